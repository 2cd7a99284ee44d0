import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ADOPTIONS, classOf } from '../support/classes.js';
import { type OpenWorkbook, openWorkbook } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');
const REQUEST = { baseline: '八上期末', current: '八下期末' };
const TEACHERS_TABS = ['八上期末', '八下期末', '学困生档案'];
const RESULT_TABS = ['名次变化', '表彰名单'];

type Snapshot = ReturnType<OpenWorkbook['snapshot']>;

/** The spreadsheet before the click: adopted, and for a second run with the results of a first. */
async function before(runs: number): Promise<Snapshot> {
  const open = openWorkbook(code, classOf(24));
  for (const request of ADOPTIONS) open.host.run('adoptTab', [request]);
  for (let run = 0; run < runs; run++) open.host.run('computeAwards', [{ ...REQUEST, cohort: 'everyone' }]);
  await open.host.settled();
  const snapshot = open.snapshot();
  open.dispose();
  return snapshot;
}

/** Rows of a tab without the minute of the run, which a test cannot hold still. */
function rowsOf(open: OpenWorkbook, tab: string): string {
  return JSON.stringify(open.values(tab)).replace(/\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?/g, 'DATE');
}

function pick(contents: Record<string, unknown>, tabs: readonly string[]): unknown[] {
  return tabs.map((tab) => contents[tab]);
}

describe.each([
  ['first', 0],
  ['second', 1],
])('a fault at every service call in turn, %s run', (_name, runs) => {
  test('changes no cell of a teacher, and the next click leaves both result tabs whole and right', async () => {
    const start = await before(runs);
    const whole = openWorkbook(code, structuredClone(start));
    whole.host.run('computeAwards', [REQUEST]);
    const calls = whole.calls.length;
    const right = RESULT_TABS.map((tab) => rowsOf(whole, tab));
    const tabsAfter = Object.keys(whole.contents()).sort();
    whole.dispose();
    expect(calls).toBeGreaterThan(20);

    for (let at = 0; at < calls; at++) {
      const open = openWorkbook(code, structuredClone(start));
      const untouched = pick(open.contents(), TEACHERS_TABS);
      open.calls.length = 0;
      open.onCall = (name, index) => {
        if (index === at) throw new Error(`Service error: ${name}`);
      };
      let failed: unknown = null;
      try {
        open.host.run('computeAwards', [REQUEST]);
      } catch (error) {
        failed = error;
      }
      const where = `call ${at}: ${open.calls[at]}`;
      // The service that takes columns away is met by putting them back; every other fault must be told.
      expect(failed, where).not.toBeNull();
      expect(pick(open.contents(), TEACHERS_TABS), where).toEqual(untouched);

      open.onCall = null;
      open.host.run('computeAwards', [REQUEST]);
      expect(
        RESULT_TABS.map((tab) => rowsOf(open, tab)),
        where,
      ).toEqual(right);
      expect(Object.keys(open.contents()).sort(), where).toEqual(tabsAfter);
      expect(pick(open.contents(), TEACHERS_TABS), where).toEqual(untouched);
      open.dispose();
    }
  });
});

test('a fault at every service call of the first adoption is made good by the next', () => {
  const calls = callsOfFirstAdoption();
  for (let at = 0; at < calls.length; at++) {
    const open = openWorkbook(code, classOf(24));
    const untouched = pick(open.contents(), TEACHERS_TABS);
    open.onCall = (name, index) => {
      if (index === at) throw new Error(`Service error: ${name}`);
    };
    const where = `call ${at}: ${calls[at]}`;
    expect(() => open.host.run('adoptTab', [ADOPTIONS[0]]), where).toThrow();
    open.onCall = null;
    for (const request of ADOPTIONS) open.host.run('adoptTab', [request]);
    open.host.run('computeAwards', [REQUEST]);
    expect(open.host.run('listRuns', []), where).toHaveLength(1);
    expect(pick(open.contents(), TEACHERS_TABS), where).toEqual(untouched);
    expect(hiddenTabs(open), where).toContain('帮扶历史 Bangfu');
    open.dispose();
  }
});

function callsOfFirstAdoption(): string[] {
  const open = openWorkbook(code, classOf(24));
  open.host.run('adoptTab', [ADOPTIONS[0]]);
  const calls = open.calls.slice();
  open.dispose();
  return calls;
}

function hiddenTabs(open: OpenWorkbook): string[] {
  const sheets = Object.values(open.snapshot().sheets);
  return sheets.flatMap(({ name, hidden }) => (hidden === 1 ? [name!] : []));
}
