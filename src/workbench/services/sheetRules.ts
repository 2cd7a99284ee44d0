import type { ISheetDataValidationRule } from '@univerjs/presets';
import { DataValidationErrorStyle, generateRandomId } from '@univerjs/presets';
import type { CellArea } from '../engine/sheetGrid.js';
import { quoteSheetName } from './a1.js';
import { rawValueOf } from './cells.js';
import { DataValidation } from './dataValidation.js';
import type { Range } from './range.js';
import { expose } from './service.js';
import type { Sheet } from './sheet.js';
import type { CellContent } from './typedInput.js';
import { type Criteria, engineRule, fits, type RuleSettings, settingsOf } from './validationRules.js';

const ADD = 'sheet.command.addDataValidation';
const CLEAR = 'sheets.command.clear-range-data-validation';

/** Sets one rule, or none, on every cell of some areas. */
function setOn(sheet: Sheet, areas: readonly CellArea[], rule: DataValidation | null): void {
  if (areas.length === 0) return;
  const { univerAPI, workbook } = sheet.context;
  const target = { unitId: workbook.getId(), subUnitId: sheet.grid.sheetId };
  const ranges = areas.map((area) => ({ ...area }));
  const done =
    rule === null
      ? rulesOf(sheet).length === 0 || univerAPI.syncExecuteCommand(CLEAR, { ...target, ranges })
      : univerAPI.syncExecuteCommand(ADD, {
          ...target,
          rule: { ...engineRule(rule.settings), uid: generateRandomId(6), ranges },
        });
  if (!done) throw new Error('The engine refused the data validation rule.');
}

export function setRule(range: Range, rule: DataValidation | null): void {
  setOn(range.sheet, [range.area], rule);
}

/** Sets a table of rules; cells that share a rule are set together. */
export function setRules(range: Range, rules: readonly (readonly (DataValidation | null)[])[]): void {
  const { startRow, startColumn } = range.area;
  const areas = new Map<DataValidation | null, CellArea[]>();
  rules.forEach((line, row) => {
    line.forEach((rule, column) => {
      const list = areas.get(rule) ?? [];
      areas.set(rule, list);
      const r = startRow + row;
      const c = startColumn + column;
      const above = list.find(
        (area) => area.startColumn === c && area.endColumn === c && area.endRow === r - 1,
      );
      if (above) above.endRow = r;
      else list.push({ startRow: r, endRow: r, startColumn: c, endColumn: c });
    });
  });
  for (const [rule, list] of areas) setOn(range.sheet, list, rule);
}

function rulesOf(sheet: Sheet): ISheetDataValidationRule[] {
  return sheet.grid.facade.getDataValidations().map(({ rule }) => rule as ISheetDataValidationRule);
}

/** The rule of each cell, as scripts see it. */
export function getRules(range: Range): (object | null)[][] {
  const { startRow, startColumn, endRow, endColumn } = range.area;
  const table: (object | null)[][] = Array.from({ length: range.getNumRows() }, () =>
    new Array<object | null>(range.getNumColumns()).fill(null),
  );
  for (const rule of rulesOf(range.sheet)) {
    const settings = settingsIn(range.sheet, rule);
    const seen = settings === null ? null : expose(new DataValidation(range.context, settings));
    for (const area of rule.ranges) {
      for (let row = Math.max(startRow, area.startRow); row <= Math.min(endRow, area.endRow); row++) {
        const line = table[row - startRow];
        const last = Math.min(endColumn, area.endColumn);
        for (let column = Math.max(startColumn, area.startColumn); column <= last; column++) {
          if (line) line[column - startColumn] = seen;
        }
      }
    }
  }
  return table;
}

/** Tells whether a rule that rejects refuses a content; null when the sheet has no such rule. */
export function rejectionOf(
  sheet: Sheet,
): ((row: number, column: number, content: CellContent) => boolean) | null {
  const rejecting = rulesOf(sheet).flatMap((rule) => {
    const settings = rule.errorStyle === DataValidationErrorStyle.STOP ? settingsIn(sheet, rule) : null;
    if (settings === null) return [];
    const listed = once(() => valuesOf(sheet, settings.criteria));
    return [{ areas: rule.ranges, criteria: settings.criteria, listed }];
  });
  if (rejecting.length === 0) return null;
  return (row, column, content) =>
    // A formula's value is not known yet, and a blank is always let in.
    content.kind !== 'blank' &&
    content.kind !== 'formula' &&
    rejecting.some(
      ({ areas, criteria, listed }) =>
        areas.some((area) => covers(area, row, column)) && !fits(content.value, criteria, listed),
    );
}

function covers(area: CellArea, row: number, column: number): boolean {
  return row >= area.startRow && row <= area.endRow && column >= area.startColumn && column <= area.endColumn;
}

/** What a script is told of a rule; a list's range is told with its sheet, and without the workbook's id. */
function settingsIn(sheet: Sheet, rule: ISheetDataValidationRule): RuleSettings | null {
  const formula1 = rule.formula1
    ?.replace(/^=('?)\[[^\]]*\]/, '=$1')
    .replace(/^=(?=[^!]*$)/, `=${quoteSheetName(sheet.getName())}!`);
  return settingsOf({ ...rule, ...(formula1 === undefined || rule.type === 'custom' ? {} : { formula1 }) });
}

/** The values that a list takes from a range. */
function valuesOf(sheet: Sheet, { values }: Criteria): ReadonlySet<string> {
  const range = sheet.context.spreadsheet.getRange(String(values[0]).slice(1));
  const found = new Set<string>();
  range.grid.forEachCell(range.area, (cell) => {
    const value = rawValueOf(cell);
    if (value !== '') found.add(String(value));
  });
  return found;
}

function once<T>(compute: () => T): () => T {
  let known: { value: T } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
