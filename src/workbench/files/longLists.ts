import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { columnLetters } from '../columnLetters.js';
import { cellsOf, cellValue, GRID_COLUMNS, GRID_ROWS, textCell } from './cells.js';
import { quoteSheetName } from './formulas.js';
import { listedValues, type Rule, type RulesBySheet, validationsOf, withValidations } from './validations.js';

/** A list that a rule spells out may be so long, and cannot hold a comma. */
const LONGEST_LIST = 255;
const TAB = '下拉选项 Lists';

/**
 * The snapshot with the lists that an .xlsx cannot spell out moved to a hidden tab, one column each, and their rules
 * pointing there. The same list takes one column, however many rules and saves.
 */
export function withLongLists(snapshot: IWorkbookData): IWorkbookData {
  const rules = validationsOf(snapshot);
  const tab = new ListTab(snapshot);
  const written: RulesBySheet = {};
  for (const [id, list] of Object.entries(rules)) {
    written[id] = list.map((rule) => {
      const values = listedValues(rule);
      return values === null || fitsIntoRule(values) ? rule : tab.refer(rule, values);
    });
  }
  return tab.used ? withValidations(tab.addTo(snapshot), written) : snapshot;
}

function fitsIntoRule(values: readonly string[]): boolean {
  return values.join(',').length <= LONGEST_LIST && values.every((value) => !value.includes(','));
}

class ListTab {
  used = false;
  private readonly present: Partial<IWorksheetData> | undefined;
  private readonly columns: string[][];
  private readonly id: string;

  constructor(snapshot: IWorkbookData) {
    this.present = Object.values(snapshot.sheets).find((sheet) => sheet.name === TAB);
    this.columns = this.present === undefined ? [] : columnsOf(this.present);
    this.id = this.present?.id ?? freeId(snapshot);
  }

  refer(rule: Rule, values: readonly string[]): Rule {
    this.used = true;
    let column = this.columns.findIndex((list) => same(list, values));
    if (column < 0) column = this.columns.push([...values]) - 1;
    const letters = columnLetters(column);
    return { ...rule, formula1: `=${quoteSheetName(TAB)}!$${letters}$1:$${letters}$${values.length}` };
  }

  addTo(snapshot: IWorkbookData): IWorkbookData {
    const cellData: Record<number, Record<number, ICellData>> = {};
    this.columns.forEach((list, column) => {
      list.forEach((value, row) => {
        const line = cellData[row] ?? {};
        cellData[row] = line;
        line[column] = textCell(value);
      });
    });
    const sheet: Partial<IWorksheetData> = {
      ...this.present,
      id: this.id,
      name: TAB,
      hidden: 1,
      rowCount: Math.max(GRID_ROWS, ...this.columns.map((list) => list.length)),
      columnCount: Math.max(GRID_COLUMNS, this.columns.length),
      cellData: { ...cellsOf(this.present ?? {}), ...cellData },
    };
    const order = snapshot.sheetOrder.includes(this.id)
      ? snapshot.sheetOrder
      : [...snapshot.sheetOrder, this.id];
    return { ...snapshot, sheetOrder: order, sheets: { ...snapshot.sheets, [this.id]: sheet } };
  }
}

/** The lists of the tab as it is; a column that somebody has emptied is free again. */
function columnsOf(sheet: Partial<IWorksheetData>): string[][] {
  const columns: string[][] = [];
  for (const [row, line] of Object.entries(cellsOf(sheet))) {
    for (const [column, cell] of Object.entries(line)) {
      const value = cellValue(cell);
      if (value === null || value === '') continue;
      for (let index = columns.length; index <= Number(column); index++) columns.push([]);
      const list = columns[Number(column)];
      if (list) list[Number(row)] = String(value);
    }
  }
  return columns;
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((value, index) => value === others[index]);
}

function freeId(snapshot: IWorkbookData): string {
  let id = 'lists';
  while (snapshot.sheets[id] !== undefined) id += '-';
  return id;
}
