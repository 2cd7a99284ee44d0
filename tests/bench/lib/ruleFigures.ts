/** The kernel and the whole rule, beside two sorts of the totals and beside d3-array's rank. */
import { rank } from 'd3-array';
import { DEFAULT_RULE } from '../../../src/core/awardRule.js';
import { type AwardInput, evaluateAwards } from '../../../src/core/evaluateAwards.js';
import type { ExamRecord } from '../../../src/core/exam.js';
import { toMicropoints } from '../../../src/core/points.js';
import { rankChanges } from '../../../src/core/ranks.js';
import { largeExams } from './largeExams.js';
import { millisecondsInTurn } from './measure.js';

export interface RuleFigures {
  students: number;
  /** Milliseconds. */
  sort: number;
  kernel: number;
  d3: number;
  rule: number;
}

function totalsOf(exam: ExamRecord): Float64Array {
  return Float64Array.from(exam.students, ({ marks }) =>
    marks.reduce<number>((sum, mark) => sum + (typeof mark === 'number' ? toMicropoints(mark) : 0), 0),
  );
}

/** Both ranks and the changes by d3-array, highest total first, from 1. */
function changesByD3(before: Float64Array, now: Float64Array) {
  const falling = (x: number, y: number) => y - x;
  const [was, is] = [rank(before, falling), rank(now, falling)];
  return { was, is, change: was.map((place, at) => place - is[at]!) };
}

function checkSame(before: Float64Array, now: Float64Array): void {
  const ours = rankChanges(before, now);
  const theirs = changesByD3(before, now);
  for (let at = 0; at < before.length; at++) {
    const same =
      ours.before[at] === theirs.was[at]! + 1 &&
      ours.now[at] === theirs.is[at]! + 1 &&
      ours.change[at] === theirs.change[at];
    if (!same) throw new Error(`The ranks of student ${at} differ.`);
  }
}

/** The rule, and what it says of each student read from its row: rows are made as they are asked for. */
function applyRule(exams: AwardInput): number {
  let read = 0;
  for (const { status, prize, baselineRank, currentRank, change } of evaluateAwards(exams, DEFAULT_RULE)
    .rows) {
    if (status === 'awarded') read += prize!;
    read += (baselineRank ?? 0) + (currentRank ?? 0) + (change ?? 0);
  }
  return read;
}

/** Each piece of work warmed up, then the median of its runs, in turn in one process on the same data. */
export function ruleFigures(students: number): RuleFigures {
  const exams = largeExams(students);
  const [before, now] = [totalsOf(exams.baseline), totalsOf(exams.current)];
  checkSame(before, now);
  const work = {
    sort: () => {
      before.slice().sort();
      now.slice().sort();
    },
    kernel: () => void rankChanges(before, now),
    d3: () => void changesByD3(before, now),
    rule: () => void applyRule(exams),
  };
  const runs = students < 5000 ? 201 : students < 50_000 ? 41 : 15;
  millisecondsInTurn(Math.ceil(runs / 2), work);
  return { students, ...millisecondsInTurn(runs, work) };
}

/** The power of the number of students with which a time grows. */
export function exponent(
  few: [students: number, time: number],
  many: [students: number, time: number],
): number {
  return Math.log(many[1] / few[1]) / Math.log(many[0] / few[0]);
}
