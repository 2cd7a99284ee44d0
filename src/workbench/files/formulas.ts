import { columnLetters, columnNumber } from '../columnLetters.js';

/**
 * One pass over a formula: text in quotes and brackets is left alone, references and names are handed out.
 * Order matters: a token that an earlier branch takes is never seen by a later one.
 */
const TOKENS =
  /"(?:[^"]|"")*"|('(?:[^']|'')*'!)|\[[^\]]*\]|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w(!.])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.])|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w(!.\u0080-\uffff])|([\w.\u0080-\uffff]+!)|[\w.$\u0080-\uffff]+/g;

/** The formula of a shared formula's cell that stands `rows` below and `columns` right of the cell that holds it. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const moveColumn = (fixed: string, name: string) =>
    fixed === '$' ? `$${name}` : columnLetters(columnNumber(name.toUpperCase()) + columns);
  const moveRow = (fixed: string, row: string) => (fixed === '$' ? `$${row}` : String(Number(row) + rows));
  return formula.replace(TOKENS, (token: string, ...groups: Array<string | undefined>) => {
    const [, c1, col1, c2, col2, r1, row1, r2, row2, c, col, r, row] = groups;
    if (col1 !== undefined && col2 !== undefined) {
      return `${moveColumn(c1 ?? '', col1)}:${moveColumn(c2 ?? '', col2)}`;
    }
    if (row1 !== undefined && row2 !== undefined)
      return `${moveRow(r1 ?? '', row1)}:${moveRow(r2 ?? '', row2)}`;
    if (col !== undefined && row !== undefined) return moveColumn(c ?? '', col) + moveRow(r ?? '', row);
    return token;
  });
}

export function quoteSheetName(name: string): string {
  return /^[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}

/** The formula with sheets renamed; `names` maps old to new. */
export function renameSheets(formula: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0 || !formula.includes('!')) return formula;
  return formula.replace(TOKENS, (token: string, ...groups: Array<string | undefined>) => {
    const quoted = groups[0];
    const plain = groups[13];
    const name = quoted !== undefined ? quoted.slice(1, -2).replace(/''/g, "'") : plain?.slice(0, -1);
    const renamed = name === undefined ? undefined : names.get(name);
    return renamed === undefined ? token : `${quoteSheetName(renamed)}!`;
  });
}

/**
 * Functions newer than the format, which a file must name with a prefix (ECMA-376 knows none of them). Without it
 * Excel shows #NAME? until the cell is edited.
 */
const FUTURE_FUNCTIONS = new Set(
  (
    'ACOT ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.INV BITAND BITOR BITXOR CEILING.MATH CHISQ.DIST ' +
    'CHISQ.DIST.RT CHISQ.INV CHISQ.TEST CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COVARIANCE.P COVARIANCE.S DAYS ' +
    'DECIMAL EXPON.DIST F.DIST F.INV F.TEST FLOOR.MATH FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAUSS IFNA ' +
    'IFS ISFORMULA ISOWEEKNUM LET LAMBDA LOGNORM.DIST MAXIFS MINIFS MODE.MULT MODE.SNGL NEGBINOM.DIST NORM.DIST ' +
    'NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC ' +
    'PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ SEQUENCE SHEET SHEETS SKEW.P SORTBY ' +
    'STDEV.P STDEV.S SWITCH T.DIST T.INV T.TEST TEXTJOIN UNICHAR UNICODE UNIQUE VAR.P VAR.S WEIBULL.DIST XLOOKUP ' +
    'XMATCH XOR Z.TEST RANDARRAY TEXTBEFORE TEXTAFTER TEXTSPLIT VSTACK HSTACK TOROW TOCOL TAKE DROP EXPAND ' +
    'CHOOSECOLS CHOOSEROWS WRAPROWS WRAPCOLS BYROW BYCOL MAP REDUCE SCAN MAKEARRAY'
  ).split(' '),
);
const WORKSHEET_FUTURE_FUNCTIONS = new Set(['FILTER', 'SORT']);

/** A formula as the file writes it, from the form a person types (without the equals sign). */
export function withFuturePrefixes(formula: string): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|([A-Za-z][\w.]*)(?=\()/g,
    (token: string, name?: string) => {
      const upper = name?.toUpperCase();
      if (upper === undefined) return token;
      if (FUTURE_FUNCTIONS.has(upper)) return `_xlfn.${token}`;
      return WORKSHEET_FUTURE_FUNCTIONS.has(upper) ? `_xlfn._xlws.${token}` : token;
    },
  );
}

/** A formula as a person types it. */
export function withoutFuturePrefixes(formula: string): string {
  return formula.includes('_xl') ? formula.replace(/_xlfn\.(?:_xlws\.)?|_xlws\.|_xludf\./g, '') : formula;
}
