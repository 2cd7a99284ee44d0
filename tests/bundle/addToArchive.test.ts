import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type {
  AddToArchiveResult,
  ScreeningData,
  ScreeningResult,
  UndoAddResult,
} from '../../src/addon/api.js';
import { ADOPTIONS, classOf } from '../support/classes.js';
import { type Cell, type OpenWorkbook, openWorkbook, type Tabs } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');
const opened: OpenWorkbook[] = [];

afterEach(() => {
  for (const open of opened.splice(0)) open.dispose();
});

function open(source: Tabs | ReturnType<OpenWorkbook['snapshot']>): OpenWorkbook {
  const workbook = openWorkbook(code, source);
  opened.push(workbook);
  return workbook;
}

const ARCHIVE = '帮扶档案';

function archive(rows: Cell[][]): OpenWorkbook {
  const workbook = open({ [ARCHIVE]: rows });
  workbook.host.run('adoptTab', [{ tab: ARCHIVE, role: 'archive', confirm: true }]);
  return workbook;
}

const student = (name: string, more: Record<string, unknown> = {}) => ({
  name,
  class: '八(1)班',
  ids: { studentId: `00${name.length}${name.charCodeAt(0)}` },
  weakSubjects: ['数学', '英语'],
  ...more,
});

const add = (workbook: OpenWorkbook, students: unknown[], more: object = {}) =>
  workbook.host.run('addToArchive', [{ students, ...more }]) as AddToArchiveResult;
const undo = (workbook: OpenWorkbook, result: AddToArchiveResult) =>
  workbook.host.run('undoAddToArchive', [result.undo]) as UndoAddResult;

/** The tab's cells in their places, blanks as ''. */
function grid(workbook: OpenWorkbook): unknown[][] {
  const { cells } = workbook.contents()[ARCHIVE] as {
    cells: Record<number, Record<number, { v?: unknown } | null>>;
  };
  const at = (line: object) => 1 + Math.max(-1, ...Object.keys(line).map(Number));
  return Array.from({ length: at(cells) }, (_, r) =>
    Array.from({ length: at(cells[r] ?? {}) }, (_unused, c) => cells[r]?.[c]?.v ?? ''),
  ).filter((row) => row.length > 0);
}

const HEADER = ['帮扶状态', '薄弱学科', '姓名', '成因', '班级', '学号'];
const ROWS: Cell[][] = [
  HEADER,
  ['帮扶中', '语文', '甲', '不爱读书', '801', '007'],
  ['已转化', '语文', '乙', '', '801', '008'],
  ['帮扶中', '语文', '丙', '', '801', '009'],
];

