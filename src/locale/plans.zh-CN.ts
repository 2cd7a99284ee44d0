import type { ExamInfo } from '../core/exam.js';
import type { GoalReading, GoalStep, GoalUnread, StepOpen } from '../core/ledger/goalProgress.js';
import type { Goal } from '../core/ledger/plan.js';
import type { PlanProblem } from '../core/ledger/planRules.js';
import type { StageOnDay } from '../core/ledger/planStages.js';
import type { PlanWords } from './planWords.js';

const number = (value: number) => String(Math.round(value * 10) / 10);

export const OPEN_ZH: Record<StepOpen, string> = {
  absent: '缺考',
  deferred: '缓考，等补考成绩',
  exempt: '免考',
  disqualified: '成绩作废',
  invalid: '成绩看不懂，请先改正',
  incomplete: '没有成绩',
  ambiguous: '有同名或同号的行，分不清是哪一位',
  'not-listed': '成绩表里没有这名学生',
  'no-class': '成绩表里没有写班级',
  alone: '班里没有别人的成绩可比',
  'full-mark': '这次满分比目标低',
};

const STAGES = { survey: '摸底', design: '方案', action: '实施', review: '评估' } as const;
const MEASURES = { score: '分数', classMean: '班级平均', percentile: '百分位', words: '文字' } as const;

function goal({ subject, measure, from, target, words, by }: Goal): string {
  const what = subject ?? '总分';
  const until = by === null ? '' : `，${by} 前`;
  const start = from === null ? '' : `从 ${figure(from, measure)}`;
  switch (measure) {
    case 'words':
      return (words || '还没有写目标') + until;
    case 'score':
      return target === null ? `${what}：还没有目标值` : `${what}${start}到 ${number(target)} 分${until}`;
    case 'percentile':
      return target === null
        ? `${what}百分位：还没有目标值`
        : `${what}百分位${start === '' ? '' : `${start} `}到 ${number(target)}${until}`;
    case 'classMean':
      return target === null || target === 0
        ? `${what}达到班级平均${until}`
        : `${what}达到班级平均${distance(target)}${until}`;
  }
}

function distance(points: number): string {
  if (points === 0) return '持平';
  return points > 0 ? `以上 ${number(points)} 分` : `以下 ${number(-points)} 分`;
}

function figure(value: number, measure: Goal['measure']): string {
  if (measure === 'classMean') return value === 0 ? '平均分' : `平均分${distance(value)}`;
  return measure === 'percentile' ? number(value) : `${number(value)} 分`;
}

function reading(measure: Goal['measure'], { value, place }: GoalReading): string {
  const pool = `班上 ${place.of} 人`;
  switch (measure) {
    case 'classMean':
      return `${number(place.mark)} 分，${pool}平均 ${number(place.mean)} 分，${value === 0 ? '正好持平' : value > 0 ? `高 ${number(value)} 分` : `低 ${number(-value)} 分`}`;
    case 'percentile':
      return `百分位 ${number(value)}（${pool}）`;
    default:
      return `${number(value)} 分`;
  }
}

function gap(measure: Goal['measure'], { gap: left, met }: GoalReading): string {
  if (met) return '已达到目标';
  return measure === 'percentile' ? `离目标还差 ${number(left)}` : `离目标还差 ${number(left)} 分`;
}

export function examZh({ name, date }: ExamInfo): string {
  return date === null ? name : `${name} ${date}`;
}

function standing({ measure }: Goal, step: GoalStep): string {
  return `${examZh(step.exam)}：${reading(measure, step.reading!)}，${gap(measure, step.reading!)}。`;
}

function step({ measure }: Goal, { exam: info, reading: read, open }: GoalStep): string {
  return read === null
    ? `${examZh(info)}：${OPEN_ZH[open!]}`
    : `${examZh(info)}：${reading(measure, read)}${read.met ? '，达到' : ''}`;
}

function unread(why: GoalUnread, { subject }: Goal): string {
  const sentences: Record<GoalUnread, string> = {
    words: '这个目标用文字写，由人来判断。',
    'no-target': '还没有目标值，看不出进展。',
    'bad-target': '百分位要在 0 到 100 之间。',
    'no-exam': '还没有设定考试成绩，看不出进展。',
    'no-subject': `已设定的考试里没有${subject ?? '总分'}成绩。`,
  };
  return sentences[why];
}

