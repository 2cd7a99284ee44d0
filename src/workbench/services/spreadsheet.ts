import { NEW_SHEET_COLUMN_PIXELS, NEW_SHEET_COLUMNS, NEW_SHEET_ROWS } from '../engine/snapshot.js';
import { parseA1 } from './a1.js';
import type { ServiceContext } from './context.js';
import { MetadataFinder } from './developerMetadata.js';
import { addMetadata, metadataOfSpreadsheet } from './metadataStore.js';
import { type NamedRange, namedRanges, rangeByName, setNamedRange } from './namedRange.js';
import type { Range } from './range.js';
import { checkInside } from './ranges.js';
import { Service, serviceOf } from './service.js';
import { Sheet } from './sheet.js';
import { checkSheetName, sheetIdOf } from './sheetNames.js';
import { TextFinder } from './textFinder.js';

const TOAST_SECONDS = 5;

/** The spreadsheet that is open. */
export class Spreadsheet extends Service {
  constructor(context: ServiceContext) {
    super(context, 'Spreadsheet');
  }

  getId(): string {
    return this.context.workbook.getId();
  }

  getName(): string {
    return this.context.workbook.getName();
  }

  rename(newName: string): void {
    this.context.workbook.setName(newName);
  }

  getSpreadsheetLocale(): string {
    return this.context.options.spreadsheetLocale;
  }

  getSpreadsheetTimeZone(): string {
    return this.context.options.timeZone;
  }

  getSheets(): Sheet[] {
    return this.context.workbook.getSheets().map((sheet) => this.sheetOf(sheet.getSheetId()));
  }

  getNumSheets(): number {
    return this.context.workbook.getNumSheets();
  }

  getSheetByName(name: string): Sheet | null {
    const sheet = this.context.workbook.getSheets().find((candidate) => candidate.getSheetName() === name);
    return sheet === undefined ? null : this.sheetOf(sheet.getSheetId());
  }

  getSheetById(id: number): Sheet | null {
    const sheet = this.context.workbook
      .getSheets()
      .find((candidate) => sheetIdOf(candidate.getSheetId()) === id);
    return sheet === undefined ? null : this.sheetOf(sheet.getSheetId());
  }

