import { type Behaviour, expectError, expectSame, withSheet } from './behaviour.js';

/** What may be typed into a cell: drop-downs and other rules. */
export const validationBehaviours: readonly Behaviour[] = [
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
];
