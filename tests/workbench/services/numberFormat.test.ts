import { numfmt } from '@univerjs/presets';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber } from '../../../src/workbench/services/numberFormat.js';

const general = (value: number) => numfmt.format('General', value, { locale: 'zh-CN', leap1900: false });

test('a number without a format is shown as the engine shows it', () => {
  const marks = fc.oneof(
    fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10),
    fc.integer({ min: 0, max: 15_000_000 }).map((parts) => parts / 10_000),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, -0, 0.1 + 0.2, 1e10, 12345678901, 123456789012, 1e-5, 1e-7, 1e21, 1 / 3),
  );
  const check = (value: number) => {
    expect(formatNumber(value, null, 'zh_CN')).toBe(general(value));
  };
  fc.assert(fc.property(marks, check), { numRuns: 3000 });
});

test('a number without a format has the decimal comma of its locale', () => {
  expect(formatNumber(90.5, null, 'de_DE')).toBe('90,5');
});
