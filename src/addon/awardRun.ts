import { AppError } from '../core/appError.js';
import type { AwardOutcome } from '../core/awardOutcome.js';
import { type AwardInput, evaluateAwards } from '../core/evaluateAwards.js';
import { plainRow } from '../core/evaluatedRow.js';
import { meanExam } from '../core/meanExam.js';
import { publishedAwards } from '../core/publishedAwards.js';
import { awardWordsOf } from '../locale/awardCatalogue.js';
import { type GridsRead, readArchive, readExam } from '../sheets/adoptedTables.js';
import type { Registry } from '../sheets/registry.js';
import type { AwardsNote, AwardsResult, Language } from './api.js';
import { matchNotes, problemNotes } from './awardNotes.js';
import type { CheckedAwardsRequest } from './awardRequest.js';
import { findExam, registeredExams } from './examChoices.js';
import { type AwardRun, baselineName } from './storedRun.js';

/**
 * Reads the exams, and the archive when there is one. Several baselines become one: their mean.
 *
 * @throws AppError SAME_EXAM, NOT_REGISTERED, AMBIGUOUS_EXAM, REGISTERED_TAB_MISSING, NO_STUDENTS
 */
export function readAwardInput(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  registry: Registry,
  names: { baseline: readonly string[]; current: string },
  withArchive: boolean,
  language: Language,
): AwardInput & { notes: AwardsNote[] } {
  const exams = registeredExams(registry);
  const now = findExam(exams, names.current);
  const chosen = new Set(names.baseline.map((name) => findExam(exams, name)));
  if (chosen.has(now)) throw new AppError('SAME_EXAM', { exam: now.key });
  const grids: GridsRead = new Map();
  // As the exams stand in time, whatever order they were named in: the latest says who a student is.
  const before = exams
    .filter((exam) => chosen.has(exam))
    .map((exam) => readExam(spreadsheet, registry, exam.info, exam.entries, grids));
  const current = readExam(spreadsheet, registry, now.info, now.entries, grids);
  const archives = withArchive ? registry.ofRole('archive') : [];
  const read = archives.length === 0 ? null : readArchive(spreadsheet, registry, archives);
  // An archive that nobody has been entered in yet is no archive to go by.
  const archive = read !== null && read.record.students.length > 0 ? read : null;
  const problems = [...before, current, ...(archive === null ? [] : [archive])].flatMap(
    (one) => one.problems,
  );
  return {
    baseline: meanExam(before.map(({ record }) => record)),
    current: current.record,
    archive: archive?.record ?? null,
    notes: problemNotes(problems, language),
  };
}

/** Applies the rule and puts its notes into words. */
export function runAwards(
  input: AwardInput & { notes: AwardsNote[] },
  { rule, policy, listEveryone }: Pick<CheckedAwardsRequest, 'rule' | 'policy' | 'listEveryone'>,
  at: string,
  language: Language,
): AwardRun {
  const found = evaluateAwards(input, rule);
  // Every field is read for the tab, for the history and for the page.
  const outcome = { ...found, rows: found.rows.map(plainRow) };
  const everyone =
    listEveryone && rule.cohort === 'supported'
      ? evaluateAwards(input, { ...rule, cohort: 'everyone' })
      : null;
  return {
    at,
    baseline: baselineName(input.baseline.info.name, outcome.rule, language),
    current: input.current.info.name,
    baselineTabs: input.baseline.tabs,
    currentTabs: input.current.tabs,
    outcome,
    policy,
    published: publishedAwards(outcome, everyone),
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

const reasonsSaid = new WeakMap<AwardOutcome, { language: Language; reasons: string[] }>();

/** Why each row came out as it did, in words: told on the tab and to the page, said once. */
export function reasonsOf(outcome: AwardOutcome, language: Language): string[] {
  const said = reasonsSaid.get(outcome);
  if (said?.language === language) return said.reasons;
  const words = awardWordsOf(language);
  const reasons = outcome.rows.map((row) => words.reason(row, outcome.rule));
  reasonsSaid.set(outcome, { language, reasons });
  return reasons;
}

/** A run in the shape that the page and the `action` command get. */
export function awardsResult(
  run: AwardRun,
  written: Pick<AwardsResult, 'run' | 'resultsTab' | 'awardListTab'>,
  language: Language,
): AwardsResult {
  const { outcome } = run;
  const reasons = reasonsOf(outcome, language);
  return {
    rule: ruleResult(run, outcome.rule),
    pool: outcome.pool,
    counts: outcome.counts,
    rows: outcome.rows.map((row, at) => ({
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
      rise: row.rise,
      baselineBand: row.baselineBand,
      currentBand: row.currentBand,
      reason: reasons[at]!,
    })),
    notes: run.notes,
    ...written,
  };
}
