import { describe, expect, test } from 'vitest';
import { problemsEn } from '../../src/locale/problems.en.js';
import { problemsZhCN } from '../../src/locale/problems.zh-CN.js';
import { readExamTab } from '../../src/tabs/examTab.js';
import { recogniseTab } from '../../src/tabs/recognise.js';
import { codes, tab } from './grids.js';

function names(grid: Parameters<typeof readExamTab>[0]): string[] {
  return readExamTab(grid).students.map(({ name }) => name);
}

describe('who is a student', () => {
  test('a child may be called anything', () => {
    const odd = [
      '=1+1',
      '<img src=x onerror=alert(1)>',
      '001',
      '3-4',
      'TRUE',
      'Max',
      '阿不都·热合曼',
      '例外',
    ];
    const grid = {
      name: '期中',
      values: [['学号', '姓名', '语文'], ...odd.map((name, index) => [`S${index}`, name, 60 + index])],
    };
    expect(names(grid)).toEqual(odd);
    expect(readExamTab(grid).reading.confidence).toBeGreaterThanOrEqual(0.8);
  });

  test('a name that the sheet stores as a number or a truth value reads as displayed', () => {
    const grid = {
      name: '期中',
      values: [
        ['学号', '姓名', '语文'],
        ['S1', 1, 60],
        ['S2', true, 70],
      ],
      display: [
        ['学号', '姓名', '语文'],
        ['S1', '001', '60'],
        ['S2', 'TRUE', '70'],
      ],
    };
    expect(names(grid)).toEqual(['001', 'TRUE']);
  });

  test('a column of numbers under 姓名 is doubted', () => {
    const grid = tab('期中', '\n姓名|语文|数学\n1|90|80\n2|70|60\n');
    expect(readExamTab(grid).reading.confidence).toBeLessThan(0.8);
  });

  test('Max is a child in a row with a number and a footer in a row without', () => {
    const grid = tab(
      'Midterm',
      `
Student ID|Name|Maths|English
'S1|Max|50|60
'S2|Min Li|70|80
|Max|70|80
|Min|50|60
`,
    );
    expect(names(grid)).toEqual(['Max', 'Min Li']);
    const byClass = tab('Midterm', '\nName|Class|Maths\nMax|8A|50\nMax||50\n');
    expect(names(byClass)).toEqual(['Max']);
    const bySerial = tab('Midterm', '\nNo.|Name|Maths\n1|Max|50\n2|Ann|60\n|Max|60\n');
    expect(names(bySerial)).toEqual(['Max', 'Ann']);
  });

  test('marks without a name and without a number belong to nobody and are reported', () => {
    const grid = tab(
      '期中',
      `
学号|姓名|语文
'01|张三|90
'02||80
||70
`,
    );
    expect(readExamTab(grid).students.map(({ ids, name }) => [ids.studentId, name])).toEqual([
      ['01', '张三'],
      ['02', ''],
    ]);
    expect(codes(grid)).toEqual(['LOW_CONFIDENCE', 'ROW_WITHOUT_NAME', 'ROW_WITHOUT_NAME']);
  });

  test('pre-numbered rows whose total is a formula that gives 0 are no students', () => {
    const grid = tab(
      '期中',
      `
学号|姓名|语文|数学|总分
'01|张三|90|80|170
'02||||0
||||0
`,
    );
    expect(names(grid)).toEqual(['张三']);
  });

  test('score bands and signatures below the averages are left out', () => {
    const grid = tab(
      '期中',
      `
姓名|语文|数学
张三|90|80
平均分|90|80
90-100|1|0
60分以下|0|0
班主任签字：||
制表：王老师||
`,
    );
    expect(names(grid)).toEqual(['张三']);
  });

  test('statistics below may stand in other columns than the table', () => {
    const grid = tab(
      '期中',
      `
学号|姓名|语文|数学
'01|张三|90|80

||统计|
项目|语文|数学|
平均分|90|80|
最高分|90|80|
`,
    );
    expect(names(grid)).toEqual(['张三']);
  });

  test('a child with three weak subjects and no number is no header', () => {
    const grid = tab('帮扶名单', '\n姓名|薄弱学科|帮扶学科|目标\n张三|语文|数学|英语\n李四|数学|英语|语文\n');
    expect(recogniseTab(grid).students).toBe(2);
  });

  test('a total column of nothing but errors is reported and not used', () => {
    const grid = tab('期中', '\n姓名|语文|总分\n张三|90|#REF!\n');
    expect(readExamTab(grid)).toMatchObject({ hasStatedTotal: false, subjects: ['语文'] });
    expect(codes(grid)).toEqual(['EMPTY_COLUMN']);
  });

  test('another table below ends the reading', () => {
    const grid = tab(
      '期中',
      `
姓名|语文|数学|总分
张三|90|80|170

科目|平均分|最高分|及格率
语文|90|90|1
数学|80|80|1
`,
    );
    expect(names(grid)).toEqual(['张三']);
  });
});

