import type { FWorkbook } from '@univerjs/preset-sheets-node-core';
import type { FUniver, ICellData } from '@univerjs/presets';
import { hasFormula } from './formulaCells.js';
import { LOOKS_ONLY } from './sheetGrid.js';

/** Longer than this a calculation is reported as unfinished. */
const CALCULATION_LIMIT_MS = 10_000;

const SET_VALUES = 'sheet.mutation.set-range-values';
/**
 * Mutations after which a formula may come out differently: cells, their places, names. Waiting after one that only
 * changes looks (a width, a frozen row) would wait for a calculation that never comes.
 */
const MAY_CHANGE_A_FORMULA: ReadonlySet<string> = new Set([
  SET_VALUES,
  'sheet.mutation.insert-row',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-rows',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
  'sheet.mutation.move-range',
  'sheet.mutation.reorder-range',
  'sheet.mutation.insert-sheet',
  'sheet.mutation.remove-sheet',
  'sheet.mutation.set-worksheet-name',
  'formula.mutation.set-defined-name',
  'formula.mutation.remove-defined-name',
]);
const UNKNOWN_FUNCTION = '#NAME?';

interface ValuesMutation {
  unitId: string;
  subUnitId: string;
  cellValue?: Record<number, Record<number, ICellData | null>>;
}

/** A formula that the engine could not compute, and whose last value was kept. */
export interface KeptFormula {
  sheetName: string;
  /** 1-based. */
  row: number;
  column: number;
  formula: string;
}

/**
 * Follows the engine's calculation, which runs some 100 ms after a write.
 *
 * A function that the engine lacks (QUERY, ARRAYFORMULA …) would turn into an error when something it depends on
 * changes; its last value is kept instead, and the formula is listed by `keptFormulas`.
 */
export class Calculation {
  private readonly kept = new Map<string, KeptFormula & { sheetId: string }>();
  private pending = true;
  private readonly subscriptions: Array<{ dispose(): void }>;

  constructor(
    private readonly univerAPI: FUniver,
    private readonly workbook: FWorkbook,
  ) {
    this.subscriptions = [
      univerAPI.onBeforeCommandExecute((command, options) => {
        if (command.id === SET_VALUES && options?.applyFormulaCalculationResult) {
          this.keepLastValues(command.params as ValuesMutation);
        }
      }),
      univerAPI.onCommandExecuted((command, options) => {
        if (!MAY_CHANGE_A_FORMULA.has(command.id) || options?.applyFormulaCalculationResult) return;
        if ((command.params as { trigger?: string } | undefined)?.trigger !== LOOKS_ONLY) this.pending = true;
      }),
    ];
  }

  /** Resolves when the formulas that earlier writes touched are computed; rejects after ten seconds. */
  async settled(): Promise<void> {
    if (!this.pending) return;
    this.pending = false;
    if (!this.hasFormulas()) return;
    try {
      await this.univerAPI.getFormula().onCalculationResultApplied(CALCULATION_LIMIT_MS);
    } catch (error) {
      this.pending = true;
      throw new Error(`The formulas were not computed within ${CALCULATION_LIMIT_MS / 1000} seconds.`, {
        cause: error,
      });
    }
  }

  /** The formulas whose last value was kept, as long as they stand where they stood. */
  keptFormulas(): KeptFormula[] {
    const standing: KeptFormula[] = [];
    for (const { sheetId, ...kept } of this.kept.values()) {
      const sheet = this.workbook.getSheetBySheetId(sheetId);
      if (sheet === null || kept.row > sheet.getMaxRows() || kept.column > sheet.getMaxColumns()) continue;
      const formula = sheet.getRange(kept.row - 1, kept.column - 1).getFormula();
      if (formula === kept.formula) standing.push({ ...kept, sheetName: sheet.getSheetName() });
    }
    return standing;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private hasFormulas(): boolean {
    return this.workbook
      .getSheets()
      .some((sheet) => hasFormula(sheet.getSheet().getCellMatrix().getMatrix()));
  }

  private keepLastValues({ unitId, subUnitId, cellValue }: ValuesMutation): void {
    const sheet = unitId === this.workbook.getId() ? this.workbook.getSheetBySheetId(subUnitId) : null;
    if (sheet === null || cellValue === undefined) return;
    const matrix = sheet.getSheet().getCellMatrix();
    for (const [rowKey, line] of Object.entries(cellValue)) {
      for (const [columnKey, computed] of Object.entries(line)) {
        if (computed?.v !== UNKNOWN_FUNCTION) continue;
        const [row, column] = [Number(rowKey), Number(columnKey)];
        const last = matrix.getValue(row, column);
        if (!last || last.v === undefined || last.v === null || last.v === UNKNOWN_FUNCTION) continue;
        computed.v = last.v;
        if (last.t !== undefined) computed.t = last.t;
        this.kept.set(`${subUnitId} ${row} ${column}`, {
          sheetId: subUnitId,
          sheetName: sheet.getSheetName(),
          row: row + 1,
          column: column + 1,
          formula: last.f ?? sheet.getRange(row, column).getFormula(),
        });
      }
    }
  }
}
