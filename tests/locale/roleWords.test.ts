import { expect, test } from 'vitest';
import { pageCatalogueOf } from '../../src/locale/pageWords.js';
import { TAB_ROLES } from '../../src/tabs/reading.js';

test('English sentences name a role with its article', () => {
  const { words } = pageCatalogueOf('en');
  expect(TAB_ROLES.map((role) => words.adopt.adopt(words.roles[role]))).toEqual([
    'Use as exam marks',
    'Use as the archive',
    'Use as the pairing table',
  ]);
  expect(words.adopt.adopted('Support', words.roles.archive)).toBe('“Support” is now in use as the archive.');
});
