import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SavedSettings, SettingsState } from '../../src/addon/api.js';
import { DEFAULT_RULE } from '../../src/core/awardRule.js';
import { defaultSettings } from '../../src/core/ledger/defaultSettings.js';
import type { SettingValues } from '../../src/core/ledger/settingValues.js';
import { settingsWordsOf } from '../../src/locale/settingsWords.js';
import type { UiHost } from '../../src/workbench/host.js';
import { type OpenWorkbook, openWorkbook, type Tabs } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');
const words = settingsWordsOf('zh-CN');
const USUAL = defaultSettings(words);
const TAB = '设置';
const EMPTY: Tabs = { 成绩: [['姓名', '语文']] };
const MOST_CALLS = 10;

// Waiting for a lock that is never let go takes seconds of the clock: here they pass at once.
beforeEach(() => {
  let clock = Date.now();
  vi.spyOn(Date, 'now').mockImplementation(() => {
    clock += 5_000;
    return clock;
  });
});
const opened: OpenWorkbook[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const open of opened.splice(0)) open.dispose();
});

function workbook(tabs: Tabs = EMPTY, options: Parameters<typeof openWorkbook>[2] = {}): OpenWorkbook {
  const open = openWorkbook(code, tabs, options);
  opened.push(open);
  return open;
}

const get = (open: OpenWorkbook, request?: object) =>
  open.host.run('getSettings', request === undefined ? [] : [request]) as SettingsState;
const save = (open: OpenWorkbook, changes: object, more: object = {}) =>
  open.host.run('saveSettings', [{ changes, ...more }]) as SavedSettings;
const rows = (open: OpenWorkbook, tab = TAB) => open.values(tab) as string[][];
const contentOf = (open: OpenWorkbook, item: string) =>
  rows(open)
    .filter(([name]) => name === item)
    .map(([, content]) => content ?? '');

/** A tab as somebody has kept it by hand: moved columns, a note of their own, rows in another order. */
const BY_HAND: Tabs = {
  ...EMPTY,
  [TAB]: [
    ['本校设置', '', '', ''],
    ['谁改的', '内容', '备注', '项目'],
    ['王', '辅导对象', '=1+1', '称呼'],
    ['李', '周三 16:00–17:00', '', '每周辅导'],
    ['李', '看情况', '', '谈话'],
    ['', '上 2026-09-01 至 2027-01-22', '', '学期'],
    ['', '食堂在二楼', '', '食堂'],
  ],
};
const TERM = { name: '上', from: '2026-09-01', to: '2027-01-22' };
const NEXT = { name: '下', from: '2027-03-01', to: '2027-07-09' };

/** Every setting another than usual. */
const EVERYTHING: SettingValues = {
  label: '每一位',
  school: '向阳学校',
  signatory: '八年级组',
  schooling: 'senior',
  language: 'zh-CN',
  terms: [TERM, NEXT],
  holidays: [{ name: '国庆', from: '2026-10-01', to: '2026-10-07' }],
  workdays: [{ day: '2026-10-10', follows: 5 }],
  since: '2026-09-07',
  tutoring: { weekday: 2, from: '16:00', to: '17:00' },
  talk: null,
  examTalk: { kinds: ['final'], withinDays: 3 },
  evaluation: { everyMonths: 2 },
  meeting: null,
  homeVisit: { perTerm: 2 },
  capClass: 1,
  capTeacher: 5,
  capPeer: 2,
  capGroup: 4,
  causes: ['底子薄'],
  habits: ['每天朗读', '错题本'],
  stages: USUAL.stages.map((stage) => ({ ...stage, count: stage.count + 1 })),
  templates: USUAL.templates.slice(0, 1),
  policies: [
    {
      name: '期末办法（试行）',
      kinds: ['midterm', 'final'],
      rule: { ...DEFAULT_RULE, cohort: 'supported', measure: 't', threshold: 1.5, weights: { 数学: 120 } },
    },
  ],
  quotaClassStar: { per: 'term', count: 12 },
  quotaConduct: null,
  quotaAcademicProgress: { per: 'class', count: 3 },
  quotaScholarship: { per: 'term', count: 1 },
  quotaContest: { per: 'class', count: 6 },
  quotaProgress: { per: 'class', count: 9 },
  quotaPraise: { per: 'term', count: 99 },
  starTitles: ['守纪之星', '阅读之星'],
  scholarshipName: '向阳奖学金',
};

