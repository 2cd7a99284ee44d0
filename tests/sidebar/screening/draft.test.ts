import { describe, expect, test } from 'vitest';
import { DEFAULT_SCREENING } from '../../../src/core/screeningRule.js';
import { DEFAULT_DRAFT, readDraft, type ScreeningDraft } from '../../../src/sidebar/screening/draft.js';

const draft = (changes: Partial<ScreeningDraft>) => readDraft({ ...DEFAULT_DRAFT, ...changes });
const figure = (changes: Partial<ScreeningDraft['figure']>) => ({ ...DEFAULT_DRAFT.figure, ...changes });
const ALL_ON = { bottom: true, belowPass: true, fall: true, belowMean: true };

test('the page opens with the usual rule', () => {
  expect(readDraft(DEFAULT_DRAFT)).toEqual(DEFAULT_SCREENING);
});

test('a rule that is off keeps its figure and needs no right one', () => {
  expect(draft({ figure: figure({ fall: 'x' }) })).not.toBeNull();
  expect(draft({ on: ALL_ON, figure: figure({ fall: 'x' }) })).toBeNull();
  expect(draft({ on: ALL_ON, figure: figure({ fall: '7' }) })?.fall).toEqual({ places: 7 });
});

describe('figures', () => {
  test.each([
    ['20', 20],
    [' ２０ ', 20],
    ['1', 1],
    ['99', 99],
    ['0', null],
    ['100', null],
    ['2.5', null],
    ['-1', null],
    ['', null],
    ['1e1', null],
  ])('the bottom share %j is read as %j', (text, percent) => {
    const rule = draft({ figure: figure({ bottom: text }) });
    expect(rule?.bottom?.percent ?? null).toBe(percent);
  });

  test.each([
    ['20', 'percent', 20],
    ['0.5', 'percent', 0.5],
    ['99.5', 'percent', null],
    ['120.5', 'points', 120.5],
    ['0', 'points', null],
  ] as const)('the gap %j in %s is read as %j', (text, unit, by) => {
    const rule = draft({ on: ALL_ON, unit, figure: figure({ belowMean: text }) });
    expect(rule?.belowMean?.by ?? null).toBe(by);
  });
});

test('full marks that are told count, empty ones do not, wrong ones are said', () => {
  expect(draft({ fullMarks: { 数学: '120', 英语: ' ' } })?.fullMarks).toEqual({ 数学: 120 });
  expect(draft({ fullMarks: { 数学: 'x' } })).toBeNull();
});
