import type { Header } from './findHeader.js';
import { type HeaderMeaning, readHeaderWord } from './headerWords.js';
import type { ColumnReading, Corrections, Field } from './reading.js';
import { canonicalSubject } from './subjects.js';
import { compactText } from './view.js';

/** A column while it is being understood. */
export interface TabColumn {
  /** 0-based. */
  column: number;
  header: string;
  /** The lowest header row alone. */
  lower: string;
  meaning: HeaderMeaning;
  field: Field | null;
  subject: string | null;
  fullMark: number | null;
  fullMarkFrom: 'header' | 'row' | null;
  /** A person said what this column is. */
  corrected: boolean;
}

export function columnsOf(header: Header, corrections: Corrections | undefined): TabColumn[] {
  const fields = correctedFields(corrections);
  return header.columns.map(({ column, parts, meaning }) => {
    const text = parts.join(' ');
    const correction = fields.get(compactText(text));
    if (correction === undefined) {
      return {
        column,
        header: text,
        lower: parts[parts.length - 1] ?? '',
        meaning,
        field: meaning.field,
        subject: meaning.subject ?? null,
        fullMark: meaning.fullMark ?? null,
        fullMarkFrom: meaning.fullMark === undefined ? null : 'header',
        corrected: false,
      };
    }
    return { ...corrected(column, text, meaning, correction), lower: parts[parts.length - 1] ?? '' };
  });
}

type Correction = NonNullable<Corrections['fields']>[string];

function correctedFields(corrections: Corrections | undefined): Map<string, Correction> {
  const fields = corrections?.fields;
  if (fields === undefined) return new Map();
  return new Map(Object.keys(fields).map((header) => [compactText(header), fields[header]!]));
}

function corrected(
  column: number,
  header: string,
  meaning: HeaderMeaning,
  said: Correction,
): Omit<TabColumn, 'lower'> {
  const readAs = meaning.field === said.field ? meaning : { known: true, field: said.field, order: 0 };
  const subject = subjectSaid(header, meaning, said);
  const fullMark = said.fullMark ?? meaning.fullMark ?? null;
  return {
    column,
    header,
    meaning: {
      ...readAs,
      order: -1,
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
  if (said.field !== 'score' || readHeaderWord(header).generic) return null;
  return header;
}

export function columnReading(column: TabColumn): ColumnReading {
  const { field, subject, fullMark, fullMarkFrom, meaning } = column;
  const reading: ColumnReading = { column: column.column + 1, header: column.header, field };
  if (subject !== null && (field === 'score' || field === 'rank' || field === 'scaled')) {
    reading.subject = subject;
  }
  if (field === 'score' && fullMark !== null) {
    reading.fullMark = fullMark;
    if (fullMarkFrom !== null) reading.fullMarkFrom = fullMarkFrom;
  }
  if (field === 'rank') reading.scope = meaning.scope ?? null;
  return reading;
}
