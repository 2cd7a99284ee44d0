import { AppError } from './appError.js';
import type { AwardRule } from './awardRule.js';
import { classKey } from './className.js';
import {
  type ArchiveRecord,
  type ArchiveStudent,
  type ExamRecord,
  type ExamStudent,
  ID_KINDS,
  type StudentIds,
} from './exam.js';
import { type Identified, type Match, matchStudents, numbersDiffer } from './matchStudents.js';
import { nameKey } from './names.js';

/** One student of the cohort: where the rows about this student stand, if it can be told. */
export interface CohortMember {
  /** The row that says who it is: the current exam's, else the baseline's, else the archive's. */
  who: Identified;
  studentId: string | null;
  className: string | null;
  /** Index of the row in each exam; null when there is none. */
  baseline: number | null;
  current: number | null;
  ambiguous: boolean;
}

export interface CohortResult {
  members: CohortMember[];
  /** Current and baseline row of students with one name but different numbers. */
  sameNameOtherId: Array<[baseline: number, current: number]>;
  /** For each row of the baseline the current exam's row of the same student; for measures over everyone. */
  currentOf: Match[];
}

/**
 * The cohort of a rule: every student of either exam, or the active students of the archive, optionally of one class.
 *
 * @throws AppError NO_ARCHIVE, CLASS_NOT_FOUND
 */
export function findCohort(
  baseline: ExamRecord,
  current: ExamRecord,
  archive: ArchiveRecord | null,
  rule: AwardRule,
): CohortResult {
  const matching = matchStudents(baseline, current);
  const everyone = { baseline, current, ofBaseline: matching.ofLeft, ofCurrent: matching.ofRight };
  let members: CohortMember[];
  if (rule.cohort === 'everyone') {
    members = everyStudent(everyone);
  } else {
    if (archive === null) throw new AppError('NO_ARCHIVE');
    members = supportedStudents(everyone, archive);
  }
  return {
    members: rule.className === null ? members : ofClass(members, rule.className),
    sameNameOtherId: matching.sameNameOtherId,
    currentOf: matching.ofLeft,
  };
}

interface MatchedExams {
  baseline: ExamRecord;
  current: ExamRecord;
  ofBaseline: Match[];
  ofCurrent: Match[];
}

function everyStudent(exams: MatchedExams): CohortMember[] {
  const { baseline, current, ofBaseline, ofCurrent } = exams;
  const members: CohortMember[] = [];
  const listed: ExamStudent[] = [];
  current.students.forEach((student, j) => {
    const match = ofCurrent[j]!;
    const before = typeof match === 'number' ? match : null;
    const other = before === null ? null : baseline.students[before]!;
    members.push(member(student, other, null, before, j, match === 'ambiguous'));
    if (match === 'ambiguous') listed.push(student);
  });
  const unclear: ExamStudent[] = [];
  baseline.students.forEach((student, i) => {
    if (ofBaseline[i] === 'none') members.push(member(student, null, null, i, null, false));
    if (ofBaseline[i] === 'ambiguous') unclear.push(student);
  });
  // Two rows of one name on either side are two students, not four: only the surplus is listed once more.
  const nameAndClass = (student: ExamStudent) =>
    `${nameKey(student.name)}\n${student.className === null ? '' : classKey(student.className)}`;
  const otherClass = surplus(unclear.sort(compareIdentity), listed, nameAndClass);
  for (const student of surplus(otherClass.left, otherClass.right, (row) => nameKey(row.name)).left) {
    members.push(member(student, null, null, null, null, true));
  }
  return members;
}

/** What is left on each side when rows of one key are struck out in pairs. */
function surplus(
  left: readonly ExamStudent[],
  right: readonly ExamStudent[],
  keyOf: (student: ExamStudent) => string,
): { left: ExamStudent[]; right: ExamStudent[] } {
  const waiting = new Map<string, ExamStudent[]>();
  for (const student of right) {
    const key = keyOf(student);
    const known = waiting.get(key);
    if (known === undefined) waiting.set(key, [student]);
    else known.push(student);
  }
  const kept = left.filter((student) => waiting.get(keyOf(student))?.pop() === undefined);
  return { left: kept, right: [...waiting.values()].flat() };
}

function supportedStudents(exams: MatchedExams, archive: ArchiveRecord): CohortMember[] {
  const students = mergeRepeated(archive.students).filter((student) => student.active);
  const roll = { idKinds: archive.idKinds, students };
  const inBaseline = matchStudents(roll, exams.baseline).ofLeft;
  const inCurrent = matchStudents(roll, exams.current).ofLeft;
  const places = students.map((student, k): [Match, Match] => {
    const [before, now] = [inBaseline[k]!, inCurrent[k]!];
    // A row found in one exam leads to the other exam's row by the exams' own numbers.
    if (before === 'none' && typeof now === 'number') {
      return [follow(student, exams.ofCurrent[now]!, exams.baseline), now];
    }
    if (now === 'none' && typeof before === 'number') {
      return [before, follow(student, exams.ofBaseline[before]!, exams.current)];
    }
    return contradicts(exams, before, now) ? ['ambiguous', 'ambiguous'] : [before, now];
  });
  const claims = [countClaims(places.map(([i]) => i)), countClaims(places.map(([, j]) => j))] as const;
  return students.map((student, k) => {
    const [before, now] = places[k]!;
    // Two students of the archive that lead to one row: at most one of them is right.
    const contested = (claims[0].get(before) ?? 0) > 1 || (claims[1].get(now) ?? 0) > 1;
    const ambiguous = before === 'ambiguous' || now === 'ambiguous' || contested;
    const i = !ambiguous && typeof before === 'number' ? before : null;
    const j = !ambiguous && typeof now === 'number' ? now : null;
    const was = i === null ? null : exams.baseline.students[i]!;
    const is = j === null ? null : exams.current.students[j]!;
    return is === null
      ? member(was ?? student, was === null ? null : student, null, i, j, ambiguous)
      : member(is, was ?? student, was === null ? null : student, i, j, ambiguous);
  });
}

