import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type {
  EndPairResult,
  PairingData,
  PairingSuggestion,
  PairToSave,
  SavePairsResult,
} from '../../src/addon/api.js';
import { ADOPTIONS, classOf } from '../support/classes.js';
import { type Cell, type OpenWorkbook, openWorkbook, type Tabs } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');
const DAY = '2026-11-23';
const opened: OpenWorkbook[] = [];

afterEach(() => {
  for (const open of opened.splice(0)) open.dispose();
});

function start(tabs: Tabs, roles: Record<string, string> = {}): OpenWorkbook {
  const open = openWorkbook(code, tabs);
  opened.push(open);
  for (const [tab, role] of Object.entries(roles)) open.host.run('adoptTab', [{ tab, role, confirm: true }]);
  return open;
}

const ARCHIVE: Cell[][] = [
  ['学号', '姓名', '班级', '薄弱学科', '帮扶状态'],
  ['0101', '张三', '八(1)班', '数学、英语', '帮扶中'],
  ['0102', '李四', '八(1)班', '', '帮扶中'],
  ['0201', '王五', '八(2)班', '数学', '已转化'],
];
const PAIRS: Cell[][] = [
  ['结对方式', '帮扶教师', '姓名', '班级', '学科', '开始时间', '结束时间', '备注'],
  ['包人', '甲老师', '张三', '801', '英语', '2026-09-01', '', '每周五'],
  ['包人', '乙老师', '赵六', '802', '数学', '2026-03-01', '2026-06-30', ''],
];
const EXAM: Cell[][] = [
  ['学号', '姓名', '班级', '数学', '英语'],
  ['0101', '张三', '八(1)班', 30, 40],
  ['0102', '李四', '八(1)班', 35, 90],
  ['0103', '孙静', '八(1)班', 95, 60],
  ['0104', '周芳', '八(1)班', 60, 95],
  ['0105', '吴明', '八(1)班', 62, 61],
];
const SCHOOL: Tabs = { 档案: ARCHIVE, 结对表: PAIRS, 期中: EXAM };
const ROLES = { 档案: 'archive', 结对表: 'pairing', 期中: 'exam' };

const read = (open: OpenWorkbook) => open.host.run('readPairing', [{}]) as PairingData;
const save = (open: OpenWorkbook, pairs: PairToSave[], more: object = {}) =>
  open.host.run('savePairs', [{ pairs, ...more }]) as SavePairsResult;

const pair = (name: string, helper: string, more: Partial<PairToSave> = {}): PairToSave => ({
  student: { name, class: '八(1)班', ids: {} },
  kind: 'teacher',
  helper,
  subject: '数学',
  from: DAY,
  ...more,
});

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'ok';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

