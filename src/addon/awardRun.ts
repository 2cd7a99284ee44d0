import { AppError } from '../core/appError.js';
import type { AwardOutcome } from '../core/awardOutcome.js';
import type { AwardRule } from '../core/awardRule.js';
import { type AwardInput, evaluateAwards } from '../core/evaluateAwards.js';
import { awardWordsOf } from '../locale/awardCatalogue.js';
import { type GridsRead, readArchive, readExam } from '../sheets/adoptedTables.js';
import type { Registry } from '../sheets/registry.js';
import type { AwardsNote, AwardsResult, Language } from './api.js';
import { matchNotes, problemNotes } from './awardNotes.js';
import { findExam, registeredExams } from './examChoices.js';

/** One run of the awards: what was compared, when, and what came of it. Plain data, kept in the history. */
export interface AwardRun {
  /** Local time of the spreadsheet, `2026-01-20 16:05`; empty on a dry run. */
  at: string;
  baseline: string;
  current: string;
  baselineTabs: string[];
  currentTabs: string[];
  outcome: AwardOutcome;
  notes: AwardsNote[];
}

/**
 * Reads the two exams, and the archive when there is one.
 *
 * @throws AppError SAME_EXAM, NOT_REGISTERED, AMBIGUOUS_EXAM, REGISTERED_TAB_MISSING, NO_STUDENTS
 */
export function readAwardInput(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  registry: Registry,
  names: { baseline: string; current: string },
  withArchive: boolean,
  language: Language,
): AwardInput & { notes: AwardsNote[] } {
  const exams = registeredExams(registry);
  const before = findExam(exams, names.baseline);
  const now = findExam(exams, names.current);
  if (before === now) throw new AppError('SAME_EXAM', { exam: now.key });
  const grids: GridsRead = new Map();
  const baseline = readExam(spreadsheet, registry, before.info, before.entries, grids);
  const current = readExam(spreadsheet, registry, now.info, now.entries, grids);
  const archives = withArchive ? registry.ofRole('archive') : [];
  const read = archives.length === 0 ? null : readArchive(spreadsheet, registry, archives);
  // An archive that nobody has been entered in yet is no archive to go by.
  const archive = read !== null && read.record.students.length > 0 ? read : null;
  const problems = [...baseline.problems, ...current.problems, ...(archive?.problems ?? [])];
  return {
    baseline: baseline.record,
    current: current.record,
    archive: archive?.record ?? null,
    notes: problemNotes(problems, language),
  };
}

/** Applies the rule and puts its notes into words. */
export function runAwards(
  input: AwardInput & { notes: AwardsNote[] },
  rule: AwardRule,
  at: string,
  language: Language,
): AwardRun {
  const outcome = evaluateAwards(input, rule);
  return {
    at,
    baseline: input.baseline.info.name,
    current: input.current.info.name,
    baselineTabs: input.baseline.tabs,
    currentTabs: input.current.tabs,
    outcome,
    notes: [...input.notes, ...matchNotes(outcome, language)],
  };
}

/** A rule in effect, with what was compared, in the shape that the page gets. */
export function ruleResult(
  { baseline, current }: Pick<AwardRun, 'baseline' | 'current'>,
  { className, ...rule }: AwardOutcome['rule'],
): AwardsResult['rule'] {
  return { baseline, current, ...rule, class: className };
}

/** A run in the shape that the page and the `action` command get. */
export function awardsResult(
  run: AwardRun,
  tabs: { resultsTab: string; awardListTab: string },
  language: Language,
): AwardsResult {
  const words = awardWordsOf(language);
  const { outcome } = run;
  return {
    rule: ruleResult(run, outcome.rule),
    pool: outcome.pool,
    counts: outcome.counts,
    rows: outcome.rows.map((row) => ({
      studentId: row.studentId,
      name: row.name,
      class: row.className,
      baselineTotal: row.baselineTotal,
      currentTotal: row.currentTotal,
      baselineRank: row.baselineRank,
      currentRank: row.currentRank,
      change: row.change,
      prize: row.prize,
      status: row.status,
      reason: words.reason({ ...row, threshold: outcome.rule.threshold }),
    })),
    notes: run.notes,
    ...tabs,
  };
}
