import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CheckData, CheckFinding, SidebarApi } from '../../src/addon/api.js';
import { workbook } from '../checks/messyTabs.js';
import { MESSY, MESSY_ADOPTIONS, messySchool, SCHOOL_ADOPTIONS } from '../support/messyClass.js';
import { type OpenWorkbook, openWorkbook, type Tabs, workbookOf } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');
const TABS = Object.keys(MESSY);
const MENDED = ['CLASS_SPELLING', 'ID_ZEROS_LOST', 'NAME_SPACING', 'MARK_AS_TEXT', 'INVALID_MARK'];
type Mended = ReturnType<SidebarApi['mendData']>;
type Undone = ReturnType<SidebarApi['undoMend']>;

const opened: OpenWorkbook[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const open of opened.splice(0)) open.dispose();
});
// Waiting for a lock that is never let go takes seconds of the clock: here they pass at once.
beforeEach(() => {
  let clock = Date.now();
  vi.spyOn(Date, 'now').mockImplementation(() => {
    clock += 5_000;
    return clock;
  });
});

function openTabs(
  tabs: Tabs | ReturnType<OpenWorkbook['snapshot']>,
  adoptions: readonly object[] = [],
): OpenWorkbook {
  const open = openWorkbook(code, tabs);
  opened.push(open);
  for (const request of adoptions) open.host.run('adoptTab', [request]);
  return open;
}

const messy = () => openTabs(MESSY, MESSY_ADOPTIONS);
const check = (open: OpenWorkbook) => open.host.run('checkData', [{}]) as CheckData;
const mend = (open: OpenWorkbook, mends: string[]) => open.host.run('mendData', [{ mends }]) as Mended;
const undo = (open: OpenWorkbook) => open.host.run('undoMend', [{ id: check(open).undo!.id }]) as Undone;
const offers = (data: CheckData) =>
  data.findings.flatMap(({ mend: offer }) => (offer === null ? [] : [offer.id]));
const offerOf = (data: CheckData, wanted: string) =>
  data.findings.find(({ code: kind, mend: offer }) => kind === wanted && offer !== null)!.mend!.id;

/** Every cell of the teacher's tabs: value with its type, formula and number format. */
function cells(open: OpenWorkbook, tabs: readonly string[] = TABS): Record<string, string> {
  const all: Record<string, string> = {};
  const { sheets, styles } = open.snapshot();
  for (const sheet of Object.values(sheets)) {
    if (!tabs.includes(sheet.name!)) continue;
    for (const [row, line] of Object.entries(sheet.cellData ?? {})) {
      for (const [column, cell] of Object.entries(line as Record<string, Cell>)) {
        const style = typeof cell.s === 'string' ? styles[cell.s] : cell.s;
        const format = (style as { n?: { pattern?: string } } | null)?.n?.pattern ?? '';
        const value = cell.v === null || cell.v === undefined ? '' : cell.v;
        if (value === '' && !cell.f && format === '') continue;
        all[`${sheet.name} ${row} ${column}`] = JSON.stringify([typeof value, value, cell.f ?? '', format]);
      }
    }
  }
  return all;
}
interface Cell {
  v?: unknown;
  f?: string | null;
  s?: unknown;
}

function changed(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys({ ...before, ...after })
    .filter((cell) => before[cell] !== after[cell])
    .sort();
}

/** Sets a cell as a person would, behind the add-on's back. */
function type(open: OpenWorkbook, tab: string, cell: string, value: unknown): void {
  const sheet = open.engine.univerAPI.getActiveWorkbook()!.getSheetByName(tab)!;
  sheet.getRange(cell).setValue(value as string);
}

