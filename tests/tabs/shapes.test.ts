import { describe, expect, test } from 'vitest';
import { readExamTab } from '../../src/tabs/examTab.js';
import type { TabGrid } from '../../src/tabs/reading.js';
import { recogniseTab } from '../../src/tabs/recognise.js';
import { codes, fields, tab } from './grids.js';

/** One line a student: name, class, marks in the order of the subjects, stated total. */
function table(grid: TabGrid): string[] {
  const { subjects, students } = readExamTab(grid);
  return [
    subjects.join(' '),
    ...students.map(({ ids, name, className, marks, statedTotal }) =>
      [Object.values(ids).join(','), name, className ?? '?', marks.join(' '), statedTotal ?? '?'].join(' · '),
    ),
  ];
}

interface Shape {
  what: string;
  grid: TabGrid;
  header: [number, number];
  expected: string[];
  problems?: string[];
}

const SHAPES: Shape[] = [
  {
    what: 'a header in the first row',
    grid: tab(
      '期中',
      `
学号|姓名|班级|语文|数学
'0101|张三|八(1)班|90|80.5
'0102|李四|八(1)班|70|60
`,
    ),
    header: [1, 1],
    expected: ['语文 数学', '0101 · 张三 · 八(1)班 · 90 80.5 · ?', '0102 · 李四 · 八(1)班 · 70 60 · ?'],
  },
  {
    what: 'title rows and notes above the header, the class in the title',
    grid: tab(
      '期末',
      `
育才中学八年级（2）班期末考试成绩表
考试时间：2026年1月15日|||班主任：王老师

姓名|语文|数学|总分
张三|90|80|170
`,
    ),
    header: [4, 4],
    expected: ['语文 数学', ' · 张三 · 八年级(2)班 · 90 80 · 170'],
  },
  {
    what: 'a table that starts at B2, with the header in row five',
    grid: tab(
      '七(3)班',
      `

|说明：缺考写“缺考”
|
|
|姓名|数学|语文
|张三|80|缺考
`,
    ),
    header: [5, 5],
    expected: ['语文 数学', ' · 张三 · 七(3)班 · absent 80 · ?'],
    problems: [],
  },
  {
    what: 'a header over two rows, filled forward without merges',
    grid: tab(
      '月考',
      `
学号|姓名|语文|||数学|||总分
||得分|班排|年排|得分|班排|年排|
'01|张三|90|1|5|80|2|9|170
'02|李四|70|2|50|95|1|1|165
`,
    ),
    header: [1, 2],
    expected: ['语文 数学', '01 · 张三 · ? · 90 80 · 170', '02 · 李四 · ? · 70 95 · 165'],
  },
  {
    what: 'a header over two rows with merges, below a title',
    grid: tab(
      '月考',
      `
八年级月考成绩
考号|姓名|语文||总分||备注
||得分|排名|得分|排名|
1001|张三|90|1|90|1|
1002|李四||||| 缺考
`,
      {
        merges: [
          { row: 1, column: 1, rows: 1, columns: 7 },
          { row: 2, column: 3, rows: 1, columns: 2 },
          { row: 2, column: 5, rows: 1, columns: 2 },
        ],
      },
    ),
    header: [2, 3],
    expected: ['语文', '1001 · 张三 · ? · 90 · 90', '1002 · 李四 · ? · absent · absent'],
  },
  {
    what: 'a header over three rows',
    grid: tab(
      '期中',
      `
基本信息||期中考试成绩|||
学号|姓名|语文||数学|
||得分|名次|得分|名次
'01|张三|90|1|80|2
'02|李四|85|2|88|1
`,
    ),
    header: [2, 3],
    expected: ['语文 数学', '01 · 张三 · ? · 90 80 · ?', '02 · 李四 · ? · 85 88 · ?'],
  },
  {
    what: 'a long table, one row for each student and subject',
    grid: tab(
      '成绩明细',
      `
学号|姓名|班级|科目|成绩
'01|张三|八1班|数学|80
'02|李四|八1班|语文|75
'01|张三|八1班|语文|90
'02|李四|八1班|数学|缺考
'01|张三|八1班|外语|70
`,
    ),
    header: [1, 1],
    expected: [
      '语文 数学 英语',
      '01 · 张三 · 八1班 · 90 80 70 · ?',
      '02 · 李四 · 八1班 · 75 absent blank · ?',
    ],
  },
  {
    what: 'a long table with totals among the subjects',
    grid: tab(
      '明细',
      `
考生号|姓名|学科|得分
A1|张三|语文|90
A1|张三|数学|80
A1|张三|总分|170
`,
    ),
    header: [1, 1],
    expected: ['语文 数学', 'A1 · 张三 · ? · 90 80 · 170'],
  },
  {
    what: 'footer rows and a statistics block below',
    grid: tab(
      '期中',
      `
序号|姓名|语文|数学|总分
1|张三|90|80|170
2|李四|70|60|130
|平均分|80|70|150
|最高分|90|80|170
及格率||100%|100%|
合计||160|140|300
参考人数|2|||

分数段|90分以上|80-89|70-79|
|1|1|2|
`,
    ),
    header: [1, 1],
    expected: ['语文 数学', ' · 张三 · ? · 90 80 · 170', ' · 李四 · ? · 70 60 · 130'],
    problems: Array<string>(7).fill('ROW_LEFT_OUT'),
  },
  {
    what: 'sample rows, pre-numbered rows and blank rows in the middle',
    grid: tab(
      '期中',
      `
序号|学号|姓名|语文|数学
例|'2024001|张某某|88|99
1|'01|张三|90|80

2|'02|李四|70|60
3|'03|||
4||||
此行不录||某某|1|1
`,
    ),
    header: [1, 1],
    expected: ['语文 数学', '01 · 张三 · ? · 90 80 · ?', '02 · 李四 · ? · 70 60 · ?'],
    problems: ['ROW_LEFT_OUT', 'ROW_LEFT_OUT'],
  },
  {
    what: 'a header repeated for every student (成绩条)',
    grid: tab(
      '成绩条',
      `
姓名|语文|数学|总分
张三|90|80|170

姓名|语文|数学|总分
李四|70|60|130

姓名|语文|数学|总分
王五|50|40|90
`,
    ),
    header: [1, 1],
    expected: [
      '语文 数学',
      ' · 张三 · ? · 90 80 · 170',
      ' · 李四 · ? · 70 60 · 130',
      ' · 王五 · ? · 50 40 · 90',
    ],
    problems: ['ROW_LEFT_OUT', 'ROW_LEFT_OUT'],
  },
  {
    what: 'a statistics block to the right, behind a blank column',
    grid: tab(
      '期中',
      `
姓名|语文|数学||项目|语文|数学
张三|90|80||平均分|80|70
李四|70|60||最高分|90|80
`,
    ),
    header: [1, 1],
    expected: ['语文 数学', ' · 张三 · ? · 90 80 · ?', ' · 李四 · ? · 70 60 · ?'],
  },
  {
    what: 'a class merged down the side',
    grid: tab(
      '年级',
      `
班级|姓名|语文|数学
八(1)班|张三|90|80
|李四|70|60
八(2)班|王五|50|40
|赵六|30|20
`,
      {
        merges: [
          { row: 2, column: 1, rows: 2, columns: 1 },
          { row: 4, column: 1, rows: 2, columns: 1 },
        ],
      },
    ),
    header: [1, 1],
    expected: [
      '语文 数学',
      ' · 张三 · 八(1)班 · 90 80 · ?',
      ' · 李四 · 八(1)班 · 70 60 · ?',
      ' · 王五 · 八(2)班 · 50 40 · ?',
      ' · 赵六 · 八(2)班 · 30 20 · ?',
    ],
  },
  {
    what: 'a class below the other, each under its own title',
    grid: tab(
      '年级',
      `
八(1)班期中成绩
姓名|语文|数学
张三|90|80
八(2)班期中成绩
姓名|语文|数学
李四|70|60
`,
    ),
    header: [2, 2],
    expected: ['语文 数学', ' · 张三 · 八(1)班 · 90 80 · ?', ' · 李四 · 八(2)班 · 70 60 · ?'],
    problems: ['ROW_LEFT_OUT', 'ROW_LEFT_OUT'],
  },
  {
    what: 'blocks of classes that say no more than 二班',
    grid: tab(
      '年级',
      `
一班
姓名|语文|化学原始|化学赋分
张三|90|80|90

二班
姓名|语文|化学原始|化学赋分
李四|70|60|85
`,
    ),
    header: [2, 2],
    expected: ['语文 化学', ' · 张三 · 一班 · 90 80 · ?', ' · 李四 · 二班 · 70 60 · ?'],
  },
  {
    what: 'averages without a label below the table',
    grid: tab(
      '期中',
      `
学号|姓名|语文|数学
'01|张三|90|80
'02|李四|70|60
||80|70
`,
    ),
    header: [1, 1],
    expected: ['语文 数学', '01 · 张三 · ? · 90 80 · ?', '02 · 李四 · ? · 70 60 · ?'],
    problems: ['ROW_WITHOUT_NAME'],
  },
  {
    what: 'a row of full marks below the header',
    grid: tab(
      '期中',
      `
姓名|语文|数学
满分|120|100
张三|119.5|101
`,
    ),
    header: [1, 1],
    expected: ['语文 数学', ' · 张三 · ? · 119.5 invalid · ?'],
    problems: ['MARK_ABOVE_FULL'],
  },
  {
    what: 'full marks in the headers, with stars, line breaks and prefixes',
    grid: {
      name: '期中',
      values: [
        ['*姓 名', '月考1_语文（120 分）', '数学\n(满分：100)', '英语_得分', '语文班排'],
        ['张 三', 100, 99.5, 88, 1],
      ],
    },
    header: [1, 1],
    expected: ['语文 数学 英语', ' · 张 三 · ? · 100 99.5 88 · ?'],
  },
  {
    what: 'a row of full marks without a label, right below the header',
    grid: tab(
      '期中',
      `
姓名|语文|数学
|120|100
张三|119|101
`,
    ),
    header: [1, 1],
    expected: ['语文 数学', ' · 张三 · ? · 119 invalid · ?'],
    problems: ['MARK_ABOVE_FULL'],
  },
  {
    what: 'full marks as the second row of the header',
    grid: tab(
      '期中',
      `
姓名|语文|数学
|满分120|满分100
张三|119|101
`,
    ),
    header: [1, 2],
    expected: ['语文 数学', ' · 张三 · ? · 119 invalid · ?'],
    problems: ['MARK_ABOVE_FULL'],
  },
  {
    what: 'full marks beside every mark of a long table',
    grid: tab(
      '明细',
      `
学号|姓名|考试时间|科目|成绩|满分
1|张三|2026-01-01|语文|119|120
1|张三|2026-01-02|数学|119|100
`,
    ),
    header: [1, 1],
    expected: ['语文 数学', '1 · 张三 · ? · 119 invalid · ?'],
    problems: ['MARK_ABOVE_FULL'],
  },
  {
    what: 'ranks under one word, by class and by grade',
    grid: tab(
      '期中',
      `
姓名|各科成绩||总分|排名|
|语文|数学||班级|年级
张三|90|80|170|1|3
李四|80|70|150|2|9
`,
    ),
    header: [1, 2],
    expected: ['语文 数学', ' · 张三 · ? · 90 80 · 170', ' · 李四 · ? · 80 70 · 150'],
    problems: [],
  },
  {
    what: 'a total of three subjects beside the total',
    grid: tab(
      '期中',
      `
姓名|语文|数学|英语|物理|三科总分|总分
张三|90|80|70|60|240|300
`,
    ),
    header: [1, 1],
    expected: ['语文 数学 英语 物理', ' · 张三 · ? · 90 80 70 60 · 300'],
    problems: [],
  },
  {
    what: 'nothing but totals',
    grid: tab(
      '期中',
      `
姓名|班级|总分|年级排名
张三|八1班|590|3
李四|八1班|缺考|
`,
    ),
    header: [1, 1],
    expected: ['', ' · 张三 · 八1班 ·  · 590', ' · 李四 · 八1班 ·  · absent'],
  },
  {
    what: 'one-character headers',
    grid: tab(
      '期中',
      `
姓名|语|数|英|物|化|总
张三|90|80|70|60|50|350
`,
    ),
    header: [1, 1],
    expected: ['语文 数学 英语 物理 化学', ' · 张三 · ? · 90 80 70 60 50 · 350'],
  },
  {
    what: 'a note below the table in the column of the names',
    grid: tab(
      '期中',
      `
姓名|语文|数学
张三|90|80
以上成绩仅供任课教师参考||
`,
    ),
    header: [1, 1],
    expected: ['语文 数学', ' · 张三 · ? · 90 80 · ?'],
    problems: ['ROW_LEFT_OUT'],
  },
  {
    what: 'a composite beside its parts is not added again',
    grid: tab(
      '期中',
      `
姓名|语文|政治|历史|地理|文综
张三|100|60|70|80|210
`,
    ),
    header: [1, 1],
    expected: ['语文 政治 历史 地理', ' · 张三 · ? · 100 60 70 80 · ?'],
    problems: ['COMPOSITE_SUBJECT'],
  },
  {
    what: 'a composite alone is a subject',
    grid: tab(
      '期中',
      `
姓名|语文|数学|英语|理综
张三|100|90|80|250
`,
    ),
    header: [1, 1],
    expected: ['语文 数学 英语 理综', ' · 张三 · ? · 100 90 80 250 · ?'],
  },
  {
    what: 'an empty score column is reported and left out',
    grid: tab(
      '期中',
      `
姓名|语文|数学|体育
张三|100|90|
李四|80|70|
`,
    ),
    header: [1, 1],
    expected: ['语文 数学', ' · 张三 · ? · 100 90 · ?', ' · 李四 · ? · 80 70 · ?'],
    problems: ['EMPTY_COLUMN'],
  },
  {
    what: 'electives that are blank for most stay',
    grid: tab(
      '期中',
      `
姓名|语文|日语
张三|100|
李四|80|
王五|70|99
`,
    ),
    header: [1, 1],
    expected: [
      '语文 日语',
      ' · 张三 · ? · 100 blank · ?',
      ' · 李四 · ? · 80 blank · ?',
      ' · 王五 · ? · 70 99 · ?',
    ],
  },
  {
    what: 'a school’s own subject that the totals prove',
    grid: tab(
      '期中',
      `
姓名|语文|数学|机器人|总分
张三|100|90|80|270
李四|80|70|60|210
王五|70|65|55|190
赵六|60|55|50|165
`,
    ),
    header: [1, 1],
    expected: [
      '语文 数学 机器人',
      ' · 张三 · ? · 100 90 80 · 270',
      ' · 李四 · ? · 80 70 60 · 210',
      ' · 王五 · ? · 70 65 55 · 190',
      ' · 赵六 · ? · 60 55 50 · 165',
    ],
  },
  {
    what: 'an English tab',
    grid: tab(
      'Grade 8 Final',
      `
Student ID|Name|Class|Chinese (120)|Maths|English Score|Total|Class Rank|Remarks
'S01|Ann Li|8-1|100|90|80|270|1|
'S02|Bo Wu|8-1|abs|70|60|130|2|
Average|||100|80|70|||
`,
    ),
    header: [1, 1],
    expected: [
      '语文 数学 英语',
      'S01 · Ann Li · 8-1 · 100 90 80 · 270',
      'S02 · Bo Wu · 8-1 · absent 70 60 · 130',
    ],
    problems: ['ROW_LEFT_OUT'],
  },
  {
    what: 'a contest with nothing but a score, its subject in the tab’s name',
    grid: tab(
      '数学竞赛',
      `
姓名|得分
张三|90
李四|85
`,
    ),
    header: [1, 1],
    expected: ['数学', ' · 张三 · ? · 90 · ?', ' · 李四 · ? · 85 · ?'],
  },
  {
    what: 'IDs without names',
    grid: tab(
      '期中',
      `
考号|语文|数学
'0101|90|80
'0102|70|60
`,
    ),
    header: [1, 1],
    expected: ['语文 数学', '0101 ·  · ? · 90 80 · ?', '0102 ·  · ? · 70 60 · ?'],
  },
  {
    what: 'a student without any mark is still a student',
    grid: tab(
      '期中',
      `
姓名|语文|数学
张三|90|80
李四||
`,
    ),
    header: [1, 1],
    expected: ['语文 数学', ' · 张三 · ? · 90 80 · ?', ' · 李四 · ? · blank blank · ?'],
  },
  {
    what: 'a column that says who was absent',
    grid: tab(
      '期中',
      `
姓名|语文|数学|是否缺考|作弊|备注
张三|90|80|否||
李四|0|0|是||
王五|70|||√|英语没带文具
赵六|60|||0|病假
`,
    ),
    header: [1, 1],
    expected: [
      '语文 数学',
      ' · 张三 · ? · 90 80 · ?',
      ' · 李四 · ? · absent absent · ?',
      ' · 王五 · ? · disqualified disqualified · ?',
      ' · 赵六 · ? · 60 absent · ?',
    ],
  },
];

