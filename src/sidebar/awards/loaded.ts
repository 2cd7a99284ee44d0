import type { AwardData, AwardsRequest } from '../../addon/api.js';
import type { AwardRule } from '../../core/awardRule.js';

export type { AwardRule };

/** The data of two exams, and which two they are. */
export interface LoadedAwards {
  baseline: string;
  current: string;
  data: AwardData;
}

/** The same rule as in the preview, as `computeAwards` takes it: what is left to the add-on is left out. */
export function toRequest(exams: Pick<LoadedAwards, 'baseline' | 'current'>, rule: AwardRule): AwardsRequest {
  return {
    baseline: exams.baseline,
    current: exams.current,
    cohort: rule.cohort,
    ...(rule.className === null ? {} : { class: rule.className }),
    ...(rule.subject === null ? {} : { subject: rule.subject }),
    ...(rule.total === null ? {} : { total: rule.total }),
    shares: rule.shares,
    threshold: rule.threshold,
    ties: rule.ties,
    ranking: rule.ranking,
  };
}
