import { fill } from './sentence.js';

/** Why a tab is refused, by the recogniser's word for it; a reason that is already a text passes as it came. */
export type RefusalWords = Readonly<Record<string, string>>;

export const refusalsZhCN: RefusalWords = {
  payroll: '像工资表',
  questions: '像每道题的统计',
  statistics: '像统计汇总表',
  conversion: '像名次和分数的对照表',
  counts: '只有次数或人数',
  'no-marks': '没有成绩列',
  'no-students': '没有学生',
};

export const refusalsEn: RefusalWords = {
  payroll: 'it looks like a payroll',
  questions: 'it looks like counts for each question',
  statistics: 'it looks like a summary of statistics',
  conversion: 'it looks like a table from ranks to marks',
  counts: 'it only holds counts',
  'no-marks': 'it has no column of marks',
  'no-students': 'it has no students',
};

export function refusal(reason: string | number | undefined, words: RefusalWords): string {
  const text = fill(reason, '');
  return Object.keys(words).includes(text) ? words[text]! : text;
}
