import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EXAM_TABS, schoolTabs } from '../support/schoolTabs.js';
import { type OpenWorkbook, openWorkbook } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');
const LIST = '帮扶名单';
const OWN_LIST = [
  ['学号', '姓名', '班级', '薄弱学科'],
  ['80101', '赵明', '八(1)班', '数学'],
  ['80102', '钱明', '八(1)班', ''],
  ['80103', '孙明', '八(1)班', ''],
];
const SCHOOL = { ...schoolTabs(6), [LIST]: OWN_LIST };

type Step = readonly [name: string, request: unknown];

interface Work {
  name: string;
  /** What was done before. */
  first: readonly Step[];
  step: Step;
  /** Whether doing it a second time, after it was done, is refused: an undo has nothing left to undo. */
  onlyOnce?: true;
}

const TOGETHER: Step = ['adoptTabs', { tabs: EXAM_TABS.map((tab) => ({ tab, role: 'exam' })) }];
const ADOPT_LIST: Step = ['adoptTab', { tab: LIST, role: 'archive', confirm: true }];
const ADD: Step = ['addColumns', { tab: LIST, fields: ['interest', 'consent'] }];
const NEW: Step = ['newTable', { role: 'archive' }];

const WORKS: readonly Work[] = [
  { name: 'adopting four tabs', first: [], step: TOGETHER },
  { name: 'a new archive', first: [], step: NEW },
  {
    name: 'taking a new archive back',
    first: [NEW],
    step: ['removeTable', { tab: '学困生档案' }],
    onlyOnce: true,
  },
  { name: 'adding columns', first: [ADOPT_LIST], step: ADD },
  {
    name: 'taking columns back',
    first: [ADOPT_LIST, ADD],
    step: ['removeColumns', { tab: LIST, columns: ['闪光点', '兴趣爱好', '监护人同意'] }],
  },
];

function start(first: readonly Step[]): OpenWorkbook {
  const open = openWorkbook(code, SCHOOL);
  for (const [name, request] of first) open.host.run(name, [request]);
  open.calls.length = 0;
  return open;
}

/**
 * The calls that reach the spreadsheet, every so many of them; a rule that is being put together reaches nothing. A
 * call that comes again for each column is taken twice at the beginning and twice at the end.
 */
function telling(calls: readonly string[], every: number): number[] {
  const byName = new Map<string, number[]>();
  calls.forEach((name, at) => {
    if (!/DataValidation(?:Builder)?\.|newDataValidation/.test(name)) {
      byName.set(name, [...(byName.get(name) ?? []), at]);
    }
  });
  const few = [...byName.values()].flatMap((places) =>
    places.filter((_, at) => places.length <= 12 || at < 2 || at >= places.length - 2),
  );
  return few.sort((x, y) => x - y).filter((_, at) => at % every === 0);
}

const run = (open: OpenWorkbook, [name, request]: Step) => open.host.run(name, [request]);

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'ok';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

/** Every tab's words, the teacher's own cells of the list apart. */
function wordsOf(open: OpenWorkbook): Record<string, unknown[][]> {
  return Object.fromEntries(Object.keys(open.contents()).map((tab) => [tab, open.values(tab)]));
}

/** The cells that a teacher wrote, as they are stored. */
function teachers(open: OpenWorkbook): unknown {
  const contents = open.contents() as Record<string, { cells: Record<number, Record<number, unknown>> }>;
  const own = Object.fromEntries(Object.keys(schoolTabs(1)).map((tab) => [tab, contents[tab]]));
  const list = OWN_LIST.map((row, r) => row.map((_, c) => contents[LIST]?.cells[r]?.[c] ?? null));
  return { own, list };
}

describe.each(WORKS)('$name', ({ first, step, onlyOnce }) => {
  test('with a fault at every service call in turn changes nothing of the teacher’s, and is made whole by the next', () => {
    const whole = start(first);
    run(whole, step);
    const calls = whole.calls.slice();
    const right = wordsOf(whole);
    whole.dispose();
    expect(calls.length).toBeGreaterThan(5);

    for (const at of telling(calls, 1)) {
      const where = `call ${at}: ${calls[at]}`;
      const open = start(first);
      const untouched = teachers(open);
      open.onCall = (name, index) => {
        if (index === at) throw new Error(`Service error: ${name}`);
      };
      expect(
        codeOf(() => run(open, step)),
        where,
      ).not.toBe('ok');
      expect(teachers(open), where).toEqual(untouched);
      open.onCall = null;
      const again = codeOf(() => run(open, step));
      if (onlyOnce) expect(['ok', 'TAB_NOT_FOUND'], where).toContain(again);
      else expect(again, where).toBe('ok');
      expect(wordsOf(open), where).toEqual(right);
      expect(teachers(open), where).toEqual(untouched);
      open.dispose();
    }
  });
});

