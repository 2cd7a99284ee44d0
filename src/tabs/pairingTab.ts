import type { ArchiveStudent } from '../core/exam.js';
import type { Pair } from '../core/ledger/pair.js';
import type { Corrections, Reading, TabGrid } from './reading.js';
import { understandTab } from './recognise.js';

export interface PairingTab {
  reading: Reading;
  pairs: Pair[];
  /** Every student once, paired or not. */
  students: ArchiveStudent[];
}

/** Reads a tab as a table of pairs. When it is none, `reading.role` is null and there are no pairs. */
export function readPairingTab(grid: TabGrid, corrections?: Corrections): PairingTab {
  const { reading, pairs, archive } = understandTab(grid, { role: 'pairing', corrections });
  return { reading, pairs: pairs ?? [], students: archive ?? [] };
}
