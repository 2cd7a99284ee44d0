import type { Cell, Tabs } from './workbook.js';

/** An adoption that says no more than is needed. */
const exam = (tab: string, kind: string) => ({
  tab,
  role: 'exam',
  confirm: true,
  exam: { name: tab, term: '上学期', kind },
});

/** Two exams, an archive and a pairing table, invented, with one of everything that goes wrong. */
export const MESSY: Tabs = {
  期中: [
    ['学号', '姓名', '班级', '语文(120分)', '英语', '物理'],
    ['0101', '张三', '七(1)班', 88, 90, 70],
    ['0102', '李 四', '七(1)班', '９８', 80, 60],
    ['0103', '王五', '七(1)班', 130, 70, 65],
    ['0104', '赵六', '七(1)班', '98分', -3, 50],
    ['0105', '孙七', '七(1)班', 77, 66, 55],
    ['0106', '周八', '七(1)班', 60, 61, 62],
  ],
  期末: [
    ['学号', '姓名', '班级', '语文(100分)', '外语'],
    [101, '张三', '701', 80, 85],
    ['0102', '李四', '701', 90, 78],
    ['0103', '王伍', 701, 70, 75],
    ['0104', '赵六', '七(1)班', 66, 67],
    ['0104', '钱九', '七(1)班', 55, 58],
    ['', '孙七', '七(1)班', 71, 72],
  ],
  档案: [
    ['学号', '姓名', '班级', '薄弱学科', '监护人同意'],
    ['0101', '张三', '七(1)班', '数学', '已签'],
    ['0102', '李四', '七(1)班', '数学', ''],
    ['0109', '吴十', '七(1)班', '数学', '不同意'],
  ],
  结对: [
    ['姓名', '班级', '帮扶教师', '目标'],
    ['张三', '七(1)班', '王老师', '及格'],
    ['郑一', '七(1)班', '刘老师', '及格'],
  ],
};

export const MESSY_ADOPTIONS = [
  exam('期中', '期中'),
  exam('期末', '期末'),
  { tab: '档案', role: 'archive' },
  { tab: '结对', role: 'pairing', confirm: true },
];

/** A school of any size whose cells are written in every way that can be mended. */
export function messySchool(students: number): Tabs {
  const row = (id: Cell, name: string, className: Cell, mark: Cell): Cell[] => [
    id,
    name,
    className,
    mark,
    70,
  ];
  const given = (i: number) => String.fromCharCode(0x4e00 + i);
  const id = (i: number) => `0${20250001 + i}`;
  const rows = (make: (i: number) => Cell[]) => Array.from({ length: students }, (_, i) => make(i));
  return {
    期中: [
      ['学号', '姓名', '班级', '语文', '数学'],
      ...rows((i) => row(id(i), `赵${given(i)}`, '七(1)班', 60 + (i % 30))),
    ],
    期末: [
      ['学号', '姓名', '班级', '语文', '数学'],
      ...rows((i) =>
        row(20250001 + i, `赵 ${given(i)}`, i % 3 === 0 ? '七(1)班' : 701, String(60 + (i % 30))),
      ),
    ],
  };
}

export const SCHOOL_ADOPTIONS = [exam('期中', '期中'), exam('期末', '期末')];
