import { cleanText } from '../core/marks.js';
import type { Field, Reading, TabGrid } from './reading.js';
import { canonicalSubject } from './subjects.js';
import { viewTab } from './view.js';

/** What an archive says of a student beside who it is, in the order in which it is shown: strengths first. */
export const PROFILE_FIELDS = [
  'interest',
  'kind',
  'difficulty',
  'weakSubject',
  'cause',
  'habit',
  'state',
  'background',
  'welfare',
  'guardian',
  'consent',
] as const satisfies readonly Field[];
export type ProfileField = (typeof PROFILE_FIELDS)[number];

/** One cell of a student's row in an archive. */
export interface ProfileCell {
  field: ProfileField;
  /** What corrections call the column. */
  key: string;
  header: string;
  /** 0-based. */
  column: number;
  text: string;
  /** Text, a number or nothing; not a day or a box to tick, which are changed in the sheet. */
  plain: boolean;
}

/** What a student's row says, strengths before all else. Columns that say nothing of a student are left out. */
export function profileCells(grid: TabGrid, reading: Reading, row: number): ProfileCell[] {
  const view = viewTab(grid);
  const cells = reading.columns.flatMap((column): ProfileCell[] => {
    const field = PROFILE_FIELDS.find((one) => one === column.field);
    if (field === undefined) return [];
    const at = column.column - 1;
    const value = view.value(row - 1, at);
    return [
      {
        field,
        key: column.key,
        header: column.header,
        column: at,
        text: view.text(row - 1, at).trim(),
        plain: value === undefined || value === null || ['string', 'number'].includes(typeof value),
      },
    ];
  });
  return cells.sort((x, y) => rankOf(x) - rankOf(y));
}

const STRENGTHS = /闪光点|优点|优势|长处|亮点|strength/i;

/** Strengths before interests; else as `PROFILE_FIELDS` has them, left to right within a field (the sort is stable). */
function rankOf({ field, header }: ProfileCell): number {
  return field === 'interest' && STRENGTHS.test(header) ? -1 : PROFILE_FIELDS.indexOf(field);
}

/** What each student's row says of strengths and interests, strengths first, by row (1-based). */
export function strengthsByRow(grid: TabGrid, reading: Reading): (row: number) => string[] {
  const cells = reading.columns
    .filter(({ field }) => field === 'interest')
    .map(({ header, column }) => ({ column, isStrength: STRENGTHS.test(header) }));
  const columns = [
    ...cells.filter(({ isStrength }) => isStrength),
    ...cells.filter((one) => !one.isStrength),
  ];
  const view = viewTab(grid);
  return (row) =>
    columns.map(({ column }) => view.text(row - 1, column - 1).trim()).filter((text) => text !== '');
}

/** The subjects that a cell names, under their usual names. */
export function subjectsIn(text: string): string[] {
  const words = cleanText(text)
    .split(/[、,，;；/\n|]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return [...new Set(words.map((word) => canonicalSubject(word)?.subject ?? word))];
}

/** Each student's weak subjects, by row (1-based). */
export function weakSubjectsByRow(grid: TabGrid, reading: Reading): (row: number) => string[] {
  const columns = reading.columns.filter(({ field }) => field === 'weakSubject');
  const view = viewTab(grid);
  return (row) => [...new Set(columns.flatMap(({ column }) => subjectsIn(view.text(row - 1, column - 1))))];
}
