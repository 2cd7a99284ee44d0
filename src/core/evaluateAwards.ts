import { AppError } from './appError.js';
import type { AwardRule, TotalBasis } from './awardRule.js';
import { checkRule } from './checkRule.js';
import { type CohortMember, compareText, findCohort } from './cohort.js';
import type { ArchiveRecord, ExamRecord } from './exam.js';
import { meanOf, percentile, rateOfRise, tScale } from './measures.js';
import { nameKey } from './names.js';
import { toPoints } from './points.js';
import { assignPrizes, type Prize, type PrizeDecision, prizeCuts } from './prizes.js';
import { rankDescending } from './ranks.js';
import { chooseTotals, type Standing, standings, type WithoutTotal } from './totals.js';

/** What becomes of a student of the cohort. */
export type AwardStatus =
  | 'awarded'
  | 'progressed' // rose, past the last cut
  | 'no-progress'
  | 'no-baseline'
  | 'absent' // from the current exam, with the reason
  | 'disqualified'
  | 'ambiguous';

/** Why, as data; the sentence belongs to `locale/`. */
export type AwardReason =
  | { code: 'rose'; place: number; level: number; risers: number }
  | { code: 'level' }
  | { code: 'fell' }
  | { code: 'below-threshold' }
  | { code: 'not-listed'; exam: 'baseline' | 'current' }
  | { code: 'without-total'; exam: 'baseline' | 'current'; why: WithoutTotal }
  | { code: 'ambiguous' };

/** Side measures of a student in the pool; percentiles and T-scores are null where they have no meaning. */
export interface SideMeasures {
  baselinePercentile: number | null;
  currentPercentile: number | null;
  percentileChange: number | null;
  rate: number;
  tChange: number | null;
  /** Rise in total, points. */
  gain: number;
}

export interface AwardRow {
  studentId: string | null;
  name: string;
  className: string | null;
  /** Points; null when there is no total in that exam. */
  baselineTotal: number | null;
  currentTotal: number | null;
  baselineRank: number | null;
  currentRank: number | null;
  /** Places: positive is a rise. */
  change: number | null;
  prize: Prize | null;
  status: AwardStatus;
  reason: AwardReason;
  measures: SideMeasures | null;
}

export type AwardCounts = Record<
  | 'first'
  | 'second'
  | 'third'
  | 'progressed'
  | 'noProgress'
  | 'noBaseline'
  | 'absent'
  | 'disqualified'
  | 'ambiguous',
  number
>;

/** How the pool and the rest of the students moved, so that nobody reads a share of risers as proof. */
export interface GroupMoves {
  pool: { students: number; meanTChange: number | null };
  /** Students valid in both exams outside the pool. */
  rest: { students: number; meanTChange: number | null };
}

export interface AwardOutcome {
  rule: AwardRule & { total: TotalBasis; subjects: string[] };
  pool: number;
  risers: number;
  cuts: [number, number, number];
  counts: AwardCounts;
  rows: AwardRow[];
  moves: GroupMoves;
  /** One name, two numbers: rows of the baseline and the current exam that were not matched. */
  sameNameOtherId: TwoRows[];
  /** One number, two names: matched, worth a look. */
  sameIdOtherName: TwoRows[];
}

/** A row of each exam about which a person should look twice. */
export interface TwoRows {
  baselineName: string;
  currentName: string;
  baseline: RowPlace;
  current: RowPlace;
}

export interface RowPlace {
  tab: string;
  row: number;
}

export interface AwardInput {
  baseline: ExamRecord;
  current: ExamRecord;
  archive: ArchiveRecord | null;
}

/** One student of the pool. */
interface Contender {
  member: CohortMember;
  before: number;
  now: number;
}

/**
 * The award rule, whole: ranks the cohort's students who are valid in both exams inside that common pool, compares
 * the two ranks, and gives prizes to those who rose, by proportion. The order of the input rows changes nothing.
 *
 * @throws AppError BAD_SHARES, BAD_THRESHOLD, SUBJECT_NOT_FOUND, NO_STATED_TOTAL, NO_COMMON_SUBJECT, NO_ARCHIVE,
 *   CLASS_NOT_FOUND, NO_COMMON_STUDENT
 */
