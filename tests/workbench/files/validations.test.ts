import { expect, test } from 'vitest';
import { openFiles, saveXlsx } from '../../../src/workbench/files/index.js';
import { createTestHost } from '../testHost.js';
import { fixture, partOf } from './fixtures.js';

const SHEET = 'xl/worksheets/sheet1.xml';
const CELLS =
  '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="30"><c r="A30"><v>1</v></c></row></sheetData>';

/** One tab with these rules, and a second one that lists may look at. */
function book(rules: string, extra = ''): Uint8Array {
  return fixture({
    sheets: [
      {
        name: '档案',
        xml: `${CELLS}<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1&gt;2</formula><extLst><ext uri="{y}"/></extLst></cfRule></conditionalFormatting>${rules}<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>${extra}`,
      },
      {
        name: '教师',
        xml: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>张老师</t></is></c></row></sheetData>',
      },
    ],
  });
}

const TEACHERS =
  '<dataValidations count="4">\n' +
  '<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" xr:uid="{1}" sqref="B2:B1048576"><formula1>"男,女"</formula1></dataValidation>\n' +
  '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="C2:C40 E2:E40"><formula1>教师!$A$1:$A$9</formula1></dataValidation>\n' +
  '<dataValidation type="decimal" errorStyle="warning" showErrorMessage="1" error="满分 120" sqref="D2:D40"><formula1>0</formula1><formula2>120</formula2></dataValidation>\n' +
  '<dataValidation type="custom" showErrorMessage="1" sqref="F2:F40"><formula1>COUNTIF($F$2:$F$40,F2)=1</formula1></dataValidation>\n' +
  '</dataValidations>';

/** Opens a file, runs a script on it, and saves it. */
async function savedAfter(bytes: Uint8Array, script: string): Promise<Uint8Array> {
  const { snapshot, originals } = await openFiles([{ name: 'a.xlsx', bytes }]);
  const host = createTestHost('', {}, snapshot);
  host.script(script);
  const after = host.snapshot();
  host.dispose();
  return saveXlsx(after, originals);
}

const rulesOf = (bytes: Uint8Array, path = SHEET): string =>
  /<dataValidations[\s\S]*<\/dataValidations>/.exec(partOf(bytes, path) ?? '')?.[0] ?? '';

/** What a script sees in a saved file. */
async function seen(bytes: Uint8Array, script: string): Promise<unknown> {
  const { snapshot } = await openFiles([{ name: 'a.xlsx', bytes }]);
  const host = createTestHost('', {}, snapshot);
  const result = host.script(script);
  host.dispose();
  return result;
}

const KINDS = `
  return sheet.getRange(args[0]).getDataValidations().map(function (line) {
    return line.map(function (rule) {
      return rule && [String(rule.getCriteriaType()), rule.getAllowInvalid()];
    });
  });`;

test("a teacher's rules keep their very text when something else is changed", async () => {
  const saved = await savedAfter(book(TEACHERS), "sheet.getRange('A9').setValue('新')");
  expect(rulesOf(saved)).toBe(TEACHERS);
});

test("a script sees a teacher's rules, but for those with formulas", async () => {
  expect(await seen(book(TEACHERS), KINDS.replace('args[0]', "'B2:F2'"))).toEqual([
    [
      ['VALUE_IN_LIST', false],
      ['VALUE_IN_RANGE', false],
      ['NUMBER_BETWEEN', true],
      ['VALUE_IN_RANGE', false],
      null,
    ],
  ]);
  expect(
    await seen(
      book(TEACHERS),
      `var range = sheet.getRange('C7').getDataValidation().getCriteriaValues()[0];
       return [range.getSheet().getName(), range.getA1Notation(), sheet.getRange('B9').getDataValidation().getCriteriaValues()];`,
    ),
  ).toEqual(['教师', 'A1:A9', [['男', '女'], true]]);
});

test("a teacher's rule that rejects refuses a script's value as Google does", async () => {
  await expect(seen(book(TEACHERS), "sheet.getRange('B7').setValue('不详')")).rejects.toThrow(
    'The data you entered in cell B7 violates the data validation rules set on this cell.',
  );
});

