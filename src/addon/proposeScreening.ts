import { AppError } from '../core/appError.js';
import { guessComparison } from '../core/chooseExams.js';
import type { ScreeningRow } from '../core/screeningOutcome.js';
import { type ScreeningInput, screenStudents } from '../core/screenStudents.js';
import { type ScreeningFacts, screeningWordsOf } from '../locale/screeningWords.js';
import { type GridsRead, readArchive, readExam } from '../sheets/adoptedTables.js';
import { Registry } from '../sheets/registry.js';
import type { Language, ScreeningData, ScreeningResult, ScreeningStudent } from './api.js';
import { problemNotes } from './awardNotes.js';
import { asObject, optionalText, requiredText } from './checkRequest.js';
import { findExam, type RegisteredExam, registeredExams } from './examChoices.js';
import { checkScreeningRequest } from './screeningRequest.js';
import { undoableAddition } from './undoAddition.js';

/**
 * Proposes students for support, each with the reasons in words. Reads only: nobody is added, nothing is kept.
 *
 * @throws AppError BAD_REQUEST, NO_EXAM, NOT_REGISTERED, AMBIGUOUS_EXAM, SAME_EXAM, REGISTERED_TAB_MISSING,
 *   NO_STUDENTS, CLASS_NOT_FOUND
 */
export function propose(request: unknown, language: Language): ScreeningResult {
  const checked = checkScreeningRequest(request);
  const { rule } = checked;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const registry = Registry.load(spreadsheet);
  const exams = registeredExams(registry);
  const current = chooseExam(exams, checked.exam);
  const baseline =
    checked.baseline === undefined
      ? guessBaseline(exams, current, rule.fall !== null)
      : checked.baseline === null
        ? null
        : findExam(exams, checked.baseline);
  const input = readInput(spreadsheet, registry, current, baseline, language);
  const outcome = screenStudents(input, rule);
  const words = screeningWordsOf(language);
  const facts: ScreeningFacts = { baseline: baseline?.info.name ?? null };
  const spoken = (row: ScreeningRow): ScreeningStudent => ({
    name: row.name,
    class: row.className,
    ids: row.ids,
    weakSubjects: row.weakSubjects,
    tab: row.tab,
    row: row.row,
    reasons: row.reasons.map((reason) => words.reason(reason, facts)),
    open: row.open.map((open) => words.open(open, facts)),
    inArchive: row.inArchive,
  });
  return {
    exam: current.key,
    baseline: baseline?.key ?? null,
    rule,
    students: outcome.students,
    clear: outcome.clear,
    candidates: outcome.candidates.map(spoken),
    unjudged: outcome.unjudged.map(spoken),
    notes: outcome.notes.map((note) => ({ code: note.code, message: words.note(note) })),
    problems: input.notes,
  };
}

/** What the live proposal needs, so that no change of a rule asks the server. */
export function readData(request: unknown, language: Language): ScreeningData {
  const fields = asObject(request);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const registry = Registry.load(spreadsheet);
  const exams = registeredExams(registry);
  const current = findExam(exams, requiredText(fields, 'exam'));
  const earlier = optionalText(fields, 'baseline');
  const baseline = earlier === null ? null : findExam(exams, earlier);
  return {
    ...readInput(spreadsheet, registry, current, baseline, language),
    undo: undoableAddition(spreadsheet, registry, language),
  };
}

function readInput(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  registry: Registry,
  now: RegisteredExam,
  before: RegisteredExam | null,
  language: Language,
): ScreeningInput & Omit<ScreeningData, 'undo'> {
  if (before === now) throw new AppError('SAME_EXAM', { exam: now.key });
  const read: GridsRead = new Map();
  const current = readExam(spreadsheet, registry, now.info, now.entries, read);
  const baseline =
    before === null ? null : readExam(spreadsheet, registry, before.info, before.entries, read);
  const archives = registry.ofRole('archive');
  const archive = archives.length === 0 ? null : readArchive(spreadsheet, registry, archives);
  const problems = [...current.problems, ...(baseline?.problems ?? []), ...(archive?.problems ?? [])];
  return {
    current: current.record,
    baseline: baseline?.record ?? null,
    archive: archive?.record ?? null,
    notes: problemNotes(problems, language),
  };
}

function chooseExam(exams: readonly RegisteredExam[], name: string | null): RegisteredExam {
  if (name !== null) return findExam(exams, name);
  const { current } = guessComparison(exams.map((exam) => exam.info));
  if (current === null) throw new AppError('NO_EXAM');
  return exams[current]!;
}

/** The exam that the awards would compare this one with; none when no rule asks for it. */
function guessBaseline(
  exams: readonly RegisteredExam[],
  current: RegisteredExam,
  needed: boolean,
): RegisteredExam | null {
  if (!needed) return null;
  // The exams are in the order of time.
  const known = exams.slice(0, exams.indexOf(current) + 1);
  const { baseline } = guessComparison(known.map((exam) => exam.info));
  return baseline === null ? null : known[baseline]!;
}