describe('getSettings', () => {
  test('gives the usual settings where there are none, and makes nothing', () => {
    const open = workbook();
    const before = open.contents();
    expect(get(open)).toEqual({ tab: null, values: USUAL, problems: [] });
    expect(open.contents()).toEqual(before);
  });

  test('reads a tab that people keep by hand, and says what it cannot read with its cell', () => {
    const { tab, values, problems } = get(workbook(BY_HAND));
    expect(tab).toBe(TAB);
    expect(values).toEqual({
      ...USUAL,
      label: '辅导对象',
      tutoring: { weekday: 3, from: '16:00', to: '17:00' },
      terms: [TERM],
    });
    expect(problems.map(({ code: what, key, cell }) => [what, key, cell])).toEqual([
      ['unreadable', 'talk', 'B5'],
      ['unknown', null, 'B7'],
    ]);
    for (const { message, cell } of problems) expect(message).toContain(cell);
  });

  test('finds the tab again when it was renamed, in the language of whoever asks', () => {
    const open = workbook();
    save(open, { label: '同行者' });
    const engine = open.engine.univerAPI.getActiveWorkbook()!;
    engine.getSheetByName(TAB)!.setName('我们的约定');
    expect(get(open)).toMatchObject({ tab: '我们的约定', values: { label: '同行者' } });
    expect(get(open, { tab: '我们的约定' }).values.label).toBe('同行者');
  });

  test('leaves a table alone that only has the same headers', () => {
    const open = workbook({
      采购: [
        ['项目', '内容'],
        ['粉笔', '十盒'],
      ],
    });
    expect(get(open).tab).toBeNull();
  });
});