describe('duplicates are flagged, and the rows stay', () => {
  test('the same number twice', () => {
    const grid = tab(
      '期中',
      `
学号|姓名|语文
'01|张三|90
'01|李四|80
`,
    );
    const { reading, students } = readExamTab(grid);
    expect(students).toHaveLength(2);
    expect(reading.problems).toEqual([
      {
        severity: 'error',
        code: 'DUPLICATE_ID',
        cell: 'A3',
        params: { id: '01', name: '李四', other: 'A2' },
      },
    ]);
  });

  test('the same name twice in one class, however it is spaced; not in two classes', () => {
    const grid = tab(
      '期中',
      `
班级|姓名|语文
八(1)班|张三|90
801|张　三|80
八(2)班|张三|70
`,
    );
    expect(readExamTab(grid).reading.problems).toMatchObject([
      { severity: 'warning', code: 'DUPLICATE_NAME', cell: 'B3', params: { other: 'B2' } },
    ]);
  });
});

describe('marks', () => {
  test('each kind of wrong mark is reported with its cell', () => {
    const grid = tab(
      '期中',
      `
姓名|语文(120分)|数学
张三|121|-1
李四|85/100|'5?
王五|120|0
`,
    );
    const { reading, students } = readExamTab(grid);
    expect(students.map(({ marks }) => marks)).toEqual([
      ['invalid', 'invalid'],
      ['invalid', 'invalid'],
      [120, 0],
    ]);
    expect(reading.problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      'MARK_ABOVE_FULL B2',
      'MARK_BELOW_ZERO C2',
      'INVALID_MARK B3',
      'INVALID_MARK C3',
    ]);
    expect(reading.marks).toEqual({ score: 2, absent: 0, blank: 0, invalid: 4 });
  });

  test('a full mark guessed from the largest mark never decides', () => {
    const grid = tab(
      '期中',
      `
姓名|语文
张三|100
李四|101
王五|850
`,
    );
    expect(readExamTab(grid).students.map(({ marks }) => marks[0])).toEqual([100, 101, 850]);
  });

  test('a stated total that is not the sum is a note and stays as it is', () => {
    const grid = tab(
      '期中',
      `
姓名|语文|数学|总分
张三|90.1|80.2|170.3
李四|70|60|131
王五|缺考|60|60
`,
    );
    const { reading, students } = readExamTab(grid);
    expect(students.map(({ statedTotal }) => statedTotal)).toEqual([170.3, 131, 60]);
    expect(reading.problems).toEqual([
      {
        severity: 'note',
        code: 'TOTAL_DIFFERS',
        cell: 'D3',
        params: { stated: 131, sum: 130, name: '李四' },
      },
    ]);
  });

  test('totals that leave a subject out throughout are one note', () => {
    const rows = Array.from({ length: 9 }, (_, index) => [`生${index}甲`, 80, 70 + index, 50, 150 + index]);
    const grid = { name: '期中', values: [['姓名', '语文', '数学', '体育', '总分'], ...rows] };
    expect(codes(grid)).toEqual(['TOTALS_LEAVE_OUT']);
  });

  describe('typed-in ranks', () => {
    const ranksDiffering = (rank: string, rows: string) =>
      readExamTab(tab('期中', `\n班级|姓名|语文|数学|总分|${rank}\n${rows}\n`)).reading.problems.map(
        ({ code, cell, params }) => [code, cell, params.stated, params.computed],
      );
    const ONE_CLASS = '1班|张三|90|90|180|1\n1班|李四|80|80|160|2\n1班|王五|80|80|160|2\n1班|赵六|70|70|140';

    test('that contradict the marks are notes, with the rank by the marks', () => {
      expect(ranksDiffering('名次', `${ONE_CLASS}|6\n1班|钱七|60|60|120|5`)).toEqual([
        ['RANK_DIFFERS', 'F5', 6, 4],
      ]);
    });

    test('may go on without a gap after a tie', () => {
      expect(ranksDiffering('名次', `${ONE_CLASS}|3\n1班|钱七|60|60|120|4`)).toEqual([]);
    });

    test('of a class are ranks within each class of the tab', () => {
      const other = '2班|甲|99|99|198|1\n2班|乙|88|88|176|2\n2班|丙|77|77|154|3\n2班|丁|66|66|132|5';
      expect(ranksDiffering('班级名次', `${ONE_CLASS}|4\n${other}`)).toEqual([['RANK_DIFFERS', 'F9', 5, 4]]);
    });

    test('of the grade, or of a part of the class only, say nothing about this tab', () => {
      expect(ranksDiffering('级名', `${ONE_CLASS}|9`)).toEqual([]);
      const part =
        '1班|张三|90|90|180|31\n1班|李四|80|80|160|35\n1班|王五|70|70|140|38\n1班|赵六|60|60|120|40';
      expect(ranksDiffering('班级名次', part)).toEqual([]);
    });

    test('of one subject go by its marks', () => {
      const grid = tab(
        '期中',
        `
姓名|语文|语文班排|数学
张三|90|1|10
李四|80|2|20
王五|70|3|30
赵六|60|5|40
钱七|缺考|6|50
`,
      );
      expect(readExamTab(grid).reading.problems).toEqual([
        {
          severity: 'note',
          code: 'RANK_DIFFERS',
          cell: 'C5',
          params: { stated: 5, computed: 4, name: '赵六' },
        },
      ]);
    });
  });

  test('marks of one student and subject that contradict each other in a long table are invalid', () => {
    const grid = tab(
      '明细',
      `
学号|姓名|科目|成绩
'01|张三|语文|90
'01|张三|语文|90
'01|张三|数学|80
'01|张三|数学|81
`,
    );
    expect(readExamTab(grid).students.map(({ marks }) => marks)).toEqual([[90, 'invalid']]);
    expect(codes(grid)).toEqual(['DUPLICATE_MARK']);
  });
});

test.each(['AB', '未到场', '——', '缺 考'])(
  '%s is no mark, and the sentence says what to write instead',
  (word) => {
    const values = [
      ['姓名', '语文', '数学'],
      ['张一诺', word, 80],
      ['李可欣', 90, 85],
      ['王浩然', 77, 91],
    ];
    const [found] = recogniseTab({ name: '期中', values }).problems;
    expect(found).toMatchObject({ code: 'INVALID_MARK', cell: 'B2', params: { value: word } });
    expect(problemsZhCN.INVALID_MARK(found!.params)).toMatch(/写「缺考」.*留空/);
    expect(problemsEn.INVALID_MARK(found!.params)).toMatch(/“absent”.*blank/);
  },
);
