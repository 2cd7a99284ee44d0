import { AppError } from '../core/appError.js';
import type { ExamInfo, ExamKind } from '../core/exam.js';
import type { LedgerRole } from '../tabs/ledgerTables.js';
import { type Corrections, TAB_ROLES, type TabRole } from '../tabs/reading.js';
import { insertHidden } from './grid.js';
import { entryOf, standApart } from './registrySlots.js';
import { forcedText, paddedRows } from './table.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The add-on's own hidden tab. One name in every language, so that colleagues share it. */
export const REGISTRY_TAB = '帮扶登记 Bangfu';

/** What a registered tab is: a teacher's table, one of the tabs the add-on writes, or a table of the support ledger. */
export type RegisteredRole = TabRole | 'results' | 'awardList' | LedgerRole | 'settings';

/** Whether a role is that of a teacher's own table, and not of a tab that the add-on keeps. */
export function isTableRole(role: RegisteredRole): role is TabRole {
  return (TAB_ROLES as readonly string[]).includes(role);
}

/** Whether an entry is of a tab that the add-on made and keeps. */
export function isOwnTab(entry: RegistryEntry | null): boolean {
  return entry !== null && !isTableRole(entry.role);
}

export interface RegistryEntry {
  id: string;
  role: RegisteredRole;
  /** The tab's name now (or the last one known). */
  tab: string;
  exam: ExamInfo | null;
  corrections: Corrections;
  /** Whether student numbers must be read as displayed (a number format adds leading zeros). */
  displayIds: boolean;
  /** Fingerprints of the header words and of the students' rows, to find a tab that lost its name. */
  headers: string;
  content: string;
}

const HEADERS = [
  'id',
  'role',
  'tab',
  'where',
  'exam',
  'term',
  'date',
  'kind',
  'corrections',
  'ids',
  'headers',
  'content',
] as const;
const WHERE = HEADERS.indexOf('where');
const TITLE =
  '帮扶登记：记着哪些标签页已设为表格，请勿改动。 Kept by Bangfu: which tabs are tables. Please leave as it is.';
const HEADER_ROWS = 2;

/**
 * Which tabs are tables. Each entry holds a formula that refers to its tab: every spreadsheet program keeps such a
 * reference true when the tab is renamed, moved or copied with its spreadsheet, and through .xlsx out and in. Columns
 * are not registered at all: a tab is read anew by its header words each time, so they may move.
 */
export class Registry {
  private constructor(
    private readonly spreadsheet: Spreadsheet,
    private sheet: Sheet | null,
    readonly entries: RegistryEntry[],
    private rowsInUse: number,
  ) {}

  /** Four service calls, however many tables there are. */
  static load(spreadsheet: Spreadsheet): Registry {
    const sheet = spreadsheet.getSheetByName(REGISTRY_TAB);
    if (sheet === null) return new Registry(spreadsheet, null, [], 0);
    const range = sheet.getDataRange();
    const values = range.getValues();
    const formulas = range.getFormulas();
    const entries = values.flatMap((row, at) =>
      at < HEADER_ROWS || String(row[0]) === '' ? [] : [parseEntry(row, formulas[at]![WHERE] ?? '')],
    );
    return new Registry(spreadsheet, sheet, entries, values.length);
  }

  ofRole(role: RegisteredRole): RegistryEntry[] {
    return this.entries.filter((entry) => entry.role === role);
  }

  /** The entry of a tab; of a tab that holds several exams, that of one of them, the first where none is named. */
  ofTab(tab: string, exam: string | null = null): RegistryEntry | null {
    return entryOf(this.entries, tab, exam);
  }

  /** All entries of a tab: one, or one for each adopted exam of a tab that holds several. */
  allOfTab(tab: string): RegistryEntry[] {
    return this.entries.filter((entry) => entry.tab === tab);
  }

  /** Adds or replaces entries, one for each tab and exam part of it, and writes the registry as a whole. */
  put(entries: ReadonlyArray<Omit<RegistryEntry, 'id'>>): void {
    for (const entry of entries) {
      const replaced = this.allOfTab(entry.tab).filter((known) => !standApart(known, entry));
      const [first, ...others] = replaced;
      if (first === undefined) this.entries.push({ ...entry, id: this.freeId() });
      else this.entries[this.entries.indexOf(first)] = { ...entry, id: first.id };
      for (const other of others) this.entries.splice(this.entries.indexOf(other), 1);
    }
    this.save();
  }

  /** Forgets a tab with all its exams; the tab itself is left as it is. */
  remove(tab: string): void {
    const known = this.allOfTab(tab);
    if (known.length === 0) throw new AppError('NOT_SET_UP', { tab });
    for (const entry of known) this.entries.splice(this.entries.indexOf(entry), 1);
    this.save();
  }

  private freeId(): string {
    const numbers = this.entries.map((entry) => Number(entry.id.slice(1)) || 0);
    return `t${Math.max(0, ...numbers) + 1}`;
  }

  private save(): void {
    const sheet = this.sheet ?? insertHidden(this.spreadsheet, REGISTRY_TAB);
    this.sheet = sheet;
    const rows = [[TITLE], HEADERS.slice(), ...this.entries.map(formatEntry)];
    const height = Math.max(this.rowsInUse, rows.length);
    sheet.getRange(1, 1, height, HEADERS.length).setValues(paddedRows(rows, height, HEADERS.length));
    this.rowsInUse = rows.length;
  }
}

/** `=ROWS('八(2)班'!A:Z)`: any reference would do, this one survives the loss of any column or row. */
function referenceTo(tab: string): string {
  return `=ROWS('${tab.split("'").join("''")}'!A:Z)`;
}

/** The tab that a reference names, or null when it is broken (`#REF!`) or no reference. */
function tabOfReference(formula: string): string | null {
  const match = /\(\s*(?:'((?:[^']|'')+)'|([^'!()]+))!/.exec(formula);
  if (!match) return null;
  const name = match[1] === undefined ? match[2]! : match[1].split("''").join("'");
  return name.includes('#REF') ? null : name;
}

/** One row, as it must be typed: text everywhere (a tab may be called `=1`), but for the reference. */
function formatEntry(entry: RegistryEntry): string[] {
  const { exam } = entry;
  const row = [
    entry.id,
    entry.role,
    entry.tab,
    referenceTo(entry.tab),
    exam?.name ?? '',
    exam?.term ?? '',
    exam?.date ?? '',
    exam?.kind ?? '',
    Object.keys(entry.corrections).length === 0 ? '' : JSON.stringify(entry.corrections),
    entry.displayIds ? 'displayed' : '',
    entry.headers,
    entry.content,
  ];
  return row.map((text, column) => (column === WHERE ? text : forcedText(text)));
}

function parseEntry(row: unknown[], reference: string): RegistryEntry {
  const text = (column: (typeof HEADERS)[number]) => String(row[HEADERS.indexOf(column)] ?? '');
  const corrections = text('corrections');
  const role = text('role') as RegisteredRole;
  return {
    id: text('id'),
    role,
    tab: tabOfReference(reference) ?? text('tab'),
    exam:
      role === 'exam'
        ? {
            name: text('exam'),
            term: text('term') || null,
            date: text('date') || null,
            kind: (text('kind') || null) as ExamKind | null,
          }
        : null,
    corrections: corrections === '' ? {} : (JSON.parse(corrections) as Corrections),
    displayIds: text('ids') === 'displayed',
    headers: text('headers'),
    content: text('content'),
  };
}
