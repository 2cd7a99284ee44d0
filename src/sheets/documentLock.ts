import { AppError } from '../core/appError.js';

/** How long a click waits for another teacher's write to end. */
const PATIENCE_MS = 8_000;

/**
 * Runs a piece of work while nobody else's run of the add-on writes to this spreadsheet.
 *
 * @throws AppError LOCKED when another run holds the lock; nothing has been done then
 */
export function withDocumentLock<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(PATIENCE_MS)) throw new AppError('LOCKED');
  try {
    return work();
  } finally {
    // Sheets holds writes back; the next one in must find all of these, also those of a run that failed.
    try {
      SpreadsheetApp.flush();
    } finally {
      lock.releaseLock();
    }
  }
}
