import { DECISIONS, type Decision, type ScaleStep } from '../core/ledger/evaluation.js';
import { GOAL_MEASURES, type GoalMeasure, PLAN_STATES, type PlanState } from '../core/ledger/plan.js';
import { compactText } from './view.js';

/** A thing's words: what is written in Chinese and in English, then what people write in their place. */
type Words = readonly [zh: string, en: string, ...also: string[]];

export const MEASURE_WORDS: Readonly<Record<GoalMeasure, Words>> = {
  score: ['分数', 'score', '成绩', '得分', 'mark', 'points'],
  classMean: ['班级平均', 'class mean', '班级平均分', '平均分', '班平均', 'class average', 'mean', 'average'],
  percentile: ['百分位', 'percentile', '百分等级', '位次百分比'],
  words: ['文字', 'words', '描述', '文字描述'],
};

export const STATE_WORDS: Readonly<Record<PlanState, Words>> = {
  active: ['进行中', 'active', '实施中', '帮扶中', 'in progress'],
  met: ['已达成', 'met', '达成', '完成', '已完成', '已转化', 'reached', 'done'],
  adjusted: ['已调整', 'adjusted', '调整', 'replaced'],
  stopped: ['已停止', 'stopped', '停止', '终止', '中止', '已终止', 'ended'],
};

export const SCALE_WORDS: Readonly<Record<ScaleStep, Words>> = {
  1: ['有待关注', 'needs attention', '1', '待关注'],
  2: ['稳定', 'steady', '2', '平稳', 'stable'],
  3: ['有进步', 'some progress', '3', '进步', 'progress'],
  4: ['进步明显', 'clear progress', '4', '明显进步', '进步很大'],
};
export const SCALE_STEPS: readonly ScaleStep[] = [1, 2, 3, 4];

export const DECISION_WORDS: Readonly<Record<Decision, Words>> = {
  continue: ['继续', 'continue', '继续帮扶'],
  adjust: ['调整', 'adjust', '调整方案'],
  intensify: ['加强', 'intensify', '加强帮扶'],
  exit: ['转出', 'exit', '转化', '退出', '已转化', '结束帮扶'],
};

/** The total, where a subject could stand. */
export const TOTAL_WORDS: Words = ['总分', 'total', '各科总分', '总成绩', 'all subjects'];

export const measureOf = (text: string) => find(MEASURE_WORDS, GOAL_MEASURES, text);
export const stateOf = (text: string) => find(STATE_WORDS, PLAN_STATES, text);
export const stepOf = (text: string) => find(SCALE_WORDS, SCALE_STEPS, text);
export const decisionOf = (text: string) => find(DECISION_WORDS, DECISIONS, text);

export function isTotalWord(text: string): boolean {
  return TOTAL_WORDS.some((word) => key(word) === key(text));
}

/** The word that is written for a thing. */
export function wordIn([zh, en]: Words, language: 'zh-CN' | 'en'): string {
  return language === 'en' ? en : zh;
}

function find<Thing extends string | number>(
  words: Readonly<Record<Thing, Words>>,
  things: readonly Thing[],
  text: string,
): Thing | null {
  const wanted = key(text);
  return things.find((thing) => words[thing].some((word) => key(word) === wanted)) ?? null;
}

function key(text: string): string {
  return compactText(text).toLowerCase();
}
