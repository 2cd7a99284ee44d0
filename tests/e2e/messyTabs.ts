import type { XlsxTab } from './xlsx.js';

const FAMILY = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张'];
const GIVEN = ['明', '静', '强', '芳', '伟', '雨桐', '子涵'];
const name = (at: number) => FAMILY[at % FAMILY.length]! + GIVEN[(at * 5) % GIVEN.length]!;
const mark = (at: number, subject: number) => 58 + ((at * 17 + subject * 29) % 40);

/** Title rows, a header over two rows, an absent child, two vague columns, footers; the class only in the tab's name. */
export const MESSY = '八(2)班期中';
export function messyExam(students = 40): XlsxTab {
  const rows = Array.from({ length: students }, (_, at) => [
    `202400${String(at + 1).padStart(2, '0')}`,
    name(at),
    at === 6 ? '缺考' : mark(at, 0),
    at + 1,
    mark(at, 1),
    at + 1,
    mark(at, 2) - 40,
    30 + (at % 7),
  ]);
  return {
    rows: [
      ['实验中学2025-2026学年第一学期期中考试成绩'],
      ['制表：教务处'],
      ['学号', '姓名', '语文', '', '数学', '', '甲卷', '折算'],
      ['', '', '得分', '班排', '得分', '班排', '', ''],
      ...rows,
      ['', '平均分', 78.5, '', 80.2, '', '', ''],
      ['', '最高分', 97, '', 97, '', '', ''],
      ['', '', '', '', '', '', '', ''],
      ['说明：缺考的同学另行补考'],
    ],
    merges: ['A1:H1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:F3', 'G3:G4', 'H3:H4'],
  };
}

/** Nothing but rows of students. */
export function withoutHeader(students = 30): XlsxTab {
  return {
    rows: Array.from({ length: students }, (_, at) => [1001 + at, name(at), mark(at, 0), mark(at, 1)]),
  };
}

export function payroll(): XlsxTab {
  return {
    rows: [
      ['十月工资表'],
      ['工号', '姓名', '基本工资', '岗位津贴', '扣款', '实发工资'],
      ...Array.from({ length: 12 }, (_, at) => [`T${100 + at}`, name(at), 4200, 800, 300, 4700]),
    ],
  };
}

/** Sixty columns, headers that are long or hostile. */
export function wideAndHostile(): XlsxTab {
  const headers = [
    '学号',
    '姓名',
    '<img src=x onerror=alert(1)>',
    '=HYPERLINK("http://example.com","点")',
    '语文',
    '数学',
    `很长的列名${'一二三四五六七八九十'.repeat(20)}`,
    'constructor',
    '__proto__',
    '语文',
    ...Array.from({ length: 50 }, (_, at) => `指标${at + 1}`),
  ];
  return {
    rows: [
      headers,
      ...Array.from({ length: 20 }, (_, at) =>
        headers.map((_, c) => (c === 0 ? 3001 + at : c === 1 ? name(at) : mark(at, c))),
      ),
    ],
  };
}

/** Three hundred marks that cannot be read. */
export function fullOfProblems(): XlsxTab {
  return {
    rows: [
      ['学号', '姓名', '班级', '语文', '数学(100分)'],
      ...Array.from({ length: 600 }, (_, at) => [
        4001 + at,
        name(at),
        '八(1)班',
        at % 2 === 0 ? `${mark(at, 0)}?` : mark(at, 0),
        at === 9 ? 130 : mark(at, 1),
      ]),
    ],
  };
}

/** A row for each student, exam and subject. */
export function twoExams(): XlsxTab {
  const rows = ['期中', '期末'].flatMap((exam, e) =>
    Array.from({ length: 12 }, (_, at) => at).flatMap((at) =>
      ['语文', '数学'].map((subject, s) => [exam, 5001 + at, name(at), subject, mark(at + e, s)]),
    ),
  );
  return { rows: [['考试名称', '学号', '姓名', '科目', '分数'], ...rows] };
}

/** Two classes' tables beside one another. */
export function sideBySide(): XlsxTab {
  const header = ['学号', '姓名', '语文', '数学'];
  return {
    rows: [
      [...header, '', ...header],
      ...Array.from({ length: 15 }, (_, at) => [
        6001 + at,
        name(at),
        mark(at, 0),
        mark(at, 1),
        '',
        7001 + at,
        name(at + 9),
        mark(at, 2),
        mark(at, 3),
      ]),
    ],
  };
}
