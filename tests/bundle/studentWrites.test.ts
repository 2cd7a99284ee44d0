import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StudentFieldRequest, StudentPage } from '../../src/addon/api.js';
import type { OpenWorkbook } from '../support/workbook.js';
import { ARCHIVE, codeOf, handle, nameOf, openBook, tabsOf } from './studentBook.js';

const code = readFileSync('dist/Code.js', 'utf8');
const HABIT = '习惯养成';
const LAYER = '分层教学';

const field = (at: number, given: Partial<StudentFieldRequest> = {}) => ({
  student: handle(at),
  tab: ARCHIVE,
  column: '闪光点',
  from: at % 3 === 0 ? '' : '热心',
  to: '会修自行车',
  ...given,
});
const habits = (at: number, given: object = {}) => ({
  student: handle(at),
  requestId: 'request-1',
  week: '2025-10-08',
  kept: ['课前准备', '认真听讲'],
  notKept: ['错题改正'],
  expected: null,
  by: '王老师',
  ...given,
});
const layer = (at: number, given: object = {}) => ({
  student: handle(at),
  requestId: 'request-2',
  subject: '数学',
  layer: 'C',
  target: '基础题全对',
  date: '2025-10-08',
  by: '王老师',
  ...given,
});
type Step = readonly [name: string, request: unknown];
const FIELD: Step = ['saveStudentField', field(1)];
const HABITS: Step = ['saveHabits', habits(1)];
const CHANGED: Step = [
  'saveHabits',
  habits(1, {
    requestId: 'request-9',
    kept: ['认真听讲'],
    notKept: ['课前准备', '错题改正'],
    expected: { kept: ['课前准备', '认真听讲'], notKept: ['错题改正'] },
  }),
];
const LAYERED: Step = ['saveLayer', layer(1)];
const run = (open: OpenWorkbook, [name, request]: Step) => open.host.run(name, [request]);
let open: OpenWorkbook;
beforeEach(() => {
  open = openBook(code);
});
afterEach(() => {
  open.dispose();
});

