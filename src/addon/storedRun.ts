import type { AwardOutcome } from '../core/awardOutcome.js';
import { DEFAULT_RULE } from '../core/awardRule.js';
import { type PublishedAward, publishedAwards } from '../core/publishedAwards.js';
import { awardWordsOf } from '../locale/awardCatalogue.js';
import type { AwardsNote, Language } from './api.js';

/** One run of the awards: what was compared, when, and what came of it. Plain data, kept in the history. */
export interface AwardRun {
  /** Local time of the spreadsheet, `2026-01-20 16:05`; empty on a dry run. */
  at: string;
  baseline: string;
  current: string;
  baselineTabs: string[];
  currentTabs: string[];
  outcome: AwardOutcome;
  /** What the school calls the rule. */
  policy: string | null;
  /** What is published: of the cohort, or of everyone where that was asked for. */
  published: PublishedAward[];
  notes: AwardsNote[];
}

/** A run as the history keeps it; one from before a part of the rule could be chosen went by what is usual. */
export function storedRun(data: string): AwardRun {
  const run = JSON.parse(data) as AwardRun;
  const { outcome } = run;
  const rows = outcome.rows.map((row) => ({
    ...row,
    rise: row.rise ?? row.change,
    baselineBand: row.baselineBand ?? null,
    currentBand: row.currentBand ?? null,
    baselineMarks: row.baselineMarks ?? null,
    currentMarks: row.currentMarks ?? null,
    baselineStated: row.baselineStated ?? null,
    currentStated: row.currentStated ?? null,
  }));
  const { pool, risers, cuts } = outcome;
  const full: AwardOutcome = {
    ...outcome,
    rule: storedRule(outcome.rule),
    examSubjects: outcome.examSubjects ?? { baseline: [], current: [] },
    groups: outcome.groups ?? [{ className: null, pool, risers, cuts }],
    rows,
  };
  return {
    ...run,
    outcome: full,
    policy: run.policy ?? null,
    published: run.published ?? publishedAwards(full, null),
  };
}

/** Rules of before there were means do not say of which exams. */
type Compared = Partial<Pick<AwardOutcome['rule'], 'meanOf'>>;

/** What a run compares with, in a language: a mean is kept in the words of whoever made the run. */
export function baselineName(baseline: string, { meanOf }: Compared, language: Language): string {
  return meanOf ? awardWordsOf(language).meanOf(meanOf) : baseline;
}

/** Equal for runs of the same exams, whatever the language or the order in which the exams were named. */
export function examsKey(baseline: string, { meanOf }: Compared, current: string): string {
  return JSON.stringify([meanOf?.slice().sort() ?? baseline, current]);
}

export function storedRule(rule: AwardOutcome['rule']): AwardOutcome['rule'] {
  return { ...DEFAULT_RULE, ...rule, meanOf: rule.meanOf ?? null };
}