describe('a tab of the shape', () => {
  test.each(SHAPES)('$what', ({ grid, header, expected, problems }) => {
    const reading = recogniseTab(grid);
    expect(table(grid)).toEqual(expected);
    expect(reading.role).toBe('exam');
    expect(reading.headerRows).toEqual(header);
    expect(reading.students).toBe(expected.length - 1);
    expect(reading.confidence).toBeGreaterThanOrEqual(0.8);
    if (problems !== undefined) expect(codes(grid)).toEqual(problems);
  });
});

describe('the fields of columns', () => {
  test('ranks are told from scores by header, with their scope', () => {
    expect(
      fields(
        tab(
          '期中',
          `
姓名|语文|语文班排|数学年级名次|总分|班名|级名|校名|市排名|名次
张三|90|1|3|90|1|3|8|100|1
李四|80|2|4|80|2|4|9|120|2
`,
        ),
      ),
    ).toEqual({
      姓名: 'name',
      语文: 'score:语文',
      语文班排: 'rank:语文 class',
      数学年级名次: 'rank:数学 grade',
      总分: 'total',
      班名: 'rank:class',
      级名: 'rank:grade',
      校名: 'rank:school',
      市排名: 'rank:city',
      名次: 'rank',
    });
  });

  test('校名 and 班名 are a school and a class when they hold text', () => {
    const grid = tab(
      '联考',
      `
校名|班名|姓名|语文
育才中学|八(1)班|张三|90
实验中学|八(2)班|李四|80
`,
    );
    expect(fields(grid)).toMatchObject({ 校名: 'school', 班名: 'class' });
    expect(recogniseTab(grid).classes).toEqual(['八(1)班', '八(2)班']);
  });

  test('赋分, 等级 and letters under a subject are never added up', () => {
    expect(
      fields(
        tab(
          '期中',
          `
姓名|语文|化学|化学赋分|化学等级|体育
张三|90|60|80|B|优
李四|80|50|70|C|良
`,
        ),
      ),
    ).toEqual({
      姓名: 'name',
      语文: 'score:语文',
      化学: 'score:化学',
      化学赋分: 'scaled:化学',
      化学等级: 'scaled:化学',
      体育: 'scaled:体育',
    });
  });

  test('running numbers are never IDs, and 编号 only when it does not simply count', () => {
    const counted = tab(
      '期中',
      `
序号|座号|编号|姓名|语文
1|1|1|张三|90
2|2|2|李四|80
3|3|3|王五|70
`,
    );
    expect(fields(counted)).toMatchObject({ 序号: null, 座号: null, 编号: null });
    const coded = tab(
      '期中',
      `
编号|姓名|语文
'20240107|张三|90
'20240311|李四|80
`,
    );
    expect(fields(coded)).toMatchObject({ 编号: 'studentId' });
  });

  test('备注 without a single mark word is left alone', () => {
    const grid = tab(
      '期中',
      `
姓名|语文|备注
张三|90|进步大
李四|80|
`,
    );
    expect(fields(grid)).toMatchObject({ 备注: null });
  });
});

