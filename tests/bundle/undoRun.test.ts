import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type {
  AwardsResult,
  HonoursData,
  RegisteredPrizes,
  RunComparison,
  RunSummary,
  UndoRunResult,
} from '../../src/addon/api.js';
import { ADOPTIONS, classOf } from '../support/classes.js';
import { type OpenWorkbook, openWorkbook } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');
const REQUEST = { baseline: '八上期末', current: '八下期末', cohort: 'everyone' };
const TABS = ['名次变化', '表彰名单'];

function adopted(students = 12): OpenWorkbook {
  const open = openWorkbook(code, classOf(students));
  for (const request of ADOPTIONS) open.host.run('adoptTab', [request]);
  return open;
}
const compute = (open: OpenWorkbook, more: object = {}) =>
  open.host.run('computeAwards', [{ ...REQUEST, ...more }]) as AwardsResult;
const undo = (open: OpenWorkbook, id: string, more: object = {}) =>
  open.host.run('undoRun', [{ id, ...more }]) as UndoRunResult;
const runs = (open: OpenWorkbook) => open.host.run('listRuns', []) as RunSummary[];
const tabsOf = (open: OpenWorkbook) => Object.keys(open.contents()).sort();
const written = (open: OpenWorkbook) => JSON.stringify(TABS.map((tab) => open.values(tab)));
/** Types into a cell as a person does. */
function type(open: OpenWorkbook, tab: string, cell: string, value: string | number): void {
  open.engine.univerAPI.getActiveWorkbook()!.getSheetByName(tab)!.getRange(cell).setValue(value);
}
function codeOf(work: () => unknown): string {
  try {
    work();
    return 'ok';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

describe('undoRun', () => {
  test('puts back what the run before wrote, and the history says that the run was taken back', () => {
    const open = adopted();
    compute(open);
    const first = written(open);
    const { run } = compute(open, { shares: [50, 50, 0] });
    expect(written(open)).not.toBe(first);
    expect(undo(open, run!).report).toContain('已撤销');
    expect(written(open)).toBe(first);
    expect(runs(open).map(({ takenBack, latest }) => [takenBack, latest])).toEqual([
      [true, false],
      [false, true],
    ]);
    open.dispose();
  });

  test('of the only run takes the two tabs away, and the next run makes them again', () => {
    const open = adopted();
    const before = tabsOf(open);
    const { run } = compute(open);
    undo(open, run!);
    expect(tabsOf(open)).toEqual(before);
    expect(compute(open)).toMatchObject({ resultsTab: '名次变化', awardListTab: '表彰名单' });
    open.dispose();
  });

  test('is for the latest run that stands: one after the other, and once', () => {
    const open = adopted();
    const [first, second, third] = [{}, { shares: [50, 50, 0] }, { shares: [100, 0, 0] }].map(
      (more) => compute(open, more).run!,
    );
    expect(codeOf(() => undo(open, second!))).toBe('NOT_LATEST_RUN');
    expect(codeOf(() => undo(open, 'nothing'))).toBe('RUN_NOT_FOUND');
    for (const id of [third, third, second, third, first, first]) undo(open, id!);
    expect(runs(open).every(({ takenBack }) => takenBack)).toBe(true);
    expect(tabsOf(open)).not.toContain('名次变化');
    open.dispose();
  });

  test('asks before it writes over what somebody typed, and takes only its own away where it was first', () => {
    const open = adopted();
    const { run } = compute(open);
    type(open, '名次变化', 'A7', '王老师改过');
    type(open, '表彰名单', 'F2', '请张贴到周五');
    const untouched = open.contents();
    expect(codeOf(() => undo(open, run!))).toBe('RESULTS_EDITED');
    expect(open.contents()).toEqual(untouched);
    undo(open, run!, { force: true });
    expect(open.values('名次变化').flat().filter(Boolean)).toEqual(['王老师改过']);
    expect(open.values('表彰名单').flat().filter(Boolean)).toEqual(['请张贴到周五']);
    open.dispose();
  });

  test('does not make a tab again that somebody deleted, and needs no tab to take a run back', () => {
    const open = adopted();
    compute(open);
    const { run } = compute(open, { shares: [50, 50, 0] });
    const workbook = open.engine.univerAPI.getActiveWorkbook()!;
    workbook.deleteSheet(workbook.getSheetByName('表彰名单')!);
    undo(open, run!);
    expect(tabsOf(open)).not.toContain('表彰名单');
    expect(runs(open)[0]!.takenBack).toBe(true);
    open.dispose();
  });

  test.each([
    ['after an earlier run', 1],
    ['of the first run', 0],
  ])(
    'a fault at every service call in turn, %s: each tab is as before or after, and a second try ends it',
    async (_, earlier) => {
      const start = adopted(6);
      for (let run = 0; run < earlier; run++) compute(start);
      const { run } = compute(start, { shares: [50, 50, 0] });
      await start.host.settled();
      const snapshot = start.snapshot();
      const cells = (open: OpenWorkbook, tab: string) =>
        tabsOf(open).includes(tab) ? JSON.stringify(open.values(tab)) : 'gone';
      const before = TABS.map((tab) => cells(start, tab));
      undo(start, run!);
      const after = TABS.map((tab) => cells(start, tab));
      start.dispose();

      const whole = openWorkbook(code, structuredClone(snapshot));
      undo(whole, run!);
      const calls = whole.calls.slice();
      whole.dispose();
      expect(calls.length).toBeGreaterThan(15);
      for (let at = 0; at < calls.length; at++) {
        const open = openWorkbook(code, structuredClone(snapshot));
        open.onCall = (name, index) => {
          if (index === at) throw new Error(`Service error: ${name}`);
        };
        const where = `call ${at}: ${calls[at]}`;
        expect(
          codeOf(() => undo(open, run!)),
          where,
        ).not.toBe('ok');
        open.onCall = null;
        for (const [k, tab] of TABS.entries()) {
          expect([before[k], after[k]], where).toContain(cells(open, tab));
        }
        undo(open, run!);
        expect(
          TABS.map((tab) => cells(open, tab)),
          where,
        ).toEqual(after);
        expect(
          runs(open).filter(({ takenBack }) => takenBack),
          where,
        ).toHaveLength(1);
        expect(runs(open), where).toHaveLength(earlier + 1);
        open.dispose();
      }
    },
  );

  test('costs the same service calls for a class and for a school', () => {
    const counted = [12, 400].map((students) => {
      const open = adopted(students);
      compute(open);
      const { run } = compute(open, { shares: [50, 50, 0] });
      open.calls.length = 0;
      undo(open, run!);
      const calls = open.calls.slice().sort();
      open.dispose();
      return calls;
    });
    expect(counted[0]).toEqual(counted[1]);
  });
});

test('two equal runs of one minute have ids of their own, and what one entered into the register is not the other’s', () => {
  const open = adopted();
  const [first, second] = [compute(open).run!, compute(open).run!];
  expect(second).not.toBe(first);
  expect(runs(open).map(({ id }) => id)).toEqual([second, first]);
  const register = (run: string) =>
    open.host.run('registerPrizes', [
      { run, by: '王老师', day: '2026-07-02', overQuota: true },
    ]) as RegisteredPrizes;
  const { added } = register(second);
  expect(added).toBeGreaterThan(0);
  const ids = (open.host.run('readHonours', [{}]) as HonoursData).awards.map(({ id }) => id);
  open.host.run('decideAwards', [{ ids, decision: 'withdrawn', by: '王老师' }]);
  expect(register(first)).toMatchObject({ added, already: 0 });
  open.dispose();
});

describe('compareRuns', () => {
  const compare = (open: OpenWorkbook, request: object = {}) =>
    open.host.run('compareRuns', [request]) as RunComparison;

  test('names a mark that was corrected between two runs, and who moved because of it', () => {
    const open = adopted();
    compute(open);
    const row = open.values('八下期末').findIndex(([id]) => id === '20250001');
    type(open, '八下期末', `D${row + 1}`, 1);
    compute(open);
    const { lines, students, summary } = compare(open);
    expect(lines).toEqual([]);
    const corrected = students.filter(({ sentences }) => sentences.some((one) => one.includes('改成 1')));
    expect(corrected.map(({ name }) => name)).toEqual(['学生1']);
    expect(corrected[0]!.sentences[1]).toMatch(/^「八下期末」语文由 \d+(\.5)? 改成 1。$/);
    for (const { name, sentences } of students) {
      if (name !== '学生1') expect(sentences[1]).toBe('自己的分数没有变，是别人的变了。');
    }
    expect(summary).toContain(`${students.length} 人不一样`);
    open.dispose();
  });

  test('names the settings that differ, in either language, whichever run is named first', () => {
    const open = adopted();
    const a = compute(open).run!;
    const b = compute(open, { shares: [50, 50, 0], ties: 'demote' }).run!;
    const found = compare(open);
    expect([found.a, found.b]).toEqual([a, b]);
    expect(found.lines[0]).toBe('规则不同：一二三等奖的比例、跨两档时怎么办。');
    expect(found.lines).toHaveLength(3);
    expect(compare(open, { a: b, b: a })).toEqual(found);
    const english = compare(open, { language: 'en' });
    expect(english.lines[0]).toBe('The rule differs: the shares of the prizes, equals across two prizes.');
    open.dispose();
  });

  test('says that two runs of the same are the same, and that one run alone has no other', () => {
    const open = adopted();
    const a = compute(open).run!;
    expect(codeOf(() => compare(open))).toBe('NO_OTHER_RUN');
    compute(open);
    expect(compare(open)).toMatchObject({ lines: [], students: [], summary: '两次一样。' });
    expect(codeOf(() => compare(open, { a, b: 'nothing' }))).toBe('RUN_NOT_FOUND');
    open.dispose();
  });
});