describe('adding', () => {
  test('fills the archive’s own columns, whatever their order, in the archive’s own words', () => {
    const workbook = archive(ROWS);
    const result = add(workbook, [student('丁', { ids: { studentId: '010', examId: '5' } })]);
    expect(result).toMatchObject({ tab: ARCHIVE, added: 1, cell: 'C5', skipped: [] });
    expect(grid(workbook)).toEqual([...ROWS, ['帮扶中', '数学、英语', '丁', '', '801', '010']]);
  });

  test('keeps text as text: no number, no formula, no date', () => {
    const workbook = archive(ROWS);
    add(workbook, [
      student('=1+1', { ids: { studentId: '0010' }, class: '1-2', weakSubjects: ['+数学'] }),
      student("'甲", { ids: { studentId: '1e5' } }),
    ]);
    const values = grid(workbook);
    expect(values[4]).toEqual(['帮扶中', '+数学', '=1+1', '', '1-2', '0010']);
    expect(values[5]).toEqual(['帮扶中', '数学、英语', "'甲", '', '801', '1e5']);
    const cells = workbook.contents()[ARCHIVE] as { cells: Record<number, Record<number, { f?: string }>> };
    for (const cell of Object.values(cells.cells[4]!)) expect(cell.f ?? null).toBeNull();
  });

  test('goes below the last student and above what stands below, and overwrites nothing', () => {
    const workbook = archive([...ROWS, ['', '', '合计', 3], [], ['填表人：王老师']]);
    const result = add(workbook, [student('丁'), student('戊')]);
    expect(result.cell).toBe('C5');
    const values = workbook.values(ARCHIVE);
    expect(values.slice(4).map((row) => row[2] ?? row[0] ?? '')).toEqual([
      '丁',
      '戊',
      '合计',
      '',
      '填表人：王老师',
    ]);
    expect(values[6]).toEqual(['', '', '合计', 3]);
  });

  test('new rows look like the row above', async () => {
    const workbook = archive(ROWS);
    const sheet = workbook.engine.univerAPI.getActiveWorkbook()!.getSheetByName(ARCHIVE)!;
    sheet.getRange('A4:F4').setBackgroundColor('#ffeecc');
    await workbook.host.settled();
    add(workbook, [student('丁')]);
    expect(sheet.getRange('C5').getBackground()).toBe('#ffeecc');
    expect(sheet.getRange('C6').getBackground()).not.toBe('#ffeecc');
  });

  test('fills rows that stand numbered and empty, and leaves their numbers', () => {
    const header = ['序号', '姓名', '学号', '班级'];
    const rows: Cell[][] = [
      header,
      [1, '甲', '007', '801'],
      [2, '', '', ''],
      [3, '', '', ''],
      ['', '合计', '', ''],
    ];
    const workbook = archive(rows);
    const before = workbook.values(ARCHIVE);
    const two = add(workbook, [
      student('丁', { ids: { studentId: '010' } }),
      student('戊', { ids: { studentId: '011' } }),
    ]);
    expect(workbook.values(ARCHIVE)).toEqual([
      header,
      [1, '甲', '007', '801'],
      [2, '丁', '010', '801'],
      [3, '戊', '011', '801'],
      ['', '合计'],
    ]);
    expect(undo(workbook, two)).toMatchObject({ removed: 2, kept: [] });
    expect(workbook.values(ARCHIVE)).toEqual(before);
  });

  test('more students than numbered rows above a footer are inserted', () => {
    const rows: Cell[][] = [
      ['序号', '姓名', '学号'],
      [1, '甲', '007'],
      [2, '', ''],
      ['', '合计', ''],
    ];
    const workbook = archive(rows);
    add(workbook, [student('丁'), student('戊')]);
    expect(grid(workbook).map((row) => row[1] ?? '')).toEqual(['姓名', '甲', '丁', '戊', '', '合计']);
  });

  test('a name in two columns is parted', () => {
    const workbook = archive([
      ['Last name', 'First name', 'Student ID', 'Class'],
      ['Clark', 'Emma', '007', '8(1)'],
    ]);
    add(workbook, [student('Mary Ann Smith', { ids: { studentId: '010' } })]);
    expect(workbook.values(ARCHIVE)[2]).toEqual(['Smith', 'Mary Ann', '010', '8(1)']);
  });

  test('an archive of one class without a class column takes nobody of another', () => {
    const workbook = archive([
      ['八(1)班帮扶档案'],
      ['姓名', '学号', '成因', '薄弱学科'],
      ['甲', '007', '贪玩', '语文'],
    ]);
    const result = add(workbook, [student('丁'), student('戊', { class: '八(2)班' })]);
    expect(result.added).toBe(1);
    expect(result.skipped).toMatchObject([{ name: '戊', why: 'other-class' }]);
  });

  test('fills an empty archive made here from its first row, and leaves it empty when taken back', () => {
    const workbook = open({ 表: [['a']] });
    const { tab } = workbook.host.run('newTable', [{ role: 'archive' }]) as { tab: string };
    const before = workbook.contents()[tab];
    const result = add(workbook, [student('丁', { ids: { studentId: '010' } }), student('戊')]);
    expect(result).toMatchObject({ tab, added: 2, cell: 'B2', skipped: [] });
    const [header, first] = workbook.values(tab) as string[][];
    const row = Object.fromEntries(header!.map((name, at) => [name, first![at] ?? '']));
    expect(row).toMatchObject({ 学号: '010', 姓名: '丁', 班级: '八(1)班' });
    expect(add(workbook, [student('丁', { ids: { studentId: '010' } })]).skipped).toMatchObject([
      { why: 'in-archive' },
    ]);
    expect(undo(workbook, result)).toMatchObject({ removed: 2 });
    expect(workbook.values(tab)).toEqual([header]);
    expect(Object.keys(before as object)).toEqual(Object.keys(workbook.contents()[tab] as object));
  });

  test('writes no state where the column asks a question, and none where rows have none', () => {
    const asks = archive([
      ['姓名', '学号', '成因', '是否转化'],
      ['甲', '007', '贪玩', ''],
    ]);
    add(asks, [student('丁')]);
    expect(asks.values(ARCHIVE)[2]).toHaveLength(2);
  });
});

