import { classKey } from '../className.js';
import { compareText } from '../compareText.js';
import { type ExamRecord, ID_KINDS } from '../exam.js';
import type { StudentRef } from '../ledger/studentRef.js';
import { matchStudents } from '../matchStudents.js';
import { nameKey } from '../names.js';
import { subjectPoints } from '../screeningMarks.js';

/** A classmate who could help (学习帮手). */
export interface Peer extends StudentRef {
  className: string;
  /** Subjects in which the peer is strong, with how many percent of the others in class have a lower mark. */
  strong: Array<{ subject: string; percentile: number }>;
}

/** Usual: 70 percent of the others in class have a lower mark. */
export const USUAL_STRENGTH = 70;

/**
 * The classmates who are strong in some subject, from one exam: those of whose class at least `percent` percent of the
 * others have a lower mark. Nobody under support is one, and nobody whose name another in class has too, since a table
 * of pairs holds only the name.
 *
 * @param supported the children under support
 */
export function strongPeers(exam: ExamRecord, supported: readonly StudentRef[], percent: number): Peer[] {
  const idKinds = ID_KINDS.filter((kind) => supported.some(({ ids }) => ids[kind] !== undefined));
  const underSupport = matchStudents({ idKinds, students: supported }, exam).ofRight;
  const classes = exam.students.map(({ className }) => (className === null ? null : classKey(className)));
  const people = exam.students.map(({ name }, at) => `${classes[at] ?? ''}\n${nameKey(name)}`);
  const counts = new Map<string, number>();
  for (const one of people) counts.set(one, (counts.get(one) ?? 0) + 1);
  const supportedNames = new Set(
    supported.map(
      ({ name, className }) => `${className === null ? '' : classKey(className)}\n${nameKey(name)}`,
    ),
  );
  const strong = exam.students.map(() => [] as Peer['strong']);
  for (const subject of exam.subjects) {
    percentiles(subjectPoints(exam, subject), classes).forEach((share, at) => {
      if (share === null || share.below * 100 < percent * share.others) return;
      strong[at]!.push({ subject, percentile: Math.floor((share.below * 100) / share.others) });
    });
  }
  return exam.students
    .flatMap(({ ids, name, className }, at): Peer[] => {
      const free = underSupport[at] === 'none' && !supportedNames.has(people[at]!);
      if (className === null || !free || counts.get(people[at]!) !== 1 || strong[at]!.length === 0) return [];
      return [{ ids, name, className, strong: strong[at]! }];
    })
    .sort(
      (x, y) =>
        compareText(classKey(x.className), classKey(y.className)) ||
        compareText(nameKey(x.name), nameKey(y.name)),
    );
}

/** For each mark, how many of the others in class there are and how many of them are lower. */
function percentiles(
  points: ReadonlyArray<number | null>,
  classes: ReadonlyArray<string | null>,
): Array<{ below: number; others: number } | null> {
  const byClass = new Map<string, number[]>();
  points.forEach((value, at) => {
    const group = classes[at] ?? null;
    if (value === null || group === null) return;
    const values = byClass.get(group);
    if (values === undefined) byClass.set(group, [value]);
    else values.push(value);
  });
  const lower = new Map([...byClass].map(([group, values]) => [group, countsBelow(values)]));
  return points.map((value, at) => {
    const group = classes[at] ?? null;
    if (value === null || group === null) return null;
    const others = byClass.get(group)!.length - 1;
    return others === 0 ? null : { below: lower.get(group)!.get(value)!, others };
  });
}

function countsBelow(values: readonly number[]): Map<number, number> {
  const below = new Map<number, number>();
  [...values]
    .sort((x, y) => x - y)
    .forEach((value, at) => {
      if (!below.has(value)) below.set(value, at);
    });
  return below;
}