export function stageOnZh(on: StageOnDay): string {
  switch (on.at) {
    case 'stage':
      return `${STAGES[on.stage]}阶段，第 ${on.day} 天，共 ${on.days} 天，到 ${on.to}`;
    case 'before':
      return `还没有开始，${on.from} 起${STAGES[on.next]}`;
    case 'between':
      return `两个阶段之间，${on.from} 起${STAGES[on.next]}`;
    case 'after':
      return `各阶段已在 ${on.since} 结束`;
    case 'unknown':
      return '阶段还没有排日期';
  }
}

function problem(why: PlanProblem): string {
  switch (why.code) {
    case 'no-goal':
      return '请写目标。';
    case 'no-target':
      return '请填目标值。';
    case 'bad-target':
      return '百分位要在 0 到 100 之间。';
    case 'no-writer':
      return '请写制定人。';
    case 'bad-day':
      return '有一个日期看不懂，请写成 2026-09-01 这样。';
    case 'stage': {
      const name = STAGES[why.stage];
      if (why.problem === 'half') return `${name}阶段只有一个日期，请补上另一个。`;
      if (why.problem === 'backwards') return `${name}阶段的结束日期在开始之前。`;
      return `${name}阶段在前一阶段结束之前就开始了。`;
    }
    case 'unfit-characters':
      return `${FIELDS[why.field]}里有不能保存的字符，请删掉。`;
    case 'too-long':
      return `${FIELDS[why.field]}太长，最多 ${why.limit} 个字。`;
  }
}

const FIELDS = {
  goal: '目标',
  measures: '措施',
  risk: '风险预案',
  budget: '经费物资',
  by: '填写人',
  subject: '学科',
  words: '评语',
  student: '学生',
} as const;

/** 计划的文字。 */
export const plansZhCN: PlanWords = {
  fields: FIELDS,
  measures: MEASURES,
  stages: STAGES,
  states: { active: '进行中', met: '已达成', adjusted: '已调整', stopped: '已停止' },
  problem,
  evaluationProblem: (why) => {
    if (why.code === 'not-yet') return '这个月还没有开始。';
    if (why.code === 'say-why') return '请在评语里写一句为什么。';
    return {
      student: '请选学生。',
      month: '请选月份。',
      scales: '四项里至少评一项。',
      words: '请写评语。',
      decision: '请选决定。',
      by: '请写评估人。',
      date: '请写日期。',
    }[why.field];
  },
  total: '总分',
  goal,
  standing,
  step,
  open: (why) => OPEN_ZH[why],
  unread,
  stageOn: stageOnZh,
  exam: examZh,
  page: {
    title: '计划',
    whose: '给谁',
    reading: '正在读计划和成绩…',
    plan: '哪一个计划',
    planName: (subject, state, start) => `${subject} · ${state}${start === null ? '' : ` · ${start} 起`}`,
    newPlan: '新计划',
    noPlanYet: '还没有计划。选一个样板，或直接写。',
    progress: '进展',
    way: (percent) => `走完了 ${percent}%`,
    target: '目标',
    readFrom: (n) => `看了哪几次考试（${n}）`,
    notSince: '计划开始之前，只作起点',
    sinceUnknown: '没有日期，不知道在计划之前还是之后',
    goal: '目标',
    template: '样板',
    noTemplate: '不用样板',
    subject: '学科',
    measure: '怎么衡量',
    from: '起点',
    fromLatest: (name) => `按「${name}」填`,
    targetOf: { score: '目标分数', classMean: '与班级平均相差（可不填）', percentile: '目标百分位' },
    rise: '写 +15 就是在起点上加 15。',
    by: '什么时候达到',
    goalWords: '用自己的话写',
    measuresText: '措施',
    stages: '阶段',
    start: '从哪天开始',
    layOut: '排出各阶段',
    stageDay: (stage, end) => `${stage}${end === 'from' ? '从' : '到'}`,
    changeDays: '改各阶段的日期',
    noStages: '选开始的日期，各阶段就排好了。',
    more: '风险、经费、状态',
    risk: '风险预案',
    budget: '经费物资',
    state: '状态',
    writer: '制定人',
    notNumber: '请填数字。',
    save: '保存计划',
    saveKeys: 'Ctrl+Enter 保存',
    saving: '正在保存…',
    asNew: '另存为新计划',
    asNewHint: '原来的计划留着，标为已调整。',
    saved: (name, tab) => `${name}的计划已写入「${tab}」。`,
    unchanged: '和表里一样，没有要写的。',
    undo: '撤销',
    undoing: '正在撤销…',
    undone: (tab) => `已撤销，「${tab}」恢复原样。`,
    open: (tab) => `打开「${tab}」`,
    reloadHint: '重新读取以后，你写的内容还在。',
  },
};
