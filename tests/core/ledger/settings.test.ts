import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXAM_KINDS } from '../../../src/core/exam.js';
import { addDays } from '../../../src/core/ledger/days.js';
import { defaultSettings } from '../../../src/core/ledger/defaultSettings.js';
import { readSettingRows, writeSetting } from '../../../src/core/ledger/settingRows.js';
import {
  SETTING_KEYS,
  type SettingKey,
  type SettingValues,
  toSettings,
  toValues,
} from '../../../src/core/ledger/settingValues.js';
import { ALL_SETTINGS_WORDS, settingsWordsOf } from '../../../src/locale/settingsWords.js';
import { policyArbitrary } from '../schools.js';

const zh = settingsWordsOf('zh-CN');
const en = settingsWordsOf('en');
const rowsOf = (values: SettingValues, words = zh) =>
  SETTING_KEYS.flatMap((key) =>
    writeSetting(key, values, words).map((content) => ({ item: words.items[key], content })),
  ).map((row, index) => ({ ...row, cell: `B${index + 2}` }));
const read = (...rows: Array<readonly [item: string, content: string]>) =>
  readSettingRows(
    rows.map(([item, content], index) => ({ item, content, cell: `B${index + 2}` })),
    zh,
    ALL_SETTINGS_WORDS,
  );
const one = <Key extends SettingKey>(key: Key, content: string): SettingValues[Key] | string => {
  const { values, problems } = read([zh.items[key], content]);
  return problems[0]?.code ?? values[key];
};

const text = (maxLength: number) =>
  fc
    .string({
      unit: fc.constantFrom(...'数学目标：:、,，;;\n 一 至2026-09-01abcE=+"<>'),
      minLength: 1,
      maxLength,
    })
    .map((given) => given.trim() || 'x');
const line = text(20).map((given) => given.replace(/\s+/g, ' '));
const day = fc.integer({ min: 0, max: 3000 }).map((number) => addDays('2024-01-01', number));
const range = fc
  .record({ name: line, from: day, length: fc.integer({ min: 0, max: 200 }) })
  .map(({ name, from, length }) => ({ name, from, to: addDays(from, length) }));
const number = (max: number) => fc.integer({ min: 1, max });
const sorted = <T extends { from: string }>(list: T[]) =>
  list.sort((x, y) => (x.from < y.from ? -1 : x.from > y.from ? 1 : 0));
const item = line.map((given) => given.replace(/[、,，;；|]/g, '').trim() || 'x');
const ownLines = fc.uniqueArray(item, { minLength: 1, maxLength: 5 });
const quota = fc.option(
  fc.record({ per: fc.constantFrom('class' as const, 'term' as const), count: number(999) }),
);
const values: fc.Arbitrary<SettingValues> = fc.record({
  label: fc.constantFrom('帮扶对象', '同行者', 'our children'),
  school: fc.constantFrom('', '向阳小学', '＝第一中学'),
  signatory: fc.constantFrom('', '八年级组', 'Grade 8'),
  schooling: fc.constantFrom('compulsory', 'senior'),
  language: fc.constantFrom('zh-CN', 'en', null),
  terms: fc
    .array(range, { maxLength: 4 })
    .map((list) =>
      sorted(list).filter(({ from }, index, all) => all.slice(0, index).every(({ to }) => to < from)),
    ),
  holidays: fc.array(range, { maxLength: 4 }).map(sorted),
  workdays: fc
    .uniqueArray(fc.record({ day, follows: fc.constantFrom(1, 2, 3, 4, 5, null) }), {
      maxLength: 4,
      selector: (one) => one.day,
    })
    .map((list) => list.sort((x, y) => (x.day < y.day ? -1 : 1))),
  since: fc.option(day),
  tutoring: fc.option(
    fc.record({
      weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
      from: fc.constantFrom('07:05', '13:00'),
      to: fc.constantFrom('15:00', '23:59'),
    }),
  ),
  talk: fc.option(fc.record({ everyWeeks: number(12) })),
  examTalk: fc.option(
    fc.record({
      kinds: fc.subarray(['monthly', 'midterm', 'final', 'unit', 'contest'] as const, { minLength: 1 }),
      withinDays: number(60),
    }),
  ),
  evaluation: fc.option(fc.record({ everyMonths: number(12) })),
  meeting: fc.option(fc.record({ everyMonths: number(12) })),
  homeVisit: fc.option(fc.record({ perTerm: number(20) })),
  capClass: number(999),
  capTeacher: number(999),
  capPeer: number(999),
  capGroup: number(999),
  causes: ownLines,
  habits: ownLines,
  stages: fc.tuple(number(52), number(52), fc.constantFrom('week', 'month')).map(([first, second, unit]) => [
    { stage: 'survey', count: first, unit },
    { stage: 'design', count: second, unit: 'week' },
    { stage: 'action', count: first, unit: 'month' },
    { stage: 'review', count: second, unit },
  ]),
  templates: fc.array(
    fc.record({
      name: line,
      subject: fc.option(line),
      measure: fc.constantFrom('score', 'classMean', 'percentile', 'words'),
      target: fc.option(fc.integer({ min: -200, max: 200 })),
      goal: text(60),
      measures: text(60),
      risk: fc.constantFrom('', '风险：无\n目标：x'),
    }),
    { maxLength: 3 },
  ),
  policies: fc.array(
    fc.record({
      name: fc.constantFrom('期末办法', '七年级（试行）'),
      kinds: fc.subarray([...EXAM_KINDS]),
      rule: policyArbitrary.map((rule) => ({
        ...rule,
        className: null,
        thresholdUnit: null,
        threshold: 1,
        weights: Object.keys(rule.weights ?? {}).length === 0 ? null : rule.weights,
      })),
    }),
    { maxLength: 3 },
  ),
  quotaClassStar: quota,
  quotaConduct: quota,
  quotaAcademicProgress: quota,
  quotaScholarship: quota,
  quotaContest: quota,
  quotaProgress: quota,
  quotaPraise: quota,
  starTitles: ownLines,
  scholarshipName: fc.constantFrom('阳光奖学金', 'Sunshine scholarship'),
}) as fc.Arbitrary<SettingValues>;

