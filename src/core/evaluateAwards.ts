import { AppError } from './appError.js';
import type {
  AwardOutcome,
  AwardReason,
  AwardRow,
  AwardStatus,
  GroupMoves,
  TwoRows,
} from './awardOutcome.js';
import { compareRows, countRows } from './awardRows.js';
import type { AwardRule } from './awardRule.js';
import { checkRule } from './checkRule.js';
import { type CohortMember, compareText, findCohort } from './cohort.js';
import type { ArchiveRecord, ExamRecord } from './exam.js';
import { meanOf, percentile, rateOfRise, tScale } from './measures.js';
import { nameKey } from './names.js';
import { toPoints } from './points.js';
import { assignPrizes, type PrizeDecision, prizeCuts } from './prizes.js';
import { rankDescending } from './ranks.js';
import { chooseTotals, type Standing, standings } from './totals.js';

export interface AwardInput {
  baseline: ExamRecord;
  current: ExamRecord;
  archive: ArchiveRecord | null;
}

/** T-scores against everyone valid in each exam. */
interface Scales {
  before: (total: number) => number | null;
  now: (total: number) => number | null;
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
    throw new AppError('NO_COMMON_STUDENT', {
      baseline: baseline.info.name,
      current: current.info.name,
      ...(rule.cohort === 'supported' ? { archive: archive!.tabs.join(', ') } : {}),
      ...(rule.className === null ? {} : { class: rule.className }),
    });
  }

  const pool = contendersOf(members, before, now);
  const scales: Scales = { before: tScale(totalsOf(before)), now: tScale(totalsOf(now)) };
  const ranked = rankPool(pool, rule, scales);
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
    moves: groupMoves(pool, pairs, before, now, scales),
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
  scales: Scales,
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
        tChange: difference(scales.now(now), scales.before(before)),
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
  scales: Scales,
): GroupMoves {
  const inPool = new Set(pool.map((entry) => entry.member.current));
  const rest = pairs.flatMap(([i, j]) => {
    const [was, is] = [totalAt(before, i), totalAt(now, j)];
    return was === null || is === null || inPool.has(j) ? [] : [{ before: was, now: is }];
  });
  const summary = (group: ReadonlyArray<{ before: number; now: number }>) => {
    const changes = group.flatMap((entry) => {
      const change = difference(scales.now(entry.now), scales.before(entry.before));
      return change === null ? [] : [change];
    });
    return { students: group.length, meanTChange: meanOf(changes) };
  };
  return { pool: summary(pool), rest: summary(rest) };
}