describe('mending', () => {
  test('writes exactly the cells that were shown, and nothing else', () => {
    const open = messy();
    const before = cells(open);
    const data = check(open);
    const report = mend(open, [offerOf(data, 'CLASS_SPELLING')]);
    expect(report.skipped).toEqual([]);
    expect(changed(before, cells(open))).toEqual(['期末 1 2', '期末 2 2', '期末 3 2']);
    expect(
      open
        .values('期末')
        .slice(1, 4)
        .map((row) => row[2]),
    ).toEqual(['七(1)班', '七(1)班', '七(1)班']);
    expect(report.changed).toBe(3);
    expect(report.report).toBe('改好了 3 格。');
  });

  test('keeps leading zeros as text, in a cell that stays text when typed over', () => {
    const open = messy();
    mend(open, [offerOf(check(open), 'ID_ZEROS_LOST')]);
    expect(cells(open)['期末 1 0']).toBe(JSON.stringify(['string', '0101', '', '@']));
    const inspected = open.host.run('inspectTab', [{ tab: '期末' }]) as { problems: Array<{ code: string }> };
    expect(inspected.problems.map(({ code: kind }) => kind)).not.toContain('ID_LOST_DIGITS');
  });

  test('makes numbers of marks, also in cells formatted as text', () => {
    const workbook = workbookOf(MESSY);
    const sheet = Object.values(workbook.sheets).find(({ name }) => name === '期中')!;
    sheet.cellData![2]![3]!.s = { n: { pattern: '@' } };
    const open = openTabs(workbook, MESSY_ADOPTIONS);
    mend(open, [offerOf(check(open), 'MARK_AS_TEXT'), offerOf(check(open), 'INVALID_MARK')]);
    expect(cells(open)['期中 2 3']).toBe(JSON.stringify(['number', 98, '', '']));
    expect(cells(open)['期中 4 3']).toBe(JSON.stringify(['number', 98, '', '']));
    expect(undo(open).restored).toBe(2);
    expect(cells(open)['期中 2 3']).toBe(JSON.stringify(['string', '９８', '', '@']));
  });

  test('leaves none of the findings it offered to mend, and its undo restores every cell', () => {
    const open = messy();
    const before = cells(open);
    const first = check(open);
    expect(mend(open, offers(first)).skipped).toEqual([]);
    const after = check(open);
    for (const kind of MENDED) {
      expect(first.findings.map(({ code: found }) => found)).toContain(kind);
      expect(after.findings.map(({ code: found }) => found)).not.toContain(kind);
    }
    expect(offers(after)).toEqual([]);
    const taken = undo(open);
    expect(taken.skipped).toEqual([]);
    expect(cells(open)).toEqual(before);
    expect(check(open).undo).toBeNull();
    expect(check(open).findings).toEqual(first.findings);
  });

  test('never writes over a formula, nor where a formula spills', () => {
    const open = openTabs({ ...MESSY }, MESSY_ADOPTIONS);
    const sheet = open.engine.univerAPI.getActiveWorkbook()!.getSheetByName('期末')!;
    sheet.getRange('C2').setValue({ f: '="70"&"1"', v: '701', t: 1 });
    sheet.getRange('C3').setValue({ f: '=ARRAYFORMULA(X1:X2)', v: '701', t: 1 });
    expect(check(open).findings.find(({ code: kind }) => kind === 'CLASS_SPELLING')!.mend).toBeNull();
  });

  test('is no award: earlier results list only awards, and the panel counts only them', () => {
    const open = messy();
    mend(open, offers(check(open)));
    expect(open.host.run('listRuns', [])).toEqual([]);
    expect((open.host.run('getPanelState', []) as { runs: number }).runs).toBe(0);
  });

  test('mends all of a kind by one name, and refuses when a cell of them has changed', () => {
    const make = () =>
      openTabs({ ...MESSY, 期末: [...MESSY.期末!, ['0108', '冯 十', '七(1)班', 50, 50]] }, MESSY_ADOPTIONS);
    const open = make();
    const group = check(open).groups.find(({ code: kind }) => kind === 'NAME_SPACING')!.mend!;
    expect(group).toMatchObject({ mends: 2, cells: 2 });
    expect(mend(open, [group.id]).changed).toBe(2);

    const other = make();
    const name = check(other).groups.find(({ code: kind }) => kind === 'NAME_SPACING')!.mend!.id;
    type(other, '期末', 'B8', '冯 十一');
    const before = cells(other);
    const report = mend(other, [name]);
    expect(report.changed).toBe(0);
    expect(report.skipped[0]!.reason).toContain('刚刚有改动');
    expect(cells(other)).toEqual(before);
  });

  test('takes no name that was never given out', () => {
    const open = messy();
    for (const mends of [['x'], ['{}'], ['null'], [], [{ a: 1 }]]) {
      expect(() => open.host.run('mendData', [{ mends }]), JSON.stringify(mends)).toThrow(/BAD_REQUEST/);
    }
  });

  test('cannot be made to write what is not offered', () => {
    const open = messy();
    const before = cells(open);
    const forged = JSON.parse(offerOf(check(open), 'CLASS_SPELLING')) as { runs: unknown; print: string };
    forged.print = 'x';
    forged.runs = [
      ['A2', 101, '=1+1'],
      ['C2', '701', '八(9)班'],
    ];
    expect(mend(open, [JSON.stringify(forged)]).changed).toBe(0);
    expect(cells(open)).toEqual(before);
  });
});

