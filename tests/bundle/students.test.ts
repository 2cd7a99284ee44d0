import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SelectedStudent, SidebarApi, StudentMarks, StudentPage } from '../../src/addon/api.js';
import type { Cell, OpenWorkbook } from '../support/workbook.js';
import { ARCHIVE, codeOf, handle, nameOf, numberOf, openBook, tabsOf } from './studentBook.js';

const code = readFileSync('dist/Code.js', 'utf8');

let open: OpenWorkbook;
beforeEach(() => {
  open = openBook(code);
});
afterEach(() => open.dispose());

type List = ReturnType<SidebarApi['listStudents']>;
const read = (at: number, marks = true) =>
  open.host.run('readStudent', [{ student: handle(at), marks }]) as StudentPage;
const listOf = (book: OpenWorkbook) => book.host.run('listStudents', []) as List;

describe('listStudents', () => {
  test('gives every student of the archive once, with weak subjects by their usual names', () => {
    const { students, archives } = listOf(open);
    expect(archives).toEqual([ARCHIVE]);
    expect(students).toHaveLength(12);
    expect(students.find(({ name }) => name === nameOf(0))).toEqual({
      ...handle(0),
      weakSubjects: ['数学', '英语'],
      active: true,
      tab: ARCHIVE,
      row: 3,
    });
  });

  test('a student entered twice with one number is one student; one whose support has ended is told so', () => {
    const tabs = tabsOf({});
    const rows = tabs[ARCHIVE]!;
    rows.push(rows[2]!.slice());
    rows[3]![9] = '已转化';
    open.dispose();
    open = openBook(code, {}, tabs);
    const { students } = listOf(open);
    expect(students.filter(({ name }) => name === nameOf(0))).toHaveLength(1);
    expect(students.find(({ name }) => name === nameOf(1))!.active).toBe(false);
  });

  test('costs the same service calls for 12 and for 5,000 students', () => {
    listOf(open);
    const few = open.calls.slice();
    const large = openBook(code, { students: 5000 });
    expect(listOf(large).students).toHaveLength(5000);
    expect(large.calls).toEqual(few);
    large.dispose();
  });
});

/** The school has lists of its own. */
const OWN_LISTS: Cell[][] = [
  ['项目', '内容'],
  ['习惯清单', '每天朗读\n错题本'],
  ['成因', '转学不久、底子薄'],
];

