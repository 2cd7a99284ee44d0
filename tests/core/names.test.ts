import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NAME_MIXES, NOT_PLAIN, nameKey, nameMix } from '../../src/core/names.js';

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

test('a name has a number of its own just where it is its own key', () => {
  const signs = fc.constantFrom(...SPACES, '张', '三', '·', 'A', '9', 'Ａ', 'é', '가', '𠮷');
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 6 }), (list) => {
      const name = list.join('');
      const mix = nameMix(name);
      if (mix === NOT_PLAIN) return;
      expect(nameKey(name)).toBe(name);
      expect(mix >= 0 && mix < NAME_MIXES && Number.isInteger(mix)).toBe(true);
    }),
  );
  expect(nameMix('张三')).not.toBe(NOT_PLAIN);
  expect(nameMix('张 三')).toBe(NOT_PLAIN);
});
