/** What a spreadsheet program may take for the beginning of a formula, blanks before it apart; full-width signs too. */
const FORMULA = /^[\t\r]|^\s*[=+\-@＝＋－＠]/;

export interface CsvFile {
  text: string;
  /** How many cells got an apostrophe in front, so that no program takes them for a formula. */
  guarded: number;
}

/**
 * A table as a CSV file (RFC 4180): UTF-8 with a byte order mark, by which Excel knows the encoding, lines that end in
 * CRLF, quotes where they are needed. A cell that a program could take for a formula begins with an apostrophe.
 */
export function csvOf(rows: ReadonlyArray<readonly string[]>): CsvFile {
  let guarded = 0;
  const cell = (text: string) => {
    const isFormula = FORMULA.test(text);
    if (isFormula) guarded += 1;
    const safe = isFormula ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.split('"').join('""')}"` : safe;
  };
  const lines = rows.map((row) => `${row.map(cell).join(',')}\r\n`);
  return { text: `\ufeff${lines.join('')}`, guarded };
}
