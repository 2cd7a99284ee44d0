import { AppError } from '../core/appError.js';
import { SURE } from '../core/confidence.js';
import { EXAM_KINDS, type ExamInfo, type ExamKind } from '../core/exam.js';
import { isIsoDate } from '../core/isoDate.js';
import { cleanText } from '../core/marks.js';
import { nameKey } from '../core/names.js';
import { readTable, tableSignature } from '../sheets/adoptedTables.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { Registry, type RegistryEntry } from '../sheets/registry.js';
import { examPart, partOfExam, standApart } from '../sheets/registrySlots.js';
import { ensureHistory } from '../sheets/runHistory.js';
import { guessExam } from '../tabs/examGuess.js';
import { type Corrections, type Reading, TAB_ROLES, type TabGrid, type TabRole } from '../tabs/reading.js';
import type { Language, SidebarApi } from './api.js';
import { checkAgainstTab, checkCorrections } from './checkCorrections.js';
import { asObject, optionalBoolean, optionalText, requiredText, requiredWord } from './checkRequest.js';
import { examNotice } from './examNotice.js';
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
export function adopt(request: unknown, language: Language): ReturnType<SidebarApi['adoptTab']> {
  checkRequest(request);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const registry = Registry.load(spreadsheet);
    const { entry, reading } = prepareAdoption(spreadsheet, registry, request, language);
    const notice = examNotice(spreadsheet, registry, [entry], language);
    registry.put([entry]);
    ensureHistory(spreadsheet);
    return { ...speakReading(reading, language), ...(notice === null ? {} : { notice }) };
  });
}

/** What the registry is to hold of a tab, read and checked. Writes nothing. */
export interface PreparedAdoption {
  entry: Omit<RegistryEntry, 'id'>;
  reading: Reading;
}

/**
 * Reads a tab as it is asked to be adopted.
 *
 * @param guessIt the exam where nothing is said and nothing is known of it
 * @throws AppError BAD_REQUEST, TAB_NOT_FOUND, NOT_RECOGNISED, NO_STUDENTS, NEEDS_CONFIRMATION, BAD_DATE, BAD_KIND
 */
export function prepareAdoption(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  registry: Registry,
  request: unknown,
  language: Language,
  guessIt: (grid: TabGrid, reading: Reading) => ExamInfo = guessExam,
): PreparedAdoption {
  const { fields, tab, role, given } = checkRequest(request);
  const grid = openGrid(spreadsheet, tab);
  const known = knownEntry(registry, tab, given, fields.exam);
  const kept = given ?? (known?.role === role ? known.corrections : {});
  const confirmed = optionalBoolean(fields, 'confirm') || Object.keys(kept).length > 0;
  const table = readTable(grid, role, kept);
  const { reading } = table;
  if (given !== null) checkAgainstTab(given, reading, grid.values.length, known?.corrections ?? {});
  checkReading(reading, role, confirmed, language);
  // Of several exams the one that was read stays the one, whatever rows are added.
  const corrections =
    role === 'exam' && reading.exams !== undefined && reading.exam !== undefined
      ? { ...kept, exam: reading.exam }
      : kept;
  const part = examPart({ role, corrections });
  pinEarlierExam(registry, tab, reading);
  const same = registry.allOfTab(tab).find((entry) => !standApart(entry, { role, corrections }));
  const guess = () => same?.exam ?? guessIt(grid, reading);
  const exam = role === 'exam' ? examInfo(fields.exam, guess, registry, tab) : null;
  if (exam !== null && part !== null) checkOwnName(exam, registry, tab, { role, corrections });
  const displayIds = idsAreFormatted(grid, reading);
  return { entry: { role, tab, exam, corrections, displayIds, ...tableSignature(table) }, reading };
}

/** What is known of the tab, or of the exam of it that the request is about. */
function knownEntry(
  registry: Registry,
  tab: string,
  given: Corrections | null,
  exam: unknown,
): RegistryEntry | null {
  const entries = registry.allOfTab(tab);
  if (given?.exam !== undefined) return registry.ofTab(tab, given.exam);
  if (entries.length < 2) return entries[0] ?? null;
  const name = typeof exam === 'object' && exam !== null ? (exam as Partial<ExamInfo>).name : undefined;
  return typeof name === 'string'
    ? (entries.find((entry) => entry.exam !== null && nameKey(entry.exam.name) === nameKey(name)) ?? null)
    : null;
}

