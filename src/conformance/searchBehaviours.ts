import { type Behaviour, expectSame, type Sheet, withSheet } from './behaviour.js';

const places = (ranges: GoogleAppsScript.Spreadsheet.Range[]) =>
  ranges.map((range) => `${range.getSheet().getName()} ${range.getA1Notation()}`);

function fill(sheet: Sheet): void {
  sheet.getRange('A1:B3').setValues([
    ['Conformance word', 'a conformance word here'],
    ['other', 42],
    ['conformance WORD', ''],
  ]);
}

/** Finding cells by their text. */
export const searchBehaviours: readonly Behaviour[] = [
  {
    name: 'A text finder finds the cells that contain a text, small and capital letters alike, row by row',
    unverified: true,
    check: (app) =>
      withSheet(app, (sheet) => {
        fill(sheet);
        const found = sheet.createTextFinder('conformance word').findAll();
        expectSame(
          found.map((range) => range.getA1Notation()),
          ['A1', 'B1', 'A3'],
        );
      }),
  },
  {
    name: 'A text finder of a spreadsheet finds a regular expression in every tab, in their order',
    unverified: true,
    check: (app) =>
      withSheet(app, (first, spreadsheet) =>
        withSheet(app, (second) => {
          fill(first);
          fill(second);
          const found = spreadsheet
            .createTextFinder('^\\s*(Conformance word|no such word)\\s*$')
            .useRegularExpression(true)
            .matchCase(true)
            .findAll();
          const inOrder = [first, second].sort((x, y) => x.getIndex() - y.getIndex());
          expectSame(
            places(found),
            inOrder.map((sheet) => `${sheet.getName()} A1`),
          );
        }),
      ),
  },
  {
    name: 'A text finder that matches entire cells looks at numbers as they are shown and finds nothing else',
    unverified: true,
    check: (app) =>
      withSheet(app, (sheet) => {
        fill(sheet);
        sheet.getRange('B2').setNumberFormat('0.00');
        const find = (text: string) => sheet.createTextFinder(text).matchEntireCell(true).findAll();
        expectSame([places(find('42.00')).length, find('42').length, find('word').length], [1, 0, 0]);
      }),
  },
];
