import { AppError } from '../core/appError.js';
import { LONGEST_WORD, UNFIT } from '../core/ledger/recordRules.js';
import { optionalText, requiredText } from './checkRequest.js';

/**
 * A text as it came, where a cell can hold it here and in an .xlsx file.
 *
 * @param field what it is called in a sentence; null: the page shows only one
 * @throws AppError TEXT_TOO_LONG, UNFIT_CHARACTERS
 */
export function fitText(text: string, field: string | null | (() => string), limit: number): string {
  const isLong = text.length > limit;
  if (!isLong && !UNFIT.test(text)) return text;
  const name = typeof field === 'function' ? field() : field;
  const named = name === null ? {} : { field: name };
  throw isLong ? new AppError('TEXT_TOO_LONG', { ...named, limit }) : new AppError('UNFIT_CHARACTERS', named);
}

/** A name or another short word that must be there, without spaces around it. */
export function requiredWordText(fields: Record<string, unknown>, field: string): string {
  return fitText(requiredText(fields, field), field, LONGEST_WORD).trim();
}

/** The same, empty where it is left out. */
export function optionalWordText(fields: Record<string, unknown>, field: string): string {
  return fitText(optionalText(fields, field) ?? '', field, LONGEST_WORD).trim();
}
