import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PairingData, PairToSave } from '../../src/addon/api.js';
import { type Cell, type OpenWorkbook, openWorkbook, type Tabs } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');
const PAIRS: Cell[][] = [
  ['结对方式', '帮扶教师', '姓名', '班级', '学科', '开始时间', '结束时间', '备注'],
  ['包人', '甲老师', '张三', '801', '英语', '2026-09-01', '', '每周五'],
];
const FOOTER: Cell[][] = [...PAIRS, ['', '合计', '', '', '', '', '', '']];

const pair = (name: string, helper: string): PairToSave => ({
  student: { name, class: '八(1)班', ids: {} },
  kind: 'teacher',
  helper,
  subject: '数学',
  from: '2026-11-23',
});

interface Work {
  name: string;
  tabs: Tabs;
  /** The request, from what the page has read. */
  step(data: PairingData): readonly [string, unknown];
  /** A colleague's, at the same moment. */
  theirs(data: PairingData): readonly [string, unknown];
}

const saving =
  (...pairs: PairToSave[]) =>
  (data: PairingData) =>
    ['savePairs', { table: data.tables[0], pairs }] as const;
const WORKS: readonly Work[] = [
  {
    name: 'saving pairs above a footer',
    tabs: { 结对表: FOOTER },
    step: saving(pair('李四', '丙老师')),
    theirs: saving(pair('赵六', '丁老师')),
  },
];

function start(tabs: Tabs): { open: OpenWorkbook; data: PairingData } {
  const open = openWorkbook(code, tabs);
  open.host.run('adoptTab', [{ tab: '结对表', role: 'pairing', confirm: true }]);
  const data = open.host.run('readPairing', [{}]) as PairingData;
  open.calls.length = 0;
  return { open, data };
}

function words(open: OpenWorkbook): Record<string, unknown[][]> {
  return Object.fromEntries(
    Object.keys(open.contents()).map((tab) => [tab, open.values(tab).filter((row) => row.length > 0)]),
  );
}

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'ok';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

describe.each(WORKS)('$name', ({ tabs, step }) => {
  test('with a fault at every service call in turn is written whole or not at all, and once when sent again', () => {
    const whole = start(tabs);
    const before = words(whole.open);
    whole.open.host.run(...asCall(step(whole.data)));
    const calls = whole.open.calls.slice();
    const right = words(whole.open);
    whole.open.dispose();
    expect(right).not.toEqual(before);
    calls.forEach((call, at) => {
      const where = `call ${at}: ${call}`;
      const { open, data } = start(tabs);
      open.onCall = (name, index) => {
        if (index === at) throw new Error(`Service error: ${name}`);
      };
      expect(
        codeOf(() => open.host.run(...asCall(step(data)))),
        where,
      ).not.toBe('ok');
      open.onCall = null;
      expect([before, right], where).toContainEqual(words(open));
      const again = codeOf(() => open.host.run(...asCall(step(data))));
      expect(['ok', 'ROW_CHANGED'], where).toContain(again);
      expect(words(open), where).toEqual(right);
      open.dispose();
    });
  });
});

describe('a colleague at the same moment', () => {
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

  test.each(WORKS)('during $name: both land whole, or one is told to wait', ({ tabs, step, theirs }) => {
    const alone = start(tabs);
    alone.open.host.run(...asCall(step(alone.data)));
    const calls = alone.open.calls.slice();
    alone.open.host.run(...asCall(theirs(alone.data)));
    const both = sorted(words(alone.open));
    alone.open.dispose();
    const outcomes = new Set<string>();
    calls.forEach((call, at) => {
      const where = `call ${at}: ${call}`;
      const { open, data } = start(tabs);
      const colleague = open.colleague();
      let other = '';
      open.onCall = (_name, index) => {
        if (index === at) other = codeOf(() => colleague.run(...asCall(theirs(data))));
      };
      expect(
        codeOf(() => open.host.run(...asCall(step(data)))),
        where,
      ).toBe('ok');
      open.onCall = null;
      outcomes.add(other);
      if (other === 'LOCKED') colleague.run(...asCall(theirs(data)));
      else expect(other, where).toBe('ok');
      expect(sorted(words(open)), where).toEqual(both);
      open.dispose();
    });
    expect(outcomes).toContain('LOCKED');
  });
});

function asCall([name, request]: readonly [string, unknown]): [string, unknown[]] {
  return [name, [request]];
}

/** The rows whatever their order: who came first decides only that. */
function sorted(tabs: Record<string, unknown[][]>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(tabs).map(([tab, rows]) => [tab, rows.map((row) => JSON.stringify(row)).sort()]),
  );
}
