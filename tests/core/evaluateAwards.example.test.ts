import { describe, expect, test } from 'vitest';
import type { AwardRow } from '../../src/core/awardOutcome.js';
import { type AwardRule, DEFAULT_RULE, type TiePolicy } from '../../src/core/awardRule.js';
import { evaluateAwards } from '../../src/core/evaluateAwards.js';
import { type Mark, readMark } from '../../src/core/marks.js';
import { archive, exam } from './builders.js';

/** The worked example of the award rule: name, baseline, current, rank before, rank now, change. */
const EXAMPLE = [
  ['A', 512, 500, 1, 2, -1],
  ['B', 498, 505, 2, 1, 1],
  ['C', 455, 470, 3, 3, 0],
  ['D', 455, 440, 3, 7, -4],
  ['E', 430, 470, 5, 3, 2],
  ['F', 421, 460, 6, 5, 1],
  ['G', 400, 455, 7, 6, 1],
  ['H', 388, '缺考', null, null, null],
  ['I', 371, 420, 8, 8, 0],
  ['J', 350, 380, 9, 11, -2],
  ['K', 322, 390, 10, 10, 0],
  ['L', 300, 401, 11, 9, 2],
  ['M', null, 444, null, null, null],
] as const;

const read = (value: number | string): Mark => readMark(value, 600);

/** The example with the totals stated in the tabs, or with a total made of two subjects. */
function examples(stated: boolean) {
  const record = (name: string, column: 1 | 2) =>
    exam(
      name,
      stated ? [] : ['语文', '数学'],
      EXAMPLE.flatMap((row) => {
        const value = row[column];
        if (value === null) return [];
        const mark = read(value);
        const parts = typeof mark === 'number' ? [mark - 150.5, 150.5] : [mark, mark];
        return [stated ? { name: row[0], total: mark } : { name: row[0], marks: parts }];
      }),
    );
  return { baseline: record('上学期期末', 1), current: record('本学期期末', 2), archive: null };
}

function evaluate(part: Partial<AwardRule>, stated = true) {
  const outcome = evaluateAwards(examples(stated), { ...DEFAULT_RULE, ...part });
  return { outcome, row: new Map(outcome.rows.map((row): [string, AwardRow] => [row.name, row])) };
}

const PRIZES: Record<TiePolicy, Record<number, string>> = {
  promote: { 1: 'EL', 2: 'BFG', 3: '' },
  demote: { 1: '', 2: 'EL', 3: 'BFG' },
  'score-gain': { 1: 'L', 2: 'EG', 3: 'FB' },
};

