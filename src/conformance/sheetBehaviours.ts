import { type Behaviour, expectError, expectSame, NotSeen, type Sheet, withSheet } from './behaviour.js';

/** Sheets, rows, columns and what is attached to them. */
export const sheetBehaviours: readonly Behaviour[] = [
  {
    name: 'A second sheet of the same name is refused',
    check: (app) =>
      withSheet(app, (sheet, spreadsheet) => {
        const name = sheet.getName();
        expectError(app, `A sheet with the name "${name}" already exists. Please enter another name.`, () =>
          spreadsheet.insertSheet(name),
        );
      }),
  },
  {
    name: 'The only sheet cannot be deleted',
    check: (app) => {
      const spreadsheet = app.getActiveSpreadsheet();
      const sheets = spreadsheet.getSheets();
      if (sheets.length > 1) throw new NotSeen('needs a spreadsheet with one sheet');
      expectError(app, "You can't remove all the sheets in a document.", () =>
        spreadsheet.deleteSheet(sheets[0] as Sheet),
      );
    },
  },
  {
    name: 'The only visible sheet cannot be hidden',
    check: (app) =>
      withSheet(app, (sheet, spreadsheet) => {
        const others = spreadsheet
          .getSheets()
          .filter((other) => other.getSheetId() !== sheet.getSheetId() && !other.isSheetHidden());
        for (const other of others) other.hideSheet();
        try {
          expectError(app, "You can't hide all the sheets in a document.", () => sheet.hideSheet());
        } finally {
          for (const other of others) other.showSheet();
        }
      }),
  },
  {
    name: 'insertSheet makes the new sheet active',
    check: (app) =>
      withSheet(app, (sheet, spreadsheet) =>
        expectSame(spreadsheet.getActiveSheet().getSheetId(), sheet.getSheetId()),
      ),
  },
  {
    name: 'copyTo names the copy "Copy of X" and copies the values',
    check: (app) =>
      withSheet(app, (sheet, spreadsheet) => {
        sheet.getRange('A1').setValue('x');
        const copy = sheet.copyTo(spreadsheet);
        try {
          expectSame([copy.getName(), copy.getRange('A1').getValue()], [`Copy of ${sheet.getName()}`, 'x']);
        } finally {
          spreadsheet.deleteSheet(copy);
        }
      }),
  },
  {
    name: 'A hidden sheet is still listed and found by name',
    check: (app) =>
      withSheet(app, (sheet, spreadsheet) => {
        sheet.hideSheet();
        expectSame(spreadsheet.getSheetByName(sheet.getName())?.isSheetHidden(), true);
      }),
  },
  {
    name: 'A formula that refers to a sheet follows its new name',
    check: (app) =>
      withSheet(app, (sheet) =>
        withSheet(app, (other, spreadsheet) => {
          sheet.getRange('A1').setFormula(`='${other.getName()}'!A1`);
          const renamed = `${other.getName()} renamed`;
          other.setName(renamed);
          app.flush();
          expectSame(sheet.getRange('A1').getFormula(), `='${renamed}'!A1`);
          expectSame(spreadsheet.getSheetByName(renamed)?.getSheetId(), other.getSheetId());
        }),
      ),
  },
  {
    name: 'A formula may refer to more columns than a sheet has, and keeps its text',
    unverified: true,
    check: (app) =>
      withSheet(app, (sheet) =>
        withSheet(app, (other) => {
          sheet.deleteColumns(6, sheet.getMaxColumns() - 5);
          const formula = `=ROWS('${sheet.getName()}'!A:Z)`;
          other.getRange('A1').setFormula(formula);
          expectSame(other.getRange('A1').getFormula(), formula);
        }),
      ),
  },
  {
    name: 'A formula that refers to a sheet that is deleted says #REF! in its place',
    unverified: true,
    check: (app) =>
      withSheet(app, (sheet, spreadsheet) => {
        const other = spreadsheet.insertSheet(`${sheet.getName()} gone`);
        sheet.getRange('A1').setFormula(`=ROWS('${other.getName()}'!A:Z)`);
        spreadsheet.deleteSheet(other);
        app.flush();
        expectSame([sheet.getRange('A1').getFormula().indexOf('#REF!') >= 0], [true]);
      }),
  },
  {
    name: 'Rows past the end cannot be deleted',
    check: (app) =>
      withSheet(app, (sheet) =>
        expectError(app, 'Those rows are out of bounds.', () => sheet.deleteRows(1000, 2)),
      ),
  },
  {
    name: 'All rows cannot be deleted',
    check: (app) =>
      withSheet(app, (sheet) =>
        expectError(app, 'Sorry, it is not possible to delete all non-frozen rows.', () =>
          sheet.deleteRows(1, 1000),
        ),
      ),
  },
  {
    name: 'Inserted and deleted rows change the grid and move the values',
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet.getRange('A1:A2').setValues([['a'], ['b']]);
        sheet.insertRowsAfter(1, 2);
        expectSame(sheet.getRange('A1:A4').getValues(), [['a'], [''], [''], ['b']]);
        sheet.deleteRows(1, 3);
        expectSame([sheet.getRange('A1').getValue(), sheet.getMaxRows()], ['b', 999]);
      }),
  },
  {
    name: 'Frozen rows are kept',
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet.setFrozenRows(2);
        expectSame([sheet.getFrozenRows(), sheet.getFrozenColumns()], [2, 0]);
      }),
  },
  {
    name: 'Developer metadata on a part of a row or column is refused',
    check: (app) =>
      withSheet(app, (sheet) => {
        let refused = false;
        try {
          sheet.getRange('A1:B2').addDeveloperMetadata('conformance');
        } catch (_error) {
          refused = true;
        }
        expectSame([refused], [true]);
      }),
  },
  {
    name: 'Developer metadata on a sheet is found by key and survives a new name',
    check: (app) =>
      withSheet(app, (sheet, spreadsheet) => {
        sheet.addDeveloperMetadata('conformance', 'value');
        sheet.setName(`${sheet.getName()} renamed`);
        const found = spreadsheet.createDeveloperMetadataFinder().withKey('conformance').find();
        expectSame(
          found.map((metadata) => [
            String(metadata.getValue()),
            String(metadata.getLocation().getLocationType()),
            String(metadata.getLocation().getSheet()?.getName()),
          ]),
          [['value', 'SHEET', sheet.getName()]],
        );
      }),
  },
  {
    name: 'Developer metadata on a whole column moves with it',
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet.getRange('C:C').addDeveloperMetadata('conformance', 'column');
        sheet.insertColumnsBefore(1, 2);
        expectSame(placesOf(sheet, 'COLUMN'), ['5']);
      }),
  },
  {
    name: 'Developer metadata on a whole row moves with it and goes with it',
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet.getRange('4:4').addDeveloperMetadata('conformance', 'row');
        sheet.insertRowsBefore(2, 3);
        expectSame(placesOf(sheet, 'ROW'), ['7']);
        sheet.deleteRows(7, 1);
        expectSame(placesOf(sheet, 'ROW'), []);
      }),
  },
  {
    name: 'setColumnWidths sets the widths of neighbouring columns and of no other',
    check: (app) =>
      withSheet(app, (sheet) => {
        const before = sheet.getColumnWidth(4);
        sheet.setColumnWidths(2, 2, 123);
        expectSame(
          [2, 3, 4].map((column) => sheet.getColumnWidth(column)),
          [123, 123, before],
        );
      }),
  },
  {
    name: 'A number format of a list of ranges is that of each of them',
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet.getRangeList(['A2:A3', 'C2:D3']).setNumberFormat('yyyy-mm-dd');
        const formats = sheet.getRange('A3:D3').getNumberFormats()[0]!;
        expectSame(
          formats.map((format) => format === 'yyyy-mm-dd'),
          [true, false, true, true],
        );
      }),
  },
  {
    name: 'A second filter in a sheet is refused',
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet.getRange('A1:B3').setValues([
          ['a', 'b'],
          [1, 2],
          [3, 4],
        ]);
        sheet.getRange('A1:B3').createFilter();
        expectError(app, "You can't create a filter in a sheet that already has a filter.", () =>
          sheet.getRange('A1:B3').createFilter(),
        );
      }),
  },
];

function placesOf(sheet: Sheet, kind: 'ROW' | 'COLUMN'): string[] {
  return sheet
    .createDeveloperMetadataFinder()
    .withKey('conformance')
    .find()
    .map((metadata) => {
      const location = metadata.getLocation();
      return String(kind === 'ROW' ? location.getRow()?.getRow() : location.getColumn()?.getColumn());
    });
}
