import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesInAll, placesLeft, quotaExceeded } from '../../../src/core/ledger/awardQuota.js';

const ONE = { className: '八(1)班' };
const TWO = { className: '八（2）班' };
const places = (count: number, place = ONE) => Array.from({ length: count }, () => place);

test('a quota per class has room until the class is full, however the class is written', () => {
  const quota = { per: 'class', count: 3 } as const;
  expect(quotaExceeded(quota, places(2), places(1))).toBeNull();
  expect(quotaExceeded(quota, places(2, { className: '801' }), places(2))).toEqual({
    className: '八(1)班',
    used: 2,
    adding: 2,
    count: 3,
  });
  expect(quotaExceeded(quota, places(3), [TWO])).toBeNull();
});

test('a quota for all counts every class together, and no limit is never exceeded', () => {
  const quota = { per: 'term', count: 3 } as const;
  expect(quotaExceeded(quota, [ONE, TWO], [ONE, TWO])).toEqual({
    className: null,
    used: 2,
    adding: 2,
    count: 3,
  });
  expect(quotaExceeded(null, places(500), places(500))).toBeNull();
});

test('places are told for all classes together, those without any award too', () => {
  const quota = { per: 'class', count: 10 } as const;
  expect(placesInAll(quota, ['八(1)班', '801', '八(2)班'])).toBe(20);
  expect(placesLeft(quota, places(4), ['八(1)班', '八(2)班'])).toBe(16);
  expect(placesLeft(quota, places(12), ['八(1)班'])).toBe(0);
  expect(placesInAll(null, [])).toBeNull();
});

test('as many as are left in a class fit, and one more does not', () => {
  const classes = fc.constantFrom('八(1)班', '八(2)班', null);
  fc.assert(
    fc.property(
      fc.constantFrom('class' as const, 'term' as const),
      fc.integer({ min: 1, max: 8 }),
      fc.array(classes, { maxLength: 12 }),
      classes,
      (per, count, taken, wanted) => {
        const quota = { per, count };
        const used = taken.map((className) => ({ className }));
        const same = used.filter(({ className }) => per === 'term' || className === wanted).length;
        const left = Math.max(0, count - same);
        const adding = (more: number) => Array.from({ length: more }, () => ({ className: wanted }));
        if (left > 0) expect(quotaExceeded(quota, used, adding(left))).toBeNull();
        expect(quotaExceeded(quota, used, adding(left + 1))).toMatchObject({ used: same, count });
        expect(quotaExceeded(quota, used.slice().reverse(), adding(left + 1))).toEqual(
          quotaExceeded(quota, used, adding(left + 1)),
        );
      },
    ),
  );
});