describe('saveStudentField', () => {
  const cell = (row: number, column: number) => open.values(ARCHIVE)[row - 1]![column];

  test('writes the one cell and nothing else, and tells where', () => {
    const before = open.values(ARCHIVE);
    expect(run(open, FIELD)).toMatchObject({ tab: ARCHIVE, cell: 'D4', text: '会修自行车', changed: true });
    const after = open.values(ARCHIVE);
    expect(cell(4, 3)).toBe('会修自行车');
    after[3]![3] = before[3]![3];
    expect(after).toEqual(before);
  });

  test('is taken back by the request that it answers with, also where a number stood', () => {
    const phone = field(1, { column: '家庭情况', from: '13800000001', to: '妈妈在家' });
    const before = open.contents();
    const { undo } = open.host.run('saveStudentField', [phone]) as { undo: StudentFieldRequest };
    expect(cell(4, 7)).toBe('妈妈在家');
    open.host.run('saveStudentField', [undo]);
    expect(cell(4, 7)).toBe(13800000001);
    expect((open.contents()[ARCHIVE] as { cells: unknown }).cells).toEqual(
      (before[ARCHIVE] as { cells: unknown }).cells,
    );
  });

  test('sent again changes nothing and says so; a cell that somebody has changed since is left alone', () => {
    run(open, FIELD);
    expect(run(open, FIELD)).toMatchObject({ changed: false });
    expect(codeOf(() => run(open, ['saveStudentField', field(1, { to: '别的' })]))).toBe('ROW_CHANGED');
    expect(cell(4, 3)).toBe('会修自行车');
  });

  test('finds the row and the column again after both have moved', () => {
    const sheet = open.engine.univerAPI.getActiveWorkbook()!.getSheetByName(ARCHIVE)!;
    sheet.insertRowsBefore(3, 2);
    sheet.insertColumnsBefore(2, 1);
    expect(run(open, FIELD)).toMatchObject({ cell: 'E6', changed: true });
    expect(open.values(ARCHIVE).flat()).toContain('会修自行车');
  });

  test('finds a column that has moved far to the right', () => {
    open.engine.univerAPI.getActiveWorkbook()!.getSheetByName(ARCHIVE)!.insertColumnsBefore(3, 30);
    expect(run(open, FIELD)).toMatchObject({ cell: 'AH4', changed: true });
    expect(open.values(ARCHIVE).flat()).toContain('会修自行车');
  });

  test('finds a child whose number the sheet shows with zeros before it', () => {
    const tabs = tabsOf({});
    for (const row of tabs[ARCHIVE]!.slice(2)) row[0] = Number(String(row[0]).slice(4));
    open.dispose();
    open = openBook(code, {}, tabs);
    const student = { ...handle(1), ids: { studentId: '00002' } };
    expect(run(open, ['saveStudentField', field(1, { student })])).toMatchObject({ changed: true });
  });

  test('a formula, a box to tick and who the child is are not changed here', () => {
    const sheet = open.engine.univerAPI.getActiveWorkbook()!.getSheetByName(ARCHIVE)!;
    sheet.getRange('D4').setFormula('="热"&"心"');
    expect(codeOf(() => run(open, FIELD))).toMatch(/CELL_NOT_PLAIN|ROW_CHANGED/);
    const box = field(1, { column: '是否留守', from: 'FALSE', to: '是' });
    expect(codeOf(() => run(open, ['saveStudentField', box]))).toBe('CELL_NOT_PLAIN');
    const name = field(1, { column: '姓名', from: nameOf(1), to: '别人' });
    expect(codeOf(() => run(open, ['saveStudentField', name]))).toBe('ROW_CHANGED');
    expect(cell(4, 1)).toBe(nameOf(1));
  });

  test('a drop-down that takes nothing else refuses with a sentence', () => {
    const sheet = open.engine.univerAPI.getActiveWorkbook()!.getSheetByName(ARCHIVE)!;
    const rule = open.engine.univerAPI
      .newDataValidation()
      .requireValueInList(['学习', '家庭'])
      .setOptions({ allowBlank: true, showErrorMessage: true, error: '', errorStyle: 1 } as never)
      .build();
    sheet.getRange('E4').setDataValidation(rule);
    const choice = field(1, { column: '困难类型', from: '学习', to: '随便写' });
    expect(codeOf(() => run(open, ['saveStudentField', choice]))).toBe('CHOICE_REFUSED');
    expect(cell(4, 4)).toBe('学习');
  });
});

describe('saveHabits', () => {
  test('keeps one row for a student and week, by its Monday, and changes it in place', () => {
    expect(run(open, HABITS)).toMatchObject({ repeated: false, saved: { week: '2025-10-06', row: 2 } });
    expect(run(open, CHANGED)).toMatchObject({ repeated: false, added: null });
    const rows = open.values(HABIT);
    expect(rows).toHaveLength(2);
    expect(rows[1]!.slice(1)).toEqual([
      nameOf(1),
      handle(1).class,
      handle(1).ids.studentId,
      '认真听讲',
      '课前准备、错题改正',
      '王老师',
      'request-1',
    ]);
    run(open, ['saveHabits', habits(1, { requestId: 'next-week', week: '2025-10-15' })]);
    expect(open.values(HABIT)).toHaveLength(3);
  });

  test('sent again writes nothing; a week that somebody has changed since is left alone', () => {
    run(open, HABITS);
    expect(run(open, HABITS)).toMatchObject({ repeated: true, added: null });
    const other = habits(1, { requestId: 'request-7', kept: ['错题改正'], notKept: [] });
    expect(codeOf(() => run(open, ['saveHabits', other]))).toBe('ROW_CHANGED');
    const stale = { kept: ['错题改正'], notKept: [] };
    expect(codeOf(() => run(open, ['saveHabits', { ...other, expected: stale }]))).toBe('ROW_CHANGED');
    expect(open.values(HABIT)).toHaveLength(2);
  });

  test('is taken back whole while the row says the same', () => {
    const { added } = run(open, HABITS) as { added: { id: string } };
    expect(codeOf(() => run(open, ['undoStudentSave', { ...added, says: ['别的', ''] }]))).toBe(
      'ROW_CHANGED',
    );
    run(open, ['undoStudentSave', added]);
    expect(open.values(HABIT)).toHaveLength(1);
    expect(codeOf(() => run(open, ['undoStudentSave', added]))).toBe('ok');
  });

  test('a week in which nothing was kept can be taken back as well', () => {
    const nothing = habits(1, { kept: [], notKept: [] });
    const { added } = open.host.run('saveHabits', [nothing]) as { added: object };
    run(open, ['undoStudentSave', added]);
    expect(open.values(HABIT)).toHaveLength(1);
  });

  test('is read again as it was saved', () => {
    run(open, HABITS);
    const page = open.host.run('readStudent', [{ student: handle(1), marks: false }]) as StudentPage;
    expect(page.habits.weeks).toMatchObject([
      { week: '2025-10-06', kept: ['课前准备', '认真听讲'], notKept: ['错题改正'], by: '王老师' },
    ]);
    expect(page.habits.items).toEqual(expect.arrayContaining(['认真听讲', '错题改正']));
    const other = open.host.run('readStudent', [{ student: handle(2), marks: false }]) as StudentPage;
    expect(other.habits.weeks).toEqual([]);
  });
});

