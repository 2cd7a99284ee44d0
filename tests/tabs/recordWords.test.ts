import { describe, expect, test } from 'vitest';
import { RECORD_KINDS } from '../../src/core/ledger/record.js';
import { LOG_KIND_WORDS, logKindOf } from '../../src/tabs/recordWords.js';

describe('the kind of a record', () => {
  test.each([...RECORD_KINDS, 'retraction'] as const)(
    '%s is read from the word that is written for it',
    (kind) => {
      const { zh, en, also } = LOG_KIND_WORDS[kind];
      for (const word of [zh, en, en.toUpperCase(), ` ${zh}　`, ...also]) expect(logKindOf(word)).toBe(kind);
    },
  );

  test.each([
    ['补课', 'tutoring'],
    ['谈心', 'talk'],
    ['课后数学辅导', 'tutoring'],
    ['心理辅导', 'counselling'],
    ['与家长沟通', 'familyContact'],
    ['电话家访', 'familyContact'],
    ['谈话、辅导', 'talk'],
    ['school counselling', 'counselling'],
    ['talk with parents', 'talk'],
  ])('%s is %s', (text, kind) => {
    expect(logKindOf(text)).toBe(kind);
  });

  test.each(['', '  ', '体育', 'mother', '不撤回', '<b>', '=1+1'])('%j is none', (text) => {
    expect(logKindOf(text)).toBeNull();
  });
});

test('no word stands for two kinds', () => {
  const words = Object.values(LOG_KIND_WORDS).flatMap(({ zh, en, also }) => [zh, en.toLowerCase(), ...also]);
  expect(new Set(words).size).toBe(words.length);
});
