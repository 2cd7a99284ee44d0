import { AppError } from '../core/appError.js';
import { type Nomination, nominationProblems } from '../core/honours/nomination.js';
import { isIsoDate } from '../core/isoDate.js';
import { AWARD_KINDS, type AwardKind } from '../core/ledger/award.js';
import type { AwardQuota, AwardQuotas } from '../core/ledger/awardQuota.js';
import { keptText, LONGEST_WORD } from '../core/ledger/recordRules.js';
import { honoursWordsOf } from '../locale/honoursWords.js';
import type { AwardsUndo, Language, RegisterCells } from './api.js';
import {
  asObject,
  optionalBoolean,
  optionalText,
  optionalTexts,
  requiredList,
  requiredText,
  requiredWord,
} from './checkRequest.js';
import { checkStudentRef } from './checkStudentRef.js';
import { writerIn } from './recordRequest.js';

/** What every save into the register says. */
export interface AwardsSaveRequest {
  tab: string | null;
  by: string;
  /** null: today. */
  day: string | null;
  /** The quotas that the page shows. */
  quotas: Partial<AwardQuotas>;
  overQuota: boolean;
}

/** @throws AppError BAD_REQUEST, BAD_DATE */
export function checkAwardsSave(fields: Record<string, unknown>): AwardsSaveRequest {
  const day = optionalText(fields, 'day');
  if (day !== null && !isIsoDate(day)) throw new AppError('BAD_DATE', { date: day });
  return {
    tab: optionalText(fields, 'tab'),
    by: writerIn(fields),
    day,
    quotas: checkQuotas(fields.quotas),
    overQuota: optionalBoolean(fields, 'overQuota'),
  };
}

function checkQuotas(given: unknown): Partial<AwardQuotas> {
  const fields = given === undefined || given === null ? {} : asObject(given);
  const quotas: Partial<AwardQuotas> = {};
  for (const kind of AWARD_KINDS) {
    if (!(kind in fields)) continue;
    quotas[kind] = checkQuota(fields[kind], kind);
  }
  return quotas;
}

function checkQuota(given: unknown, kind: AwardKind): AwardQuota | null {
  if (given === null) return null;
  const { per, count } = asObject(given);
  const isQuota = (per === 'class' || per === 'term') && Number.isInteger(count) && (count as number) > 0;
  if (!isQuota) throw new AppError('BAD_REQUEST', { field: `quotas.${kind}` });
  return { per, count: count as number };
}

export function checkKind(fields: Record<string, unknown>): AwardKind {
  return requiredWord(fields, 'kind', AWARD_KINDS);
}

/** @throws AppError BAD_REQUEST */
export function checkNominations(fields: Record<string, unknown>): Nomination[] {
  return requiredList(fields, 'entries').map((given) => {
    const entry = asObject(given);
    return {
      student: checkStudentRef(entry.student),
      title: keptText(optionalText(entry, 'title') ?? '').trim(),
      reason: keptText(optionalText(entry, 'reason') ?? '').trim(),
      evidence: (optionalTexts(entry, 'evidence') ?? []).map((id) => id.trim()).filter((id) => id !== ''),
    };
  });
}

/** @throws AppError BAD_AWARD, TEXT_TOO_LONG */
export function refuseBadNomination(
  kind: AwardKind,
  entries: readonly Nomination[],
  by: string,
  language: Language,
): void {
  const [problem] = nominationProblems(kind, entries, by);
  if (problem === undefined) return;
  throw new AppError('BAD_AWARD', {
    problem: problem.code,
    field: honoursWordsOf(language).fields[problem.field],
  });
}

/** Who decides must have a name too. */
export function refuseNobody(by: string, language: Language): void {
  const code = by === '' ? 'no-writer' : by.length > LONGEST_WORD ? 'too-long' : null;
  if (code !== null)
    throw new AppError('BAD_AWARD', { problem: code, field: honoursWordsOf(language).fields.by });
}

/** @throws AppError BAD_REQUEST */
export function checkAwardsUndo(request: unknown): AwardsUndo {
  const fields = asObject(request);
  const rows = requiredList(fields, 'rows').map((given) => {
    const row = asObject(given);
    return { id: requiredText(row, 'id'), from: checkTexts(row.from, 'from'), to: checkTexts(row.to, 'to') };
  });
  return { tab: requiredText(fields, 'tab'), added: optionalBoolean(fields, 'added'), rows };
}

function checkTexts(given: unknown, field: string): RegisterCells {
  const cells = asObject(given);
  if (!Object.values(cells).every((text) => typeof text === 'string'))
    throw new AppError('BAD_REQUEST', { field });
  return cells as RegisterCells;
}
