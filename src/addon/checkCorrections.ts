import { AppError } from '../core/appError.js';
import { type Corrections, FIELDS, type Field, type Reading } from '../tabs/reading.js';
import { compactText } from '../tabs/view.js';
import { asObject } from './checkRequest.js';

const KNOWN: ReadonlySet<string> = new Set(['headerRows', 'fields', 'exam', 'block']);
const KNOWN_OF_FIELD: ReadonlySet<string> = new Set(['field', 'subject', 'fullMark']);
/** A header runs over this many rows at most. */
const MOST_HEADER_ROWS = 10;
const LONGEST_NAME = 200;
const LARGEST_MARK = 10_000;
const CHOICES_SHOWN = 30;

/**
 * Corrections as they come over `google.script.run`, where no compiler looks; null when there are none.
 *
 * @throws AppError BAD_REQUEST with the part that is wrong
 */
export function checkCorrections(given: unknown): Corrections | null {
  if (given === undefined || given === null) return null;
  if (typeof given !== 'object' || Array.isArray(given)) throw wrong('corrections');
  const said = asObject(given);
  for (const key of Object.keys(said)) if (!KNOWN.has(key)) throw wrong(`corrections.${key}`, [...KNOWN]);
  const { headerRows, fields, exam, block } = said;
  const corrections: Corrections = {};
  if (headerRows !== undefined) corrections.headerRows = checkHeaderRows(headerRows);
  if (fields !== undefined) corrections.fields = checkFields(fields);
  if (exam !== undefined) corrections.exam = checkText(exam, 'corrections.exam');
  if (block !== undefined) {
    if (!isCount(block, 0)) throw wrong('corrections.block');
    corrections.block = block;
  }
  return corrections;
}

function checkHeaderRows(rows: unknown): [number, number] | null {
  if (rows === null) return null;
  if (!Array.isArray(rows) || rows.length !== 2) throw wrong('corrections.headerRows');
  const [first, last] = rows as [unknown, unknown];
  if (!isCount(first, 1) || !isCount(last, first) || last - first >= MOST_HEADER_ROWS) {
    throw wrong('corrections.headerRows');
  }
  return [first, last];
}

function checkFields(fields: unknown): NonNullable<Corrections['fields']> {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    throw wrong('corrections.fields');
  const checked: Array<[string, NonNullable<Corrections['fields']>[string]]> = [];
  for (const [key, said] of Object.entries(fields)) {
    const at = `corrections.fields[${JSON.stringify(key)}]`;
    if (typeof said !== 'object' || said === null || Array.isArray(said)) throw wrong(at);
    const { field, subject, fullMark, ...rest } = said as Record<string, unknown>;
    const [unknown] = Object.keys(rest);
    if (unknown !== undefined) throw wrong(`${at}.${unknown}`, [...KNOWN_OF_FIELD]);
    checked.push([
      key,
      {
        field: checkField(field, at),
        ...(subject === undefined ? {} : { subject: checkText(subject, `${at}.subject`) }),
        ...(fullMark === undefined ? {} : { fullMark: checkFullMark(fullMark, `${at}.fullMark`) }),
      },
    ]);
  }
  // A header may be called `__proto__`.
  return checked.reduce((all, [key, said]) => {
    Object.defineProperty(all, key, { value: said, enumerable: true, configurable: true, writable: true });
    return all;
  }, {});
}

function checkField(field: unknown, at: string): Field | null {
  if (field === null) return null;
  const known = FIELDS.find((name) => name === field);
  if (known === undefined) throw wrong(`${at}.field`, [...FIELDS, 'null']);
  return known;
}

function checkFullMark(points: unknown, at: string): number {
  if (typeof points === 'number' && points > 0 && points <= LARGEST_MARK) return points;
  throw wrong(at);
}

function checkText(text: unknown, at: string): string {
  if (typeof text !== 'string' || text.trim() === '' || text.length > LONGEST_NAME) throw wrong(at);
  return text;
}

function isCount(value: unknown, least: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least;
}

/**
 * Whether corrections speak of what stands in the tab: its rows, columns, exams and tables side by side. Only what a
 * request says is asked; what was said when the tab was adopted may have gone since, and is passed over then.
 *
 * @param rows the number of rows of the tab
 * @param known corrections in effect before
 * @throws AppError BAD_REQUEST with what is not there, and what is
 */
export function checkAgainstTab(said: Corrections, reading: Reading, rows: number, known: Corrections): void {
  if (said.headerRows && said.headerRows[1] > rows) throw wrong('corrections.headerRows', [`1–${rows}`]);
  const keys = reading.columns.map(({ key }) => key);
  const there = new Set(
    [...keys, ...keys.map((key) => `[${key}]`), ...Object.keys(known.fields ?? {})].map(compactText),
  );
  // Where no table was found at all, that is what there is to say.
  for (const key of keys.length === 0 ? [] : Object.keys(said.fields ?? {})) {
    if (!there.has(compactText(key))) throw wrong(`corrections.fields[${JSON.stringify(key)}]`, keys);
  }
  const { exam, block } = said;
  const exams = reading.exams ?? (reading.exam === undefined ? [] : [reading.exam]);
  if (
    exam !== undefined &&
    exam !== known.exam &&
    !exams.some((one) => compactText(one) === compactText(exam))
  ) {
    throw wrong(`corrections.exam ${JSON.stringify(exam)}`, exams);
  }
  const blocks = reading.blocks?.length ?? 1;
  if (block !== undefined && block !== known.block && block > blocks) {
    throw wrong(`corrections.block ${block}`, [`0–${blocks}`]);
  }
}

function wrong(field: string, choices: readonly string[] = []): AppError {
  const shown = choices.slice(0, CHOICES_SHOWN).join('、');
  return new AppError('BAD_REQUEST', { field, ...(shown === '' ? {} : { choices: shown }) });
}
