import { classKey } from '../className.js';
import { bestFit, type Need } from './bestFit.js';
import { type Helper, helperKey, type StandingPair } from './helper.js';
import {
  type PairReason,
  type ProposedPair,
  type Suggestion,
  type SupportedStudent,
  studentOf,
  type Unplaced,
} from './proposal.js';
import type { PairingSituation } from './suggestPairs.js';

/** What counts for a fit, so weighed that the weaker subject of a child always comes first. */
const WEAKEST = [12, 6];
const TEACHES_CLASS = 3;
const KNOWS_CHILD = 2;

/** A teacher (包人) for each weak subject that nobody helps in yet. */
export function suggestTeachers(situation: PairingSituation): Suggestion {
  const { students, standing, caps, loads } = situation;
  const teachers = situation.helpers.filter(({ kind }) => kind === 'teacher');
  const bySubject = indexBySubject(teachers);
  const places = teachers.map((teacher) => ({
    load: loads.of('teacher', teacher.name),
    cap: teacher.cap ?? caps.teacher,
  }));
  const unplaced: Unplaced[] = [];
  const wanted: Array<{ child: number; subject: string; place: number }> = [];
  students.forEach((student, child) => {
    if (student.weakSubjects.length === 0 && !standing[child]!.some(isTeachers)) {
      unplaced.push({ student: studentOf(student), kind: 'teacher', subject: null, why: 'no-weak-subject' });
    }
    student.weakSubjects.forEach((subject, at) => {
      if (isMet(subject, standing[child]!, bySubject, teachers)) return;
      if (bySubject.has(subject)) wanted.push({ child, subject, place: at + 1 });
      else unplaced.push({ student: studentOf(student), kind: 'teacher', subject, why: 'no-teacher' });
    });
  });
  const reasonsOf = ({ child, subject, place }: (typeof wanted)[number], at: number): PairReason[] => {
    const [student, teacher] = [students[child]!, teachers[at]!];
    const reasons: PairReason[] = [{ code: 'weak-subject', subject, place }];
    if (teaches(teacher, student)) reasons.push({ code: 'teaches-class' });
    const past = [...standing[child]!, ...situation.ended[child]!];
    if (past.some((pair) => isTeachers(pair) && helperKey(pair.helper) === helperKey(teacher.name))) {
      reasons.push({ code: 'knows-child' });
    }
    return reasons;
  };
  const needs = wanted.map(
    (one): Need => ({
      child: one.child,
      options: bySubject
        .get(one.subject)!
        .map((helper) => ({ helper, fit: fitOf(one.place, reasonsOf(one, helper)) })),
    }),
  );
  const helped = students.map((_, child) => standing[child]!.some(isTeachers));
  const chosen = bestFit({ needs, helped, helpers: places });
  for (const at of chosen) if (at !== null) places[at]!.load += 1;
  const pairs: ProposedPair[] = [];
  wanted.forEach((one, need) => {
    const [at, student] = [chosen[need]!, studentOf(students[one.child]!)];
    if (at === null) {
      unplaced.push({ student, kind: 'teacher', subject: one.subject, why: 'teachers-full' });
      return;
    }
    const reasons = reasonsOf(one, at);
    pairs.push({
      student,
      kind: 'teacher',
      helper: teachers[at]!.name,
      subject: one.subject,
      reasons,
      ...places[at]!,
    });
  });
  return { pairs, unplaced };
}

function fitOf(place: number, reasons: readonly PairReason[]): number {
  const has = (code: PairReason['code']) => reasons.some((reason) => reason.code === code);
  return (
    (WEAKEST[place - 1] ?? 0) +
    (has('teaches-class') ? TEACHES_CLASS : 0) +
    (has('knows-child') ? KNOWS_CHILD : 0)
  );
}

function isTeachers({ kind }: StandingPair): boolean {
  return kind === 'teacher';
}

/** A pair without a subject counts for the weak subjects that its helper is known to teach. */
function isMet(
  subject: string,
  standing: readonly StandingPair[],
  bySubject: ReadonlyMap<string, readonly number[]>,
  teachers: readonly Helper[],
): boolean {
  return standing.some((pair) => {
    if (!isTeachers(pair)) return false;
    if (pair.subjects.length > 0) return pair.subjects.includes(subject);
    const key = helperKey(pair.helper);
    return (bySubject.get(subject) ?? []).some((at) => helperKey(teachers[at]!.name) === key);
  });
}

function indexBySubject(teachers: readonly Helper[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  teachers.forEach(({ subjects }, at) => {
    for (const subject of subjects) index.set(subject, [...(index.get(subject) ?? []), at]);
  });
  return index;
}

function teaches({ classes }: Helper, { className }: SupportedStudent): boolean {
  if (className === null) return false;
  const key = classKey(className);
  return classes.some((one) => classKey(one) === key);
}
