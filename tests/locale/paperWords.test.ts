import { describe, expect, test } from 'vitest';
import type { Slip } from '../../src/core/outputs/slip.js';
import type { Language } from '../../src/locale/catalogue.js';
import { paperWordsOf } from '../../src/locale/paperWords.js';
import { certificateTextOf, slipMessage, slipTextOf } from '../../src/locale/slipText.js';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

function wordsIn(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (typeof node === 'function') return [String(node('2026-07-02', 5, 3, 2, 1))];
  return Object.values(node as object).flatMap(wordsIn);
}

const slip: Slip = {
  name: '张文博',
  className: '八(2)班',
  strengths: ['热心', '画画'],
  result: 'steady',
  prize: null,
  subject: null,
  praise: [],
  goal: null,
  next: null,
  own: null,
};

describe.each(LANGUAGES)('the words of papers in %s', (language) => {
  const words = paperWordsOf(language);

  test('stay in their language, leave no blank open, and label or discourage nobody', () => {
    for (const word of wordsIn(words)) {
      expect(word).not.toMatch(/undefined|NaN|\[object|[!！]|系统|后台|参数错误/);
      expect(word).not.toMatch(/学困|差生|后进|帮扶对象|supported student|weak student|slow learner/i);
      if (language === 'en') expect(word).not.toMatch(/[一-鿿]/);
    }
    for (const word of wordsIn({ slip: words.slip, certificate: words.certificate }))
      expect(word).not.toMatch(/退步|下降|落后|没有进步|缺考|declin|worse|fell|no progress|absent/i);
  });

  test('say the same things as the other language', () => {
    const shape = (node: unknown): unknown =>
      typeof node === 'object' && node !== null
        ? Object.fromEntries(Object.entries(node).map(([key, value]) => [key, shape(value)]))
        : typeof node;
    expect(shape(words)).toEqual(shape(paperWordsOf(language === 'en' ? 'zh-CN' : 'en')));
  });

  test('of a slip tell a prize with its grade, and a goal by its subject where it has no fit words', () => {
    const text = slipTextOf(
      { ...slip, result: 'prize', prize: 2, goal: { words: null, subject: '数学', by: '2026-07-01' } },
      language,
    );
    expect(text.achieved).toHaveLength(2);
    expect(text.achieved[1]).toContain(words.certificate.grades[2]);
    expect(text.next[0]).toContain(language === 'en' ? 'Mathematics' : '数学');
    expect(text.next[0]).toContain('2026-07-01');
  });

  test('of a slip show no number but the child’s own, and no minus', () => {
    expect(JSON.stringify(slipTextOf(slip, language))).not.toMatch(/\d/);
    const own = slipTextOf({ ...slip, own: { total: 470, rank: 3, rise: null } }, language);
    expect(own.achieved[1]!.match(/\d+/g)).toEqual(['470', '3']);
    const risen = slipTextOf({ ...slip, own: { total: 470.5, rank: 3, rise: 2 } }, language);
    expect(risen.achieved[1]!.match(/[\d.]*\d/g)).toEqual(['470.5', '3', '2']);
  });

  test('of a message hold all that the slip says, and no lines to write on', () => {
    const message = slipMessage({ ...slip, next: '每天读一页。' }, language);
    for (const part of ['张文博', '热心', '每天读一页。', words.slip.achieved])
      expect(message).toContain(part);
    expect(message).not.toContain(words.slip.teacherSigns);
    expect(slipMessage(slip, language)).not.toContain(words.slip.next);
  });

  test('of a certificate name the award, with its grade where it has one', () => {
    const certificate = { name: '张文博', className: null, title: '班级之星', reason: '', day: null };
    expect(certificateTextOf({ ...certificate, prize: null }, language).award).toContain('班级之星');
    expect(certificateTextOf({ ...certificate, prize: 1 }, language).award).toContain(
      words.certificate.grades[1],
    );
  });
});
