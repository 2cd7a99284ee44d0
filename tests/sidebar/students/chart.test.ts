import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksOverTime } from '../../../src/core/ledger/marksOverTime.js';
import { chartRows, chartSubjects, drawChart, figure } from '../../../src/sidebar/students/chart.js';
import { mathExam, PUPIL } from '../../core/ledger/support.js';

const FRAME = { width: 200, height: 120, left: 20, right: 20, top: 10, bottom: 10 };
const exams = marksOverTime(
  [
    mathExam('期中', 50, [40, 60, 90], { date: '2025-11-10' }),
    mathExam('月考', 'absent', [40, 60], { date: '2025-12-10' }),
    mathExam('期末', 90, [40, 60, 70], { date: '2026-01-12' }),
  ],
  PUPIL,
  null,
);

describe('chartRows', () => {
  test('tells mark, class mean, percentile and whom the student is compared with, or why there is no mark', () => {
    expect(chartRows(exams, '数学')).toMatchObject([
      { exam: '期中', mark: 50, mean: 60, pool: { of: 4, className: '八(2)班' }, why: null },
      { exam: '月考', mark: null, mean: null, percentile: null, pool: null, why: 'absent' },
      { exam: '期末', mark: 90, percentile: 100, why: null },
    ]);
    expect(chartRows(exams, '物理').map(({ why }) => why)).toEqual([
      'no-subject',
      'no-subject',
      'no-subject',
    ]);
    expect(chartSubjects(exams)).toEqual(['数学']);
  });

  test('names the term where two exams have one name', () => {
    const twice = marksOverTime(
      [
        mathExam('期末', 50, [40], { term: '八上', date: '2026-01-12' }),
        mathExam('期末', 60, [40], { term: '八下', date: '2026-07-02' }),
      ],
      PUPIL,
      null,
    );
    expect(chartRows(twice, null).map(({ exam }) => exam)).toEqual(['八上 期末', '八下 期末']);
  });
});

describe('drawChart', () => {
  test('parts the line at an exam without a mark, and stands exams at even distances', () => {
    const { own, points } = drawChart(chartRows(exams, null), 'percentile', FRAME);
    expect(points.map(({ x }) => x)).toEqual([20, 180]);
    expect(own.match(/M/g)).toHaveLength(2);
  });

  test('draws percentiles from 0 at the bottom to 100 at the top, with the middle of the class at 50', () => {
    const drawing = drawChart(chartRows(exams, null), 'percentile', FRAME);
    expect(drawing.levels).toEqual([
      { y: 110, label: '0' },
      { y: 60, label: '50' },
      { y: 10, label: '100' },
    ]);
    expect(drawing.points[1]!.y).toBe(10);
    expect(drawing.class).toContain('20,60');
  });

  test('draws marks beside the class mean, both inside the frame', () => {
    const drawing = drawChart(chartRows(exams, null), 'points', FRAME);
    const [first] = drawing.points;
    // Below the mean is lower on the page, which is a greater y.
    const mean = Number(/^M[\d.]+,([\d.]+)/.exec(drawing.class)![1]);
    expect(first!.y).toBeGreaterThan(mean);
  });

  test('one exam stands in the middle; no mark at all draws nothing', () => {
    expect(drawChart(chartRows(exams.slice(0, 1), null), 'points', FRAME).points[0]!.x).toBe(100);
    expect(drawChart(chartRows(exams, '物理'), 'points', FRAME)).toMatchObject({
      own: '',
      class: '',
      points: [],
    });
  });

  test('stays inside its frame, whatever the marks', () => {
    const marks = fc.array(fc.option(fc.double({ min: 0, max: 150, noNaN: true }), { nil: null }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(marks, fc.constantFrom('percentile' as const, 'points' as const), (values, measure) => {
        const rows = values.map((mark) => ({
          exam: '期末',
          mark,
          mean: mark === null ? null : 75,
          percentile: mark === null ? null : (mark * 100) / 150,
          pool: null,
          why: null,
        }));
        for (const { x, y } of drawChart(rows, measure, FRAME).points) {
          expect(x >= 20 && x <= 180 && y >= 10 && y <= 110).toBe(true);
        }
      }),
    );
  });

  test('figures have one decimal at most', () => {
    expect([70, 70.5, 66.666, 0].map(figure)).toEqual(['70', '70.5', '66.7', '0']);
  });
});
