import { classKey } from '../className.js';
import { compareText } from '../compareText.js';
import { bestFit, type Need } from './bestFit.js';
import { type Helper, helperKey, type StandingPair } from './helper.js';
import { type PairReason, type ProposedPair, type Suggestion, studentOf, type Unplaced } from './proposal.js';
import type { PairingSituation } from './suggestPairs.js';

const NAMED = 2;
const HAD_CLASS = 1;

/**
 * Somebody who takes the class (包班) for each child that has nobody: whoever has the class already, else one for the
 * class as a whole.
 */
export function suggestLeaders(situation: PairingSituation): Suggestion {
  const { students, standing, caps, loads } = situation;
  const leaders = situation.helpers.filter(({ kind }) => kind === 'class');
  const places = leaders.map((leader) => ({
    load: loads.of('class', leader.name),
    cap: leader.cap ?? caps.class,
  }));
  const present = leadersByClass(situation.allStanding);
  const past = situation.ended.flat().filter(({ kind }) => kind === 'class');
  const unplaced: Unplaced[] = [];
  /** Children without anybody, by class; classes in the order of the children. */
  const missing = new Map<string, number[]>();
  students.forEach((student, child) => {
    if (standing[child]!.some(({ kind }) => kind === 'class')) return;
    if (student.className === null) {
      unplaced.push({ student: studentOf(student), kind: 'class', subject: null, why: 'no-class' });
      return;
    }
    const key = classKey(student.className);
    missing.set(key, [...(missing.get(key) ?? []), child]);
  });
  const reasonsOf = (key: string, leader: Helper): PairReason[] => {
    const reasons: PairReason[] = [];
    if (leader.classes.some((one) => classKey(one) === key)) reasons.push({ code: 'named-for-class' });
    const had = past.some(
      ({ className, helper }) =>
        className !== null && classKey(className) === key && helperKey(helper) === helperKey(leader.name),
    );
    if (had) reasons.push({ code: 'had-class' });
    return reasons;
  };
  const open = [...missing.keys()].filter((key) => !present.has(key));
  const needs = open.map((key, child): Need => {
    const options = leaders.map((leader, helper) => {
      const codes = reasonsOf(key, leader).map(({ code }) => code);
      const named = codes.includes('named-for-class') ? NAMED : 0;
      return { helper, fit: named + (codes.includes('had-class') ? HAD_CLASS : 0) };
    });
    return { child, options };
  });
  const chosen = bestFit({ needs, helped: open.map(() => false), helpers: places });
  for (const at of chosen) if (at !== null) places[at]!.load += 1;
  const pairs: ProposedPair[] = [];
  for (const [key, children] of missing) {
    const has = present.get(key);
    const at =
      has === undefined
        ? chosen[open.indexOf(key)]!
        : leaders.findIndex(({ name }) => helperKey(name) === helperKey(has));
    for (const child of children) {
      const student = studentOf(students[child]!);
      if (at === null) {
        const why = leaders.length === 0 ? 'no-leader' : 'leaders-full';
        unplaced.push({ student, kind: 'class', subject: null, why });
        continue;
      }
      const reasons: PairReason[] =
        has === undefined ? reasonsOf(key, leaders[at]!) : [{ code: 'has-class' }];
      const helper = leaders[at]!.name;
      pairs.push({ student, kind: 'class', helper, subject: null, reasons, ...places[at]! });
    }
  }
  return { pairs, unplaced };
}

/** Who has each class now: whoever has most of its children; of equals, the first by name. */
function leadersByClass(standing: readonly StandingPair[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { kind, className, helper } of standing) {
    if (kind !== 'class' || className === null) continue;
    const byName = counts.get(classKey(className)) ?? new Map<string, number>();
    byName.set(helperKey(helper), (byName.get(helperKey(helper)) ?? 0) + 1);
    counts.set(classKey(className), byName);
  }
  return new Map(
    [...counts].map(([key, byName]) => {
      const sorted = [...byName].sort(([x, n], [y, m]) => m - n || compareText(x, y));
      return [key, sorted[0]![0]] as const;
    }),
  );
}