describe('readStudent', () => {
  test('asks for the habits of the school’s own list, and for those that the weeks name', () => {
    open.dispose();
    open = openBook(code, {}, { ...tabsOf({ rows: 12 }), 设置: OWN_LISTS });
    expect(read(0).habits.items).toEqual(['每天朗读', '错题本', '课前准备']);
  });

  test('offers the causes of the school’s own list', () => {
    open.dispose();
    open = openBook(code, {}, { ...tabsOf({}), 设置: OWN_LISTS });
    const cause = read(0).fields.find(({ field }) => field === 'cause');
    expect(cause).toMatchObject({ choices: ['转学不久', '底子薄'], several: true, text: '基础不牢' });
  });

  test('tells who it is, strengths first, with each cell’s place and the usual words', () => {
    const { student, fields, archive } = read(1);
    expect(student).toMatchObject(handle(1));
    expect(archive).toEqual({ tab: ARCHIVE, corrections: {} });
    expect(fields.map(({ header }) => header)).toEqual([
      '闪光点',
      '困难类型',
      '薄弱学科',
      '成因分析',
      '帮扶状态',
      '家庭情况',
      '是否留守',
    ]);
    expect(fields[0]).toEqual({
      field: 'interest',
      key: '闪光点',
      header: '闪光点',
      cell: 'D4',
      text: '热心',
      editable: true,
      choices: [],
      several: false,
    });
    expect(fields[1]).toMatchObject({ choices: ['学习', '行为习惯', '心理', '家庭', '健康'], several: true });
    // A box to tick is changed in the sheet.
    expect(fields[6]).toMatchObject({ text: 'FALSE', editable: false });
  });

  test('tells the pairs that stand and how many more there are, marks beside the class, and no ledger where there is none', () => {
    const page = read(0);
    expect(page.pairs.map(({ helper, subject, from }) => [helper, subject, from])).toEqual([
      ['王老师', '数学', '2025-09-01'],
    ]);
    expect(page).toMatchObject({
      otherPairs: 1,
      plan: null,
      stage: null,
      records: [],
      recordCount: 0,
      layers: [],
    });
    expect(page.habits.items).toHaveLength(6);
    expect(page.marks!.exams).toHaveLength(1);
    const { total } = page.marks!.exams[0]!;
    expect('place' in total && total.place).toMatchObject({ className: '八(1)班', of: 2 });
    expect(page.today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(page.week <= page.today).toBe(true);
  });

  test('tells plan with its stage and the latest records after corrections, of this student alone', () => {
    const tabs = tabsOf({});
    const log = (date: string, at: number, content: string, corrects: string, id: string) => [
      date,
      handle(at).class,
      nameOf(at),
      numberOf(at),
      '辅导',
      '数学',
      '40',
      content,
      '',
      '',
      '',
      '王老师',
      corrects,
      id,
    ];
    tabs.帮扶记录 = [
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
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => log(`2025-10-0${n}`, 0, `第 ${n} 次`, '', `r${n}`)),
      log('2025-10-07', 0, '第七次，改过', 'r7', 'r8'),
      log('2025-11-01', 1, '别人的', '', 'r9'),
      log('2025-11-02', 2, '心里的话', '', 'r10').map((cell) => (cell === '辅导' ? '心理疏导' : cell)),
    ];
    tabs.帮扶计划 = [
      ['姓名', '班级', '学号', '学科', '目标', '衡量', '达成日期', '实施起', '实施止', '状态', '计划编号'],
      [
        nameOf(0),
        handle(0).class,
        numberOf(0),
        '数学',
        '旧的',
        '文字',
        '',
        '2020-01-01',
        '2020-02-01',
        '已达成',
        'p1',
      ],
      [
        nameOf(0),
        handle(0).class,
        numberOf(0),
        '数学',
        '达到平均',
        '班级平均',
        '',
        '2020-03-01',
        '2099-01-01',
        '进行中',
        'p2',
      ],
    ];
    open.dispose();
    open = openBook(code, {}, tabs);
    const page = read(0, false);
    expect(page.records.map(({ content }) => content)).toEqual([
      '第七次，改过',
      '第 6 次',
      '第 5 次',
      '第 4 次',
      '第 3 次',
    ]);
    expect(page.recordCount).toBe(7);
    expect(page.plan).toMatchObject({ id: 'p2', goal: { words: '达到平均', measure: 'classMean' } });
    expect(page.stage).toMatchObject({ at: 'stage', stage: 'action' });
    expect(page.marks).toBeNull();
    // Of counselling only that it took place is shown.
    expect(read(2, false)).toMatchObject({
      plan: null,
      recordCount: 1,
      records: [{ kind: 'counselling', content: '', date: '2025-11-02' }],
    });
  });

  test('changes nothing, and costs the same service calls whatever the number of students and rows', () => {
    const before = JSON.stringify(open.contents());
    read(0);
    expect(JSON.stringify(open.contents())).toBe(before);
    const callsWith = (students: number) => {
      const book = openBook(code, { students, rows: 20 });
      book.host.run('readStudent', [{ language: 'zh-CN', student: handle(3) }]);
      const calls = book.calls.slice();
      book.dispose();
      return calls;
    };
    const few = callsWith(12);
    expect(callsWith(2000)).toEqual(few);
    expect(few.length).toBeLessThan(50);
  });

  test('a student nobody knows, or that could be two, is refused with a sentence', () => {
    expect(codeOf(() => open.host.run('readStudent', [{ student: { name: '无名' } }]))).toBe(
      'STUDENT_NOT_FOUND',
    );
    expect(codeOf(() => open.host.run('readStudent', [{}]))).toBe('BAD_REQUEST');
    const tabs = tabsOf({});
    tabs[ARCHIVE]!.push(['20259999', nameOf(0), handle(0).class, '', '', '', '', '', false, '']);
    open.dispose();
    open = openBook(code, {}, tabs);
    const named = { name: nameOf(0), class: handle(0).class };
    expect(codeOf(() => open.host.run('readStudent', [{ student: named }]))).toBe('STUDENT_UNCLEAR');
    expect(codeOf(() => read(0, false))).toBe('ok');
  });

  test('tells the prizes of the award runs, of runs that compare the same exams the latest', () => {
    const tabs = tabsOf({});
    tabs.期中 = tabs.期末!.map((row, at) =>
      at === 0
        ? row
        : [
            ...row.slice(0, 3),
            (row[3] as number) - (at === 1 ? 50 : 0),
            (row[4] as number) - (at === 1 ? 40 : 0),
          ],
    );
    open.dispose();
    open = openBook(code, {}, tabs);
    const exam = { name: '期中', term: '八上', date: '2025-11-15', kind: '期中' };
    open.host.run('adoptTab', [{ tab: '期中', role: 'exam', exam, confirm: true }]);
    for (let run = 0; run < 2; run++) open.host.run('computeAwards', [{ baseline: '期中', current: '期末' }]);
    const { prizes, exams } = open.host.run('readStudentMarks', [{ student: handle(0) }]) as StudentMarks;
    expect(prizes).toMatchObject([{ baseline: '期中', current: '期末', prize: 1 }]);
    expect(exams.map(({ info }) => info.name)).toEqual(['期中', '期末']);
    const others = open.host.run('readStudentMarks', [{ student: handle(5) }]) as StudentMarks;
    expect(others.prizes).toEqual([]);
  });

  test('an exam whose tab is gone does not keep the child from being read', () => {
    const sheet = open.engine.univerAPI.getActiveWorkbook()!.getSheetByName('期末')!;
    open.engine.univerAPI.getActiveWorkbook()!.deleteSheet(sheet);
    expect(read(0).marks!.exams).toEqual([]);
  });
});

