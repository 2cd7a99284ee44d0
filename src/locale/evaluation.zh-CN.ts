import type { ExamChange, MonthFacts } from '../core/ledger/monthFacts.js';
import type { RecordKind } from '../core/ledger/record.js';
import { examZh, OPEN_ZH, stageOnZh } from './plans.zh-CN.js';
import type { EvaluationWords } from './planWords.js';

const number = (value: number) => String(Math.round(value * 10) / 10);
const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : '±'}${number(Math.abs(value))}`;

const KINDS: Record<RecordKind, string> = {
  tutoring: '辅导',
  talk: '谈话',
  homeVisit: '家访',
  familyContact: '家长联系',
  counselling: '心理疏导',
  praise: '表扬',
  feedback: '反馈',
  meeting: '交流会',
  referral: '转介',
  other: '其他',
};

const kind = (one: RecordKind | null) => (one === null ? '未分类' : KINDS[one]);

function records({
  records: count,
  byKind,
  minutes,
  withoutMinutes,
}: Parameters<EvaluationWords['records']>[0]) {
  const kinds = byKind.map((one) => `${kind(one.kind)} ${one.count}`).join('、');
  const time = minutes > 0 ? `，共 ${minutes} 分钟` : '';
  const open = withoutMinutes > 0 ? `（${withoutMinutes} 次辅导没有写时长）` : '';
  return `记录 ${count} 条：${kinds}${time}${open}。`;
}

function lastContact(contact: MonthFacts['lastContact']): string {
  if (contact === null) return '还没有联系过。';
  const ago = contact.daysAgo === 0 ? '' : `，${contact.daysAgo} 天前`;
  return `最近一次：${contact.date} ${kind(contact.kind)}${ago}。`;
}

function examChange({ exam, subject, now, open, before }: ExamChange): string {
  const what = `${examZh(exam)} ${subject ?? '总分'}`;
  if (now === null) return `${what}：${OPEN_ZH[open!]}。`;
  const mean = `，班上 ${now.of} 人平均 ${number(now.mean)}`;
  if (before === null) return `${what}：${number(now.mark)} 分${mean}。`;
  const { place } = before;
  const gap = number(place.mark - place.mean);
  const was = `上次「${examZh(before.exam)}」与平均相差 ${gap}，这次 ${number(now.mark - now.mean)}`;
  const percentile =
    now.percentile === null || place.percentile === null
      ? ''
      : `，百分位 ${number(place.percentile)} → ${number(now.percentile)}（${signed(now.percentile - place.percentile)}）`;
  return `${what}：${number(now.mark)} 分${mean}。${was}${percentile}。`;
}

/** 评估的文字。 */
export const evaluationZhCN: EvaluationWords = {
  scales: { study: '学习', habits: '习惯', mind: '心理', family: '家庭' },
  steps: { 1: '有待关注', 2: '稳定', 3: '有进步', 4: '进步明显' },
  decisions: {
    continue: { name: '继续', hint: '照现在的计划做下去。' },
    adjust: { name: '调整', hint: '保存以后打开计划来改。' },
    intensify: { name: '加强', hint: '多做一些，或多几个人。' },
    exit: { name: '转出', hint: '帮扶到此结束，档案里的状态改为已转化。' },
  },
  records,
  kind,
  lastContact,
  examChange,
  habit: ({ item, kept, of }) => `${item}：${of} 周里做到 ${kept} 周`,
  habitWeeks: (weeks) => `习惯表记了 ${weeks} 周`,
  stage: (subject, on) => `计划（${subject ?? '总分'}）：${stageOnZh(on)}。`,
  reason: (why) =>
    why.code === 'goal-twice'
      ? `连续两次达到目标：「${examZh(why.exams[0])}」和「${examZh(why.exams[1])}」。`
      : `「${examZh(why.exam)}」${why.subject ?? '总分'} ${number(why.mark)} 分，达到班上 ${why.of} 人的平均 ${number(why.mean)} 分。`,
  skipped: (exam, why) => `「${examZh(exam)}」没有算：${OPEN_ZH[why]}。`,
  undated: (exams) =>
    `${exams.map(({ name }) => `「${name}」`).join('')}没有日期，不知道是不是计划开始以后考的，没有算。请在设定里补上日期。`,
  month: (month) => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`,
  page: {
    title: '评估',
    whose: '评估谁',
    month: '月份',
    reading: '正在看这个月的记录和成绩…',
    facts: '这个月的情况',
    noRecords: '这个月没有记录。',
    noExams: '这个月没有带日期的考试。',
    noPlan: '没有进行中的计划。',
    makePlan: '去写计划',
    previous: (month) => `上一次评估（${month}）`,
    exitTitle: '可以考虑转出',
    exitText: '这是按规则提出来的，由老师们决定。',
    oneExam: '只凭一次考试：成绩偏低的学生下一次往往会高一些，不一定是帮扶的结果。',
    scalesTitle: '四个方面',
    notSeen: '没看到',
    words: '评语',
    decision: '决定',
    writer: '评估人',
    save: '保存评估',
    saveKeys: 'Ctrl+Enter 保存',
    plansEnded: (n) => `${n} 个计划的状态也一起改了。`,
    saving: '正在保存…',
    saved: (name, month, tab) => `${name} ${month}的评估已写入「${tab}」。`,
    already: (by, date) =>
      `这个月已经评估过（${by || '没有写是谁'}${date === null ? '' : `，${date}`}）。再保存就是修改。`,
    doubles: (rows) => `表里还有同一个月的另外几行：${rows}。这里看的是最后写的一行。`,
    openPlan: '打开计划来改',
    ending: '正在把档案里的状态改为已转化…',
    ended: (name) => `${name}做到了，祝贺`,
    endedText: (tab, word) =>
      `「${tab}」里的状态已改为「${word}」。接下来换一种方式陪伴：偶尔问一句，有进步就表扬。`,
    notEnded: '评估已经保存，档案里的状态还没有改。',
    endAgain: '改档案里的状态',
    endedWord: '已转化',
    noStateColumn: '档案里没有「帮扶状态」这一列，请先补上，再改状态。',
    alreadyEnded: '档案里已经是结束帮扶的状态。',
    undo: '撤销',
    undoing: '正在撤销…',
    undone: '已撤销，表里恢复原样。',
    open: (tab) => `打开「${tab}」`,
  },
};
