import type { CellArea } from '../engine/sheetGrid.js';

/** The error texts of Google Sheets for a rectangle that cannot be. */
export function areaFromArguments(
  row: number,
  column: number,
  numRows: number,
  numColumns: number,
  grid: { rows: number; columns: number },
): CellArea {
  if (![row, column, numRows, numColumns].every(Number.isInteger)) {
    throw new Error(`The range (${row}, ${column}, ${numRows}, ${numColumns}) is not made of whole numbers.`);
  }
  if (row < 1) throw new Error('The starting row of the range is too small.');
  if (column < 1) throw new Error('The starting column of the range is too small.');
  if (numRows < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (numColumns < 1) throw new Error('The number of columns in the range must be at least 1.');
  return checkInside(
    {
      startRow: row - 1,
      startColumn: column - 1,
      endRow: row + numRows - 2,
      endColumn: column + numColumns - 2,
    },
    grid,
  );
}

export function checkInside(area: CellArea, grid: { rows: number; columns: number }): CellArea {
  if (
    area.startRow < 0 ||
    area.startColumn < 0 ||
    area.endRow >= grid.rows ||
    area.endColumn >= grid.columns
  ) {
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return area;
}

/** A table of the range's shape, or the error of Google Sheets. */
export function checkShape<T>(data: readonly (readonly T[])[], rows: number, columns: number): void {
  if (data.length !== rows) {
    throw new Error(
      'The number of rows in the data does not match the number of rows in the range. ' +
        `The data has ${data.length} but the range has ${rows}.`,
    );
  }
  for (const line of data) {
    if (line.length !== columns) {
      throw new Error(
        'The number of columns in the data does not match the number of columns in the range. ' +
          `The data has ${line.length} but the range has ${columns}.`,
      );
    }
  }
}
