/**
 * The seams of the workbench: what runs the add-on's bundle (`Host`), and what the bundle's services need from
 * whoever shows a page (`UiHost`). Types only. A host without a `UiHost` is the `action` command: there
 * `SpreadsheetApp.getUi()` fails as it does outside an editor.
 */
import type { FUniver } from '@univerjs/presets';

export interface MenuEntry {
  /** A separator when null. */
  caption: string | null;
  functionName?: string;
  children?: MenuEntry[];
}

export interface UiHost {
  setMenu(title: string, entries: MenuEntry[]): void;
  /** `html` is the page's whole source. One sidebar or dialog at a time. */
  showSidebar(html: string, title: string): void;
  showDialog(html: string, title: string, size: { width: number; height: number }, modal: boolean): void;
  closeDialog(): void;
  /** Suspends the caller, as `alert` does; returns the name of the button: OK, CANCEL, YES, NO or CLOSE. */
  alert(title: string, message: string, buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL'): string;
  prompt(
    title: string,
    message: string,
    buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL',
  ): { button: string; text: string };
  toast(message: string, title: string, seconds: number): void;
}

/** A properties store. Keys and values are strings. */
export interface KeyValueStore {
  read(): Record<string, string>;
  write(all: Record<string, string>): void;
}

/** The document lock, shared by everyone who has the file open. */
export interface LockHost {
  /** Takes the lock if it is free; false when somebody else holds it. Never waits. */
  tryTake(): boolean;
  release(): void;
}

export interface HostOptions {
  univerAPI: FUniver;
  /** Source text of dist/Code.js. */
  code: string;
  /** Pages of dist/ by file name without `.html`. */
  pages: Record<string, string>;
  ui: UiHost | null;
  /** Session.getActiveUserLocale(): `zh_CN` or `en`. */
  userLocale: string;
  /** Spreadsheet locale (`zh_CN`, `en_US`) and IANA time zone. */
  spreadsheetLocale: string;
  timeZone: string;
  stores: { user: KeyValueStore; document: KeyValueStore; script: KeyValueStore };
  lock: LockHost;
  /**
   * Called before every call on a service object, with `Class.method` (`Range.setValues`). Tests count with it,
   * throw from it (the call then fails as if the service had), or let a second user write.
   */
  onServiceCall?: (name: string) => void;
}

export interface Host {
  /** Names of the bundle's public top-level functions. */
  readonly functionNames: readonly string[];
  /**
   * Runs one function to its end, releases its locks, and returns a copy of its result as `google.script.run`
   * would deliver it (or throws what it threw). Arguments are checked and copied the same way.
   */
  run(functionName: string, args: readonly unknown[]): unknown;
  /** Resolves when the formulas that the last writes touched have been computed; rejects after ten seconds. */
  settled(): Promise<void>;
  /**
   * Formulas that the engine cannot compute (QUERY, ARRAYFORMULA …) and whose last value it kept although something
   * they depend on has changed. Rows and columns count from 1.
   */
  keptFormulas(): Array<{ sheetName: string; row: number; column: number; formula: string }>;
  /** Lets go of the engine; the host must not be used afterwards. */
  dispose(): void;
}
