import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type {
  AwardsRequest,
  AwardsResult,
  PanelState,
  RunComparison,
  RunSummary,
} from '../../src/addon/api.js';
import { DEFAULT_RULE } from '../../src/core/awardRule.js';
import { type Cell, type OpenWorkbook, openWorkbook, type Tabs } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');
const HEADER: Cell[] = ['学号', '姓名', '班级', '语文(100分)', '数学(100分)'];
/** 学号, 姓名, 班级, then 语文 and 数学 of the mid-term, the final, and this term's final. */
const CHILDREN: ReadonlyArray<readonly [string, string, string, ...number[]]> = [
  ['0101', '甲一', '八(1)班', 90, 90, 95, 85, 88, 88],
  ['0102', '乙二', '八(1)班', 80, 70, 70, 80, 92, 90],
  ['0103', '丙三', '八(1)班', 50, 40, 55, 45, 60, 50],
  ['0201', '丁四', '八(2)班', 60, 60, 65, 75, 70, 80],
  ['0202', '戊五', '八(2)班', 85, 80, 75, 70, 50, 61],
  ['0203', '己六', '八(2)班', 30, 30, 40, 40, 75, 85],
];
const tab = (at: number): Cell[][] => [
  HEADER,
  ...CHILDREN.map((row): Cell[] => [...row.slice(0, 3), row[3 + 2 * at]!, row[4 + 2 * at]!] as Cell[]),
];
const TABS: Tabs = {
  上期中: tab(0),
  上期末: tab(1),
  下期末: tab(2),
  档案: [
    ['学号', '姓名', '班级', '闪光点'],
    ['0103', '丙三', '八(1)班', '爱画画'],
    ['0203', '己六', '八(2)班', '跑得快'],
  ],
};
const PAIR = { baseline: '上期末', current: '下期末' };

let open: OpenWorkbook;
function adopted(): OpenWorkbook {
  open = openWorkbook(code, TABS);
  const exams = { 上期中: '期中', 上期末: '期末', 下期末: '期末' };
  for (const [name, kind] of Object.entries(exams)) {
    const term = name.startsWith('上') ? '2025—2026学年第一学期' : '2025—2026学年第二学期';
    open.host.run('adoptTab', [{ tab: name, role: 'exam', exam: { name, term, date: null, kind } }]);
  }
  open.host.run('adoptTab', [{ tab: '档案', role: 'archive' }]);
  return open;
}
afterEach(() => open.dispose());

const compute = (request: Partial<AwardsRequest> = {}): AwardsResult =>
  open.host.run('computeAwards', [{ ...PAIR, ...request }]) as AwardsResult;
const of = (result: AwardsResult, name: string) => result.rows.find((row) => row.name === name)!;
const RULE_ROW = 2;

