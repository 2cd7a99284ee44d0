import type { FUniver } from '@univerjs/presets';

const SET_SELECTIONS = 'sheet.operation.set-selections';

interface SelectionsSet {
  unitId: string;
  subUnitId: string;
  selections: unknown[];
  /** Whether the shown sheet is scrolled to the selection, whichever sheet that is on. */
  reveal?: boolean;
}

/**
 * Keeps the teacher's selection through a run of the add-on: the engine selects the rows a script inserts or deletes,
 * and scrolls to them. Google leaves both where they were.
 */
export class Selections {
  readonly #univerAPI: FUniver;
  /** Each sheet's selection as the teacher made it. */
  readonly #own = new Map<string, SelectionsSet>();
  /** Sheets whose selection a run has changed. */
  readonly #touched = new Map<string, SelectionsSet>();
  #restoring = false;

  /**
   * @param inRun whether the add-on runs at this moment
   * @param chosen whether it has selected something itself
   */
  constructor(univerAPI: FUniver, inRun: () => boolean, chosen: () => boolean) {
    this.#univerAPI = univerAPI;
    univerAPI.onBeforeCommandExecute((command) => {
      if (command.id === SET_SELECTIONS && inRun() && !chosen()) {
        (command.params as SelectionsSet).reveal = false;
      }
    });
    univerAPI.onCommandExecuted((command) => {
      if (command.id !== SET_SELECTIONS || this.#restoring) return;
      const set = command.params as SelectionsSet;
      (inRun() ? this.#touched : this.#own).set(set.subUnitId, set);
    });
  }

  /**
   * After a run.
   *
   * @param shown id of the sheet that is shown
   * @param chosen the add-on selected something itself: that stays, and is scrolled to
   */
  restore(shown: string, chosen: boolean): void {
    const touched = [...this.#touched.values()];
    this.#touched.clear();
    if (chosen) for (const set of touched) this.#own.set(set.subUnitId, set);
    this.#set(touched, chosen ? shown : null);
  }

  /** The formula bar follows the last selection that was set, on whichever sheet: sets the shown one's again. */
  refresh(unitId: string, shown: string): void {
    this.#set([{ unitId, subUnitId: shown, selections: [] }], null);
  }

  #set(sheets: readonly SelectionsSet[], revealed: string | null): void {
    this.#restoring = true;
    try {
      for (const set of sheets) {
        const own = this.#own.get(set.subUnitId) ?? firstCell(set);
        const reveal = set.subUnitId === revealed;
        this.#univerAPI.syncExecuteCommand(SET_SELECTIONS, { ...own, reveal });
      }
    } finally {
      this.#restoring = false;
    }
  }
}

function firstCell({ unitId, subUnitId }: SelectionsSet): SelectionsSet {
  const corner = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0, rangeType: 0 };
  const primary = { ...corner, actualRow: 0, actualColumn: 0, isMerged: false, isMergedMainCell: false };
  return { unitId, subUnitId, selections: [{ range: corner, primary, style: null }] };
}
