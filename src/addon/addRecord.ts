import type { AddedRow } from '../tabs/addedRows.js';

/** What an addition wrote into an archive, kept in the history so that anyone can take it back later. */
export interface AddRecord {
  /** The archive's id in the registry, which finds it again when it has been renamed; `tab` is its name then. */
  entry: string;
  tab: string;
  /** The rows stood ready and were filled; else they were inserted. */
  filled: boolean;
  rows: AddedRow[];
}

export function packAddition(record: AddRecord): string {
  return JSON.stringify(record);
}

export function unpackAddition(data: string): AddRecord {
  return JSON.parse(data) as AddRecord;
}
