import { AppError } from './appError.js';
import type { AwardRule } from './awardRule.js';
import { classKey } from './className.js';
import type { ArchiveRecord, ArchiveStudent, ExamRecord, ExamStudent } from './exam.js';
import { AMBIGUOUS } from './matchSides.js';
import { type MatchedRows, matchRows } from './matchStudents.js';
import { Members } from './members.js';
import { mergeRepeated } from './mergeRepeated.js';
import { nameKey } from './names.js';
import { NONE } from './numberSlots.js';
import { compareIdentity, numbersDiffer } from './rolls.js';

export interface CohortResult {
  members: Members;
  /** Current and baseline row of students with one name but different numbers. */
  sameNameOtherId: Array<[baseline: number, current: number]>;
  /**
   * For each row of the baseline the current exam's row of the same student, `NONE` or `AMBIGUOUS`; for measures over
   * everyone.
   */
  currentOf: Int32Array;
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
  const matching = matchRows(baseline, current);
  const exams = { baseline, current, matching };
  let members: Members;
  if (rule.cohort === 'everyone') {
    members = everyStudent(exams);
  } else {
    if (archive === null) throw new AppError('NO_ARCHIVE');
    members = supportedStudents(exams, archive);
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
  /** Left is the baseline, right the current exam. */
  matching: MatchedRows;
}

function everyStudent({ baseline, current, matching }: MatchedExams): Members {
  const { ofLeft, ofRight } = matching;
  const listed = current.students.length;
  const baselineOnly = indexesOf(ofLeft, NONE);
  const unclear = unclearBeyond(
    current,
    indexesOf(ofRight, AMBIGUOUS),
    baseline,
    indexesOf(ofLeft, AMBIGUOUS),
  );
  const length = listed + baselineOnly.length + unclear.length;
  const rows = {
    current: new Int32Array(length).fill(NONE),
    baseline: new Int32Array(length).fill(NONE),
    entry: new Int32Array(length).fill(NONE),
    ambiguous: new Uint8Array(length),
  };
  for (let j = 0; j < listed; j++) {
    rows.current[j] = j;
    if (ofRight[j] === AMBIGUOUS) rows.ambiguous[j] = 1;
    else rows.baseline[j] = ofRight[j]!;
  }
  rows.baseline.set(baselineOnly, listed);
  rows.baseline.set(unclear, listed + baselineOnly.length);
  rows.ambiguous.fill(1, listed + baselineOnly.length);
  return new Members({ baseline, current, entries: [] }, rows);
}

function indexesOf(column: Int32Array, value: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < column.length; at++) if (column[at] === value) found.push(at);
  return found;
}

/** Two rows of one name on either side are two students, not four: of the baseline's only the surplus is listed. */
function unclearBeyond(
  current: ExamRecord,
  listed: readonly number[],
  baseline: ExamRecord,
  unclear: readonly number[],
): number[] {
  const rowOf = new Map(unclear.map((row) => [baseline.students[row]!, row]));
  const there = [...rowOf.keys()].sort(compareIdentity);
  const here = listed.map((row) => current.students[row]!);
  const otherClass = surplus(there, here, nameAndClass);
  return surplus(otherClass.left, otherClass.right, ({ name }) => nameKey(name)).left.map(
    (student) => rowOf.get(student)!,
  );
}

function nameAndClass({ name, className }: ExamStudent): string {
  return `${nameKey(name)}\n${className === null ? '' : classKey(className)}`;
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

function supportedStudents(exams: MatchedExams, archive: ArchiveRecord): Members {
  const { baseline, current, matching } = exams;
  const entries = mergeRepeated(archive.students).filter((student) => student.active);
  const roll = { idKinds: archive.idKinds, students: entries };
  const inBaseline = matchRows(roll, baseline).ofLeft;
  const inCurrent = matchRows(roll, current).ofLeft;
  entries.forEach((entry, k) => {
    const [before, now] = [inBaseline[k]!, inCurrent[k]!];
    // A row found in one exam leads to the other exam's row by the exams' own numbers.
    if (before === NONE && now >= 0) inBaseline[k] = follow(entry, matching.ofRight[now]!, baseline);
    else if (now === NONE && before >= 0) inCurrent[k] = follow(entry, matching.ofLeft[before]!, current);
    else if (contradicts(exams, before, now)) inBaseline[k] = inCurrent[k] = AMBIGUOUS;
  });
  const claims = [countClaims(inBaseline), countClaims(inCurrent)] as const;
  const ambiguous = new Uint8Array(entries.length);
  for (let k = 0; k < entries.length; k++) {
    const [before, now] = [inBaseline[k]!, inCurrent[k]!];
    // Two students of the archive that lead to one row: at most one of them is right.
    const contested = (claims[0].get(before) ?? 0) > 1 || (claims[1].get(now) ?? 0) > 1;
    if (before !== AMBIGUOUS && now !== AMBIGUOUS && !contested) continue;
    ambiguous[k] = 1;
    inBaseline[k] = inCurrent[k] = NONE;
  }
  return new Members(
    { baseline, current, entries },
    { current: inCurrent, baseline: inBaseline, entry: Int32Array.from(entries.keys()), ambiguous },
  );
}

/** The row that the exams' own matching leads to, unless its number says that it is somebody else. */
function follow(entry: ArchiveStudent, row: number, exam: ExamRecord): number {
  return row >= 0 && numbersDiffer(entry, exam.students[row]!) ? NONE : row;
}

function countClaims(rows: Int32Array): Map<number, number> {
  const claims = new Map<number, number>();
  for (const row of rows) if (row >= 0) claims.set(row, (claims.get(row) ?? 0) + 1);
  return claims;
}

/** The archive leads to two rows that the exams themselves give to two different students. */
function contradicts({ baseline, current, matching }: MatchedExams, before: number, now: number): boolean {
  if (before < 0 || now < 0) return false;
  const [is, was] = [matching.ofLeft[before]!, matching.ofRight[now]!];
  if ((is >= 0 && is !== now) || (was >= 0 && was !== before)) return true;
  return numbersDiffer(baseline.students[before]!, current.students[now]!);
}

function ofClass(members: Members, className: string): Members {
  const wanted = classKey(className);
  const { classes, classCodes } = members;
  const isWanted = classCodes.names.map((name) => name !== null && classKey(name) === wanted);
  const chosen = classes.map((_, at) => at).filter((at) => isWanted[classes[at]!]);
  if (chosen.length === 0) {
    const known = classCodes.names.filter((name) => name !== null);
    throw new AppError('CLASS_NOT_FOUND', { class: className, classes: known.sort().join(', ') });
  }
  return members.only(chosen);
}
