import { describe, expect, test } from 'vitest';
import { listsStudent } from '../../../src/core/ledger/examPlace.js';
import { marksOverTime } from '../../../src/core/ledger/marksOverTime.js';
import { archive } from '../builders.js';
import { mathExam, PUPIL } from './support.js';

const first = mathExam('期中', 50, [40, 60, 90], { date: '2025-11-10' });
const second = mathExam('期末', 70, [40, 60, 90], { date: '2026-01-12' });

describe('marksOverTime', () => {
  test('gives the exams in the order of time, each with the mark beside the class mean and the pool', () => {
    const places = marksOverTime([second, first], PUPIL, null);
    expect(places.map(({ info }) => info.name)).toEqual(['期中', '期末']);
    expect(places[0]!.subjects.数学).toMatchObject({
      place: { mark: 50, mean: 60, of: 4, rank: 3, className: '八(2)班' },
    });
    expect(places[1]!.total).toMatchObject({ place: { mark: 70, mean: 65 } });
    const total = places[1]!.total;
    expect('place' in total && total.place.percentile).toBeCloseTo(100 * (2 / 3));
  });

  test('says of an exam that does not list the student that it does not, and why there is no mark where the student was away', () => {
    const elsewhere = mathExam('月考', null, [40, 60]);
    const away = mathExam('模拟', 'absent', [40, 60], { date: '2026-03-01' });
    const places = marksOverTime([elsewhere, away, first], PUPIL, null);
    expect(places.filter(listsStudent).map(({ info }) => info.name)).toEqual(['期中', '模拟']);
    expect(places.find(({ info }) => info.name === '月考')!.total).toEqual({ open: 'not-listed' });
    expect(places.find(({ info }) => info.name === '模拟')!.total).toEqual({ open: 'absent' });
  });

  test('takes neither of two namesakes of the archive for the other', () => {
    const twins = archive([
      { name: PUPIL.name, className: PUPIL.className, ids: { studentId: '1' } },
      { name: PUPIL.name, className: PUPIL.className, ids: { studentId: '2' } },
    ]);
    const [place] = marksOverTime([first], { ...PUPIL, ids: { studentId: '1' } }, twins);
    expect(place!.total).toEqual({ open: 'ambiguous' });
  });
});
