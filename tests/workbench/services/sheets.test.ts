import type { IWorkbookData } from '@univerjs/presets';
import { expect, test } from 'vitest';
import { emptyWorkbook } from '../../../src/workbench/engine/snapshot.js';
import { createTestHost } from '../testHost.js';

test('sheets keep their number when they are renamed and moved, and are found by it', () => {
  const host = createTestHost();
  const seen = host.script(`
    var other = ss.insertSheet('乙', 0);
    var id = other.getSheetId();
    other.setName('丙');
    ss.moveActiveSheet(2);
    return [ss.getSheetById(id).getName(), ss.getSheetById(id).getIndex(), ss.getSheetById(-5),
            ss.getSheets().map(function (s) { return s.getName(); })];`);
  expect(seen).toEqual(['丙', 2, null, ['表一', '丙']]);
  host.dispose();
});

test('insertSheet takes a name, a place, both, or neither, and puts the sheet after the active one', () => {
  const host = createTestHost();
  const names = host.script(`
    ss.insertSheet('b'); ss.insertSheet('a', 0); ss.insertSheet(1); ss.setActiveSheet(sheet); ss.insertSheet();
    return ss.getSheets().map(function (s) { return s.getName(); });`);
  expect(names).toEqual(['a', '工作表4', '表一', '工作表5', 'b']);
  host.dispose();
});

test('a sheet made from a template holds its values', () => {
  const host = createTestHost();
  const seen = host.script(`
    sheet.getRange('B2').setValue('x');
    var made = ss.insertSheet('made', 0, { template: sheet });
    return [made.getIndex(), made.getRange('B2').getValue(), ss.getActiveSheet().getName()];`);
  expect(seen).toEqual([1, 'x', 'made']);
  host.dispose();
});

test('a sheet’s name is taken in capitals too, and its own name is no conflict', () => {
  const host = createTestHost();
  host.script("ss.insertSheet('Exam'); ss.getSheetByName('Exam').setName('Exam')");
  expect(() => host.script("sheet.setName('EXAM')")).toThrow(
    'A sheet with the name "EXAM" already exists. Please enter another name.',
  );
  host.dispose();
});

test('deleting the active sheet leaves another one active', () => {
  const host = createTestHost();
  const name = host.script("ss.deleteSheet(ss.insertSheet('gone')); return ss.getActiveSheet().getName()");
  expect(name).toBe('表一');
  host.dispose();
});

test('the last sheet cannot be deleted or hidden', () => {
  const host = createTestHost();
  expect(() => host.script('ss.deleteSheet(sheet)')).toThrow(
    "You can't remove all the sheets in a document.",
  );
  expect(() => host.script('sheet.hideSheet()')).toThrow("You can't hide all the sheets in a document.");
  host.dispose();
});

test('rows and columns are inserted, hidden, sized and deleted where they are asked for', () => {
  const host = createTestHost();
  const seen = host.script(`
    sheet.getRange('A1:C1').setValues([['a', 'b', 'c']]);
    sheet.insertColumnsBefore(2, 2);
    sheet.hideColumns(5);
    sheet.setColumnWidths(1, 2, 123);
    sheet.setRowHeight(2, 44);
    sheet.hideRows(3, 2);
    sheet.deleteColumns(2, 1);
    sheet.setFrozenColumns(1);
    return [sheet.getRange(1, 1, 1, 4).getValues()[0], sheet.getMaxColumns(), sheet.isColumnHiddenByUser(4),
      sheet.getColumnWidth(1), sheet.getRowHeight(2), sheet.isRowHiddenByUser(4), sheet.isRowHiddenByUser(5),
      sheet.getFrozenColumns()];`);
  expect(seen).toEqual([['a', '', 'b', 'c'], 27, true, 123, 44, true, false, 1]);
  host.dispose();
});

test('autoResizeColumns makes a column of long text wider than one of short text', () => {
  const host = createTestHost();
  const [short, long] = host.script(`
    sheet.getRange('A1:B1').setValues([['短', '这是一个很长很长的理由，要占很宽的一列']]);
    sheet.autoResizeColumns(1, 2);
    return [sheet.getColumnWidth(1), sheet.getColumnWidth(2)];`) as [number, number];
  expect(long).toBeGreaterThan(short * 3);
  host.dispose();
});

test('merged ranges are listed and broken apart', () => {
  const host = createTestHost();
  const seen = host.script(`
    sheet.getRange('A1:B2').merge();
    var before = sheet.getRange('B2:C3').getMergedRanges().map(function (r) { return r.getA1Notation(); });
    sheet.getRange('A1:B2').breakApart();
    return [before, sheet.getRange('A1').isPartOfMerge()];`);
  expect(seen).toEqual([['A1:B2'], false]);
  host.dispose();
});

