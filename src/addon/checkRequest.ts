import { AppError } from '../core/appError.js';

/**
 * Checks what comes over `google.script.run`, where no compiler looks. Each throws AppError BAD_REQUEST with the
 * field's name.
 */
export function asObject(request: unknown): Record<string, unknown> {
  if (typeof request !== 'object' || request === null || Array.isArray(request)) {
    throw new AppError('BAD_REQUEST', { field: '{…}' });
  }
  return request as Record<string, unknown>;
}

export function requiredText(request: Record<string, unknown>, field: string): string {
  const value = request[field];
  if (typeof value !== 'string' || value.trim() === '') throw new AppError('BAD_REQUEST', { field });
  return value;
}

export function optionalText(request: Record<string, unknown>, field: string): string | null {
  const value = request[field];
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') throw new AppError('BAD_REQUEST', { field });
  return value;
}

/** One of a few words, or null when left out. */
export function optionalWord<W extends string>(
  request: Record<string, unknown>,
  field: string,
  words: readonly W[],
): W | null {
  const value = optionalText(request, field);
  if (value === null) return null;
  if (!(words as readonly string[]).includes(value)) {
    throw new AppError('BAD_REQUEST', { field: `${field} (${words.join(' | ')})` });
  }
  return value as W;
}

export function requiredWord<W extends string>(
  request: Record<string, unknown>,
  field: string,
  words: readonly W[],
): W {
  const word = optionalWord(request, field, words);
  if (word === null) throw new AppError('BAD_REQUEST', { field: `${field} (${words.join(' | ')})` });
  return word;
}

export function optionalBoolean(request: Record<string, unknown>, field: string): boolean {
  const value = request[field];
  if (value === undefined || value === null) return false;
  if (typeof value !== 'boolean') throw new AppError('BAD_REQUEST', { field });
  return value;
}

/** A list of texts, or null when left out. */
export function optionalTexts(request: Record<string, unknown>, field: string): string[] | null {
  const value = request[field];
  if (value === undefined || value === null) return null;
  const list = requiredList(request, field);
  if (!list.every((item): item is string => typeof item === 'string')) {
    throw new AppError('BAD_REQUEST', { field });
  }
  return list;
}

export function requiredList(request: Record<string, unknown>, field: string): unknown[] {
  const value = request[field];
  if (!Array.isArray(value)) throw new AppError('BAD_REQUEST', { field: `${field} […]` });
  return value;
}

export function requiredTexts(request: Record<string, unknown>, field: string): string[] {
  const list = optionalTexts(request, field);
  if (list === null || list.length === 0) throw new AppError('BAD_REQUEST', { field: `${field} […]` });
  return list;
}
