import { useMemo } from 'preact/hooks';
import type { ScreeningData } from '../../addon/api.js';
import { AppError } from '../../core/appError.js';
import type { ScreeningOutcome, ScreeningRow } from '../../core/screeningOutcome.js';
import { screenStudents } from '../../core/screenStudents.js';
import { readDraft, type ScreeningDraft } from './draft.js';

/** What the rules give; at most one of the two is there, none while a figure is wrong. */
export interface Proposal {
  outcome: ScreeningOutcome | null;
  failure: AppError | null;
}

const NOTHING: Proposal = { outcome: null, failure: null };

/** Computes the proposal here, from the rule itself, whenever a figure changes; nobody is asked. */
export function useProposal(data: ScreeningData | null, draft: ScreeningDraft): Proposal {
  return useMemo(() => {
    const rule = readDraft(draft);
    if (data === null || rule === null) return NOTHING;
    try {
      return { outcome: screenStudents(data, rule), failure: null };
    } catch (error) {
      if (error instanceof AppError) return { outcome: null, failure: error };
      throw error;
    }
  }, [data, draft]);
}

/** What tells one row of the exam from another. */
export function rowKey({ tab, row }: Pick<ScreeningRow, 'tab' | 'row'>): string {
  return `${tab}\n${row}`;
}

/** Whether a student can be chosen: not in the archive, in whatever state. */
export function canAdd({ inArchive }: ScreeningRow): boolean {
  return inArchive.state === 'none';
}

/** The students to add: ticked, still proposed, and not in the archive. */
export function chosenRows(outcome: ScreeningOutcome | null, ticked: ReadonlySet<string>): ScreeningRow[] {
  return outcome === null ? [] : outcome.candidates.filter((row) => canAdd(row) && ticked.has(rowKey(row)));
}