describe('nobody is added twice', () => {
  test('a second click, a colleague’s click and a double in the list are told and skipped', () => {
    const workbook = archive(ROWS);
    const list = [student('丁'), student('丁'), student('甲', { ids: { studentId: '007' } })];
    const first = add(workbook, list);
    expect(first.added).toBe(1);
    expect(first.skipped.map(({ why }) => why)).toEqual(['twice', 'in-archive']);
    const after = workbook.contents();
    expect(add(workbook, list)).toMatchObject({ added: 0, cell: null, undo: null });
    const colleague = workbook.colleague().run('addToArchive', [{ students: [student('丁')] }]);
    expect(colleague).toMatchObject({ added: 0, skipped: [{ why: 'in-archive' }] });
    expect(workbook.contents()).toEqual(after);
  });

  test('nor somebody whose support has ended, nor one of a name that cannot be told apart', () => {
    const workbook = archive([...ROWS, ['', '', '己', '', '', ''], ['', '', '己', '', '', '']]);
    const result = add(workbook, [
      student('乙', { ids: { studentId: '008' } }),
      student('己', { ids: {}, class: null }),
    ]);
    expect(result.skipped.map(({ why }) => why)).toEqual(['in-archive', 'unclear']);
  });

  test('a locked document is left as it was', () => {
    const workbook = archive(ROWS);
    const before = workbook.contents();
    workbook.lock.heldByOther = true;
    let clock = Date.now();
    const real = Date.now;
    Date.now = () => {
      clock += 5_000;
      return clock;
    };
    try {
      expect(() => add(workbook, [student('丁')])).toThrow(/^\[LOCKED\]/);
    } finally {
      Date.now = real;
    }
    expect(workbook.contents()).toEqual(before);
  });

  test('without an archive there is nothing to add to', () => {
    const workbook = open({ 表: [['a']] });
    expect(() => add(workbook, [student('丁')])).toThrow(/^\[NO_ARCHIVE\].*新建/);
  });
});

describe('taking back', () => {
  test('leaves the tab as it was before', () => {
    const workbook = archive([...ROWS, ['', '', '合计', 3]]);
    const before = workbook.values(ARCHIVE);
    const result = add(workbook, [student('丁'), student('戊')]);
    expect(undo(workbook, result)).toMatchObject({ removed: 2, kept: [] });
    expect(workbook.values(ARCHIVE)).toEqual(before);
    expect(undo(workbook, result)).toMatchObject({ removed: 0, kept: [{ why: 'gone' }, { why: 'gone' }] });
    expect(workbook.values(ARCHIVE)).toEqual(before);
  });

  test('finds rows that have moved, and leaves those that were changed', () => {
    const workbook = archive(ROWS);
    const result = add(workbook, [student('丁'), student('戊'), student('己')]);
    const sheet = workbook.engine.univerAPI.getActiveWorkbook()!.getSheetByName(ARCHIVE)!;
    sheet.getRange('D6').setValue('家里有事');
    sheet.insertRowsBefore(1, 2);
    expect(undo(workbook, result)).toMatchObject({ removed: 2, kept: [{ name: '戊', why: 'changed' }] });
    const names = workbook.values(ARCHIVE).map((row) => row[2] ?? '');
    expect(names.filter((name) => name !== '')).toEqual(['姓名', '甲', '乙', '丙', '戊']);
  });

  test('refuses an addition that is not in the history', () => {
    const workbook = archive(ROWS);
    add(workbook, [student('丁')]);
    for (const id of ['add 2026-01-01 08:00 x 1', 'mend 1', '2026-01-20'])
      expect(() => workbook.host.run('undoAddToArchive', [{ id }])).toThrow(/^\[RUN_NOT_FOUND\]/);
  });

  test('works after the archive was renamed', async () => {
    const workbook = archive(ROWS);
    const result = add(workbook, [student('丁')]);
    workbook.engine.univerAPI.getActiveWorkbook()!.getSheetByName(ARCHIVE)!.setName('新名字');
    await workbook.host.settled();
    expect(undo(workbook, result)).toMatchObject({ tab: '新名字', removed: 1 });
  });
});

