import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compactText, isBlankValue } from '../../src/tabs/view.js';

test('a text is NFKC without white space, and blank when nothing else is in it', () => {
  const signs = fc.constantFrom(
    ...'aZ09张\u4e00\u9fff',
    ' ',
    '\u3000',
    '\u200b',
    'Ａ',
    '①',
    'é',
    'e',
    '\u0301',
    '㎡',
    '\uf900',
  );
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 6 }), (found) => {
      const text = found.join('');
      expect(compactText(text)).toBe(text.normalize('NFKC').replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, ''));
      expect(isBlankValue(text)).toBe(compactText(text) === '');
    }),
    { numRuns: 500 },
  );
});
