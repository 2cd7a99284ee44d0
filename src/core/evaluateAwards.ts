import { AppError } from './appError.js';
import type {
  AwardOutcome,
  AwardReason,
  AwardRow,
  AwardStatus,
  GroupMoves,
  PrizeGroup,
  TwoRows,
} from './awardOutcome.js';
import { compareRows, countRows } from './awardRows.js';
import type { AwardRule } from './awardRule.js';
import { type BandOf, bandsOf } from './bands.js';
import { checkRule } from './checkRule.js';
import { type CohortMember, compareText, findCohort } from './cohort.js';
import { type Contender, contendersOf, rankedBeside, type Totals } from './contenders.js';
import type { ArchiveRecord, ExamRecord } from './exam.js';
import type { Mark } from './marks.js';
import { meanOf, percentile, rateOfRise, tScale } from './measures.js';
import { nameKey } from './names.js';
import { placesOf } from './places.js';
import { toPoints } from './points.js';
import { dealPrizes, type GroupDecision } from './prizeGroups.js';
import { type Rise, type Rises, reaches, riseIn, riseValue } from './rises.js';
import { chooseTotals, type Standing, scaleOf, standings } from './totals.js';

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

/** The two exams as the rule sees them. */
interface Sides {
  exams: AwardInput;
  rule: AwardRule;
  before: Standing[];
  now: Standing[];
  /** Totals in points are these numbers divided by: the baseline may be a sum of several exams. */
  baselineScale: number;
  currentScale: number;
  scales: Scales;
  bands: { before: BandOf; now: BandOf } | null;
}

/**
 * The award rule, whole: ranks the cohort's students who are valid in both exams, compares the two ranks (or percentiles,
 * T-scores, bands), and gives prizes to those who rose, by proportion. The order of the input rows changes nothing.
 *
 * @throws AppError BAD_SHARES, BAD_THRESHOLD, BAD_WEIGHTS, BAD_BANDS, NO_FULL_MARK, SUBJECT_NOT_FOUND, NO_STATED_TOTAL,
 *   NO_COMMON_SUBJECT, NO_ARCHIVE, CLASS_NOT_FOUND, NO_COMMON_STUDENT
 */
