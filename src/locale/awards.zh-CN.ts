import type { AwardWords, ReasonFacts } from './awardWords.js';

const PRIZES = { 1: '一等奖', 2: '二等奖', 3: '三等奖' } as const;

const WITHOUT = {
  absent: '缺考',
  deferred: '缓考，等补考成绩',
  exempt: '免考',
  disqualified: '成绩因违纪作废',
  invalid: '有成绩看不懂，请先改正',
  incomplete: '有科目没有成绩',
} as const;

function reason(facts: ReasonFacts): string {
  const { reason: why, baselineRank, currentRank, change, prize, threshold } = facts;
  const ranks = `上次第 ${baselineRank} 名，这次第 ${currentRank} 名`;
  switch (why.code) {
    case 'rose': {
      const place = why.level > 1 ? `并列第 ${why.place}` : `第 ${why.place}`;
      const outcome = prize === null ? '有进步，不在获奖比例内' : `获${PRIZES[prize]}`;
      return `${ranks}，进步 ${change} 名；进步的 ${why.risers} 人中${place}，${outcome}。`;
    }
    case 'level':
      return `${ranks}，名次没有变化，不参加评奖。`;
    case 'fell':
      return `${ranks}，这次名次没有提高，不参加评奖。`;
    case 'below-threshold':
      return `${ranks}，进步 ${change} 名，不到 ${threshold} 名，不参加评奖。`;
    case 'not-listed':
      return why.exam === 'current'
        ? '这次考试的成绩表里没有这名学生，不参加比较。'
        : '上次考试的成绩表里没有这名学生，没有可比的基线，不参加比较。';
    case 'without-total':
      return why.exam === 'current'
        ? `这次考试${WITHOUT[why.why]}，不参加比较。`
        : `上次考试${WITHOUT[why.why]}，没有可比的基线，不参加比较。`;
    case 'ambiguous':
      return '有同名学生又没有学号，分不清是哪一位，不参加比较。补上学号后再算。';
  }
}

const TIES = {
  promote: '进步相同的跨线时就高',
  demote: '进步相同的跨线时就低',
  'score-gain': '进步相同的先比总分提高，再相同就高',
} as const;

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
  reason,
  resultsTitle: (baseline, current) => `名次变化：${baseline} → ${current}`,
  privateNotice: '内部资料：含成绩和名次，只供任课教师查看，不公布，不转发。',
  origin: (at, baselineTabs, currentTabs) =>
    `${at} 计算；上次取自「${baselineTabs.join('」「')}」，本次取自「${currentTabs.join('」「')}」。`,
  rule: (rule) => {
    const who = rule.cohort === 'supported' ? '档案里的学生' : '全体学生';
    const scope = rule.className === null ? who : `${rule.className}的${who}`;
    const total =
      rule.subject !== null
        ? `比较单科「${rule.subject}」`
        : rule.total === 'stated'
          ? '总分用表中的总分'
          : `总分由共同科目相加（${rule.subjects.join('、')}）`;
    const ranking = rule.ranking === 'dense' ? '名次连续排（1、2、2、3）' : '名次按 1、2、2、4 排';
    const [first, second, third] = rule.shares;
    return (
      `规则：${scope}中两次考试都有效的学生排名次，${total}，${ranking}；` +
      `提高 ${rule.threshold} 名及以上的评奖，一、二、三等奖各占 ${first}%、${second}%、${third}%；${TIES[rule.ties]}。`
    );
  },
  counts: (pool, risers) => `可比 ${pool} 人，进步 ${risers} 人。`,
  notes: ({ pool, risers, moves }) => [
    `名次是在固定的 ${pool} 人里排的，有人升就有人降，升降合计约为零，一般只有一半左右的人能进步（这次 ${risers} 人）。`,
    '基础弱的一组，单凭偶然也会平均有所回升（回归均值），所以进步人数的多少不能证明辅导的好坏。',
    ...movesSentence(moves),
  ],
  problemsTitle: '请核对',
  awardListTitle: '学习进步奖',
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
