import { classKey } from '../className.js';
import { bestFit, type Need } from './bestFit.js';
import { helperKey } from './helper.js';
import {
  type PairReason,
  type ProposedPair,
  type Suggestion,
  type SupportedStudent,
  studentOf,
  type Unplaced,
} from './proposal.js';
import type { Peer } from './strongPeers.js';
import type { PairingSituation } from './suggestPairs.js';

/** The weaker subject first; then who was the child's helper before; then who is stronger. */
const WEAKEST = [60, 30];
const KNOWS_CHILD = 5;
/** So many points for the best of the class, none for half of it. */
const STRENGTH = 20;

interface Match {
  peer: number;
  subject: string;
  place: number;
  percentile: number;
  fit: number;
}

/** A classmate (学习帮手) for each child that has none, strong in one of its weak subjects. */
export function suggestPeers(situation: PairingSituation): Suggestion {
  const { students, standing, peers, caps, loads } = situation;
  const byClass = indexByClass(peers);
  const places = peers.map(({ name, className }) => ({
    load: loads.of('peer', name, className),
    cap: caps.peer,
  }));
  const pairs: ProposedPair[] = [];
  const unplaced: Unplaced[] = [];
  const wanted: Array<{ child: number; matches: Match[] }> = [];
  students.forEach((student, child) => {
    if (standing[child]!.some(({ kind }) => kind === 'peer') || student.weakSubjects.length === 0) return;
    const known = student.className === null ? [] : (byClass.get(classKey(student.className)) ?? []);
    const matches = known.flatMap((peer) => bestMatch(situation, child, peer) ?? []);
    if (matches.length > 0) wanted.push({ child, matches });
    else
      unplaced.push({
        student: studentOf(student),
        kind: 'peer',
        subject: null,
        why: whyNone(situation, student),
      });
  });
  const needs = wanted.map(
    ({ child, matches }): Need => ({
      child,
      options: matches.map(({ peer, fit }) => ({ helper: peer, fit })),
    }),
  );
  const chosen = bestFit({ needs, helped: students.map(() => false), helpers: places });
  for (const at of chosen) if (at !== null) places[at]!.load += 1;
  wanted.forEach(({ child, matches }, need) => {
    const at = chosen[need]!;
    const student = studentOf(students[child]!);
    const match = matches.find(({ peer }) => peer === at);
    if (match === undefined) {
      unplaced.push({ student, kind: 'peer', subject: null, why: 'classmates-taken' });
      return;
    }
    const { peer, subject, place, percentile } = match;
    const reasons: PairReason[] = [
      { code: 'weak-subject', subject, place },
      { code: 'strong-classmate', subject, percentile },
    ];
    if (wasPeer(situation, child, peers[peer]!)) reasons.push({ code: 'knows-child' });
    pairs.push({ student, kind: 'peer', helper: peers[peer]!.name, subject, reasons, ...places[peer]! });
  });
  return { pairs, unplaced };
}

/** The weak subject for which a peer fits best, the weakest of equals; null when there is none. */
function bestMatch(situation: PairingSituation, child: number, peer: number): Match | null {
  const person = situation.peers[peer]!;
  const known = wasPeer(situation, child, person) ? KNOWS_CHILD : 0;
  let best: Match | null = null;
  situation.students[child]!.weakSubjects.forEach((subject, at) => {
    const strength = person.strong.find((one) => one.subject === subject);
    if (strength === undefined) return;
    const { percentile } = strength;
    const above = Math.max(0, Math.floor(((percentile - 50) * STRENGTH) / 50));
    const fit = (WEAKEST[at] ?? 0) + known + above;
    if (best === null || fit > best.fit) best = { peer, subject, place: at + 1, percentile, fit };
  });
  return best;
}

function wasPeer({ ended }: PairingSituation, child: number, { name }: Peer): boolean {
  return ended[child]!.some(({ kind, helper }) => kind === 'peer' && helperKey(helper) === helperKey(name));
}

function whyNone({ examClasses }: PairingSituation, { className }: SupportedStudent): Unplaced['why'] {
  if (className === null) return 'no-class';
  return examClasses.has(classKey(className)) ? 'none-strong' : 'no-marks';
}

function indexByClass(peers: readonly Peer[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  peers.forEach(({ className }, at) => {
    const key = classKey(className);
    const list = index.get(key);
    if (list === undefined) index.set(key, [at]);
    else list.push(at);
  });
  return index;
}