describe('settings', () => {
  test('of either language, written as rows and read again, are the same', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(zh, en), fc.constantFrom(zh, en), (given, writer, reader) => {
        const again = readSettingRows(rowsOf(given, writer), reader, ALL_SETTINGS_WORDS);
        expect(again.problems).toEqual([]);
        expect(again.values).toEqual(given);
      }),
      { numRuns: 200 },
    );
  });

  test('that are usual can be written and read again in both languages', () => {
    for (const words of [zh, en]) {
      const usual = defaultSettings(words);
      expect(readSettingRows(rowsOf(usual, words), words, ALL_SETTINGS_WORDS)).toEqual({
        values: usual,
        problems: [],
      });
    }
  });

  test('become one record and come apart again', () => {
    fc.assert(
      fc.property(values, (given) => {
        expect(toValues(toSettings(given))).toEqual(given);
      }),
    );
  });

  test('without a row have their usual value, and nothing is wrong', () => {
    expect(read()).toEqual({ values: defaultSettings(zh), problems: [] });
  });

  test('are read however a person writes them', () => {
    expect(one('tutoring', '星期五 下午 13：00 到 15：00')).toEqual({
      weekday: 5,
      from: '13:00',
      to: '15:00',
    });
    expect(one('tutoring', 'Saturday 9:30-11:00')).toEqual({ weekday: 6, from: '09:30', to: '11:00' });
    expect(one('tutoring', '无')).toBeNull();
    expect(one('talk', '每周')).toEqual({ everyWeeks: 1 });
    expect(one('talk', '两周一次')).toEqual({ everyWeeks: 2 });
    expect(one('talk', 'every 3 weeks')).toEqual({ everyWeeks: 3 });
    expect(one('evaluation', '每月一次')).toEqual({ everyMonths: 1 });
    for (const said of ['跟随账户', '随账号', 'as in the account', 'Account', 'follow the account'])
      expect(one('language', said)).toBeNull();
    for (const said of ['中文', '简体中文', 'Chinese', 'zh-CN']) expect(one('language', said)).toBe('zh-CN');
    for (const said of ['English', '英语', '英文', 'EN']) expect(one('language', said)).toBe('en');
    expect(one('homeVisit', '２次')).toEqual({ perTerm: 2 });
    expect(one('examTalk', '期末 10天')).toEqual({ kinds: ['final'], withinDays: 10 });
    expect(one('since', '2026年9月1日')).toBe('2026-09-01');
    expect(one('terms', '上学期 2026/9/1-2027/1/22')).toEqual([
      { name: '上学期', from: '2026-09-01', to: '2027-01-22' },
    ]);
    expect(one('holidays', '元旦2027.1.1')).toEqual([{ name: '元旦', from: '2027-01-01', to: '2027-01-01' }]);
    expect(one('workdays', '2026年10月10日（上周五的课）')).toEqual([{ day: '2026-10-10', follows: 5 }]);
    expect(one('workdays', '2026-10-10 as Friday')).toEqual([{ day: '2026-10-10', follows: 5 }]);
    expect(one('workdays', '2026/10/10')).toEqual([{ day: '2026-10-10', follows: null }]);
    expect(one('causes', '基础弱、方法不当')).toEqual(['基础弱', '方法不当']);
    expect(one('habits', '课前准备\n预习、复习')).toEqual(['课前准备', '预习', '复习']);
    expect(one('quotaClassStar', '每班10名')).toEqual({ per: 'class', count: 10 });
    expect(one('quotaClassStar', '８')).toEqual({ per: 'class', count: 8 });
    expect(one('quotaConduct', '全校共 20 人')).toEqual({ per: 'term', count: 20 });
    expect(one('quotaConduct', '3 per class')).toEqual({ per: 'class', count: 3 });
    expect(one('quotaScholarship', '不限')).toBeNull();
    expect(one('starTitles', '守纪之星、阅读之星')).toEqual(['守纪之星', '阅读之星']);
    expect(one('stages', '评估 2 weeks; 实施 一个月; 摸底 1周; 方案 2周')).toEqual([
      { stage: 'survey', count: 1, unit: 'week' },
      { stage: 'design', count: 2, unit: 'week' },
      { stage: 'action', count: 1, unit: 'month' },
      { stage: 'review', count: 2, unit: 'week' },
    ]);
  });

  test.each([
    ['tutoring', '周五下午'],
    ['tutoring', '周五 15:00–13:00'],
    ['tutoring', '周五 25:00–26:00'],
    ['language', '法语'],
    ['talk', '常常'],
    ['talk', '每 0 周'],
    ['talk', '每 1.5 周'],
    ['examTalk', '考试后 7 天内'],
    ['capTeacher', '三个'],
    ['capTeacher', '0'],
    ['since', '2026-02-30'],
    ['workdays', '2026-10-10 看通知'],
    ['workdays', '周六'],
    ['terms', '上学期 2027-01-22 至 2026-09-01'],
    ['terms', '上学期'],
    ['stages', '摸底 1 周、方案 2 周'],
    ['stages', '摸底 1 周、摸底 1 周、实施 1 个月、评估 1 个月'],
    ['schooling', '大学'],
    ['quotaClassStar', '十个左右'],
    ['quotaConduct', '每班 2 到 3 人'],
    ['quotaPraise', '0'],
    ['quotaScholarship', '前 2 名'],
    ['templates', '目标：没有名称'],
    ['policies', '比例：20/30/50'],
    ['label', '一个实在太长太长太长太长太长太长太长太长的称呼'],
  ] as const)('a bad value is named with its cell and the usual one holds: %s %s', (key, content) => {
    const { values: got, problems } = read(['备注', '我们自己的'], [zh.items[key], content]);
    const usual = defaultSettings(zh)[key];
    expect(got[key]).toEqual(Array.isArray(usual) && key !== 'stages' ? [] : usual);
    expect(problems).toEqual([
      { code: 'unknown', key: null, item: '备注', content: '我们自己的', cell: 'B2' },
      { code: 'unreadable', key, item: zh.items[key], content, cell: 'B3' },
    ]);
    for (const words of [zh, en]) expect(words.problem(problems[1]!)).toContain('B3');
  });

  test('a blank cell, a second row and terms that overlap are named too', () => {
    const { values: got, problems } = read(
      [zh.items.talk, ' '],
      [zh.items.capPeer, '2'],
      ['学习帮手人数：', '3'],
      ['学期', '一 2026-09-01 至 2027-01-22'],
      ['学期', '二 2027-01-22 至 2027-07-01'],
    );
    expect(problems.map(({ code, cell }) => [code, cell])).toEqual([
      ['blank', 'B2'],
      ['twice', 'B4'],
      ['overlap', 'B6'],
    ]);
    expect(got.capPeer).toBe(2);
    expect(got.terms.map(({ name }) => name)).toEqual(['一']);
  });

  test('no list at all is told from the usual one', () => {
    expect(read(['计划模板', '']).values.templates).toEqual([]);
    expect(read().values.templates).toHaveLength(3);
  });

  test('the names on slips and certificates may be blank, and hold no word that hurts', () => {
    expect(read([zh.items.school, ' '], [zh.items.signatory, '']).problems).toEqual([]);
    expect(read([zh.items.school, '=1+1 学校'], ['Certificates signed by', '教导处']).values).toMatchObject({
      school: '=1+1 学校',
      signatory: '教导处',
    });
    const { values: got, problems } = read([zh.items.signatory, '学困生帮扶组']);
    expect(got.signatory).toBe('');
    expect(problems).toMatchObject([{ code: 'label', cell: 'B2' }]);
    for (const words of [zh, en]) expect(words.problem(problems[0]!)).toContain('学困生帮扶组');
  });

  test('neither the scholarship nor a star is called by a word that hurts', () => {
    expect(read(['奖学金的名称', '优秀学困生奖学金'])).toMatchObject({
      values: { scholarshipName: '阳光奖学金' },
      problems: [{ code: 'label', key: 'scholarshipName', cell: 'B2' }],
    });
    expect(read(['班级之星的称号', '守纪之星、后进生之星'])).toMatchObject({
      values: { starTitles: zh.defaults.starTitles },
      problems: [{ code: 'label', key: 'starTitles', cell: 'B2' }],
    });
  });

  test('a label that hurts is not taken', () => {
    for (const label of ['学困生', '后进生', '差生'])
      expect(read(['称呼', label])).toMatchObject({
        values: { label: '帮扶对象' },
        problems: [{ code: 'label', cell: 'B2' }],
      });
  });
});
