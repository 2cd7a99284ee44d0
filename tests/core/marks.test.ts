import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, type Mark, type MarkWord, markRow, markWordOf, readMark } from '../../src/core/marks.js';

const TABLE: Record<Exclude<MarkWord, 'blank' | 'invalid'>, string[]> = {
  absent: ['缺考', '旷考', '缺', '休学', '病假', '事假', 'absent', 'abs'],
  deferred: ['缓考'],
  exempt: ['免考', '免修', '免试', 'exempt'],
  disqualified: ['作弊', '违纪', '舞弊', '违规', 'cheating'],
  'not-taken': ['-', '--', '—', '/', '\\', '未选', 'n/a', 'NULL'],
};
const WORDS = Object.entries(TABLE).flatMap(([kind, words]) => words.map((word) => [word, kind] as const));

/** The full-width form of ASCII letters and signs, as an input method leaves them behind. */
const fullWidth = (text: string): string =>
  [...text]
    .map((sign) => (/[!-~]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign))
    .join('');

describe('readMark', () => {
  test.each(WORDS)('reads %j as %s, with either full mark', (word, kind) => {
    expect(readMark(word, null)).toBe(kind);
    expect(readMark(word, 120)).toBe(kind);
  });

  test.each(WORDS)(
    'reads %j as %s in full width, in either case, and with white space around',
    (word, kind) => {
      const forms = [fullWidth(word), word.toUpperCase(), word.toLowerCase(), fullWidth(word.toUpperCase())];
      for (const form of forms) {
        for (const written of [
          form,
          ` ${form}\t`,
          `\u3000${form}\u3000`,
          `\u200b${form}\ufeff`,
          `\u00a0${form}\n`,
        ]) {
          expect(readMark(written, 100), JSON.stringify(written)).toBe(kind);
          expect(markWordOf(written)).toBe(kind);
        }
      }
    },
  );

  test.each(['', ' ', '\u3000', '\t\n', '\u200b', '\ufeff\u2060', null, undefined])(
    'reads %j as blank, never as a zero',
    (value) => {
      expect(readMark(value, 100)).toBe('blank');
    },
  );

  test('reads a zero as a real zero, in every form', () => {
    for (const zero of [0, '0', ' 0 ', '０', '0.0', '0.', '.0', '+0']) expect(readMark(zero, 100)).toBe(0);
  });

  test.each([
    ['85', 85],
    ['85.5', 85.5],
    ['８５．５', 85.5],
    [' 085 ', 85],
    ['+7', 7],
    ['.5', 0.5],
    ['100', 100],
    [100, 100],
    [0.1, 0.1],
  ])('reads %j as %d points', (value, points) => {
    expect(readMark(value, 100)).toBe(points);
  });

  test.each([
    '85/100',
    '5?',
    '8 5',
    '85分',
    '1e2',
    '0x10',
    '1,000',
    'Infinity',
    'NaN',
    '８５。５',
    '.',
    '+',
    '缺 考',
    '缺考了',
    '#N/A',
    '优',
    'TRUE',
  ])('reads %j as invalid', (value) => {
    expect(readMark(value, null)).toBe('invalid');
  });

  test.each([true, false, Number.NaN, Number.POSITIVE_INFINITY, new Date(0), {}, []])(
    'reads the value %o as invalid',
    (value) => {
      expect(readMark(value, null)).toBe('invalid');
    },
  );

  test('refuses a score below zero and a score above the full mark, and no other', () => {
    expect(readMark(-0.5, null)).toBe('invalid');
    expect(readMark('-1', 100)).toBe('invalid');
    expect(readMark('－1', 100)).toBe('invalid');
    expect(readMark(120, 120)).toBe(120);
    expect(readMark(120.5, 120)).toBe('invalid');
    expect(readMark('120.1', 120)).toBe('invalid');
    expect(readMark(120.5, null)).toBe(120.5);
    expect(readMark(0, 0)).toBe(0);
  });

  test('gives back every number between zero and the full mark, as a number and as text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15000 }), (hundredths) => {
        const points = hundredths / 100;
        expect(readMark(points, 150)).toBe(points);
        expect(readMark(String(points), 150)).toBe(points);
        expect(readMark(fullWidth(String(points)), 150)).toBe(points);
      }),
    );
  });

  test('gives a number within range or a word for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 6 }), (text) => {
        const mark = readMark(text, 100);
        if (typeof mark === 'number') expect(mark >= 0 && mark <= 100).toBe(true);
        else expect([...Object.keys(TABLE), 'blank', 'invalid']).toContain(mark);
      }),
    );
  });
});

describe('markWordOf', () => {
  test('has no word for a number or for any other text', () => {
    for (const text of ['0', '85', '张三', 'absentee', '缺勤']) expect(markWordOf(text)).toBeNull();
  });
});

describe('cleanText', () => {
  test('trims zero-width signs at the ends and keeps the middle as it is', () => {
    expect(cleanText('\u200b\u3000张\u3000三\u200d ')).toBe('张 三');
    expect(cleanText('Ａ１')).toBe('A1');
  });
});

test('a row of marks has one mark for each subject, and none without subjects', () => {
  const given: Mark[] = [98.5, 'absent', 0];
  expect(markRow(3, (at) => given[at]!)).toEqual(given);
  expect(markRow(0, () => 'blank')).toEqual([]);
});
