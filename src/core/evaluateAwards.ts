import { AppError } from './appError.js';
import type { AwardOutcome, GroupMoves, TwoRows } from './awardOutcome.js';
import { countOutcomes, outcomeOf, sortedRows } from './awardRows.js';
import type { AwardRule } from './awardRule.js';
import { bandsOf } from './bands.js';
import { checkRule } from './checkRule.js';
import { type CohortResult, findCohort } from './cohort.js';
import { compareText } from './compareText.js';
import { type Contenders, contendersOf } from './contenders.js';
import { EvaluatedRow, type Evaluation, gainOf, tChangeOf } from './evaluatedRow.js';
import type { ArchiveRecord, ExamRecord } from './exam.js';
import { difference, meanOf, tScale } from './measures.js';
import type { Members } from './members.js';
import { nameKey } from './names.js';
import { NONE } from './numberSlots.js';
import { placesOf } from './places.js';
import { dealPrizes, NO_PRIZE } from './prizeGroups.js';
import { type RiseFacts, risersOf, risesIn } from './rises.js';
import { chooseTotals, isTotal, present, scaleOf, totalsIn } from './totals.js';
import { whyOutside } from './whyOutside.js';

export interface AwardInput {
  baseline: ExamRecord;
  current: ExamRecord;
  archive: ArchiveRecord | null;
}

/** The two exams as the rule sees them. */
type Sides = Omit<Evaluation, 'members' | 'outcomes' | 'inPool' | 'pool' | 'places' | 'rises' | 'dealt'>;

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
  const before = totalsIn(baseline, totals);
  const now = totalsIn(current, totals);
  const cohort = findCohort(baseline, current, archive, rule);
  const { members } = cohort;
  if (!hasCommonStudent(members)) {
    throw new AppError('NO_COMMON_STUDENT', {
      baseline: baseline.info.name,
      current: current.info.name,
      ...(rule.cohort === 'supported' ? { archive: archive!.tabs.join(', ') } : {}),
      ...(rule.className === null ? {} : { class: rule.className }),
    });
  }

  const { pool, ranked } = contendersOf(cohort, input, rule, before, now);
  const sides: Sides = {
    exams: input,
    rule,
    before,
    now,
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
  const { rows, outcomes, groups } = evaluateMembers(members, pool, ranked, sides);
  return {
    rule: { ...rule, total: totals.basis, subjects: totals.subjects, meanOf: baseline.meanOf ?? null },
    examSubjects: { baseline: baseline.subjects, current: current.subjects },
    pool: pool.length,
    risers: sumOf(groups, ({ risers }) => risers),
    cuts: [0, 1, 2].map((k) => sumOf(groups, ({ cuts }) => cuts[k]!)) as [number, number, number],
    groups,
    counts: countOutcomes(outcomes),
    rows,
    moves: groupMoves(cohort, pool, sides),
    sameNameOtherId: twoRows(input, cohort.sameNameOtherId),
    sameIdOtherName: twoRows(input, otherNames(cohort, input)),
  };
}

function hasCommonStudent(members: Members): boolean {
  for (let at = 0; at < members.length; at++) {
    if (members.isAmbiguous(at)) return true;
    if (members.baseline(at) !== NONE && members.current(at) !== NONE) return true;
  }
  return false;
}

/** Matched by number, though the names differ. */
function otherNames({ currentOf }: CohortResult, { baseline, current }: AwardInput): Array<[number, number]> {
  const found: Array<[number, number]> = [];
  for (let i = 0; i < currentOf.length; i++) {
    const j = currentOf[i]!;
    if (j < 0) continue;
    const [was, is] = [baseline.students[i]!.name, current.students[j]!.name];
    if (was !== is && nameKey(was) !== nameKey(is)) found.push([i, j]);
  }
  return found;
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

/**
 * A row for each member: what the rule makes of those of the pool, and why the others are not in it.
 *
 * @param ranked the pool, and after it the others in whose midst it is ranked
 */
function evaluateMembers(members: Members, pool: Contenders, ranked: Contenders, sides: Sides) {
  const { bands, rule } = sides;
  const places = placesOf(ranked, rule);
  const gains = { ...sides, pool };
  const facts: RiseFacts = {
    length: pool.length,
    places,
    tHundredths: () => Float64Array.from(pool.now, (_, k) => hundredths(tChangeOf(gains, k) ?? Number.NaN)),
    bands:
      bands === null
        ? null
        : Float64Array.from(pool.baseline, (i, k) => bands.before[i]! - bands.now[pool.current[k]!]!),
  };
  const rises = risesIn(rule.measure, facts);
  const risers = risersOf(rule, rises, facts);
  const dealt = dealPrizes(pool, rises, risers, rule, (k) => gainOf(gains, k));

  const inPool = new Int32Array(members.length).fill(NONE);
  for (let k = 0; k < pool.length; k++) inPool[pool.members[k]!] = k;
  const outcomes = new Uint8Array(members.length);
  const falls = new Int32Array(members.length);
  const counted = rule.measure !== 'band';
  for (let at = 0; at < members.length; at++) {
    const k = inPool[at]!;
    if (k === NONE) outcomes[at] = outcomeOf(whyOutside(members, at, sides).status, null);
    else {
      const outcome = dealt.outcomes[k]!;
      outcomes[at] = outcome === NO_PRIZE ? NO_PROGRESS : outcome;
      if (counted) falls[at] = places.currentRanks[k]! - places.baselineRanks[k]!;
    }
  }
  const all: Evaluation = { ...sides, members, outcomes, inPool, pool, places, rises, dealt };
  const classPlaces = members.classCodes.places();
  const classes = members.classes.map((code) => classPlaces[code]!);
  const rows = sortedRows({ outcomes, falls, classes }, (at) => new EvaluatedRow(all, at));
  return { groups: dealt.groups, rows, outcomes };
}

/** Whole hundredths, halves up: a half that binary fractions miss by a hair is a half all the same. */
function hundredths(value: number): number {
  return Math.floor(value * 100 + 0.5 + 1e-9);
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}

const NO_PROGRESS = outcomeOf('no-progress', null);

function groupMoves(
  { currentOf }: CohortResult,
  pool: Contenders,
  { before, now, scales }: Sides,
): GroupMoves {
  const inPool = new Uint8Array(now.length);
  for (const j of pool.current) inPool[j] = 1;
  const rest: [before: number[], now: number[]] = [[], []];
  for (let i = 0; i < currentOf.length; i++) {
    const j = currentOf[i]!;
    if (j < 0 || inPool[j] === 1 || !isTotal(before[i]!) || !isTotal(now[j]!)) continue;
    rest[0].push(before[i]!);
    rest[1].push(now[j]!);
  }
  // The mean of the changes is the change of the means, whose sums are whole numbers.
  const summary = (was: ArrayLike<number>, is: ArrayLike<number>) => ({
    students: was.length,
    meanTChange: was.length === 0 ? null : difference(scales.now(meanOf(is)!), scales.before(meanOf(was)!)),
  });
  return { pool: summary(pool.before, pool.now), rest: summary(...rest) };
}
