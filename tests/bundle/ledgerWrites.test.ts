import { readFileSync } from 'node:fs';
import type { IWorkbookData } from '@univerjs/presets';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { supportSchool } from '../support/supportSchool.js';
import { type OpenWorkbook, openWorkbook } from '../support/workbook.js';
import {
  does,
  evaluation,
  habits,
  helper,
  layer,
  ledgerSchool,
  nomination,
  plan,
  READ_ONLY,
  record,
  type Step,
  settings,
  WRITE_ELSEWHERE,
  WRITES,
} from './ledgerWrites.js';

const code = readFileSync('dist/Code.js', 'utf8');
const MOST_CALLS = 10;
/** What takes something back looks its tab up in the registry first; what enters a run reads that and its exam. */
const MOST_FOR: Readonly<Record<string, number>> = { undoSavePairs: 20, registerPrizes: 25 };

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'ok';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

/** The whole workbook: every tab with its size, its cells and how they look. A look's name is the engine's own affair. */
function whole(open: OpenWorkbook): string {
  const { sheets, styles, sheetOrder } = open.snapshot();
  return JSON.stringify(
    sheetOrder.map((id) => {
      const { name, hidden, rowCount, columnCount, cellData, mergeData } = sheets[id]!;
      return { name, hidden, rowCount, columnCount, cellData, mergeData };
    }),
    (key: string, value: unknown) => (key === 's' && typeof value === 'string' ? styles[value] : value),
  );
}

describe('the functions of the add-on', () => {
  test('are all known as writing into the ledger, writing elsewhere, or reading only', () => {
    const entry = readFileSync('src/addon/entry.ts', 'utf8');
    const all = [...entry.matchAll(/export const (\w+): SidebarApi/g)].map(([, name]) => name!);
    const open = ledgerSchool(code, 12, 24);
    const start = open.snapshot();
    const writing = WRITES.map(({ prepare }) => {
      const fresh = openWorkbook(code, structuredClone(start));
      const [name] = prepare(fresh.host);
      fresh.dispose();
      return name;
    });
    open.dispose();
    expect([...new Set(writing), ...WRITE_ELSEWHERE, ...READ_ONLY].sort()).toEqual(all.sort());
  });
});

test(`each save takes ${MOST_CALLS} service calls at most, the same with 50 students and with 5,000 and 20,000 rows`, () => {
  const callsWith = (students: number, rows: number) => {
    const open = ledgerSchool(code, students, rows);
    const calls = WRITES.map(({ what, prepare }) => {
      const step = prepare(open.host);
      open.calls.length = 0;
      does(open.host, step);
      return { what, name: step[0], calls: open.calls.join(' ') };
    });
    open.dispose();
    return calls;
  };
  const few = callsWith(50, 200);
  const tooMany = few.filter(({ name, calls }) => calls.split(' ').length > (MOST_FOR[name] ?? MOST_CALLS));
  expect(tooMany).toEqual([]);
  expect(callsWith(5000, 20_000)).toEqual(few);
}, 900_000);

describe('the first save of all', () => {
  test.each([
    ['a record', record('first-one', [0])],
    ['a plan', plan('first-one', 0)],
    ['an evaluation', evaluation('first-one', 0)],
    ['a week of habits', habits('first-one', 0)],
    ['a layer', layer('first-one', 0)],
    ['a nomination', nomination('first-one', [0])],
    ['a helper', helper('赵老师')],
    ['settings', settings({ capTeacher: 4 })],
  ])('of %s makes its tab, dressed whole, in 30 calls at most', (_what, step) => {
    const { 设置: _settings, 帮扶记录: _log, ...tabs } = supportSchool(3, 0);
    const open = openWorkbook(code, tabs);
    does(open.host, step);
    const made = open.calls.indexOf('Spreadsheet.insertSheet');
    const header = open.calls.indexOf('Range.setValues', made);
    expect(made).toBeGreaterThan(0);
    expect(header - made + 1, open.calls.slice(made, header + 1).join(' ')).toBeLessThanOrEqual(30);
    expect(open.calls.length).toBeLessThanOrEqual(70);
    open.dispose();
  });
});

describe.each(WRITES)('$what', ({ prepare, theirs }) => {
  let start: IWorkbookData;
  let step: Step;
  beforeEach(() => {
    const open = ledgerSchool(code, 12, 24);
    step = prepare(open.host);
    start = open.snapshot();
    open.dispose();
  });
  const fresh = () => openWorkbook(code, structuredClone(start));

  test('with a fault at every service call in turn is there whole or not at all, nothing else changed, and the next send makes it whole', () => {
    const open = fresh();
    const before = whole(open);
    does(open.host, step);
    const calls = open.calls.slice();
    const after = whole(open);
    open.dispose();
    expect(after).not.toBe(before);
    const seen = new Set<string>();
    for (const [at, call] of calls.entries()) {
      const where = `call ${at}: ${call}`;
      const faulty = fresh();
      faulty.onCall = (_name, index) => {
        if (index === at) throw new Error('Service error');
      };
      expect(
        codeOf(() => does(faulty.host, step)),
        where,
      ).not.toBe('ok');
      const now = whole(faulty);
      expect(now === before || now === after, where).toBe(true);
      seen.add(now);
      faulty.onCall = null;
      // What was ended, or taken back, when the answer got lost is not there any more to be so again.
      expect(['ok', 'ROW_CHANGED'], where).toContain(codeOf(() => does(faulty.host, step)));
      expect(whole(faulty) === after, where).toBe(true);
      faulty.dispose();
    }
    expect(seen.size).toBe(2);
  });

  describe('with a colleague', () => {
    // Waiting for a lock that is not let go takes seconds of the clock: here they pass at once.
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
    /** Every tab's rows, whatever their order: who came first decides only that. */
    const rowsOf = (open: OpenWorkbook) =>
      Object.keys(open.contents()).map((tab) => [
        tab,
        ...open
          .values(tab)
          .filter((row) => row.length > 0)
          .map((row) => JSON.stringify(row))
          .sort(),
      ]);

    test('whose whole save comes at any service call both land and none twice, or they are told to wait and land then', () => {
      const both = fresh();
      const other = theirs(both.colleague());
      does(both.host, step);
      const calls = both.calls.slice();
      does(both.host, other);
      const right = rowsOf(both);
      both.dispose();
      const outcomes = new Set<string>();
      for (const [at, call] of calls.entries()) {
        const where = `call ${at}: ${call}`;
        const open = fresh();
        const colleague = open.colleague();
        let told = '';
        open.onCall = (_name, index) => {
          if (index === at) told = codeOf(() => does(colleague, other));
        };
        expect(
          codeOf(() => does(open.host, step)),
          where,
        ).toBe('ok');
        open.onCall = null;
        outcomes.add(told);
        // Sent again, as a page does: it is one save however often it is sent.
        expect(
          codeOf(() => does(colleague, other)),
          where,
        ).toBe('ok');
        expect(rowsOf(open), where).toEqual(right);
        open.dispose();
      }
      expect([...outcomes].sort()).toEqual(['LOCKED', 'ok']);
    });
  });
});
