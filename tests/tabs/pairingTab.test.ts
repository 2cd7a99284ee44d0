import { describe, expect, test } from 'vitest';
import { namesIn } from '../../src/tabs/pairingRows.js';
import { readPairingTab } from '../../src/tabs/pairingTab.js';
import { readPeriod } from '../../src/tabs/period.js';
import { recogniseTab } from '../../src/tabs/recognise.js';
import { tab } from './grids.js';

const TABLE = tab(
  '结对帮扶',
  `
学号|姓名|班级|帮扶教师|学习帮手|帮扶学科|转化目标|起止时间
'0101|张三|八1班|王老师|李四|外语|及格|2025.9.1-2026.1.15
'0102|赵六|八1班||||及格|
|||陈老师||数学||
'0103|钱七|八1班|王老师|李四|英语||2025年9月至2026年1月
`,
);

describe('a table of pairs', () => {
  test('is one pair for each student and helper', () => {
    const { pairs } = readPairingTab(TABLE);
    expect(
      pairs.map(({ name, helper, kind, subject, goal, from, to, row }) => [
        name,
        helper,
        kind,
        subject,
        goal,
        from,
        to,
        row,
      ]),
    ).toEqual([
      ['张三', '王老师', 'teacher', '英语', '及格', '2025-09-01', '2026-01-15', 2],
      ['张三', '李四', 'peer', '英语', '及格', '2025-09-01', '2026-01-15', 2],
      ['钱七', '王老师', 'teacher', '英语', null, '2025-09-01', '2026-01-01', 5],
      ['钱七', '李四', 'peer', '英语', null, '2025-09-01', '2026-01-01', 5],
    ]);
  });

  test('says who has no helper and which helper has no student', () => {
    const reading = recogniseTab(TABLE);
    expect(reading).toMatchObject({ role: 'pairing', students: 3, classes: ['八1班'] });
    expect(reading.problems.map(({ code, cell }) => [code, cell])).toEqual([
      ['PAIR_WITHOUT_HELPER', 'B3'],
      ['PAIR_WITHOUT_STUDENT', 'D4'],
    ]);
  });

  test('counts a student with several helpers once, and tells a pair that stands twice', () => {
    const grid = tab(
      '结对',
      `
学生姓名|帮扶人|帮扶学科
张三|王老师|语文
张三|陈老师|数学
张 三|王老师|语文
`,
    );
    const reading = recogniseTab(grid);
    expect(reading.students).toBe(1);
    expect(reading.problems).toMatchObject([
      { code: 'DUPLICATE_PAIR', cell: 'B4', params: { name: '张 三', helper: '王老师', other: 'B2' } },
    ]);
  });

  test('reads several names in one cell as several people', () => {
    const grid = tab(
      '结对帮扶表',
      `
班级|姓名|学习帮手
八1班|张三、李四|王五，赵六
八1班|钱七|孙八
`,
    );
    const { pairs, reading } = readPairingTab(grid);
    expect(pairs.map(({ name, helper }) => `${name}-${helper}`)).toEqual([
      '张三-王五',
      '张三-赵六',
      '李四-王五',
      '李四-赵六',
      '钱七-孙八',
    ]);
    expect(reading.students).toBe(3);
  });

  test('counts a helper merged down, or written once, for the students below', () => {
    const grid = tab(
      '结对帮扶',
      `
帮扶教师|学生姓名|帮扶学科
王老师|张三|语文
|李四|语文
|钱七|数学
陈老师|赵六|语文
|孙八|语文
|周九|语文
`,
    );
    const helpers = (lines: ReturnType<typeof readPairingTab>) => lines.pairs.map(({ helper }) => helper);
    const expected = ['王老师', '王老师', '王老师', '陈老师', '陈老师', '陈老师'];
    expect(helpers(readPairingTab(grid))).toEqual(expected);
    expect(recogniseTab(grid).problems).toEqual([]);
    const merges = [
      { row: 2, column: 1, rows: 3, columns: 1 },
      { row: 5, column: 1, rows: 3, columns: 1 },
    ];
    expect(helpers(readPairingTab({ ...grid, merges }))).toEqual(expected);
  });

  test('takes the kind of a pair from its column where there is one', () => {
    const grid = tab(
      '结对帮扶',
      `
姓名|帮扶人|结对方式
张三|王老师|包人
李四|赵校长|包班
钱七|孙八|学习帮手
周九|第三小组|小组
`,
    );
    expect(readPairingTab(grid).pairs.map(({ kind }) => kind)).toEqual(['teacher', 'class', 'peer', 'group']);
  });
});

test.each([
  ['张三、李四', ['张三', '李四']],
  ['张三 李四', ['张三', '李四']],
  ['张 三', ['张 三']],
  ['Ann Lee', ['Ann Lee']],
  ['Ann Lee, Bob Ray', ['Ann Lee', 'Bob Ray']],
  ['阿不都·热合曼', ['阿不都·热合曼']],
  ['张三/李四；王五', ['张三', '李四', '王五']],
  ['无', []],
  [' ', []],
])('%s names %j', (cell, names) => {
  expect(namesIn(cell)).toEqual(names);
});

test.each([
  [[['起止时间', '2025.9.1-2026.1.15']], '2025-09-01', '2026-01-15'],
  [[['起止时间', '2025-09-01至2026-01-15']], '2025-09-01', '2026-01-15'],
  [[['起止时间', '2025-09-01—2026-01-15']], '2025-09-01', '2026-01-15'],
  [[['起止时间', '2025-09-01 - 2026-01-15']], '2025-09-01', '2026-01-15'],
  [[['起止时间', '2025/9/1～2026/1/15']], '2025-09-01', '2026-01-15'],
  [[['起止时间', '2025年9月到2026年1月']], '2025-09-01', '2026-01-01'],
  [[['起止时间', '2025.9-2026.1']], '2025-09-01', '2026-01-01'],
  [[['period', '1 Sep 2025 to 15 Jan 2026']], '2025-09-01', '2026-01-15'],
  [[['起止时间', '2025.9.1起']], '2025-09-01', null],
  [
    [
      ['开始时间', '2025-09-01'],
      ['结束时间', '2026-01-15'],
    ],
    '2025-09-01',
    '2026-01-15',
  ],
  [
    [
      ['From', '2025-09-01'],
      ['To', '2026-01-15'],
    ],
    '2025-09-01',
    '2026-01-15',
  ],
  [[['起止时间', '一学期']], null, null],
  [[['起止时间', '']], null, null],
] as Array<[Array<[string, string]>, string | null, string | null]>)(
  '%j is from %s to %s',
  (cells, from, to) => {
    expect(readPeriod(cells.map(([header, text]) => ({ header, text })))).toEqual({ from, to });
  },
);
