import { FormulaDataModel, type FWorksheet } from '@univerjs/preset-sheets-node-core';
import type { ICellData, IStyleData } from '@univerjs/presets';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { INSERT_ROWS_AFTER } from '../../../src/workbench/engine/sheetGrid.js';
import { emptyWorkbook } from '../../../src/workbench/engine/snapshot.js';
import { type CellTable, type Engine, plainEngine, quickEngine } from './engines.js';

const WRITE = 'sheet.mutation.set-range-values';
const SIZE = 4;
const TARGET = { unitId: 'book', subUnitId: '0' };

let plain: Engine;
let quick: Engine;
beforeAll(() => {
  const snapshot = () => emptyWorkbook('book', '测试', ['表一', '表二']);
  plain = plainEngine(snapshot());
  quick = quickEngine(snapshot());
});
afterAll(() => {
  for (const engine of [plain, quick]) engine.dispose();
});

const LOOKS: Array<IStyleData | string | null> = [
  { n: { pattern: '@' } },
  { n: { pattern: '0.0' } },
  { bl: 1 },
  { bl: 0, n: null },
  { bd: { t: { s: 1, cl: { rgb: '#000000' } }, b: null } },
  { cl: { rgb: '#112233' }, ul: { s: 1 } },
  'no such style',
  null,
];
const rich = { id: 'd', documentStyle: {}, body: { dataStream: '甲乙\r\n', textRuns: [] } };

const content: fc.Arbitrary<ICellData> = fc.record(
  {
    v: fc.constantFrom(0, 1, 88.5, '', '0', '001', 'TRUE', '李雷', true, null),
    t: fc.constantFrom(1, 2, 3, 4, null),
    f: fc.constantFrom(null, '', '=A1'),
    si: fc.constantFrom(null, 'x'),
    p: fc.constantFrom(null, rich),
    custom: fc.constantFrom(null, { note: '说明' }),
  },
  { requiredKeys: [] },
);
/** What scripts write: a value with its type, over everything or beside what stands. */
const typed: fc.Arbitrary<ICellData> = fc
  .tuple(
    fc.constantFrom({}, { f: null, si: null, p: null }),
    fc.constantFrom(0, 1, 88.5, '001', '李雷', null),
  )
  .map(([over, v]) => ({ ...over, v, ...(v === null ? {} : { t: typeof v === 'number' ? 2 : 1 }) }));
const look: fc.Arbitrary<ICellData> = fc.constantFrom(...LOOKS).map((s) => ({ s }));
const both = fc.tuple(content, look).map(([cell, { s }]) => ({ ...cell, s: s ?? null }));
const cell = fc.oneof(
  { weight: 4, arbitrary: typed },
  { weight: 4, arbitrary: look },
  { weight: 2, arbitrary: content },
  both,
  fc.constant(null),
);
const place = fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1));
const write = fc.array(fc.tuple(place, cell), { minLength: 1, maxLength: SIZE * SIZE });

/** Each cell is an object of its own; its look is shared with others or not. */
function tableOf(
  cells: ReadonlyArray<readonly [[number, number], ICellData | null]>,
  shared: boolean,
): CellTable {
  const table: CellTable = {};
  for (const [[row, column], written] of cells) {
    table[row] ??= {};
    table[row][column] = structuredClone(written);
    if (shared && written?.s) table[row][column]!.s = written.s;
  }
  return table;
}

function clear(engine: Engine): void {
  const blank = Array.from({ length: SIZE }, (_, row) =>
    Array.from({ length: SIZE }, (_unused, column) => [[row, column], null] as [[number, number], null]),
  ).flat();
  engine.univerAPI.syncExecuteCommand(WRITE, { ...TARGET, cellValue: tableOf(blank, false) });
}

function expectAllFormulasFound(engine: Engine): void {
  const model = engine.injector.get(FormulaDataModel);
  expect(model.getFormulaData()).toEqual(FormulaDataModel.prototype.getFormulaData.call(model));
}