/** An exam that was adopted when its tab held no other stays that exam when the tab is found to hold several. */
function pinEarlierExam(registry: Registry, tab: string, { exams }: Reading): void {
  for (const entry of registry.allOfTab(tab)) {
    if (exams === undefined || entry.role !== 'exam' || examPart(entry) !== null) continue;
    const part = partOfExam(entry.exam, exams);
    if (part !== null) entry.corrections = { ...entry.corrections, exam: part };
  }
}

/** Two exams of one tab under one name and term would be put together as one. */
function checkOwnName(
  exam: ExamInfo,
  registry: Registry,
  tab: string,
  own: Pick<RegistryEntry, 'role' | 'corrections'>,
): void {
  const key = ({ name, term }: ExamInfo) => `${nameKey(term ?? '')}\n${nameKey(name)}`;
  const taken = registry
    .allOfTab(tab)
    .some((entry) => standApart(entry, own) && entry.exam !== null && key(entry.exam) === key(exam));
  if (taken) throw new AppError('BAD_REQUEST', { field: `exam.name ${JSON.stringify(exam.name)}` });
}

function checkRequest(request: unknown) {
  const fields = asObject(request);
  const tab = requiredText(fields, 'tab');
  const role = requiredWord(fields, 'role', TAB_ROLES);
  return { fields, tab, role, given: checkCorrections(fields.corrections) };
}

/** Takes the role away again; the tab stays as it is. */
export function release(request: unknown): { tab: string } {
  const tab = requiredText(asObject(request), 'tab');
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  withDocumentLock(() => Registry.load(spreadsheet).remove(tab));
  return { tab };
}

/** What makes a reading uncertain as a whole, whatever its columns are. */
const DOUBTS_OF_THE_WHOLE: ReadonlySet<string> = new Set([
  'SIDE_BY_SIDE',
  'SEVERAL_EXAMS',
  'DUPLICATE_SUBJECT',
  'CLASS_FROM_TITLE',
]);

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
  if (reading.students === 0) {
    // A table that is to be filled later is as good as any, once a person has said so.
    if (role !== 'exam' && confirmed) return;
    throw new AppError('NO_STUDENTS', { tab, role });
  }
  if (reading.confidence < SURE && !confirmed) {
    const columns = reading.columns.filter((column) => column.field === null).map((column) => column.header);
    const whole = reading.problems.find(({ code }) => DOUBTS_OF_THE_WHOLE.has(code));
    throw new AppError('NEEDS_CONFIRMATION', {
      tab,
      confidence: Math.round(reading.confidence * 100) / 100,
      ...(whole === undefined
        ? { columns: columns.join(', ') }
        : { reason: speakProblem(whole, language).message }),
    });
  }
}

/**
 * What the teacher says of the exam. What is left out is as the exam of that name has it, so that the tabs of an
 * exam's classes stay together though only one has a title that tells the term; else it is guessed.
 */
function examInfo(given: unknown, guessIt: () => ExamInfo, registry: Registry, tab: string): ExamInfo {
  const fields = given === undefined || given === null ? {} : asObject(given);
  const said = (field: keyof ExamInfo) => fields[field] !== undefined;
  const saidName = optionalText(fields, 'name');
  const guess = guessIt();
  const namesake = saidName === null ? null : examCalled(saidName, registry, tab);
  // Two titles that tell two terms are two exams, whatever they are called.
  const otherTerm =
    namesake !== null &&
    namesake.term !== null &&
    guess.term !== null &&
    nameKey(namesake.term) !== nameKey(guess.term);
  const known = otherTerm ? null : namesake;
  const date = said('date') ? optionalText(fields, 'date') : (known?.date ?? guess.date);
  if (date !== null && !isIsoDate(date)) throw new AppError('BAD_DATE', { date });
  return {
    name: saidName ?? guess.name,
    term: said('term') ? optionalText(fields, 'term') : known === null ? guess.term : known.term,
    date,
    kind: said('kind') ? examKind(optionalText(fields, 'kind')) : (known?.kind ?? guess.kind),
  };
}

/** The one exam of that name on other tabs; null when there is none, or one in each of several terms. */
function examCalled(name: string, registry: Registry, tab: string): ExamInfo | null {
  const infos = registry
    .ofRole('exam')
    .flatMap((entry) =>
      entry.tab !== tab && entry.exam !== null && nameKey(entry.exam.name) === nameKey(name)
        ? [entry.exam]
        : [],
    );
  const terms = new Set(infos.map(({ term }) => nameKey(term ?? '')));
  return terms.size === 1 ? infos[0]! : null;
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
