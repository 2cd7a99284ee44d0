import { noise } from './classes.js';
import type { Cell, Tabs } from './workbook.js';

const FAMILY = [...'赵钱孙李周吴郑王冯陈'];
/** Six hundred students have names of their own: a class of namesakes would be asked about. */
const THIRD = ['', ...'佳怡涵宇轩雨欣浩琪桐晨'];
const SUBJECTS = ['语文', '数学', '英语'];
const TERM = '2025-2026学年第一学期';

/** A workbook as a grade keeps it: two exams with a tab for each of two classes, a roster and a timetable. */
export function schoolTabs(students = 20): Tabs {
  const names = Array.from(
    { length: students },
    (_, i) => FAMILY[i % 10]! + '明静强芳伟'[Math.floor(i / 10) % 5]! + (THIRD[Math.floor(i / 50)] ?? ''),
  );
  const exam = (name: string, room: number, seed: number): Cell[][] => [
    [`八年级(${room})班${TERM}${name}考试成绩表`],
    ['学号', '姓名', ...SUBJECTS, '总分', '班排'],
    ...names.map((student, i) => {
      const marks = SUBJECTS.map((_, j) => Math.round(50 + 50 * noise(seed * 10 + room, i, j)));
      return [
        `80${room}${String(i + 1).padStart(2, '0')}`,
        student,
        ...marks,
        marks.reduce((a, b) => a + b),
        '',
      ];
    }),
    ['平均分', '', 75, 75, 75, 225, ''],
  ];
  return {
    '八(1)班期中': exam('期中', 1, 1),
    '八(2)班期中': exam('期中', 2, 1),
    '八(1)班期末': exam('期末', 1, 2),
    '八(2)班期末': exam('期末', 2, 2),
    花名册: [
      ['学号', '姓名', '班级', '性别', '家长电话'],
      ...names.map((student, i) => [`801${String(i + 1).padStart(2, '0')}`, student, '八(1)班', '男', '130']),
    ],
    课程表: [
      ['节次', '周一', '周二', '周三'],
      [1, '语文', '数学', '英语'],
      [2, '数学', '语文', '物理'],
    ],
  };
}

export const EXAM_TABS = ['八(1)班期中', '八(2)班期中', '八(1)班期末', '八(2)班期末'] as const;
