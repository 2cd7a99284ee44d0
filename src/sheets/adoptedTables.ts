import { AppError } from '../core/appError.js';
import type { ArchiveRecord, ArchiveStudent, ExamInfo, ExamRecord, ExamStudent } from '../core/exam.js';
import { mergeExamTabs } from '../core/mergeExamTabs.js';
import { seatNumberKinds, withoutNumbers } from '../core/seatNumbers.js';
import { readArchiveTab } from '../tabs/archiveTab.js';
import { readExamTab } from '../tabs/examTab.js';
import { readPairingTab } from '../tabs/pairingTab.js';
import type { Corrections, Problem, Reading, TabGrid, TabRole } from '../tabs/reading.js';
import { fingerprint } from './fingerprint.js';
import { readGrid } from './grid.js';
import { isTableRole, REGISTRY_TAB, type Registry, type RegistryEntry } from './registry.js';
import { HISTORY_TAB } from './runHistory.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A problem and the tab it stands in. */
export interface TabProblem {
  tab: string;
  problem: Problem;
}

export interface ReadTables<T> {
  record: T;
  problems: TabProblem[];
}

/** Tabs that have been read, by name: both exams may stand on one tab, which is read once then. */
export type GridsRead = Map<string, TabGrid>;

/** Reads an exam from its tabs: three service calls a tab, one more where student numbers must be read as shown. */
export function readExam(
  spreadsheet: Spreadsheet,
  registry: Registry,
  info: ExamInfo,
  entries: readonly RegistryEntry[],
  read: GridsRead = new Map(),
): ReadTables<ExamRecord> {
  const problems: TabProblem[] = [];
  const parts = entries.map((entry) => {
    const grid = gridOf(spreadsheet, registry, entry, read);
    const part = readExamTab(grid, entry.corrections);
    problems.push(...part.reading.problems.map((problem) => ({ tab: entry.tab, problem })));
    if (part.students.length === 0) throw noStudents(part.reading, entry);
    return { ...part, tab: entry.tab };
  });
  return { record: mergeExamTabs(info, parts), problems };
}

/** Reads the archive from its tabs, as `readExam` does. */
export function readArchive(
  spreadsheet: Spreadsheet,
  registry: Registry,
  entries: readonly RegistryEntry[],
): ReadTables<ArchiveRecord> {
  const problems: TabProblem[] = [];
  const record: ArchiveRecord = { tabs: [], idKinds: [], students: [] };
  for (const entry of entries) {
    const sheet = openTable(spreadsheet, registry, entry);
    const part = readArchiveTab(readGrid(sheet, entry.tab, entry.displayIds), entry.corrections);
    problems.push(...part.reading.problems.map((problem) => ({ tab: entry.tab, problem })));
    record.tabs.push(entry.tab);
    record.students.push(...part.students);
    for (const kind of part.idKinds) if (!record.idKinds.includes(kind)) record.idKinds.push(kind);
  }
  return { record: entries.length > 1 ? withoutSeatNumbers(record) : record, problems };
}

/** Numbers that begin anew on the list of each class tell nobody apart. */
export function withoutSeatNumbers(record: ArchiveRecord): ArchiveRecord {
  const seats = seatNumberKinds(record.students);
  const idKinds = record.idKinds.filter((kind) => !seats.has(kind));
  return { ...record, idKinds, students: withoutNumbers(record.students, seats) };
}

/** The exam that was adopted may no longer be named in the tab. */
function noStudents({ exam, exams }: Reading, { tab, corrections }: RegistryEntry): AppError {
  if (corrections.exam === undefined || exam !== undefined) return new AppError('NO_STUDENTS', { tab });
  return new AppError('EXAM_NOT_IN_TAB', { tab, exam: corrections.exam, exams: (exams ?? []).join('、') });
}

function gridOf(
  spreadsheet: Spreadsheet,
  registry: Registry,
  entry: RegistryEntry,
  read: GridsRead,
): TabGrid {
  const before = read.get(entry.tab);
  if (before !== undefined) return before;
  const sheet = openTable(spreadsheet, registry, entry);
  const display = registry.allOfTab(entry.tab).some(({ displayIds }) => displayIds);
  const grid = readGrid(sheet, entry.tab, display);
  read.set(entry.tab, grid);
  return grid;
}

/** The registered tab's sheet, wherever it is called to now. */
export function openTable(spreadsheet: Spreadsheet, registry: Registry, entry: RegistryEntry): Sheet {
  const sheet = spreadsheet.getSheetByName(entry.tab) ?? findLost(spreadsheet, registry, entry);
  if (sheet === null) throw new AppError('REGISTERED_TAB_MISSING', { tab: entry.tab });
  return sheet;
}

/**
 * A tab that lost its name and its reference (a program that rewrites files without understanding formulas): the one
 * unregistered tab with the same students and marks, else the one with the same headers. Two of them: none.
 */
function findLost(spreadsheet: Spreadsheet, registry: Registry, entry: RegistryEntry): Sheet | null {
  const { role } = entry;
  if (!isTableRole(role)) return null;
  const candidates = spreadsheet.getSheets().flatMap((sheet) => {
    const tab = sheet.getName();
    if (tab === REGISTRY_TAB || tab === HISTORY_TAB || registry.ofTab(tab) !== null) return [];
    const table = readTable(readGrid(sheet, tab, entry.displayIds), role, entry.corrections);
    return [{ sheet, tab, ...tableSignature(table) }];
  });
  const alike = [
    candidates.filter((candidate) => candidate.content === entry.content),
    candidates.filter((candidate) => candidate.headers === entry.headers),
  ].find((list) => list.length > 0);
  if (alike?.length !== 1) return null;
  // The other exams of the tab have gone where it went.
  for (const one of registry.allOfTab(entry.tab)) one.tab = alike[0]!.tab;
  return alike[0]!.sheet;
}

export interface TableReading {
  reading: Reading;
  students: ReadonlyArray<ExamStudent | ArchiveStudent>;
}

/** Understands a grid as a table of a role. */
export function readTable(grid: TabGrid, role: TabRole, corrections: Corrections): TableReading {
  if (role === 'exam') return readExamTab(grid, corrections);
  if (role === 'archive') return readArchiveTab(grid, corrections);
  return readPairingTab(grid, corrections);
}

export interface TableSignature {
  headers: string;
  content: string;
}

/** What a table can be known by when its name is lost: its header words, and its students with their marks. */
export function tableSignature({ reading, students }: TableReading): TableSignature {
  return {
    headers: fingerprint(reading.columns.flatMap(({ header }) => (header === '' ? [] : [header]))),
    content: fingerprint(
      students.map((student) =>
        JSON.stringify([student.ids, student.name, 'marks' in student ? student.marks : null]),
      ),
    ),
  };
}