describe('reading', () => {
  test('tells the children under support, the pairs, and what each person has', () => {
    const data = read(start(SCHOOL, ROLES));
    expect(data.students).toEqual([
      { name: '张三', class: '八(1)班', ids: { studentId: '0101' }, weakSubjects: ['数学', '英语'] },
      { name: '李四', class: '八(1)班', ids: { studentId: '0102' }, weakSubjects: [] },
    ]);
    expect(
      data.pairs.map(({ student, helper, subjects, ended, row }) => [
        student.name,
        helper,
        subjects,
        ended,
        row,
      ]),
    ).toEqual([
      ['张三', '甲老师', ['英语'], false, 2],
      ['赵六', '乙老师', ['数学'], true, 3],
    ]);
    expect(data.loads.map(({ name, load, cap }) => [name, load, cap])).toEqual([
      ['乙老师', 0, 3],
      ['甲老师', 1, 3],
    ]);
    expect(data.tables).toEqual([{ tab: '结对表', corrections: {}, displayIds: false }]);
  });

  test('counts the records of each pair as they stand after corrections', () => {
    const log: Cell[][] = [
      [
        '日期',
        '班级',
        '姓名',
        '学号',
        '类型',
        '学科',
        '分钟',
        '做了什么',
        '好的地方',
        '还要努力',
        '下一步',
        '记录人',
        '更正',
        '记录编号',
      ],
      ['2026-08-20', '八(1)班', '张三', '0101', '谈话', '', '', '开学前', '', '', '', '甲老师', '', 'a'],
      ['2026-09-10', '八(1)班', '张三', '0101', '辅导', '英语', '', '单词', '', '', '', '甲老师', '', 'b'],
      ['2026-09-12', '八(1)班', '张三', '0101', '辅导', '英语', '', '语法', '', '', '', '甲老师', 'b', 'c'],
      ['2026-10-01', '八(1)班', '张三', '0101', '谈话', '', '', '别人的', '', '', '', '丙老师', '', 'd'],
      ['2026-10-02', '八(1)班', '张三', '0101', '辅导', '英语', '', '误记', '', '', '', '甲老师', '', 'e'],
      ['2026-10-02', '八(1)班', '张三', '0101', '撤回', '', '', '', '', '', '', '甲老师', 'e', 'f'],
    ];
    const [first] = read(start({ ...SCHOOL, 帮扶记录: log }, ROLES)).pairs;
    expect(first).toMatchObject({ records: 1, lastContact: '2026-09-12' });
  });

  test('compares the last exam before a pair began with the latest since, in its subject', () => {
    const exam = (marks: number[]): Cell[][] => [
      EXAM[0]!.slice(),
      ...EXAM.slice(1).map((row, at) => [...row.slice(0, 4), marks[at]!]),
    ];
    const open = start(
      { ...SCHOOL, 期初: exam([40, 90, 60, 95, 61]), 十月: exam([70, 90, 60, 95, 61]) },
      { 档案: 'archive', 结对表: 'pairing' },
    );
    for (const [tab, date] of Object.entries({ 期初: '2026-08-30', 十月: '2026-10-20' })) {
      const info = { name: tab, term: '八上', date, kind: '月考' };
      open.host.run('adoptTab', [{ tab, role: 'exam', exam: info, confirm: true }]);
    }
    const [first, second] = read(open).pairs;
    expect(first!.trend).toMatchObject({
      subject: '英语',
      before: { exam: { name: '期初' }, percentile: 0 },
      latest: { exam: { name: '十月' }, percentile: 50 },
      change: 50,
    });
    expect(second!.trend).toBeNull();
  });

  test('costs the same calls for one pair and for 900', () => {
    const counts = [1, 900].map((pairs) => {
      const rows = Array.from({ length: pairs }, () => PAIRS[1]!.slice());
      const open = start({ ...SCHOOL, 结对表: [PAIRS[0]!, ...rows] }, ROLES);
      open.calls.length = 0;
      expect(read(open).pairs.length).toBeGreaterThan(0);
      return open.calls.length;
    });
    expect(counts[1]).toBe(counts[0]);
  });

  test('costs the same calls for 12 and for 1,200 children', () => {
    const counts = [12, 1200].map((students) => {
      const open = start(classOf(students));
      for (const request of ADOPTIONS) open.host.run('adoptTab', [request]);
      open.calls.length = 0;
      read(open);
      open.host.run('suggestPairing', [{}]);
      return open.calls.slice().sort();
    });
    expect(counts[1]).toEqual(counts[0]);
  });
});

