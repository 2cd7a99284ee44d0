import { describe, expect, test } from 'vitest';
import { recogniseTab } from '../../src/tabs/recognise.js';
import { codes, fields, tab } from './grids.js';

const RANKS = (header: string) =>
  tab(
    '期中',
    `
姓名|语文|数学|总分|${header}
张三|90|80|170|1
李四|70|60|130|4
王五|75|66|141|3
赵六|85|76|161|2
`,
  );

describe('a column of places behind the marks', () => {
  test.each(['排', '次', '名', '#', 'No.', 'Pos', ''])('is a rank under %j', (header) => {
    expect(recogniseTab(RANKS(header)).columns[4]).toMatchObject({ field: 'rank', scope: null });
  });

  test('is no rank when it follows no marks', () => {
    const grid = tab(
      '期中',
      `
姓名|语文|数学|#
张三|90|80|3
李四|70|60|1
王五|75|66|2
赵六|85|76|4
`,
    );
    expect(fields(grid)['#']).toBeNull();
  });

  test('is of the subject whose marks it follows', () => {
    const grid = tab(
      '期中',
      `
姓名|语文|数学|总分|排名
张三|90|60|150|1
李四|70|90|160|4
王五|75|86|161|3
赵六|85|80|165|2
`,
    );
    expect(fields(grid).排名).toBe('rank:语文');
  });

  test('is of each class where it starts anew in each', () => {
    const grid = tab(
      '期中',
      `
姓名|班级|语文|数学|总分|排名
张三|八1班|90|80|170|1
李四|八1班|70|60|130|3
王五|八1班|75|66|141|2
赵六|八2班|95|96|191|1
钱七|八2班|65|76|141|2
孙八|八2班|35|46|81|3
`,
    );
    expect(recogniseTab(grid).columns[5]).toMatchObject({ field: 'rank', scope: 'class' });
    expect(codes(grid)).toEqual([]);
  });

  test('that follows the scaled marks contradicts nothing', () => {
    const grid = tab(
      '期中',
      `
姓名|语文|数学|总分|赋分|名次
张三|90|80|170|160|2
李四|70|60|130|140|4
王五|75|66|141|150|3
赵六|85|76|161|170|1
`,
    );
    expect(codes(grid)).toEqual([]);
  });

  test('that differs from every figure for one child is told once', () => {
    const grid = tab(
      '期中',
      `
姓名|语文|数学|总分|赋分|名次
张三|90|80|170|160|1
李四|70|60|130|140|5
王五|75|66|141|120|3
赵六|85|76|161|150|2
钱七|65|56|121|110|4
`,
    );
    expect(codes(grid).filter((code) => code === 'RANK_DIFFERS')).toHaveLength(2);
  });
});

test.each(['上月考1排名', '上半期考排名', '上次排名', '上学期总分'])('%s is of another exam', (header) => {
  expect(fields(RANKS(header))[header]).toBeNull();
});

describe('a number under a vague header', () => {
  test.each(['号码', 'Code', 'No.', '编号'])('is a student’s under %s when nobody shares it', (header) => {
    const grid = tab(
      '期中',
      `\n${header}|姓名|语文|数学\nA0101|张三|90|80\nA0102|李四|70|60\nA0107|王五|70|60\n`,
    );
    expect(fields(grid)[header]).toBe('studentId');
  });

  test.each(['号码', 'Code', 'No.', '编号'])('is a running number under %s when it is 1, 2, 3', (header) => {
    const grid = tab('期中', `\n${header}|姓名|语文|数学\n1|张三|90|80\n2|李四|70|60\n3|王五|70|60\n`);
    expect(fields(grid)[header]).toBeNull();
  });

  test('is no student’s when two share it, or when another column holds the numbers', () => {
    const shared = tab('期中', '\nCode|姓名|语文|数学\nA01|张三|90|80\nA01|李四|70|60\n');
    expect(fields(shared).Code).toBeNull();
    const beside = tab('期中', "\nCode|学号|姓名|语文\nA01|'0101|张三|90\nA02|'0102|李四|70\n");
    expect(fields(beside)).toMatchObject({ Code: null, 学号: 'studentId' });
  });
});

describe('校名', () => {
  test('is a school by its names, and a rank by its places', () => {
    const school = tab('期中', '\n姓名|校名|语文\n张三|育才中学|90\n李四|实验中学|70\n');
    const rank = tab('期中', '\n姓名|语文|校名\n张三|90|3\n李四|70|41\n');
    expect(fields(school).校名).toBe('school');
    expect(fields(rank).校名).toBe('rank:school');
  });
});
