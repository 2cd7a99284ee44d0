import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestFit, type FitProblem } from '../../../src/core/pairing/bestFit.js';

/** Every way to give each need one of its options or nobody, no helper beyond the cap. */
function* everyWay({ needs, helpers }: FitProblem): Generator<Array<number | null>> {
  const loads = helpers.map(({ load }) => load);
  const way: Array<number | null> = [];
  function* from(at: number): Generator<Array<number | null>> {
    const need = needs[at];
    if (need === undefined) {
      yield way.slice();
      return;
    }
    for (const { helper } of need.options) {
      if (loads[helper]! >= helpers[helper]!.cap) continue;
      loads[helper]! += 1;
      way.push(helper);
      yield* from(at + 1);
      way.pop();
      loads[helper]! -= 1;
    }
    way.push(null);
    yield* from(at + 1);
    way.pop();
  }
  yield* from(0);
}

/** What counts, the first thing first; less is better. */
function worth({ needs, helped, helpers }: FitProblem, way: ReadonlyArray<number | null>): number[] {
  const loads = helpers.map(({ load }) => load);
  const children = new Set<number>();
  let [met, fits] = [0, 0];
  way.forEach((helper, at) => {
    if (helper === null) return;
    const { child, options } = needs[at]!;
    met += 1;
    fits += options.find((option) => option.helper === helper)!.fit;
    loads[helper]! += 1;
    if (!helped[child]!) children.add(child);
  });
  const squares = loads.reduce((sum, load) => sum + load * load, 0);
  const order = way.map((helper) => helper ?? helpers.length);
  return [-met, -children.size, -fits, squares, ...order];
}

function isLess(x: readonly number[], y: readonly number[]): boolean {
  const at = x.findIndex((value, k) => value !== y[k]);
  return at >= 0 && x[at]! < y[at]!;
}

function best(problem: FitProblem): Array<number | null> {
  let [chosen, least]: [Array<number | null> | null, number[]] = [null, []];
  for (const way of everyWay(problem)) {
    const worthOfIt = worth(problem, way);
    if (chosen === null || isLess(worthOfIt, least)) [chosen, least] = [way, worthOfIt];
  }
  return chosen!;
}

/** Small problems in which helpers are scarce and much is equal. */
const problems: fc.Arbitrary<FitProblem> = fc
  .record({
    helpers: fc.array(fc.record({ load: fc.nat(3), cap: fc.nat(4) }), { minLength: 1, maxLength: 4 }),
    helped: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
  })
  .chain(({ helpers, helped }) =>
    fc.record({
      helpers: fc.constant(helpers),
      helped: fc.constant(helped),
      needs: fc.array(
        fc.record({
          child: fc.nat(helped.length - 1),
          options: fc.uniqueArray(fc.record({ helper: fc.nat(helpers.length - 1), fit: fc.nat(3) }), {
            selector: ({ helper }) => helper,
            maxLength: helpers.length,
          }),
        }),
        { maxLength: 6 },
      ),
    }),
  );

describe('the best fit', () => {
  test('is the one that trying every way finds, to the last tie', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        expect(bestFit(problem)).toEqual(best(problem));
      }),
      { numRuns: 6000 },
    );
  });

  test('does not depend on the order in which the options of a need are given', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const turned = {
          ...problem,
          needs: problem.needs.map(({ child, options }) => ({ child, options: [...options].reverse() })),
        };
        expect(bestFit(turned)).toEqual(bestFit(problem));
      }),
      { numRuns: 1000 },
    );
  });

  test('moves those placed first when a later child has only one helper', () => {
    const helpers = [
      { load: 0, cap: 1 },
      { load: 0, cap: 1 },
    ];
    const needs = [
      {
        child: 0,
        options: [
          { helper: 0, fit: 9 },
          { helper: 1, fit: 0 },
        ],
      },
      { child: 1, options: [{ helper: 0, fit: 0 }] },
    ];
    expect(bestFit({ needs, helped: [false, false], helpers })).toEqual([1, 0]);
  });

  test('gives every child somebody before any child has two', () => {
    const helpers = [{ load: 0, cap: 2 }];
    const needs = [0, 0, 1].map((child) => ({ child, options: [{ helper: 0, fit: child === 0 ? 9 : 0 }] }));
    expect(bestFit({ needs, helped: [false, false], helpers })).toEqual([0, null, 0]);
  });

  test('evens out what helpers have already', () => {
    const helpers = [
      { load: 3, cap: 9 },
      { load: 0, cap: 9 },
      { load: 1, cap: 9 },
    ];
    const options = [0, 1, 2].map((helper) => ({ helper, fit: 0 }));
    const needs = [0, 1, 2].map((child) => ({ child, options }));
    expect(bestFit({ needs, helped: [false, false, false], helpers })).toEqual([1, 1, 2]);
  });

  test('is exact for more needs than a class has', () => {
    const helpers = Array.from({ length: 20 }, () => ({ load: 0, cap: 40 }));
    const options = helpers.map((_, helper) => ({ helper, fit: 0 }));
    const needs = Array.from({ length: 600 }, (_, child) => ({ child, options }));
    const chosen = bestFit({ needs, helped: needs.map(() => false), helpers });
    const loads = helpers.map((_, helper) => chosen.filter((one) => one === helper).length);
    expect(new Set(loads)).toEqual(new Set([30]));
    expect(chosen.slice(0, 31)).toEqual([...new Array<number>(30).fill(0), 1]);
  });
});
