import type { ExamInfo, ExamRecord, ExamStudent, IdKind } from './exam.js';
import { type Mark, markRow, NO_TOTAL_WORDS } from './marks.js';
import { nameKey } from './names.js';
import { firstId } from './rolls.js';
import { seatNumberKinds, withoutNumbers } from './seatNumbers.js';

/** What was read from one tab of an exam. */
export interface ExamPart {
  tab: string;
  subjects: string[];
  idKinds: IdKind[];
  hasStatedTotal: boolean;
  fullMarks?: Record<string, number>;
  students: ExamStudent[];
}

/**
 * Puts the tabs of one exam together (one tab per class, say). The exam has the subjects that all its tabs have, and
 * a stated total when all of them state one. A student who stands on two tabs in the very same way is one student. Numbers
 * that begin anew on the tab of each class are no numbers of the exam.
 */
export function mergeExamTabs(info: ExamInfo, parts: readonly ExamPart[]): ExamRecord {
  const subjects = parts[0]!.subjects.filter((subject) =>
    parts.every((part) => part.subjects.includes(subject)),
  );
  const hasStatedTotal = parts.every((part) => part.hasStatedTotal);
  const idKinds: IdKind[] = [];
  for (const part of parts) {
    for (const kind of part.idKinds) if (!idKinds.includes(kind)) idKinds.push(kind);
  }
  const all = parts.flatMap((part) => {
    const columns = subjects.map((subject) => part.subjects.indexOf(subject));
    // The usual tab has the exam's subjects and no others.
    const isWhole =
      hasStatedTotal === part.hasStatedTotal &&
      columns.length === part.subjects.length &&
      columns.every((column, at) => column === at);
    if (isWhole) return part.students;
    return part.students.map((student) => project(student, columns, hasStatedTotal));
  });
  const seats = parts.length > 1 ? seatNumberKinds(all) : new Set<IdKind>();
  const students = withoutNumbers(all, seats);
  return {
    info,
    tabs: parts.map((part) => part.tab),
    subjects,
    idKinds: idKinds.filter((kind) => !seats.has(kind)),
    hasStatedTotal,
    fullMarks: agreedFullMarks(subjects, parts),
    students: once(students),
  };
}

/** A subject's full mark where all the tabs that tell one tell the same. */
function agreedFullMarks(subjects: readonly string[], parts: readonly ExamPart[]): Record<string, number> {
  const agreed: Record<string, number> = {};
  for (const subject of subjects) {
    const told = new Set(parts.flatMap((part) => part.fullMarks?.[subject] ?? []));
    if (told.size === 1) agreed[subject] = [...told][0]!;
  }
  return agreed;
}

/** A word (缺考 …) in a subject that the other tabs lack still keeps the student from a stated total. */
function project(student: ExamStudent, columns: readonly number[], hasStatedTotal: boolean): ExamStudent {
  const marks = markRow(columns.length, (at) => student.marks[columns[at]!]!);
  if (!hasStatedTotal) return { ...student, marks, statedTotal: null };
  const dropped = student.marks.filter((_, column) => !columns.includes(column));
  const obstacle = NO_TOTAL_WORDS.find((word) => dropped.includes(word));
  const statedTotal: Mark | null =
    obstacle !== undefined && typeof student.statedTotal === 'number' ? obstacle : student.statedTotal;
  return { ...student, marks, statedTotal };
}

/** Leaves out a row that says the very same of a numbered student as an earlier one. */
function once(students: ExamStudent[]): ExamStudent[] {
  // All that a row says makes a long key: it is made only where number and name are there already.
  const first = new Map<string, ExamStudent>();
  const said = new Set<string>();
  return students.filter((student) => {
    const id = firstId(student.ids);
    if (id === null) return true;
    const key = `${id}\n${nameKey(student.name)}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, student);
      return true;
    }
    said.add(allOf(earlier));
    const all = allOf(student);
    return !said.has(all) && said.add(all);
  });
}

function allOf({ ids, name, marks, statedTotal }: ExamStudent): string {
  return JSON.stringify([ids, nameKey(name), marks, statedTotal]);
}
