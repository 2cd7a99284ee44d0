import type { CustomData } from '@univerjs/presets';
import type { ServiceContext } from './context.js';
import { listIn, withList } from './customData.js';
import { MetadataLocationType, MetadataVisibility } from './enumeration.js';
import type { Range } from './range.js';
import { Service } from './service.js';
import type { Sheet } from './sheet.js';
import type { Spreadsheet } from './spreadsheet.js';

/** The name under which `custom` of the workbook, a sheet, a row or a column keeps its list in the snapshot. */
export const DEVELOPER_METADATA = 'developerMetadata';

export interface StoredMetadata {
  id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
}

/** Where metadata is attached; rows and columns count from 0. */
export type MetadataPlace =
  | { type: 'SPREADSHEET' }
  | { type: 'SHEET'; sheetId: string }
  | { type: 'ROW' | 'COLUMN'; sheetId: string; index: number };

interface Placed {
  place: MetadataPlace;
  entry: StoredMetadata;
}

export function addMetadata(
  context: ServiceContext,
  place: MetadataPlace,
  key: string,
  rest: readonly unknown[],
): void {
  const given = Object.values(MetadataVisibility).find((visibility) => rest.includes(visibility));
  const value = rest.find((argument) => typeof argument === 'string');
  const entry: StoredMetadata = {
    id: newId(),
    key: String(key),
    value: typeof value === 'string' ? value : null,
    visibility: given === MetadataVisibility.PROJECT ? 'PROJECT' : 'DOCUMENT',
  };
  setEntries(context, place, [...entriesAt(context, place), entry]);
}

function newId(): number {
  return 1 + Math.floor(Math.random() * 2_000_000_000);
}

function customAt(context: ServiceContext, place: MetadataPlace): CustomData | undefined {
  if (place.type === 'SPREADSHEET') return context.workbook.getCustomMetadata();
  const sheet = context.workbook.getSheetBySheetId(place.sheetId);
  if (place.type === 'SHEET') return sheet?.getCustomMetadata();
  return place.type === 'ROW'
    ? sheet?.getRowCustomMetadata(place.index)
    : sheet?.getColumnCustomMetadata(place.index);
}

function entriesAt(context: ServiceContext, place: MetadataPlace): readonly StoredMetadata[] {
  return listIn<StoredMetadata>(customAt(context, place), DEVELOPER_METADATA);
}

function setEntries(context: ServiceContext, place: MetadataPlace, list: readonly StoredMetadata[]): void {
  const custom = withList(customAt(context, place), DEVELOPER_METADATA, list);
  if (place.type === 'SPREADSHEET') {
    context.workbook.setCustomMetadata(custom);
    return;
  }
  const sheet = context.workbook.getSheetBySheetId(place.sheetId);
  if (place.type === 'SHEET') sheet?.setCustomMetadata(custom);
  // By command: the engine's direct setters pass over a row or column that it holds no data for.
  else if (place.type === 'ROW') sheet?.setRowCustom({ [place.index]: custom ?? null });
  else sheet?.setColumnCustom({ [place.index]: custom ?? null });
}

/** Everything attached to a sheet, its rows and its columns. */
export function metadataOfSheet(context: ServiceContext, sheetId: string): Placed[] {
  const config = context.workbook.getSheetBySheetId(sheetId)?.getSheet().getConfig();
  if (config === undefined) return [];
  const lines = (type: 'ROW' | 'COLUMN', data: Record<number, { custom?: CustomData } | undefined>) =>
    Object.entries(data).flatMap(([index, line]) =>
      listIn<StoredMetadata>(line?.custom, DEVELOPER_METADATA).map((entry) => ({
        place: { type, sheetId, index: Number(index) },
        entry,
      })),
    );
  const place: MetadataPlace = { type: 'SHEET', sheetId };
  return [
    ...entriesAt(context, place).map((entry) => ({ place, entry })),
    ...lines('ROW', config.rowData),
    ...lines('COLUMN', config.columnData),
  ];
}

export function metadataOfSpreadsheet(context: ServiceContext): Placed[] {
  const place: MetadataPlace = { type: 'SPREADSHEET' };
  return [
    ...entriesAt(context, place).map((entry) => ({ place, entry })),
    ...context.workbook.getSheets().flatMap((sheet) => metadataOfSheet(context, sheet.getSheetId())),
  ];
}

/** What is attached to the rows and columns that a range covers whole (or, if asked, touches). */
export function metadataWithin(range: Range, intersecting: boolean): Placed[] {
  const { startRow, endRow, startColumn, endColumn } = range.area;
  const grid = range.sheet.gridSize();
  const wholeRows = startColumn === 0 && endColumn === grid.columns - 1;
  const wholeColumns = startRow === 0 && endRow === grid.rows - 1;
  return metadataOfSheet(range.context, range.sheet.grid.sheetId).filter(({ place }) => {
    if (place.type === 'ROW') {
      return (wholeRows || intersecting) && place.index >= startRow && place.index <= endRow;
    }
    if (place.type === 'COLUMN') {
      return (wholeColumns || intersecting) && place.index >= startColumn && place.index <= endColumn;
    }
    return intersecting;
  });
}