test('whatever was mended, its undo restores every cell with its type and format', () => {
  fc.assert(
    fc.property(workbook, (tabs) => {
      const open = openTabs(
        Object.fromEntries(tabs.map(({ tab, rows }) => [tab, rows])),
        tabs.map(({ tab, role }) => ({ tab, role, confirm: true })),
      );
      const before = cells(open);
      const names = offers(check(open));
      if (names.length > 0 && mend(open, names).changed > 0) {
        expect(cells(open)).not.toEqual(before);
        expect(undo(open).skipped).toEqual([]);
      }
      expect(cells(open)).toEqual(before);
      for (const one of opened.splice(0)) one.dispose();
    }),
    { numRuns: 12 },
  );
});

describe('what others do meanwhile', () => {
  test('skips the cell that no longer holds what was shown, says so, and mends the others', () => {
    const open = messy();
    const offer = offerOf(check(open), 'CLASS_SPELLING');
    type(open, '期末', 'C3', '七(2)班');
    const report = mend(open, [offer]);
    expect(report.changed).toBe(2);
    expect(report.skipped).toEqual([{ tab: '期末', cell: 'C3', reason: '刚刚有改动，没有写' }]);
    expect(open.values('期末')[2]![2]).toBe('七(2)班');
  });

  test('an undo leaves alone what was changed after the mend', () => {
    const open = messy();
    mend(open, [offerOf(check(open), 'CLASS_SPELLING')]);
    type(open, '期末', 'C3', '七(2)班');
    expect(check(open).undo!.changes).toBe(2);
    const taken = undo(open);
    expect(taken.restored).toBe(2);
    expect(taken.skipped.map(({ cell }) => cell)).toEqual(['C3']);
    expect(
      open
        .values('期末')
        .slice(1, 4)
        .map((row) => row[2]),
    ).toEqual(['701', '七(2)班', 701]);
  });

  test('a mend can be taken back after the spreadsheet was closed, by a colleague, from a renamed tab', () => {
    const open = messy();
    const before = cells(open);
    mend(open, offers(check(open)));
    const again = openTabs(open.snapshot());
    const colleague = again.colleague();
    const { undo: last } = colleague.run('checkData', [{}]) as CheckData;
    expect((colleague.run('undoMend', [{ id: last!.id }]) as Undone).skipped).toEqual([]);
    expect(cells(again)).toEqual(before);
  });

  test('the latest mend is taken back first, then the one before', () => {
    const open = messy();
    const before = cells(open);
    mend(open, [offerOf(check(open), 'CLASS_SPELLING')]);
    const between = cells(open);
    mend(open, [offerOf(check(open), 'NAME_SPACING')]);
    undo(open);
    expect(cells(open)).toEqual(between);
    undo(open);
    expect(cells(open)).toEqual(before);
    expect(() => open.host.run('undoMend', [{ id: 'mend nothing' }])).toThrow(/RUN_NOT_FOUND/);
  });

  test('a colleague who mends at any moment of a mend waits or finds it done; no cell is lost', () => {
    const alone = messy();
    const names = offers(check(alone));
    alone.calls.length = 0;
    mend(alone, names);
    const count = alone.calls.length;
    const right = cells(alone);
    const outcomes = new Set<string>();
    for (let at = 0; at < count; at++) {
      const open = messy();
      const colleague = open.colleague();
      open.calls.length = 0;
      let theirs = '';
      open.onCall = (_name, index) => {
        if (index !== at) return;
        try {
          theirs = `ok ${(colleague.run('mendData', [{ mends: names }]) as Mended).changed > 0}`;
        } catch (error) {
          theirs = String((error as { code?: string }).code);
        }
      };
      const mine = mend(open, names);
      const where = `call ${at}: ${open.calls[at]}, theirs ${theirs}`;
      outcomes.add(theirs);
      expect(['LOCKED', 'ok true', 'ok false'], where).toContain(theirs);
      expect(mine.changed > 0 || theirs === 'ok true', where).toBe(true);
      expect(cells(open), where).toEqual(right);
      open.dispose();
      opened.splice(opened.indexOf(open), 1);
    }
    expect(outcomes).toContain('LOCKED');
  });
});

