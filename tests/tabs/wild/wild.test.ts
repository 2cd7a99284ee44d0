import { describe, expect, test } from 'vitest';
import { ACCEPTED } from './accepted.js';
import { ENGLISH } from './english.js';
import { EXAMS } from './exams.js';
import { FOREIGN } from './foreign.js';
import { OTHERS } from './others.js';
import { SECOND } from './second.js';
import { STRANGERS } from './strangers.js';
import { faultsOf, readWild } from './wildTab.js';

describe.each([
  ['a Chinese tab of marks', EXAMS],
  ['an English tab', ENGLISH],
  ['a tab of another kind', OTHERS],
  ['a tab of the second collection', SECOND],
  ['a foreign table', FOREIGN],
  ["a stranger's tab", STRANGERS],
  ['a table that is not refused', ACCEPTED],
])('%s is read rightly:', (_kind, tabs) => {
  test.each(tabs)('$what', (wild) => {
    expect(faultsOf(wild, readWild(wild))).toEqual({});
  });
});
