import { AppError, type ErrorCode, type ErrorParams } from '../../src/core/appError.js';

/** The error that `action` ends with; anything but an `AppError`, and no error at all, fails the test. */
export function errorOf(action: () => unknown): { code: ErrorCode; params: ErrorParams } {
  try {
    action();
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, params: error.params };
    throw error;
  }
  throw new Error('No error was thrown.');
}

export const codeOf = (action: () => unknown): ErrorCode => errorOf(action).code;
