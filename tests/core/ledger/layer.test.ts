import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentLayers, LAYERS, type LayerRow } from '../../../src/core/ledger/layer.js';
import { PUPIL } from './support.js';

const row = (given: Partial<LayerRow>): LayerRow => ({
  id: '',
  student: PUPIL,
  subject: '数学',
  layer: 'B',
  target: '',
  date: '2026-11-02',
  by: '',
  tab: '分层教学',
  row: 2,
  ...given,
});
const byName = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);

describe('currentLayers', () => {
  test('the latest day of each subject counts, wherever its row stands', () => {
    const rows = [
      row({ row: 2, date: '2026-11-20', layer: 'A' }),
      row({ row: 3, date: '2026-11-02', layer: 'C' }),
      row({ row: 4, subject: '英语', layer: 'C' }),
    ];
    expect(currentLayers(rows, byName).map(({ subject, layer }) => [subject, layer])).toEqual([
      ['数学', 'A'],
      ['英语', 'C'],
    ]);
  });

  test('of one day the lower row counts; a row without a day is the oldest; a word that is no layer counts for none', () => {
    const rows = [
      row({ row: 5, layer: 'A' }),
      row({ row: 6, layer: 'C' }),
      row({ row: 9, date: null, layer: 'A' }),
      row({ row: 10, date: '2026-12-01', layer: null }),
    ];
    expect(currentLayers(rows, byName)).toMatchObject([{ row: 6, layer: 'C' }]);
  });

  test('gives each subject once, whatever the order of the rows', () => {
    const any = fc.record({
      subject: fc.constantFrom('语文', '数学', '英语'),
      layer: fc.constantFrom(...LAYERS, null),
      date: fc.constantFrom('2026-09-01', '2026-10-01', null),
      row: fc.integer({ min: 2, max: 40 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: (one) => one.row, maxLength: 20 }), (given) => {
        const rows = given.map(row);
        const layers = currentLayers(rows, byName);
        expect(new Set(layers.map(({ subject }) => subject)).size).toBe(layers.length);
        expect(currentLayers(rows.slice().reverse(), byName)).toEqual(layers);
        for (const layer of layers) {
          for (const other of rows.filter((one) => one.subject === layer.subject && one.layer !== null)) {
            expect((other.date ?? '') <= (layer.date ?? '')).toBe(true);
          }
        }
      }),
    );
  });
});
