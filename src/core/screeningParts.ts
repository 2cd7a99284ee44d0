import type { ExamRecord } from './exam.js';
import type { Match } from './matchStudents.js';
import { type Micropoints, toMicropoints, toPoints } from './points.js';
import { bottomOfGroups, groupsOf, placeInGroups, sumsOfGroups } from './screeningGroups.js';
import { obstacleOf, subjectPoints, subjectsWithout, totalOf, USUAL_TOTALS } from './screeningMarks.js';
import type { ScreeningReason, Unjudged } from './screeningOutcome.js';
import type { ScreeningRule } from './screeningRule.js';
import { chooseTotals, commonSubjects, type Standing, standings } from './totals.js';
import { isBelowPass } from './weakSubjects.js';

/** What one part of the rule says of one student: a reason, why it cannot be told, or null: it does not apply. */
export type Finding = { reason: ScreeningReason } | { open: Unjudged } | null;

/** An exam with what all parts need of it. */
export interface ScreenedExam {
  exam: ExamRecord;
  totals: readonly Standing[];
  /** Key of each student's class; null where none is written. */
  classes: ReadonlyArray<string | null>;
  /** Rows that cannot be told from another row; they take no part. */
  ambiguous: readonly boolean[];
}

type Part<Name extends 'bottom' | 'belowPass' | 'fall' | 'belowMean'> = NonNullable<ScreeningRule[Name]>;

/** Totals of those who take part. */
function totalsIn({ totals, ambiguous }: ScreenedExam): Array<Micropoints | null> {
  return totals.map((standing, at) => (ambiguous[at] ? null : totalOf(standing)));
}

export function judgeBottom(screened: ScreenedExam, part: Part<'bottom'>, rule: ScreeningRule): Finding[] {
  const values = totalsIn(screened);
  const groups = groupsOf(screened.classes, rule.within);
  const places = placeInGroups(values, groups);
  const inside = bottomOfGroups(values, groups, part);
  return values.map((value, at) => {
    if (value === null) return { open: withoutTotal(screened, at, 'bottom') };
    const place = places[at];
    if (!place) return { open: open('bottom', 'no-class') };
    if (!inside[at]) return null;
    return { reason: { code: 'bottom', within: rule.within, percent: part.percent, ...place } };
  });
}

/** @param fullMarks points by subject; a subject without one is left out */
export function judgeBelowPass(
  { exam, ambiguous }: ScreenedExam,
  part: Part<'belowPass'>,
  fullMarks: Readonly<Record<string, number>>,
): Finding[] {
  return exam.students.map(({ marks }, at) => {
    if (ambiguous[at]) return { open: open('belowPass', 'ambiguous') };
    const failed: Array<{ subject: string; mark: number; fullMark: number }> = [];
    const missing: Array<{ subject: string; why: Unjudged['why'] }> = [];
    exam.subjects.forEach((subject, column) => {
      const fullMark = fullMarks[subject];
      if (fullMark === undefined) return;
      const mark = marks[column]!;
      if (typeof mark === 'number') {
        if (isBelowPass(mark, fullMark, part.percent)) failed.push({ subject, mark, fullMark });
        return;
      }
      const why = obstacleOf(mark, exam.hasStatedTotal);
      if (why !== null) missing.push({ subject, why });
    });
    if (failed.length >= part.subjects) {
      return { reason: { code: 'belowPass', percent: part.percent, failed } };
    }
    // What is missing could not make it so many: then it is settled without.
    if (failed.length + missing.length < part.subjects) return null;
    const why = missing[0]!.why;
    const subjects = missing.filter((entry) => entry.why === why).map(({ subject }) => subject);
    return { open: open('belowPass', why, subjects) };
  });
}

export interface EarlierExam {
  exam: ExamRecord;
  /** For each student of the current exam, the row of the earlier one. */
  matches: readonly Match[];
}

/**
 * Places lost, counted as the awards count them: among those who are valid in both exams, on one basis.
 *
 * @throws AppError NO_COMMON_SUBJECT
 */
