import { AppError } from '../core/appError.js';
import { isIsoDate } from '../core/isoDate.js';
import { PAIR_KINDS } from '../core/ledger/pair.js';
import { USUAL_STRENGTH } from '../core/pairing/strongPeers.js';
import type { AddedRow } from '../tabs/addedRows.js';
import type { NewPair } from '../tabs/pairingRoom.js';
import type { EndedPair, EndPairRequest, HelperToSave, NewPairRows, PairingTable } from './api.js';
import { checkCorrections } from './checkCorrections.js';
import {
  asObject,
  optionalBoolean,
  optionalText,
  optionalTexts,
  optionalWord,
  requiredList,
  requiredText,
  requiredWord,
} from './checkRequest.js';
import { checkStudentRef } from './checkStudentRef.js';
import { fitText } from './checkWords.js';

/** Names, classes and subjects are short; a goal is a sentence or two. */
const LONGEST_WORD = 200;
const LONGEST_GOAL = 5_000;
/** Three levels for each child of a large school. */
const MOST_PAIRS = 5_000;
const MOST_PLACES = 1_000;

function shortText(text: string, field: string, limit = LONGEST_WORD): string {
  return fitText(text, field, limit).trim();
}

function shortOrNull(fields: Record<string, unknown>, field: string, limit = LONGEST_WORD): string | null {
  const text = optionalText(fields, field);
  return text === null ? null : shortText(text, field, limit) || null;
}

/** @throws AppError BAD_REQUEST, BAD_DATE */
function dayOf(fields: Record<string, unknown>, field: string): string {
  const day = requiredText(fields, field);
  if (!isIsoDate(day)) throw new AppError('BAD_DATE', { date: day });
  return day;
}

function studentOf(given: unknown): NewPair['student'] {
  const student = checkStudentRef(given);
  for (const text of [student.name, student.className ?? '', ...Object.values(student.ids)]) {
    shortText(text, 'student');
  }
  return student;
}

function tableOf(given: unknown): PairingTable | null {
  if (given === undefined || given === null) return null;
  const table = asObject(given);
  return {
    tab: requiredText(table, 'tab'),
    corrections: checkCorrections(table.corrections) ?? {},
    displayIds: optionalBoolean(table, 'displayIds'),
  };
}

/** @throws AppError BAD_REQUEST, BAD_DATE, TEXT_TOO_LONG */
export function checkSavePairs(request: unknown): { table: PairingTable | null; pairs: NewPair[] } {
  const fields = asObject(request);
  const given = requiredList(fields, 'pairs');
  if (given.length === 0 || given.length > MOST_PAIRS) throw new AppError('BAD_REQUEST', { field: 'pairs' });
  return {
    table: tableOf(fields.table),
    pairs: given.map((one): NewPair => {
      const pair = asObject(one);
      return {
        student: studentOf(pair.student),
        kind: requiredWord(pair, 'kind', PAIR_KINDS),
        helper: shortText(requiredText(pair, 'helper'), 'helper'),
        subject: shortOrNull(pair, 'subject'),
        goal: shortOrNull(pair, 'goal', LONGEST_GOAL),
        from: dayOf(pair, 'from'),
      };
    }),
  };
}

function pairOf(given: unknown): EndPairRequest['pair'] {
  const pair = asObject(given);
  const student = asObject(pair.student);
  if (typeof pair.row !== 'number') throw new AppError('BAD_REQUEST', { field: 'row' });
  const { name, className, ids } = checkStudentRef(student);
  return {
    student: { name, class: className, ids },
    kind: optionalWord(pair, 'kind', PAIR_KINDS),
    helper: requiredText(pair, 'helper'),
    subjects: optionalTexts(pair, 'subjects') ?? [],
    from: optionalText(pair, 'from'),
    tab: requiredText(pair, 'tab'),
    row: pair.row,
  };
}

/** @throws AppError BAD_REQUEST, BAD_DATE */
export function checkEndPair(request: unknown): {
  table: PairingTable | null;
  pair: EndPairRequest['pair'];
  to: string;
} {
  const fields = asObject(request);
  const pair = pairOf(fields.pair);
  const to = dayOf(fields, 'to');
  if (pair.from !== null && to < pair.from)
    throw new AppError('ENDS_BEFORE_START', { date: to, from: pair.from });
  return { table: tableOf(fields.table), pair, to };
}

/** @throws AppError BAD_REQUEST */
export function checkEndedPair(request: unknown): EndedPair {
  const fields = asObject(request);
  return {
    pair: pairOf(fields.pair),
    was: optionalText(fields, 'was') ?? '',
    is: requiredText(fields, 'is'),
  };
}

/** @throws AppError BAD_REQUEST */
export function checkSuggestion(request: unknown): { exam: string | null | undefined; strength: number } {
  const fields = asObject(request);
  const strength = fields.strength ?? USUAL_STRENGTH;
  if (typeof strength !== 'number' || !Number.isInteger(strength) || strength < 1 || strength > 100) {
    throw new AppError('BAD_REQUEST', { field: 'strength' });
  }
  return { exam: fields.exam === null ? null : (optionalText(fields, 'exam') ?? undefined), strength };
}

/** @throws AppError BAD_REQUEST, TEXT_TOO_LONG */
export function checkHelper(request: unknown): { tab: string | null; helper: HelperToSave } {
  const fields = asObject(request);
  const helper = asObject(fields.helper);
  const cap = helper.cap ?? null;
  if (cap !== null && (typeof cap !== 'number' || !Number.isInteger(cap) || cap < 0 || cap > MOST_PLACES)) {
    throw new AppError('BAD_REQUEST', { field: 'cap' });
  }
  const words = (field: string) => (optionalTexts(helper, field) ?? []).map((text) => shortText(text, field));
  return {
    tab: optionalText(fields, 'tab'),
    helper: {
      name: shortText(requiredText(helper, 'name'), 'name'),
      kind: requiredWord(helper, 'kind', ['class', 'teacher'] as const),
      subjects: words('subjects').filter((text) => text !== ''),
      classes: words('classes').filter((text) => text !== ''),
      cap,
    },
  };
}

/** @throws AppError BAD_REQUEST */
export function checkNewPairRows(request: unknown): NewPairRows {
  const fields = asObject(request);
  return {
    tab: requiredText(fields, 'tab'),
    filled: optionalBoolean(fields, 'filled'),
    rows: requiredList(fields, 'rows').map((one): AddedRow => {
      const row = asObject(one);
      if (typeof row.row !== 'number') throw new AppError('BAD_REQUEST', { field: 'row' });
      return { row: row.row, cells: textsOf(row.cells), kept: textsOf(row.kept) };
    }),
  };
}

function textsOf(given: unknown): Record<string, string> {
  const fields = asObject(given);
  return Object.fromEntries(Object.keys(fields).map((key) => [key, requiredText(fields, key)]));
}