describe.each([
  ['stated totals', true],
  ['computed totals', false],
])('the worked example with %s', (_, stated) => {
  test.each(EXAMPLE)('student %s', (name, before, now, rankBefore, rankNow, change) => {
    expect(evaluate({}, stated).row.get(name)).toMatchObject({
      baselineTotal: before,
      currentTotal: typeof now === 'number' ? now : null,
      baselineRank: rankBefore,
      currentRank: rankNow,
      change,
    });
  });

  test('has eleven in the pool, five risers and the cuts 1, 3, 5', () => {
    const { outcome } = evaluate({}, stated);
    expect(outcome).toMatchObject({ pool: 11, risers: 5, cuts: [1, 3, 5] });
    expect(outcome.rule.total).toBe(stated ? 'stated' : 'computed');
  });

  test.each(['promote', 'demote', 'score-gain'] as const)('gives the prizes of %s', (ties) => {
    const { outcome, row } = evaluate({ ties }, stated);
    for (const prize of [1, 2, 3]) {
      const winners = [...PRIZES[ties][prize]!];
      for (const name of winners) expect(row.get(name), name).toMatchObject({ prize, status: 'awarded' });
      expect(outcome.rows.filter((one) => one.prize === prize)).toHaveLength(winners.length);
    }
    const [first, second, third] = [1, 2, 3].map((prize) => PRIZES[ties][prize]!.length);
    expect(outcome.counts).toEqual({
      first,
      second,
      third,
      progressed: 0,
      noProgress: 6,
      noBaseline: 1,
      absent: 1,
      disqualified: 0,
      ambiguous: 0,
    });
  });

  test('says why the others have no prize', () => {
    const { row } = evaluate({}, stated);
    expect(row.get('H')).toMatchObject({
      status: 'absent',
      prize: null,
      measures: null,
      reason: { code: 'without-total', exam: 'current', why: 'absent' },
    });
    expect(row.get('M')).toMatchObject({
      status: 'no-baseline',
      prize: null,
      measures: null,
      reason: { code: 'not-listed', exam: 'baseline' },
    });
    for (const name of ['C', 'I', 'K']) {
      expect(row.get(name)).toMatchObject({ status: 'no-progress', reason: { code: 'level' } });
    }
    for (const name of ['A', 'D', 'J']) {
      expect(row.get(name)).toMatchObject({ status: 'no-progress', reason: { code: 'fell' } });
    }
  });

  test('says at which place a riser stands, and how many share it', () => {
    const { row } = evaluate({}, stated);
    expect(row.get('L')!.reason).toEqual({ code: 'rose', place: 1, level: 2, risers: 5 });
    expect(row.get('B')!.reason).toEqual({ code: 'rose', place: 3, level: 3, risers: 5 });
    const gains = ['L', 'E', 'G', 'F', 'B'].map((name) => evaluate({}, stated).row.get(name)!.measures!.gain);
    expect(gains).toEqual([101, 40, 55, 39, 7]);
  });
});

describe('the worked example, varied', () => {
  test('with a threshold of two only E and L are risers', () => {
    const { outcome, row } = evaluate({ threshold: 2 });
    expect(outcome).toMatchObject({ risers: 2, cuts: [1, 2, 2] });
    expect(row.get('L')).toMatchObject({ prize: 1 });
    expect(row.get('B')).toMatchObject({
      prize: null,
      status: 'no-progress',
      reason: { code: 'below-threshold' },
    });
    expect(row.get('A')!.reason).toEqual({ code: 'fell' });
  });

  test('with shares below 100 the last risers are progressed, without a prize', () => {
    const { outcome, row } = evaluate({ shares: [20, 20, 0] });
    expect(outcome.cuts).toEqual([1, 2, 2]);
    for (const name of ['B', 'F', 'G']) {
      expect(row.get(name)).toMatchObject({ prize: null, status: 'progressed', reason: { code: 'rose' } });
    }
    expect(outcome.counts).toMatchObject({ first: 2, second: 0, third: 0, progressed: 3 });
  });

  test('with dense ranks C and D share the third place and E is fourth', () => {
    const { row } = evaluate({ ranking: 'dense' });
    const ranks = (name: string) => [row.get(name)!.baselineRank, row.get(name)!.currentRank];
    expect(ranks('D')).toEqual([3, 6]);
    expect(ranks('E')).toEqual([4, 3]);
    expect(ranks('L')).toEqual([10, 8]);
  });

  test('with an archive only its active students are ranked, among themselves', () => {
    const list = archive([...'DEFGHM'].map((name) => ({ name, active: name !== 'G' })));
    const { rows, pool } = evaluateAwards(
      { ...examples(true), archive: list },
      { ...DEFAULT_RULE, cohort: 'supported' },
    );
    expect(pool).toBe(3);
    const seen = rows.map((row) => [row.name, row.baselineRank, row.currentRank, row.status, row.prize]);
    expect(seen.sort()).toEqual([
      ['D', 1, 3, 'no-progress', null],
      ['E', 2, 1, 'awarded', 1],
      ['F', 3, 2, 'awarded', 1],
      ['H', null, null, 'absent', null],
      ['M', null, null, 'no-baseline', null],
    ]);
  });
});
