import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADOPTIONS, classOf } from '../support/classes.js';
import { type OpenWorkbook, openWorkbook } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');
const REQUEST = { baseline: '八上期末', current: '八下期末' };
const MOST_CALLS = 40;

function byKind(calls: readonly string[]): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const call of calls.slice().sort()) kinds[call] = (kinds[call] ?? 0) + 1;
  return kinds;
}

/** Calls of the first click, which makes the tabs, and of the second, which finds them. */
async function clicks(open: OpenWorkbook): Promise<Array<Record<string, number>>> {
  for (const request of ADOPTIONS) open.host.run('adoptTab', [request]);
  const counted: Array<Record<string, number>> = [];
  for (let click = 0; click < 2; click++) {
    await open.host.settled();
    open.calls.length = 0;
    open.host.run('computeAwards', [REQUEST]);
    counted.push(byKind(open.calls));
  }
  return counted;
}

describe('service calls of computeAwards on adopted tabs, writing included', () => {
  const counted = new Map<number, Array<Record<string, number>>>();

  beforeAll(async () => {
    for (const students of [50, 5000]) {
      const open = openWorkbook(code, classOf(students, 9));
      counted.set(students, await clicks(open));
      open.dispose();
    }
  });

  afterAll(() => {
    const [first, second] = counted.get(5000)!;
    console.log('first click', first, '\nsecond click', second);
  });

  test.each([
    ['first', 0],
    ['second', 1],
  ])('are the same in kind and number for 50 and for 5,000 students (%s click)', (_name, click) => {
    expect(counted.get(50)![click]).toEqual(counted.get(5000)![click]);
  });

  test.each([
    ['first', 0],
    ['second', 1],
  ])(`are at most ${MOST_CALLS} (%s click)`, (_name, click) => {
    const total = Object.values(counted.get(5000)![click]!).reduce((sum, n) => sum + n, 0);
    expect(total).toBeGreaterThan(10);
    expect(total).toBeLessThanOrEqual(MOST_CALLS);
  });
});