describe('a rule that a school chooses', () => {
  test('of everyone, each class by itself, ranks and rewards within the class and says so', () => {
    adopted();
    const result = compute({ cohort: 'everyone', ranksIn: 'class', prizesIn: 'class' });
    // 八(1)班 180 150 100 → 176 182 110; 八(2)班 140 145 80 → 150 111 160.
    expect(of(result, '乙二')).toMatchObject({ baselineRank: 2, currentRank: 1, prize: 1 });
    expect(of(result, '己六')).toMatchObject({ baselineRank: 3, currentRank: 1, change: 2, prize: 1 });
    expect(of(result, '丁四')).toMatchObject({ baselineRank: 2, currentRank: 2, status: 'no-progress' });
    expect(open.values('名次变化')[RULE_ROW]![0]).toContain('各班分别评奖');
  });

  test('that compares T-scores gives the rise in hundredths of T', () => {
    adopted();
    const { rise, reason } = of(compute({ cohort: 'everyone', measure: 't' }), '己六');
    expect(rise).toBeGreaterThan(10);
    expect(Math.round(rise! * 100)).toBe(rise! * 100);
    expect(reason).toContain(`T 分提高 ${rise!.toFixed(2)}`);
  });

  test('that compares grade bands shows no rank at all', () => {
    adopted();
    const result = compute({ cohort: 'everyone', measure: 'band' });
    // 己六: 80 of 200 is D, 160 is B.
    expect(of(result, '己六')).toMatchObject({
      ...{ baselineBand: 'D', currentBand: 'B', rise: 2, prize: 1 },
      ...{ baselineRank: null, currentRank: null, change: null },
    });
    const written = open.values('名次变化');
    expect(written[5]!.slice(0, 11)).toEqual([
      ...['姓名', '班级', '学号', '上次总分', '本次总分', '上次等级', '本次等级', '等级变化'],
      ...['奖项', '情况', '说明'],
    ]);
    expect(written.flat().join(' ')).not.toMatch(/第 \d+ 名/);
  });

  test('that weighs a subject adds it up so', () => {
    adopted();
    const result = compute({ cohort: 'everyone', weights: { 数学: 150, 语文: 0 } });
    expect(of(result, '甲一')).toMatchObject({ baselineTotal: 127.5, currentTotal: 132 });
    expect(open.values('名次变化')[RULE_ROW]![0]).toContain('数学×150%');
  });

  test('that ranks the supported students among everyone gives their places among all', () => {
    adopted();
    expect(of(compute(), '己六')).toMatchObject({ baselineRank: 2, currentRank: 1 });
    expect(of(compute({ rankAmong: 'everyone' }), '己六')).toMatchObject({ baselineRank: 6, currentRank: 3 });
  });

  test('with the mean of several exams as baseline names them, in whatever order they were asked for', () => {
    adopted();
    const result = compute({ cohort: 'everyone', baseline: ['上期末', '上期中'] });
    expect(of(result, '甲一')).toMatchObject({ baselineTotal: 180, currentTotal: 176 });
    expect(of(result, '乙二').baselineTotal).toBe(150);
    expect(result.rule).toMatchObject({ baseline: '上期中、上期末的平均', meanOf: ['上期中', '上期末'] });
    expect(open.values('名次变化')[0]).toEqual(['名次变化：上期中、上期末的平均 → 下期末']);
    const again = compute({ cohort: 'everyone', baseline: ['上期中', '上期末'] });
    expect(again.rows).toEqual(result.rows);
  });

  test('with a mean as baseline is one comparison in either language, and its prizes enter the register once', () => {
    adopted();
    const request = { cohort: 'everyone' as const, baseline: ['上期中', '上期末'] };
    const chinese = compute(request).run!;
    const english = compute({ ...request, language: 'en' } as never).run!;
    const ask = <T>(name: string, more: object) => open.host.run(name, [more]) as T;
    expect(ask<RunComparison>('compareRuns', {})).toMatchObject({
      a: chinese,
      b: english,
      summary: '两次一样。',
    });
    const sheet = open.engine.univerAPI.getActiveWorkbook()!.getSheetByName('上期末')!;
    sheet.getRange('D2').setValue(91);
    const corrected = compute(request).run!;
    const { students } = ask<RunComparison>('compareRuns', { a: english, b: corrected, language: 'en' });
    expect(students.find(({ name }) => name === '甲一')!.sentences.join(' ')).toContain(
      'the mean of 上期中, 上期末',
    );
    for (const language of ['zh-CN', 'en'] as const) {
      const named = new Set(ask<RunSummary[]>('listRuns', { language }).map(({ baseline }) => baseline));
      expect([...named]).toEqual([language === 'en' ? 'the mean of 上期中, 上期末' : '上期中、上期末的平均']);
    }
    ask('registerPrizes', { run: chinese, by: '王老师', day: '2026-07-02' });
    expect(() => ask('registerPrizes', { run: english, by: '王老师', day: '2026-07-02' })).toThrow(
      expect.objectContaining({ code: 'AWARD_TWICE' }),
    );
  });

  test('takes the place of a wider table whole', () => {
    adopted();
    compute({ cohort: 'everyone' });
    compute({ cohort: 'everyone', measure: 'band' });
    for (const row of open.values('名次变化')) expect(row.length).toBeLessThanOrEqual(13);
  });

  test('and its name stand on the private results', () => {
    adopted();
    compute({ policy: '期末办法' });
    expect(open.values('名次变化')[RULE_ROW]![0]).toMatch(/^「期末办法」规则：/);
    expect(open.values('表彰名单').flat().join(' ')).not.toContain('期末办法');
  });

  test.each([
    ['a weight that is no percent', { weights: { 数学: 1.5 } }, 'BAD_WEIGHTS'],
    ['weights of stated totals', { weights: { 数学: 120 }, total: 'stated' as const }, 'BAD_WEIGHTS'],
    ['half a place', { threshold: 0.5 }, 'BAD_THRESHOLD'],
    ['a thousandth of T', { measure: 't' as const, threshold: 0.001 }, 'BAD_THRESHOLD'],
    [
      'bands without names',
      { measure: 'band' as const, bands: { by: 'rate' as const, names: ['A'], cuts: [] } },
      'BAD_BANDS',
    ],
    ['a measure that is none', { measure: 'height' as never }, 'BAD_REQUEST'],
    ['the same exam on both sides', { baseline: ['上期末', '下期末'] }, 'SAME_EXAM'],
  ])('is refused with %s, and nothing is written', (_, request, expected) => {
    adopted();
    const before = open.contents();
    expect(() => compute(request)).toThrow(expect.objectContaining({ code: expected }));
    expect(open.contents()).toEqual(before);
  });

  test('a run from before a rule could be chosen is still opened', () => {
    adopted();
    compute({ cohort: 'everyone' });
    const history = open.values('帮扶历史 Bangfu');
    const row = history[1]!;
    const run = JSON.parse(row.slice(5).join(''));
    for (const field of [
      'measure',
      'bands',
      'weights',
      'ranksIn',
      'prizesIn',
      'rankAmong',
      'thresholdUnit',
      'meanOf',
    ])
      delete run.outcome.rule[field];
    for (const field of ['groups', 'examSubjects']) delete run.outcome[field];
    delete run.published;
    const { rowFields, measureFields } = run;
    delete run.rowFields;
    delete run.measureFields;
    const named = (fields: string[], cells: unknown[]) =>
      Object.fromEntries(fields.map((field, at) => [field, cells[at]]));
    run.outcome.rows = run.outcome.rows.map((cells: unknown[]) => {
      const measures = cells.slice(rowFields.length);
      const one = {
        ...named(rowFields, cells),
        measures: measures.length > 0 ? named(measureFields, measures) : null,
      };
      for (const field of ['rise', 'baselineBand', 'currentBand', 'baselineMarks', 'currentMarks'])
        Reflect.deleteProperty(one, field);
      return one;
    });
    const old = openWorkbook(code, {
      成绩: [['姓名']],
      '帮扶历史 Bangfu': [history[0] as Cell[], [...row.slice(0, 5), JSON.stringify(run)] as Cell[]],
    });
    const { tab: opened } = old.host.run('openRun', [{ id: row[0] }]) as { tab: string };
    expect(old.values(opened)[RULE_ROW]![0]).toContain('排名次');
    old.dispose();
  });
});

