import { AppError } from '../core/appError.js';
import { SURE } from '../core/confidence.js';
import { EXAM_KINDS, type ExamInfo, type ExamKind } from '../core/exam.js';
import { isIsoDate } from '../core/isoDate.js';
import { cleanText } from '../core/marks.js';
import { tableSignature } from '../sheets/adoptedTables.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { Registry } from '../sheets/registry.js';
import { ensureHistory } from '../sheets/runHistory.js';
import { readArchiveTab } from '../tabs/archiveTab.js';
import { guessExam } from '../tabs/examGuess.js';
import { readExamTab } from '../tabs/examTab.js';
import { type Corrections, type Reading, TAB_ROLES, type TabGrid, type TabRole } from '../tabs/reading.js';
import { recogniseTab } from '../tabs/recognise.js';
import type { Language, SpokenReading } from './api.js';
import { asObject, optionalBoolean, optionalText, requiredText, requiredWord } from './checkRequest.js';
import { openGrid } from './inspectTab.js';
import { speakProblem, speakReading } from './speak.js';

const KIND_WORDS: Record<string, ExamKind> = {
  月考: 'monthly',
  期中: 'midterm',
  期末: 'final',
  单元: 'unit',
  竞赛: 'contest',
};

/** Makes a tab one of the add-on's tables. The tab itself is not touched. Doing it again updates. */
export function adopt(request: unknown, language: Language): SpokenReading {
  const fields = asObject(request);
  const tab = requiredText(fields, 'tab');
  const role = requiredWord(fields, 'role', TAB_ROLES);
  const given =
    fields.corrections === undefined || fields.corrections === null ? null : asObject(fields.corrections);
  const corrections = given as Corrections | null;
  const confirmed = optionalBoolean(fields, 'confirm') || corrections !== null;

  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const grid = openGrid(spreadsheet, tab);
    const registry = Registry.load(spreadsheet);
    const known = registry.ofTab(tab);
    const kept = corrections ?? (known?.role === role ? known.corrections : {});
    const reading = recogniseTab(grid, { role, corrections: kept });
    checkReading(reading, role, confirmed || Object.keys(kept).length > 0, language);
    const exam = role === 'exam' ? examInfo(fields.exam, known?.exam ?? guessExam(grid, reading)) : null;
    registry.put([
      {
        role,
        tab,
        exam,
        corrections: kept,
        displayIds: idsAreFormatted(grid, reading),
        ...signature(grid, role, kept),
      },
    ]);
    ensureHistory(spreadsheet);
    return speakReading(reading, language);
  });
}

/** Takes the role away again; the tab stays as it is. */
export function release(request: unknown): { tab: string } {
  const tab = requiredText(asObject(request), 'tab');
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  withDocumentLock(() => Registry.load(spreadsheet).remove(tab));
  return { tab };
}

function checkReading(reading: Reading, role: TabRole, confirmed: boolean, language: Language): void {
  const { tab } = reading;
  if (reading.role !== role) {
    const errors = reading.problems.filter((problem) => problem.severity === 'error');
    const [first] = errors;
    const reason =
      errors.length === 1 && first?.code === 'NOT_AN_EXAM'
        ? String(first.params.reason)
        : errors.map((problem) => speakProblem(problem, language).message).join(' ');
    throw new AppError('NOT_RECOGNISED', reason === '' ? { tab } : { tab, reason });
  }
  if (reading.students === 0) throw new AppError('NO_STUDENTS', { tab });
  if (reading.confidence < SURE && !confirmed) {
    const columns = reading.columns.filter((column) => column.field === null).map((column) => column.header);
    throw new AppError('NEEDS_CONFIRMATION', {
      tab,
      confidence: Math.round(reading.confidence * 100) / 100,
      columns: columns.join(', '),
    });
  }
}

/** What the teacher says of the exam; what is left out is guessed. */
function examInfo(given: unknown, guess: ExamInfo): ExamInfo {
  const fields = given === undefined || given === null ? {} : asObject(given);
  const said = (field: keyof ExamInfo) => fields[field] !== undefined;
  const date = said('date') ? optionalText(fields, 'date') : guess.date;
  if (date !== null && !isIsoDate(date)) throw new AppError('BAD_DATE', { date });
  return {
    name: optionalText(fields, 'name') ?? guess.name,
    term: said('term') ? optionalText(fields, 'term') : guess.term,
    date,
    kind: said('kind') ? examKind(optionalText(fields, 'kind')) : guess.kind,
  };
}

function examKind(word: string | null): ExamKind | null {
  if (word === null) return null;
  const clean = cleanText(word).toLowerCase();
  const kind = EXAM_KINDS.find((known) => known === clean) ?? KIND_WORDS[clean];
  if (kind === undefined) throw new AppError('BAD_KIND', { kind: word });
  return kind;
}

/** Whether some student number shows more than its value, as 101 does in a cell formatted `0000`. */
function idsAreFormatted(grid: TabGrid, reading: Reading): boolean {
  const columns = reading.columns
    .filter((column) => column.field?.endsWith('Id'))
    .map((column) => column.column - 1);
  return grid.values.some((row, r) =>
    columns.some((c) => typeof row[c] === 'number' && /^0\d+$/.test(grid.display![r]![c] ?? '')),
  );
}

function signature(grid: TabGrid, role: TabRole, corrections: Corrections) {
  if (role === 'pairing') return { headers: '', content: '' };
  const { reading, students } =
    role === 'exam' ? readExamTab(grid, corrections) : readArchiveTab(grid, corrections);
  return tableSignature(reading, students);
}
