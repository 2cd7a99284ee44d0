import { compareExams, isBeforeDay } from '../chooseExams.js';
import type { ExamInfo } from '../exam.js';
import { type Micropoints, toMicropoints, toPoints } from '../points.js';
import { type ExamPlace, type ExamPlaces, placeIn, type Unplaced } from './examPlace.js';
import type { Goal } from './plan.js';

/** Why a goal as a whole cannot be read from exams. */
export type GoalUnread =
  | 'words' // its measure is a person's words
  | 'no-target'
  | 'bad-target' // a percentile below 0 or above 100
  | 'no-exam'
  | 'no-subject'; // no exam has the subject

export interface GoalReading {
  /** In the goal's own measure: points, points from the mean (negative below), or percent. */
  value: number;
  /** What is still missing, in the same measure; 0 when met. */
  gap: number;
  met: boolean;
  place: ExamPlace;
}

/** `alone`: nobody else of the class has a mark to compare with. `full-mark`: the exam's full mark is below the target. */
export type StepOpen = Unplaced | 'alone' | 'full-mark';

export interface GoalStep {
  exam: ExamInfo;
  /** Whether the exam was written after the plan began; null where that cannot be told. */
  since: boolean | null;
  /** What the exam says of the goal, or why it says nothing. */
  reading: GoalReading | null;
  open: StepOpen | null;
}

export interface GoalProgress {
  unread: GoalUnread | null;
  /** Exams that have the goal's subject, the earliest first. */
  steps: GoalStep[];
  /** The latest step with a reading: where the student stands. */
  latest: GoalStep | null;
  /** By the latest reading since the plan began; null where there is none. */
  met: boolean | null;
  /** How much of the way from the start to the target lies behind, 0 to 1; null where the start is not known. */
  way: number | null;
}

/**
 * Reads from the exams how far a goal is. Contests are left out: who takes part in one is no class. The order of the
 * exams given changes nothing.
 *
 * @param start ISO day on which the plan began; null: every exam counts as written since
 */
export function readGoal(goal: Goal, start: string | null, exams: readonly ExamPlaces[]): GoalProgress {
  const unread = unreadable(goal);
  if (unread !== null) return { unread, steps: [], latest: null, met: null, way: null };
  const counted = exams.filter(({ info }) => info.kind !== 'contest');
  const steps = counted
    .slice()
    .sort((x, y) => compareExams(x.info, y.info))
    .flatMap((one) => stepOf(goal, start, one) ?? []);
  const read = steps.filter(({ reading }) => reading !== null);
  const latest = read[read.length - 1] ?? null;
  const latestSince = read.filter(({ since }) => since === true).pop();
  return {
    unread: counted.length === 0 ? 'no-exam' : steps.length === 0 ? 'no-subject' : null,
    steps,
    latest,
    met: latestSince?.reading?.met ?? null,
    way: latest === null ? null : wayOf(goal, latest.reading!),
  };
}

function unreadable({ measure, target }: Goal): GoalUnread | null {
  if (measure === 'words') return 'words';
  if (measure === 'classMean') return null;
  if (target === null) return 'no-target';
  return measure === 'percentile' && (target < 0 || target > 100) ? 'bad-target' : null;
}

function stepOf(goal: Goal, start: string | null, one: ExamPlaces): GoalStep | null {
  const placed = placeIn(one, goal.subject);
  if (placed === null) return null;
  const { info } = one;
  const step = { exam: info, since: wasSince(info, start), reading: null, open: null };
  if ('open' in placed) return { ...step, open: placed.open };
  const { place } = placed;
  if (goal.measure !== 'score' && place.of < 2) return { ...step, open: 'alone' };
  const fullMark = goal.subject === null ? undefined : one.fullMarks[goal.subject];
  if (goal.measure === 'score' && fullMark !== undefined && fullMark < goal.target!) {
    return { ...step, open: 'full-mark' };
  }
  return { ...step, reading: readingOf(goal, place) };
}

function wasSince(exam: ExamInfo, start: string | null): boolean | null {
  if (start === null) return true;
  const before = isBeforeDay(exam, start);
  return before === null ? null : !before;
}

/** The comparison is in whole numbers, so that a student exactly at the target has met it; what is shown is rounded. */
function readingOf({ measure, target }: Goal, place: ExamPlace): GoalReading {
  const { value, sum, of, rank } = place;
  if (measure === 'score') return reading(value, toMicropoints(target!), 1, place);
  if (measure === 'classMean') {
    return reading(value * of - sum, toMicropoints(target ?? 0) * of, of, place);
  }
  return reading(toMicropoints(100) * (of - rank), toMicropoints(target!) * (of - 1), of - 1, place);
}

/** @param times what both figures were multiplied by to stay whole */
function reading(is: Micropoints, target: Micropoints, times: number, place: ExamPlace): GoalReading {
  const points = (value: number) => toPoints(Math.round(value / times));
  return { value: points(is), gap: is >= target ? 0 : points(target - is), met: is >= target, place };
}

function wayOf({ measure, from, target }: Goal, { value, met }: GoalReading): number | null {
  if (met) return 1;
  const end = measure === 'classMean' ? (target ?? 0) : target!;
  if (from === null || from >= end) return null;
  return Math.min(1, Math.max(0, (value - from) / (end - from)));
}
