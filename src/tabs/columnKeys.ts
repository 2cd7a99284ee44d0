import { columnLetters, compactText } from './view.js';

/**
 * What each column is called in corrections: its header as written; a second column of the same header `<header> #2`;
 * a column without header text its letter in brackets, `[C]`. Every key stands for one column only.
 *
 * @param columns in the order of the sheet, 0-based
 */
export function columnKeys(columns: ReadonlyArray<{ column: number; header: string }>): string[] {
  const written = new Set(columns.map(({ header }) => compactText(header)));
  const given = new Set<string>();
  return columns.map(({ column, header }) => {
    const plain = compactText(header) === '' ? `[${columnLetters(column)}]` : header;
    let key = plain;
    // A teacher may have written `语文 #2` or `[C]` as a header: that column keeps its name.
    for (let number = 2; taken(key, plain === header && key === plain); number++) key = `${plain} #${number}`;
    given.add(compactText(key));
    return key;
  });

  function taken(key: string, isOwnHeader: boolean): boolean {
    const compact = compactText(key);
    return given.has(compact) || (!isOwnHeader && written.has(compact));
  }
}
