import type { AwardData, AwardsRequest } from '../../addon/api.js';
import type { AwardRule } from '../../core/awardRule.js';
import type { AwardDraft } from './draft.js';

export type { AwardRule };

/** The data of two exams, and which they are. */
export interface LoadedAwards {
  /** Several: their mean. */
  baseline: string[];
  current: string;
  data: AwardData;
}

/** The same rule as in the preview, as `computeAwards` takes it: what is left to the add-on is left out. */
export function toRequest(
  exams: Pick<LoadedAwards, 'baseline' | 'current'>,
  rule: AwardRule,
  { list, policy }: Pick<AwardDraft, 'list' | 'policy'>,
): AwardsRequest {
  const { className, subject, total, thresholdUnit, weights, ...same } = rule;
  return {
    baseline: exams.baseline,
    current: exams.current,
    ...same,
    ...(className === null ? {} : { class: className }),
    ...(subject === null ? {} : { subject }),
    ...(total === null ? {} : { total }),
    ...(thresholdUnit === null ? {} : { thresholdUnit }),
    ...(weights === null ? {} : { weights }),
    ...(policy === null ? {} : { policy }),
    list,
  };
}
