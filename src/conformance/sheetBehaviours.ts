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
    name: 'A value that breaks a validation rule that rejects is refused with its cell',
    unverified: true,
    check: (app) =>
      withSheet(app, (sheet) => {
        const rule = app
          .newDataValidation()
          .requireValueInList(['一', '二'], true)
          .setAllowInvalid(false)
          .build();
        sheet.getRange('D11').setDataValidation(rule);
        sheet.getRange('D11').setValue('一');
        expectError(
          app,
          'The data you entered in cell D11 violates the data validation rules set on this cell.',
          () => sheet.getRange('D11').setValue('三'),
        );
      }),
  },
  {
    name: 'A validation rule that only warns lets any value in',
    check: (app) =>
      withSheet(app, (sheet) => {
        const rule = app.newDataValidation().requireNumberBetween(0, 150).setAllowInvalid(true).build();
        sheet.getRange('A1').setDataValidation(rule).setValue(151);
        expectSame(sheet.getRange('A1').getValue(), 151);
      }),
  },
  {
    name: 'A drop-down list tells its values, that it rejects, and its help text',
    check: (app) =>
      withSheet(app, (sheet) => {
        const values = ['学习方法', '家庭, 其他'];
        sheet
          .getRange('B2:B9')
          .setDataValidation(
            app
              .newDataValidation()
              .requireValueInList(values, true)
              .setAllowInvalid(false)
              .setHelpText('请选一项')
              .build(),
          );
        const rule = sheet.getRange('B5').getDataValidation();
        expectSame(rule === null ? null : String(rule.getCriteriaType()), 'VALUE_IN_LIST');
        expectSame(rule?.getCriteriaValues(), [values, true]);
        expectSame([rule?.getAllowInvalid(), rule?.getHelpText()], [false, '请选一项']);
        expectSame(sheet.getRange('B1').getDataValidation(), null);
      }),
  },
  {
    name: 'A table of validation rules sets each cell its own, and null takes one away',
    check: (app) =>
      withSheet(app, (sheet) => {
        const list = app.newDataValidation().requireValueInList(['是', '否']).build();
        const date = app.newDataValidation().requireDate().build();
        sheet.getRange('A1:B2').setDataValidations([
          [list, date],
          [list, date],
        ]);
        sheet.getRange('A2').setDataValidation(null);
        const kinds = sheet
          .getRange('A1:B2')
          .getDataValidations()
          .map((line) => line.map((rule) => (rule === null ? null : String(rule.getCriteriaType()))));
        expectSame(kinds, [
          ['VALUE_IN_LIST', 'DATE_IS_VALID_DATE'],
          [null, 'DATE_IS_VALID_DATE'],
        ]);
        sheet.getRange('A1:B2').clearDataValidations();
        expectSame(sheet.getRange('B1').getDataValidation(), null);
      }),
  },
  {
    name: 'A list from a range takes the values that stand in the range',
    unverified: true,
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet.getRange('A1:A2').setValues([['张老师'], ['李老师']]);
        const rule = app
          .newDataValidation()
          .requireValueInRange(sheet.getRange('A1:A2'), true)
          .setAllowInvalid(false)
          .build();
        sheet.getRange('C3').setDataValidation(rule).setValue('李老师');
        expectError(
          app,
          'The data you entered in cell C3 violates the data validation rules set on this cell.',
          () => sheet.getRange('C3').setValue('王老师'),
        );
      }),
  },
  {
    name: 'A rule for dates refuses what is no date, and one that is too early',
    unverified: true,
    check: (app) =>
      withSheet(app, (sheet) => {
        const rule = app
          .newDataValidation()
          .requireDateOnOrAfter(new Date(2026, 8, 1, 12))
          .setAllowInvalid(false)
          .build();
        sheet.getRange('A1').setDataValidation(rule).setValue('2026-09-01');
        const refusal =
          'The data you entered in cell A1 violates the data validation rules set on this cell.';
        expectError(app, refusal, () => sheet.getRange('A1').setValue('开学'));
        expectError(app, refusal, () => sheet.getRange('A1').setValue('2026-08-31'));
      }),
  },
  {
    name: 'Validation rules move with their cells when rows are inserted and deleted above them',
    check: (app) =>
      withSheet(app, (sheet) => {
        const rule = app.newDataValidation().requireValueInList(['是', '否']).build();
        sheet.getRange('C5:C6').setDataValidation(rule);
        sheet.insertRowsBefore(2, 3);
        sheet.deleteRows(1, 1);
        const ruled = sheet
          .getRange('C5:C10')
          .getDataValidations()
          .map(([one]) => one !== null);
        expectSame(ruled, [false, false, true, true, false, false]);
      }),
  },
  {
    name: 'A rule allows what breaks it unless it is told to refuse',
    check: (app) => {
      const rule = app.newDataValidation().requireValueInList(['是', '否'], true).build();
      expectSame(rule.getAllowInvalid(), true);
    },
  },
  {
    name: 'setDataValidations sets each cell its own rule, and none where there is null',
    check: (app) =>
      withSheet(app, (sheet) => {
        const rule = app.newDataValidation().requireValueInList(['是', '否'], true).build();
        sheet.getRange('B2').setDataValidation(rule);
        const none = null as unknown as typeof rule;
        sheet.getRange('A2:C3').setDataValidations([
          [rule, none, rule],
          [rule, none, none],
        ]);
        const ruled = sheet.getRange('A2:C3').getDataValidations();
        expectSame(
          ruled.map((row) => row.map((one) => one !== null)),
          [
            [true, false, true],
            [true, false, false],
          ],
        );
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