describe('saveSettings', () => {
  test('makes a tab that a person can read: every setting, what it is for, room for more', () => {
    const open = workbook();
    const saved = save(open, { terms: [TERM], capTeacher: 4 });
    expect(saved).toMatchObject({ tab: TAB, changed: ['terms', 'capTeacher'], problems: [] });
    expect(saved.before).toEqual({ terms: [], capTeacher: USUAL.capTeacher });
    expect(rows(open)[0]).toEqual(['项目', '内容', '说明']);
    expect(contentOf(open, '学期')).toEqual(['上 2026-09-01 至 2027-01-22', '', '', '']);
    expect(contentOf(open, '每周辅导')).toEqual(['周五 13:00–15:00']);
    expect(contentOf(open, '包人人数')).toEqual(['4']);
    for (const row of rows(open).slice(1)) expect(row[2]).toMatch(/\S/);
    expect(get(open).values).toEqual({ ...USUAL, terms: [TERM], capTeacher: 4 });
  });

  test('changes the cells of what is named and nothing else, in a tab kept by hand', () => {
    const open = workbook(BY_HAND);
    const filled = () => rows(open).map((row) => row.filter((cell) => cell !== ''));
    const before = filled();
    save(open, { talk: { everyWeeks: 2 }, terms: [TERM, NEXT], label: '同行者' });
    const after = filled();
    const expected = before.map((row) => row.slice());
    expected[2]![1] = '同行者';
    expected[4]![1] = '每 2 周一次';
    expect(rows(open)[2]).toContain('=1+1');
    expect(after.slice(0, before.length)).toEqual(expected);
    expect(after.slice(before.length)).toEqual([['下 2027-03-01 至 2027-07-09', '学期']]);
    expect(get(open).problems.map(({ code: what }) => what)).toEqual(['unknown']);
  });

  test('keeps a formula that stands between the cells it changes', () => {
    const open = workbook(BY_HAND);
    const sheet = open.engine.univerAPI.getActiveWorkbook()!.getSheetByName(TAB)!;
    sheet.getRange('B4').setValue({ f: '="周二 15:00–16:00"' });
    save(open, { label: '同行者', talk: null });
    const cell = JSON.stringify(open.contents()[TAB]);
    expect(cell).toContain('=\\"周二 15:00–16:00\\"');
  });

  test('is not made by a person’s change that came between: theirs is kept, and mine is refused', () => {
    const open = workbook();
    save(open, { label: '同行者' });
    const seen = get(open).values;
    const sheet = open.engine.univerAPI.getActiveWorkbook()!.getSheetByName(TAB)!;
    const at = rows(open).findIndex(([item]) => item === '谈话');
    sheet.getRange(at, 1).setValue({ v: '每 3 周一次', t: 1 });
    // Mine lies above and below: the row between holds what they wrote.
    save(open, { label: '伙伴', capPeer: 2 }, { before: { label: seen.label, capPeer: seen.capPeer } });
    expect(get(open).values).toMatchObject({ label: '伙伴', capPeer: 2, talk: { everyWeeks: 3 } });
    expect(() => save(open, { talk: null, label: '同行者' }, { before: seen })).toThrow(/ROW_CHANGED/);
    expect(get(open).values).toMatchObject({ label: '伙伴', talk: { everyWeeks: 3 } });
  });

  test('blanks the rows of entries that are gone', () => {
    const open = workbook();
    save(open, { terms: [TERM, NEXT], templates: USUAL.templates });
    save(open, { terms: [NEXT], templates: [] });
    expect(contentOf(open, '学期')).toEqual(['下 2027-03-01 至 2027-07-09', '', '', '']);
    expect(get(open).values).toMatchObject({ terms: [NEXT], templates: [] });
  });

  test('can be taken back with what it answers, and sent twice changes nothing more', () => {
    const open = workbook();
    save(open, { label: '同行者' });
    const before = get(open).values;
    const request = {
      changes: { label: '伙伴', talk: null },
      before: { label: '同行者', talk: before.talk },
    };
    const saved = open.host.run('saveSettings', [request]) as SavedSettings;
    const once = open.contents();
    expect((open.host.run('saveSettings', [request]) as SavedSettings).changed).toEqual([]);
    expect(open.contents()).toEqual(once);
    save(open, saved.before, { before: { label: '伙伴', talk: null } });
    expect(get(open).values).toEqual(before);
  });

  test('refuses what somebody else has changed since, and writes nothing', () => {
    const open = workbook();
    save(open, { label: '同行者' });
    const before = open.contents();
    expect(() => save(open, { label: '伙伴', capPeer: 2 }, { before: { label: '帮扶对象' } })).toThrow(
      /ROW_CHANGED/,
    );
    expect(open.contents()).toEqual(before);
  });

  test.each([
    [{ capTeacher: '3' }],
    [{ capTeacher: 0 }],
    [{ capTeacher: 1.5 }],
    [{ label: '' }],
    [{ label: '学困生' }],
    [{ terms: [TERM, { ...NEXT, from: '2027-01-22' }] }],
    [{ terms: [{ name: '上', from: '2027-01-22', to: '2026-09-01' }] }],
    [{ terms: 'x' }],
    [{ tutoring: { weekday: 8, from: '13:00', to: '15:00' } }],
    [{ tutoring: { weekday: 5, from: '15:00', to: '13:00' } }],
    [{ examTalk: { kinds: [], withinDays: 7 } }],
    [{ examTalk: { kinds: ['quiz'], withinDays: 7 } }],
    [{ examTalk: {} }],
    [{ stages: USUAL.stages.slice(1) }],
    [{ causes: [] }],
    [{ causes: ['a\nb'] }],
    [{ causes: ['基础、方法'] }],
    [{ habits: ['预习；复习'] }],
    [{ causes: Array.from({ length: 101 }, (_, at) => `成因${at}`) }],
    [{ templates: [{ name: 'x' }] }],
    [{ schooling: 'university' }],
    [{ workdays: [{ day: '2026-10-10', follows: 8 }] }],
    [
      {
        workdays: [
          { day: '2026-10-10', follows: null },
          { day: '2026-10-10', follows: 5 },
        ],
      },
    ],
    [{ since: '2026-02-30' }],
    [{ nothing: 1 }],
    [null],
  ])('refuses %j with the setting’s name, and writes nothing', (changes) => {
    const open = workbook();
    const before = open.contents();
    expect(() => save(open, changes as object)).toThrow(/\[(BAD_SETTING|BAD_REQUEST)\]/);
    expect(open.contents()).toEqual(before);
  });

  test('stores hostile text as typed, or refuses it with a sentence', () => {
    const open = workbook();
    const hostile = [
      '=1+1',
      '<img src=x onerror=alert(1)>',
      "'单引号",
      '👩‍👩‍👧‍👦',
      '\u202eאבג',
      '+2',
      '2026-09-01',
      '0101',
    ];
    const template = {
      ...USUAL.templates[0]!,
      name: '=HYPERLINK("x")',
      goal: '第一行\n目标：=1+1\n',
      risk: '',
    };
    const label = '=1+1';
    save(open, { causes: hostile, habits: ['=A1'], label, templates: [template] });
    expect(get(open).values).toMatchObject({
      causes: hostile,
      habits: ['=A1'],
      label,
      templates: [{ ...template, goal: '第一行\n目标：=1+1' }],
    });
    expect(JSON.stringify(open.contents()[TAB])).not.toMatch(/"f":/);
    const before = open.contents();
    expect(() => save(open, { causes: ['x'.repeat(50_001)] })).toThrow(/TEXT_TOO_LONG/);
    expect(open.contents()).toEqual(before);
  });

  test('is held up by somebody else’s write', () => {
    const open = workbook();
    open.lock.heldByOther = true;
    expect(() => save(open, { label: '同行者' })).toThrow(/LOCKED/);
  });

  test(`takes at most ${MOST_CALLS} service calls on a tab that is there`, () => {
    const open = workbook();
    save(open, { label: '同行者' });
    const calls = (changes: object) => {
      open.calls.length = 0;
      save(open, changes);
      return open.calls.length;
    };
    expect(calls({ label: '伙伴' })).toBeLessThanOrEqual(MOST_CALLS);
    expect(calls({ causes: ['基础', '方法'], habits: ['课前准备'] })).toBeLessThanOrEqual(MOST_CALLS);
    // Rows that stand apart, with others between them that might hold a formula.
    expect(calls({ label: '同行者', capPeer: 2, talk: null })).toBeLessThanOrEqual(MOST_CALLS);
    expect(calls({ label: '伙伴', templates: USUAL.templates.slice(1) })).toBeLessThanOrEqual(MOST_CALLS);
    expect(calls(EVERYTHING)).toBeLessThanOrEqual(MOST_CALLS);
    expect(get(open).values).toEqual({ ...USUAL, ...EVERYTHING });
    // Rows that there are not yet: more terms than stand ready.
    const terms = Array.from({ length: 12 }, (_, at) => {
      const year = 2030 + at;
      return { name: `${year}`, from: `${year}-09-01`, to: `${year + 1}-01-20` };
    });
    expect(calls({ label: '同行者', terms })).toBeLessThanOrEqual(MOST_CALLS);
    expect(get(open).values).toMatchObject({ label: '同行者', terms });
  });
});

