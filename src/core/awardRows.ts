import type { AwardCounts, AwardReason, AwardRow, AwardStatus } from './awardOutcome.js';
import { compareText } from './cohort.js';

/** How many rows there are of each outcome; together they are the cohort. */
export function countRows(rows: AwardRow[]): AwardCounts {
  const counts: AwardCounts = {
    first: 0,
    second: 0,
    third: 0,
    progressed: 0,
    noProgress: 0,
    noBaseline: 0,
    absent: 0,
    disqualified: 0,
    ambiguous: 0,
  };
  const prizes = ['first', 'second', 'third'] as const;
  const others = {
    progressed: 'progressed',
    'no-progress': 'noProgress',
    'no-baseline': 'noBaseline',
    absent: 'absent',
    disqualified: 'disqualified',
    ambiguous: 'ambiguous',
  } as const;
  for (const row of rows) {
    counts[row.status === 'awarded' ? prizes[row.prize! - 1]! : others[row.status]] += 1;
  }
  return counts;
}

const STATUS_ORDER: readonly AwardStatus[] = [
  'awarded',
  'progressed',
  'no-progress',
  'no-baseline',
  'absent',
  'disqualified',
  'ambiguous',
];

/** A fixed order that no sheet order can change: status, prize, greatest change, then who it is. */
export function compareRows(x: AwardRow, y: AwardRow): number {
  return (
    STATUS_ORDER.indexOf(x.status) - STATUS_ORDER.indexOf(y.status) ||
    (x.prize ?? 0) - (y.prize ?? 0) ||
    (y.change ?? 0) - (x.change ?? 0) ||
    compareText(x.className ?? '', y.className ?? '') ||
    compareText(x.name, y.name) ||
    compareText(x.studentId ?? '', y.studentId ?? '') ||
    (y.currentTotal ?? -1) - (x.currentTotal ?? -1) ||
    (y.baselineTotal ?? -1) - (x.baselineTotal ?? -1) ||
    compareText(reasonKey(x.reason), reasonKey(y.reason))
  );
}

function reasonKey(reason: AwardReason): string {
  return `${reason.code} ${'why' in reason ? reason.why : ''}`;
}
