import { type AwardRule, type RiseMeasure, thresholdUnitOf, weightOf } from '../core/awardRule.js';
import type { AwardWords, ReasonFacts, ReasonWords, RuleFacts } from './awardWords.js';

export const PRIZES = { 1: '一等奖', 2: '二等奖', 3: '三等奖' } as const;

const WITHOUT = {
  absent: '缺考',
  deferred: '缓考，等补考成绩',
  exempt: '免考',
  disqualified: '成绩因违纪作废',
  invalid: '有成绩看不懂，请先改正',
  incomplete: '有科目没有成绩',
} as const;

/** A rise with its measure: 进步 2 名, 进步 12.5 个百分位, T 分提高 3.20, 进步 1 级. */
function risenBy(unit: RiseMeasure, value: number): string {
  return unit === 't' ? `T 分提高 ${amount(unit, value)}` : `进步 ${amount(unit, value)}`;
}

/** How far, in its unit. */
function amount(unit: RiseMeasure, value: number): string {
  switch (unit) {
    case 'places':
      return `${value} 名`;
    case 'percentile':
      return `${trimmed(value)} 个百分位`;
    case 't':
      return value.toFixed(2);
    case 'band':
      return `${value} 级`;
  }
}

/** One decimal where it says something; `1/3` of a point is no number to read out. */
function trimmed(value: number): string {
  return String(Number(value.toFixed(1)));
}

function from(facts: ReasonFacts, { measure }: AwardRule): string {
  const { baselineRank, currentRank, baselineBand, currentBand, measures } = facts;
  if (measure === 'band') return `上次等级 ${baselineBand}，这次等级 ${currentBand}`;
  const ranks = `上次第 ${baselineRank} 名，这次第 ${currentRank} 名`;
  const [was, is] = [measures?.baselinePercentile ?? null, measures?.currentPercentile ?? null];
  if (measure !== 'percentile' || was === null || is === null) return ranks;
  return `上次第 ${baselineRank} 名（百分位 ${trimmed(was)}），这次第 ${currentRank} 名（百分位 ${trimmed(is)}）`;
}

function reason(facts: ReasonFacts, rule: AwardRule): string {
  const { reason: why, prize } = facts;
  const { measure } = rule;
  const risen = facts.rise === null ? '' : risenBy(measure, facts.rise);
  switch (why.code) {
    case 'rose': {
      const place = why.level > 1 ? `并列第 ${why.place}` : `第 ${why.place}`;
      const outcome = prize === null ? '有进步，不在获奖比例内' : `获${PRIZES[prize]}`;
      return `${from(facts, rule)}，${risen}；进步的 ${why.risers} 人中${place}，${outcome}。`;
    }
    case 'level':
      return `${from(facts, rule)}，${LEVEL[measure]}没有变化，不参加评奖。`;
    case 'fell':
      return `${from(facts, rule)}，${measure === 't' ? '这次 T 分' : `这次${LEVEL[measure]}`}没有提高，不参加评奖。`;
    case 'below-threshold':
      return `${from(facts, rule)}，${risen}，${tooLittle(rule)}，不参加评奖。`;
    default:
      return apart(facts);
  }
}

function tooLittle(rule: AwardRule): string {
  const unit = thresholdUnitOf(rule);
  const least = `不到 ${amount(unit, rule.threshold)}`;
  return unit === 't' && rule.measure !== 't' ? `T 分提高${least}` : least;
}

const LEVEL = { places: '名次', percentile: '百分位', t: 'T 分', band: '等级' } as const;

/** Those who are not compared: no rank stands in these sentences. */
function apart({ reason: why }: ReasonFacts): string {
  switch (why.code) {
    case 'not-listed':
      return why.exam === 'current'
        ? '这次考试的成绩表里没有这名学生，不参加比较。'
        : '上次考试的成绩表里没有这名学生，没有可比的基线，不参加比较。';
    case 'not-in-all':
      return '上次取几次考试的平均，其中有一次没有这名学生的成绩，没有可比的基线，不参加比较。';
    case 'without-total':
      return why.exam === 'current'
        ? `这次考试${WITHOUT[why.why]}，不参加比较。`
        : `上次考试${WITHOUT[why.why]}，没有可比的基线，不参加比较。`;
    case 'ambiguous':
      return '有同名学生又没有学号，分不清是哪一位，不参加比较。补上学号后再算。';
    default:
      return '';
  }
}

