import { AppError } from '../core/appError.js';
import { catalogueOf } from '../locale/catalogue.js';
import type { Language } from './api.js';
import { languageInFewCalls, languageOf } from './language.js';

/** What Google says when a tab or range is protected from the user. */
const PROTECTED = /protected (cell|object|sheet|range)|受保护/i;

/**
 * Runs what a page or the `action` command asked for. Whatever goes wrong leaves as an Error with `code`, whose
 * message is `[CODE] sentence` in the language that holds for the request: `google.script.run` passes on the message only.
 */
export function answer<T>(request: unknown, work: (language: Language) => T): T {
  const language = languageOf(request);
  try {
    return work(language);
  } catch (error) {
    throw spoken(error, language);
  }
}

/**
 * The same for what is promised in few service calls: where the request does not say the language, it is the account's,
 * and the school's is not looked for. The panel always says it.
 */
export function answerCheaply<T>(request: unknown, work: (language: Language) => T): T {
  const language = languageInFewCalls(request);
  try {
    return work(language);
  } catch (error) {
    throw spoken(error, language);
  }
}

/** The same for work that speaks only of what went wrong: the language is a service call that it spares. */
export function answerSparing<T>(request: unknown, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw spoken(error, languageOf(request));
  }
}

function spoken(error: unknown, language: Language): Error {
  const known = asAppError(error);
  const sentence = catalogueOf(language).errors[known.code](known.params);
  return Object.assign(new Error(`[${known.code}] ${sentence}`), {
    name: 'AppError',
    code: known.code,
    cause: error,
  });
}

/** Whether a service refused to write because the user may not. */
export function isProtection(error: unknown): boolean {
  return PROTECTED.test(error instanceof Error ? error.message : String(error));
}

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (isProtection(error)) return new AppError('PROTECTED', { message });
  return new AppError('UNEXPECTED', { message });
}