describe('suggesting', () => {
  test('takes weak subjects from the archive, else from the exam, and strong classmates from the exam', () => {
    const open = start(
      {
        ...SCHOOL,
        帮扶人: [
          ['帮扶人', '角色', '任教学科', '任教班级', '名额'],
          ['丙老师', '包人', '数学', '八(1)班', '3'],
          ['王主任', '包班', '', '', ''],
        ],
      },
      ROLES,
    );
    const { pairs, unplaced } = open.host.run('suggestPairing', [{ strength: 70 }]) as PairingSuggestion;
    expect(pairs.map(({ student, kind, helper, subject }) => [student.name, kind, helper, subject])).toEqual([
      ['张三', 'class', '王主任', null],
      ['李四', 'class', '王主任', null],
      ['张三', 'teacher', '丙老师', '数学'],
      ['李四', 'teacher', '丙老师', '数学'],
      ['张三', 'peer', '吴明', '数学'],
      ['李四', 'peer', '孙静', '数学'],
    ]);
    expect(pairs.find(({ kind }) => kind === 'peer')!.reasons[1]).toContain('超过班上');
    expect(unplaced).toEqual([]);
  });

  test('without an exam no classmate is sought, and that is said', () => {
    const open = start({ 档案: ARCHIVE }, { 档案: 'archive' });
    const { pairs, unplaced, notes } = open.host.run('suggestPairing', [{}]) as PairingSuggestion;
    expect(pairs).toEqual([]);
    expect(unplaced.some(({ kind }) => kind === 'peer')).toBe(false);
    expect(notes).toHaveLength(1);
    expect(unplaced.map(({ why }) => why)).toContain('no-weak-subject');
  });
});

describe('writing', () => {
  test('goes below the last pair, in the teacher’s own columns and words', () => {
    const open = start(SCHOOL, ROLES);
    const result = save(open, [pair('李四', '丙老师'), pair('李四', '孙静', { kind: 'peer' })]);
    expect(result).toMatchObject({ tab: '结对表', added: 2, cell: 'C4', skipped: [] });
    const rows = open.values('结对表');
    expect(rows[3]!.slice(0, 5)).toEqual(['包人', '丙老师', '李四', '801', '数学']);
    expect(rows[4]!.slice(0, 5)).toEqual(['学习帮手', '孙静', '李四', '801', '数学']);
    expect(rows.slice(0, 3).map((row) => row.slice(0, 5))).toEqual(PAIRS.map((row) => row.slice(0, 5)));
    const data = read(open);
    expect(data.pairs.filter(({ from }) => from === DAY)).toHaveLength(2);
  });

  test('sent twice is written once', () => {
    const open = start(SCHOOL, ROLES);
    save(open, [pair('李四', '丙老师')]);
    const before = open.contents();
    const again = save(open, [pair('李四', '丙老师'), pair('李四', '丙老师')]);
    expect(again).toMatchObject({ added: 0, undo: null });
    expect(again.skipped.map(({ why }) => why)).toEqual(['there', 'there']);
    expect(open.contents()).toEqual(before);
  });

  test('makes a pairing table where there is none, and leaves the tab in front in front', () => {
    const open = start({ 档案: ARCHIVE }, { 档案: 'archive' });
    const result = save(open, [pair('张三', '甲老师')]);
    expect(result).toMatchObject({ tab: '结对帮扶', added: 1 });
    expect(read(open).pairs).toHaveLength(1);
    expect(open.host.run('getPanelState', [])).toMatchObject({ activeTab: '档案' });
  });

  test('leaves a footer, other columns and their formulas as they are', () => {
    const open = start(
      { ...SCHOOL, 结对表: [...PAIRS, ['', '', '', '', '', '', '', ''], ['填表人：王老师']] },
      ROLES,
    );
    const result = save(open, [pair('李四', '丙老师')]);
    expect(result.cell).toBe('C4');
    const rows = open.values('结对表').filter((row) => row.length > 0);
    expect(rows[3]![1]).toBe('丙老师');
    expect(rows[rows.length - 1]).toEqual(['填表人：王老师']);
    expect(open.host.run('undoSavePairs', [result.undo])).toMatchObject({ removed: 1, kept: [] });
    expect(open.values('结对表').filter((row) => row.length > 0)).toHaveLength(PAIRS.length + 1);
  });

  test('can be taken back, but not a row that was changed since', async () => {
    const open = start(SCHOOL, ROLES);
    const result = save(open, [pair('李四', '丙老师'), pair('张三', '丁老师')]);
    const sheet = open.engine.univerAPI.getActiveWorkbook()!.getSheetByName('结对表')!;
    sheet.getRange('H5').setValue('周三');
    await open.host.settled();
    const undone = open.host.run('undoSavePairs', [result.undo]) as { removed: number; kept: string[] };
    expect(undone.removed).toBe(1);
    expect(undone.kept).toHaveLength(1);
    expect(read(open).pairs.map(({ helper }) => helper)).toContain('丁老师');
  });

  test.each([
    ['a formula', '=1+1'],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['an emoji', '王老师🌟'],
    ['right-to-left text', 'معلم'],
    ['an apostrophe', "'甲老师"],
    ['something like a day', '2026-01-02'],
  ])('%s stays the text it is, in every field', (_what, text) => {
    const open = start(SCHOOL, ROLES);
    const { added, skipped } = save(open, [
      pair(text, text, {
        student: { name: text, class: text, ids: { studentId: text } },
        subject: text,
        goal: text,
      }),
    ]);
    expect([added, skipped]).toEqual([1, []]);
    const row = open.values('结对表')[3]!;
    expect(row.slice(1, 5)).toEqual([text, text, text, text]);
    const cells = open.contents().结对表 as {
      cells: Record<number, Record<number, { f?: string } | null>>;
    };
    for (const cell of Object.values(cells.cells[3]!)) expect(cell?.f ?? null).toBeNull();
  });

  test.each([
    ['a line break', '王\n老师'],
    ['a comma', '王老师，李老师'],
  ])('a helper with %s would be read as two, and is refused with a sentence', (_what, helper) => {
    const open = start(SCHOOL, ROLES);
    const before = open.contents();
    const { added, skipped } = save(open, [pair('李四', helper)]);
    expect(added).toBe(0);
    expect(skipped[0]!.why).toBe('unreadable');
    expect(open.contents()).toEqual(before);
  });

  test.each(['student', 'helper', 'subject', 'goal'])('%s of 50,001 characters is refused', (field) => {
    const open = start(SCHOOL, ROLES);
    const before = open.contents();
    const long = '长'.repeat(50_001);
    const wrong = field === 'student' ? { student: { name: long, class: null, ids: {} } } : { [field]: long };
    expect(codeOf(() => save(open, [pair('李四', '丙老师', wrong as Partial<PairToSave>)]))).toBe(
      'TEXT_TOO_LONG',
    );
    expect(open.contents()).toEqual(before);
  });
});