/** A copied sheet keeps its metadata under identifiers of its own. */
export function renumberMetadata(context: ServiceContext, sheetId: string): void {
  for (const { place } of metadataOfSheet(context, sheetId)) {
    setEntries(
      context,
      place,
      entriesAt(context, place).map((entry) => ({ ...entry, id: newId() })),
    );
  }
}

export class MetadataFinder extends Service {
  private readonly tests: Array<(placed: Placed) => boolean> = [];
  private intersecting = false;

  constructor(
    context: ServiceContext,
    private readonly candidates: (intersecting: boolean) => Placed[],
  ) {
    super(context, 'DeveloperMetadataFinder');
  }

  withKey(key: string): this {
    this.tests.push(({ entry }) => entry.key === key);
    return this;
  }

  withValue(value: string): this {
    this.tests.push(({ entry }) => entry.value === value);
    return this;
  }

  withId(id: number): this {
    this.tests.push(({ entry }) => entry.id === id);
    return this;
  }

  withVisibility(visibility: unknown): this {
    this.tests.push(({ entry }) => entry.visibility === String(visibility));
    return this;
  }

  withLocationType(locationType: unknown): this {
    this.tests.push(({ place }) => place.type === String(locationType));
    return this;
  }

  onIntersectingLocations(): this {
    this.intersecting = true;
    return this;
  }

  find(): DeveloperMetadata[] {
    return this.candidates(this.intersecting)
      .filter((placed) => this.tests.every((test) => test(placed)))
      .map(({ entry }) => new DeveloperMetadata(this.context, entry.id));
  }
}

export class DeveloperMetadata extends Service {
  constructor(
    context: ServiceContext,
    private readonly id: number,
  ) {
    super(context, 'DeveloperMetadata');
  }

  getId(): number {
    return this.id;
  }

  getKey(): string {
    return this.placed().entry.key;
  }

  getValue(): string | null {
    return this.placed().entry.value;
  }

  getVisibility(): unknown {
    return MetadataVisibility[this.placed().entry.visibility];
  }

  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.context, this.placed().place);
  }

  setKey(key: string): this {
    return this.change({ key });
  }

  setValue(value: string | null): this {
    return this.change({ value });
  }

  setVisibility(visibility: unknown): this {
    return this.change({ visibility: String(visibility) === 'PROJECT' ? 'PROJECT' : 'DOCUMENT' });
  }

  moveToSpreadsheet(): this {
    return this.moveTo({ type: 'SPREADSHEET' });
  }

  moveToSheet(sheet: Sheet): this {
    return this.moveTo({ type: 'SHEET', sheetId: sheet.grid.sheetId });
  }

  moveToRow(row: Range): this {
    return this.moveTo({ type: 'ROW', sheetId: row.grid.sheetId, index: row.area.startRow });
  }

  moveToColumn(column: Range): this {
    return this.moveTo({ type: 'COLUMN', sheetId: column.grid.sheetId, index: column.area.startColumn });
  }

  remove(): void {
    const { place } = this.placed();
    setEntries(
      this.context,
      place,
      entriesAt(this.context, place).filter(({ id }) => id !== this.id),
    );
  }

  private readonly placed = (): Placed => {
    const found = metadataOfSpreadsheet(this.context).find(({ entry }) => entry.id === this.id);
    if (found === undefined) throw new Error('The developer metadata no longer exists.');
    return found;
  };

  private readonly change = (change: Partial<StoredMetadata>): this => {
    const { place } = this.placed();
    setEntries(
      this.context,
      place,
      entriesAt(this.context, place).map((entry) => (entry.id === this.id ? { ...entry, ...change } : entry)),
    );
    return this;
  };

  private readonly moveTo = (place: MetadataPlace): this => {
    const { entry } = this.placed();
    this.remove();
    setEntries(this.context, place, [...entriesAt(this.context, place), entry]);
    return this;
  };
}

class DeveloperMetadataLocation extends Service {
  constructor(
    context: ServiceContext,
    private readonly place: MetadataPlace,
  ) {
    super(context, 'DeveloperMetadataLocation');
  }

  getLocationType(): unknown {
    return MetadataLocationType[this.place.type];
  }

  getSpreadsheet(): Spreadsheet | null {
    return this.place.type === 'SPREADSHEET' ? this.context.spreadsheet : null;
  }

  getSheet(): Sheet | null {
    return this.place.type === 'SPREADSHEET' ? null : this.context.spreadsheet.sheetOf(this.place.sheetId);
  }

  getRow(): Range | null {
    const { place } = this;
    if (place.type !== 'ROW') return null;
    return this.context.spreadsheet.sheetOf(place.sheetId).wholeRows(place.index, 1);
  }

  getColumn(): Range | null {
    const { place } = this;
    if (place.type !== 'COLUMN') return null;
    return this.context.spreadsheet.sheetOf(place.sheetId).wholeColumns(place.index, 1);
  }
}
