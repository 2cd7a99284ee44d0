import type { AwardOutcome, TwoRows } from '../core/awardOutcome.js';
import { awardWordsOf } from '../locale/awardCatalogue.js';
import type { TabProblem } from '../sheets/adoptedTables.js';
import type { AwardsNote, Language } from './api.js';
import { speakProblem } from './speak.js';

/** So many of one kind in one tab are listed; the rest is counted. */
const LISTED = 20;

/** The problems of the tabs as notes beside the awards, in words; a long row of the same kind is cut short. */
export function problemNotes(problems: readonly TabProblem[], language: Language): AwardsNote[] {
  const seen = new Map<string, { note: AwardsNote; count: number }>();
  const notes: AwardsNote[] = [];
  for (const { tab, problem } of problems) {
    // What a footer or a title is left out for needs no teacher's eye here; the adoption page shows it.
    if (problem.code === 'ROW_LEFT_OUT' || problem.code === 'EMPTY_COLUMN') continue;
    const kind = `${tab}\n${problem.code}`;
    const known = seen.get(kind);
    const count = (known?.count ?? 0) + 1;
    const { severity, code, cell, message } = speakProblem(problem, language);
    const note: AwardsNote = { severity, code, tab, cell, message };
    seen.set(kind, { note: known?.note ?? note, count });
    if (count <= LISTED) notes.push(note);
  }
  for (const { note, count } of seen.values()) {
    if (count <= LISTED) continue;
    const message = awardWordsOf(language).moreOfTheSame(count - LISTED, note.tab!);
    notes.push({ ...note, cell: null, message });
  }
  return notes;
}

/** What the matching found worth a second look. */
export function matchNotes(outcome: AwardOutcome, language: Language): AwardsNote[] {
  const words = awardWordsOf(language);
  const note = (rows: TwoRows, code: string, message: string): AwardsNote => ({
    severity: 'warning',
    code,
    tab: rows.current.tab,
    cell: `A${rows.current.row}`,
    message,
  });
  const place = ({ tab, row }: TwoRows['current']) => words.place(tab, row);
  return [
    ...outcome.sameNameOtherId.map((rows) =>
      note(
        rows,
        'SAME_NAME_OTHER_ID',
        words.sameNameOtherId(rows.currentName, place(rows.baseline), place(rows.current)),
      ),
    ),
    ...outcome.sameIdOtherName.map((rows) =>
      note(
        rows,
        'SAME_ID_OTHER_NAME',
        words.sameIdOtherName(rows.baselineName, rows.currentName, place(rows.current)),
      ),
    ),
  ];
}