describe('the way back is kept with the spreadsheet', () => {
  const EXAM = {
    期中: [
      ['学号', '姓名', '班级', '数学', '英语'],
      ...['甲', '丁', '戊', '己'].map((name, at) => [`0${at}`, name, '801', 80, 70 + at]),
    ],
  };
  const ASK = { exam: '期中', baseline: null };

  function withExam(): OpenWorkbook {
    const workbook = open({ [ARCHIVE]: ROWS, ...EXAM });
    workbook.host.run('adoptTab', [{ tab: ARCHIVE, role: 'archive', confirm: true }]);
    workbook.host.run('adoptTab', [{ tab: '期中', role: 'exam', confirm: true }]);
    return workbook;
  }
  const offered = (run: (name: string, args: unknown[]) => unknown) =>
    (run('readScreeningData', [ASK]) as ScreeningData).undo;
  const offer = (workbook: OpenWorkbook) => offered((name, args) => workbook.host.run(name, args));

  test('nothing is offered before anybody was added', () => {
    expect(offer(withExam())).toBeNull();
  });

  test('a colleague finds it in the file later, under the name that the archive has then', async () => {
    const workbook = withExam();
    const { undo: way } = add(workbook, [student('丁'), student('戊')]);
    await workbook.host.settled();
    const later = open(workbook.snapshot());
    later.engine.univerAPI.getActiveWorkbook()!.getSheetByName(ARCHIVE)!.setName('新名字');
    await later.host.settled();
    const colleague = later.colleague();
    const found = offered((name, args) => colleague.run(name, args));
    expect(found).toMatchObject({
      id: way!.id,
      tab: '新名字',
      students: 2,
      sentence: '上次给「新名字」加了 2 人',
    });
    expect(colleague.run('undoAddToArchive', [{ id: found!.id }])).toMatchObject({
      tab: '新名字',
      removed: 2,
    });
    expect(later.values('新名字')).toEqual(ROWS);
    expect(offer(later)).toBeNull();
  });

  test('the latest is offered first, then the one before it, each once', () => {
    const workbook = withExam();
    const first = add(workbook, [student('丁')]);
    const second = add(workbook, [student('戊'), student('己')]);
    expect(offer(workbook)).toMatchObject({ id: second.undo!.id, students: 2 });
    undo(workbook, second);
    expect(offer(workbook)).toMatchObject({ id: first.undo!.id, students: 1 });
    undo(workbook, first);
    expect(offer(workbook)).toBeNull();
    expect(grid(workbook)).toEqual(ROWS);
    const again = add(workbook, [student('丁')]);
    expect(offer(workbook)).toMatchObject({ id: again.undo!.id, students: 1 });
  });

  test('rows that were changed since are not counted; when all were, nothing is offered', () => {
    const workbook = withExam();
    add(workbook, [student('丁'), student('戊')]);
    const sheet = workbook.engine.univerAPI.getActiveWorkbook()!.getSheetByName(ARCHIVE)!;
    sheet.getRange('D5').setValue('家里有事');
    expect(offer(workbook)).toMatchObject({ students: 1 });
    sheet.getRange('D6').setValue('家里有事');
    expect(offer(workbook)).toBeNull();
  });

  test('nor when the tab is no archive any more, and it is no run of the awards', () => {
    const workbook = withExam();
    add(workbook, [student('丁')]);
    expect(workbook.host.run('listRuns', [])).toEqual([]);
    expect(workbook.host.run('checkData', [{}])).toMatchObject({ undo: null });
    workbook.host.run('releaseTab', [{ tab: ARCHIVE }]);
    expect(offer(workbook)).toBeNull();
  });

  test('an addition that was cut off can be taken back where it was written, and is not offered where it was not', async () => {
    const first = withExam();
    await first.host.settled();
    const start = first.snapshot();
    first.calls.length = 0;
    add(first, [student('丁')]);
    const calls = first.calls.length;
    const written: boolean[] = [];
    for (let at = 0; at < calls; at++) {
      const workbook = openWorkbook(code, structuredClone(start));
      workbook.onCall = (name, index) => {
        if (index === at) throw new Error(`Service error: ${name}`);
      };
      expect(() => add(workbook, [student('丁')])).toThrow();
      workbook.onCall = null;
      const isThere = JSON.stringify(workbook.values(ARCHIVE)).includes('丁');
      written.push(isThere);
      expect(offer(workbook)?.students ?? 0, `call ${at}`).toBe(isThere ? 1 : 0);
      workbook.dispose();
    }
    expect(written.length).toBeGreaterThan(20);
  });
});

