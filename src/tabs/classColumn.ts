import type { IdentityColumns } from './identity.js';
import type { TabView } from './view.js';

/** The class of a row; a class merged down the side, or written once for many rows, counts for all of them. */
export function classReader(
  view: TabView,
  identity: IdentityColumns,
  firstRow: number,
): (row: number) => string | null {
  const column = identity.class;
  if (column === null) return () => null;
  const filled = new Map<number, string>();
  const merges = view.merges.filter(
    (merge) => merge.column <= column && column < merge.column + merge.columns && merge.rows > 1,
  );
  for (const merge of merges) {
    const text = view.text(merge.row, merge.column).trim();
    for (let row = merge.row; row < merge.row + merge.rows; row++) filled.set(row, text);
  }
  if (merges.length === 0 && isWrittenOnce(view, column, identity, firstRow)) {
    let current = '';
    for (let row = firstRow; row < view.rows; row++) {
      if (!view.isBlank(row, column)) current = view.text(row, column).trim();
      filled.set(row, current);
    }
  }
  return (row) => {
    const text = view.isBlank(row, column) ? (filled.get(row) ?? '') : view.text(row, column).trim();
    return text === '' ? null : text;
  };
}

function isWrittenOnce(view: TabView, column: number, identity: IdentityColumns, firstRow: number): boolean {
  const who = identity.name ?? identity.ids[0]?.column;
  if (who === undefined) return false;
  let people = 0;
  let blank = 0;
  let startsFilled = false;
  for (let row = firstRow; row < view.rows; row++) {
    if (view.isBlank(row, who)) continue;
    if (people === 0) startsFilled = !view.isBlank(row, column);
    people++;
    if (view.isBlank(row, column)) blank++;
  }
  return startsFilled && blank * 2 > people;
}
