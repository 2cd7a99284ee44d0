import { type AwardRule, DEFAULT_RULE } from './awardRule.js';
import type { ExamKind } from './exam.js';

/** A rule that a school keeps under a name (评奖办法). It is of no class: that is chosen anew each time. */
export interface AwardPolicy {
  name: string;
  /** Kinds of exam for which it is proposed first. */
  kinds: ExamKind[];
  rule: AwardRule;
}

/** Rules that every school may begin with. */
export const PRESETS = ['places', 'byClass', 'percentile', 't', 'band'] as const;
export type Preset = (typeof PRESETS)[number];

/**
 * What each of them is for: `places` the plan's own sentence; `byClass` prizes in every class; `percentile` classes of
 * different size on one list; `t` papers of different difficulty; `band` schools that may not rank.
 */
export function presetRule(preset: Preset, base: AwardRule = DEFAULT_RULE): AwardRule {
  switch (preset) {
    case 'places':
      return base;
    case 'byClass':
      return { ...base, ranksIn: 'class', prizesIn: 'class' };
    case 'percentile':
      return { ...base, measure: 'percentile', ranksIn: 'class', threshold: 1 };
    case 't':
      return { ...base, measure: 't', threshold: 1 };
    case 'band':
      return { ...base, measure: 'band', ties: 'score-gain' };
  }
}

/** The policy that is proposed for an exam of a kind: the first that names it. */
export function policyFor(policies: readonly AwardPolicy[], kind: ExamKind | null): AwardPolicy | null {
  return kind === null ? null : (policies.find(({ kinds }) => kinds.includes(kind)) ?? null);
}
