import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ContestRule, contestPlaces } from '../../../src/core/honours/contest.js';

const TOP: ContestRule = { by: 'places', places: [1, 2, 3] };
const prizes = (marks: number[], rule: ContestRule) => contestPlaces(marks, rule).map(({ prize }) => prize);

describe('the prizes of a contest', () => {
  test('go to so many places of each prize', () => {
    expect(prizes([90, 80, 70, 60, 50, 40, 30], TOP)).toEqual([1, 2, 2, 3, 3, 3, null]);
  });

  test('are the same for equal marks, that of the first of them', () => {
    expect(contestPlaces([90, 90, 80, 70, 70, 70, 60], TOP)).toEqual([
      { place: 1, prize: 1 },
      { place: 1, prize: 1 },
      { place: 3, prize: 2 },
      { place: 4, prize: 3 },
      { place: 4, prize: 3 },
      { place: 4, prize: 3 },
      { place: 7, prize: null },
    ]);
  });

  test('go by shares of the field', () => {
    expect(prizes([5, 4, 3, 2, 1, 0, 9, 8, 7, 6], { by: 'shares', shares: [10, 20, 30] })).toEqual([
      3,
      3,
      null,
      null,
      null,
      null,
      1,
      2,
      2,
      3,
    ]);
  });

  test('never follow the order of the rows, and a better mark never wins less', () => {
    const rule: fc.Arbitrary<ContestRule> = fc.oneof(
      fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)).map((places): ContestRule => ({ by: 'places', places })),
      fc.constantFrom<ContestRule>(
        { by: 'shares', shares: [20, 30, 50] },
        { by: 'shares', shares: [10, 0, 20] },
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 20 }), rule, fc.nat(19), (marks, given, turn) => {
        const places = contestPlaces(marks, given);
        const turned = [...marks.slice(turn), ...marks.slice(0, turn)];
        const again = contestPlaces(turned, given);
        expect(again).toEqual([...places.slice(turn), ...places.slice(0, turn)]);
        for (const [i, one] of places.entries())
          for (const [j, other] of places.entries())
            if (marks[i]! >= marks[j]!) expect(one.prize ?? 4).toBeLessThanOrEqual(other.prize ?? 4);
        if (given.by === 'places') {
          const better = (prize: number) => marks.filter((_, at) => (places[at]!.prize ?? 4) < prize).length;
          // A prize is given only while there is a place for the first of its winners.
          for (const [at, { prize, place }] of places.entries()) {
            if (prize === null) continue;
            const upTo = given.places.slice(0, prize).reduce((sum, count) => sum + count, 0);
            expect(place).toBeLessThanOrEqual(upTo);
            expect(better(prize)).toBeLessThanOrEqual(marks.filter((mark) => mark > marks[at]!).length);
          }
        }
      }),
    );
  });
});
