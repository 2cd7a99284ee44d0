import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ADOPTIONS, classOf } from '../support/classes.js';
import { type OpenWorkbook, openWorkbook } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');
const REQUEST = { baseline: '八上期末', current: '八下期末' };

// Waiting for a lock that is never let go takes seconds of the clock: here they pass at once.
beforeEach(() => {
  let clock = Date.now();
  vi.spyOn(Date, 'now').mockImplementation(() => {
    clock += 5_000;
    return clock;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

function adopted(): OpenWorkbook {
  const open = openWorkbook(code, classOf(12));
  for (const request of ADOPTIONS) open.host.run('adoptTab', [request]);
  return open;
}

function codeOf(run: () => unknown): string {
  try {
    run();
    return 'ok';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

function tabNames(open: OpenWorkbook): string[] {
  return Object.keys(open.contents()).sort();
}

test('a colleague who clicks at any moment of a run is told to wait, or both runs stand whole', () => {
  const alone = adopted();
  alone.calls.length = 0;
  alone.host.run('computeAwards', [REQUEST]);
  const calls = alone.calls.length;
  const tabs = tabNames(alone);
  alone.dispose();

  const outcomes = new Set<string>();
  for (let at = 0; at < calls; at++) {
    const open = adopted();
    const colleague = open.colleague();
    open.calls.length = 0;
    let theirs = '';
    open.onCall = (_name, index) => {
      if (index === at)
        theirs = codeOf(() => colleague.run('computeAwards', [{ ...REQUEST, cohort: 'everyone' }]));
    };
    const mine = codeOf(() => open.host.run('computeAwards', [REQUEST]));
    const where = `call ${at}: ${open.calls[at]}, mine ${mine}, theirs ${theirs}`;
    expect(mine, where).toBe('ok');
    expect(['ok', 'LOCKED'], where).toContain(theirs);
    outcomes.add(theirs);
    expect(tabNames(open), where).toEqual(tabs);
    const runs = open.host.run('listRuns', []) as unknown[];
    expect(runs.length, where).toBe(theirs === 'ok' ? 2 : 1);
    open.dispose();
  }
  expect([...outcomes].sort()).toEqual(['LOCKED', 'ok']);
});

test('a locked document is left as it was, with a sentence that says what to do', () => {
  const open = adopted();
  const before = open.contents();
  open.lock.heldByOther = true;
  let message = '';
  try {
    open.host.run('computeAwards', [REQUEST]);
  } catch (error) {
    message = (error as Error).message;
  }
  expect(message).toMatch(/^\[LOCKED\] .*过几秒/);
  expect(open.contents()).toEqual(before);
  open.dispose();
});

test('what a run wrote is out before the lock is let go, also when the run fails', () => {
  for (const fault of [null, 'Sheet.appendRow']) {
    const open = adopted();
    open.calls.length = 0;
    open.onCall = (name) => {
      if (name === fault) throw new Error('Service error');
    };
    expect(codeOf(() => open.host.run('computeAwards', [REQUEST]))).toBe(
      fault === null ? 'ok' : 'UNEXPECTED',
    );
    expect(open.calls.slice(-2)).toEqual(['SpreadsheetApp.flush', 'Lock.releaseLock']);
    open.dispose();
  }
});
