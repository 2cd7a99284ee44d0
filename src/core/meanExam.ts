import type { ExamRecord, ExamStudent } from './exam.js';
import { type Mark, markRow, NO_TOTAL_WORDS } from './marks.js';
import { matchStudents } from './matchStudents.js';
import { toMicropoints, toPoints } from './points.js';

/**
 * Several exams as one baseline: their mean, kept as their sum so that it stays exact (`meanOf` says of how many). It has
 * the subjects that all of them have, and a stated total when all state one. A student counts with a mark in every exam;
 * who is missing from one of them is named so (`notInAll`).
 *
 * @param exams at least one, the latest last: its rows say who a student is
 */
export function meanExam(exams: readonly ExamRecord[]): ExamRecord {
  const latest = exams[exams.length - 1]!;
  if (exams.length === 1) return latest;
  const subjects = latest.subjects.filter((subject) =>
    exams.every((exam) => exam.subjects.includes(subject)),
  );
  const hasStatedTotal = exams.every((exam) => exam.hasStatedTotal);
  const sum = exams
    .slice(0, -1)
    .reduceRight(
      (later, exam) => addExam(later, project(exam, subjects, hasStatedTotal)),
      project(latest, subjects, hasStatedTotal),
    );
  const names = exams.map((exam) => exam.info.name);
  return { ...sum, info: { ...latest.info, name: names.join('、') }, meanOf: names };
}

/** An exam reduced to the subjects that all have. */
function project(exam: ExamRecord, subjects: readonly string[], hasStatedTotal: boolean): ExamRecord {
  const columns = subjects.map((subject) => exam.subjects.indexOf(subject));
  return {
    ...exam,
    subjects: subjects.slice(),
    hasStatedTotal,
    students: exam.students.map((student) => ({
      ...student,
      marks: markRow(columns.length, (at) => student.marks[columns[at]!]!),
      statedTotal: hasStatedTotal ? student.statedTotal : null,
    })),
  };
}

function addExam(later: ExamRecord, earlier: ExamRecord): ExamRecord {
  const { ofLeft, ofRight } = matchStudents(later, earlier);
  const both = later.students.map((student, i) => {
    const match = ofLeft[i]!;
    return typeof match === 'number'
      ? addStudent(student, earlier.students[match]!)
      : { ...student, notInAll: true };
  });
  // An unclear row of the earlier exam has its namesake among the later ones, which says so.
  const earlierOnly = earlier.students
    .filter((_, j) => ofRight[j] === 'none')
    .map((student) => ({ ...student, notInAll: true }));
  return {
    ...later,
    tabs: [...new Set([...earlier.tabs, ...later.tabs])],
    idKinds: [...later.idKinds, ...earlier.idKinds.filter((kind) => !later.idKinds.includes(kind))],
    fullMarks: addFullMarks(later, earlier),
    students: [...both, ...earlierOnly],
  };
}

function addStudent(later: ExamStudent, earlier: ExamStudent): ExamStudent {
  const { statedTotal } = later;
  return {
    ...later,
    ids: { ...earlier.ids, ...later.ids },
    className: later.className ?? earlier.className,
    marks: markRow(later.marks.length, (at) => addMarks(later.marks[at]!, earlier.marks[at]!)),
    statedTotal: statedTotal === null ? null : addMarks(statedTotal, earlier.statedTotal ?? 'blank'),
  };
}

/** Two words: the one that a person must know first. */
function addMarks(x: Mark, y: Mark): Mark {
  if (typeof x === 'number' && typeof y === 'number') return toPoints(toMicropoints(x) + toMicropoints(y));
  const words = [x, y].filter((mark) => typeof mark !== 'number');
  return NO_TOTAL_WORDS.find((word) => words.includes(word)) ?? words[0]!;
}

function addFullMarks(x: ExamRecord, y: ExamRecord): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const subject of x.subjects) {
    const [a, b] = [x.fullMarks?.[subject], y.fullMarks?.[subject]];
    if (a !== undefined && b !== undefined) sums[subject] = toPoints(toMicropoints(a) + toMicropoints(b));
  }
  return sums;
}
