import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AwardsResult, RunSummary } from '../../src/addon/api.js';
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

const TEACHERS_TABS = ['八上期末', '八下期末', '学困生档案'];

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

test.each([
  ['computes anew', 'computeAwards'],
  ['takes the same results back', 'undoRun'],
])(
  'a colleague who %s at any moment of an undo is told to wait, or both are done whole, one after the other',
  async (_, theirs) => {
    const twice = adopted();
    twice.host.run('computeAwards', [REQUEST]);
    const { run: id } = twice.host.run('computeAwards', [
      { ...REQUEST, shares: [50, 50, 0] },
    ]) as AwardsResult;
    await twice.host.settled();
    const start = twice.snapshot();
    twice.calls.length = 0;
    twice.host.run('undoRun', [{ id }]);
    const calls = twice.calls.slice();
    twice.dispose();
    const request = theirs === 'undoRun' ? { id } : { ...REQUEST, shares: [100, 0, 0] };
    /** Both tabs and what stands of the history, but for the minute. */
    const state = (open: OpenWorkbook) => ({
      tabs: tabNames(open),
      cells: JSON.stringify(['名次变化', '表彰名单'].map((tab) => open.values(tab))).replace(
        /\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?/g,
        'DAY',
      ),
      runs: (open.host.run('listRuns', []) as RunSummary[]).map(({ takenBack, latest, rule }) => ({
        takenBack,
        latest,
        shares: rule.shares,
      })),
      teachers: TEACHERS_TABS.map((tab) => open.contents()[tab]),
    });
    const after = (steps: ReadonlyArray<readonly [string, object]>) => {
      const open = openWorkbook(code, structuredClone(start));
      const told = steps.map(([name, one]) => codeOf(() => open.host.run(name, [one])));
      const result = { told, state: state(open) };
      open.dispose();
      return result;
    };
    const undo = ['undoRun', { id }] as const;
    const first = after([[theirs, request], undo]);
    const last = after([undo, [theirs, request]]);
    const alone = after([undo]);

    const outcomes = new Set<string>();
    for (const [at, call] of calls.entries()) {
      const open = openWorkbook(code, structuredClone(start));
      const colleague = open.colleague();
      let told = '';
      open.onCall = (_name, index) => {
        if (index === at) told = codeOf(() => colleague.run(theirs, [request]));
      };
      const mine = codeOf(() => open.host.run('undoRun', [{ id }]));
      open.onCall = null;
      const where = `call ${at}: ${call}, mine ${mine}, theirs ${told}`;
      outcomes.add(told);
      if (told === 'LOCKED') {
        expect(mine, where).toBe('ok');
        expect(state(open), where).toEqual(alone.state);
      } else {
        expect(
          [first, last].map((one) => JSON.stringify(one.state)),
          where,
        ).toContain(JSON.stringify(state(open)));
        expect([first.told.slice().reverse(), last.told].map(String), where).toContain(String([mine, told]));
      }
      open.dispose();
    }
    expect([...outcomes].sort()).toEqual(['LOCKED', 'ok']);
  },
);

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