describe('the list to publish', () => {
  test('of the supported students holds theirs only', () => {
    adopted();
    compute();
    expect(open.values('表彰名单').slice(3)).toEqual([['己六', '八(2)班', '一等奖']]);
  });

  test('of one subject is titled by it, and the next list takes its place', () => {
    adopted();
    compute({ cohort: 'everyone', subject: '数学' });
    expect(open.values('表彰名单')[0]).toEqual(['数学单科进步奖']);
    compute({ cohort: 'everyone' });
    expect(open.values('表彰名单')[0]).toEqual(['学习进步奖']);
    const names = Object.values(open.snapshot().sheets).map(({ name }) => name ?? '');
    expect(names.filter((name) => name.startsWith('表彰名单'))).toEqual(['表彰名单']);
  });

  test('can take in everyone, so that to be on it outs nobody; the private results stay the cohort’s', () => {
    adopted();
    const result = compute({ list: 'everyone' });
    expect(result.rows.map(({ name }) => name).sort()).toEqual(['丙三', '己六']);
    const names = open
      .values('表彰名单')
      .slice(3)
      .map(([name]) => name);
    expect(names).toContain('己六');
    expect(names).toContain('乙二');
    expect([...names].sort()).toEqual(names);
  });
});

describe('a rule under a name', () => {
  test('is kept in the settings, known to the panel, and written so that a person can read it', () => {
    adopted();
    const policy = {
      name: '期末办法',
      kinds: ['final'],
      rule: { ...DEFAULT_RULE, measure: 't', threshold: 1.5 },
    };
    open.host.run('saveSettings', [{ changes: { policies: [policy] }, before: { policies: [] } }]);
    expect((open.host.run('getPanelState', []) as PanelState).policies).toEqual([policy]);
    const cell = open.values('设置').find(([item]) => item === '评奖办法')![1];
    expect(cell).toContain('至少：1.5 T 分');
  });
});
