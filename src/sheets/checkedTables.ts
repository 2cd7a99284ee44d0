import type { Checked, CheckedTable, UnreadTable } from '../checks/checkedTable.js';
import { AppError } from '../core/appError.js';
import { understandTab } from '../tabs/recognise.js';
import { openTable } from './adoptedTables.js';
import { isTableRole, type Registry, type RegistryEntry } from './registry.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** An adopted tab as it is read for checking, with the range it was read from (from A1). */
export interface ReadTable {
  entry: RegistryEntry;
  range: Range;
  table: CheckedTable;
}

export interface ReadEverything extends Checked {
  read: ReadTable[];
}

/**
 * Reads every adopted tab: five service calls each, whatever it holds. A tab that is gone or can no longer be read is
 * told as such; the others are read all the same.
 *
 * @param examKey the exam that an entry belongs to
 */
export function readEverything(
  spreadsheet: Spreadsheet,
  registry: Registry,
  examKey: (entry: RegistryEntry) => string,
): ReadEverything {
  const read: ReadTable[] = [];
  const unread: UnreadTable[] = [];
  // A tab that holds several exams has an entry for each.
  const grids = new Map<string, ReturnType<typeof readCells>>();
  for (const entry of registry.entries) {
    const { role } = entry;
    if (!isTableRole(role)) continue;
    try {
      const sheet = openTable(spreadsheet, registry, entry);
      const cells = grids.get(entry.tab) ?? readCells(sheet);
      grids.set(entry.tab, cells);
      const { values, display, formulas } = cells;
      const { reading, exam, archive, idKinds } = understandTab(
        { name: entry.tab, values, display },
        { role, corrections: entry.corrections },
      );
      if (reading.role !== role || reading.students === 0) {
        const problem = reading.problems.find(({ severity }) => severity === 'error') ?? null;
        unread.push({ tab: entry.tab, role, missing: false, problem });
        continue;
      }
      const table: CheckedTable = {
        tab: entry.tab,
        role,
        exam: entry.exam === null ? null : { key: examKey(entry), info: entry.exam },
        reading,
        idKinds,
        hasStatedTotal: exam?.hasStatedTotal ?? false,
        people: exam?.students ?? archive ?? [],
        values,
        display,
        formulas,
      };
      read.push({ entry, range: cells.range, table });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'REGISTERED_TAB_MISSING') throw error;
      unread.push({ tab: entry.tab, role, missing: true, problem: null });
    }
  }
  return { read, tables: read.map(({ table }) => table), unread };
}

function readCells(sheet: GoogleAppsScript.Spreadsheet.Sheet) {
  const range = sheet.getDataRange();
  const values: unknown[][] = range.getValues();
  return { range, values, display: range.getDisplayValues(), formulas: range.getFormulas() };
}