test('what a script attaches is in the snapshot: metadata, notes, names, protection, validation', () => {
  const host = createTestHost();
  host.script(`
    ss.addDeveloperMetadata('book', '1');
    sheet.addDeveloperMetadata('tab', '2', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
    sheet.getRange('B:B').addDeveloperMetadata('column', '3');
    sheet.getRange('5:5').addDeveloperMetadata('row');
    sheet.getRange('A1').setNote('n');
    ss.setNamedRange('成绩', sheet.getRange('B2:C9'));
    sheet.getRange('A1:A3').protect().setDescription('p').setWarningOnly(true);
    sheet.getRange('D1').setDataValidation(
      SpreadsheetApp.newDataValidation().requireValueInList(['一', '二'], true).setAllowInvalid(false).build());`);
  const saved = JSON.parse(JSON.stringify(host.snapshot())) as IWorkbookData;
  host.dispose();
  const reopened = createTestHost('', {}, saved);
  const seen = reopened.script(`
    var found = ss.createDeveloperMetadataFinder().find().map(function (m) {
      var at = m.getLocation();
      return [m.getKey(), m.getValue(), m.getVisibility().toString(), at.getLocationType().toString(),
        at.getRow() ? at.getRow().getA1Notation() : at.getColumn() ? at.getColumn().getA1Notation() : ''];
    });
    var p = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0];
    var rule = sheet.getRange('D1').getDataValidation();
    return [found, sheet.getRange('A1').getNote(), ss.getRangeByName('成绩').getA1Notation(),
      p.getDescription(), p.isWarningOnly(), p.getRange().getA1Notation(), rule.getCriteriaValues(), rule.getAllowInvalid()];`);
  expect(seen).toEqual([
    [
      ['book', '1', 'DOCUMENT', 'SPREADSHEET', ''],
      ['tab', '2', 'PROJECT', 'SHEET', ''],
      ['row', null, 'DOCUMENT', 'ROW', 'A5:Z5'],
      ['column', '3', 'DOCUMENT', 'COLUMN', 'B1:B1000'],
    ],
    'n',
    'B2:C9',
    'p',
    true,
    'A1:A3',
    [['一', '二'], true],
    false,
  ]);
  reopened.dispose();
});

test('metadata can be changed, moved and removed', () => {
  const host = createTestHost();
  const seen = host.script(`
    sheet.addDeveloperMetadata('k', 'v');
    var m = sheet.createDeveloperMetadataFinder().withKey('k').find()[0];
    m.setValue('w').moveToColumn(sheet.getRange('D:D'));
    var moved = ss.createDeveloperMetadataFinder().withKey('k').withValue('w').withLocationType(
      SpreadsheetApp.DeveloperMetadataLocationType.COLUMN).find().map(function (f) { return f.getId() === m.getId(); });
    m.remove();
    return [moved, ss.createDeveloperMetadataFinder().find().length];`);
  expect(seen).toEqual([[true], 0]);
  host.dispose();
});

test('the copy of a sheet has its metadata under other identifiers', () => {
  const host = createTestHost();
  const [ids, sheets] = host.script(`
    sheet.addDeveloperMetadata('k');
    sheet.copyTo(ss);
    var found = ss.createDeveloperMetadataFinder().withKey('k').find();
    return [found.map(function (m) { return m.getId(); }),
      found.map(function (m) { return m.getLocation().getSheet().getName(); })];`) as [number[], string[]];
  expect(sheets).toEqual(['表一', 'Copy of 表一']);
  expect(new Set(ids).size).toBe(2);
  host.dispose();
});

test('the selection of the first sheet is what getActiveRange gives', () => {
  const host = createTestHost('', {}, emptyWorkbook('book', '测试', ['甲', '乙']));
  const seen = host.script(`
    var first = SpreadsheetApp.getActiveRange().getA1Notation();
    ss.getSheetByName('乙').getRange('C3:D4').activate();
    return [first, ss.getActiveSheet().getName(), SpreadsheetApp.getActiveRange().getA1Notation()];`);
  expect(seen).toEqual(['A1', '乙', 'C3:D4']);
  host.dispose();
});

test('hiding the active sheet makes another one active, and showing it again does not change that', () => {
  const host = createTestHost();
  const seen = host.script(`
    var other = ss.insertSheet('乙');
    other.hideSheet();
    var afterHiding = ss.getActiveSheet().getName();
    other.showSheet();
    return [afterHiding, ss.getActiveSheet().getName(), other.isSheetHidden()];`);
  expect(seen).toEqual(['表一', '表一', false]);
  host.dispose();
});

test.each(['NaN', '1.5', 'undefined / 1'])('a range cannot start at row %s', (row) => {
  const host = createTestHost();
  expect(() => host.script(`sheet.getRange(${row}, 1)`)).toThrow('is not made of whole numbers');
  host.dispose();
});
