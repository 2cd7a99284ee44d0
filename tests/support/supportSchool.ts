import { ledgerTabs } from './ledger.js';
import type { OpenWorkbook, Tabs } from './workbook.js';

const SUBJECTS = ['语文', '数学', '英语'];

export const nameOf = (index: number) =>
  `${'赵钱孙李周吴郑王'[index % 8]}${'明静强芳伟婷磊娜'[Math.floor(index / 8) % 8]}${index}`;
export const idOf = (index: number) => String(80101 + index);

/** Whose row a row of a table is, where the students take turns. */
export const cellsOfTurn = (students: number) => (row: number) => ({
  name: nameOf(row % students),
  class: '八(1)班',
  studentId: idOf(row % students),
});

/** An invented school on Wednesday 2026-11-25: an exam on the 19th, pairs from the 2nd, records of `records` rows. */
export function supportSchool(students: number, records: number): Tabs {
  const people = Array.from({ length: students }, (_, index) => index);
  return {
    月考: [
      ['学号', '姓名', '班级', ...SUBJECTS],
      ...people.map((index) => [idOf(index), nameOf(index), '八(1)班', 60, 70, 80]),
    ],
    学困生档案: [
      ['学号', '姓名', '班级', '薄弱学科', '状态'],
      ...people.map((index) => [
        idOf(index),
        nameOf(index),
        '八(1)班',
        '数学',
        index === 1 ? '已转化' : '帮扶中',
      ]),
    ],
    结对帮扶: [
      ['学号', '姓名', '班级', '帮扶教师', '帮扶学科', '目标', '开始时间', '结束时间'],
      ...people.map((index) => [
        idOf(index),
        nameOf(index),
        '八(1)班',
        index % 2 === 0 ? '王老师' : '李老师',
        '数学',
        '',
        '2026-11-02',
        '',
      ]),
    ],
    设置: [
      ['项目', '内容', '说明'],
      ['学期', '上学期 2026-09-01 至 2027-01-22', ''],
      ['家访', '每学期 2 次', ''],
      ['交流会', '天天', ''],
    ],
    ...ledgerTabs(['log'], records, cellsOfTurn(students)),
  };
}

const EXAM = { name: '11月月考', term: '上学期', date: '2026-11-19', kind: '月考' };

/** Adopts what the school has. */
export function adoptSchool({ host }: OpenWorkbook, withPairs = true): void {
  host.run('adoptTab', [{ tab: '月考', role: 'exam', exam: EXAM }]);
  host.run('adoptTab', [{ tab: '学困生档案', role: 'archive' }]);
  if (withPairs) host.run('adoptTab', [{ tab: '结对帮扶', role: 'pairing' }]);
}
