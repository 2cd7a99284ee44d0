const DECIMAL_POINT = /^[+-]?\d+\.\d+$/;
const WHOLE = /^[+-]?\d+$/;
/** Three digits behind the comma would be thousands as well. */
const DECIMAL_COMMA = /^[+-]?\d+,\d{1,2}$/;
const OTHER_COMMA = /\d,\d/;

/**
 * The columns, 0-based, whose numbers are written with a decimal comma (85,5), as programs of many countries do in files
 * with semicolons. Only where nothing in the file has a decimal point, and where a column holds mostly numbers and every
 * comma in it is such a one: 1,2,4 is a list and 1,234 could be either.
 */
export function decimalCommaColumns(rows: readonly string[][]): Set<number> {
  const found = new Set<number>();
  const columns = rows.reduce((most, fields) => Math.max(most, fields.length), 0);
  if (rows.some((fields) => fields.some((field) => DECIMAL_POINT.test(field.trim())))) return found;
  for (let column = 0; column < columns; column++) {
    let filled = 0;
    let numbers = 0;
    let commas = 0;
    let others = 0;
    for (const fields of rows) {
      const field = (fields[column] ?? '').trim();
      if (field === '') continue;
      filled++;
      if (WHOLE.test(field)) numbers++;
      else if (DECIMAL_COMMA.test(field)) {
        numbers++;
        commas++;
      } else if (OTHER_COMMA.test(field)) others++;
    }
    if (commas > 0 && others === 0 && numbers * 2 > filled) found.add(column);
  }
  return found;
}

/** 85,5 as 85.5; any other field as it is. */
export function withDecimalPoint(field: string): string {
  return DECIMAL_COMMA.test(field.trim()) ? field.trim().replace(',', '.') : field;
}
