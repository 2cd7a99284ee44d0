import { ID_KINDS, type IdKind } from '../core/exam.js';
import type { Pair, PairKind } from '../core/ledger/pair.js';
import type { StudentRef } from '../core/ledger/studentRef.js';
import { nameKey } from '../core/names.js';
import { classText, splitName } from './archiveNewRows.js';
import { mostFrequent, spellings } from './archiveRoom.js';
import { readHeaderWord } from './headerWords.js';
import type { NewCells } from './newRows.js';
import { kindOf } from './pairingRows.js';
import { type PairingTab, readPairingTab } from './pairingTab.js';
import { periodPart } from './period.js';
import type { ColumnReading, Corrections, TabGrid } from './reading.js';
import { subjectsIn } from './subjectList.js';
import { viewTab } from './view.js';

/** A pair to be written. */
export interface NewPair {
  student: StudentRef;
  kind: PairKind;
  helper: string;
  /** Canonical; null for none. */
  subject: string | null;
  goal: string | null;
  /** ISO day. */
  from: string;
}

/** Words of the user's language for cells of a pairing table. */
export interface PairWords {
  roles: Record<PairKind, string>;
  subject(subject: string): string;
}

/** The columns, 0-based, that a pair's row can fill; null where the table has none. */
export interface PairingColumns {
  name: number;
  familyName: number | null;
  class: number | null;
  ids: Partial<Record<IdKind, number>>;
  role: number | null;
  helpers: Array<{ column: number; kind: PairKind | null }>;
  subject: number | null;
  goal: number | null;
  from: number | null;
  to: number | null;
  /** One column for both days. */
  both: number | null;
}

/** What is known of how a pairing table is kept. */
export interface PairingRoom {
  tab: PairingTab;
  columns: PairingColumns;
  /** The table's last row, 1-based; null where it has only a header. */
  lastRow: number | null;
  anchor: number;
  classSpelling: Map<string, string>;
  /** The table's own words for the kinds. */
  roleWords: Partial<Record<PairKind, string>>;
}

/** How a pairing table takes new pairs; null when the tab is none. */
export function findPairingRoom(grid: TabGrid, corrections: Corrections): PairingRoom | null {
  const tab = readPairingTab(grid, corrections);
  const { reading, pairs, students } = tab;
  if (reading.role !== 'pairing') return null;
  const columns = columnsOf(reading.columns);
  if (columns === null) return null;
  const last = Math.max(0, ...students.map(({ row }) => row), ...pairs.map(({ row }) => row));
  const view = viewTab(grid);
  const roleWords: PairingRoom['roleWords'] = {};
  if (columns.role !== null) {
    const words = new Map<PairKind, string[]>();
    for (const row of new Set(pairs.map((pair) => pair.row))) {
      const word = view.text(row - 1, columns.role).trim();
      const kind = kindOf(word);
      if (kind !== null) words.set(kind, [...(words.get(kind) ?? []), word]);
    }
    for (const [kind, list] of words) roleWords[kind] = mostFrequent(list)!;
  }
  return {
    tab,
    columns,
    lastRow: last === 0 ? null : last,
    anchor: last === 0 ? (reading.headerRows?.[1] ?? 0) : last,
    classSpelling: spellings(students.flatMap(({ className }) => className ?? [])),
    roleWords,
  };
}

function columnsOf(columns: readonly ColumnReading[]): PairingColumns | null {
  const at = (column: ColumnReading | undefined) => (column === undefined ? null : column.column - 1);
  const all = (field: ColumnReading['field']) => columns.filter((column) => column.field === field);
  const named = all('name');
  const family = named.find(({ header }) => readHeaderWord(header).namePart === 'family');
  const name = at(named.find((column) => column !== family)) ?? at(family);
  const helpers = all('helper').map(({ column, header }) => ({ column: column - 1, kind: kindOf(header) }));
  if (name === null || helpers.length === 0) return null;
  const ids: PairingColumns['ids'] = {};
  for (const kind of ID_KINDS) {
    const column = at(all(kind)[0]);
    if (column !== null) ids[kind] = column;
  }
  const period = (part: 'from' | 'to' | 'both') =>
    at(all('period').find(({ header }) => periodPart(header) === part));
  return {
    name,
    familyName: named.length > 1 ? at(family) : null,
    class: at(all('class')[0]),
    ids,
    role: at(all('helperRole')[0]),
    helpers,
    subject: at(all('subject')[0]),
    goal: at(all('goal')[0]),
    from: period('from'),
    to: period('to'),
    both: period('both'),
  };
}

/** Every column that a pair's row can fill. */
export function pairColumns(columns: PairingColumns): Set<number> {
  const { ids, helpers, ...others } = columns;
  const places = [...Object.values(others), ...Object.values(ids), ...helpers.map(({ column }) => column)];
  return new Set(places.filter((column) => column !== null));
}

/** Texts and days by column, 0-based, of one row; null where the table has no column for such a helper. */
export interface PairCells {
  texts: NewCells;
  /** ISO days, to be typed as days. */
  days: Map<number, string>;
}

/** What a pair's row says, in the table's own columns and in its own way of writing. */
export function pairCells(room: PairingRoom, pair: NewPair, words: PairWords): PairCells | null {
  const { columns } = room;
  const helper = helperColumn(columns, pair.kind);
  if (helper === null) return null;
  const texts: NewCells = new Map();
  const put = (column: number | null, text: string) => {
    if (column !== null && text !== '') texts.set(column, text);
  };
  const { given, family } = splitName(pair.student.name, columns.familyName !== null);
  put(columns.name, given);
  put(columns.familyName, family);
  if (pair.student.className !== null) put(columns.class, classText(room, pair.student.className, null));
  for (const kind of ID_KINDS) put(columns.ids[kind] ?? null, pair.student.ids[kind] ?? '');
  put(columns.role, room.roleWords[pair.kind] ?? words.roles[pair.kind]);
  put(helper, pair.helper);
  put(columns.subject, pair.subject === null ? '' : words.subject(pair.subject));
  put(columns.goal, pair.goal ?? '');
  const days = new Map<number, string>();
  if (columns.from !== null) days.set(columns.from, pair.from);
  else put(columns.both, pair.from);
  return { texts, days };
}

/** The column of this kind of helper; else, where rows say the kind themselves, one for any. */
function helperColumn({ helpers, role }: PairingColumns, kind: PairKind): number | null {
  const own = helpers.find((helper) => helper.kind === kind);
  if (own !== undefined) return own.column;
  const any = helpers.find((helper) => helper.kind === null) ?? (role === null ? undefined : helpers[0]);
  return any?.column ?? null;
}

/** Whether a row that was read says what was to be written: nothing in a name may be taken for a sign. */
export function isSamePair(read: Pair, pair: NewPair, columns: PairingColumns): boolean {
  return (
    nameKey(read.name) === nameKey(pair.student.name) &&
    nameKey(read.helper) === nameKey(pair.helper) &&
    (read.kind === pair.kind || (read.kind === null && columns.role === null)) &&
    (columns.subject === null || sameSubject(read.subject, pair.subject))
  );
}

/** Whether a cell names the same subjects as were to be written. */
function sameSubject(written: string | null, subject: string | null): boolean {
  const named = (text: string | null) => JSON.stringify(text === null ? [] : subjectsIn(text));
  return named(written) === named(subject);
}
