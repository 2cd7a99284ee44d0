import type { CustomData } from '@univerjs/presets';
import type { ServiceContext } from './context.js';
import { listIn, withList } from './customData.js';
import { MetadataVisibility } from './enumeration.js';
import type { Range } from './range.js';

/** The name under which `custom` of the workbook, a sheet, a row or a column keeps its list in the snapshot. */
const DEVELOPER_METADATA = 'developerMetadata';

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

export interface Placed {
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

export function entriesAt(context: ServiceContext, place: MetadataPlace): readonly StoredMetadata[] {
  return listIn<StoredMetadata>(customAt(context, place), DEVELOPER_METADATA);
}

export function setEntries(
  context: ServiceContext,
  place: MetadataPlace,
  list: readonly StoredMetadata[],
): void {
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
