/** One thing that Google Sheets is taken to do, as a function that throws when it does otherwise. */
export interface Behaviour {
  /** The behaviour as a sentence; never changes its meaning. */
  name: string;
  /** Nobody has yet seen Google do it. */
  unverified?: boolean;
  check(app: SpreadsheetApp): void;
}

export type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Seen otherwise than said. */
export class Differs extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Differs';
  }
}

/** The spreadsheet at hand does not let the behaviour be seen. */
export class NotSeen extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotSeen';
  }
}

export function expectSame(actual: unknown, expected: unknown): void {
  const [seen, wanted] = [show(actual), show(expected)];
  if (seen !== wanted) throw new Differs(`expected ${wanted}, saw ${seen}`);
}

/** Runs to the end of the write, and compares the text of the error. */
export function expectError(app: SpreadsheetApp, text: string, action: () => unknown): void {
  let seen: string | null = null;
  try {
    action();
    app.flush();
  } catch (error) {
    seen = messageOf(error);
  }
  if (seen === null) throw new Differs(`expected the error ${show(text)}, saw none`);
  if (seen.indexOf(text) < 0) throw new Differs(`expected the error ${show(text)}, saw ${show(seen)}`);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function show(value: unknown): string {
  const text = JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'number' ? String(item) : item,
  );
  // Numbers are told from the texts that look like them by their kind.
  return `${text}${kindOf(value)}`;
}

function kindOf(value: unknown): string {
  if (!Array.isArray(value)) return typeof value === 'string' || value === null ? '' : ` (${typeof value})`;
  const flat = (value as unknown[][]).reduce<unknown[]>((all, item) => all.concat(item), []);
  const kinds = flat.map((item) => typeof item);
  return kinds.every((kind) => kind === 'string') ? '' : ` (${kinds.join(', ')})`;
}

let made = 0;

/** A sheet of its own, gone afterwards; the sheet that was active is active again. */
export function withSheet(app: SpreadsheetApp, use: (sheet: Sheet, spreadsheet: Spreadsheet) => void): void {
  const spreadsheet = app.getActiveSpreadsheet();
  const before = spreadsheet.getActiveSheet();
  made += 1;
  const sheet = spreadsheet.insertSheet(`conformance ${Date.now()} ${made}`);
  try {
    use(sheet, spreadsheet);
  } finally {
    spreadsheet.setActiveSheet(before);
    spreadsheet.deleteSheet(sheet);
  }
}