describe('the school’s word for the children', () => {
  const roster = [['姓名', '班级'], ...['赵明', '钱强', '孙静'].map((name) => [name, '八(1)班'])];
  const tabs: Tabs = {
    花名册: roster,
    [TAB]: [
      ['项目', '内容'],
      ['称呼', '同行者'],
    ],
  };

  test('is what the panel says, and what a new archive is called', () => {
    const open = workbook(tabs);
    expect(open.host.run('getPanelState', [])).toMatchObject({ label: '同行者' });
    expect(open.host.run('newTable', [{ role: 'archive' }])).toMatchObject({ tab: '同行者档案' });
    expect(workbook().host.run('getPanelState', [])).toMatchObject({ label: '帮扶对象' });
  });

  test('leaves out of a tab’s name what a file’s tab cannot be called', () => {
    const open = workbook();
    save(open, { label: "a/b[c]*?:'" });
    expect(open.host.run('newTable', [{ role: 'archive' }])).toMatchObject({ tab: 'abc档案' });
  });

  test('stands in what is said of a plain list', () => {
    const { tabs: guesses } = workbook(tabs).host.run('proposeTabs', [{ tabs: ['花名册'] }]) as {
      tabs: Array<{ why: string }>;
    };
    expect(guesses[0]!.why).toContain('里面都是同行者时');
  });

  test('costs two more calls at opening, and none where there are no settings', () => {
    const calls = (given: Tabs) => {
      const open = workbook(given);
      open.host.run('getPanelState', []);
      return open.calls.length;
    };
    const sheets = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`表${at}`, roster]));
    expect(calls({ ...sheets(1), [TAB]: tabs[TAB]! })).toBe(calls(sheets(2)) + 2);
  });
});

