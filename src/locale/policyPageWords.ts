import type { Preset } from '../core/awardPolicy.js';
import type { AwardRule, BandScheme, Grouping, RiseMeasure, ThresholdUnit } from '../core/awardRule.js';
import type { ExamKind } from '../core/exam.js';
import type { Language } from './catalogue.js';

/** What the page 奖项 says of the rules a school can choose, and of why a child has a prize. */
export interface PolicyPageWords {
  /** Several exams as the baseline. */
  mean: string;
  meanOf: string;
  meanHint: string;
  listEveryone: string;
  listHint: string;
  policies: string;
  policiesHint: string;
  presets: Record<Preset, { name: string; text: string }>;
  save: string;
  saveName: string;
  saveFor: string;
  saving: string;
  saved(name: string): string;
  nameTaken(name: string): string;
  nameMissing: string;
  kinds: Record<ExamKind, string>;
  /** Who would win what. */
  effect(first: number, second: number, third: number, risers: number, pool: number): string;
  /** The same, short enough to stand behind an option. */
  shortEffect(first: number, second: number, third: number): string;
  noEffect: string;
  measure: string;
  measures: Record<RiseMeasure, string>;
  threshold: Record<RiseMeasure, string>;
  thresholdBad: Record<RiseMeasure, string>;
  thresholdUnit: string;
  thresholdUnits: Record<ThresholdUnit, string>;
  rankAmong: string;
  rankAmongNames: Record<AwardRule['rankAmong'], string>;
  ranksIn: string;
  prizesIn: string;
  groupings: Record<Grouping, string>;
  weights: string;
  weightsHint: string;
  weightsBad: string;
  bandsBy: string;
  bandsByNames: Record<BandScheme['by'], string>;
  bandNames: string;
  bandCuts: Record<BandScheme['by'], string>;
  bandsBad: string;
  /** The line of those who rose. */
  line: string;
  lineHint: string;
  lineOf(group: string): string;
  noClass: string;
  cut(prize: string): string;
  cutAt(percent: number, students: number): string;
  whyLast: string;
  whyNow: string;
  total: string;
  rank: string;
  band: string;
  marks: Record<
    'absent' | 'deferred' | 'exempt' | 'disqualified' | 'not-taken' | 'blank' | 'invalid',
    string
  >;
  levelWith(names: string): string;
  levelMore(n: number): string;
  forFamily: string;
}

const zhCN: PolicyPageWords = {
  mean: '几次考试的平均…',
  meanOf: '取哪几次的平均',
  meanHint: '每次都有成绩的学生才有基线。',
  listEveryone: '表彰名单取全体学生',
  listHint: '按同样的规则，全体学生里获奖的都上名单；这样名单不会让人看出谁在被帮扶。',
  policies: '评奖办法',
  policiesHint: '先看效果，再选。每一行是按这种办法现在会有的结果。',
  presets: {
    places: { name: '名次', text: '一起排名次，比名次提高。' },
    byClass: { name: '各班分别评', text: '每班自己排名次、自己评奖。' },
    percentile: { name: '百分位', text: '各班排名次，换成百分位再比：班级大小不同也公平。' },
    t: { name: 'T 分', text: '和全体的平均比：试卷难易不同也公平。' },
    band: { name: '等级', text: '只比等级，不排名次：义务教育阶段适用。' },
  },
  save: '存下这种办法',
  saveName: '办法的名称',
  saveFor: '以后这些考试先用它',
  saving: '正在存…',
  saved: (name) => `已存下「${name}」，在设置里可以删。`,
  nameTaken: (name) => `已有「${name}」，存下会替换它。`,
  nameMissing: '请先写名称。',
  kinds: { monthly: '月考', midterm: '期中', final: '期末', unit: '单元', contest: '竞赛' },
  effect: (first, second, third, risers, pool) =>
    `一等 ${first} · 二等 ${second} · 三等 ${third} · 进步 ${risers}/${pool}`,
  shortEffect: (first, second, third) => `${first}·${second}·${third}`,
  noEffect: '现在不能用',
  measure: '比什么的提高',
  measures: { places: '名次', percentile: '百分位', t: 'T 分', band: '等级' },
  threshold: {
    places: '至少进步几名才算',
    percentile: '至少提高几个百分位才算',
    t: 'T 分至少提高多少才算',
    band: '至少提高几级才算',
  },
  thresholdBad: {
    places: '要填整数，至少是 1。',
    percentile: '要填大于 0 的数，最多一位小数。',
    t: '要填大于 0 的数，最多两位小数。',
    band: '要填整数，至少是 1。',
  },
  thresholdUnit: '起点按什么算',
  thresholdUnits: { places: '名次', percentile: '百分位', t: 'T 分' },
  rankAmong: '名次在谁里面排',
  rankAmongNames: { cohort: '只在这个范围里', everyone: '在全体学生里' },
  ranksIn: '排名次',
  prizesIn: '评奖',
  groupings: { together: '一起', class: '各班分别' },
  weights: '各科权重（%）',
  weightsHint: '100 是原样，0 是不算；都不填就是直接相加。',
  weightsBad: '要填 0 到 1000 的整数。',
  bandsBy: '等级怎么分',
  bandsByNames: { rate: '按得分率', share: '按人数比例' },
  bandNames: '等级名称，从高到低',
  bandCuts: { rate: '每级最低得分率（%），最后一级不用填', share: '每级占百分之几，最后一级不用填' },
  bandsBad: '名称要各不相同，界线比名称少一个，都是 1 到 99 的整数。',
  line: '进步的人从多到少排成一行',
  lineHint: '拖动竖线，或选中后按左右键，改变比例。',
  lineOf: (group) => `哪个班：${group}`,
  noClass: '没写班级',
  cut: (prize) => `${prize}到这里`,
  cutAt: (percent, students) => `前 ${percent}%，${students} 人`,
  whyLast: '上次',
  whyNow: '这次',
  total: '总分',
  rank: '名次',
  band: '等级',
  marks: {
    absent: '缺考',
    deferred: '缓考',
    exempt: '免考',
    disqualified: '作废',
    'not-taken': '未选',
    blank: '空',
    invalid: '看不懂',
  },
  levelWith: (names) => `和他进步一样多的：${names}`,
  levelMore: (n) => `等 ${n} 人`,
  forFamily: '可以对家长说',
};