export function evaluateAwards(input: AwardInput, rule: AwardRule): AwardOutcome {
  checkRule(rule);
  const { baseline, current, archive } = input;
  const totals = chooseTotals(baseline, current, rule);
  const standing = { before: standings(baseline, totals), now: standings(current, totals) };
  const before = standing.before.map(totalOf);
  const now = standing.now.map(totalOf);
  const cohort = findCohort(baseline, current, archive, rule);
  const { members, pairs, sameNameOtherId } = cohort;
  if (members.every((member) => !member.ambiguous && (member.baseline === null || member.current === null))) {
    throw new AppError('NO_COMMON_STUDENT', {
      baseline: baseline.info.name,
      current: current.info.name,
      ...(rule.cohort === 'supported' ? { archive: archive!.tabs.join(', ') } : {}),
      ...(rule.className === null ? {} : { class: rule.className }),
    });
  }

  const pool = contendersOf(members, before, now);
  const beside = rankedBeside(cohort, input, rule, before, now);
  const sides: Sides = {
    exams: input,
    rule,
    ...standing,
    baselineScale: scaleOf(totals) * (baseline.meanOf?.length ?? 1),
    currentScale: scaleOf(totals),
    scales: { before: tScale(present(before)), now: tScale(present(now)) },
    bands:
      rule.measure === 'band'
        ? {
            before: bandsOf(baseline, totals, before, rule.bands),
            now: bandsOf(current, totals, now, rule.bands),
          }
        : null,
  };
  const ranked = rankPool(pool, beside, sides);
  const rows = members.map((member) => ranked.rows.get(member) ?? outsidePool(member, sides));
  return {
    rule: { ...rule, total: totals.basis, subjects: totals.subjects, meanOf: baseline.meanOf ?? null },
    examSubjects: { baseline: baseline.subjects, current: current.subjects },
    pool: pool.length,
    risers: sumOf(ranked.groups, ({ risers }) => risers),
    cuts: [0, 1, 2].map((k) => sumOf(ranked.groups, ({ cuts }) => cuts[k]!)) as [number, number, number],
    groups: ranked.groups,
    counts: countRows(rows),
    rows: rows.sort(compareRows),
    moves: groupMoves(pool, pairs, before, now, sides.scales),
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

/** Those of the pool, ranked in the midst of the others where the rule says so, with what came of each. */
function rankPool(
  pool: Contender[],
  beside: Contender[],
  sides: Sides,
): { groups: PrizeGroup[]; rows: Map<CohortMember, AwardRow> } {
  const { scales, bands, rule } = sides;
  const places = placesOf(beside.length === 0 ? pool : pool.concat(beside), rule);
  const counted = rule.measure !== 'band';
  // A gain compares the current total with the mean of the baseline, in whole numbers.
  const times = sides.baselineScale / sides.currentScale;
  const gainOf = ({ before, now }: Contender) => now * times - before;
  const all = pool.map((entry, k): Rises => {
    const t = difference(scales.now(entry.now), scales.before(entry.before));
    return {
      places: counted ? places.baselineRanks[k]! - places.currentRanks[k]! : null,
      percentilePlaces: places.baselinePlaces[k]! - places.currentPlaces[k]!,
      ranked: places.ranked[k]!,
      tHundredths: t === null ? null : hundredths(t),
      bands: bands === null ? null : bands.before[entry.baseline]! - bands.now[entry.current]!,
    };
  });
  const rises = all.map((one) => riseIn(rule.measure, one));
  const risers = rises.map((rise, k) =>
    rise !== null && rise.top > 0 && reaches(rule, all[k]!) ? rise : null,
  );
  const { decisions, groups } = dealPrizes(pool, risers, rule, gainOf);

  const rows = new Map<CohortMember, AwardRow>();
  pool.forEach((entry, k) => {
    const member = entry.member!;
    const { prize, status, reason } = verdict(rises[k]!, decisions[k]);
    const n = places.ranked[k]!;
    const was = counted ? percentile(places.baselinePlaces[k]!, n) : null;
    const is = counted ? percentile(places.currentPlaces[k]!, n) : null;
    const [baselineRank, currentRank] = [places.baselineRanks[k]!, places.currentRanks[k]!];
    // Written out field by field: this runs once for every student of a whole school.
    rows.set(member, {
      studentId: member.studentId,
      name: member.who.name,
      className: member.className,
      baselineTotal: toPoints(entry.before, sides.baselineScale),
      currentTotal: toPoints(entry.now, sides.currentScale),
      baselineRank: counted ? baselineRank : null,
      currentRank: counted ? currentRank : null,
      change: all[k]!.places,
      rise: rises[k] === null ? null : riseValue(rises[k]!),
      baselineBand: bandName(rule, sides.bands?.before, entry.baseline),
      currentBand: bandName(rule, sides.bands?.now, entry.current),
      prize,
      status,
      reason,
      measures: {
        baselinePercentile: was,
        currentPercentile: is,
        percentileChange: difference(is, was),
        rate: counted ? rateOfRise(baselineRank, currentRank) : null,
        tChange: difference(scales.now(entry.now), scales.before(entry.before)),
        gain: toPoints(gainOf(entry), sides.baselineScale),
      },
      baselineMarks: marksAt(sides.exams.baseline, entry.baseline),
      currentMarks: marksAt(sides.exams.current, entry.current),
    });
  });
  return { groups, rows };
}

/** Whole hundredths, halves up: a half that binary fractions miss by a hair is a half all the same. */
function hundredths(value: number): number {
  return Math.floor(value * 100 + 0.5 + 1e-9);
}

function difference(x: number | null, y: number | null): number | null {
  return x === null || y === null ? null : x - y;
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}

function verdict(
  rise: Rise | null,
  decision: GroupDecision | undefined,
): Pick<AwardRow, 'prize' | 'status' | 'reason'> {
  if (decision) {
    const { prize, place, level, risers } = decision;
    const status = prize === null ? 'progressed' : 'awarded';
    return { prize, status, reason: { code: 'rose', place, level, risers } };
  }
  // Where everybody has the same total, or nobody else is ranked, nothing has moved.
  const code = rise === null || rise.top === 0 ? 'level' : rise.top < 0 ? 'fell' : 'below-threshold';
  return { prize: null, status: 'no-progress', reason: { code } };
}

/** What keeps a student out of the current exam is named first: missing from both is absent. */
function outsidePool(member: CohortMember, sides: Sides): AwardRow {
  const [status, reason] = whyOutside(member, sides);
  const was = member.baseline === null ? null : totalOf(sides.before[member.baseline]!);
  const is = member.current === null ? null : totalOf(sides.now[member.current]!);
  return {
    studentId: member.studentId,
    name: member.who.name,
    className: member.className,
    baselineTotal: was === null ? null : toPoints(was, sides.baselineScale),
    currentTotal: is === null ? null : toPoints(is, sides.currentScale),
    baselineRank: null,
    currentRank: null,
    change: null,
    rise: null,
    baselineBand: bandName(sides.rule, sides.bands?.before, member.baseline),
    currentBand: bandName(sides.rule, sides.bands?.now, member.current),
    prize: null,
    status,
    reason,
    measures: null,
    baselineMarks: marksAt(sides.exams.baseline, member.baseline),
    currentMarks: marksAt(sides.exams.current, member.current),
  };
}

function whyOutside(member: CohortMember, { exams, before, now }: Sides): [AwardStatus, AwardReason] {
  if (member.ambiguous) return ['ambiguous', { code: 'ambiguous' }];
  if (member.current === null) return ['absent', { code: 'not-listed', exam: 'current' }];
  const is = now[member.current]!;
  if ('without' in is) {
    const status = is.without === 'disqualified' ? 'disqualified' : 'absent';
    return [status, { code: 'without-total', exam: 'current', why: is.without }];
  }
  if (member.baseline === null) return ['no-baseline', { code: 'not-listed', exam: 'baseline' }];
  if (exams.baseline.students[member.baseline]!.notInAll) return ['no-baseline', { code: 'not-in-all' }];
  const was = before[member.baseline]!;
  if ('without' in was) {
    return ['no-baseline', { code: 'without-total', exam: 'baseline', why: was.without }];
  }
  throw new Error('A student valid in both exams belongs to the pool.');
}

function bandName(rule: AwardRule, bands: BandOf | undefined, row: number | null): string | null {
  const band = bands === undefined || row === null ? null : bands[row]!;
  return band === null ? null : rule.bands.names[band]!;
}

function marksAt(exam: ExamRecord, row: number | null): readonly Mark[] | null {
  return row === null ? null : exam.students[row]!.marks;
}

function totalOf(standing: Standing): number | null {
  return 'total' in standing ? standing.total : null;
}

function present(totals: Totals): number[] {
  return totals.filter((total): total is number => total !== null);
}

function groupMoves(
  pool: Contender[],
  pairs: Array<[number, number]>,
  before: Totals,
  now: Totals,
  scales: Scales,
): GroupMoves {
  const inPool = new Set(pool.map((entry) => entry.current));
  const rest = pairs.flatMap(([i, j]) => {
    const [was, is] = [before[i]!, now[j]!];
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
