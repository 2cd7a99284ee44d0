import type { ArchiveRecord, ArchiveStudent, IdKind } from '../core/exam.js';
import { readArchiveTab } from '../tabs/archiveTab.js';
import type { Reading, TabGrid } from '../tabs/reading.js';
import { openTable, withoutSeatNumbers } from './adoptedTables.js';
import { readGrid } from './grid.js';
import type { Registry, RegistryEntry } from './registry.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** An archive as it was read, with all that its rows say. */
export interface ArchiveTable {
  entry: RegistryEntry;
  grid: TabGrid;
  reading: Reading;
  students: ArchiveStudent[];
  idKinds: readonly IdKind[];
}

/**
 * Reads every adopted archive: three or four service calls each. One that is gone is left out: the others' students
 * are to be found all the same, and the check of all tables tells of it.
 */
export function readArchiveTables(spreadsheet: Spreadsheet, registry: Registry): ArchiveTable[] {
  return registry.ofRole('archive').flatMap((entry) => {
    const sheet = openTableOrNull(spreadsheet, registry, entry);
    if (sheet === null) return [];
    const grid = readGrid(sheet, entry.tab, entry.displayIds);
    const { reading, students, idKinds } = readArchiveTab(grid, entry.corrections);
    return [{ entry, grid, reading, students, idKinds }];
  });
}

/** All archives as one record; null when there is none. */
export function archiveRecord(tables: readonly ArchiveTable[]): ArchiveRecord | null {
  if (tables.length === 0) return null;
  const record: ArchiveRecord = {
    tabs: tables.map(({ entry }) => entry.tab),
    idKinds: [...new Set(tables.flatMap(({ idKinds }) => idKinds))],
    students: tables.flatMap(({ students }) => students),
  };
  return tables.length > 1 ? withoutSeatNumbers(record) : record;
}

function openTableOrNull(spreadsheet: Spreadsheet, registry: Registry, entry: RegistryEntry) {
  try {
    return openTable(spreadsheet, registry, entry);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'REGISTERED_TAB_MISSING') return null;
    throw error;
  }
}
