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
import { archiveEntries, findEntry, listRow } from './archiveEntries.js';

/** Every student of the adopted archives: what finding a child on the page searches in. */
export function list(): ReturnType<SidebarApi['listStudents']> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const tables = readArchiveTables(spreadsheet, Registry.load(spreadsheet));
  return {
    students: archiveEntries(tables).map(listRow),
    archives: tables.map(({ entry }) => entry.tab),
  };
}

/** The student of the selected row, in whatever tab that is set up: an exam, an archive, pairs or the ledger. */
export function selected(language: Language): SelectedStudent {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const words = studentsWordsOf(language).selection;
  const sheet = spreadsheet.getActiveSheet();
  const tab = sheet.getName();
  const row = spreadsheet.getCurrentCell()?.getRow() ?? 1;
  const registry = Registry.load(spreadsheet);
  const entries = registry.allOfTab(tab);
  const nobody = (message: string): SelectedStudent => ({ tab, row, student: null, message });
  if (entries.length === 0) return nobody(words.notSetUp(tab));
  const display = entries.some(({ displayIds }) => displayIds);
  const named = whoIsInRow(readGrid(sheet, tab, display), entries, row);
  if (named === null) return nobody(words.nobodyInRow(tab, row));
  const found = findEntry(archiveEntries(readArchiveTables(spreadsheet, registry)), named);
  if (found === 'none') return nobody(words.notInArchive(named.name));
  if (found === 'several') return nobody(words.unclear(named.name));
  return { tab, row, student: listRow(found), message: null };
}

/** Whom a row (1-based) is about. A tab of several exams is read for each: their rows may differ. */
function whoIsInRow(grid: TabGrid, entries: readonly RegistryEntry[], row: number): StudentRef | null {
  for (const entry of entries) {
    const { students, columns } = studentsOf(grid, entry);
    const found = students.find((student) => student.row === row) ?? namedInRow(grid, columns, students, row);
    if (found !== undefined) return found.who;
  }
  return null;
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
