import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRESETS, policyFor, presetRule } from '../../../src/core/awardPolicy.js';
import { DEFAULT_RULE } from '../../../src/core/awardRule.js';
import { EXAM_KINDS } from '../../../src/core/exam.js';
import { readPolicy, writePolicy } from '../../../src/core/ledger/policyText.js';
import { ALL_SETTINGS_WORDS, settingsWordsOf } from '../../../src/locale/settingsWords.js';
import { policyArbitrary } from '../schools.js';

const zh = settingsWordsOf('zh-CN');
const en = settingsWordsOf('en');
const read = (text: string) => readPolicy(text, ALL_SETTINGS_WORDS);

describe('an award rule in a cell', () => {
  test('is written so that a person can read it', () => {
    const rule = {
      ...DEFAULT_RULE,
      cohort: 'supported' as const,
      measure: 't' as const,
      threshold: 1.5,
      shares: [10, 20, 30] as const,
      weights: { 数学: 150, 英语: 120 },
    };
    expect(writePolicy({ name: '期末办法', kinds: ['final'], rule }, zh).split('\n')).toEqual([
      '办法：期末办法',
      '用于：期末',
      '范围：档案里的学生',
      '比：T 分',
      '至少：1.5 T 分',
      '比例：10/20/30',
      '并列：就高',
      '权重：数学 150、英语 120',
    ]);
  });

  test('says the same rule when it is read again, in either language', () => {
    const policies = fc.record({
      name: fc.constantFrom('期末办法', '七年级（试行）', 'Final exam', '=1+1'),
      kinds: fc.subarray([...EXAM_KINDS]),
      rule: policyArbitrary.map((rule) => {
        const { measure, thresholdUnit } = rule;
        const redundant = thresholdUnit === measure || measure === 'band';
        const weights = Object.keys(rule.weights ?? {}).length === 0 ? null : rule.weights;
        return {
          ...rule,
          className: null,
          weights,
          thresholdUnit: redundant ? null : thresholdUnit,
        };
      }),
    });
    fc.assert(
      fc.property(policies, fc.constantFrom(zh, en), (policy, words) => {
        expect(read(writePolicy(policy, words))).toEqual(policy);
      }),
    );
  });

  test('is as usual where the cell says nothing', () => {
    expect(read('办法：简单')).toEqual({ name: '简单', kinds: [], rule: DEFAULT_RULE });
  });

  test('takes full-width digits and either colon', () => {
    expect(read('办法:甲\n比例：１０/２０/３０\n至少：２')?.rule).toMatchObject({
      shares: [10, 20, 30],
      threshold: 2,
    });
  });

  test.each([
    ['no name', '比例：20/30/50'],
    ['a word that is none', '办法：甲\n比：身高'],
    ['a part that stands twice', '办法：甲\n比：名次\n比：名次'],
    ['shares that are over 100', '办法：甲\n比例：60/30/20'],
    ['a threshold of half a place', '办法：甲\n至少：0.5'],
    ['a threshold in bands where places are compared', '办法：甲\n至少：1 等级'],
    ['cuts that rise', '办法：甲\n比：等级\n等级：得分率 A 60、B 80、C'],
    ['a weight that is no number', '办法：甲\n权重：数学 很重'],
  ])('is refused with %s', (_, text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('the rules that every school may begin with', () => {
  test('can each be written down and read again', () => {
    for (const preset of PRESETS) {
      const policy = { name: preset, kinds: [], rule: presetRule(preset) };
      expect(read(writePolicy(policy, zh))).toEqual(policy);
    }
  });

  test('give way to the one that a school keeps for a kind of exam', () => {
    const final = { name: '甲', kinds: ['final' as const], rule: DEFAULT_RULE };
    expect(policyFor([final], 'final')).toBe(final);
    expect(policyFor([final], 'midterm')).toBeNull();
    expect(policyFor([final], null)).toBeNull();
  });
});