describe('a tab that needs a person', () => {
  test('has no header', () => {
    const grid = tab(
      '期中',
      `
'0101|张三|90|80
'0102|李四|70|60
`,
    );
    expect(recogniseTab(grid)).toMatchObject({ role: null, confidence: 0, headerRows: null });
    expect(codes(grid)).toEqual(['NO_HEADER']);
  });

  test('holds two classes side by side', () => {
    const grid = tab(
      '期中',
      `
学号|姓名|语文|学号|姓名|语文
1|张三|90|2|李四|80
3|王五|70|4|赵六|60
`,
    );
    const reading = recogniseTab(grid);
    expect(reading.confidence).toBeLessThan(0.8);
    expect(reading.problems.find(({ code }) => code === 'SIDE_BY_SIDE')).toMatchObject({ cell: 'D1' });
  });

  test('holds two classes side by side under their own titles', () => {
    const grid = tab(
      '期中',
      `
八1班||||八2班
姓名|语文|数学||姓名|语文|数学
张三|90|80||李四|70|60
`,
    );
    const reading = recogniseTab(grid);
    expect(reading.confidence).toBeLessThan(0.8);
    expect(reading.problems.find(({ code }) => code === 'SIDE_BY_SIDE')).toMatchObject({ cell: 'E2' });
  });

  test('has one row for each student and exam', () => {
    const grid = tab(
      '成绩',
      `
考试|姓名|语文|数学
期中|张三|90|80
期末|张三|70|60
`,
    );
    expect(recogniseTab(grid).confidence).toBeLessThan(0.8);
    expect(codes(grid)).toContain('SEVERAL_EXAMS');
  });

  test('has two exams under one header', () => {
    const grid = tab(
      '成绩',
      `
学号|姓名|期中||期末|
||语文|数学|语文|数学
'01|张三|90|80|70|60
`,
    );
    const reading = recogniseTab(grid);
    expect(reading.headerRows).toEqual([1, 2]);
    expect(reading.columns[2]).toMatchObject({ header: '期中 语文', subject: '语文' });
    expect(reading.confidence).toBeLessThan(0.8);
  });

  test('is a template that nobody has filled in', () => {
    const grid = tab(
      '期中',
      `
学号|姓名|语文|数学
'01|张三||
`,
    );
    expect(recogniseTab(grid)).toMatchObject({ role: 'exam', students: 1, subjects: [] });
    expect(recogniseTab(grid).confidence).toBeLessThan(0.8);
  });

  test('has a column of marks that may be a subject, and no total that proves it', () => {
    const grid = tab(
      '期中',
      `
姓名|语文|数学|英语|机器人
张三|90|80|70|66
李四|80|70|72|60
王五|80|70|72|55
赵六|80|70|72|59
`,
    );
    const reading = recogniseTab(grid);
    expect(reading.confidence).toBeLessThan(0.8);
    expect(reading.problems).toMatchObject([{ code: 'LOW_CONFIDENCE', params: { columns: '机器人' } }]);
  });

  test('has a subject twice with different marks', () => {
    const grid = tab(
      '期中',
      `
姓名|语文|语文|数学
张三|90|80|70
李四|70|60|50
`,
    );
    expect(recogniseTab(grid).confidence).toBeLessThan(0.8);
    expect(codes(grid)).toEqual(['DUPLICATE_SUBJECT', 'DUPLICATE_SUBJECT', 'LOW_CONFIDENCE']);
    expect(readExamTab(grid).subjects).toEqual(['数学']);
  });

  test('holds several exams in one long table', () => {
    const grid = tab(
      '明细',
      `
考试名称|姓名|科目|分数
期中|张三|语文|90
期中|李四|语文|80
期末|张三|语文|70
期末|李四|语文|60
期末|李四|数学|60
`,
    );
    expect(recogniseTab(grid).confidence).toBeLessThan(0.8);
    expect(table(grid)).toEqual(['语文 数学', ' · 张三 · ? · 70 blank · ?', ' · 李四 · ? · 60 60 · ?']);
    expect(codes(grid)).toContain('SEVERAL_EXAMS');
  });

  test('corrects the reading: headers and fields said by a person win', () => {
    const grid = tab(
      '期中',
      `
娃儿|主科|副科
张三|90|80
李四|70|60
`,
    );
    expect(recogniseTab(grid).role).toBeNull();
    const exam = readExamTab(grid, {
      headerRows: [1, 1],
      fields: {
        娃儿: { field: 'name' },
        主科: { field: 'score', subject: '语' },
        副科: { field: 'score', subject: '数学', fullMark: 75 },
      },
    });
    expect(exam.subjects).toEqual(['语文', '数学']);
    expect(exam.students.map(({ name, marks }) => [name, ...marks])).toEqual([
      ['张三', 90, 'invalid'],
      ['李四', 70, 60],
    ]);
  });
});

