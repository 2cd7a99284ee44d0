import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RECORD_KINDS } from '../../../src/core/ledger/record.js';
import {
  changed,
  correctionOf,
  draftFrom,
  draftText,
  emptyForm,
  entryIn,
  FIRST_USUAL,
  isBlankForm,
  isUnwritten,
  problemsIn,
  type RecordForm,
  textsOf,
} from '../../../src/sidebar/records/recordForm.js';
import { dayAt, ownClock } from '../../../src/sidebar/records/today.js';
import { record } from '../../core/ledger/records.js';

const TODAY = '2026-11-23';
const form = (part: Partial<RecordForm> = {}): RecordForm => ({
  ...emptyForm({ kind: 'talk', subject: '数学', by: '王老师' }, 'k7f3m9q2xabc'),
  ...part,
});
const ZHAO = { name: '赵明', class: '八(2)班', ids: {} };

test('a form is blank until something in it would be lost', () => {
  expect(isBlankForm(form())).toBe(true);
  expect(isBlankForm(form({ content: ' \n' }))).toBe(true);
  for (const part of [{ students: [ZHAO] }, { content: 'x' }, { minutes: '5' }, { date: TODAY }]) {
    expect(isBlankForm(form(part))).toBe(false);
  }
});

test('a form with one child, a kind and a day alone is unwritten; a word, minutes or several children are work', () => {
  const one = { name: '张三', class: '八(2)班', ids: {} };
  expect(isUnwritten(form({ students: [one], kind: 'talk', date: '2026-11-20' }))).toBe(true);
  expect(isUnwritten(form({ students: [one], content: '谈了' }))).toBe(false);
  expect(isUnwritten(form({ students: [one], minutes: '20' }))).toBe(false);
  expect(isUnwritten(form({ students: [one, { ...one, name: '李四' }] }))).toBe(false);
});

test('the day on which something was written first stays the record’s day', () => {
  const chosen = changed(form(), { students: [ZHAO] }, TODAY);
  expect(chosen.date).toBeNull();
  const written = changed(chosen, { content: '讲了两道题' }, TODAY);
  expect(written.date).toBe(TODAY);
  expect(changed(written, { nextStep: '再讲' }, '2026-11-24').date).toBe(TODAY);
});

test('what a kind has no room for is not sent, and is there again with another kind', () => {
  const quiet = form({ kind: 'counselling', content: '说了什么', nextStep: '下周', students: [ZHAO] });
  expect(textsOf('counselling')).toEqual(['nextStep']);
  expect(entryIn(quiet, TODAY)).toMatchObject({ content: '', nextStep: '下周' });
  expect(problemsIn(quiet, TODAY)).toEqual([]);
  expect(entryIn({ ...quiet, kind: 'talk' }, TODAY).content).toBe('说了什么');
});

test('minutes are read in any width, and what is no number is said', () => {
  const minutes = (text: string) => entryIn(form({ minutes: text }), TODAY).minutes;
  expect([minutes(''), minutes(' 40 '), minutes('４０'), minutes('4x')]).toEqual([null, 40, 40, Number.NaN]);
  expect(problemsIn(form({ students: [ZHAO], minutes: '4x' }), TODAY)).toEqual([
    { code: 'bad-minutes', field: 'minutes' },
  ]);
});

test('a correction begins with what the record says', () => {
  const earlier = { ...record(2), earlier: [], version: 'r5', minutes: 40, subject: '数学' };
  const begun = correctionOf(earlier, 'k7f3m9q2xabc');
  expect(entryIn(begun, TODAY)).toMatchObject({
    date: '2026-11-20',
    kind: 'talk',
    minutes: 40,
    content: '第 2 行',
  });
  expect(begun.corrects).toEqual({ id: 'r2', version: 'r5', name: '赵明', date: '2026-11-20', tells: true });
});

describe('a draft', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 });
  const anyForm = fc
    .record({ kind: fc.constantFrom(...RECORD_KINDS), content: text, nextStep: text, minutes: text })
    .map((part) => form(part));

  test('comes back as it was, but for what was said in confidence', () => {
    fc.assert(
      fc.property(anyForm, fc.array(anyForm, { maxLength: 2 }), (one, parked) => {
        const told = (form: RecordForm) => (form.kind === 'counselling' ? { ...form, content: '' } : form);
        const back = draftFrom(draftText({ form: one, parked, usual: FIRST_USUAL }));
        expect(back).toEqual({ form: told(one), parked: parked.map(told), usual: FIRST_USUAL });
      }),
    );
  });

  test('of which nothing can be made is none', () => {
    for (const broken of ['', '{', '{}', '[]', '{"form":{"kind":"x"},"parked":[]}', '{"form":null}']) {
      expect(draftFrom(broken)).toBeNull();
    }
  });
});

test('the day goes on while the panel is open, in the spreadsheet’s own time', () => {
  const clock = { now: '2026-11-30 23:59', heardAt: 1_000 };
  expect(dayAt(clock, 1_000)).toBe('2026-11-30');
  expect(dayAt(clock, 1_000 + 60_000)).toBe('2026-12-01');
  // A clock that is set back does not turn the day back.
  expect(dayAt(clock, 0)).toBe('2026-11-30');
  expect(ownClock(Date.UTC(2026, 10, 23, 12)).now).toMatch(/^2026-11-2[34] \d\d:\d\d$/);
});
