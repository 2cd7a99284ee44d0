import { describe, expect, test } from 'vitest';
import { CORPUS } from './corpus.js';
import { describeTab, gridOf } from './format.js';

for (const [family, cases] of Object.entries(CORPUS)) {
  describe(`${family}: it reads`, () => {
    test.each(cases)('$what', ({ tabs }) => {
      for (const tab of tabs) expect(describeTab(gridOf(tab))).toBe(tab.reads.trim());
    });
  });
}

test('every case has a name of its own', () => {
  const names = Object.values(CORPUS).flatMap((cases) => cases.map(({ what }) => what));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
