import type { ListedRecord, StudentHandle } from '../../addon/api.js';
import { RECORD_KINDS, type RecordKind } from '../../core/ledger/record.js';
import {
  CONFIDENTIAL_TEXTS,
  keptText,
  RECORD_TEXTS,
  type RecordEntry,
  type RecordProblem,
  type RecordText,
  recordProblems,
} from '../../core/ledger/recordRules.js';
import type { StudentRef } from '../../core/ledger/studentRef.js';

/** A student as the form holds one. */
export interface FormStudent {
  name: string;
  class: string | null;
  ids: NonNullable<StudentHandle['ids']>;
}

/** What a correction stands in for. */
export interface Corrected {
  id: string;
  version: string;
  name: string;
  date: string | null;
  /** The version that was corrected tells what counselling does not keep. */
  tells: boolean;
}

/** A record as it is being written: everything still text. */
export interface RecordForm {
  /** Names what is sent until it has been answered. */
  requestId: string;
  students: FormStudent[];
  kind: RecordKind;
  subject: string;
  /** null: today, until something is written. */
  date: string | null;
  minutes: string;
  content: string;
  wentWell: string;
  toImprove: string;
  nextStep: string;
  by: string;
  corrects: Corrected | null;
}

/** What the next form begins with. */
export type Usual = Pick<RecordForm, 'kind' | 'subject' | 'by'>;

/** What is kept of the page: the form, forms that wait until it is done, and what was used last. */
export interface RecordDraft {
  form: RecordForm;
  /** Half-written ones, the latest last. */
  parked: RecordForm[];
  usual: Usual;
}

export const FIRST_USUAL: Usual = { kind: 'tutoring', subject: '', by: '' };

export function emptyForm({ kind, subject, by }: Usual, requestId: string): RecordForm {
  return {
    requestId,
    students: [],
    kind,
    subject,
    date: null,
    minutes: '',
    content: '',
    wentWell: '',
    toImprove: '',
    nextStep: '',
    by,
    corrects: null,
  };
}

export function usualOf({ kind, subject, by }: Usual): Usual {
  return { kind, subject, by };
}

/** Whether nothing would be lost with this form: what stands in it stands in the next one too. */
export function isBlankForm({ students, minutes, corrects, date, ...form }: RecordForm): boolean {
  return (
    students.length === 0 &&
    corrects === null &&
    date === null &&
    minutes.trim() === '' &&
    RECORD_TEXTS.every((field) => keptText(form[field]) === '')
  );
}

/** Whether nothing has been written yet: a child, a kind and a day alone are a click away. */
export function isUnwritten(form: RecordForm): boolean {
  return form.students.length <= 1 && isBlankForm({ ...form, students: [], date: null });
}

/** A form with a change in it. The day on which something was written first is the record's day, also tomorrow. */
export function changed(form: RecordForm, change: Partial<RecordForm>, today: string): RecordForm {
  const next = { ...form, ...change };
  const says = next.minutes.trim() !== '' || RECORD_TEXTS.some((field) => keptText(next[field]) !== '');
  return next.date === null && says ? { ...next, date: today } : next;
}

/** The form in which a record is corrected. */
export function correctionOf(record: ListedRecord, requestId: string): RecordForm {
  const { student, kind, subject, date, minutes, content, wentWell, toImprove, nextStep, by } = record;
  return {
    requestId,
    students: [{ name: student.name, class: student.className, ids: student.ids }],
    kind: kind ?? 'other',
    subject: subject ?? '',
    date,
    minutes: minutes === null ? '' : String(minutes),
    content,
    wentWell,
    toImprove,
    nextStep,
    by,
    corrects: {
      id: record.id,
      version: record.version,
      name: student.name,
      date,
      tells: tellsMore(record),
    },
  };
}

/** Whether a row says what counselling does not keep. */
export function tellsMore(record: Pick<ListedRecord, RecordText>): boolean {
  return CONFIDENTIAL_TEXTS.some((field) => record[field] !== '');
}

/** Which texts a kind has room for. */
export function textsOf(kind: RecordKind): readonly RecordText[] {
  if (kind !== 'counselling') return RECORD_TEXTS;
  const hidden: readonly RecordText[] = CONFIDENTIAL_TEXTS;
  return RECORD_TEXTS.filter((field) => !hidden.includes(field));
}

/** What the form says: what it has no room for is not sent. */
export function entryIn(form: RecordForm, today: string): RecordEntry {
  const shown = textsOf(form.kind);
  const text = (field: RecordText) => (shown.includes(field) ? keptText(form[field]) : '');
  return {
    date: form.date ?? today,
    kind: form.kind,
    subject: form.subject.trim() === '' ? null : form.subject.trim(),
    minutes: minutesIn(form.minutes),
    content: text('content'),
    wentWell: text('wentWell'),
    toImprove: text('toImprove'),
    nextStep: text('nextStep'),
    by: form.by.trim(),
  };
}

function minutesIn(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  return /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
}

export function problemsIn(form: RecordForm, today: string): RecordProblem[] {
  const students = form.students.map(
    (one): StudentRef => ({ name: one.name, className: one.class, ids: one.ids }),
  );
  return recordProblems(students, entryIn(form, today), today);
}

/** What closing the panel must not lose; of a talk in confidence nothing that the log would not keep either. */
export function draftText({ form, parked, usual }: RecordDraft): string {
  const told = (one: RecordForm): RecordForm => {
    const shown = textsOf(one.kind);
    const next = { ...one };
    for (const field of RECORD_TEXTS) if (!shown.includes(field)) next[field] = '';
    return next;
  };
  return JSON.stringify({ form: told(form), parked: parked.map(told), usual });
}

/** null when the text is no draft of this version. */
export function draftFrom(text: string): RecordDraft | null {
  try {
    const { form, parked, usual } = JSON.parse(text) as RecordDraft;
    return [form, ...parked].every(isForm) ? { form, parked, usual: usualOf(usual) } : null;
  } catch {
    // Kept by another version of the add-on: nothing can be made of it.
    return null;
  }
}

function isForm(form: RecordForm): boolean {
  const texts = [
    form.requestId,
    form.subject,
    form.minutes,
    form.by,
    ...RECORD_TEXTS.map((key) => form[key]),
  ];
  return (
    texts.every((text) => typeof text === 'string') &&
    RECORD_KINDS.includes(form.kind) &&
    Array.isArray(form.students)
  );
}