describe('the schooling', () => {
  const marks = (tab: string): Tabs => ({
    [tab]: [
      ['学号', '姓名', '班级', '语文', '数学'],
      ...['赵明', '钱强', '孙静', '李芳'].map((name, at) => [`010${at}`, name, '八(1)班', 70 + at, 80 - at]),
    ],
  });
  const adopt = (open: OpenWorkbook, kind: string, tab = '测试') =>
    open.host.run('adoptTab', [{ tab, role: 'exam', exam: { name: '一', kind }, confirm: true }]) as {
      notice?: string;
    };

  test('compulsory: a monthly or unit exam is set up with a notice, once for each tab and kind', () => {
    const open = workbook({ ...marks('测试'), ...marks('测试二') });
    expect(adopt(open, '期末').notice).toBeUndefined();
    expect(adopt(open, '月考').notice).toMatch(/「测试」.*学校决定/);
    expect(adopt(open, '月考').notice).toBeUndefined();
    const together = open.host.run('adoptTabs', [
      { tabs: [{ tab: '测试二', role: 'exam', exam: { name: '二', kind: '单元' }, confirm: true }] },
    ]) as { adopted: string[]; notice?: string };
    expect(together.adopted).toEqual(['测试二']);
    expect(together.notice).toContain('「测试二」');
  });

  test('senior: nothing is said', () => {
    const open = workbook({
      ...marks('测试'),
      [TAB]: [
        ['项目', '内容'],
        ['学段', '高中'],
      ],
    });
    expect(adopt(open, '月考').notice).toBeUndefined();
  });
});

describe('the language that the school has set', () => {
  const english: Tabs = {
    ...EMPTY,
    [TAB]: [
      ['项目', '内容'],
      ['语言', 'English'],
    ],
  };
  /** The captions of the menu as it is built at opening. */
  const menuOf = (tabs: Tabs, event: object | undefined) => {
    const shown: string[] = [];
    const ui = {
      setMenu: (_title: string, entries: Array<{ caption?: string }>) =>
        shown.push(...entries.map(({ caption }) => caption ?? '—')),
    } as unknown as UiHost;
    workbook(tabs, { ui }).host.run('onOpen', event === undefined ? [] : [event]);
    return shown;
  };

  test('is that of the panel, of a new tab, its headers and drop-downs, and of what is refused', () => {
    const open = workbook(english);
    expect(open.host.run('getPanelState', [])).toMatchObject({
      language: 'en',
      label: 'supported student',
    });
    expect(open.host.run('newTable', [{ role: 'archive' }])).toMatchObject({ tab: 'Supported students' });
    expect(rows(open, 'Supported students')[0]!.slice(0, 4)).toEqual([
      'Student ID',
      'Name',
      'Class',
      'Strengths',
    ]);
    expect(() => open.host.run('showTab', [{ tab: '没有' }])).toThrow(/There is no tab/);
  });

  test('holds for Chinese as for English, whatever the account', () => {
    const chinese = { [TAB]: [...english[TAB]!.slice(0, 1), ['Language', 'Chinese']] };
    const open = workbook({ ...EMPTY, ...chinese }, { userLocale: 'en' });
    expect(open.host.run('getPanelState', [])).toMatchObject({ language: 'zh-CN', label: '帮扶对象' });
    expect(workbook(EMPTY, { userLocale: 'en' }).host.run('getPanelState', [])).toMatchObject({
      language: 'en',
    });
  });

  test('is that of the menu, once the script may read the spreadsheet', () => {
    expect(menuOf(english, { authMode: 'LIMITED' })).toContain('What is due today');
    expect(menuOf(english, { authMode: 'NONE' })).toContain('今日要做的');
    expect(menuOf(english, undefined)).toContain('今日要做的');
    expect(menuOf(EMPTY, { authMode: 'LIMITED' })).toContain('今日要做的');
  });

  test('gives way to the language of the panel that asks', () => {
    const open = workbook(english);
    const made = open.host.run('newTable', [{ role: 'archive', language: 'zh-CN' }]);
    expect(made).toMatchObject({ tab: '学困生档案' });
  });

  test('that cannot be read is said with its cell, and the account’s holds', () => {
    const open = workbook({ ...EMPTY, [TAB]: [...english[TAB]!.slice(0, 1), ['语言', '法语']] });
    expect(open.host.run('getPanelState', [])).toMatchObject({ language: 'zh-CN' });
    const [problem] = get(open).problems;
    expect(problem).toMatchObject({ code: 'unreadable', key: 'language', cell: 'B2' });
    expect(problem!.message).toContain('法语');
  });
});

