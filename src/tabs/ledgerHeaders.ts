import type { LedgerKey, LedgerRole } from './ledgerTables.js';
import { compactText } from './view.js';

type Headers<Role extends LedgerRole> = Readonly<Record<LedgerKey<Role>, readonly string[]>>;

const NAME = ['姓名', 'Name', 'Student', '学生', '学生姓名'] as const;
const CLASS = ['班级', 'Class'] as const;
const STUDENT_ID = ['学号', 'Student ID', 'ID'] as const;
const SUBJECT = ['学科', 'Subject', '科目'] as const;

/**
 * What the columns are called: the first two are the words that a new table gets, Chinese and English; a table made in
 * one language is read in the other. The rest are words that people put in their place.
 */
export const LEDGER_HEADERS: { readonly [Role in LedgerRole]: Headers<Role> } = {
  log: {
    date: ['日期', 'Date', '时间'],
    class: CLASS,
    name: NAME,
    studentId: STUDENT_ID,
    kind: ['类型', 'Kind', '类别', '方式'],
    subject: SUBJECT,
    minutes: ['分钟', 'Minutes', '时长'],
    content: ['做了什么', 'What was done', '内容'],
    wentWell: ['好的地方', 'Went well', '优点'],
    toImprove: ['还要努力', 'To work on', '不足'],
    nextStep: ['下一步', 'Next step'],
    by: ['记录人', 'Recorded by'],
    corrects: ['更正', 'Corrects'],
    id: ['记录编号', 'Record ID'],
  },
  plan: {
    name: NAME,
    class: CLASS,
    studentId: STUDENT_ID,
    subject: SUBJECT,
    goal: ['目标', 'Goal'],
    measure: ['衡量', 'Measured by'],
    start: ['起点', 'From'],
    target: ['目标值', 'Target'],
    targetDay: ['达成日期', 'By'],
    measures: ['措施', 'Measures'],
    surveyFrom: ['摸底起', 'Survey from'],
    surveyTo: ['摸底止', 'Survey to'],
    designFrom: ['方案起', 'Design from'],
    designTo: ['方案止', 'Design to'],
    actionFrom: ['实施起', 'Action from'],
    actionTo: ['实施止', 'Action to'],
    reviewFrom: ['评估起', 'Review from'],
    reviewTo: ['评估止', 'Review to'],
    risk: ['风险预案', 'Risks'],
    budget: ['经费物资', 'Budget'],
    state: ['状态', 'State'],
    by: ['制定人', 'Made by'],
    id: ['计划编号', 'Plan ID'],
  },
  evaluation: {
    month: ['月份', 'Month'],
    name: NAME,
    class: CLASS,
    studentId: STUDENT_ID,
    study: ['学习', 'Study'],
    habits: ['习惯', 'Habits'],
    mind: ['心理', 'Mind'],
    family: ['家庭', 'Family'],
    words: ['评语', 'In words'],
    decision: ['决定', 'Decision'],
    by: ['评估人', 'Evaluated by'],
    date: ['日期', 'Date'],
    id: ['评估编号', 'Evaluation ID'],
  },
  habit: {
    week: ['周', 'Week of', '周次'],
    name: NAME,
    class: CLASS,
    studentId: STUDENT_ID,
    kept: ['做到的', 'Kept'],
    notKept: ['还没做到的', 'Not yet'],
    by: ['记录人', 'Recorded by'],
    id: ['习惯编号', 'Habit ID'],
  },
  layer: {
    date: ['日期', 'Date'],
    name: NAME,
    class: CLASS,
    studentId: STUDENT_ID,
    subject: SUBJECT,
    layer: ['层次', 'Layer'],
    target: ['层内目标', 'Layer target'],
    by: ['记录人', 'Recorded by'],
    id: ['分层编号', 'Layer ID'],
  },
  helpers: {
    helper: ['帮扶人', 'Helper'],
    role: ['角色', 'Role'],
    subjects: ['任教学科', 'Teaches'],
    classes: ['任教班级', 'Classes'],
    places: ['名额', 'Places'],
  },
  award: {
    term: ['学期', 'Term'],
    kind: ['奖项', 'Award'],
    title: ['称号', 'Title', '奖项名称', '等级'],
    name: NAME,
    class: CLASS,
    studentId: STUDENT_ID,
    reason: ['理由', 'Reason', '事迹'],
    evidence: ['依据', 'Evidence'],
    nominatedBy: ['提名人', 'Nominated by'],
    nominatedOn: ['提名日期', 'Nominated on'],
    state: ['状态', 'State'],
    decidedBy: ['决定人', 'Decided by'],
    decidedOn: ['决定日期', 'Decided on'],
    id: ['奖项编号', 'Award ID'],
  },
};

/** A header as it is compared: without spaces, small letters. */
export function headerKey(header: string): string {
  return compactText(header).toLowerCase();
}
