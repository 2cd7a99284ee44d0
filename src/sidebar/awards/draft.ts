import {
  type AwardRule,
  type BandScheme,
  type Cohort,
  DEFAULT_RULE,
  type Shares,
} from '../../core/awardRule.js';
import { areBands, isThreshold } from '../../core/checkRule.js';

/** The settings as a teacher is typing them: numbers are still text, and may be wrong. */
export interface AwardDraft
  extends Pick<
    AwardRule,
    | 'className'
    | 'subject'
    | 'total'
    | 'ties'
    | 'ranking'
    | 'measure'
    | 'thresholdUnit'
    | 'rankAmong'
    | 'ranksIn'
    | 'prizesIn'
  > {
  /** null: supported when there is an archive, else everyone. */
  cohort: Cohort | null;
  shares: readonly [string, string, string];
  threshold: string;
  /** By subject, in percent; a subject that is not named counts as it is. */
  weights: Readonly<Record<string, string>>;
  bandsBy: BandScheme['by'];
  /** Separated by spaces or commas, the best first. */
  bandNames: string;
  bandCuts: string;
  /** Whose prizes the list to publish holds. */
  list: 'cohort' | 'everyone';
  /** The name of the saved rule that these settings are, until something else is chosen. */
  policy: string | null;
}

export const DEFAULT_DRAFT: AwardDraft = { ...draftOf(DEFAULT_RULE), cohort: null };

/** A rule as a teacher would have typed it. */
export function draftOf(rule: AwardRule, policy: string | null = null): AwardDraft {
  const { shares, threshold, weights, bands, ...same } = rule;
  return {
    ...same,
    shares: shares.map(String) as [string, string, string],
    threshold: String(threshold),
    weights: Object.fromEntries(
      Object.entries(weights ?? {}).map(([subject, weight]) => [subject, String(weight)]),
    ),
    bandsBy: bands.by,
    bandNames: bands.names.join(' '),
    bandCuts: bands.cuts.join(' '),
    list: 'cohort',
    policy,
  };
}

/** What is wrong with a draft, by field, so that each field can say it. */
export interface DraftProblems {
  /** For each share: not a whole number from 0 to 100. */
  shareNotWhole: readonly [boolean, boolean, boolean];
  /** About the three together; only said when each of them is right. */
  sharesTogether: 'over' | 'zero' | null;
  /** Sum of the shares in percent, null when one of them is no number. */
  sum: number | null;
  thresholdBad: boolean;
  /** The subjects whose weight is no whole percent. */
  weightsBad: string[];
  bandsBad: boolean;
}

export interface DraftReading {
  /** null while anything is wrong. */
  rule: AwardRule | null;
  problems: DraftProblems;
}

const WHOLE = /^\d{1,4}$/;
const DECIMAL = /^\d{1,4}(?:\.\d{1,2})?$/;

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
  const weights = Object.entries(draft.weights).filter(([, text]) => text.trim() !== '');
  const weightsBad = weights.flatMap(([subject, text]) => {
    const weight = wholeNumber(text);
    return weight === null || weight > 1000 ? [subject] : [];
  });
  const { bandsBy, bandNames, bandCuts, list: _list, policy: _policy, ...same } = draft;
  const rule: AwardRule = {
    ...same,
    cohort: cohortOf(draft, hasArchive),
    shares: shares as unknown as Shares,
    threshold: decimal(draft.threshold) ?? 0,
    weights:
      weights.length === 0 || draft.subject !== null || draft.total === 'stated'
        ? null
        : Object.fromEntries(weights.map(([subject, text]) => [subject, wholeNumber(text) ?? -1])),
    bands: {
      by: bandsBy,
      names: words(bandNames),
      cuts: words(bandCuts).map((text) => wholeNumber(text) ?? 0),
    },
  };
  const thresholdBad = !isThreshold(rule);
  const { measure, bands } = rule;
  const bandsBad = measure === 'band' && !(areBands(bands, 'names') && areBands(bands, 'cuts'));
  const right = allWhole && sharesTogether === null && !thresholdBad && weightsBad.length === 0 && !bandsBad;
  return {
    rule: right ? rule : null,
    problems: { shareNotWhole, sharesTogether, sum, thresholdBad, weightsBad, bandsBad },
  };
}

export function cohortOf(draft: Pick<AwardDraft, 'cohort'>, hasArchive: boolean): Cohort {
  if (!hasArchive) return 'everyone';
  return draft.cohort ?? 'supported';
}

function words(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[\s,、;]+/)
    .filter((word) => word !== '');
}

function wholeNumber(text: string): number | null {
  const clean = text.normalize('NFKC').trim();
  return WHOLE.test(clean) ? Number(clean) : null;
}

function decimal(text: string): number | null {
  const clean = text.normalize('NFKC').trim();
  return DECIMAL.test(clean) ? Number(clean) : null;
}
