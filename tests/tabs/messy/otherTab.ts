import { children, classNames } from './people.js';
import type { Random } from './random.js';
import { cell, Sheet } from './sheet.js';
import type { MessyTab, Truth } from './truth.js';

type Rows = unknown[][];

interface Other {
  what: string;
  title: string;
  /** The header first, or rows without one. */
  rows(random: Random, names: string[], count: number): Rows;
  truth?: Truth;
}

const lines = (count: number, row: (index: number) => unknown[]): Rows =>
  Array.from({ length: count }, (_, index) => row(index));
const money = (random: Random) => random.int(1000, 9000);

/** Tables of a school's life that are no exam, archive or pairing, and tables nobody can read without being told more. */
const OTHERS: readonly Other[] = [
  {
    what: 'a payroll',
    title: '工资表',
    rows: (random, names, count) => [
      random.pick([
        ['工号', '姓名', '基本工资', '绩效工资', '扣款', '实发工资'],
        ['序号', '姓名', '应发合计', '社保', '公积金', '个税', '实发'],
        ['No', 'Name', 'Salary', 'Bonus', 'Net Pay', 'Tax'],
      ]),
      ...lines(count, (index) => [
        index + 1,
        names[index],
        money(random),
        money(random),
        random.int(0, 300),
        money(random),
      ]),
    ],
  },
  {
    what: 'an error log for each question',
    title: '错题记录',
    rows: (random, names, count) => [
      random.pick([
        ['姓名', '科目', '题号', '错误原因', '知识点'],
        ['日期', '姓名', '题号', '错因', '订正'],
      ]),
      ...lines(count, (index) => [names[index], '数学', random.int(1, 25), '粗心', '分数']),
    ],
  },
  {
    what: 'marks for each question',
    title: '小题分',
    rows: (random, names, count) => [
      ['考号', '姓名', ...lines(8, (index) => [`第${index + 1}题`]).flat()],
      ...lines(count, (index) => [1000 + index, names[index], ...lines(8, () => [random.int(0, 10)]).flat()]),
    ],
  },
  {
    what: 'usage counts',
    title: '使用统计',
    rows: (random, names, count) => [
      random.pick([
        ['姓名', '登录次数', '使用时长', '点击量'],
        ['学生', '借阅次数', '阅读时长'],
        ['Name', 'Usage count', 'Minutes'],
      ]),
      ...lines(count, (index) => [names[index], random.int(0, 99), random.int(0, 500), random.int(0, 99)]),
    ],
  },
  {
    what: 'a rank-to-score table',
    title: '名次赋分表',
    rows: (random, _, count) => [
      random.pick([
        ['名次', '分数'],
        ['位次', '总分', '累计人数'],
        ['Rank', 'Score'],
      ]),
      ...lines(count, (index) => [index + 1, 700 - index, index + 1]),
    ],
  },
  {
    what: 'statistics of classes',
    title: '各班成绩统计',
    rows: (random, _, count) => [
      random.pick([
        ['班级', '参考人数', '平均分', '及格率', '优秀率', '最高分', '最低分'],
        ['班级', '语文平均分', '数学平均分', '及格率', '优秀率', '最高分', '最低分'],
        ['Class', 'Average', 'Pass rate', 'Highest', 'Lowest', 'N', 'M'],
      ]),
      ...lines(Math.min(count, 8), (index) => [
        `八(${index + 1})班`,
        45,
        71.5,
        '85%',
        '20%',
        99,
        random.int(10, 40),
      ]),
    ],
  },
  {
    what: 'a list of staff',
    title: '教师名单',
    rows: (random, names, count) => [
      ['工号', '姓名', '职称', '任教学科', '任教班级'],
      ...lines(count, (index) => [
        `T${index}`,
        names[index],
        '一级教师',
        random.pick(['语文', '数学']),
        '八(1)班',
      ]),
    ],
  },
  {
    what: 'an attendance sheet',
    title: '考勤表',
    rows: (random, names, count) => [
      ['序号', '姓名', ...lines(20, (index) => [`${index + 1}日`]).flat()],
      ...lines(count, (index) => [
        index + 1,
        names[index],
        ...lines(20, () => [random.pick(['√', '√', '迟', ''])]).flat(),
      ]),
    ],
  },
  {
    what: 'fees',
    title: '收费登记',
    rows: (random, names, count) => [
      random.pick([
        ['姓名', '班级', '应交金额', '实交金额'],
        ['姓名', '班级', '书本费', '餐费'],
      ]),
      ...lines(count, (index) => [names[index], '八(1)班', money(random), money(random)]),
    ],
  },
  {
    what: 'a log of tutoring',
    title: '帮扶记录',
    rows: (random, names, count) => [
      ['日期', '学生', '辅导内容', '时长', '记录人'],
      ...lines(count, (index) => [
        `2026-03-${10 + (index % 20)}`,
        names[index],
        '分数应用题',
        random.int(20, 60),
        '王老师',
      ]),
    ],
  },
  {
    what: 'a timetable',
    title: '课程表',
    rows: (random) => [
      ['节次', '星期一', '星期二', '星期三', '星期四', '星期五'],
      ...lines(7, (index) => [
        `第${index + 1}节`,
        ...lines(5, () => [random.pick(['语文', '数学', '英语', '体育'])]).flat(),
      ]),
    ],
    truth: { kind: 'ask', codes: ['NO_HEADER', 'NOT_AN_EXAM'] },
  },
  {
    what: 'an exam timetable',
    title: '考试安排',
    rows: () => [
      ['日期', '时间', '科目', '考场', '监考'],
      ['1月15日', '8:00-10:00', '语文', '1', '王老师'],
      ['1月15日', '10:20-12:00', '数学', '1', '李老师'],
    ],
    truth: { kind: 'ask', codes: ['NO_HEADER', 'NOT_AN_EXAM', 'LOW_CONFIDENCE'] },
  },
  {
    what: 'a table without a header',
    title: '成绩',
    rows: (random, names, count) =>
      lines(count, (index) => [
        `2024${index + 1000}`,
        names[index],
        random.int(40, 120),
        random.int(40, 120),
      ]),
    truth: { kind: 'ask', codes: ['NO_HEADER'] },
  },
  {
    what: 'two classes side by side',
    title: '期中',
    rows: (random, names, count) => [
      ['姓名', '语文', '数学', '', '姓名', '语文', '数学'],
      ...lines(Math.floor(count / 2), (index) => [
        names[index],
        random.int(40, 120),
        random.int(40, 120),
        '',
        names[count - 1 - index],
        random.int(40, 120),
        random.int(40, 120),
      ]),
    ],
    truth: { kind: 'ask', codes: ['SIDE_BY_SIDE'] },
  },
  {
    what: 'results that the add-on wrote',
    title: '名次变化',
    rows: (random, names, count) => [
      ['姓名', '班级', '基准名次', '本次名次', '名次变化', '奖项'],
      ...lines(count, (index) => [
        names[index],
        '八(1)班',
        index + 1,
        index + 2,
        -1,
        random.pick(['一等奖', '']),
      ]),
    ],
  },
  {
    what: 'an empty form with a header only',
    title: '成绩表',
    rows: () => [['学号', '姓名', '语文', '数学', '总分']],
    truth: { kind: 'ask', codes: ['NO_STUDENTS'] },
  },
];

export function otherTab(random: Random): MessyTab {
  const other = random.pick(OTHERS);
  const count = random.int(6, 30);
  const kids = children(random, count, classNames(random, false, 1), false);
  const names = kids.map(({ name }) => name);
  const sheet = new Sheet();
  const left = random.chance(0.1) ? 1 : 0;
  let row = 0;
  if (random.chance(0.5)) sheet.put(row++, left, cell(other.title));
  if (random.chance(0.1)) row++;
  for (const cells of other.rows(random, names, kids.length)) {
    for (const [index, value] of cells.entries()) sheet.put(row, left + index, cell(value ?? ''));
    row++;
  }
  return {
    shape: 'no such table',
    mess: [other.what],
    grid: sheet.grid(random.pick(['Sheet1', other.title]), random.pick([0, 5]), 0),
    truth: other.truth ?? { kind: 'refuse' },
  };
}