describe('ending', () => {
  const endFirst = (open: OpenWorkbook, more: object = {}) => {
    const data = read(open);
    return open.host.run('endPair', [
      { table: data.tables[0], pair: data.pairs[0], to: DAY, ...more },
    ]) as EndPairResult;
  };

  test('writes the last day into the row and nothing else; undoing brings back what stood there', () => {
    const open = start(SCHOOL, ROLES);
    const before = open.values('结对表');
    const result = endFirst(open);
    expect(result).toMatchObject({ tab: '结对表', cell: 'G2' });
    const after = open.values('结对表');
    expect(after[1]!.filter((_, column) => column !== 6)).toEqual(
      before[1]!.filter((_, column) => column !== 6),
    );
    expect([after[0], after[2]]).toEqual([before[0], before[2]]);
    expect(read(open).pairs.find(({ helper }) => helper === '甲老师')!.to).toBe(DAY);
    open.host.run('undoEndPair', [result.undo]);
    expect(open.values('结对表')).toEqual(before);
  });

  test('writes into a column for both days as the school does', () => {
    const rows: Cell[][] = [
      ['姓名', '班级', '帮扶教师', '起止时间'],
      ['张三', '801', '甲老师', '2026年9月1日'],
    ];
    const open = start({ 档案: ARCHIVE, 结对表: rows }, { 档案: 'archive', 结对表: 'pairing' });
    endFirst(open);
    expect(open.values('结对表')[1]![3]).toBe(`2026年9月1日至${DAY}`);
    expect(read(open).pairs[0]).toMatchObject({ from: '2026-09-01', to: DAY });
  });

  test('finds the row where it has moved to, and refuses one that is no longer what the page showed', () => {
    const moved = [PAIRS[0]!, PAIRS[2]!, PAIRS[1]!];
    const data = read(start(SCHOOL, ROLES));
    const open = start({ ...SCHOOL, 结对表: moved }, ROLES);
    const request = { table: data.tables[0], pair: data.pairs[0], to: DAY };
    expect(open.host.run('endPair', [request])).toMatchObject({ cell: 'G3' });
    const other = { ...request, pair: { ...data.pairs[0], helper: '丁老师' } };
    expect(codeOf(() => open.host.run('endPair', [other]))).toBe('ROW_CHANGED');
  });

  test('a last day before the first, or no column for it, is refused with a sentence', () => {
    const open = start(SCHOOL, ROLES);
    expect(codeOf(() => endFirst(open, { to: '2026-08-31' }))).toBe('ENDS_BEFORE_START');
    expect(codeOf(() => endFirst(open, { to: '2026-02-30' }))).toBe('BAD_DATE');
    const bare: Cell[][] = [
      ['姓名', '班级', '帮扶教师'],
      ['张三', '801', '甲老师'],
    ];
    const without = start({ 结对表: bare }, { 结对表: 'pairing' });
    expect(codeOf(() => endFirst(without))).toBe('NO_END_COLUMN');
  });
});

