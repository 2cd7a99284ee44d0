import { columnKeys } from './columnKeys.js';
import { type ExamInHeader, examInHeader } from './examLabel.js';
import type { Header, HeaderColumn } from './findHeader.js';
import { type HeaderMeaning, readHeaderParts, readHeaderWord } from './headerWords.js';
import type { ColumnReading, Corrections, Field } from './reading.js';
import { canonicalSubject } from './subjects.js';
import { columnLetters, compactText, type TabView } from './view.js';

/** A column while it is being understood. */
export interface TabColumn {
  /** 0-based. */
  column: number;
  header: string;
  /** What corrections call it. */
  key: string;
  /** The lowest header row alone. */
  lower: string;
  meaning: HeaderMeaning;
  field: Field | null;
  subject: string | null;
  fullMark: number | null;
  fullMarkFrom: 'header' | 'row' | null;
  /** What the largest mark suggests where nothing states a full mark: told, and never used. */
  likelyFullMark?: number;
  /** The exam that the header names beside what the column holds. */
  exam: ExamInHeader | null;
  /** What it holds of an exam that is not read. */
  ofOtherExam?: Field | null;
  /** A person said what this column is. */
  corrected: boolean;
}

/** The columns of a table: those with a header, and those without one that hold something below it. */
export function columnsOf(view: TabView, header: Header, corrections: Corrections | undefined): TabColumn[] {
  const all = [...header.columns, ...withoutHeader(view, header)].sort((a, b) => a.column - b.column);
  const headers = all.map(({ column, parts }) => ({ column, header: parts.join(' ') }));
  const fields = correctedFields(corrections);
  return columnKeys(headers).map((key, at) => {
    const { column, parts } = all[at]!;
    const text = headers[at]!.header;
    const exam = hasHeader(header) ? examInHeader(parts) : null;
    const own = { column, header: text, key, lower: parts[parts.length - 1] ?? '', exam };
    const meaning = meaningWithout(exam, all[at]!.meaning);
    const correction =
      fields.get(compactText(key)) ?? (hasHeader(header) ? undefined : fields.get(`[${key}]`));
    if (correction !== undefined)
      return { ...own, ...corrected(hasHeader(header) ? text : '', meaning, correction) };
    return {
      ...own,
      meaning,
      field: meaning.field,
      subject: meaning.subject ?? null,
      fullMark: meaning.fullMark ?? null,
      fullMarkFrom: meaning.fullMark === undefined ? null : 'header',
      corrected: false,
    };
  });
}

/** 语文 below 期中, or 语文 in 期中_语文, is what it is without its exam. */
function meaningWithout(exam: ExamInHeader | null, meaning: HeaderMeaning): HeaderMeaning {
  if (exam === null || exam.rest.length === 0) return meaning;
  const alone = readHeaderParts(exam.rest);
  return alone.known ? alone : meaning;
}

const NO_MEANING: HeaderMeaning = { known: false, field: null, order: 99 };

/** A tab of which a person says that it has no header: its columns are called by their letters. */
export function headerOfLetters(view: TabView): Header {
  const columns: HeaderColumn[] = [];
  for (let column = 0; column < view.columns; column++) {
    if (!isFilled(view, column, 0)) continue;
    columns.push({ column, parts: [columnLetters(column)], meaning: NO_MEANING });
  }
  return { first: -1, last: -1, columns };
}

/** False for the columns called by letters, of a tab that has no header at all. */
export function hasHeader(header: Header): boolean {
  return header.last >= 0;
}

function withoutHeader(view: TabView, header: Header): HeaderColumn[] {
  const named = new Set(header.columns.map(({ column }) => column));
  const found: HeaderColumn[] = [];
  for (let column = 0; column < view.columns; column++) {
    if (named.has(column) || !isFilled(view, column, header.last + 1)) continue;
    found.push({ column, parts: [], meaning: NO_MEANING });
  }
  return found;
}

/** Whether anything stands in a column from a row on. */
export function isFilled(view: TabView, column: number, firstRow: number): boolean {
  for (let row = firstRow; row < view.rows; row++) if (!view.isBlank(row, column)) return true;
  return false;
}

type Correction = NonNullable<Corrections['fields']>[string];

function correctedFields(corrections: Corrections | undefined): Map<string, Correction> {
  const fields = corrections?.fields;
  if (fields === undefined) return new Map();
  return new Map(Object.keys(fields).map((key) => [compactText(key), fields[key]!]));
}

type Said = Omit<TabColumn, 'column' | 'header' | 'key' | 'lower' | 'exam'>;

function corrected(header: string, meaning: HeaderMeaning, said: Correction): Said {
  const { parts, ...rest } = meaning;
  const readAs = meaning.field === said.field ? rest : { known: true, field: said.field, order: 0 };
  const subject = subjectSaid(header, meaning, said);
  const fullMark = said.fullMark ?? meaning.fullMark ?? null;
  return {
    meaning: {
      ...readAs,
      order: -1,
      // 主科 said to be 语文 is no sum of several subjects any more.
      ...(parts === undefined || subject !== meaning.subject ? {} : { parts }),
      ...(meaning.statusWord === undefined ? {} : { statusWord: meaning.statusWord }),
    },
    field: said.field,
    subject,
    fullMark,
    fullMarkFrom: fullMark === null ? null : 'header',
    corrected: true,
  };
}

/** A column said to be a score without a subject is the subject its header names, or its header itself. */
function subjectSaid(header: string, meaning: HeaderMeaning, said: Correction): string | null {
  if (said.subject !== undefined && said.subject !== '') {
    return canonicalSubject(said.subject)?.subject ?? said.subject;
  }
  if (meaning.subject !== undefined) return meaning.subject;
  if (said.field !== 'score' || header === '' || readHeaderWord(header).generic) return null;
  return header;
}

export function columnReading(column: TabColumn, ofSeveralExams = false): ColumnReading {
  const { header, key, subject, fullMark, fullMarkFrom, meaning } = column;
  const field = column.field ?? column.ofOtherExam ?? null;
  const reading: ColumnReading = { column: column.column + 1, header, key, field };
  if (subject !== null && (field === 'score' || field === 'rank' || field === 'scaled')) {
    reading.subject = subject;
  }
  if (field === 'score' && fullMark !== null) {
    reading.fullMark = fullMark;
    if (fullMarkFrom !== null) reading.fullMarkFrom = fullMarkFrom;
  } else if (field === 'score' && column.likelyFullMark !== undefined) {
    reading.fullMark = column.likelyFullMark;
    reading.fullMarkFrom = 'largest';
  }
  if (ofSeveralExams && column.exam !== null) reading.exam = column.exam.label;
  if (field === 'rank') reading.scope = meaning.scope ?? null;
  return reading;
}
