import { compareExams } from '../chooseExams.js';
import { compareText } from '../compareText.js';
import { type ExamInfo, type ExamRecord, ID_KINDS } from '../exam.js';
import type { StudentRef } from '../ledger/studentRef.js';
import { matchStudents } from '../matchStudents.js';
import { percentile } from '../measures.js';
import { classGroups, placeInGroups } from '../screeningGroups.js';
import { subjectPoints, totalOf, totalsOfOneExam } from '../screeningMarks.js';
import type { StandingPair } from './helper.js';

/** A child's place in class in one exam. */
export interface ExamPercentile {
  exam: ExamInfo;
  /** 0 for the last of the class, 100 for the first; whole. */
  percentile: number;
}

/** How a child's marks have moved since a pair began. */
export interface MarkTrend {
  /** The pair's one subject; null: the total. */
  subject: string | null;
  before: ExamPercentile;
  latest: ExamPercentile;
  /** In points of the percentile; above 0 is forward. */
  change: number;
}

/**
 * The last exam before a pair began, beside the latest one since (and not after its end). Exams without a date, and those
 * in which the child has no place, say nothing. A pair for one subject is looked at in that subject, any other in the
 * total.
 *
 * @param placesIn the child's places in a subject (null: the total), earliest first
 * @returns null while there are no two exams to compare
 */
export function markTrend(
  { subjects, from, to }: Pick<StandingPair, 'subjects' | 'from' | 'to'>,
  placesIn: (subject: string | null) => readonly ExamPercentile[],
): MarkTrend | null {
  if (from === null) return null;
  const subject = subjects.length === 1 ? subjects[0]! : null;
  const dated = placesIn(subject).filter(({ exam }) => exam.date !== null);
  const before = dated.filter(({ exam }) => exam.date! < from).pop();
  const latest = dated.filter(({ exam }) => exam.date! >= from && (to === null || exam.date! <= to)).pop();
  if (before === undefined || latest === undefined) return null;
  return { subject, before, latest, change: latest.percentile - before.percentile };
}

/**
 * Looks up places for many children at once: each exam is matched with all of them and ranked once a subject.
 *
 * @param children all whose places may be asked for, so that of two namesakes neither is taken for the other
 */
export function placesOfChildren(
  exams: readonly ExamRecord[],
  children: readonly StudentRef[],
): (child: number, subject: string | null) => ExamPercentile[] {
  const idKinds = ID_KINDS.filter((kind) => children.some(({ ids }) => ids[kind] !== undefined));
  const tables = exams
    .slice()
    .sort((x, y) => compareText(x.info.date ?? '', y.info.date ?? '') || compareExams(x.info, y.info))
    .map((exam) => ({
      exam,
      rows: matchStudents({ idKinds, students: children }, exam).ofLeft,
      places: new Map<string | null, Array<number | null>>(),
    }));
  return (child, subject) =>
    tables.flatMap(({ exam, rows, places }) => {
      if (subject !== null && !exam.subjects.includes(subject)) return [];
      const row = rows[child];
      if (typeof row !== 'number') return [];
      const known = places.get(subject) ?? percentilesIn(exam, subject);
      places.set(subject, known);
      const place = known[row] ?? null;
      return place === null ? [] : [{ exam: exam.info, percentile: Math.round(place) }];
    });
}

/** Every student's percentile among those of the class who have a mark. */
function percentilesIn(exam: ExamRecord, subject: string | null): Array<number | null> {
  const values = subject === null ? totalsOfOneExam(exam).map(totalOf) : subjectPoints(exam, subject);
  return placeInGroups(values, classGroups(exam.students).keys).map((place) =>
    place === null ? null : percentile(place.rank, place.of),
  );
}
