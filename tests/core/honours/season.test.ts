import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXAM_KINDS } from '../../../src/core/exam.js';
import { type SeasonCount, type SeasonFacts, seasonOf } from '../../../src/core/honours/season.js';
import { AWARD_KINDS, type AwardKind } from '../../../src/core/ledger/award.js';
import { addDays } from '../../../src/core/ledger/days.js';

const NONE: SeasonCount = { nominated: 0, granted: 0, places: 10 };
const counts = (more: Partial<Record<AwardKind, Partial<SeasonCount>>> = {}) =>
  Object.fromEntries(AWARD_KINDS.map((kind) => [kind, { ...NONE, ...more[kind] }])) as SeasonFacts['counts'];
const facts = (more: Partial<SeasonFacts> = {}): SeasonFacts => ({
  day: '2026-04-01',
  term: { from: '2026-03-02', to: '2026-07-03' },
  exams: [],
  runs: [],
  counts: counts(),
  contestsDone: new Set(),
  finalBefore: '八上期末',
  ...more,
});
const MIDTERM = { key: '八下期中', kind: 'midterm', date: '2026-04-28' } as const;
const FINAL = { key: '八下期末', kind: 'final', date: '2026-07-01' } as const;
const CONTEST = { key: '口算', kind: 'contest', date: '2026-04-10' } as const;
const of = (kind: AwardKind, given: SeasonFacts) => seasonOf(given).find((one) => one.kind === kind)!;

describe('the class stars', () => {
  test('are in season when the mid-term exam is out, or the term is half over', () => {
    expect(of('classStar', facts())).toMatchObject({
      open: false,
      cause: { code: 'waits-for', kind: 'midterm' },
      step: { code: 'wait' },
    });
    expect(of('classStar', facts({ day: '2026-04-28', exams: [MIDTERM] }))).toEqual({
      kind: 'classStar',
      open: true,
      cause: { code: 'exam', exam: '八下期中', kind: 'midterm' },
      step: { code: 'nominate' },
    });
    expect(of('classStar', facts({ day: '2026-05-02' })).cause).toEqual({
      code: 'mid-term',
      day: '2026-05-02',
    });
    expect(of('classStar', facts({ day: '2026-05-01' })).open).toBe(false);
  });

  test('are decided when all places are named, and done when none is open any more', () => {
    const full = (nominated: number) =>
      facts({
        exams: [{ ...MIDTERM, date: null }],
        counts: counts({ classStar: { nominated, granted: 10 - nominated } }),
      });
    expect(of('classStar', full(3)).step).toEqual({ code: 'decide' });
    expect(of('classStar', full(0)).step).toEqual({ code: 'done' });
  });
});

describe('at the end of a term', () => {
  const end = facts({ day: '2026-07-02', exams: [MIDTERM, FINAL] });

  test('those who rose most are proposed from the two finals, and only named by hand where one is missing', () => {
    expect(of('academicProgress', end).step).toEqual({
      code: 'propose',
      baseline: '八上期末',
      current: '八下期末',
    });
    expect(of('academicProgress', { ...end, finalBefore: null }).step).toEqual({ code: 'nominate' });
    expect(of('conduct', end)).toMatchObject({ cause: { exam: '八下期末' }, step: { code: 'nominate' } });
  });

  test('the season begins three weeks before the last day, final or not', () => {
    expect(of('scholarship', facts({ day: '2026-06-11' })).open).toBe(false);
    expect(of('scholarship', facts({ day: '2026-06-12' })).cause).toEqual({
      code: 'term-end',
      day: '2026-06-12',
    });
    expect(of('scholarship', facts({ day: '2026-06-12', term: { from: null, to: null } })).open).toBe(false);
  });

  test('the progress prizes are computed, then registered, then done', () => {
    const run = { id: 'r1', exam: '八下期末', prizes: 6, registered: 0 };
    const old = { ...run, id: 'r0', exam: '八下期中' };
    expect(of('progress', end).step).toEqual({ code: 'compute', exam: '八下期末' });
    expect(of('progress', { ...end, runs: [old] }).step).toEqual({ code: 'compute', exam: '八下期末' });
    expect(of('progress', { ...end, runs: [old, run] }).step).toEqual({ code: 'register', run: 'r1' });
    expect(of('progress', { ...end, runs: [{ ...run, registered: 6 }] }).step).toEqual({ code: 'done' });
  });
});