describe('studentOfSelection', () => {
  const select = (tab: string, cell: string): SelectedStudent => {
    open.host.run('showTab', [{ tab, cell }]);
    return open.host.run('studentOfSelection', []) as SelectedStudent;
  };

  test.each([
    ['期末', 'D4', 2],
    [ARCHIVE, 'A7', 4],
    ['结对帮扶', 'E3', 1],
  ])('finds the child of a row of %s', (tab, cell, at) => {
    expect(select(tab, cell)).toMatchObject({ tab, student: handle(at), message: null });
  });

  test('finds the child of a row that the add-on wrote into the habits', () => {
    const request = {
      student: handle(2),
      requestId: 'request-1',
      week: '2025-10-08',
      kept: ['课前准备'],
      notKept: [],
      expected: null,
    };
    open.host.run('saveHabits', [request]);
    expect(select('习惯养成', 'C2')).toMatchObject({ student: handle(2) });
  });

  test('finds the child of every row of a long table, not of its first row alone', () => {
    const tabs = tabsOf({});
    tabs.期末 = [
      ['学号', '姓名', '班级', '科目', '成绩'],
      ...[0, 1, 2, 3, 4].flatMap((at) =>
        ['语文', '数学'].map((subject) => [numberOf(at), nameOf(at), handle(at).class, subject, 60 + at]),
      ),
    ];
    open.dispose();
    open = openBook(code, {}, tabs);
    expect(select('期末', 'E5')).toMatchObject({ row: 5, student: handle(1) });
  });

  test.each([
    [ARCHIVE, 'A1', '第 1 行没有学生'],
    ['期末', 'A500', '第 500 行没有学生'],
  ])('says that there is nobody in a row of %s without a student (%s)', (tab, cell, said) => {
    const { student, message } = select(tab, cell);
    expect(student).toBeNull();
    expect(message).toContain(said);
  });

  test.each([
    ['期末', 'A4:C6', [2, 3, 4]],
    ['期末', 'A1:A3', [0, 1]],
    [ARCHIVE, 'B7:B8', [4, 5]],
  ])('finds all children of the selected rows of %s, %s, in their order', (tab, cells, at) => {
    const { students, message } = select(tab, cells);
    expect(students.map(({ name }) => name)).toEqual(at.map(nameOf));
    expect(message).toBeNull();
  });

  test('names each child once, and says of which rows nobody can be taken', () => {
    const tabs = tabsOf({ students: 12 });
    tabs.期末!.splice(3, 0, ['20258888', '生面孔', '八(1)班', 60, 60], tabs.期末![2]!.slice());
    open.dispose();
    open = openBook(code, {}, tabs);
    const { students, message } = select('期末', 'A2:A6');
    expect(students.map(({ name }) => name)).toEqual([0, 1, 2].map(nameOf));
    expect(message).toBe('生面孔 不在档案里。要帮扶，请先加进档案。');
  });

  test('takes nobody when far too many rows are selected', () => {
    open.dispose();
    open = openBook(code, {}, tabsOf({ students: 300 }));
    expect(select('期末', 'A1:A201').students).toHaveLength(200);
    const { students, student, message } = select('期末', 'A1:A202');
    expect([students, student]).toEqual([[], null]);
    expect(message).toContain('选得太多了');
  });

  test('takes the same few calls for one row and for many, of 50 students and of 1,000', () => {
    const counted = [50, 1_000].flatMap((students) => {
      open.dispose();
      open = openBook(code, {}, tabsOf({ students }));
      return ['A4', 'A4:A40'].map((cells) => {
        open.host.run('showTab', [{ tab: '期末', cell: cells }]);
        open.calls.length = 0;
        open.host.run('studentOfSelection', []);
        return open.calls.length;
      });
    });
    expect(new Set(counted).size).toBe(1);
    expect(counted[0]).toBeLessThanOrEqual(30);
  });

  test('says so when the tab is not set up, or the child is not in the archive', () => {
    const tabs = tabsOf({ students: 12 });
    tabs.期末!.push(['20258888', '生面孔', '八(1)班', 60, 60]);
    tabs.课程表 = [['周一', '周二']];
    open.dispose();
    open = openBook(code, {}, tabs);
    expect(select('课程表', 'A1').message).toContain('还没有设定');
    expect(select('期末', 'B14').message).toBe('生面孔 不在档案里。要帮扶，请先加进档案。');
  });
});