/** The row that the exams' own matching leads to, unless its number says that it is somebody else. */
function follow(student: ArchiveStudent, match: Match, exam: ExamRecord): Match {
  return typeof match === 'number' && numbersDiffer(student, exam.students[match]!) ? 'none' : match;
}

function countClaims(matches: readonly Match[]): Map<Match, number> {
  const claims = new Map<Match, number>();
  for (const match of matches) {
    if (typeof match === 'number') claims.set(match, (claims.get(match) ?? 0) + 1);
  }
  return claims;
}

/** The archive leads to two rows that the exams themselves give to two different students. */
function contradicts(exams: MatchedExams, before: Match, now: Match): boolean {
  if (typeof before !== 'number' || typeof now !== 'number') return false;
  const [is, was] = [exams.ofBaseline[before]!, exams.ofCurrent[now]!];
  if ((typeof is === 'number' && is !== now) || (typeof was === 'number' && was !== before)) return true;
  return numbersDiffer(exams.baseline.students[before]!, exams.current.students[now]!);
}

/**
 * A student entered twice in the archive, with the same number and name, is one student, with every number of
 * either entry. Where the entries differ, a fixed order decides, never that of the rows.
 */
export function mergeRepeated(students: readonly ArchiveStudent[]): ArchiveStudent[] {
  const seen = new Map<string, ArchiveStudent>();
  const merged: ArchiveStudent[] = [];
  for (const student of [...students].sort(compareEntries)) {
    const id = firstId(student.ids);
    const key = id === null ? null : `${id}\n${nameKey(student.name)}`;
    const earlier = key === null ? undefined : seen.get(key);
    if (earlier) {
      earlier.active = earlier.active || student.active;
      earlier.ids = { ...student.ids, ...earlier.ids };
      earlier.className = earlier.className ?? student.className;
      continue;
    }
    const copy = { ...student };
    if (key !== null) seen.set(key, copy);
    merged.push(copy);
  }
  return merged;
}

/** Entries that still count come first: they say the student's class of today. */
function compareEntries(x: ArchiveStudent, y: ArchiveStudent): number {
  return (
    Number(y.active) - Number(x.active) ||
    compareIdentity(x, y) ||
    compareText(
      ID_KINDS.map((kind) => x.ids[kind] ?? '').join('\n'),
      ID_KINDS.map((kind) => y.ids[kind] ?? '').join('\n'),
    )
  );
}

/** @param who the row that says who it is; the other rows of the student fill in what it lacks, the second one first */
function member(
  who: Identified,
  second: Identified | null,
  third: Identified | null,
  baseline: number | null,
  current: number | null,
  ambiguous: boolean,
): CohortMember {
  return {
    who,
    studentId: mostTrustedId(who.ids, second?.ids, third?.ids),
    className: who.className ?? second?.className ?? third?.className ?? null,
    baseline: ambiguous ? null : baseline,
    current: ambiguous ? null : current,
    ambiguous,
  };
}

/** A 学号 that any of the rows holds, before a 考号 of the first. */
function mostTrustedId(who: StudentIds, second?: StudentIds, third?: StudentIds): string | null {
  if (who.studentId !== undefined) return who.studentId;
  for (const kind of ID_KINDS) {
    const id = who[kind] ?? second?.[kind] ?? third?.[kind];
    if (id !== undefined) return id;
  }
  return null;
}

function firstId(ids: StudentIds): string | null {
  for (const kind of ID_KINDS) {
    const id = ids[kind];
    if (id !== undefined) return id;
  }
  return null;
}

function ofClass(members: CohortMember[], className: string): CohortMember[] {
  const wanted = classKey(className);
  const chosen = members.filter((entry) => entry.className !== null && classKey(entry.className) === wanted);
  if (chosen.length === 0) {
    const classes = new Set(members.flatMap((entry) => (entry.className === null ? [] : [entry.className])));
    throw new AppError('CLASS_NOT_FOUND', { class: className, classes: [...classes].sort().join(', ') });
  }
  return chosen;
}

function compareIdentity(x: Identified, y: Identified): number {
  return (
    compareText(x.className ?? '', y.className ?? '') ||
    compareText(x.name, y.name) ||
    compareText(firstId(x.ids) ?? '', firstId(y.ids) ?? '')
  );
}

/** Code-point order: the same on every machine and in every language. */
export function compareText(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