function familyReason(facts: ReasonFacts): string {
  const { reason: why, prize } = facts;
  switch (why.code) {
    case 'rose':
      return prize === null
        ? '和上次相比有进步，继续这样努力。'
        : `和上次相比有明显进步，获学习进步奖${PRIZES[prize]}。`;
    case 'level':
    case 'below-threshold':
      return '和上次相比保持稳定，下一步找准一两个小目标再向前。';
    case 'fell':
      return '这次的努力还没有在成绩上显出来，接下来一起找原因、定小目标。';
    default:
      return apart(facts);
  }
}

export const reasonsZhCN: ReasonWords = { reason, familyReason };

const TIES = {
  promote: '进步相同的跨线时就高',
  demote: '进步相同的跨线时就低',
  'score-gain': '进步相同的先比总分提高，再相同就高',
} as const;

export function meanOfZhCN(exams: readonly string[]): string {
  return `${exams.join('、')}的平均`;
}

function leastRise(rule: AwardRule): string {
  const unit = thresholdUnitOf(rule);
  const least = amount(unit, rule.threshold);
  return unit === 't' ? `T 分提高 ${least} ` : `提高 ${least}`;
}

export const ruleZhCN: AwardWords['rule'] = (rule) => {
  const who = rule.cohort === 'supported' ? '档案里的学生' : '全体学生';
  const scope = rule.className === null ? who : `${rule.className}的${who}`;
  const baseline = rule.meanOf === null ? '' : `上次取${meanOfZhCN(rule.meanOf)}，`;
  const [first, second, third] = rule.shares;
  const prizes = rule.prizesIn === 'class' ? '各班分别评奖，' : '';
  return (
    `规则：${scope}中两次考试都有效的学生${compared(rule)}，${baseline}${total(rule)}${ranking(rule)}；` +
    `${leastRise(rule)}及以上的评奖，${prizes}` +
    `一、二、三等奖各占 ${first}%、${second}%、${third}%；${TIES[rule.ties]}。`
  );
};

function compared({ measure, rankAmong, cohort, ranksIn, bands }: RuleFacts): string {
  if (measure === 'band') {
    const [last, ...others] = bands.names.slice().reverse();
    const cuts = others.reverse().map((name, at) => {
      const cut = bands.cuts[at]!;
      return bands.by === 'rate' ? `${name} 不低于 ${cut}%` : `${name} 占 ${cut}%`;
    });
    const basis = bands.by === 'rate' ? '按得分率' : '按该次考试全部有效学生的名次';
    return `比等级（${basis}：${cuts.join('，')}，其余 ${last}）`;
  }
  const among = rankAmong === 'everyone' && cohort === 'supported' ? '在全体学生中' : '';
  const within = ranksIn === 'class' ? '各班分别' : '';
  const by =
    measure === 'places' ? '' : `，比${measure === 't' ? '各次考试全部有效学生的 T 分' : '百分位'}的变化`;
  return `${among}${within}排名次${by}`;
}

function total(rule: RuleFacts): string {
  if (rule.subject !== null) return `比较单科「${rule.subject}」`;
  if (rule.total === 'stated') return '总分用表中的总分';
  const parts = rule.subjects.map((subject) => {
    const weight = weightOf(rule, subject);
    return weight === 100 ? subject : `${subject}×${weight}%`;
  });
  return `总分由共同科目相加（${parts.join('、')}）`;
}

function ranking({ measure, ranking: how }: RuleFacts): string {
  if (measure === 'band') return '';
  return how === 'dense' ? '，名次连续排（1、2、2、3）' : '，名次按 1、2、2、4 排';
}