  getActiveSheet(): Sheet {
    return this.sheetOf(this.context.workbook.getActiveSheet().getSheetId());
  }

  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }

  getActiveRange(): Range {
    return this.getActiveSheet().getActiveRange();
  }

  getActiveCell(): Range {
    const range = this.getActiveRange();
    return range.sheet.getRange(range.getRow(), range.getColumn());
  }

  getCurrentCell(): Range {
    return this.getActiveCell();
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  setActiveSelection(range: Range | string): Range {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }

  /** `insertSheet()`, `(name)`, `(index)`, `(name, index)`, each also with `{template}`. */
  insertSheet(...args: unknown[]): Sheet {
    const name = args.find((argument) => typeof argument === 'string') ?? this.newSheetName();
    const index = args.find((argument) => typeof argument === 'number');
    const options = args.find((argument) => typeof argument === 'object' && argument !== null) as
      | { template?: unknown }
      | undefined;
    checkSheetName(this.context, name, null);
    const place = index ?? this.context.workbook.getActiveSheet().getIndex() + 1;
    if (options?.template !== undefined) return this.insertCopy(name, place, options.template);
    const sheet = this.context.workbook.insertSheet(name, {
      index: place,
      sheet: {
        id: newSheetId(this),
        rowCount: NEW_SHEET_ROWS,
        columnCount: NEW_SHEET_COLUMNS,
        defaultColumnWidth: NEW_SHEET_COLUMN_PIXELS,
        cellData: {},
      },
    });
    return this.sheetOf(sheet.getSheetId());
  }

  deleteSheet(sheet: Sheet): void {
    if (this.getNumSheets() === 1) throw new Error("You can't remove all the sheets in a document.");
    const others = this.getSheets().filter(
      (other) => other.grid.sheetId !== sheet.grid.sheetId && !other.isSheetHidden(),
    );
    if (others.length === 0) throw new Error("You can't remove all the visible sheets in a document.");
    const wasActive = this.context.workbook.getActiveSheet().getSheetId() === sheet.grid.sheetId;
    this.context.workbook.deleteSheet(sheet.grid.sheetId);
    if (wasActive) others[0]?.activate();
  }

  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }

  duplicateActiveSheet(): Sheet {
    const copy = this.getActiveSheet().copyTo(this);
    this.context.workbook.moveSheet(copy.grid.facade, this.getActiveSheet().getIndex());
    return copy.activate();
  }

  renameActiveSheet(newName: string): void {
    this.getActiveSheet().setName(newName);
  }

  /** `pos` counts from 1. */
  moveActiveSheet(pos: number): void {
    if (pos < 1 || pos > this.getNumSheets()) throw new Error('The sheet position is out of bounds.');
    this.context.workbook.moveSheet(this.context.workbook.getActiveSheet(), pos - 1);
  }

  getRange(a1Notation: string): Range {
    const named = rangeByName(this.context, a1Notation);
    if (named !== null) return named;
    const reference = parseA1(a1Notation, 1, 1);
    const sheet =
      reference?.sheetName == null ? this.getActiveSheet() : this.getSheetByName(reference.sheetName);
    if (reference === null || sheet === null) throw new Error('Range not found');
    const { rows, columns } = sheet.gridSize();
    const inSheet = parseA1(a1Notation, rows, columns);
    if (inSheet === null) throw new Error('Range not found');
    return sheet.rangeOf(checkInside(inSheet.area, { rows, columns }));
  }

  getRangeByName(name: string): Range | null {
    return rangeByName(this.context, name);
  }

  getNamedRanges(): NamedRange[] {
    return namedRanges(this.context);
  }

  setNamedRange(name: string, range: Range): void {
    setNamedRange(this.context, name, range);
  }

  removeNamedRange(name: string): void {
    if (!this.context.workbook.deleteDefinedName(name)) throw new Error('Range not found');
  }

  getDataRange(): Range {
    return this.getActiveSheet().getDataRange();
  }

  getLastRow(): number {
    return this.getActiveSheet().getLastRow();
  }

  getLastColumn(): number {
    return this.getActiveSheet().getLastColumn();
  }

  toast(message: string, title = '', timeoutSeconds: number | null = TOAST_SECONDS): void {
    this.context.options.ui?.toast(String(message), title, timeoutSeconds ?? TOAST_SECONDS);
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): this {
    addMetadata(this.context, { type: 'SPREADSHEET' }, key, rest);
    return this;
  }

  createTextFinder(findText: string): TextFinder {
    return new TextFinder(this.context, () => this.getSheets(), findText);
  }

  createDeveloperMetadataFinder(): MetadataFinder {
    return new MetadataFinder(this.context, () => metadataOfSpreadsheet(this.context));
  }

  getDeveloperMetadata(): unknown[] {
    return new MetadataFinder(this.context, () =>
      metadataOfSpreadsheet(this.context).filter(({ place }) => place.type === 'SPREADSHEET'),
    ).find();
  }

  /** A sheet by the engine's identifier. */
  readonly sheetOf = (engineId: string): Sheet => new Sheet(this.context, engineId);

  private readonly newSheetName = (): string => {
    const word = this.context.options.spreadsheetLocale.startsWith('zh') ? '工作表' : 'Sheet';
    const names = new Set(this.getSheets().map((sheet) => sheet.getName().toLowerCase()));
    let number = this.getNumSheets() + 1;
    while (names.has(`${word}${number}`.toLowerCase())) number++;
    return `${word}${number}`;
  };

  private readonly insertCopy = (name: string, index: number, given: unknown): Sheet => {
    const template = serviceOf(given);
    if (!(template instanceof Sheet)) throw new Error('The template is not a sheet.');
    const copy = template.copyTo(this).setName(name);
    this.context.workbook.moveSheet(copy.grid.facade, index);
    return copy.activate();
  };
}

/** A number that no sheet has yet, as the engine's identifier too. */
function newSheetId(spreadsheet: Spreadsheet): string {
  for (;;) {
    const id = 1 + Math.floor(Math.random() * 2_000_000_000);
    if (spreadsheet.getSheetById(id) === null) return String(id);
  }
}