const en: PolicyPageWords = {
  mean: 'The mean of several exams…',
  meanOf: 'The mean of which exams',
  meanHint: 'Only students with marks in each of them have a baseline.',
  listEveryone: 'Award list of all students',
  listHint:
    'By the same rule, every student who wins a prize stands on it: to be on the list then tells nobody who is supported.',
  policies: 'Award rules',
  policiesHint: 'See the effect first, then choose. Each line is what that rule would give now.',
  presets: {
    places: { name: 'Places', text: 'All ranked together; places risen count.' },
    byClass: { name: 'Class by class', text: 'Each class ranks and awards by itself.' },
    percentile: {
      name: 'Percentile',
      text: 'Ranked by class, compared as percentiles: fair to classes of any size.',
    },
    t: { name: 'T-score', text: 'Compared with the mean of everyone: fair to papers of any difficulty.' },
    band: { name: 'Grade bands', text: 'Bands only, no ranks: for compulsory schooling.' },
  },
  save: 'Keep this rule',
  saveName: 'Name of the rule',
  saveFor: 'Propose it for these exams',
  saving: 'Keeping…',
  saved: (name) => `“${name}” is kept; it can be removed in the settings.`,
  nameTaken: (name) => `There is a “${name}”; it will be replaced.`,
  nameMissing: 'Please write a name first.',
  kinds: { monthly: 'monthly', midterm: 'mid-term', final: 'final', unit: 'unit', contest: 'contest' },
  effect: (first, second, third, risers, pool) =>
    `First ${first} · second ${second} · third ${third} · rose ${risers} of ${pool}`,
  shortEffect: (first, second, third) => `${first}·${second}·${third}`,
  noEffect: 'cannot be used now',
  measure: 'A rise in what',
  measures: { places: 'Places', percentile: 'Percentile', t: 'T-score', band: 'Grade band' },
  threshold: {
    places: 'Least rise, in places',
    percentile: 'Least rise, in percentile points',
    t: 'Least rise, in T-score',
    band: 'Least rise, in bands',
  },
  thresholdBad: {
    places: 'A whole number, at least 1.',
    percentile: 'A number above 0, at most one decimal.',
    t: 'A number above 0, at most two decimals.',
    band: 'A whole number, at least 1.',
  },
  thresholdUnit: 'Least rise counted in',
  thresholdUnits: { places: 'places', percentile: 'percentile points', t: 'T-score' },
  rankAmong: 'Ranked among whom',
  rankAmongNames: { cohort: 'these students only', everyone: 'all students' },
  ranksIn: 'Ranking',
  prizesIn: 'Prizes',
  groupings: { together: 'all together', class: 'each class by itself' },
  weights: 'Weights of the subjects (%)',
  weightsHint: '100 is as it is, 0 leaves a subject out; all empty is a plain sum.',
  weightsBad: 'A whole number from 0 to 1000.',
  bandsBy: 'Bands are made',
  bandsByNames: { rate: 'by score rate', share: 'by share of students' },
  bandNames: 'Names of the bands, the best first',
  bandCuts: {
    rate: 'Lowest score rate of each (%), none for the last',
    share: 'Percent of students in each, none for the last',
  },
  bandsBad: 'Different names, one cut fewer than names, all whole numbers from 1 to 99.',
  line: 'Those who rose, the greatest rise first',
  lineHint: 'Drag a line, or select it and press the arrow keys, to change the shares.',
  lineOf: (group) => `Class: ${group}`,
  noClass: 'no class written',
  cut: (prize) => `${prize} up to here`,
  cutAt: (percent, students) => `the first ${percent}%, ${students}`,
  whyLast: 'Before',
  whyNow: 'Now',
  total: 'Total',
  rank: 'Rank',
  band: 'Band',
  marks: {
    absent: 'absent',
    deferred: 'deferred',
    exempt: 'exempt',
    disqualified: 'annulled',
    'not-taken': 'not taken',
    blank: 'blank',
    invalid: 'unreadable',
  },
  levelWith: (names) => `The same rise: ${names}`,
  levelMore: (n) => `and ${n} more`,
  forFamily: 'What to tell the family',
};

export function policyPageWordsOf(language: Language): PolicyPageWords {
  return language === 'en' ? en : zhCN;
}
