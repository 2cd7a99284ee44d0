import { type Behaviour, Differs, expectError, expectSame, withSheet } from './behaviour.js';

/** What a cell comes to hold, and how it is read. */
export const valueBehaviours: readonly Behaviour[] = [
  {
    name: 'The string 001 becomes the number 1',
    check: (app) => writesAs(app, '001', 1),
  },
  {
    name: 'The string TRUE becomes a boolean',
    check: (app) => writesAs(app, 'TRUE', true),
  },
  {
    name: 'The string 50% becomes one half',
    check: (app) => writesAs(app, '50%', 0.5),
  },
  {
    name: 'The string 2026-01-02 becomes a date',
    check: (app) =>
      withSheet(app, (sheet, spreadsheet) => {
        const value = sheet.getRange('A1').setValue('2026-01-02').getValue() as unknown;
        if (!(value instanceof Date)) throw new Differs(`expected a Date, saw ${typeof value}`);
        const zone = spreadsheet.getSpreadsheetTimeZone();
        expectSame(Utilities.formatDate(value, zone, 'yyyy-MM-dd HH:mm'), '2026-01-02 00:00');
      }),
  },
  {
    name: 'A string with a leading = becomes a formula',
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet.getRange('A1').setValue('=1+1');
        expectSame(sheet.getRange('A1').getFormula(), '=1+1');
      }),
  },
  {
    name: 'A leading apostrophe forces text and is not stored',
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet.getRange('A1:C1').setValues([["'001", "'=1+1", "'TRUE"]]);
        expectSame(sheet.getRange('A1:C1').getValues(), [['001', '=1+1', 'TRUE']]);
        expectSame(sheet.getRange('A1:C1').getFormulas(), [['', '', '']]);
      }),
  },
  {
    name: 'A cell formatted as plain text beforehand keeps 001',
    unverified: true,
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet.getRange('A1').setNumberFormat('@').setValue('001');
        expectSame(sheet.getRange('A1').getValue(), '001');
      }),
  },
  {
    name: 'A leading apostrophe forces text in a cell formatted as plain text too, and is not stored',
    unverified: true,
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet
          .getRange('A1:B1')
          .setNumberFormat('@')
          .setValues([["'x", "''x"]]);
        expectSame(sheet.getRange('A1:B1').getValues(), [['x', "'x"]]);
      }),
  },
  {
    name: 'A cell formatted as plain text beforehand keeps =1+1, TRUE and 3-4 as text',
    unverified: true,
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet
          .getRange('A1:C1')
          .setNumberFormat('@')
          .setValues([['=1+1', 'TRUE', '3-4']]);
        expectSame(sheet.getRange('A1:C1').getValues(), [['=1+1', 'TRUE', '3-4']]);
        expectSame(sheet.getRange('A1').getFormula(), '');
      }),
  },
  {
    name: 'A blank cell reads as an empty string, and null makes a cell blank',
    check: (app) =>
      withSheet(app, (sheet) => {
        const range = sheet.getRange('A1:B1').setValues([['x', 1]]);
        range.setValues([[null, '']]);
        expectSame(range.getValues(), [['', '']]);
        expectSame([range.isBlank()], [true]);
      }),
  },
  {
    name: 'getValues gives numbers, booleans, strings and dates',
    check: (app) =>
      withSheet(app, (sheet) => {
        const now = new Date(Date.UTC(2026, 0, 2, 3, 4, 5));
        sheet.getRange('A1:D1').setValues([[1.5, true, 'x', now]]);
        const [number, flag, text, date] = sheet.getRange('A1:D1').getValues()[0] as unknown[];
        expectSame([number, flag, text], [1.5, true, 'x']);
        if (!(date instanceof Date)) throw new Differs(`expected a Date, saw ${typeof date}`);
        expectSame(date.getTime(), now.getTime());
      }),
  },
  {
    name: 'getDisplayValues shows numbers by their format, booleans in capitals',
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet.getRange('A1:C1').setValues([[0.256, true, 1234.5]]);
        sheet.getRange('A1').setNumberFormat('0.0%');
        sheet.getRange('C1').setNumberFormat('#,##0.00');
        expectSame(sheet.getRange('A1:C1').getDisplayValues(), [['25.6%', 'TRUE', '1,234.50']]);
      }),
  },
  {
    name: 'A number written into a cell with a date format reads as a date',
    check: (app) =>
      withSheet(app, (sheet) => {
        const value = sheet
          .getRange('A1')
          .setNumberFormat('yyyy-mm-dd')
          .setValue(46024)
          .getValue() as unknown;
        if (!(value instanceof Date)) throw new Differs(`expected a Date, saw ${typeof value}`);
        expectSame(sheet.getRange('A1').getDisplayValue(), '2026-01-02');
      }),
  },
  {
    name: 'getFormulas is an empty string where there is no formula',
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet.getRange('A1:B1').setValues([['x', '=A1']]);
        expectSame(sheet.getRange('A1:B1').getFormulas(), [['', '=A1']]);
      }),
  },
  {
    name: 'A value written over a formula removes it',
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet.getRange('A1').setValue('=1+1').setValue('x');
        expectSame([sheet.getRange('A1').getFormula(), sheet.getRange('A1').getValue()], ['', 'x']);
      }),
  },
  {
    name: 'More than 50000 characters in a cell are refused',
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet.getRange('A1').setValue('x'.repeat(50000));
        expectError(
          app,
          'Your input contains more than the maximum of 50000 characters in a single cell.',
          () => sheet.getRange('A1').setValue('x'.repeat(50001)),
        );
      }),
  },
  {
    name: 'appendRow writes after the last row with content',
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet.getRange('A2').setValue('x');
        sheet.appendRow(['y', 1]);
        expectSame(sheet.getRange('A3:B3').getValues(), [['y', 1]]);
      }),
  },
  {
    name: 'appendRow makes room where the grid ends',
    unverified: true,
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet.deleteRows(3, sheet.getMaxRows() - 2);
        sheet.getRange('A1:A2').setValues([['a'], ['b']]);
        sheet.appendRow(['c']);
        expectSame([sheet.getMaxRows(), sheet.getRange('A3').getValue()], [3, 'c']);
      }),
  },
  {
    name: 'appendRow takes a leading apostrophe for the sign that forces text',
    unverified: true,
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet.appendRow(["'001", "'=1+1", "'2026-01-02"]);
        expectSame(sheet.getRange('A1:C1').getValues(), [['001', '=1+1', '2026-01-02']]);
      }),
  },
  {
    name: 'The number format General shows a number as it is',
    unverified: true,
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet
          .getRange('A1:B1')
          .setNumberFormats([['General', 'General']])
          .setValues([[455, 455.5]]);
        expectSame(sheet.getRange('A1:B1').getDisplayValues(), [['455', '455.5']]);
      }),
  },
  {
    name: 'A note is kept beside the value',
    check: (app) =>
      withSheet(app, (sheet) => {
        sheet.getRange('A1').setValue('x').setNote('why');
        expectSame([sheet.getRange('A1').getNote(), sheet.getRange('A1').getValue()], ['why', 'x']);
      }),
  },
];

function writesAs(
  app: Parameters<Behaviour['check']>[0],
  written: string,
  expected: string | number | boolean,
): void {
  withSheet(app, (sheet) => expectSame(sheet.getRange('A1').setValue(written).getValue(), expected));
}
