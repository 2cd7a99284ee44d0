import { classKey } from '../className.js';
import { compareText } from '../compareText.js';
import type { PairKind } from '../ledger/pair.js';
import { type Helper, hasEnded, helperKey, knownHelpers, placesOf, type StandingPair } from './helper.js';

/** What somebody has taken on, counted as their cap counts. */
export interface HelperLoad {
  name: string;
  kind: PairKind;
  /** A classmate's class. */
  className: string | null;
  subjects: string[];
  classes: string[];
  load: number;
  cap: number;
}

/**
 * Places taken by helper: classes for those who take classes, for others a place for each child and subject. A
 * classmate is known by class and name.
 *
 * @param standing pairs that have not ended
 */
export function loadsOf(standing: readonly StandingPair[]): {
  of(kind: PairKind, name: string, className?: string | null): number;
} {
  const places = new Map<string, number>();
  const classes = new Map<string, Set<string>>();
  for (const pair of standing) {
    const key = loadKey(pair.kind, pair.helper, pair.className);
    if (pair.kind !== 'class') places.set(key, (places.get(key) ?? 0) + placesOf(pair));
    else classes.set(key, (classes.get(key) ?? new Set()).add(classOf(pair)));
  }
  return {
    of: (kind, name, className = null) => {
      const key = loadKey(kind, name, className);
      return kind === 'class' ? (classes.get(key)?.size ?? 0) : (places.get(key) ?? 0);
    },
  };
}

/** A pair without a class still takes a place. */
function classOf({ className }: StandingPair): string {
  return className === null ? '' : classKey(className);
}

function loadKey(kind: PairKind, name: string, className: string | null): string {
  const place = kind === 'peer' && className !== null ? classKey(className) : '';
  return JSON.stringify([kind, place, helperKey(name)]);
}

/** Everybody who is listed or has somebody, with load and cap; in an order of its own. */
export function pairLoads(
  listed: readonly Helper[],
  pairs: readonly StandingPair[],
  day: string,
  caps: Readonly<Record<PairKind, number>>,
): HelperLoad[] {
  const standing = pairs.filter((pair) => !hasEnded(pair, day));
  const loads = loadsOf(standing);
  const staff = knownHelpers(listed, pairs).map(
    (helper): HelperLoad => ({
      ...helper,
      className: null,
      load: loads.of(helper.kind, helper.name),
      cap: helper.cap ?? caps[helper.kind],
    }),
  );
  const others = new Map<string, HelperLoad>();
  for (const { kind, helper: name, className, subjects } of standing) {
    if (kind !== 'peer' && kind !== 'group') continue;
    const key = loadKey(kind, name, className);
    const known = others.get(key);
    others.set(key, {
      name: first(known?.name, name),
      kind,
      className: kind === 'peer' && className !== null ? first(known?.className, className) : null,
      subjects: [...new Set([...(known?.subjects ?? []), ...subjects])].sort(compareText),
      classes: [],
      load: loads.of(kind, name, className),
      cap: caps[kind],
    });
  }
  return [...staff, ...[...others.values()].sort(compareLoads)];
}

/** Of two ways to write something, always the same one. */
function first(known: string | null | undefined, text: string): string {
  return known !== null && known !== undefined && compareText(known, text) < 0 ? known : text;
}

function compareLoads(x: HelperLoad, y: HelperLoad): number {
  const key = (one: HelperLoad) => JSON.stringify([one.kind, one.className ?? '', helperKey(one.name)]);
  return compareText(key(x), key(y));
}
