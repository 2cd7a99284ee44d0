import type { Cell, Tabs } from './workbook.js';

const SUBJECTS = ['语文', '数学', '英语', '物理', '化学', '生物', '历史', '地理', '政治'];

/** A pseudo-random number from 0 to 1 that depends on its arguments only. */
export function noise(seed: number, i: number, j: number): number {
  const x = Math.sin(seed * 374.7 + i * 12.9898 + j * 78.233) * 43758.5453;
  return x - Math.floor(x);
}

/** Two exam tabs and an archive of every fourth student: invented, the same every time. */
export function classOf(students: number, subjects = 3): Tabs {
  const header = ['学号', '姓名', '班级', ...SUBJECTS.slice(0, subjects)];
  const exam = (seed: number, title: string): Cell[][] => [
    [title],
    header,
    ...Array.from({ length: students }, (_, i) => [
      String(20250001 + i),
      `学生${i + 1}`,
      `八(${(i % 10) + 1})班`,
      ...Array.from({ length: subjects }, (_unused, j) =>
        seed === 2 && i % 17 === 5 && j === 0 ? '缺考' : Math.round((40 + 60 * noise(seed, i, j)) * 2) / 2,
      ),
    ]),
  ];
  const supported = Array.from({ length: students }, (_, i) => i).filter((i) => i % 4 === 0);
  return {
    八上期末: exam(1, '2025—2026学年第一学期期末考试'),
    八下期末: exam(2, '2025—2026学年第二学期期末考试'),
    学困生档案: [
      ['学号', '姓名', '班级', '闪光点', '薄弱学科'],
      ...supported.map((i) => [
        String(20250001 + i),
        `学生${i + 1}`,
        `八(${(i % 10) + 1})班`,
        '热心',
        '数学',
      ]),
    ],
  };
}

export const ADOPTIONS = [
  {
    tab: '八上期末',
    role: 'exam',
    exam: { name: '八上期末', term: '2025—2026学年第一学期', date: '2026-01-20', kind: '期末' },
  },
  {
    tab: '八下期末',
    role: 'exam',
    exam: { name: '八下期末', term: '2025—2026学年第二学期', date: '2026-07-02', kind: '期末' },
  },
  { tab: '学困生档案', role: 'archive' },
] as const;
