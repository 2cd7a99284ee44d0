import { describe, expect, test } from 'vitest';
import { alikeNames } from '../../src/checks/nameLikeness.js';
import { cleanName } from '../../src/checks/spacing.js';
import { archiveTab, check, codes, examTab, of, type TabOf } from './tables.js';

const one = (id: string | number, name: string, className: string | number = '七(1)班', marks = [80, 90]) => [
  id,
  name,
  className,
  ...marks,
];
const NAMES = ['张三', '李四', '王五', '赵六', '孙七', '周八'];
const whole = (tab: string, more: Partial<TabOf> = {}) =>
  examTab(
    tab,
    NAMES.map((name, at) => one(`010${at + 1}`, name)),
    more,
  );

describe('across the tabs of one exam', () => {
  const parts = (left: ReturnType<typeof one>, right: ReturnType<typeof one>) =>
    check([
      examTab('一班', [left, one('0901', '甲一'), one('0902', '甲二')], { exam: '期中' }),
      examTab('二班', [right, one('0903', '乙一'), one('0904', '乙二')], { exam: '期中' }),
    ]);

  test('the very same row twice is told as such, and nothing else of it', () => {
    const found = parts(one('0101', '张三'), one('0101', '张三'));
    expect(codes(found)).toEqual(['SAME_ROW_TWICE']);
    expect(found[0]).toMatchObject({ tab: '二班', cell: 'B2', other: [{ tab: '一班', cell: 'B2' }] });
  });

  test('one number with other marks is an error at both cells', () => {
    const [found] = of(parts(one('0101', '张三'), one('0101', '张三', '七(1)班', [1, 2])), 'ID_ON_TWO_TABS');
    expect(found).toMatchObject({ severity: 'error', tab: '二班', other: [{ tab: '一班' }] });
  });

  test('one name in one class without numbers is told, with different numbers it is not', () => {
    expect(codes(parts(one('', '张三'), one('', '张三', '七(1)班', [1, 2])))).toContain('NAME_ON_TWO_TABS');
    expect(codes(parts(one('0101', '张三'), one('0102', '张三', '七(1)班', [1, 2])))).not.toContain(
      'NAME_ON_TWO_TABS',
    );
  });

  test('numbers that begin anew on the tab of each class are no number twice', () => {
    const part = (tab: string, className: string, names: readonly string[]) =>
      examTab(
        tab,
        names.map((name, at) => one(at + 1, name, className, [80 - at, 90 + at])),
        { exam: '期中' },
      );
    const found = check([
      part('一班', '七(1)班', NAMES.slice(0, 3)),
      part('二班', '七(2)班', NAMES.slice(3)),
    ]);
    expect(found.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test('two exams may have the same number twice: that is one student', () => {
    expect(check([whole('期中'), whole('期末', { kind: 'final' })])).toEqual([]);
  });
});

describe('numbers', () => {
  test('a name written differently for one number is a warning, another name is an error', () => {
    const changed = (name: string) =>
      check([
        whole('期中'),
        examTab('期末', [
          one('0101', name),
          ...NAMES.slice(1).map((other, at) => one(`010${at + 2}`, other)),
        ]),
      ]);
    expect(of(changed('张叁'), 'ID_TWO_NAMES')).toHaveLength(1);
    expect(of(changed('欧阳娜'), 'ID_OF_TWO_STUDENTS')).toHaveLength(1);
  });

  test.each([
    ['张三', '张叁', true],
    ['欧阳娜', '欧阳娜娜', true],
    ['liming', 'mingli', true],
    ['jonathan', 'johnatan', true],
    ['张三', '李三', false],
    ['张三', '王五', false],
    ['anna', 'peter', false],
  ])('%s and %s: one name in two spellings is %s', (a, b, alike) => {
    expect(alikeNames(a, b)).toBe(alike);
    expect(alikeNames(b, a)).toBe(alike);
  });

  test('an exam number of another exam says nothing', () => {
    const withExamIds = (tab: string, shift: number): TabOf => ({
      tab,
      role: 'exam',
      rows: [
        ['考号', '姓名', '班级', '语文'],
        ...NAMES.map((name, at) => [`9${(at + shift) % NAMES.length}1`, name, '七(1)班', 80]),
      ],
    });
    const found = check([withExamIds('期中', 0), withExamIds('期末', 1)]);
    expect(codes(found)).not.toContain('ID_OF_TWO_STUDENTS');
    expect(codes(found)).not.toContain('NAME_OTHER_ID');
  });

  test('zeros are put back only where one class and name, once on each tab, has the whole number', () => {
    const short = (name: string, className: string) =>
      check([
        whole('期中'),
        examTab('期末', [one(101, name, className), one('0902', '甲'), one('0903', '乙')]),
      ]);
    expect(of(short('张三', '701'), 'ID_ZEROS_LOST')[0]!.mend!.changes).toEqual([
      { row: 1, column: 0, from: 101, to: '0101' },
    ]);
    expect(of(short('张三', '七(2)班'), 'ID_ZEROS_LOST')).toEqual([]);
    expect(of(short('李四', '七(1)班'), 'ID_ZEROS_LOST')).toEqual([]);
  });

  test('zeros are not put back where the whole number is somebody else’s, or two tabs disagree about them', () => {
    const taken = check([
      whole('期中'),
      examTab('期末', [one(101, '张三'), one('0101', '王二'), one('0903', '乙')]),
    ]);
    expect(of(taken, 'ID_ZEROS_LOST').map(({ mend }) => mend)).toEqual([null]);
    const two = check([
      examTab('甲', [one('0101', '张三')]),
      examTab('乙', [one('00101', '张三')]),
      examTab('丙', [one('101', '张三')]),
    ]);
    expect(of(two, 'ID_ZEROS_LOST').filter(({ tab }) => tab === '丙')[0]!.mend).toBeNull();
  });

  test('a student with a number on one tab and none on another is named with it', () => {
    const [found] = of(
      check([whole('期中'), examTab('期末', [one('', '张三'), one('0102', '李四'), one('0103', '王五')])]),
      'ID_MISSING',
    );
    expect(found).toMatchObject({ tab: '期末', cell: 'A2', params: { name: '张三', id: '0101' } });
  });

  test('a tab whose numbers are of another kind, or that has none, is told', () => {
    const other: TabOf = {
      tab: '期末',
      role: 'exam',
      rows: [['考号', '姓名', '班级', '语文'], ...NAMES.map((name, at) => [`77${at}`, name, '七(1)班', 80])],
    };
    const none: TabOf = {
      tab: '月考',
      role: 'exam',
      rows: [['姓名', '班级', '语文'], ...NAMES.map((name) => [name, '七(1)班', 80])],
    };
    const found = check([whole('期中'), whole('期初'), other, none]);
    expect(of(found, 'OTHER_ID_KIND').map(({ tab, cell }) => [tab, cell])).toEqual([['期末', 'A1']]);
    expect(of(found, 'NO_ID_COLUMN').map(({ tab }) => tab)).toEqual(['月考']);
  });
});

describe('who is on which list', () => {
  test('an archive of a few leaves out the others on purpose: one note, not one each', () => {
    const found = check([whole('期中'), archiveTab('档案', [['0101', '张三', '七(1)班', '数学', '已签']])]);
    expect(codes(found)).toEqual(['SOME_NOT_IN_ARCHIVE']);
    expect(found[0]!.params.count).toBe(5);
  });

  test('a list of the whole class misses each by name', () => {
    const listed = NAMES.slice(0, 5).map((name, at) => [`010${at + 1}`, name, '七(1)班', '数学', '已签']);
    const found = check([whole('期中'), archiveTab('名册', listed)]);
    expect(found.map(({ code, params }) => [code, params.name])).toEqual([['NOT_IN_ARCHIVE', '周八']]);
  });

  test('an archive student who is not in an exam of the class is named with the exams; of another class not', () => {
    const found = check([
      whole('期中'),
      whole('期末', { kind: 'final' }),
      archiveTab('档案', [
        ['0191', '吴十', '七(1)班', '数学', '已签'],
        ['0291', '郑一', '七(2)班', '数学', '已签'],
      ]),
    ]);
    expect(of(found, 'NOT_IN_EXAM').map(({ params }) => [params.name, params.exams])).toEqual([
      ['吴十', '期中, 期末'],
    ]);
  });

  test('rows of one name that nothing tells apart are one finding with all their places', () => {
    const plain = (tab: string): TabOf => ({
      tab,
      role: 'exam',
      rows: [
        ['姓名', '班级', '语文'],
        ['张三', '七(1)班', 80],
        ['张三', '七(2)班', 70],
        ['李四', '七(1)班', 60],
      ],
    });
    const other: TabOf = {
      ...plain('期末'),
      rows: [
        ['姓名', '班级', '语文'],
        ['张三', '', 66],
        ['李四', '七(1)班', 60],
      ],
    };
    const found = of(check([plain('期中'), other]), 'AMBIGUOUS_STUDENT');
    expect(found).toHaveLength(1);
    expect(found[0]!.params).toMatchObject({ name: '张三', count: 3 });
  });
});

describe('classes and subjects', () => {
  test('one class in three spellings becomes the most frequent one; two classes stay two', () => {
    const found = check([
      whole('期中'),
      examTab('期末', [
        one('0101', '张三', 701),
        one('0102', '李四', '七年级1班'),
        one('0103', '王五', '七(2)班'),
      ]),
    ]);
    expect(of(found, 'CLASS_SPELLING').map(({ params }) => [params.from, params.to])).toEqual([
      ['701', '七(1)班'],
      ['七年级1班', '七(1)班'],
    ]);
  });

  test('a class without its grade is told, never mended', () => {
    const found = of(
      check([whole('期中'), examTab('期末', [one('0101', '张三', '1班'), one('0102', '李四', '1班')])]),
      'CLASS_WITHOUT_GRADE',
    );
    expect(found.map(({ mend }) => mend)).toEqual([null]);
  });

  const subjects = (tab: string, header: string[], kind: TabOf['kind'] = 'midterm'): TabOf => ({
    tab,
    role: 'exam',
    ...(kind === undefined ? {} : { kind }),
    rows: [
      ['学号', '姓名', ...header],
      ...NAMES.map((name, at) => [`010${at + 1}`, name, ...header.map(() => 80)]),
    ],
  });

  test('英语 that becomes 外语 is told with both headers, a shorter or fuller word is not', () => {
    const renamed = (before: string, after: string) =>
      of(
        check([subjects('期中', [before, '数学']), subjects('期末', [after, '数学'], 'final')]),
        'SUBJECT_RENAMED',
      );
    expect(renamed('英语', '外语').map(({ params }) => [params.otherHeader, params.header])).toEqual([
      ['英语', '外语'],
    ]);
    expect(renamed('道德与法治', '政治')).toHaveLength(1);
    expect(renamed('语', '语文')).toEqual([]);
    expect(renamed('语文得分', '语文')).toEqual([]);
    expect(renamed('语文(120分)', '语文')).toEqual([]);
  });

  test('a subject of one exam only, and full marks that differ, are told once each', () => {
    const found = check([
      subjects('期中', ['语文(120分)', '物理']),
      subjects('月考', ['语文(100分)', '数学'], 'monthly'),
      subjects('期末', ['语文(100分)', '数学'], 'final'),
    ]);
    expect(of(found, 'SUBJECT_ONCE').map(({ params }) => params.subject)).toEqual(['物理']);
    expect(of(found, 'FULL_MARK_DIFFERS')).toHaveLength(2);
    expect(of(check([subjects('期中', ['语文'])]), 'SUBJECT_ONCE')).toEqual([]);
  });
});

describe('consent', () => {
  test.each([
    ['', 1],
    ['否', 1],
    ['未签', 1],
    ['待家长签字', 1],
    ['no', 1],
    ['已签', 0],
    ['同意', 0],
    ['2025-09-01', 0],
    ['yes', 0],
  ])('「%s」 is told %i times, and never mended', (said, times) => {
    const found = of(check([archiveTab('档案', [['0101', '张三', '七(1)班', '数学', said]])]), 'NO_CONSENT');
    expect(found).toHaveLength(times);
    expect(found.every(({ mend }) => mend === null)).toBe(true);
  });
});

describe('spaces', () => {
  test.each([
    ['张 三', '张三'],
    ['张　三', '张三'],
    ['\u200b张三 ', '张三'],
    ['阿依古丽· 买买提', '阿依古丽·买买提'],
    [' Li  Ming ', 'Li Ming'],
    ['Ａｎｎａ', 'Anna'],
    ['䶮三', '䶮三'],
    ['凜三', '凜三'],
    ['张三（小）', '张三（小）'],
  ])('%j is written %j', (written, clean) => {
    expect(cleanName(written)).toBe(clean);
  });
});
