import { type Behaviour, expectError, expectSame, withSheet } from './behaviour.js';

/** What a range is, and what cannot be one. */
export const rangeBehaviours: readonly Behaviour[] = [
  {
    name: 'A new sheet has 1000 rows and 26 columns',
    check: (app) =>
      withSheet(app, (sheet) => expectSame([sheet.getMaxRows(), sheet.getMaxColumns()], [1000, 26])),
  },
  {
    name: 'The last row and the last column of an empty sheet are 0',
    check: (app) =>
      withSheet(app, (sheet) => expectSame([sheet.getLastRow(), sheet.getLastColumn()], [0, 0])),
  },
  {
    name: 'The data range of an empty sheet is A1 and reads one blank',
    check: (app) =>
      withSheet(app, (sheet) => {
        expectSame(sheet.getDataRange().getA1Notation(), 'A1');
        expectSame(sheet.getDataRange().getValues(), [['']]);
      }),
  },
  {
    name: 'A range that starts at row 0 is refused',
    check: (app) =>
      withSheet(app, (sheet) =>
        expectError(app, 'The starting row of the range is too small.', () => sheet.getRange(0, 1)),
      ),
  },
  {
    name: 'A range that starts at column 0 is refused',
    check: (app) =>
      withSheet(app, (sheet) =>
        expectError(app, 'The starting column of the range is too small.', () => sheet.getRange(1, 0)),
      ),
  },
  {
    name: 'A range of no rows is refused',
    check: (app) =>
      withSheet(app, (sheet) =>
        expectError(app, 'The number of rows in the range must be at least 1.', () =>
          sheet.getRange(1, 1, 0, 1),
        ),
      ),
  },
  {
    name: 'A range of no columns is refused',
    check: (app) =>
      withSheet(app, (sheet) =>
        expectError(app, 'The number of columns in the range must be at least 1.', () =>
          sheet.getRange(1, 1, 1, 0),
        ),
      ),
  },
  {
    name: 'setValues with too few rows is refused with both numbers',
    check: (app) =>
      withSheet(app, (sheet) =>
        expectError(
          app,
          'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
          () => sheet.getRange(1, 1, 2, 1).setValues([['a']]),
        ),
      ),
  },
  {
    name: 'setValues with too many columns is refused with both numbers',
    check: (app) =>
      withSheet(app, (sheet) =>
        expectError(
          app,
          'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
          () => sheet.getRange(1, 1, 1, 2).setValues([['a', 'b', 'c']]),
        ),
      ),
  },
  {
    name: 'A range past the grid is refused',
    unverified: true,
    check: (app) =>
      withSheet(app, (sheet) =>
        expectError(app, 'The coordinates of the range are outside the dimensions of the sheet.', () =>
          sheet.getRange(1001, 1).getValue(),
        ),
      ),
  },
  {
    name: 'An unknown A1 notation or name is "Range not found"',
    check: (app) =>
      withSheet(app, (sheet) =>
        expectError(app, 'Range not found', () => sheet.getRange('no such name anywhere')),
      ),
  },
  {
    name: 'getSheetByName of an unknown name is null',
    check: (app) => expectSame(app.getActiveSpreadsheet().getSheetByName('no such sheet anywhere'), null),
  },
  {
    name: 'getRangeByName of an unknown name is null',
    check: (app) => expectSame(app.getActiveSpreadsheet().getRangeByName('no_such_range_anywhere'), null),
  },
  {
    name: 'A1 notation with open ends reaches to the edge of the grid',
    check: (app) =>
      withSheet(app, (sheet) => {
        expectSame(sheet.getRange('B:B').getNumRows(), 1000);
        expectSame(sheet.getRange('2:3').getNumColumns(), 26);
        expectSame(sheet.getRange('B2:B').getLastRow(), 1000);
      }),
  },
  {
    name: 'A named range is found by its name and moves with inserted rows',
    check: (app) =>
      withSheet(app, (sheet, spreadsheet) => {
        spreadsheet.setNamedRange('conformance_range', sheet.getRange('B2:C3'));
        try {
          sheet.insertRowsBefore(1, 2);
          expectSame(spreadsheet.getRangeByName('conformance_range')?.getA1Notation(), 'B4:C5');
        } finally {
          spreadsheet.removeNamedRange('conformance_range');
        }
      }),
  },
  {
    name: 'getLastRow counts cells with content, not cells with a format',
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet.getRange('A3').setValue('x');
        sheet.getRange('D9').setBackground('#ff0000');
        expectSame([sheet.getLastRow(), sheet.getLastColumn()], [3, 1]);
      }),
  },
  {
    name: 'Only the top left cell of a merge holds its value',
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet.getRange('A1:A2').merge();
        sheet.getRange('A1').setValue('x');
        expectSame(sheet.getRange('A1:A2').getValues(), [['x'], ['']]);
        expectSame(sheet.getRange('A2').isPartOfMerge(), true);
      }),
  },
];
