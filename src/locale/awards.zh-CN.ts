import { meanOfZhCN, PRIZES, reasonsZhCN, ruleZhCN } from './awardSentences.zh-CN.js';
import type { AwardWords } from './awardWords.js';

function oneDecimal(value: number): string {
  return `${value >= 0 ? '+' : '−'}${Math.abs(value).toFixed(1)}`;
}

export const awardsZhCN: AwardWords = {
  resultsTab: '名次变化',
  awardListTab: '表彰名单',
  columns: {
    name: '姓名',
    className: '班级',
    studentId: '学号',
    baselineTotal: '上次总分',
    currentTotal: '本次总分',
    baselineRank: '上次名次',
    currentRank: '本次名次',
    change: '名次变化',
    prize: '奖项',
    status: '情况',
    reason: '说明',
    baselinePercentile: '上次百分位',
    currentPercentile: '本次百分位',
    percentileChange: '百分位变化',
    rate: '进步率',
    tChange: 'T 分变化',
    gain: '总分变化',
    baselineBand: '上次等级',
    currentBand: '本次等级',
    bandRise: '等级变化',
  },
  prize: PRIZES,
  status: {
    awarded: '获奖',
    progressed: '有进步',
    'no-progress': '不评',
    'no-baseline': '无基线',
    absent: '缺考',
    disqualified: '成绩作废',
    ambiguous: '同名待确认',
  },
  ...reasonsZhCN,
  resultsTitle: (baseline, current) => `名次变化：${baseline} → ${current}`,
  privateNotice: '内部资料：含成绩和名次，只供任课教师查看，不公布，不转发。',
  origin: (at, baselineTabs, currentTabs) =>
    `${at} 计算；上次取自「${baselineTabs.join('」「')}」，本次取自「${currentTabs.join('」「')}」。`,
  rule: ruleZhCN,
  namedRule: (policy, rule) => `「${policy}」${rule}`,
  meanOf: meanOfZhCN,
  counts: (pool, risers) => `可比 ${pool} 人，进步 ${risers} 人。`,
  notes: ({ pool, risers, moves, rule }) => [
    ...(rule.measure === 'band' ? [] : [fixedPool(pool, risers)]),
    '基础弱的一组，单凭偶然也会平均有所回升（回归均值），所以进步人数的多少不能证明辅导的好坏。',
    ...movesSentence(moves),
  ],
  problemsTitle: '请核对',
  awardListTitle: '学习进步奖',
  subjectListTitle: (subject) => `${subject}单科进步奖`,
  awardListAudience: '可以公布。奖给和自己的过去相比有进步的学生，按进步大小分一、二、三等奖；按姓名排列。',
  awardListColumns: ['姓名', '班级', '奖项'],
  awardListEmpty: '这次没有获奖的学生。',
  sameNameOtherId: (name, baselinePlace, currentPlace) =>
    `「${name}」在两次考试里姓名相同、学号不同（${baselinePlace} 与 ${currentPlace}），按两名学生处理。若是同一人，请改正学号后再算。`,
  sameIdOtherName: (baselineName, currentName, currentPlace) =>
    `同一个学号，上次叫「${baselineName}」，这次叫「${currentName}」（${currentPlace}），按同一名学生处理。请核对。`,
  place: (tab, row) => `「${tab}」第 ${row} 行`,
  noteAt: (tab, cell, message) => `「${tab}」${cell ?? ''}：${message}`,
  moreOfTheSame: (n, tab) => `「${tab}」里同样的情况还有 ${n} 处。`,
  written: (resultsTab, awardListTab) => `已写入「${resultsTab}」和「${awardListTab}」。`,
};

function movesSentence(moves: Parameters<AwardWords['notes']>[0]['moves']): string[] {
  const { pool, rest } = moves;
  if (pool.meanTChange === null || rest.meanTChange === null) return [];
  return [
    `对照：参加排名的 ${pool.students} 人 T 分平均变化 ${oneDecimal(pool.meanTChange)}，其余可比的 ${rest.students} 人平均变化 ${oneDecimal(rest.meanTChange)}。`,
  ];
}

/** Bands can all rise at once; places cannot. */
function fixedPool(pool: number, risers: number): string {
  return `名次是在固定的 ${pool} 人里排的，有人升就有人降，升降合计约为零，一般只有一半左右的人能进步（这次 ${risers} 人）。`;
}