export function evaluateAwards(input: AwardInput, rule: AwardRule): AwardOutcome {
  checkRule(rule);
  const { baseline, current, archive } = input;
  const totals = chooseTotals(baseline, current, rule);
  const before = standings(baseline, totals);
  const now = standings(current, totals);
  const { members, pairs, sameNameOtherId } = findCohort(baseline, current, archive, rule);
  if (members.every((member) => !member.ambiguous && (member.baseline === null || member.current === null))) {
    throw new AppError('NO_COMMON_STUDENT', { baseline: baseline.info.name, current: current.info.name });
  }

  const pool = contendersOf(members, before, now);
  const ranked = rankPool(pool, rule, tScale(totalsOf(before)), tScale(totalsOf(now)));
  const rows = members.map((member) => {
    const row = ranked.rows.get(member);
    return row ?? outsidePool(member, before, now);
  });
  return {
    rule: { ...rule, total: totals.basis, subjects: totals.subjects },
    pool: pool.length,
    risers: ranked.risers,
    cuts: prizeCuts(ranked.risers, rule.shares),
    counts: countRows(rows),
    rows: rows.sort(compareRows),
    moves: groupMoves(pool, pairs, before, now),
    sameNameOtherId: twoRows(input, sameNameOtherId),
    sameIdOtherName: twoRows(
      input,
      pairs.filter(([i, j]) => nameKey(baseline.students[i]!.name) !== nameKey(current.students[j]!.name)),
    ),
  };
}

function twoRows(exams: AwardInput, rows: ReadonlyArray<[baseline: number, current: number]>): TwoRows[] {
  return rows
    .map(([i, j]) => {
      const [was, is] = [exams.baseline.students[i]!, exams.current.students[j]!];
      return {
        baselineName: was.name,
        currentName: is.name,
        baseline: { tab: was.tab, row: was.row },
        current: { tab: is.tab, row: is.row },
      };
    })
    .sort((x, y) => compareText(x.currentName, y.currentName) || compareText(x.baselineName, y.baselineName));
}

function contendersOf(members: CohortMember[], before: Standing[], now: Standing[]): Contender[] {
  return members.flatMap((member) => {
    const was = totalAt(before, member.baseline);
    const is = totalAt(now, member.current);
    return was === null || is === null ? [] : [{ member, before: was, now: is }];
  });
}

function rankPool(
  pool: Contender[],
  rule: AwardRule,
  tBefore: (total: number) => number | null,
  tNow: (total: number) => number | null,
): { risers: number; rows: Map<CohortMember, AwardRow> } {
  const baselineRanks = rankDescending(
    pool.map((entry) => entry.before),
    rule.ranking,
  );
  const currentRanks = rankDescending(
    pool.map((entry) => entry.now),
    rule.ranking,
  );
  const changes = pool.map((_, k) => baselineRanks[k]! - currentRanks[k]!);
  const risers = pool.map((_, k) => k).filter((k) => changes[k]! >= rule.threshold);
  const decisions = assignPrizes(
    risers.map((k) => ({ change: changes[k]!, gain: pool[k]!.now - pool[k]!.before })),
    rule.shares,
    rule.ties,
  );
  const decisionOf = new Map(risers.map((k, at) => [k, decisions[at]!]));

  // Percentiles need the place among all, which dense ranks are not.
  const placesBefore = rule.ranking === 'dense' ? rankDescending(pool.map((e) => e.before)) : baselineRanks;
  const placesNow = rule.ranking === 'dense' ? rankDescending(pool.map((e) => e.now)) : currentRanks;
  const rows = new Map<CohortMember, AwardRow>();
  pool.forEach((entry, k) => {
    const { member, before, now } = entry;
    const baselineRank = baselineRanks[k]!;
    const currentRank = currentRanks[k]!;
    const change = changes[k]!;
    const { prize, status, reason } = verdict(change, decisionOf.get(k), risers.length);
    const was = percentile(placesBefore[k]!, pool.length);
    const is = percentile(placesNow[k]!, pool.length);
    // Written out field by field: this runs once for every student of a whole school.
    rows.set(member, {
      studentId: member.studentId,
      name: member.who.name,
      className: member.className,
      baselineTotal: toPoints(before),
      currentTotal: toPoints(now),
      baselineRank,
      currentRank,
      change,
      prize,
      status,
      reason,
      measures: {
        baselinePercentile: was,
        currentPercentile: is,
        percentileChange: difference(is, was),
        rate: rateOfRise(baselineRank, currentRank),
        tChange: difference(tNow(now), tBefore(before)),
        gain: toPoints(now - before),
      },
    });
  });
  return { risers: risers.length, rows };
}

