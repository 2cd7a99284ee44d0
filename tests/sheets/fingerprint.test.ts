import { expect, test } from 'vitest';
import { fingerprint } from '../../src/sheets/fingerprint.js';

test('fingerprints that stand in registries stay what they are, in whatever order the texts come', () => {
  expect(fingerprint([])).toBe('811c9dc5');
  expect(fingerprint(['姓名', '语文', '学号 01'])).toBe('37366b22');
  expect(fingerprint(['学号 01', '姓名', '语文'])).toBe(fingerprint(['姓名', '语文', '学号 01']));
  expect(fingerprint(['', ''])).not.toBe(fingerprint(['']));
});
