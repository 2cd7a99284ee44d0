import { AppError } from '../core/appError.js';
import { isIsoDate } from '../core/isoDate.js';
import { isHabitItem } from '../core/ledger/habit.js';
import { isRequestId } from '../core/ledger/recordId.js';
import { asObject, optionalTexts, requiredText } from './checkRequest.js';
import { fitText } from './checkWords.js';

/** As many characters as a cell takes here and in an .xlsx file. */
export const MOST_CHARACTERS = 32_000;

export function checkRequestId(fields: Record<string, unknown>): string {
  const id = requiredText(fields, 'requestId');
  if (!isRequestId(id)) throw new AppError('BAD_REQUEST', { field: 'requestId' });
  return id;
}

export function checkDay(fields: Record<string, unknown>, field: string): string {
  const day = requiredText(fields, field);
  if (!isIsoDate(day)) throw new AppError('BAD_DATE', { date: day });
  return day;
}

/** A text that may be empty. */
export function checkText(fields: Record<string, unknown>, field: string): string {
  const text = fields[field];
  if (typeof text !== 'string') throw new AppError('BAD_REQUEST', { field });
  return fitText(text, null, MOST_CHARACTERS);
}

/** Items of a checklist, each once. */
export function checkItems(fields: Record<string, unknown>, field: string): string[] {
  const items = (optionalTexts(fields, field) ?? []).map((item) => item.trim());
  if (!items.every(isHabitItem)) throw new AppError('BAD_REQUEST', { field });
  fitText(items.join('、'), null, MOST_CHARACTERS);
  return [...new Set(items)];
}

export function optionalObject(given: unknown): Record<string, unknown> | null {
  return given === undefined || given === null ? null : asObject(given);
}
