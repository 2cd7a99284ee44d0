import { classKey } from '../className.js';
import { compareText } from '../compareText.js';
import type { Pair, PairKind } from '../ledger/pair.js';
import { nameKey } from '../names.js';

/** Somebody of the staff who takes classes (包班) or children (包人). */
export interface Helper {
  name: string;
  kind: 'class' | 'teacher';
  /** Canonical subject names. */
  subjects: string[];
  classes: string[];
  /** How many classes, or places for children; null: what the settings say. */
  cap: number | null;
}

/** What a pair takes of its helper's places: a place for each subject, at least one. */
export function placesOf({ subjects }: Pick<StandingPair, 'subjects'>): number {
  return Math.max(1, subjects.length);
}

/** A pair as the rules here use it. */
export interface StandingPair extends Omit<Pair, 'subject' | 'kind'> {
  /** A row that does not say counts for a teacher's. */
  kind: PairKind;
  /** Several may stand in one cell. */
  subjects: string[];
}

/** A pair that holds today or will; one that has ended is history. */
export function hasEnded({ to }: Pick<Pair, 'to'>, day: string): boolean {
  return to !== null && to < day;
}

/** How a helper's name compares. */
export const helperKey = nameKey;

/**
 * The staff that is known: those of the table of helpers, and those that only the pairs name, with the subjects and
 * classes of their pairs. In an order of its own.
 */
export function knownHelpers(listed: readonly Helper[], pairs: readonly StandingPair[]): Helper[] {
  const known = new Map<string, Helper>();
  const keyOf = (kind: string, name: string) => `${kind}\n${helperKey(name)}`;
  for (const helper of [...listed].sort(compareHelpers)) {
    const earlier = known.get(keyOf(helper.kind, helper.name));
    if (earlier === undefined) {
      known.set(keyOf(helper.kind, helper.name), { ...helper, classes: distinctClasses(helper.classes) });
      continue;
    }
    // The same person in two rows: everything that either says; the higher number of places.
    earlier.subjects = [...new Set([...earlier.subjects, ...helper.subjects])];
    earlier.classes = distinctClasses([...earlier.classes, ...helper.classes]);
    if (helper.cap !== null) earlier.cap = Math.max(earlier.cap ?? 0, helper.cap);
  }
  const fromPairs = new Map<string, Helper>();
  for (const { kind, helper: name, subjects, className } of pairs) {
    if (kind !== 'class' && kind !== 'teacher') continue;
    const key = keyOf(kind, name);
    if (known.has(key)) continue;
    const helper = fromPairs.get(key) ?? { name, kind, subjects: [], classes: [], cap: null };
    if (compareText(name, helper.name) < 0) helper.name = name;
    helper.subjects = [...new Set([...helper.subjects, ...subjects])].sort(compareText);
    if (className !== null)
      helper.classes = distinctClasses([...helper.classes, className].sort(compareText));
    fromPairs.set(key, helper);
  }
  return [...known.values(), ...fromPairs.values()].sort(compareHelpers);
}

function distinctClasses(classes: readonly string[]): string[] {
  return [...new Map(classes.map((one) => [classKey(one), one])).values()];
}

function compareHelpers(x: Helper, y: Helper): number {
  return (
    compareText(helperKey(x.name), helperKey(y.name)) ||
    compareText(x.kind, y.kind) ||
    compareText(JSON.stringify(x), JSON.stringify(y))
  );
}
