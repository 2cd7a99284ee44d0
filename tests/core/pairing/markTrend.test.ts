import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExamRecord } from '../../../src/core/exam.js';
import { type ExamPercentile, markTrend, placesOfChildren } from '../../../src/core/pairing/markTrend.js';
import { mathExam, PUPIL } from '../ledger/support.js';

const exam = (date: string | null, name = `考试 ${date}`) => ({ name, date, term: null, kind: null });
const place = (date: string | null, percentile: number): ExamPercentile => ({ exam: exam(date), percentile });
const pair = (from: string | null, to: string | null = null, subjects = ['数学']) => ({ from, to, subjects });

describe('the trend of the marks since a pair began', () => {
  test('is the last exam before the start beside the latest since', () => {
    const places = [
      place('2026-03-01', 10),
      place('2026-06-30', 20),
      place('2026-09-01', 30),
      place('2026-11-10', 35),
    ];
    expect(markTrend(pair('2026-09-01'), () => places)).toMatchObject({
      subject: '数学',
      before: { percentile: 20 },
      latest: { percentile: 35 },
      change: 15,
    });
  });

  test('looks at the one subject of the pair, else at the total', () => {
    const asked: Array<string | null> = [];
    const places = (subject: string | null) => {
      asked.push(subject);
      return [];
    };
    markTrend(pair('2026-09-01'), places);
    markTrend(pair('2026-09-01', null, []), places);
    markTrend(pair('2026-09-01', null, ['数学', '英语']), places);
    expect(asked).toEqual(['数学', null, null]);
  });

  const day = fc.integer({ min: 0, max: 300 }).map((n) => {
    const date = new Date(Date.UTC(2026, 0, 1 + n));
    return date.toISOString().slice(0, 10);
  });
  const anyPlaces = fc
    .array(fc.record({ date: fc.option(day), percentile: fc.integer({ min: 0, max: 100 }) }), {
      maxLength: 8,
    })
    .map((all) =>
      all
        .map(({ date, percentile }) => place(date, percentile))
        .sort((x, y) => ((x.exam.date ?? '') < (y.exam.date ?? '') ? -1 : 1)),
    );

  test('never counts an exam on the wrong side of the start or after the end, and passes none over that is nearer', () => {
    fc.assert(
      fc.property(anyPlaces, fc.option(day), fc.option(day), (places, from, to) => {
        const trend = markTrend(pair(from, to), () => places);
        const dates = places.flatMap(({ exam: { date } }) => (date === null ? [] : [date]));
        const before = dates.filter((date) => from !== null && date < from);
        const since = dates.filter((date) => from !== null && date >= from && (to === null || date <= to));
        expect(trend === null).toBe(before.length === 0 || since.length === 0);
        if (trend === null) return;
        expect(trend.before.exam.date).toBe(before[before.length - 1]);
        expect(trend.latest.exam.date).toBe(since[since.length - 1]);
        expect(trend.change).toBe(trend.latest.percentile - trend.before.percentile);
      }),
    );
  });
});

describe('places of many children', () => {
  const first = mathExam('期中', 70, [90, 80, 60, 50], { date: '2026-11-10' });
  const second = mathExam('月考', 55, [90, 80, 60, 50], { date: '2026-10-10' });
  const namesOf = ({ students }: ExamRecord) => students.map(({ name }) => name);

  test('are each child’s percentile in class, earliest exam first, whatever the order of the exams', () => {
    const placesIn = placesOfChildren([first, second], [PUPIL]);
    expect(placesIn(0, '数学').map((one) => [one.exam.name, one.percentile])).toEqual([
      ['月考', 25],
      ['期中', 50],
    ]);
    expect(placesOfChildren([second, first], [PUPIL])(0, '数学')).toEqual(placesIn(0, '数学'));
  });

  test('are none in a subject that an exam lacks, and for a child whom it does not list', () => {
    const stranger = { ids: {}, name: '没有这个人', className: '八(2)班' };
    const placesIn = placesOfChildren([first], [PUPIL, stranger]);
    expect(placesIn(0, '物理')).toEqual([]);
    expect(placesIn(1, '数学')).toEqual([]);
    expect(namesOf(first)).toContain(PUPIL.name);
  });
});
