import { AppError } from '../core/appError.js';
import { inForce } from '../core/ledger/exitRule.js';
import type { PlanState } from '../core/ledger/plan.js';
import type { OpenLedger } from '../sheets/ledgerFinder.js';
import { writeLedgerText } from '../sheets/ledgerTab.js';
import { stateWord } from '../tabs/planRows.js';
import { stateOf } from '../tabs/planWords.js';
import type { Language, PlanStateUndo } from './api.js';
import { asObject, optionalText, requiredText } from './checkRequest.js';
import { findRow } from './ledgerRow.js';

/** New states for some of a child's plans, checked, and not written yet. */
export interface StateChanges {
  /** What takes them back. */
  undo: PlanStateUndo[];
  /** In as many calls for many plans as for two. */
  write(): void;
  back(): void;
}

/**
 * What is to be written so that plans say another state than the page showed. One that says so already needs nothing.
 *
 * @throws AppError ROW_CHANGED when a plan is gone or says something else by now
 */
export function changeStates(open: OpenLedger<'plan'>, wanted: readonly PlanStateUndo[]): StateChanges {
  const { tab } = open.table;
  const left = wanted.flatMap((change) => {
    const row = findRow(open, change.id);
    const now = row?.text('state');
    if (now === change.to) return [];
    if (row === null || now !== change.from) throw new AppError('ROW_CHANGED', { tab });
    return [{ ...change, row: row.row }];
  });
  const put = (end: 'from' | 'to') => {
    for (const text of new Set(left.map((change) => change[end]))) {
      const rows = left.flatMap((change) => (change[end] === text ? [change.row] : []));
      writeLedgerText(open, rows, 'state', text);
    }
  };
  return { undo: wanted.slice(), write: () => put('to'), back: () => put('from') };
}

/** A plan as a page showed it: the words of its state. */
export interface PlanOnPage {
  tab: string;
  id: string;
  state: string;
}

/** @throws AppError BAD_REQUEST */
export function checkPlansShown(given: unknown, field: string): PlanOnPage[] {
  if (!Array.isArray(given)) throw new AppError('BAD_REQUEST', { field });
  return given.map((one) => {
    const fields = asObject(one);
    return {
      tab: requiredText(fields, 'tab'),
      id: requiredText(fields, 'id'),
      state: optionalText(fields, 'state') ?? '',
    };
  });
}

/** The plans among these that are in force, with the state that they get. */
export function statesToGive(
  plans: readonly PlanOnPage[],
  state: PlanState,
  language: Language,
): PlanStateUndo[] {
  const told = plans.map((plan) => ({ ...plan, text: plan.state, state: stateOf(plan.state) }));
  return inForce(told).map(({ tab, id, text }) => ({ tab, id, from: text, to: stateWord(state, language) }));
}

/** Writes the states and does the rest; where either fails, the states are what they were. */
export function withStates<T>(changes: StateChanges | null, work: () => T): T {
  if (changes === null) return work();
  try {
    changes.write();
    return work();
  } catch (error) {
    try {
      changes.back();
    } catch {
      // What failed first is what the teacher has to know.
    }
    throw error;
  }
}

/** @throws AppError BAD_REQUEST */
export function checkStates(given: unknown): PlanStateUndo[] {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given)) throw new AppError('BAD_REQUEST', { field: 'plans' });
  return given.map((one): PlanStateUndo => {
    const fields = asObject(one);
    const { from, to } = fields;
    if (typeof from !== 'string' || typeof to !== 'string')
      throw new AppError('BAD_REQUEST', { field: 'plans' });
    return { tab: requiredText(fields, 'tab'), id: requiredText(fields, 'id'), from, to };
  });
}
