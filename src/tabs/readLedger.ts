import { isIsoDate } from '../core/isoDate.js';
import type { StudentRef } from '../core/ledger/studentRef.js';
import { dateOf } from './dateWords.js';
import { headerKey, LEDGER_HEADERS } from './ledgerHeaders.js';
import { LEDGER_COLUMNS, type LedgerKey, type LedgerRole } from './ledgerTables.js';
import type { TabGrid } from './reading.js';
import { type TabView, viewTab } from './view.js';

/** One row of a table of the ledger. */
export interface LedgerRow<Key extends string> {
  /** 1-based. */
  row: number;
  /** Trimmed; empty where the table has no such column. */
  text(key: Key): string;
  /** An ISO day; null where there is none that can be read. */
  day(key: Key): string | null;
  /** null where there is none that can be read. */
  number(key: Key): number | null;
}

export interface LedgerTable<Role extends LedgerRole> {
  tab: string;
  /** 1-based. */
  headerRow: number;
  /** Where each column stands, 0-based. */
  columns: ReadonlyMap<LedgerKey<Role>, number>;
  rows: Array<LedgerRow<LedgerKey<Role>>>;
  /** The row (1-based) below the last that holds anything. */
  nextRow: number;
}

/** Titles and notes may stand above the header. */
const HEADER_WITHIN = 10;
/** Without these nobody could say what a row is of. */
const REQUIRED = ['id', 'name'] as const;
const REQUIRED_OF_HELPERS = ['helper', 'places'] as const;

/** Reads a table of the ledger by its header words, in either language; null when the tab is none. */
export function readLedger<Role extends LedgerRole>(grid: TabGrid, role: Role): LedgerTable<Role> | null {
  const view = viewTab(grid);
  for (let row = 0; row < Math.min(HEADER_WITHIN, view.rows); row++) {
    const columns = columnsIn(view, row, role);
    const required = role === 'helpers' ? REQUIRED_OF_HELPERS : REQUIRED;
    if (!required.every((key) => columns.has(key as LedgerKey<Role>))) continue;
    return {
      tab: grid.name,
      headerRow: row + 1,
      columns,
      rows: rowsBelow(view, row, columns),
      nextRow: Math.max(view.rows, row + 1) + 1,
    };
  }
  return null;
}

function columnsIn<Role extends LedgerRole>(
  view: TabView,
  row: number,
  role: Role,
): Map<LedgerKey<Role>, number> {
  const headers: Readonly<Record<string, readonly string[]>> = LEDGER_HEADERS[role];
  const columns = new Map<LedgerKey<Role>, number>();
  const written = Array.from({ length: view.columns }, (_, column) => headerKey(view.text(row, column)));
  for (const { key } of LEDGER_COLUMNS[role]) {
    for (const word of headers[key]!) {
      const column = written.indexOf(headerKey(word));
      if (column < 0) continue;
      columns.set(key, column);
      break;
    }
  }
  return columns;
}

function rowsBelow<Key extends string>(
  view: TabView,
  header: number,
  columns: ReadonlyMap<Key, number>,
): Array<LedgerRow<Key>> {
  const rows: Array<LedgerRow<Key>> = [];
  const places = [...columns.values()];
  const days = new Map<string, string | null>();
  for (let at = header + 1; at < view.rows; at++) {
    if (!places.every((column) => view.isBlank(at, column))) rows.push(new GridRow(view, at, columns, days));
  }
  return rows;
}

/** A row that reads its cells when they are asked for: of most rows of a long table only a few ever are. */
class GridRow<Key extends string> implements LedgerRow<Key> {
  readonly row: number;

  /** @param days what days have been read as before: a table says few different ones */
  constructor(
    private readonly view: TabView,
    private readonly at: number,
    private readonly columns: ReadonlyMap<Key, number>,
    private readonly days: Map<string, string | null>,
  ) {
    this.row = at + 1;
  }

  text(key: Key): string {
    const column = this.columns.get(key);
    return column === undefined ? '' : this.view.text(this.at, column).trim();
  }

  day(key: Key): string | null {
    const text = this.text(key);
    const before = this.days.get(text);
    if (before !== undefined) return before;
    const day = dayIn(text);
    this.days.set(text, day);
    return day;
  }

  number(key: Key): number | null {
    return numberIn(this.text(key));
  }
}

/** A date cell is an ISO day already, and most are: only what was typed otherwise has to be read. */
function dayIn(text: string): string | null {
  if (text === '') return null;
  return isIsoDate(text) ? text : dateOf([text.normalize('NFKC')]);
}

function numberIn(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Who a row is about. Every table of the ledger has these columns. */
export function studentOf(row: LedgerRow<'name' | 'class' | 'studentId'>): StudentRef {
  const id = row.text('studentId');
  return {
    ids: id === '' ? {} : { studentId: id },
    name: row.text('name'),
    className: row.text('class') || null,
  };
}
