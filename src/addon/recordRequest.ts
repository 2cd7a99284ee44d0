import { AppError } from '../core/appError.js';
import { RECORD_KINDS } from '../core/ledger/record.js';
import { isRequestId } from '../core/ledger/recordId.js';
import {
  keptText,
  LONGEST_TEXT,
  LONGEST_WORD,
  type RecordEntry,
  recordProblems,
} from '../core/ledger/recordRules.js';
import type { StudentRef } from '../core/ledger/studentRef.js';
import { recordWordsOf } from '../locale/recordWords.js';
import { subjectIn } from '../tabs/logRows.js';
import { logKindOf } from '../tabs/recordWords.js';
import type { Language } from './api.js';
import { optionalText, requiredText } from './checkRequest.js';
import { ME_KEY } from './panel.js';

/** What every request about a record says. `date` is empty where it is to be today. */
export interface AskedRecord {
  requestId: string;
  tab: string | null;
  entry: RecordEntry;
}

/** @throws AppError BAD_REQUEST */
export function checkRecordRequest(fields: Record<string, unknown>): AskedRecord {
  return {
    requestId: requestIdIn(fields),
    tab: optionalText(fields, 'tab'),
    entry: {
      date: optionalText(fields, 'date') ?? '',
      kind: kindIn(fields),
      subject: subjectIn(keptText(optionalText(fields, 'subject') ?? '').trim()),
      minutes: minutesIn(fields),
      content: keptText(optionalText(fields, 'content') ?? ''),
      wentWell: keptText(optionalText(fields, 'wentWell') ?? ''),
      toImprove: keptText(optionalText(fields, 'toImprove') ?? ''),
      nextStep: keptText(optionalText(fields, 'nextStep') ?? ''),
      by: writerIn(fields),
    },
  };
}

/** Who sends no name for what is sent, sends something new each time. */
export function requestIdIn(fields: Record<string, unknown>): string {
  const id = optionalText(fields, 'requestId') ?? Utilities.getUuid();
  if (!isRequestId(id)) throw new AppError('BAD_REQUEST', { field: 'requestId' });
  return id;
}

/** Who writes: who the request says, else who the user has said to be. */
export function writerIn(fields: Record<string, unknown>): string {
  const said = optionalText(fields, 'by') ?? PropertiesService.getUserProperties().getProperty(ME_KEY) ?? '';
  return said.trim();
}

function kindIn(fields: Record<string, unknown>): RecordEntry['kind'] {
  const word = requiredText(fields, 'kind');
  const kind = RECORD_KINDS.find((one) => one === word) ?? logKindOf(word);
  if (kind === null || kind === 'retraction') {
    throw new AppError('BAD_REQUEST', { field: 'kind', choices: RECORD_KINDS.join(', ') });
  }
  return kind;
}

function minutesIn({ minutes }: Record<string, unknown>): number | null {
  if (minutes === undefined || minutes === null || minutes === '') return null;
  if (typeof minutes !== 'number') throw new AppError('BAD_REQUEST', { field: 'minutes' });
  return minutes;
}

/**
 * Throws the first thing that is wrong with a record, as a sentence that names the field.
 *
 * @throws AppError BAD_RECORD, TEXT_TOO_LONG
 */
export function refuseBadRecord(
  students: readonly StudentRef[],
  entry: RecordEntry,
  today: string,
  language: Language,
): void {
  const [problem] = recordProblems(students, entry, today);
  if (problem === undefined) return;
  const { code, field } = problem;
  const word = recordWordsOf(language).fields[field];
  if (code !== 'too-long') throw new AppError('BAD_RECORD', { problem: code, field: word });
  const isText = field === 'content' || field === 'wentWell' || field === 'toImprove' || field === 'nextStep';
  throw new AppError('TEXT_TOO_LONG', { field: word, limit: isText ? LONGEST_TEXT : LONGEST_WORD });
}

/** @throws AppError BAD_RECORD */
export function refuseNameless(by: string, language: Language): void {
  if (by === '')
    throw new AppError('BAD_RECORD', { problem: 'no-writer', field: recordWordsOf(language).fields.by });
}
