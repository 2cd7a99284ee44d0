import type { ProblemCode } from '../tabs/reading.js';
import type { Language } from './catalogue.js';

/** What a kind of problem in one tab is called, wherever it is told: where a tab is set up, and where all are checked. */
export type ProblemKinds = Readonly<Record<ProblemCode, string>>;

export const problemKindsZhCN: ProblemKinds = {
  DUPLICATE_ID: '号码重复',
  DUPLICATE_NAME: '同班同名',
  ID_LOST_DIGITS: '号码丢了末尾几位',
  NUMBER_OF_CLASS: '每班从头编的号码',
  CLASS_FROM_TITLE: '标题里的班级',
  INVALID_MARK: '读不成分数',
  MARK_ABOVE_FULL: '超过满分',
  MARK_BELOW_ZERO: '低于 0 分',
  TOTAL_DIFFERS: '总分和各科之和不同',
  RANK_DIFFERS: '名次和分数不符',
  RANK_OF_NO_MARKS: '名次和分数对不上',
  ROW_WITHOUT_NAME: '没有姓名的行',
  ROW_LEFT_OUT: '跳过的行',
  DUPLICATE_SUBJECT: '同一科有两列',
  COMPOSITE_SUBJECT: '几科合在一起的列',
  EMPTY_COLUMN: '空列',
  ARCHIVE_WITHOUT_IDS: '档案没有学号',
  NO_STUDENTS: '没有读到学生',
  NO_HEADER: '没有找到表头',
  NOT_AN_EXAM: '读不成这种表',
  SIDE_BY_SIDE: '两张表并排',
  SECOND_TABLE: '还有一张表没有读入',
  LOW_CONFIDENCE: '没有把握的列',
  PAIR_WITHOUT_HELPER: '没有帮扶人',
  PAIR_WITHOUT_STUDENT: '帮扶人没有学生',
  DUPLICATE_PAIR: '结对写了两次',
  TOTALS_LEAVE_OUT: '总分不含某些科目',
  DUPLICATE_MARK: '同一科有两个成绩',
  SEVERAL_EXAMS: '一个标签页里几场考试',
};

export const problemKindsEn: ProblemKinds = {
  DUPLICATE_ID: 'Same ID twice',
  DUPLICATE_NAME: 'Same name in one class',
  ID_LOST_DIGITS: 'IDs that lost digits',
  NUMBER_OF_CLASS: 'Numbers that begin anew in each class',
  CLASS_FROM_TITLE: 'Class read from the title',
  INVALID_MARK: 'No readable mark',
  MARK_ABOVE_FULL: 'Above the full mark',
  MARK_BELOW_ZERO: 'Below 0',
  TOTAL_DIFFERS: 'Total differs from the sum',
  RANK_DIFFERS: 'Rank differs from the marks',
  RANK_OF_NO_MARKS: 'Ranks that follow no marks',
  ROW_WITHOUT_NAME: 'Rows without a name',
  ROW_LEFT_OUT: 'Skipped rows',
  DUPLICATE_SUBJECT: 'Two columns for one subject',
  COMPOSITE_SUBJECT: 'Several subjects in one column',
  EMPTY_COLUMN: 'Empty columns',
  ARCHIVE_WITHOUT_IDS: 'Archive without IDs',
  NO_STUDENTS: 'No students',
  NO_HEADER: 'No header row',
  NOT_AN_EXAM: 'Not this kind of table',
  SIDE_BY_SIDE: 'Tables side by side',
  SECOND_TABLE: 'Another table, not read',
  LOW_CONFIDENCE: 'Uncertain columns',
  PAIR_WITHOUT_HELPER: 'No helper yet',
  PAIR_WITHOUT_STUDENT: 'Helper without a student',
  DUPLICATE_PAIR: 'Pair written twice',
  TOTALS_LEAVE_OUT: 'Totals that leave subjects out',
  DUPLICATE_MARK: 'Two marks for one subject',
  SEVERAL_EXAMS: 'Several exams on one tab',
};

export function problemKindsOf(language: Language): ProblemKinds {
  return language === 'en' ? problemKindsEn : problemKindsZhCN;
}
