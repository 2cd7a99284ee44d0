import type { ExamInfo } from '../exam.js';
import { percentile } from '../measures.js';
import { type Micropoints, toPoints } from '../points.js';
import { rankDescending } from '../ranks.js';
import { classGroups, sumsOfGroups } from '../screeningGroups.js';
import { obstacleOf, subjectPoints, totalOf, totalsOfOneExam } from '../screeningMarks.js';
import type { WithoutTotal } from '../totals.js';
import type { StudentExam } from './studentRows.js';

/** Where a student stands in one exam, compared with everyone of the class who has a mark there. */
export interface ExamPlace {
  /** Exact: whether a student is at the mean is told by `value × of` and `sum`, without a division. */
  value: Micropoints;
  sum: Micropoints;
  /** How many of the class have a mark, the student included. */
  of: number;
  rank: number;
  /** In points. */
  mark: number;
  mean: number;
  /** 0 for the last, 100 for the first; null when nobody else has a mark. */
  percentile: number | null;
  /** null: no class is written anywhere in the exam, and everyone counts as one class. */
  className: string | null;
}

/** `no-class`: the others' classes are written, this student's is not. */
export type Unplaced = WithoutTotal | 'not-listed' | 'ambiguous' | 'no-class';

/**
 * @param subject null: the total, as the exam's own tab states it, else the sum of its subjects
 * @returns null when the exam has no such subject
 */
export function placeInExam({ exam, row }: StudentExam, subject: string | null): Placed | null {
  if (subject !== null && !exam.subjects.includes(subject)) return null;
  if (row === 'ambiguous') return { open: 'ambiguous' };
  if (row === 'none') return { open: 'not-listed' };
  const totals = subject === null ? totalsOfOneExam(exam) : null;
  const values = totals === null ? subjectPoints(exam, subject!) : totals.map(totalOf);
  const value = values[row] ?? null;
  if (value === null) {
    const standing = totals?.[row];
    if (standing !== undefined && 'without' in standing) return { open: standing.without };
    const mark = exam.students[row]!.marks[exam.subjects.indexOf(subject!)] ?? 'blank';
    return { open: obstacleOf(mark, false) ?? 'incomplete' };
  }
  const { keys } = classGroups(exam.students);
  const mine = keys[row] ?? null;
  const sums = sumsOfGroups(values, keys)[row];
  if (mine === null || !sums) return { open: 'no-class' };
  const members = values.flatMap((one, at) => (one !== null && keys[at] === mine ? [one] : []));
  const rank = rankDescending(members)[members.indexOf(value)]!;
  return {
    place: {
      value,
      sum: sums.sum,
      of: sums.n,
      rank,
      mark: toPoints(value),
      mean: toPoints(sums.sum / sums.n),
      percentile: percentile(rank, sums.n),
      className: exam.students[row]!.className,
    },
  };
}

export type Placed = { place: ExamPlace } | { open: Unplaced };

/** Where a student stands in an exam, subject by subject: all that a goal needs of it, and small enough to send. */
export interface ExamPlaces {
  info: ExamInfo;
  total: Placed;
  subjects: Record<string, Placed>;
  fullMarks: Record<string, number>;
}

export function placesInExam(one: StudentExam): ExamPlaces {
  const { info, subjects, fullMarks } = one.exam;
  return {
    info,
    total: placeInExam(one, null)!,
    subjects: Object.fromEntries(subjects.map((subject) => [subject, placeInExam(one, subject)!])),
    fullMarks: fullMarks ?? {},
  };
}

/** Whether the exam names the student at all: one from which the student was away does, so that a gap is seen as one. */
export function listsStudent({ total }: ExamPlaces): boolean {
  return !('open' in total && total.open === 'not-listed');
}

/** @param subject null: the total */
export function placeIn({ total, subjects }: ExamPlaces, subject: string | null): Placed | null {
  return subject === null ? total : (subjects[subject] ?? null);
}
