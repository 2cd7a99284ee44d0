import type { AwardOutcome, AwardRow, SideMeasures } from '../core/awardOutcome.js';
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

/** A run as the history keeps it: the cells of its rows under one list of their names, which else made half of it. */
interface KeptRun extends Omit<AwardRun, 'outcome'> {
  outcome: Omit<AwardOutcome, 'rows'> & { rows: unknown[][] };
  rowFields: string[];
  measureFields: string[];
}

const ROW_FIELDS: Record<Exclude<keyof AwardRow, 'measures'>, true> = {
  studentId: true,
  name: true,
  className: true,
  baselineTotal: true,
  currentTotal: true,
  baselineRank: true,
  currentRank: true,
  change: true,
  rise: true,
  baselineBand: true,
  currentBand: true,
  prize: true,
  status: true,
  reason: true,
  baselineMarks: true,
  currentMarks: true,
  baselineStated: true,
  currentStated: true,
};
const MEASURE_FIELDS: Record<keyof SideMeasures, true> = {
  baselinePercentile: true,
  currentPercentile: true,
  percentileChange: true,
  rate: true,
  tChange: true,
  gain: true,
};

export function keptRun(run: AwardRun): string {
  const rowFields = Object.keys(ROW_FIELDS) as Array<keyof typeof ROW_FIELDS>;
  const measureFields = Object.keys(MEASURE_FIELDS) as Array<keyof SideMeasures>;
  const rows = run.outcome.rows.map((row) => {
    const cells: unknown[] = rowFields.map((field) => row[field]);
    const { measures } = row;
    return measures === null ? cells : cells.concat(measureFields.map((field) => measures[field]));
  });
  const kept: KeptRun = { ...run, outcome: { ...run.outcome, rows }, rowFields, measureFields };
  return JSON.stringify(kept);
}

/** The cells of a row under their names again. */
function unpackedRow(cells: readonly unknown[], rowFields: string[], measureFields: string[]): AwardRow {
  const named = (fields: string[], from: number) =>
    Object.fromEntries(fields.map((field, at) => [field, cells[from + at]]));
  const hasMeasures = cells.length > rowFields.length;
  return {
    ...named(rowFields, 0),
    measures: hasMeasures ? named(measureFields, rowFields.length) : null,
  } as unknown as AwardRow;
}

function unpacked(data: string): AwardRun {
  const kept = JSON.parse(data) as KeptRun | (AwardRun & { rowFields?: undefined });
  // Older ones have the names in each row.
  if (kept.rowFields === undefined) return kept;
  const { rowFields, measureFields, outcome, ...run } = kept;
  const rows = outcome.rows.map((cells) => unpackedRow(cells, rowFields, measureFields));
  return { ...run, outcome: { ...outcome, rows } };
}

/** A run that the history keeps; one from before a part of the rule could be chosen went by what is usual. */
export function storedRun(data: string): AwardRun {
  const run = unpacked(data);
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