test("rows and columns inserted and deleted move a teacher's rules, those with formulas too", async () => {
  const saved = await savedAfter(
    book(TEACHERS),
    'sheet.insertRowsBefore(1, 2); sheet.insertColumnBefore(1); sheet.deleteRow(6)',
  );
  expect(rulesOf(saved)).toBe(
    TEACHERS.replaceAll('\n', '')
      .replace('B2:B1048576', 'C4:C1048576')
      .replace('C2:C40 E2:E40', 'D4:D41 F4:F41')
      .replace('D2:D40', 'E4:E41')
      .replace('sqref="F2:F40"', 'sqref="G4:G41"')
      .replace('COUNTIF($F$2:$F$40,F2)', 'COUNTIF($G$4:$G$41,G4)'),
  );
});

test('a tab that is renamed is followed by the lists that look at it', async () => {
  const saved = await savedAfter(book(TEACHERS), "ss.getSheetByName('教师').setName('任课 教师')");
  expect(rulesOf(saved)).toBe(TEACHERS.replaceAll('\n', '').replace('教师!', "'任课 教师'!"));
});

test("a new rule takes its cells from a teacher's, and the rest of it stays", async () => {
  const saved = await savedAfter(
    book(TEACHERS),
    `var rule = SpreadsheetApp.newDataValidation().requireValueInList(['是', '否']).setAllowInvalid(false).build();
     sheet.getRange('D2:D3').setDataValidation(rule);
     sheet.getRange('F2:F10').setDataValidation(rule);
     sheet.getRange('E2:E40').clearDataValidations();`,
  );
  const rules = rulesOf(saved);
  expect(rules).toContain('sqref="B2:B1048576"');
  expect(rules).toContain('sqref="C2:C40"');
  expect(rules).toContain('error="满分 120" sqref="D4:D40"');
  expect(rules).toContain('type="custom" showErrorMessage="1" sqref="F11:F40"');
  expect(rules).toContain(
    '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="D2:D3"><formula1>"是,否"</formula1></dataValidation>',
  );
  expect(rules).toContain('count="6"');
});

test('rules of every kind come back from a saved file as they were set', async () => {
  const set = `
    var make = function () { return SpreadsheetApp.newDataValidation(); };
    sheet.getRange('A2:A9').setDataValidation(make().requireValueInList(['学习方法', '"家庭"'], false).setHelpText('请选一项\\n或留空').build());
    sheet.getRange('B2:B9').setDataValidation(make().requireCheckbox().build());
    sheet.getRange('C2:C9').setDataValidation(make().requireDate().setAllowInvalid(false).build());
    sheet.getRange('D2:D9').setDataValidation(make().requireDateBetween(new Date(2026, 8, 1), new Date(2027, 0, 31)).build());
    sheet.getRange('E2:E9').setDataValidation(make().requireNumberBetween(0, 120.5).setAllowInvalid(false).build());
    sheet.getRange('F2:F9').setDataValidation(make().requireNumberGreaterThan(-1).build());
    sheet.getRange('G2:G9').setDataValidation(make().requireValueInRange(ss.getSheetByName('教师').getRange('A1:A9')).build());
    sheet.getRange('H2:H9').setDataValidation(make().requireNumberNotEqualTo(7).build());`;
  const look = `
    return sheet.getRange('A9:H9').getDataValidations()[0].map(function (rule) {
      return [String(rule.getCriteriaType()), rule.getAllowInvalid(), rule.getHelpText(),
        rule.getCriteriaValues().map(function (value) {
          return value.getA1Notation ? value.getA1Notation() : value instanceof Date ? value.toISOString() : value;
        })];
    });`;
  const saved = await savedAfter(book(''), set);
  const expected = [
    ['VALUE_IN_LIST', true, '请选一项\n或留空', [['学习方法', '"家庭"'], false]],
    ['CHECKBOX', true, null, []],
    ['DATE_IS_VALID_DATE', false, null, []],
    ['DATE_BETWEEN', true, null, ['2026-08-31T16:00:00.000Z', '2027-01-30T16:00:00.000Z']],
    ['NUMBER_BETWEEN', false, null, [0, 120.5]],
    ['NUMBER_GREATER_THAN', true, null, [-1]],
    ['VALUE_IN_RANGE', true, null, ['A1:A9', true]],
    ['NUMBER_NOT_EQUAL_TO', true, null, [7]],
  ];
  expect(await seen(saved, look)).toEqual(expected);
  // Behind the conditional formats and before the margins, whatever those hold inside.
  expect(partOf(saved, SHEET)).toMatch(
    /<\/conditionalFormatting><dataValidations count="8">.*<\/dataValidations><pageMargins/s,
  );
  // And once more through the file.
  expect(rulesOf(await savedAfter(saved, "sheet.getRange('A1').setValue('x')"))).toBe(rulesOf(saved));
});

