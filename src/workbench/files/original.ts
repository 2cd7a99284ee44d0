import type { FileLanguage } from './fileError.js';
import type { SheetEntry, XlsxPackage } from './xlsxPackage.js';

/** A sheet of an opened file and the id it has in the snapshot. Ids are how a save finds the way back. */
export interface OriginalSheet {
  id: string;
  entry: SheetEntry;
}

/** An opened file, kept so that a save can carry over what the snapshot does not hold. */
export interface Original {
  name: string;
  /** Null for a .csv. */
  xlsx: XlsxPackage | null;
  /** Style ids of this file are this prefix and the number of the cell format. */
  stylePrefix: string;
  sheets: OriginalSheet[];
  /** What could not be read when it was opened, beyond what its parts tell. */
  notes: Loss[];
}

/** Something that a save would not keep. */
export type Loss = Record<FileLanguage, string>;

/** Names that Excel keeps for itself: print areas, filters. They stay with the file and are not shown. */
export const isBuiltInName = (name: string): boolean => name.startsWith('_xlnm.');