test('whatever is written over whatever, cells and styles come out as the engine makes them', () => {
  fc.assert(
    fc.property(fc.array(write, { minLength: 1, maxLength: 4 }), fc.boolean(), (writes, shared) => {
      for (const engine of [plain, quick]) {
        clear(engine);
        for (const cells of writes) {
          const cellValue = tableOf(cells, engine === quick && shared);
          engine.univerAPI.syncExecuteCommand(WRITE, { ...TARGET, cellValue });
        }
      }
      expect(quick.cells()).toEqual(plain.cells());
      expectAllFormulasFound(quick);
    }),
    { numRuns: 300 },
  );
});

test('rows inserted by the short way look like those that the engine inserts', () => {
  fc.assert(
    fc.property(write, fc.nat(SIZE - 1), fc.integer({ min: 1, max: 3 }), (cells, after, count) => {
      for (const engine of [plain, quick]) {
        clear(engine);
        engine.univerAPI.syncExecuteCommand(WRITE, { ...TARGET, cellValue: tableOf(cells, false) });
      }
      const sheet = plain.univerAPI.getActiveWorkbook()!.getSheetBySheetId('0')!;
      sheet.insertRowsAfter(after, count);
      quick.univerAPI.syncExecuteCommand(INSERT_ROWS_AFTER, { ...TARGET, after, count });
      expect(quick.cells()).toEqual(plain.cells());
      for (const engine of [plain, quick]) {
        engine.univerAPI
          .getActiveWorkbook()!
          .getSheetBySheetId('0')!
          .deleteRows(after + 1, count);
      }
    }),
    { numRuns: 60 },
  );
});

test('the formulas that are found are those that the engine finds', () => {
  const formula: fc.Arbitrary<ICellData> = fc.record(
    {
      f: fc.constantFrom('=A1+1', '=SUM(B1:B2)', '=', 'none', ''),
      si: fc.constantFrom('x', 'y'),
      v: fc.nat(9),
    },
    { requiredKeys: [] },
  );
  const some = fc.array(fc.tuple(place, fc.oneof(formula, typed)), { maxLength: SIZE * SIZE });
  fc.assert(
    fc.property(some, some, some, (first, second, written) => {
      const engine = quickEngine(emptyWorkbook('book', '测试', ['表一', '表二']));
      const model = engine.injector.get(FormulaDataModel);
      const own = FormulaDataModel.prototype;
      const sheets = engine.univerAPI.getActiveWorkbook()!.getSheets();
      [first, second].forEach((cells, at) => {
        const matrix = sheets[at]!.getSheet().getCellMatrix();
        for (const [[row, column], one] of cells) matrix.setValue(row, column, { ...one });
      });
      expectAllFormulasFound(engine);
      const table = () => tableOf(written, false);
      expect(model.updateFormulaData('book', '0', table())).toEqual(
        own.updateFormulaData.call(model, 'book', '0', table()),
      );
      engine.dispose();
    }),
    { numRuns: 40 },
  );
});

test('a formula that comes to a sheet without any is found, whichever way it comes', () => {
  const engine = quickEngine(emptyWorkbook('book', '测试', ['表一', '表二']));
  const workbook = engine.univerAPI.getActiveWorkbook()!;
  const [first, second] = workbook.getSheets() as [FWorksheet, FWorksheet];
  expectAllFormulasFound(engine);
  first.getRange('B2').setValue({ f: '=A1' });
  expectAllFormulasFound(engine);
  engine.univerAPI.syncExecuteCommand('sheet.mutation.move-range', {
    unitId: 'book',
    fromRange: { startRow: 1, endRow: 1, startColumn: 1, endColumn: 1 },
    toRange: { startRow: 2, endRow: 2, startColumn: 2, endColumn: 2 },
    from: { subUnitId: first.getSheetId(), value: { 1: { 1: null } } },
    to: { subUnitId: second.getSheetId(), value: { 2: { 2: { f: '=A1' } } } },
  });
  expect(second.getRange('C3').getFormula()).toBe('=A1');
  expectAllFormulasFound(engine);
  workbook.duplicateSheet(second);
  expectAllFormulasFound(engine);
  second.insertRowsBefore(0, 2);
  expectAllFormulasFound(engine);
  engine.dispose();
});
