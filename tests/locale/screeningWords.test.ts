import { describe, expect, test } from 'vitest';
import type { ScreeningNote, ScreeningReason, Unjudged } from '../../src/core/screeningOutcome.js';
import type { Language } from '../../src/locale/catalogue.js';
import { screeningWordsOf } from '../../src/locale/screeningWords.js';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];
const FACTS = { baseline: 'Midterm' };

const REASONS: ScreeningReason[] = [
  { code: 'bottom', within: 'class', percent: 20, rank: 45, of: 52 },
  { code: 'bottom', within: 'grade', percent: 20, rank: 45, of: 52 },
  {
    code: 'belowPass',
    percent: 60,
    failed: [
      { subject: '数学', mark: 48, fullMark: 120 },
      { subject: '英语', mark: 51.5, fullMark: 100 },
    ],
  },
  { code: 'belowPass', percent: 40, failed: [{ subject: '数学', mark: 8, fullMark: 120 }] },
  { code: 'fall', within: 'class', places: 9, from: 30, to: 39, of: 50 },
  { code: 'belowMean', subject: null, mark: 312, mean: 455.26, gap: 143.26, unit: 'points' },
  { code: 'belowMean', subject: '数学', mark: 40, mean: 80, gap: 50, unit: 'percent' },
];
const WHYS: Array<Unjudged['why']> = [
  'absent',
  'deferred',
  'exempt',
  'disqualified',
  'invalid',
  'incomplete',
  'ambiguous',
  'not-listed',
  'no-class',
];
const NOTES: ScreeningNote[] = [
  { code: 'no-part' },
  { code: 'full-mark-unknown', subjects: ['数学'], all: false },
  { code: 'full-mark-unknown', subjects: ['数学', '英语'], all: true },
  { code: 'subject-not-found', subject: '化学' },
  { code: 'no-baseline' },
  { code: 'not-comparable' },
  { code: 'no-classes' },
  { code: 'one-exam' },
  { code: 'regression' },
];

test('a reason is told as teachers tell it', () => {
  const words = screeningWordsOf('zh-CN');
  const told = REASONS.map((reason) => words.reason(reason, { baseline: '期中' }));
  expect(told[0]).toBe('总分在班上后 20%：52 人中第 45 名。');
  expect(told[2]).toBe('数学 48/120、英语 51.5/100，不及格。');
  expect(told[4]).toMatch(/^比「期中」退 9 名/);
  expect(told[5]).toBe('总分 312，比班级平均 455.3 低 143.3 分。');
});

describe.each(LANGUAGES)('the words of the list in %s', (language) => {
  const words = screeningWordsOf(language);
  const opens = WHYS.flatMap((why): Unjudged[] => [
    { part: 'bottom', why, exam: 'current', subjects: ['数学', '英语'] },
    { part: 'fall', why, exam: 'baseline', subjects: [] },
  ]);
  const sentences = [
    ...REASONS.map((reason) => words.reason(reason, FACTS)),
    ...opens.map((open) => words.open(open, FACTS)),
    ...NOTES.map((note) => words.note(note)),
    words.inArchive({ state: 'ended', tab: 'T1', row: 4 }, 'T1'),
    words.inArchive({ state: 'unclear' }, 'T1'),
    words.namesake('T1', 4),
    words.added(1, 'T1'),
    words.added(7, 'T1'),
    words.takenBack(7, 'T1'),
    words.counts({ students: 46, candidates: 9, unjudged: 2, clear: 35 }),
  ];

  test('are whole sentences without a gap', () => {
    for (const sentence of sentences) {
      expect(sentence).toMatch(/[。.)]$/);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|「」|“”|\(\)| {2}|。。|\.\./);
    }
  });

  test('stay in their language and never label a child', () => {
    for (const sentence of [...sentences, ...wordsIn(words.page)]) {
      if (language === 'en') expect(sentence).not.toMatch(/[一-鿿]/);
      expect(sentence).not.toMatch(/学困生|差生|后进生|poor student|weak student|slow learner/i);
      expect(sentence).not.toMatch(/[!！]|系统|后台|参数错误/);
      expect(sentence.trim()).not.toBe('');
    }
  });
});

test('both languages say the same things', () => {
  const shape = (node: unknown): unknown =>
    typeof node === 'object' && node !== null
      ? Object.fromEntries(Object.entries(node).map(([key, value]) => [key, shape(value)]))
      : typeof node;
  expect(shape(screeningWordsOf('en'))).toEqual(shape(screeningWordsOf('zh-CN')));
});

function wordsIn(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (typeof node === 'function') return [String(node('T1', 5))];
  return Object.values(node as object).flatMap(wordsIn);
}
