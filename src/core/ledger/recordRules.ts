import { isIsoDate } from '../isoDate.js';
import { nameKey } from '../names.js';
import type { RecordKind } from './record.js';
import type { StudentRef } from './studentRef.js';

/** What a person writes of one record. Blank texts are `''`. */
export interface RecordEntry {
  date: string;
  kind: RecordKind | null;
  subject: string | null;
  minutes: number | null;
  content: string;
  wentWell: string;
  toImprove: string;
  nextStep: string;
  by: string;
}

/** The parts of a record in which something is told. */
export const RECORD_TEXTS = ['content', 'wentWell', 'toImprove', 'nextStep'] as const;
export type RecordText = (typeof RECORD_TEXTS)[number];

/** What is not taken of a talk in confidence: all that was said. */
export const CONFIDENTIAL_TEXTS = [
  'content',
  'wentWell',
  'toImprove',
] as const satisfies readonly RecordText[];

/** A cell holds 50,000 characters in Google Sheets and 32,767 in an .xlsx: what is longer than this is refused. */
export const LONGEST_TEXT = 30_000;
/** Names, classes, subjects. */
export const LONGEST_WORD = 200;
/** More than a whole class is a slip of the hand. */
export const MOST_STUDENTS = 200;
export const LONGEST_MINUTES = 600;
/** A year written with two digits (0026) is a slip of the hand. */
const FIRST_DAY = '2000-01-01';

export type RecordField = 'students' | 'date' | 'kind' | 'minutes' | 'subject' | 'by' | RecordText;

/** Why a record cannot be kept as it is, and which part of it that is about. */
export interface RecordProblem {
  code:
    | 'no-student'
    | 'too-many-students'
    | 'no-date'
    | 'day-to-come'
    | 'no-kind'
    | 'bad-minutes'
    | 'no-writer'
    | 'too-long'
    | 'unfit-characters'
    | 'confidential';
  field: RecordField;
}

// What an .xlsx cannot hold: control characters but tab and line break, and half a character of two.
export const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The form in which a text is kept: line breaks of one kind, and nothing where there are only blanks. */
export function keptText(text: string): string {
  return nameKey(text) === '' ? '' : text.replace(/\r\n?/g, '\n');
}

/**
 * Everything that is wrong with a record, in the order of the form; empty when it can be kept.
 *
 * @param today the spreadsheet's day: a record is of what took place, and what is to come belongs to a plan
 */
export function recordProblems(
  students: readonly StudentRef[],
  entry: RecordEntry,
  today: string,
): RecordProblem[] {
  return [
    ...studentProblems(students),
    ...entryProblems(entry, today),
    ...textProblems([
      ...students.flatMap(({ name, className, ids }): Part[] =>
        [name, className, ...Object.values(ids)].map((text) => ['students', text ?? '', LONGEST_WORD]),
      ),
      ['subject', entry.subject ?? '', LONGEST_WORD],
      ...RECORD_TEXTS.map((field): Part => [field, entry[field], LONGEST_TEXT]),
      ['by', entry.by, LONGEST_WORD],
    ]),
  ];
}

function studentProblems(students: readonly StudentRef[]): RecordProblem[] {
  if (students.length === 0 || students.some(({ name }) => nameKey(name) === '')) {
    return [{ code: 'no-student', field: 'students' }];
  }
  return students.length > MOST_STUDENTS ? [{ code: 'too-many-students', field: 'students' }] : [];
}

function entryProblems(entry: RecordEntry, today: string): RecordProblem[] {
  const problems: RecordProblem[] = [];
  const { date, kind, minutes } = entry;
  if (kind === null) problems.push({ code: 'no-kind', field: 'kind' });
  if (!isIsoDate(date) || date < FIRST_DAY) problems.push({ code: 'no-date', field: 'date' });
  else if (date > today) problems.push({ code: 'day-to-come', field: 'date' });
  if (minutes !== null && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_MINUTES)) {
    problems.push({ code: 'bad-minutes', field: 'minutes' });
  }
  if (kind === 'counselling') {
    const told = CONFIDENTIAL_TEXTS.find((field) => keptText(entry[field]) !== '');
    if (told !== undefined) problems.push({ code: 'confidential', field: told });
  }
  if (nameKey(entry.by) === '') problems.push({ code: 'no-writer', field: 'by' });
  return problems;
}

type Part = [field: RecordField, text: string, longest: number];

function textProblems(parts: readonly Part[]): RecordProblem[] {
  return parts.flatMap(([field, text, longest]): RecordProblem[] => {
    if (text.length > longest) return [{ code: 'too-long', field }];
    return UNFIT.test(text) ? [{ code: 'unfit-characters', field }] : [];
  });
}
