import { describe, expect, test } from 'vitest';
import { EXAM_KINDS } from '../../src/core/exam.js';
import { AWARD_KINDS } from '../../src/core/ledger/award.js';
import { honoursWordsOf } from '../../src/locale/honoursWords.js';
import { settingsWordsOf } from '../../src/locale/settingsWords.js';

/** No child and no parent is to read these; the exclamation mark is no teacher's tone. */
const HURTFUL = /学困|差生|后进|落后|weak|slow|poor student|[!！]|undefined|null/i;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}

describe.each(['zh-CN', 'en'] as const)('the words of the register in %s', (language) => {
  const words = honoursWordsOf(language);
  const { page } = words;
  const kinds = settingsWordsOf(language).examKinds;
  const spoken = [
    ...textsIn(words),
    words.contestTitle('口算', null, words.prizes[1]),
    words.contestTitle('口算', '数学', words.prizes[2]),
    words.prizeTitle(null, words.prizes[3]),
    words.runReason('甲', '乙'),
    words.progressReason('甲', '乙'),
    words.why(9, 5, 4),
    words.calendarTerm({ year: 2025, second: true }),
    page.count(2, 0, null),
    page.count(2, 1, 10),
    page.cause({ code: 'any-time' }, kinds),
    page.cause({ code: 'mid-term', day: '2026-05-02' }, kinds),
    page.cause({ code: 'term-end', day: '2026-06-12' }, kinds),
    ...(['midterm', 'final', 'contest'] as const).map((kind) =>
      page.cause({ code: 'waits-for', kind }, kinds),
    ),
    ...[...EXAM_KINDS, null].map((kind) => page.cause({ code: 'exam', exam: '甲', kind }, kinds)),
    page.run({ at: '2026-07-02 10:00', baseline: '甲', current: '乙', subject: null, prizes: 1 }),
    page.registered(1, 0, '丙'),
    page.registered(2, 3, '丙'),
    page.guarded(1),
  ];

  test('are all there, in a teacher’s tone, and never label a child', () => {
    for (const text of spoken) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(HURTFUL);
    }
  });

  test('name every kind of award, and the scholarship by none of the words of the plan', () => {
    expect(Object.keys(words.kinds).sort()).toEqual([...AWARD_KINDS].sort());
    expect(settingsWordsOf(language).defaults.scholarshipName).not.toMatch(HURTFUL);
  });

  test('that go into the register as reasons name no rank, no mark and no figure', () => {
    for (const reason of [words.runReason('期中', '期末'), words.progressReason('期中', '期末')])
      expect(reason).not.toMatch(/\d|名|分|rank|mark\b|place/);
  });
});
