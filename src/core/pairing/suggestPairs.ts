import { classKey } from '../className.js';
import { compareText } from '../compareText.js';
import { ID_KINDS } from '../exam.js';
import { ownerFinder } from '../ledger/whoseRows.js';
import { nameKey } from '../names.js';
import { type Helper, hasEnded, knownHelpers, type StandingPair } from './helper.js';
import { loadsOf } from './pairLoads.js';
import {
  type ProposedPair,
  type SuggestedKind,
  type Suggestion,
  type SupportedStudent,
  studentOf,
  type Unplaced,
} from './proposal.js';
import type { Peer } from './strongPeers.js';
import { suggestLeaders } from './suggestLeaders.js';
import { suggestPeers } from './suggestPeers.js';
import { suggestTeachers } from './suggestTeachers.js';

export interface PairingInput {
  /** ISO day of today: pairs that ended before are history. */
  day: string;
  /** The children under support. */
  students: readonly SupportedStudent[];
  pairs: readonly StandingPair[];
  /** As listed by the school; whom only the pairs name is found there. */
  helpers: readonly Helper[];
  peers: readonly Peer[];
  /** Classes in which somebody sat the exam that the peers come from. */
  examClasses: readonly string[];
  caps: Caps;
}

/** How many classes, places and classmates one helper may have, where nothing else is said. */
export type Caps = Readonly<Record<SuggestedKind, number>>;

/** What the three kinds of suggestion are made from. */
export interface PairingSituation {
  /** In the order in which ties are settled. */
  students: readonly SupportedStudent[];
  /** Pairs of each student that hold or are to come, and that have ended. */
  standing: ReadonlyArray<readonly StandingPair[]>;
  ended: ReadonlyArray<readonly StandingPair[]>;
  /** Every pair that holds, whomever it is about. */
  allStanding: readonly StandingPair[];
  helpers: readonly Helper[];
  peers: readonly Peer[];
  examClasses: ReadonlySet<string>;
  caps: Caps;
  loads: ReturnType<typeof loadsOf>;
}

/**
 * Proposes the pairs that are missing, as the best total fit (see `docs/pairing.md`). The order of the rows of
 * students, pairs, helpers and exam changes nothing.
 */
export function suggestPairs(input: PairingInput): Suggestion {
  const situation = situationOf(input);
  const apart = toldApart(situation.students);
  const pairs: ProposedPair[] = [];
  const unplaced: Unplaced[] = situation.students.flatMap((student, at): Unplaced[] =>
    apart[at]!
      ? []
      : [{ student: studentOf(student), kind: 'teacher', subject: null, why: 'not-told-apart' }],
  );
  const clear = only(situation, apart);
  for (const part of [suggestLeaders(clear), suggestTeachers(clear), suggestPeers(clear)]) {
    pairs.push(...part.pairs);
    unplaced.push(...part.unplaced);
  }
  return { pairs, unplaced };
}

function situationOf(input: PairingInput): PairingSituation {
  const students = [...input.students].sort(compareStudents);
  const ownerOf = ownerFinder(students);
  const standing = students.map(() => [] as StandingPair[]);
  const ended = students.map(() => [] as StandingPair[]);
  const allStanding: StandingPair[] = [];
  for (const pair of [...input.pairs].sort(comparePairs)) {
    const owner = ownerOf(pair);
    const over = hasEnded(pair, input.day);
    if (!over) allStanding.push(pair);
    if (owner !== null) (over ? ended : standing)[owner]!.push(pair);
  }
  return {
    students,
    standing,
    ended,
    allStanding,
    helpers: knownHelpers(input.helpers, input.pairs),
    peers: input.peers,
    examClasses: new Set(input.examClasses.map(classKey)),
    caps: input.caps,
    loads: loadsOf(allStanding),
  };
}

/** Without a number that differs, two children of one name and class cannot be told apart in a table of pairs. */
function toldApart(students: readonly SupportedStudent[]): boolean[] {
  const ownerOf = ownerFinder(students);
  return students.map((student, at) => ownerOf(student) === at);
}

function only(situation: PairingSituation, chosen: readonly boolean[]): PairingSituation {
  const keep = <T>(list: readonly T[]) => list.filter((_, at) => chosen[at]);
  const { students, standing, ended } = situation;
  return { ...situation, students: keep(students), standing: keep(standing), ended: keep(ended) };
}

/** 八(2)班 before 八(10)班; then by name, then by number. */
function compareStudents(x: SupportedStudent, y: SupportedStudent): number {
  return (
    compareText(classOrder(x.className), classOrder(y.className)) ||
    compareText(nameKey(x.name), nameKey(y.name)) ||
    compareText(numbersOf(x), numbersOf(y)) ||
    compareText(JSON.stringify(x.weakSubjects), JSON.stringify(y.weakSubjects)) ||
    compareText(x.name, y.name)
  );
}

export function classOrder(className: string | null): string {
  return className === null ? '' : classKey(className).replace(/\d+/g, (digits) => digits.padStart(6, '0'));
}

function numbersOf({ ids }: SupportedStudent): string {
  return ID_KINDS.map((kind) => ids[kind] ?? '').join('\n');
}

/** Any order will do that is not that of the rows. */
function comparePairs(x: StandingPair, y: StandingPair): number {
  const key = ({ kind, helper, name, className, ids, subjects, from, to }: StandingPair) =>
    JSON.stringify([kind, helper, className, name, ids, subjects, from, to]);
  return compareText(key(x), key(y));
}
