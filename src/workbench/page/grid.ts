import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import enUS from '@univerjs/preset-sheets-core/locales/en-US';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationEnUS from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationZhCN from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import type { FUniver, IWorkbookData } from '@univerjs/presets';
import { createUniver, LocaleType, LogLevel, mergeLocales } from '@univerjs/presets';
import type { JournalEntry, Language } from '../server/protocol.js';
import { scrollBesideFrozenColumns } from './frozenScroll.js';
import { RowHeights } from './rowHeights.js';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';

scrollBesideFrozenColumns();

const LOCALES = { 'zh-CN': LocaleType.ZH_CN, en: LocaleType.EN_US } as const;
const MUTATION = 2;
/** Mutations of the document; others are the page's own. */
const DOCUMENT_MUTATION = /^(?:sheet|data-validation)\./;

export interface Grid {
  readonly univerAPI: FUniver;
  readonly unitId: string;
  /** How many of the last changes could not be made again; 0 when the document is whole. */
  readonly unreplayed: number;
  /** The whole document, as it can be opened again. */
  snapshot(): IWorkbookData;
  /** Calls `listener` after every change that is the document's own: not for selections, nor computed values. */
  onChange(listener: (entry: JournalEntry) => void): void;
  focus(): void;
  /** Takes what is being typed into a cell as typed. */
  finishEditing(): Promise<void>;
  /** Id of the sheet that is shown. */
  shownSheet(): string;
  /** Goes back to a sheet when the one shown has been hidden: the engine goes on showing it. */
  leaveHiddenSheet(back: string): void;
  /** Shows the first sheet from its first cell. */
  showFirstSheet(): void;
  /** Makes the shown sheet's rows as high as their wrapped text; to be called when runs have ended. */
  fitRows(): void;
}

/**
 * Draws the document: its snapshot with the changes made since.
 *
 * @param inRun whether the add-on runs at this moment
 */
export function openGrid(
  container: HTMLElement,
  document: { snapshot: IWorkbookData; journal: JournalEntry[] },
  language: Language,
  editable: boolean,
  inRun: () => boolean,
): Grid {
  const locale = LOCALES[language];
  const { univer, univerAPI } = createUniver({
    locale,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(zhCN, validationZhCN),
      [LocaleType.EN_US]: mergeLocales(enUS, validationEnUS),
    },
    logLevel: LogLevel.ERROR,
    presets: [
      UniverSheetsCorePreset({
        container,
        // One row of tools: the teacher's rows are what the page is for.
        ribbonType: 'simple',
        // The opened file's cached values stand; a formula that has none is computed.
        formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY },
        disableTextFormatAlert: true,
        disableAutoFocus: true,
      }),
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    ],
  });
  const workbook = univerAPI.createWorkbook({ ...document.snapshot, locale });
  const unreplayed = replay(univerAPI, document.journal);
  // Only now: nothing can run before the page is there.
  const rowHeights = new RowHeights(univer, univerAPI, inRun);
  if (!editable) workbook.setEditable(false);
  const unitId = workbook.getId();
  return {
    univerAPI,
    unitId,
    unreplayed,
    snapshot: () => workbook.save(),
    onChange: (listener) => {
      univerAPI.onCommandExecuted((command, options) => {
        if (command.type !== MUTATION || options?.onlyLocal || options?.applyFormulaCalculationResult) return;
        if (!DOCUMENT_MUTATION.test(command.id) || !concerns(command.params, unitId)) return;
        // A copy: the engine goes on using its own.
        listener({ id: command.id, params: JSON.parse(JSON.stringify(command.params)) });
      });
    },
    focus: () => focusCanvas(container),
    finishEditing: async () => {
      if (workbook.isCellEditing()) await workbook.endEditingAsync(true);
    },
    shownSheet: () => workbook.getActiveSheet().getSheetId(),
    fitRows: () => rowHeights.fitSoon(),
    leaveHiddenSheet: (back) => {
      if (!workbook.getActiveSheet().isSheetHidden()) return;
      const visible = workbook.getSheets().filter((sheet) => !sheet.isSheetHidden());
      const next = visible.find((sheet) => sheet.getSheetId() === back) ?? visible[0];
      if (next) workbook.setActiveSheet(next);
    },
    showFirstSheet: () => {
      const first = workbook.getSheets().find((sheet) => !sheet.isSheetHidden());
      if (!first) return;
      workbook.setActiveSheet(first);
      first.getRange(0, 0).activate();
      first.scrollToCell(0, 0);
    },
  };
}

/** Makes the changes again, and stops at one that fails: those after it were made on top of it. */
function replay(univerAPI: FUniver, journal: readonly JournalEntry[]): number {
  for (const [done, { id, params }] of journal.entries()) {
    try {
      univerAPI.syncExecuteCommand(id, params as object);
    } catch (error) {
      console.error(error);
      return journal.length - done;
    }
  }
  return 0;
}

function concerns(params: unknown, unitId: string): boolean {
  return typeof params === 'object' && params !== null && (params as { unitId?: unknown }).unitId === unitId;
}

function focusCanvas(container: HTMLElement): void {
  container.querySelector<HTMLElement>('[contenteditable="true"], canvas')?.focus();
}