describe('saveLayer', () => {
  test('adds a row each time, and the latest counts', () => {
    run(open, LAYERED);
    expect(run(open, LAYERED)).toMatchObject({ repeated: true });
    run(open, ['saveLayer', layer(1, { requestId: 'request-3', layer: 'B', date: '2025-11-01' })]);
    expect(open.values(LAYER)).toHaveLength(3);
    const page = open.host.run('readStudent', [{ student: handle(1), marks: false }]) as StudentPage;
    expect(page.layers).toMatchObject([
      { subject: '数学', layer: 'B', target: '基础题全对', date: '2025-11-01' },
    ]);
  });

  test.each([
    ['a day that is none', { date: '2025-02-30' }, 'BAD_DATE'],
    ['a layer that is none', { layer: 'D' }, 'BAD_REQUEST'],
    ['a request without a name', { requestId: '' }, 'BAD_REQUEST'],
    ['no student', { student: null }, 'BAD_REQUEST'],
  ])('refuses %s, and makes no tab', (_name, given, refusal) => {
    expect(codeOf(() => run(open, ['saveLayer', layer(1, given)]))).toBe(refusal);
    expect(Object.keys(open.contents())).not.toContain(LAYER);
  });
});

const HOSTILE = [
  '=1+1',
  "'单引号",
  '<img src=x onerror=alert(1)>',
  '+86 138',
  '0101',
  '2026-01-02',
  'TRUE',
  '一行\n又一行',
  '👩‍🎓🌟',
  'שלום עליכם',
  '\u202Eabc',
];

/** How many cells of a tab hold a formula. */
function formulasIn(tab: string): number {
  return JSON.stringify(open.contents()[tab]).split('"f":').length - 1;
}

describe('hostile text', () => {
  test.each(HOSTILE)('%j is stored as typed in a field and in a layer’s target', (text) => {
    run(open, ['saveStudentField', field(1, { to: text })]);
    expect(open.values(ARCHIVE)[3]![3]).toBe(text);
    const page = open.host.run('readStudent', [{ student: handle(1), marks: false }]) as StudentPage;
    expect(page.fields[0]!.text).toBe(text);
    run(open, ['saveLayer', layer(1, { target: text })]);
    expect(open.values(LAYER)[1]![6]).toBe(text);
    for (const tab of [ARCHIVE, LAYER]) expect(formulasIn(tab), tab).toBe(0);
  });

  test('more than a cell takes is refused with a sentence, and nothing is written', () => {
    const long = 'x'.repeat(50_001);
    const before = open.contents();
    for (const step of [
      ['saveStudentField', field(1, { to: long })],
      ['saveLayer', layer(1, { target: long })],
      ['saveHabits', habits(1, { kept: [long] })],
    ] as const) {
      expect(
        codeOf(() => run(open, step)),
        step[0],
      ).toBe('TEXT_TOO_LONG');
    }
    expect(open.contents()).toEqual(before);
  });

  test('an item that would come apart in its cell is refused', () => {
    expect(codeOf(() => run(open, ['saveHabits', habits(1, { kept: ['预习、复习'] })]))).toBe('BAD_REQUEST');
  });
});