describe('a fault at every service call in turn', () => {
  const changes = { label: '伙伴', terms: [TERM, NEXT], talk: null };

  test.each([
    ['on a tab kept by hand', BY_HAND],
    ['while the tab is made', EMPTY],
  ])('leaves the settings whole or as they were, and nothing else changed: %s', (_name, tabs) => {
    const calm = workbook(tabs);
    const start = get(calm).values;
    const others = calm.contents().成绩;
    calm.calls.length = 0;
    save(calm, changes);
    const calls = calm.calls.slice();
    const done = get(calm).values;
    const whole = rows(calm);
    for (let at = 0; at < calls.length; at++) {
      const open = workbook(tabs);
      open.onCall = (name, index) => {
        if (index === at) throw new Error(`${name} fails`);
      };
      open.calls.length = 0;
      expect(() => save(open, changes)).toThrow();
      open.onCall = null;
      // Google lets a lock go when the run ends.
      open.lock.release();
      const left = get(open).values;
      expect([start, done, USUAL]).toContainEqual(left);
      expect(open.contents().成绩).toEqual(others);
      // The next save mends whatever was left, and there is one tab.
      save(open, changes);
      expect(get(open).values).toEqual(done);
      expect(rows(open)).toEqual(whole);
      expect(Object.keys(open.contents()).filter((tab) => tab.startsWith(TAB))).toEqual([TAB]);
    }
  });
});

describe('a colleague’s whole save at every service call of mine', () => {
  test.each([
    ['on a tab that is there', { ...EMPTY, ...BY_HAND }],
    ['while the tab is made', EMPTY],
  ])('lets both land or asks to try again: %s', (_name, tabs) => {
    const calm = workbook(tabs);
    calm.calls.length = 0;
    save(calm, { label: '伙伴' });
    const calls = calm.calls.length;
    for (let at = 0; at < calls; at++) {
      const open = workbook(tabs);
      const other = open.colleague();
      let landed = false;
      open.onCall = (_call, index) => {
        if (index !== at) return;
        open.onCall = null;
        try {
          other.run('saveSettings', [{ changes: { capPeer: 7, holidays: [NEXT] } }]);
          landed = true;
        } catch (error) {
          // My lock is held: the colleague is told so, and tries again.
          expect(String(error)).toContain('LOCKED');
        }
      };
      open.calls.length = 0;
      save(open, { label: '伙伴' });
      open.onCall = null;
      if (!landed) other.run('saveSettings', [{ changes: { capPeer: 7, holidays: [NEXT] } }]);
      expect(get(open).values).toMatchObject({ label: '伙伴', capPeer: 7, holidays: [NEXT] });
      expect(Object.keys(open.contents()).filter((tab) => tab.startsWith(TAB))).toEqual([TAB]);
    }
  });
});

describe('setMe', () => {
  test('remembers who the user is for the panel, and a blank name forgets it', () => {
    const open = workbook();
    expect(open.host.run('setMe', [{ name: ' 王  老师 ' }])).toEqual({ me: '王 老师' });
    expect(open.host.run('getPanelState', [])).toMatchObject({ me: '王 老师' });
    expect(open.host.run('setMe', [{ name: ' ' }])).toEqual({ me: null });
    expect(open.host.run('getPanelState', [])).toMatchObject({ me: null });
    expect(() => open.host.run('setMe', [{}])).toThrow(/BAD_REQUEST/);
    expect(() => open.host.run('setMe', [{ name: 'x'.repeat(41) }])).toThrow(/TEXT_TOO_LONG/);
  });
});