export function judgeFall(
  screened: ScreenedExam,
  earlier: EarlierExam,
  part: Part<'fall'>,
  rule: ScreeningRule,
): Finding[] {
  const totals = chooseTotals(earlier.exam, screened.exam, USUAL_TOTALS);
  const before = standings(earlier.exam, totals);
  const now = standings(screened.exam, totals);
  const pairs = earlier.matches.map((match, at) => {
    const was = typeof match === 'number' ? totalOf(before[match]!) : null;
    const is = totalOf(now[at]!);
    return screened.ambiguous[at] || was === null || is === null ? null : { was, is };
  });
  const groups = groupsOf(screened.classes, rule.within);
  const from = placeInGroups(
    pairs.map((pair) => pair?.was ?? null),
    groups,
  );
  const to = placeInGroups(
    pairs.map((pair) => pair?.is ?? null),
    groups,
  );
  return pairs.map((pair, at) => {
    if (pair === null) {
      return { open: whyNoPair(screened, earlier, before, now, at) };
    }
    const [was, is] = [from[at], to[at]];
    if (!was || !is) return { open: open('fall', 'no-class') };
    const places = is.rank - was.rank;
    if (places < part.places) return null;
    return {
      reason: { code: 'fall', within: rule.within, places, from: was.rank, to: is.rank, of: is.of },
    };
  });
}

export function judgeBelowMean(screened: ScreenedExam, part: Part<'belowMean'>): Finding[] {
  const { exam, classes, ambiguous } = screened;
  const values =
    part.subject === null
      ? totalsIn(screened)
      : subjectPoints(exam, part.subject).map((points, at) => (ambiguous[at] ? null : points));
  const sums = sumsOfGroups(values, classes);
  return values.map((value, at) => {
    if (value === null) return { open: withoutValue(screened, at, part.subject) };
    const group = sums[at];
    if (!group) return { open: open('belowMean', 'no-class') };
    const { sum, n } = group;
    // Without a division, so that a child exactly on the line is on the line.
    const below =
      part.unit === 'points'
        ? (value + toMicropoints(part.by)) * n <= sum
        : value * n * PERCENT_STEPS <= sum * (PERCENT_STEPS - Math.round(part.by * 100));
    if (!below || value * n === sum) return null;
    const mean = sum / n;
    return {
      reason: {
        code: 'belowMean',
        subject: part.subject,
        mark: toPoints(value),
        mean: toPoints(mean),
        gap: part.unit === 'points' ? toPoints(mean - value) : ((mean - value) / mean) * 100,
        unit: part.unit,
      },
    };
  });
}

/** Hundredths of a percent. */
const PERCENT_STEPS = 10_000;

function open(part: Unjudged['part'], why: Unjudged['why'], subjects: string[] = []): Unjudged {
  return { part, why, exam: 'current', subjects };
}

function withoutTotal(screened: ScreenedExam, at: number, part: 'bottom' | 'belowMean' | 'fall'): Unjudged {
  if (screened.ambiguous[at]) return open(part, 'ambiguous');
  const standing = screened.totals[at]!;
  if ('total' in standing) throw new Error('A student with a total has nothing to be excused for.');
  return open(part, standing.without, subjectsWithout(screened.exam, at, standing.without));
}

function withoutValue(screened: ScreenedExam, at: number, subject: string | null): Unjudged {
  if (subject === null) return withoutTotal(screened, at, 'belowMean');
  if (screened.ambiguous[at]) return open('belowMean', 'ambiguous');
  const mark = screened.exam.students[at]!.marks[screened.exam.subjects.indexOf(subject)]!;
  return open('belowMean', obstacleOf(mark, false) ?? 'incomplete', [subject]);
}

/** What keeps a student out of the exam of today is named first, as the awards do. */
function whyNoPair(
  screened: ScreenedExam,
  earlier: EarlierExam,
  before: readonly Standing[],
  now: readonly Standing[],
  at: number,
): Unjudged {
  if (screened.ambiguous[at]) return open('fall', 'ambiguous');
  const is = now[at]!;
  if ('without' in is) return open('fall', is.without, subjectsWithout(screened.exam, at, is.without));
  const match = earlier.matches[at]!;
  if (match === 'ambiguous') return { ...open('fall', 'ambiguous'), exam: 'baseline' };
  if (match === 'none') return { ...open('fall', 'not-listed'), exam: 'baseline' };
  const was = before[match]!;
  if (!('without' in was)) throw new Error('A student valid in both exams has a pair.');
  const subjects = subjectsWithout(earlier.exam, match, was.without);
  return { part: 'fall', why: was.without, exam: 'baseline', subjects };
}

/** Whether two exams can be compared at all. */
export function canCompare(baseline: ExamRecord, current: ExamRecord): boolean {
  return (baseline.hasStatedTotal && current.hasStatedTotal) || commonSubjects(baseline, current).length > 0;
}