test('a contest asks for its prizes until they stand in the register', () => {
  expect(of('contest', facts()).step).toEqual({ code: 'wait' });
  const held = facts({ day: '2026-04-11', exams: [CONTEST] });
  expect(of('contest', held).step).toEqual({ code: 'contest', exam: '口算' });
  expect(of('contest', { ...held, contestsDone: new Set(['口算']) }).step).toEqual({ code: 'done' });
});

test('what there is to do comes before praise, then what is done, then what waits', () => {
  const seasons = seasonOf(facts({ day: '2026-04-28', exams: [MIDTERM] })).map(({ kind }) => kind);
  expect(seasons.slice(0, 3)).toEqual(['classStar', 'progress', 'praise']);
});

describe('whatever the facts', () => {
  const day = fc.integer({ min: -40, max: 200 }).map((days) => addDays('2026-03-02', days));
  const exam = fc.record({
    key: fc.constantFrom('甲', '乙', '丙', '丁'),
    kind: fc.option(fc.constantFrom(...EXAM_KINDS)),
    date: fc.option(day),
  });
  const count = fc.record({
    nominated: fc.nat(12),
    granted: fc.nat(12),
    places: fc.option(fc.integer({ min: 1, max: 12 })),
  });
  const anything: fc.Arbitrary<SeasonFacts> = fc.record({
    day,
    term: fc.constantFrom({ from: '2026-03-02', to: '2026-07-03' }, { from: null, to: null }),
    exams: fc.uniqueArray(exam, { maxLength: 4, selector: ({ key }) => key }),
    runs: fc.array(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 4 }),
        exam: fc.constantFrom('甲', '乙', '丙', '丁'),
        prizes: fc.integer({ min: 1, max: 9 }),
        registered: fc.nat(9),
      }),
      { maxLength: 3 },
    ),
    counts: fc.record(Object.fromEntries(AWARD_KINDS.map((kind) => [kind, count]))) as fc.Arbitrary<
      SeasonFacts['counts']
    >,
    contestsDone: fc.subarray(['甲', '乙', '丙', '丁']).map((keys) => new Set(keys)),
    finalBefore: fc.option(fc.constant('八上期末')),
  });

  test('each award is proposed once, and praise is always in season', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const seasons = seasonOf(given);
        expect(seasons.map(({ kind }) => kind).sort()).toEqual([...AWARD_KINDS].sort());
        expect(seasons.find(({ kind }) => kind === 'praise')).toMatchObject({ open: true });
        for (const { open, step } of seasons) expect(open).toBe(step.code !== 'wait');
      }),
    );
  });

  test('an exam still to come changes nothing, and what an exam is named for is over', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const past = given.exams.filter(({ date }) => date === null || date <= given.day);
        const seasons = seasonOf(given);
        expect(seasons).toEqual(seasonOf({ ...given, exams: past }));
        for (const { cause } of seasons) {
          if (cause.code === 'exam') expect(past.map(({ key }) => key)).toContain(cause.exam);
          if (cause.code === 'mid-term' || cause.code === 'term-end')
            expect(cause.day <= given.day).toBe(true);
        }
      }),
    );
  });

  test('what is in season stays in season on every later day', () => {
    fc.assert(
      fc.property(anything, fc.nat(60), (given, days) => {
        const later = seasonOf({ ...given, day: addDays(given.day, days) });
        for (const { kind, open } of seasonOf(given)) {
          if (open) expect(later.find((one) => one.kind === kind)).toMatchObject({ open: true });
        }
      }),
    );
  });

  test('nobody more is asked for than there are places, and nothing is decided that is not nominated', () => {
    fc.assert(
      fc.property(anything, (given) => {
        for (const { kind, step } of seasonOf(given)) {
          const { nominated, granted, places } = given.counts[kind];
          if (step.code === 'nominate' || step.code === 'propose')
            expect(places === null || nominated + granted < places).toBe(true);
          if (step.code === 'decide') expect(nominated).toBeGreaterThan(0);
          if (step.code === 'done') expect(nominated).toBe(0);
        }
      }),
    );
  });
});
