import type { Field } from '../../../src/tabs/reading.js';
import { writeTitles } from './around.js';
import { type Child, children, classNames, idStyle } from './people.js';
import type { Random } from './random.js';
import { type Cell, cell, Sheet } from './sheet.js';
import type { ColumnTruth, MessyTab } from './truth.js';
import { CHINESE, ENGLISH } from './words.js';

interface RosterColumn {
  header: string;
  truth: ColumnTruth;
  cell(child: Child): Cell;
}

type Facts = ReadonlyArray<readonly [Array<Field | null>, readonly string[], readonly string[]]>;

const ARCHIVE: Facts = [
  [['difficulty'], ['学困类型', '困难类型'], ['学习', '行为习惯', '学习、心理', '']],
  [['cause'], ['成因', '原因分析'], ['基础薄弱', '注意力不集中，作业拖拉', '']],
  [['background'], ['家庭背景', '家庭情况'], ['父母在外务工', '单亲，与奶奶同住', '']],
  [['habit'], ['学习习惯'], ['较差', '一般', '']],
  [['interest'], ['兴趣爱好', '特长', '闪光点'], ['画画', '篮球、唱歌', '乐于助人']],
  [['guardian'], ['监护人', '家长', '联系电话'], ['王大明', '李建国']],
  [['welfare'], ['留守', '寄宿', '健康'], ['是', '否', '']],
  [['weakSubject'], ['薄弱学科', '学困学科'], ['数学', '英语、数学', '语文']],
  [['state'], ['状态', '帮扶状态'], ['帮扶中', '帮扶中', '']],
];
const ENGLISH_ARCHIVE: Facts = [
  [['difficulty'], ['Difficulty'], ['study', 'habits']],
  [['cause'], ['Causes', 'Reason'], ['weak basics', 'late homework']],
  [['background'], ['Family Background'], ['lives with grandparents', '']],
  [['interest'], ['Strengths', 'Hobbies'], ['drawing', 'football']],
  [['guardian'], ['Guardian', 'Parent', 'Phone'], ['J. Smith', 'K. Brown']],
  [['weakSubject'], ['Weak Subjects'], ['Maths', 'English']],
];
const PLAIN: Facts = [
  [[null], ['性别'], ['男', '女']],
  [[null], ['民族'], ['汉族', '壮族']],
  [[null], ['家庭住址', '住址'], ['城东路1号', '河西村']],
  [['guardian'], ['联系电话', '家长电话'], ['123456789', '987654321']],
  [['welfare'], ['是否住校', '寄宿'], ['是', '否']],
];
const PAIRING: Facts = [
  [['helper'], ['帮扶人', '帮扶教师', '责任人', '学习帮手', '结对同学'], ['王老师', '李老师', '周小明']],
  [['subject', 'weakSubject', null], ['帮扶学科'], ['数学', '英语', '语文']],
  [['goal'], ['目标', '转化目标'], ['及格', '进步10名', '']],
  [['period'], ['起止时间'], ['2026.3—2026.6', '本学期']],
];

/** A list of children: an archive, a plain roster or a pairing table. */
export function rosterTab(random: Random): MessyTab {
  const kind = random.pick(['archive', 'archive', 'roster', 'pairing'] as const);
  const english = kind === 'archive' && random.chance(0.15);
  const words = english ? ENGLISH : CHINESE;
  const classes = classNames(random, english, random.int(1, 3));
  const kids = children(random, random.int(4, 30), classes, english);
  const facts =
    kind === 'archive' ? (english ? ENGLISH_ARCHIVE : ARCHIVE) : kind === 'roster' ? PLAIN : PAIRING;
  const chosen =
    kind === 'pairing'
      ? [facts[0]!, ...random.some(facts.slice(1), random.int(1, 3))]
      : random.some(facts, kind === 'archive' ? random.int(2, facts.length) : random.int(1, 4));
  const style = idStyle(random, random.pick(['studentId', 'studentId', 'registryId'] as const));
  const withId = kind === 'roster' || random.chance(0.7);
  const columns: RosterColumn[] = [];
  if (withId) {
    columns.push({
      header: random.pick(words.ids[style.kind]),
      truth: { field: [style.kind] },
      cell: (child) => style.write(child).cell,
    });
  }
  columns.splice(random.int(0, columns.length), 0, {
    header: kind === 'pairing' ? random.pick(['姓名', '学生姓名', '学生']) : random.pick(words.name),
    truth: { field: ['name'] },
    cell: (child) => cell(child.name),
  });
  const withClass = random.chance(0.8) || classes.length > 1;
  if (withClass) {
    columns.splice(random.int(0, columns.length), 0, {
      header: random.pick(words.class),
      truth: { field: ['class'] },
      cell: (child) => cell(child.className),
    });
  }
  if (random.chance(0.5)) {
    columns.unshift({
      header: random.pick(words.serial),
      truth: { field: [null] },
      cell: ({ index }) => cell(index + 1),
    });
  }
  for (const [field, headers, values] of chosen) {
    const header = random.pick(headers);
    columns.push({ header, truth: { field }, cell: () => cell(random.pick(values)) });
  }
  const sheet = new Sheet();
  const title = { archive: '学困生档案', roster: '学生名册', pairing: '结对帮扶安排表' }[kind];
  let row = 0;
  if (random.chance(0.5)) {
    sheet.put(row++, 0, cell(english ? 'Pupils' : title));
    if (random.chance(0.6)) sheet.merge(0, 0, 1, columns.length);
  } else if (random.chance(0.2))
    row = writeTitles(random, sheet, { english }, { left: 0, right: columns.length - 1 }, null);
  const header = row;
  for (const [index, column] of columns.entries()) sheet.put(row, index, cell(column.header));
  row++;
  const blanks = random.chance(0.15);
  for (const child of kids) {
    if (blanks && random.chance(0.1)) row++;
    for (const [index, column] of columns.entries()) sheet.put(row, index, column.cell(child));
    row++;
  }
  if (columns[0]!.truth.field[0] === null && random.chance(0.3)) {
    for (let number = 1; number <= 20; number++) sheet.put(row++, 0, cell(kids.length + number));
  }
  if (random.chance(0.1) && !english)
    sheet.put(row + 1, 0, cell(random.pick(['制表人：王老师', '填表说明：请班主任核对后上交'])));
  return {
    shape: kind,
    mess: [kind, ...(withId ? [`ID ${style.what}`] : [])],
    grid: sheet.grid(random.pick(['Sheet1', title]), random.pick([0, 5]), 0),
    truth: {
      kind: 'read',
      table: {
        role: kind === 'pairing' ? 'pairing' : 'archive',
        headerRows: [[header + 1, header + 1]],
        columns: new Map(columns.map(({ truth }, index) => [index + 1, truth])),
        subjects: [],
        students: kids.map((child) => {
          const id = withId ? style.write(child).id : undefined;
          return {
            ids: id === undefined ? {} : { [style.kind]: id },
            name: child.name,
            className: withClass ? child.className : null,
            marks: {},
            total: null,
          };
        }),
        problems: [],
      },
    },
  };
}
