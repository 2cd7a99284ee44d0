import type { RefusalReason } from '../tabs/reading.js';
import { fill } from './sentence.js';

/** Why a tab is refused, by the recogniser's word for it; a reason that is already a text passes as it came. */
export type RefusalWords = Readonly<Record<RefusalReason, string>>;

export const refusalsZhCN: RefusalWords = {
  output: '这是帮扶自己写的结果',
  payroll: '像工资表',
  staff: '像教职工名单',
  questions: '像每道题的统计',
  counts: '只有次数或人数',
  conversion: '像名次和分数的对照表',
  statistics: '像统计汇总表',
  log: '像帮扶记录',
  plan: '像帮扶计划',
  evaluation: '像评估表',
  health: '像体检或体测表',
  attendance: '像考勤表',
  conduct: '像日常表现的记分表',
  fees: '像收费表',
  loans: '像借阅登记',
  schedule: '像课程表或安排表',
  empty: '里面是空的',
  text: '只有文字，没有表格',
  transposed: '学生横着排成了一行，请先转置，让每个学生占一行',
  nobody: '没有姓名或学号，不知道是谁的成绩',
  'no-students': '里面不是学生',
  'no-marks': '没有成绩列',
  'no-helpers': '没有帮扶人',
};

export const refusalsEn: RefusalWords = {
  output: 'it is one of the results Bangfu writes',
  payroll: 'it looks like a payroll',
  staff: 'it looks like a list of staff',
  questions: 'it looks like counts for each question',
  counts: 'it only holds counts',
  conversion: 'it looks like a table from ranks to marks',
  statistics: 'it looks like a summary of statistics',
  log: 'it looks like tutoring records',
  plan: 'it looks like support plans',
  evaluation: 'it looks like evaluations',
  health: 'it looks like a health or fitness check',
  attendance: 'it looks like an attendance sheet',
  conduct: 'it looks like points for behaviour or homework',
  fees: 'it looks like a list of fees',
  loans: 'it looks like a list of loans',
  schedule: 'it looks like a timetable or a schedule',
  empty: 'it is empty',
  text: 'it holds text, no table',
  transposed: 'the students stand side by side; transpose it first, so that each has a row',
  nobody: 'no name or number says whose marks they are',
  'no-students': 'it is not about students',
  'no-marks': 'it has no column of marks',
  'no-helpers': 'it has no helpers',
};

export function refusal(reason: string | number | undefined, words: RefusalWords): string {
  const text = fill(reason, '');
  return Object.keys(words).includes(text) ? words[text as RefusalReason] : text;
}
