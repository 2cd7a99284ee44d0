import {
  type AwardRule,
  type Cohort,
  DEFAULT_RULE,
  type Ranking,
  type Shares,
  type TiePolicy,
  type TotalBasis,
} from '../../core/awardRule.js';

/** The settings as a teacher is typing them: numbers are still text, and may be wrong. */
export interface AwardDraft {
  /** null: supported when there is an archive, else everyone. */
  cohort: Cohort | null;
  className: string | null;
  subject: string | null;
  total: TotalBasis | null;
  shares: readonly [string, string, string];
  threshold: string;
  ties: TiePolicy;
  ranking: Ranking;
}

export const DEFAULT_DRAFT: AwardDraft = {
  cohort: null,
  className: DEFAULT_RULE.className,
  subject: DEFAULT_RULE.subject,
  total: DEFAULT_RULE.total,
  shares: DEFAULT_RULE.shares.map(String) as [string, string, string],
  threshold: String(DEFAULT_RULE.threshold),
  ties: DEFAULT_RULE.ties,
  ranking: DEFAULT_RULE.ranking,
};

/** What is wrong with a draft, by field, so that each field can say it. */
export interface DraftProblems {
  /** For each share: not a whole number from 0 to 100. */
  shareNotWhole: readonly [boolean, boolean, boolean];
  /** About the three together; only said when each of them is right. */
  sharesTogether: 'over' | 'zero' | null;
  /** Sum of the shares in percent, null when one of them is no number. */
  sum: number | null;
  thresholdBad: boolean;
}

export interface DraftReading {
  /** null while anything is wrong. */
  rule: AwardRule | null;
  problems: DraftProblems;
}

const WHOLE = /^\d{1,4}$/;

/** Reads the draft as a rule. */
export function readDraft(draft: AwardDraft, hasArchive: boolean): DraftReading {
  const shares = draft.shares.map((text) => wholeNumber(text)) as [
    number | null,
    number | null,
    number | null,
  ];
  const shareNotWhole = shares.map((share) => share === null || share > 100) as [boolean, boolean, boolean];
  const allWhole = !shareNotWhole.includes(true);
  const sum = allWhole ? shares.reduce<number>((total, share) => total + share!, 0) : null;
  const sharesTogether = sum === null ? null : sum > 100 ? 'over' : sum === 0 ? 'zero' : null;
  const threshold = wholeNumber(draft.threshold);
  const thresholdBad = threshold === null || threshold < 1;
  const right = allWhole && sharesTogether === null && !thresholdBad;
  return {
    rule: right
      ? {
          cohort: cohortOf(draft, hasArchive),
          className: draft.className,
          subject: draft.subject,
          total: draft.total,
          shares: shares as unknown as Shares,
          threshold,
          ties: draft.ties,
          ranking: draft.ranking,
        }
      : null,
    problems: { shareNotWhole, sharesTogether, sum, thresholdBad },
  };
}

export function cohortOf(draft: AwardDraft, hasArchive: boolean): Cohort {
  if (!hasArchive) return 'everyone';
  return draft.cohort ?? 'supported';
}

function wholeNumber(text: string): number | null {
  const clean = text.normalize('NFKC').trim();
  return WHOLE.test(clean) ? Number(clean) : null;
}