describe('with a whole class', () => {
  const REQUEST = { rules: { bottom: { percent: 40 } } };

  function proposed(workbook: OpenWorkbook) {
    const { candidates } = workbook.host.run('proposeScreening', [REQUEST]) as ScreeningResult;
    return candidates.filter(({ inArchive }) => inArchive.state === 'none');
  }

  test('what is proposed can be added as it is, and is supported then', () => {
    const workbook = open(classOf(24));
    for (const request of ADOPTIONS) workbook.host.run('adoptTab', [request]);
    const chosen = proposed(workbook);
    expect(chosen.length).toBeGreaterThan(1);
    const result = add(workbook, chosen);
    expect(result).toMatchObject({ added: chosen.length, skipped: [] });
    expect(proposed(workbook)).toEqual([]);
  });

  test('service calls do not grow with the number of students', () => {
    const counts = [50, 5000].map((students) => {
      const workbook = open(classOf(students));
      for (const request of ADOPTIONS) workbook.host.run('adoptTab', [request]);
      return ['proposeScreening', 'addToArchive', 'readScreeningData', 'undoAddToArchive'].reduce<{
        calls: number[];
        last: unknown;
      }>(
        ({ calls, last }, name) => {
          workbook.calls.length = 0;
          const before = last as ScreeningResult & AddToArchiveResult;
          const argument =
            name === 'proposeScreening'
              ? { rules: { bottom: { percent: 40 }, fall: { places: 1 } } }
              : name === 'addToArchive'
                ? { students: before.candidates }
                : name === 'readScreeningData'
                  ? { exam: '八下期末', baseline: '八上期末' }
                  : { id: before.undo!.id };
          const answer = workbook.host.run(name, [argument]);
          if (name === 'addToArchive')
            expect((answer as AddToArchiveResult).added).toBeGreaterThan(students / 8);
          if (name === 'undoAddToArchive') expect((answer as UndoAddResult).kept).toEqual([]);
          return { calls: [...calls, workbook.calls.length], last: answer };
        },
        { calls: [], last: null },
      ).calls;
    });
    console.log('calls to propose, add, read and take back', counts[1]);
    expect(counts[1]).toEqual(counts[0]);
    for (const count of counts[1]!) expect(count).toBeLessThanOrEqual(40);
  });

  test('a fault at every service call leaves the archive as it was or whole, and the next click makes it good', async () => {
    const first = open(classOf(24));
    for (const request of ADOPTIONS) first.host.run('adoptTab', [request]);
    const chosen = proposed(first);
    await first.host.settled();
    const start = first.snapshot();
    const tab = '学困生档案';
    const before = first.values(tab);
    first.calls.length = 0;
    add(first, chosen);
    const calls = first.calls.slice();
    const right = first.values(tab);
    for (let at = 0; at < calls.length; at++) {
      const workbook = openWorkbook(code, structuredClone(start));
      const where = `call ${at}: ${calls[at]}`;
      workbook.onCall = (name, index) => {
        if (index === at) throw new Error(`Service error: ${name}`);
      };
      expect(() => add(workbook, chosen), where).toThrow();
      expect([JSON.stringify(before), JSON.stringify(right)], where).toContain(
        JSON.stringify(workbook.values(tab)),
      );
      workbook.onCall = null;
      add(workbook, chosen);
      expect(workbook.values(tab), where).toEqual(right);
      workbook.dispose();
    }
  });

  test('a colleague who adds the same students at any moment waits or finds them there', () => {
    const alone = open(classOf(24));
    for (const request of ADOPTIONS) alone.host.run('adoptTab', [request]);
    const chosen = proposed(alone);
    alone.calls.length = 0;
    add(alone, chosen);
    const calls = alone.calls.length;
    const right = alone.values('学困生档案');
    const real = Date.now;
    let clock = real();
    Date.now = () => {
      clock += 5_000;
      return clock;
    };
    try {
      for (let at = 0; at < calls; at++) {
        const workbook = openWorkbook(code, classOf(24));
        for (const request of ADOPTIONS) workbook.host.run('adoptTab', [request]);
        const colleague = workbook.colleague();
        workbook.calls.length = 0;
        let theirs = '';
        workbook.onCall = (_name, index) => {
          if (index !== at) return;
          try {
            theirs = String(
              (colleague.run('addToArchive', [{ students: chosen }]) as AddToArchiveResult).added,
            );
          } catch (error) {
            theirs = (error as { code: string }).code;
          }
        };
        const mine = add(workbook, chosen).added;
        const where = `call ${at}: mine ${mine}, theirs ${theirs}`;
        expect(mine + (Number(theirs) || 0), where).toBe(chosen.length);
        expect(workbook.values('学困生档案'), where).toEqual(right);
        workbook.dispose();
      }
    } finally {
      Date.now = real;
    }
  });
});