describe('a colleague who clicks at any moment', () => {
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

  test.each(WORKS)('during $name is told to wait, or both stand whole', ({ first, step }) => {
    const alone = start(first);
    run(alone, step);
    const calls = alone.calls.slice();
    const right = wordsOf(alone);
    alone.dispose();
    const outcomes = new Set<string>();
    for (const at of telling(calls, 4)) {
      const where = `call ${at}: ${calls[at]}`;
      const open = start(first);
      const colleague = open.colleague();
      let theirs = '';
      open.onCall = (_name, index) => {
        if (index === at) theirs = codeOf(() => colleague.run(step[0], [step[1]]));
      };
      const mine = codeOf(() => run(open, step));
      expect(['ok', 'TAB_NOT_FOUND'], where).toContain(mine);
      expect(['ok', 'LOCKED', 'TAB_NOT_FOUND'], where).toContain(theirs);
      outcomes.add(theirs);
      expect(wordsOf(open), where).toEqual(right);
      open.dispose();
    }
    expect(outcomes).toContain('LOCKED');
  });
});

describe('service calls', () => {
  const callsOf = (students: number, step: Step, first: readonly Step[] = []) => {
    const open = openWorkbook(code, { ...schoolTabs(students), [LIST]: OWN_LIST });
    for (const [name, request] of first) open.host.run(name, [request]);
    open.calls.length = 0;
    run(open, step);
    const calls = open.calls.slice().sort();
    open.dispose();
    return calls;
  };

  test.each([
    ['guessing every tab', ['proposeTabs', {}]],
    ['adopting four tabs', TOGETHER],
  ] as const)('of %s are the same for 6 and for 600 students', (_name, step) => {
    expect(callsOf(600, step)).toEqual(callsOf(6, step));
  });

  test('of adopting grow by the same few with each tab, and the registry is written once', () => {
    const some = (count: number): Step => [
      'adoptTabs',
      { tabs: EXAM_TABS.slice(0, count).map((tab) => ({ tab, role: 'exam' })) },
    ];
    const counts = [1, 2, 3, 4].map((count) => callsOf(6, some(count)));
    const steps = counts.slice(1).map((calls, at) => calls.length - counts[at]!.length);
    expect(new Set(steps).size).toBe(1);
    expect(steps[0]).toBeLessThanOrEqual(6);
    for (const calls of counts) {
      expect(calls.filter((name) => name === 'Range.setValues')).toHaveLength(2); // the registry, the history's header
      expect(calls.filter((name) => /tryLock/.test(name))).toHaveLength(1);
    }
  });
});

test('a tab that cannot be used does not stop the others, and says why', () => {
  const open = openWorkbook(code, SCHOOL);
  const answer = open.host.run('adoptTabs', [
    {
      tabs: [
        { tab: EXAM_TABS[0], role: 'exam' },
        { tab: '课程表', role: 'exam' },
        { tab: '没有的', role: 'exam' },
        { tab: EXAM_TABS[1], role: 'exam', exam: { name: '期中', date: '31/31' } },
      ],
    },
  ]) as { adopted: string[]; refused: Array<{ tab: string; code: string; message: string }> };
  expect(answer.adopted).toEqual([EXAM_TABS[0]]);
  expect(answer.refused.map(({ tab, code: reason }) => [tab, reason])).toEqual([
    ['课程表', 'NOT_RECOGNISED'],
    ['没有的', 'TAB_NOT_FOUND'],
    [EXAM_TABS[1], 'BAD_DATE'],
  ]);
  for (const { message } of answer.refused) expect(message).toMatch(/。$/);
  open.dispose();
});

test('the tabs of an exam’s classes are one exam, also when nobody says so', () => {
  const open = openWorkbook(code, SCHOOL);
  run(open, TOGETHER);
  const { exams } = open.host.run('getPanelState', []) as {
    exams: Array<{ info: { name: string; term: string; kind: string }; tabs: string[] }>;
  };
  expect(exams.map(({ info, tabs }) => [info.name, info.kind, tabs])).toEqual([
    ['期中', 'midterm', EXAM_TABS.slice(0, 2)],
    ['期末', 'final', EXAM_TABS.slice(2)],
  ]);
  open.dispose();
});