describe('a fault at every service call in turn', () => {
  test('of a mend leaves what can be done again and taken back', () => {
    const start = messy().snapshot();
    const whole = openTabs(structuredClone(start));
    const before = cells(whole);
    const names = offers(check(whole));
    whole.calls.length = 0;
    mend(whole, names);
    const { calls } = whole;
    const count = calls.length;
    const right = cells(whole);
    expect(count).toBeGreaterThan(30);
    for (let at = 0; at < count; at++) {
      const open = openTabs(structuredClone(start));
      fail(open, at);
      expect(() => mend(open, names)).toThrow();
      const where = `call ${at}: ${open.calls[at]}`;
      open.onCall = null;
      const half = cells(open);
      for (const cell of Object.keys({ ...before, ...half })) {
        // A value may be there before its format.
        const known = [before[cell], right[cell]].map(contentOf);
        expect(known, `${where} ${cell}`).toContain(contentOf(half[cell]));
      }
      const copy = openTabs(open.snapshot());
      if (check(copy).undo !== null) undo(copy);
      else expect(changed(before, cells(copy)), where).toEqual([]);
      expect(cells(copy), where).toEqual(before);
      const left = offers(check(open));
      if (left.length > 0) mend(open, left);
      // The text format is a convenience for whoever types there next; the values are all there.
      expect(contentsOf(cells(open)), where).toEqual(contentsOf(right));
      dropTwo();
    }
  });

  test('of an undo leaves what can be taken back by doing it again', () => {
    const prepared = messy();
    const before = cells(prepared);
    mend(prepared, offers(check(prepared)));
    const start = prepared.snapshot();
    const whole = openTabs(structuredClone(start));
    const { id } = check(whole).undo!;
    whole.calls.length = 0;
    whole.host.run('undoMend', [{ id }]);
    const count = whole.calls.length;
    for (let at = 0; at < count; at++) {
      const open = openTabs(structuredClone(start));
      fail(open, at);
      expect(() => open.host.run('undoMend', [{ id }])).toThrow();
      open.onCall = null;
      open.host.run('undoMend', [{ id }]);
      expect(cells(open), `call ${at}: ${open.calls[at]}`).toEqual(before);
      open.dispose();
      opened.pop();
    }
  });

  function fail(open: OpenWorkbook, at: number): void {
    open.calls.length = 0;
    open.onCall = (name, index) => {
      if (index === at) throw new Error(`Service error: ${name}`);
    };
  }
  function contentOf(cell: string | undefined): string {
    return cell === undefined ? '' : JSON.stringify((JSON.parse(cell) as unknown[]).slice(0, 3));
  }
  function contentsOf(all: Record<string, string>): Record<string, string> {
    return Object.fromEntries(Object.entries(all).map(([cell, held]) => [cell, contentOf(held)]));
  }
  function dropTwo(): void {
    for (const open of opened.splice(-2)) open.dispose();
  }
});

describe('service calls', () => {
  const counted = (students: number) => {
    const open = openTabs(messySchool(students), SCHOOL_ADOPTIONS);
    const count = (work: () => void) => {
      open.calls.length = 0;
      work();
      return open.calls.slice().sort();
    };
    const group =
      (kind: string) =>
      (data: CheckData): CheckFinding =>
        data.findings.find(({ code: found }) => found === kind)!;
    const looked = count(() => check(open));
    const data = check(open);
    const classes = count(() => mend(open, [group('CLASS_SPELLING')(data).mend!.id]));
    const zeros = count(() => mend(open, [group('ID_ZEROS_LOST')(data).mend!.id]));
    const marks = count(() => mend(open, [group('MARK_AS_TEXT')(data).mend!.id]));
    const names = count(() => mend(open, [group('NAME_SPACING')(data).mend!.id]));
    return { looked, classes, zeros, marks, names, after: check(open) };
  };

  test('are the same for 50 and for 5,000 students, and few', () => {
    const [few, many] = [counted(50), counted(5000)];
    expect(many.looked).toEqual(few.looked);
    expect(many.looked.length).toBeLessThan(30);
    expect(many.classes).toEqual(few.classes);
    expect(many.zeros).toEqual(few.zeros);
    expect(many.marks).toEqual(few.marks);
    expect(many.names).toEqual(few.names);
    expect(many.marks.length).toBeLessThan(40);
    expect(many.after.findings).toEqual([]);
  });
});
