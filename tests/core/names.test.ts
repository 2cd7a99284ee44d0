import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameKey } from '../../src/core/names.js';

const SPACES = [
  ' ',
  '\u3000',
  '\u00a0',
  '\t',
  '\n',
  '\u2009',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
];

test('a name is one name with any white space anywhere in it', () => {
  const parts = fc.array(fc.constantFrom(...SPACES), { maxLength: 3 }).map((list) => list.join(''));
  fc.assert(
    fc.property(parts, parts, parts, (before, between, after) => {
      expect(nameKey(`${before}张${between}三${after}`)).toBe('张三');
    }),
  );
});

test('full-width letters and signs are the half-width ones', () => {
  expect(nameKey('Ａｎｎａ　Ｌｉ')).toBe(nameKey('Anna Li'));
  expect(nameKey('欧阳·娜')).toBe('欧阳·娜');
});

test('different names stay different, and case is kept', () => {
  expect(nameKey('张三')).not.toBe(nameKey('张三丰'));
  expect(nameKey('anna')).not.toBe(nameKey('Anna'));
  expect(nameKey('=1+1')).toBe('=1+1');
  expect(nameKey('\u3000\u200b')).toBe('');
});

test('the key of a key is the key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 6 }), (text) => {
      expect(nameKey(nameKey(text))).toBe(nameKey(text));
    }),
  );
});
