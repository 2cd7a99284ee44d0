import { choicesOf, type SchoolChoices, type TableWords } from '../locale/tableWords.js';
import type { NewColumn } from '../sheets/ownTable.js';
import { COLUMN_PLANS, type OwnColumn } from '../tabs/ownTables.js';

/** Columns of ours in the user's language, as the sheet is to get them. */
export function newColumns(
  columns: readonly OwnColumn[],
  words: TableWords,
  school: SchoolChoices,
): NewColumn[] {
  return columns.map((column) => {
    const { width, date } = COLUMN_PLANS[column];
    const values = choicesOf(column, words, school);
    const help = words.manyAt.includes(column) ? words.several : words.one;
    return {
      header: words.headers[column],
      width,
      format: date ? 'yyyy-mm-dd' : '@',
      choices: values === undefined ? null : { values, help },
    };
  });
}
