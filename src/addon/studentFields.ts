import { ALL_TABLE_WORDS, choicesOf, type SchoolChoices, tableWordsOf } from '../locale/tableWords.js';
import type { ArchiveTable } from '../sheets/archiveTables.js';
import { profileCells } from '../tabs/archiveFields.js';
import { headerKey } from '../tabs/ledgerHeaders.js';
import { COLUMN_PLANS, OWN_COLUMNS, type OwnColumn } from '../tabs/ownTables.js';
import type { Field } from '../tabs/reading.js';
import { a1 } from '../tabs/view.js';
import type { Language, StudentField } from './api.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What the student's row of the archive says, cell by cell: three service calls for its formulas. */
export function studentFields(
  spreadsheet: Spreadsheet,
  { entry, grid, reading }: ArchiveTable,
  row: number,
  language: Language,
  school: SchoolChoices,
): StudentField[] {
  const cells = profileCells(grid, reading, row);
  if (cells.length === 0) return [];
  const sheet = spreadsheet.getSheetByName(entry.tab);
  const width = Math.max(...cells.map(({ column }) => column)) + 1;
  const formulas = sheet?.getRange(row, 1, 1, width).getFormulas()[0] ?? [];
  return cells.map(({ field, key, header, column, text, plain }) => {
    const own = ownColumnOf(header, field);
    const words = tableWordsOf(language);
    return {
      field,
      key,
      header,
      cell: a1(row - 1, column),
      text,
      editable: plain && (formulas[column] ?? '') === '',
      choices: [...(own === null ? [] : (choicesOf(own, words, school) ?? []))],
      several: own !== null && words.manyAt.includes(own),
    };
  });
}

/** The column of ours that a teacher's is: by its header, else the only one of its field. */
function ownColumnOf(header: string, field: Field): OwnColumn | null {
  const key = headerKey(header);
  const named = OWN_COLUMNS.find((column) =>
    ALL_TABLE_WORDS.some(({ headers }) => headerKey(headers[column]) === key),
  );
  if (named !== undefined) return named;
  const ofField = OWN_COLUMNS.filter((column) => COLUMN_PLANS[column].field === field);
  return ofField.length === 1 ? ofField[0]! : null;
}
