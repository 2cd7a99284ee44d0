import fc from 'fast-check';
import { dayNumber, dayOf } from '../../../src/core/ledger/days.js';

export const anyDay = fc
  .integer({ min: dayNumber('1995-01-01'), max: dayNumber('2105-01-01') })
  .map((number) => dayOf(number));
