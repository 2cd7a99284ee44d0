import { classKey } from '../className.js';
import type { AwardKind } from './award.js';

/** How many may have an award of one kind in a term: in each class, or in all. */
export interface AwardQuota {
  per: 'class' | 'term';
  count: number;
}

/** null: as many as deserve it. */
export type AwardQuotas = Record<AwardKind, AwardQuota | null>;

/** A place that is asked for or taken. */
export interface QuotaPlace {
  className: string | null;
}

/** A quota that would be exceeded. */
export interface QuotaExceeded {
  /** null: the quota is for all, or nobody's class is known. */
  className: string | null;
  used: number;
  adding: number;
  count: number;
}

/** The group whose places a child's award counts among. */
function groupOf(quota: AwardQuota, { className }: QuotaPlace): string {
  return quota.per === 'term' || className === null ? '' : classKey(className);
}

/** How many places of a quota are taken, by group; see `groupOf`. */
function countGroups(quota: AwardQuota, places: readonly QuotaPlace[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const place of places) {
    const group = groupOf(quota, place);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

/**
 * The first group whose quota would be exceeded by new awards; null when there is room for all. The order of the
 * places taken changes nothing.
 *
 * @param taken the places of this kind and term that are taken
 */
export function quotaExceeded(
  quota: AwardQuota | null,
  taken: readonly QuotaPlace[],
  adding: readonly QuotaPlace[],
): QuotaExceeded | null {
  if (quota === null) return null;
  const used = countGroups(quota, taken);
  const asked = countGroups(quota, adding);
  for (const place of adding) {
    const group = groupOf(quota, place);
    const [now, more] = [used.get(group) ?? 0, asked.get(group)!];
    if (now + more > quota.count) {
      return {
        className: quota.per === 'class' ? place.className : null,
        used: now,
        adding: more,
        count: quota.count,
      };
    }
  }
  return null;
}

/** How many places of a quota are left, in all classes together. null: there is no limit. */
export function placesLeft(
  quota: AwardQuota | null,
  taken: readonly QuotaPlace[],
  classes: readonly string[],
): number | null {
  if (quota === null) return null;
  const used = countGroups(quota, taken);
  if (quota.per === 'term') return Math.max(0, quota.count - (used.get('') ?? 0));
  const groups = new Set([...classes.map(classKey), ...used.keys()]);
  if (groups.size === 0) return quota.count;
  return [...groups].reduce((left, group) => left + Math.max(0, quota.count - (used.get(group) ?? 0)), 0);
}

/** How many places there are in all: a quota per class counts for each class. null: there is no limit. */
export function placesInAll(quota: AwardQuota | null, classes: readonly string[]): number | null {
  if (quota === null) return null;
  return quota.per === 'term' ? quota.count : quota.count * Math.max(1, new Set(classes.map(classKey)).size);
}
