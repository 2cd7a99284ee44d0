import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/core/appError.js';
import type { AwardOutcome, AwardRow } from '../../src/core/awardOutcome.js';
import { type AwardRule, DEFAULT_RULE } from '../../src/core/awardRule.js';
import { type AwardInput, evaluateAwards } from '../../src/core/evaluateAwards.js';
import { plainRow } from '../../src/core/evaluatedRow.js';
import type { Mark } from '../../src/core/marks.js';
import { exam } from './builders.js';
import { policyArbitrary, reorderedArbitrary, ruleArbitrary, schoolArbitrary } from './schools.js';

/** The outcome, or null where these exams and this rule end in an error. */
function attempt(input: AwardInput, rule: AwardRule): AwardOutcome | null {
  try {
    return evaluateAwards(input, rule);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

const clear = schoolArbitrary({ messy: false, maxChildren: 20 });
const messy = schoolArbitrary({ messy: true, maxChildren: 12 });
const inPool = (rows: AwardRow[]): AwardRow[] => rows.filter(({ change }) => change !== null);
const sum = (numbers: number[]): number => numbers.reduce((total, x) => total + x, 0);

/** Runs a property on every outcome that is no error, and fails when there are too few of them. */
function forOutcomes(
  schools: typeof clear,
  rules: fc.Arbitrary<AwardRule>,
  holds: (outcome: AwardOutcome, school: AwardInput, rule: AwardRule) => void,
  numRuns = 150,
): void {
  let outcomes = 0;
  const property = fc.property(schools, rules, (school, rule) => {
    const outcome = attempt(school, rule);
    if (outcome === null) return;
    outcomes += 1;
    holds(outcome, school, rule);
  });
  fc.assert(property, { numRuns });
  expect(outcomes).toBeGreaterThan(numRuns / 4);
}

const bySubject = (subjects: readonly string[], marks: readonly Mark[] | null) =>
  marks && Object.fromEntries(subjects.map((subject, at) => [subject, marks[at]]));

describe('the order of the sheet', () => {
  test('of the rows of every tab and of the subject columns changes nothing', () => {
    const cases = fc
      .oneof(clear, messy)
      .chain((school) =>
        fc.tuple(fc.constant(school), reorderedArbitrary(school), fc.oneof(ruleArbitrary, policyArbitrary)),
      );
    const settled = (outcome: AwardOutcome | null) =>
      outcome && {
        ...outcome,
        rule: { ...outcome.rule, subjects: [...outcome.rule.subjects].sort() },
        examSubjects: null,
        rows: outcome.rows.map((row) => ({
          ...plainRow(row),
          baselineMarks: bySubject(outcome.examSubjects.baseline, row.baselineMarks),
          currentMarks: bySubject(outcome.examSubjects.current, row.currentMarks),
        })),
        sameNameOtherId: outcome.sameNameOtherId.map((pair) => JSON.stringify(pair)).sort(),
        sameIdOtherName: outcome.sameIdOtherName.map((pair) => JSON.stringify(pair)).sort(),
      };
    fc.assert(
      fc.property(cases, ([school, moved, rule]) => {
        expect(settled(attempt(moved, rule))).toEqual(settled(attempt(school, rule)));
      }),
      { numRuns: 250 },
    );
  });

  test('is not read from the place of a row either', () => {
    forOutcomes(messy, ruleArbitrary, (outcome, school, rule) => {
      const elsewhere = (record: AwardInput['baseline']) => ({
        ...record,
        students: record.students.map((student, at) => ({ ...student, tab: '别处', row: 900 - at })),
      });
      const moved = { ...school, baseline: elsewhere(school.baseline), current: elsewhere(school.current) };
      expect(evaluateAwards(moved, rule).rows.map(plainRow)).toEqual(outcome.rows.map(plainRow));
    });
  });
});

describe('every outcome', () => {
  test('counts each student of the cohort once', () => {
    forOutcomes(messy, ruleArbitrary, ({ counts, rows, pool, risers }) => {
      expect(sum(Object.values(counts))).toBe(rows.length);
      expect(counts.first + counts.second + counts.third + counts.progressed).toBe(risers);
      expect(risers + counts.noProgress).toBe(pool);
      expect(inPool(rows)).toHaveLength(pool);
      const awarded = rows.filter(({ status }) => status === 'awarded');
      expect(awarded.filter(({ prize }) => prize === 1)).toHaveLength(counts.first);
      expect(awarded.filter(({ prize }) => prize === 2)).toHaveLength(counts.second);
      expect(awarded.filter(({ prize }) => prize === 3)).toHaveLength(counts.third);
      expect(rows.filter(({ status, prize }) => (status === 'awarded') !== (prize !== null))).toEqual([]);
    });
  });

  test('gives ranks, change and measures to the pool and to nobody else', () => {
    forOutcomes(messy, ruleArbitrary, ({ rows }) => {
      for (const row of rows) {
        const evaluated = ['awarded', 'progressed', 'no-progress'].includes(row.status);
        for (const value of [row.baselineRank, row.currentRank, row.change, row.measures]) {
          expect(value !== null).toBe(evaluated);
        }
        if (row.change !== null) expect(row.change).toBe(row.baselineRank! - row.currentRank!);
      }
    });
  });

  test('gives a prize only for a rise that reaches the threshold, and a reason that fits the change', () => {
    forOutcomes(messy, ruleArbitrary, ({ rows, rule }) => {
      for (const { change, status, reason } of inPool(rows)) {
        const rose = change! >= rule.threshold;
        expect(status === 'no-progress').toBe(!rose);
        const expected = rose ? 'rose' : change! > 0 ? 'below-threshold' : change === 0 ? 'level' : 'fell';
        expect(reason.code).toBe(expected);
      }
    });
  });

  test('gives the same change the same prize, and a greater change no worse one', () => {
    forOutcomes(clear, ruleArbitrary, ({ rows, rule }) => {
      const risers = rows.filter(({ reason }) => reason.code === 'rose');
      for (const x of risers) {
        for (const y of risers) {
          if (x.change === y.change && rule.ties !== 'score-gain') expect(x.prize).toBe(y.prize);
          if (x.change! > y.change!) expect(x.prize ?? 4).toBeLessThanOrEqual(y.prize ?? 4);
        }
      }
    });
  });
});

describe('the changes of a pool', () => {
  const competition = ruleArbitrary.map((rule): AwardRule => ({ ...rule, ranking: 'competition' }));

  /** Every student of a group of t equals stands (t − 1) / 2 places higher than the mean place of the group. */
  const placesGained = (ranks: Array<number | null>): number =>
    sum(
      [...new Set(ranks)]
        .map((rank) => ranks.filter((other) => other === rank).length)
        .map((t) => (t * (t - 1)) / 2),
    );

  test('add up to what ties in either exam give away, so to 0 without ties', () => {
    forOutcomes(clear, competition, ({ rows }) => {
      const pool = inPool(rows);
      const expected =
        placesGained(pool.map(({ currentRank }) => currentRank)) -
        placesGained(pool.map(({ baselineRank }) => baselineRank));
      expect(sum(pool.map(({ change }) => change!))).toBe(expected);
    });
  });

  test('add up to 0 where no two students are equal, in small and large pools', () => {
    const totals = fc.uniqueArray(fc.nat(1500), { minLength: 1, maxLength: 60 });
    const cases = totals.chain((before) =>
      fc.tuple(fc.constant(before), fc.shuffledSubarray(before, { minLength: before.length })),
    );
    fc.assert(
      fc.property(cases, ([before, now]) => {
        const record = (name: string, marks: number[]) =>
          exam(
            name,
            ['数学'],
            marks.map((tenths, at) => ({ name: `学生${at}`, marks: [tenths / 10] })),
          );
        const outcome = evaluateAwards(
          { baseline: record('期中', before), current: record('期末', now), archive: null },
          DEFAULT_RULE,
        );
        expect(sum(outcome.rows.map(({ change }) => change!))).toBe(0);
        expect(outcome.rows.map(({ currentRank }) => currentRank!).sort((x, y) => x - y)).toEqual(
          before.map((_, at) => at + 1),
        );
      }),
    );
  });

  test('are the same without those who joined, left, or have no total: they move nobody', () => {
    forOutcomes(clear, ruleArbitrary, (outcome, school, rule) => {
      fc.pre(outcome.pool > 0);
      const names = new Set(inPool(outcome.rows).map(({ name }) => name.replace(/[\s\u200b]/g, '')));
      const only = (record: AwardInput['baseline']) => ({
        ...record,
        students: record.students.filter(({ name }) => names.has(name.replace(/[\s\u200b]/g, ''))),
      });
      const alone = evaluateAwards(
        { ...school, baseline: only(school.baseline), current: only(school.current) },
        rule,
      );
      const moves = (rows: AwardRow[]) =>
        inPool(rows).map(({ name, baselineRank, currentRank, change, prize, status }) => ({
          name,
          baselineRank,
          currentRank,
          change,
          prize,
          status,
        }));
      expect(moves(alone.rows)).toEqual(moves(outcome.rows));
    });
  });
});

describe('sums', () => {
  test('0.1 + 0.2 and 0.3 share a rank', () => {
    const before = exam(
      '期中',
      ['语文', '数学'],
      [
        { name: '甲', marks: [0.1, 0.2] },
        { name: '乙', marks: [0.3, 0] },
      ],
    );
    const now = exam(
      '期末',
      ['语文', '数学'],
      [
        { name: '甲', marks: [0.7, 0.1] },
        { name: '乙', marks: [0.2, 0.6] },
      ],
    );
    const { rows } = evaluateAwards({ baseline: before, current: now, archive: null }, DEFAULT_RULE);
    for (const row of rows) {
      expect(row).toMatchObject({
        baselineTotal: 0.3,
        currentTotal: 0.8,
        baselineRank: 1,
        currentRank: 1,
        change: 0,
      });
      expect(row.measures!.gain).toBe(0.5);
    }
  });
});

describe('the side measures', () => {
  const competition = ruleArbitrary.map((rule): AwardRule => ({ ...rule, ranking: 'competition' }));

  test('are percentile, its change, rate and gain by their formulas', () => {
    forOutcomes(clear, competition, ({ rows, pool: n }) => {
      for (const { baselineRank, currentRank, baselineTotal, currentTotal, measures } of inPool(rows)) {
        const { baselinePercentile, currentPercentile, percentileChange, rate, gain } = measures!;
        expect(rate).toBe((baselineRank! - currentRank!) / baselineRank!);
        expect(gain).toBeCloseTo(currentTotal! - baselineTotal!, 9);
        if (n === 1) {
          expect([baselinePercentile, currentPercentile, percentileChange]).toEqual([null, null, null]);
        } else {
          expect(baselinePercentile).toBeCloseTo((100 * (n - baselineRank!)) / (n - 1), 9);
          expect(currentPercentile).toBeCloseTo((100 * (n - currentRank!)) / (n - 1), 9);
          expect(percentileChange).toBeCloseTo(currentPercentile! - baselinePercentile!, 9);
        }
      }
    });
  });

  test('hold percentiles to the places among all, though the ranks are dense', () => {
    const marks = (list: number[]) => list.map((mark, at) => ({ name: `学生${at}`, marks: [mark] }));
    const { rows } = evaluateAwards(
      {
        baseline: exam('期中', ['数学'], marks([90, 80, 80, 70])),
        current: exam('期末', ['数学'], marks([90, 80, 80, 70])),
        archive: null,
      },
      { ...DEFAULT_RULE, ranking: 'dense' },
    );
    const last = rows.find(({ name }) => name === '学生3')!;
    expect(last).toMatchObject({
      currentRank: 3,
      measures: { baselinePercentile: 0, currentPercentile: 0, percentileChange: 0 },
    });
  });

  test('take the T-score against everyone valid in that tab, and say how the rest moved', () => {
    // Baseline of everyone: 2 4 4 4 5 5 7 9 (mean 5, deviation 2); now ten times as much, and 甲 rises by one deviation.
    const before = [2, 4, 4, 4, 5, 5, 7, 9];
    const now = [20, 40, 40, 40, 50, 50, 90, 70];
    const record = (name: string, marks: number[]) =>
      exam(
        name,
        ['数学'],
        [
          ...marks.map((mark, at) => ({
            name: `学生${at}`,
            className: at === 6 ? '702' : '701',
            marks: [mark],
          })),
          { name: '缺席', className: '701', marks: ['absent' as const] },
        ],
      );
    const { rows, moves } = evaluateAwards(
      { baseline: record('期中', before), current: record('期末', now), archive: null },
      { ...DEFAULT_RULE, className: '702' },
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.measures!.tChange).toBeCloseTo(10, 9);
    expect(moves.pool.students).toBe(1);
    expect(moves.pool.meanTChange).toBeCloseTo(10, 9);
    expect(moves.rest.students).toBe(7);
    expect(moves.rest.meanTChange).toBeCloseTo(-10 / 7, 9);
  });

  test('have no T-score where everybody has the same total', () => {
    const same = (name: string) =>
      exam(
        name,
        ['数学'],
        [
          { name: '甲', marks: [60] },
          { name: '乙', marks: [60] },
        ],
      );
    const { rows, moves } = evaluateAwards(
      { baseline: same('期中'), current: same('期末'), archive: null },
      DEFAULT_RULE,
    );
    expect(rows.map(({ measures }) => measures!.tChange)).toEqual([null, null]);
    expect(moves).toEqual({
      pool: { students: 2, meanTChange: null },
      rest: { students: 0, meanTChange: null },
    });
  });
});

describe('what a person should look at twice', () => {
  const pair = (before: [string, string], now: [string, string]) => {
    const others = { name: '乙', ids: { studentId: '9' }, marks: [1] };
    const { sameNameOtherId, sameIdOtherName } = evaluateAwards(
      {
        baseline: exam(
          '期中',
          ['数学'],
          [others, { name: before[0], ids: { studentId: before[1] }, marks: [1] }],
        ),
        current: exam('期末', ['数学'], [{ name: now[0], ids: { studentId: now[1] }, marks: [1] }, others]),
        archive: null,
      },
      DEFAULT_RULE,
    );
    return { sameNameOtherId, sameIdOtherName };
  };

  test('is one name with two numbers, and one number with two names', () => {
    const rows = { baseline: { tab: '期中', row: 3 }, current: { tab: '期末', row: 2 } };
    expect(pair(['甲', '1'], ['甲', '2'])).toEqual({
      sameNameOtherId: [{ baselineName: '甲', currentName: '甲', ...rows }],
      sameIdOtherName: [],
    });
    expect(pair(['甲', '1'], ['丙', '1'])).toEqual({
      sameNameOtherId: [],
      sameIdOtherName: [{ baselineName: '甲', currentName: '丙', ...rows }],
    });
    expect(pair(['张三', '1'], ['张　三', '1'])).toEqual({ sameNameOtherId: [], sameIdOtherName: [] });
  });
});
