import type { SupportRecord } from '../core/ledger/record.js';
import type { RecordEntry } from '../core/ledger/recordRules.js';
import type { StudentRef } from '../core/ledger/studentRef.js';
import type { LedgerKey } from './ledgerTables.js';
import { type LedgerRow, type LedgerTable, studentOf } from './readLedger.js';
import { LOG_KIND_WORDS, type LogKind, logKindOf } from './recordWords.js';
import { canonicalSubject } from './subjects.js';

type LogRow = LedgerRow<LedgerKey<'log'>>;

/** The records of a log, in the order of its rows. */
export function recordsOf(table: LedgerTable<'log'>): SupportRecord[] {
  const read = recordReader(table);
  const records: SupportRecord[] = [];
  idsOfRows(table).forEach((id, at) => {
    if (id !== null) records.push(read(table.rows[at]!, id));
  });
  return records;
}

/** The id of each row of a log; null for a row that is no record: one without a name, unless it takes another back. */
export function idsOfRows({ rows }: LedgerTable<'log'>): Array<string | null> {
  const twins = new Map<string, number>();
  return rows.map((row) => {
    if (row.text('name') === '' && logKindOf(row.text('kind')) !== 'retraction') return null;
    return row.text('id') || typedId(row, twins);
  });
}

/** Reads rows of a log as records. */
export function recordReader({ tab }: LedgerTable<'log'>): (row: LogRow, id: string) => SupportRecord {
  // Thousands of rows say the same few words.
  const kindOf = once(logKindOf);
  const subjectOf = once(subjectIn);
  const minutesOf = once(minutesIn);
  return (row, id) => {
    const kind = kindOf(row.text('kind'));
    const retracts = kind === 'retraction';
    return {
      id,
      student: studentOf(row),
      date: row.day('date'),
      kind: retracts ? null : kind,
      subject: subjectOf(row.text('subject')),
      minutes: minutesOf(row.text('minutes')),
      content: row.text('content'),
      wentWell: row.text('wentWell'),
      toImprove: row.text('toImprove'),
      nextStep: row.text('nextStep'),
      by: row.text('by'),
      corrects: row.text('corrects') || null,
      retracts,
      tab,
      row: row.row,
    };
  };
}

/** Asks for each text once. */
function once<T>(ask: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, ask(text));
    return known.get(text)!;
  };
}

/** A subject under its usual name; one that is no known subject as it is written. */
export function subjectIn(text: string): string | null {
  if (text === '') return null;
  const found = canonicalSubject(text);
  const plain = found !== null && !found.qualified && found.parts === undefined;
  return plain && found.fullMark === undefined ? found.subject : text;
}

function minutesIn(text: string): number | null {
  const match = /^(\d{1,4})\s*(?:分钟?|min(?:ute)?s?\.?)?$/i.exec(text.normalize('NFKC').trim());
  return match === null ? null : Number(match[1]);
}

const TYPED_KEYS = [
  'date',
  'class',
  'name',
  'studentId',
  'kind',
  'subject',
  'minutes',
  'content',
  'wentWell',
  'toImprove',
  'nextStep',
  'by',
] as const satisfies ReadonlyArray<LedgerKey<'log'>>;

/**
 * The id of a row that a person typed without one: it follows from what the row says, so it outlives sorting; rows
 * that say the very same are told apart by a number.
 */
function typedId(row: LogRow, twins: Map<string, number>): string {
  const said = hash(TYPED_KEYS.map((key) => row.text(key)).join('\u001f'));
  const count = (twins.get(said) ?? 0) + 1;
  twins.set(said, count);
  return `row-${said}-${count}`;
}

/** FNV-1a, twice from different beginnings: 64 bits, so that rows of one log do not meet by chance. */
function hash(text: string): string {
  return [0x811c9dc5, 0x9747b28c]
    .map((start) => {
      let sum = start;
      for (let at = 0; at < text.length; at++) {
        sum ^= text.charCodeAt(at);
        sum = Math.imul(sum, 0x01000193);
      }
      return (sum >>> 0).toString(36).padStart(7, '0');
    })
    .join('');
}

export type LogCells = Partial<Record<LedgerKey<'log'>, string>>;

/** The cells of a new row, in the words of a language. */
export function logCells(
  id: string,
  student: StudentRef,
  entry: RecordEntry,
  corrects: string | null,
  language: 'zh-CN' | 'en',
): LogCells {
  return {
    ...whose(id, student, entry.date, entry.by, corrects),
    kind: kindWord(entry.kind!, language),
    subject: entry.subject ?? '',
    minutes: entry.minutes === null ? '' : String(entry.minutes),
    content: entry.content,
    wentWell: entry.wentWell,
    toImprove: entry.toImprove,
    nextStep: entry.nextStep,
  };
}

/** The cells of a row that takes another back. */
export function retractionCells(
  id: string,
  student: StudentRef,
  date: string,
  by: string,
  takesBack: string,
  language: 'zh-CN' | 'en',
): LogCells {
  return { ...whose(id, student, date, by, takesBack), kind: kindWord('retraction', language) };
}

function whose(id: string, student: StudentRef, date: string, by: string, corrects: string | null): LogCells {
  return {
    date,
    class: student.className ?? '',
    name: student.name,
    studentId: student.ids.studentId ?? '',
    by,
    corrects: corrects ?? '',
    id,
  };
}

export function kindWord(kind: LogKind, language: 'zh-CN' | 'en'): string {
  const { zh, en } = LOG_KIND_WORDS[kind];
  return language === 'en' ? en : zh;
}

/** What a log's row says of itself, as a form would say it. */
export function entryOf(record: SupportRecord): RecordEntry {
  const { date, kind, subject, minutes, content, wentWell, toImprove, nextStep, by } = record;
  return { date: date ?? '', kind, subject, minutes, content, wentWell, toImprove, nextStep, by };
}
