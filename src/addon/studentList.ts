import { MOST_STUDENTS } from '../core/ledger/recordRules.js';
import type { StudentRef } from '../core/ledger/studentRef.js';
import { nameKey } from '../core/names.js';
import { studentsWordsOf } from '../locale/studentsWords.js';
import { readArchiveTables } from '../sheets/archiveTables.js';
import { readGrid } from '../sheets/grid.js';
import { Registry, type RegistryEntry } from '../sheets/registry.js';
import { readArchiveTab } from '../tabs/archiveTab.js';
import { readExamTab } from '../tabs/examTab.js';
import { LEDGER_ROLES, type LedgerRole } from '../tabs/ledgerTables.js';
import { readPairingTab } from '../tabs/pairingTab.js';
import type { ColumnReading, Field, TabGrid } from '../tabs/reading.js';
import { readLedger, studentOf } from '../tabs/readLedger.js';
import { viewTab } from '../tabs/view.js';
import type { Language, SelectedStudent, SidebarApi } from './api.js';
import { type ArchiveEntry, archiveEntries, findEntry, listRow } from './archiveEntries.js';

/** Every student of the adopted archives: what finding a child on the page searches in. */
export function list(): ReturnType<SidebarApi['listStudents']> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const tables = readArchiveTables(spreadsheet, Registry.load(spreadsheet));
  return {
    students: archiveEntries(tables).map(listRow),
    archives: tables.map(({ entry }) => entry.tab),
  };
}

/** More rows than a class has are selected by mistake: a whole column, say. */
const MOST_ROWS = 1_000;

/**
 * The students of the selected rows, in whatever tab that is set up: an exam, an archive, pairs or the ledger. The tab is
 * read once, however many rows are selected.
 */
export function selected(language: Language): SelectedStudent {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const words = studentsWordsOf(language).selection;
  const sheet = spreadsheet.getActiveSheet();
  const tab = sheet.getName();
  const row = spreadsheet.getCurrentCell()?.getRow() ?? 1;
  const range = sheet.getActiveRange();
  const first = range?.getRow() ?? row;
  const rows = range?.getNumRows() ?? 1;
  const registry = Registry.load(spreadsheet);
  const entries = registry.allOfTab(tab);
  const nobody = (message: string): SelectedStudent => ({ tab, row, student: null, students: [], message });
  if (entries.length === 0) return nobody(words.notSetUp(tab));
  if (rows > MOST_ROWS) return nobody(words.tooMany(MOST_ROWS));
  const display = entries.some(({ displayIds }) => displayIds);
  const whoIsIn = studentsByRow(readGrid(sheet, tab, display), entries);
  const archive = archiveEntries(readArchiveTables(spreadsheet, registry));
  const find = (at: number): ArchiveEntry | string => {
    const named = whoIsIn(at);
    if (named === null) return words.nobodyInRow(tab, at);
    const found = findEntry(archive, named);
    if (found === 'none') return words.notInArchive(named.name);
    return found === 'several' ? words.unclear(named.name) : found;
  };
  const own = find(row);
  if (rows === 1) {
    if (typeof own === 'string') return nobody(own);
    return { tab, row, student: listRow(own), students: [listRow(own)], message: null };
  }
  const all = Array.from({ length: rows }, (_, at) => first + at);
  // A row about nobody, such as a blank one, is no trouble among others.
  const found = all.filter((at) => whoIsIn(at) !== null).map(find);
  const students = [...new Set(found.flatMap((one) => (typeof one === 'string' ? [] : [one])))].map(listRow);
  const trouble = [...new Set(found.flatMap((one) => (typeof one === 'string' ? [one] : [])))];
  if (students.length === 0 && trouble.length === 0) return nobody(words.nobodyInRow(tab, row));
  if (students.length > MOST_STUDENTS) return nobody(words.tooMany(MOST_STUDENTS));
  return {
    tab,
    row,
    student: typeof own === 'string' ? (students[0] ?? null) : listRow(own),
    students,
    message: trouble.length === 0 ? null : trouble.join('\n'),
  };
}

/** Tells whom a row (1-based) is about. A tab of several exams is read for each: their rows may differ. */
function studentsByRow(grid: TabGrid, entries: readonly RegistryEntry[]): (row: number) => StudentRef | null {
  const tables = entries.map((entry) => {
    const { students, columns } = studentsOf(grid, entry);
    return { students, columns, byRow: new Map(students.map((student) => [student.row, student])) };
  });
  return (row) => {
    for (const { students, columns, byRow } of tables) {
      const found = byRow.get(row) ?? namedInRow(grid, columns, students, row);
      if (found !== undefined) return found.who;
    }
    return null;
  };
}

interface RowOfStudent {
  row: number;
  who: StudentRef;
}

function studentsOf(
  grid: TabGrid,
  entry: RegistryEntry,
): { students: RowOfStudent[]; columns: readonly ColumnReading[] } {
  const { role, corrections } = entry;
  const whoOf = (student: StudentRef & { row: number }) => ({ row: student.row, who: student });
  if (role === 'exam' || role === 'archive') {
    const read = role === 'exam' ? readExamTab(grid, corrections) : readArchiveTab(grid, corrections);
    return { students: read.students.map(whoOf), columns: read.reading.columns };
  }
  if (role === 'pairing') {
    const { reading, pairs, students } = readPairingTab(grid, corrections);
    return { students: [...students, ...pairs].map(whoOf), columns: reading.columns };
  }
  const rows = isLedgerRole(role) ? (readLedger(grid, role)?.rows ?? []) : [];
  const students = rows.map((one) => ({ row: one.row, who: studentOf(one) }));
  return { students: students.filter(({ who }) => who.name !== ''), columns: [] };
}

/** A long table has a row for each subject, and its students are known by their first: then the name decides. */
function namedInRow(
  grid: TabGrid,
  columns: readonly ColumnReading[],
  students: readonly RowOfStudent[],
  row: number,
): RowOfStudent | undefined {
  const view = viewTab(grid);
  const text = (field: Field) => {
    const column = columns.find((one) => one.field === field);
    return column === undefined ? '' : view.text(row - 1, column.column - 1);
  };
  const name = nameKey(text('name'));
  if (name === '') return undefined;
  const id = nameKey(text('studentId'));
  const alike = students.filter(
    ({ who }) => nameKey(who.name) === name && (id === '' || nameKey(who.ids.studentId ?? id) === id),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

function isLedgerRole(role: RegistryEntry['role']): role is LedgerRole {
  return (LEDGER_ROLES as readonly string[]).includes(role);
}