function difference(x: number | null, y: number | null): number | null {
  return x === null || y === null ? null : x - y;
}

function verdict(
  change: number,
  decision: PrizeDecision | undefined,
  risers: number,
): Pick<AwardRow, 'prize' | 'status' | 'reason'> {
  if (decision) {
    const { prize, place, level } = decision;
    const status = prize === null ? 'progressed' : 'awarded';
    return { prize, status, reason: { code: 'rose', place, level, risers } };
  }
  const code = change === 0 ? 'level' : change < 0 ? 'fell' : 'below-threshold';
  return { prize: null, status: 'no-progress', reason: { code } };
}

/** What keeps a student out of the current exam is named first: missing from both is absent. */
function outsidePool(member: CohortMember, before: Standing[], now: Standing[]): AwardRow {
  const [status, reason] = whyOutside(member, before, now);
  const was = totalAt(before, member.baseline);
  const is = totalAt(now, member.current);
  return {
    studentId: member.studentId,
    name: member.who.name,
    className: member.className,
    baselineTotal: was === null ? null : toPoints(was),
    currentTotal: is === null ? null : toPoints(is),
    baselineRank: null,
    currentRank: null,
    change: null,
    prize: null,
    status,
    reason,
    measures: null,
  };
}

function whyOutside(member: CohortMember, before: Standing[], now: Standing[]): [AwardStatus, AwardReason] {
  if (member.ambiguous) return ['ambiguous', { code: 'ambiguous' }];
  if (member.current === null) return ['absent', { code: 'not-listed', exam: 'current' }];
  const is = now[member.current]!;
  if ('without' in is) {
    const status = is.without === 'disqualified' ? 'disqualified' : 'absent';
    return [status, { code: 'without-total', exam: 'current', why: is.without }];
  }
  if (member.baseline === null) return ['no-baseline', { code: 'not-listed', exam: 'baseline' }];
  const was = before[member.baseline]!;
  if ('without' in was) {
    return ['no-baseline', { code: 'without-total', exam: 'baseline', why: was.without }];
  }
  throw new Error('A student valid in both exams belongs to the pool.');
}

function totalAt(all: Standing[], index: number | null): number | null {
  if (index === null) return null;
  const standing = all[index]!;
  return 'total' in standing ? standing.total : null;
}

function totalsOf(all: Standing[]): number[] {
  return all.flatMap((standing) => ('total' in standing ? [standing.total] : []));
}

function groupMoves(
  pool: Contender[],
  pairs: Array<[number, number]>,
  before: Standing[],
  now: Standing[],
): GroupMoves {
  const tBefore = tScale(totalsOf(before));
  const tNow = tScale(totalsOf(now));
  const inPool = new Set(pool.map((entry) => entry.member.current));
  const rest = pairs.flatMap(([i, j]) => {
    const [was, is] = [totalAt(before, i), totalAt(now, j)];
    return was === null || is === null || inPool.has(j) ? [] : [{ before: was, now: is }];
  });
  const summary = (group: ReadonlyArray<{ before: number; now: number }>) => {
    const changes = group.flatMap((entry) => {
      const [was, is] = [tBefore(entry.before), tNow(entry.now)];
      return was === null || is === null ? [] : [is - was];
    });
    return { students: group.length, meanTChange: meanOf(changes) };
  };
  return { pool: summary(pool), rest: summary(rest) };
}

function countRows(rows: AwardRow[]): AwardCounts {
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
function compareRows(x: AwardRow, y: AwardRow): number {
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
