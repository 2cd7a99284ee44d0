/** Short ways to write down an exam or an archive in a test. */
import {
  type ArchiveRecord,
  type ExamRecord,
  ID_KINDS,
  type IdKind,
  type StudentIds,
} from '../../src/core/exam.js';
import type { Mark } from '../../src/core/marks.js';
import type { Identified, Roll } from '../../src/core/rolls.js';

export interface StudentInput {
  name: string;
  className?: string | null;
  ids?: StudentIds;
  marks?: Mark[];
  total?: Mark;
  active?: boolean;
}

function kindsOf(students: readonly StudentInput[]): IdKind[] {
  return ID_KINDS.filter((kind) => students.some((student) => student.ids?.[kind] !== undefined));
}

export function person({ name, className = null, ids = {} }: StudentInput): Identified {
  return { name, className, ids };
}

export function roll(students: readonly StudentInput[]): Roll {
  return { idKinds: kindsOf(students), students: students.map(person) };
}

/** An exam with the given subjects; it states totals when a row does. */
export function exam(name: string, subjects: string[], students: readonly StudentInput[]): ExamRecord {
  const hasStatedTotal = students.some((student) => student.total !== undefined);
  return {
    info: { name, term: null, date: null, kind: null },
    tabs: [name],
    subjects,
    idKinds: kindsOf(students),
    hasStatedTotal,
    students: students.map((student, at) => ({
      ...person(student),
      marks: student.marks ?? [],
      statedTotal: hasStatedTotal ? (student.total ?? 'blank') : null,
      tab: name,
      row: at + 2,
    })),
  };
}

export function archive(students: readonly StudentInput[]): ArchiveRecord {
  return {
    tabs: ['档案'],
    idKinds: kindsOf(students),
    students: students.map((student, at) => ({
      ...person(student),
      active: student.active ?? true,
      tab: '档案',
      row: at + 2,
    })),
  };
}