describe('a tab that is no exam record', () => {
  const REFUSED: Array<[string, string, TabGrid]> = [
    ['a payroll', 'payroll', tab('工资', '\n姓名|部门|基本工资|奖金|实发\n王老师|数学组|5000|200|5200\n')],
    ['an error log per question', 'questions', tab('错题', '\n姓名|科目|题号|得分\n张三|数学|12|0\n')],
    ['marks per question', 'questions', tab('小题分', '\n姓名|第1题|第2题|第3题|第4题\n张三|3|4|5|6\n')],
    ['a table of usage counts', 'counts', tab('使用', '\n姓名|登录次数|使用时长\n张三|3|40\n')],
    ['a rank-to-score table', 'conversion', tab('一分一段', '\n分数|人数|位次\n680|3|3\n679|5|8\n')],
    ['statistics of classes', 'statistics', tab('统计', '\n班级|人数|平均分|及格率\n八(1)班|45|80|0.9\n')],
    ['tutoring records', 'log', tab('记录', '\n日期|姓名|谈话内容|记录人\n2026|张三|作业|王\n')],
    ['private results', 'output', tab('名次变化', '\n姓名|本次总分|名次变化|奖项\n张三|400|3|一等奖\n')],
    ['an award list', 'output', tab('表彰名单', '\n姓名|班级|奖项\n张三|八(1)班|一等奖\n')],
  ];
  test.each(REFUSED)('%s is refused with the reason', (_what, reason, grid) => {
    const reading = recogniseTab(grid);
    expect(reading).toMatchObject({ role: null, confidence: 0, students: 0 });
    expect(reading.problems).toMatchObject([{ severity: 'error', code: 'NOT_AN_EXAM', params: { reason } }]);
    expect(readExamTab(grid).students).toEqual([]);
  });

  test('a tab without helpers asked for as a pairing table', () => {
    const roster = tab('名单', '\n学号|姓名|性别\n1|张三|男\n');
    expect(recogniseTab(roster, { role: 'pairing' })).toMatchObject({
      role: null,
      problems: [{ code: 'NOT_AN_EXAM', params: { reason: 'no-helpers' } }],
    });
  });

  test('a roster asked for as an exam has no marks to rank', () => {
    const roster = tab('名单', '\n学号|姓名|性别\n1|张三|男\n');
    expect(readExamTab(roster).reading).toMatchObject({
      role: null,
      problems: [{ code: 'NOT_AN_EXAM', params: { reason: 'no-marks' } }],
    });
  });
});