describe('the tab of helpers', () => {
  const saveHelper = (open: OpenWorkbook, helper: object) =>
    open.host.run('saveHelper', [{ tab: '帮扶人', helper }]);

  test('is made on first use, read by its headers, and a person has one row', () => {
    const open = start(SCHOOL, ROLES);
    const person = { name: '甲老师', kind: 'teacher', subjects: ['英语'], classes: ['八(1)班'], cap: 3 };
    saveHelper(open, person);
    saveHelper(open, { ...person, name: '王主任', kind: 'class', cap: null });
    saveHelper(open, { ...person, cap: 4 });
    expect(open.values('帮扶人')).toEqual([
      ['帮扶人', '角色', '任教学科', '任教班级', '名额'],
      ['甲老师', '包人', '英语', '八(1)班', '4'],
      ['王主任', '包班', '英语', '八(1)班'],
    ]);
    const data = read(open);
    expect(data.helpersTab).toBe('帮扶人');
    expect(data.loads.find(({ name }) => name === '甲老师')).toMatchObject({
      load: 1,
      cap: 4,
      subjects: ['英语'],
    });
  });
});

describe('service calls', () => {
  /** The add-on's own table, as `newTable` makes it, with so many pairs in it. */
  function own(count: number): OpenWorkbook {
    const open = start({ 档案: ARCHIVE }, { 档案: 'archive' });
    save(
      open,
      Array.from({ length: count }, (_, at) => pair(`学生${at}`, `教师${at % 40}`)),
    );
    return open;
  }

  test.each([['savePairs'], ['endPair'], ['saveHelper']])(
    'of %s are at most 10 where the tab is known, the same for 50 and for 2,000 pairs',
    (name) => {
      const counts = [50, 2000].map((count) => {
        const open = own(count);
        const data = read(open);
        const table = data.tables[0];
        open.host.run('saveHelper', [
          { helper: { name: '甲', kind: 'teacher', subjects: [], classes: [], cap: 1 } },
        ]);
        const requests = {
          savePairs: { table, pairs: [pair('张三', '甲老师'), pair('李四', '甲老师')] },
          endPair: { table, pair: data.pairs[7], to: '2026-12-31' },
          saveHelper: {
            tab: '帮扶人',
            helper: { name: '乙', kind: 'teacher', subjects: ['数学'], classes: [], cap: 2 },
          },
        };
        open.calls.length = 0;
        open.host.run(name, [requests[name as keyof typeof requests]]);
        return open.calls.slice();
      });
      expect(counts[1]).toEqual(counts[0]);
      expect(counts[1]!.length, counts[1]!.join(', ')).toBeLessThanOrEqual(10);
    },
  );
});