test('the days of a date rule are counted as the file counts them', async () => {
  const bytes = fixture({
    workbookProperties: '<workbookPr date1904="1"/>',
    sheets: [
      {
        name: 'S',
        xml: `${CELLS}<dataValidations count="1"><dataValidation type="date" operator="greaterThan" showErrorMessage="1" sqref="A2:A9"><formula1>44803</formula1></dataValidation></dataValidations>`,
      },
    ],
  });
  const day = "return sheet.getRange('A2').getDataValidation().getCriteriaValues()[0].toISOString()";
  // Midnight of the last of August in Shanghai.
  expect(await seen(bytes, day)).toBe('2026-08-30T16:00:00.000Z');
  const saved = await savedAfter(
    bytes,
    "sheet.getRange('B2').setDataValidation(sheet.getRange('A2').getDataValidation().copy().setAllowInvalid(true).build())",
  );
  expect(rulesOf(saved).match(/<formula1>(\d+)/g)).toEqual(['<formula1>44803', '<formula1>44803']);
});

test('a list too long for a rule, or with commas in it, is written into a hidden tab, once', async () => {
  const names = Array.from({ length: 80 }, (_, index) => `第${index + 1}位老师`);
  const set = `
    var rule = SpreadsheetApp.newDataValidation().requireValueInList(args[0]).setAllowInvalid(false).build();
    sheet.getRange('B2:B9').setDataValidation(rule);
    sheet.getRange('D2:D9').setDataValidation(rule);
    sheet.getRange('E2:E9').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['甲,乙', '丙']).build());`;
  const saved = await savedAfter(book(''), set.replace('args[0]', JSON.stringify(names)));
  expect(rulesOf(saved)).toContain("<formula1>'下拉选项 Lists'!$A$1:$A$80</formula1>");
  expect(rulesOf(saved)).toContain("<formula1>'下拉选项 Lists'!$B$1:$B$2</formula1>");
  expect(rulesOf(saved)).not.toContain('$C$1');
  expect(partOf(saved, 'xl/workbook.xml')).toMatch(/name="下拉选项 Lists"[^>]* state="hidden"/);
  expect(await seen(saved, "sheet.getRange('B3').setValue('第80位老师'); return 1")).toBe(1);
  await expect(seen(saved, "sheet.getRange('B3').setValue('第81位老师')")).rejects.toThrow('B3');
  // The next save finds the tab, and the same list takes no second column.
  const again = await savedAfter(
    saved,
    `sheet.getRange('F2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(${JSON.stringify(names)}).build())`,
  );
  expect(rulesOf(again).match(/\$A\$1:\$A\$80/g)).toHaveLength(3);
  expect(partOf(again, 'xl/workbook.xml')?.match(/下拉选项/g)).toHaveLength(1);
});

test('rules of a second file come along, and only those with formulas are told as lost', async () => {
  const second = book(TEACHERS.replace(/<dataValidation type="custom".*\n/, '').replace('4', '3'));
  const opened = await openFiles([
    { name: '甲.xlsx', bytes: book('') },
    { name: '乙.xlsx', bytes: second },
  ]);
  expect(opened.report.files[1]?.losses.map((loss) => loss.en)).toEqual(['conditional formats']);
  const saved = await saveXlsx(opened.snapshot, opened.originals);
  const rules = rulesOf(saved, 'xl/worksheets/sheet3.xml');
  expect(rules).toContain('<formula1>"男,女"</formula1>');
  expect(rules).toContain("<formula1>'乙 教师'!$A$1:$A$9</formula1>");
  const { report } = await openFiles([
    { name: '甲.xlsx', bytes: book('') },
    { name: '乙.xlsx', bytes: book(TEACHERS) },
  ]);
  expect(report.files[1]?.losses.map((loss) => loss.en)).toContain(
    'data validation with formulas (drop-down lists)',
  );
});
