import type { ArchiveStudent, IdKind } from '../core/exam.js';
import type { Corrections, Reading, TabGrid } from './reading.js';
import { understandTab } from './recognise.js';

export interface ArchiveTab {
  reading: Reading;
  idKinds: IdKind[];
  students: ArchiveStudent[];
}

/** Reads a tab as an archive or roster. When it is none, `reading.role` is null and there are no students. */
export function readArchiveTab(grid: TabGrid, corrections?: Corrections): ArchiveTab {
  const { reading, archive, idKinds } = understandTab(grid, { role: 'archive', corrections });
  return { reading, idKinds, students: archive ?? [] };
}
