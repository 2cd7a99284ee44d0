import { readFileSync } from 'node:fs';
import { WrapStrategy } from '@univerjs/presets';
import { describe, expect, test } from 'vitest';
import { classOf } from '../support/classes.js';
import { type OpenWorkbook, openWorkbook, type Tabs } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');
const ARCHIVE = '学困生档案';

type Answer = Record<string, unknown>;

function run<T = Answer>(open: OpenWorkbook, name: string, request: unknown): T {
  return open.host.run(name, [request]) as T;
}

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'ok';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

/** One class's two exams and no archive. */
function exams(): Tabs {
  const { 学困生档案: _, ...tabs } = classOf(12);
  return tabs;
}

function adoptedTabs(open: OpenWorkbook): string[] {
  const { tabs } = open.host.run('getPanelState', []) as {
    tabs: Array<{ tab: string; adopted: unknown }>;
  };
  return tabs.filter(({ adopted }) => adopted !== null).map(({ tab }) => tab);
}

const sheetOf = (open: OpenWorkbook, tab: string) =>
  Object.values(open.snapshot().sheets).find(({ name }) => name === tab)!;

describe('a new archive', () => {
  test('has a frozen header and no row, is adopted, and in front', () => {
    const open = openWorkbook(code, exams());
    expect(run(open, 'newTable', { role: 'archive' })).toEqual({ tab: ARCHIVE, created: true });
    const [header, ...rows] = open.values(ARCHIVE) as string[][];
    expect(header!.slice(0, 4)).toEqual(['学号', '姓名', '班级', '闪光点']);
    expect(rows).toEqual([]);
    const { freeze } = sheetOf(open, ARCHIVE);
    expect([freeze?.ySplit, freeze?.xSplit]).toEqual([1, 2]);
    expect(adoptedTabs(open)).toEqual([ARCHIVE]);
    expect((open.host.run('getPanelState', []) as Answer).activeTab).toBe(ARCHIVE);
    open.dispose();
  });

  test('keeps what is typed as text, and offers words without forbidding others', () => {
    const open = openWorkbook(code, exams());
    run(open, 'newTable', { role: 'archive' });
    const sheet = open.engine.univerAPI.getActiveWorkbook()!.getSheetByName(ARCHIVE)!;
    const header = open.values(ARCHIVE)[0] as string[];
    const difficulty = header.indexOf('困难类型');
    const rule = sheet.getRange(1, difficulty).getDataValidation();
    expect(rule?.getCriteriaValues()[1]).toMatch(/^"?学习,行为习惯,心理,家庭,健康"?$/);
    expect(rule?.getAllowInvalid()).toBe(true);
    expect(sheet.getRange(1, 1).getDataValidation() ?? null).toBeNull();
    const formats = sheetOf(open, ARCHIVE).cellData?.[5]?.[0]?.s;
    const styles = open.snapshot().styles;
    const look = typeof formats === 'string' ? styles[formats] : formats;
    expect([look?.n?.pattern, look?.tb]).toEqual(['@', WrapStrategy.WRAP]);
    open.dispose();
  });

  test('offers the school’s own causes and its own word for the children', () => {
    const open = openWorkbook(code, {
      ...exams(),
      设置: [
        ['项目', '内容'],
        ['称呼', '同行者'],
        ['成因', '转学不久\n底子薄'],
      ],
    });
    const { tab } = run<{ tab: string }>(open, 'newTable', { role: 'archive' });
    expect(tab).toBe('同行者档案');
    const sheet = open.engine.univerAPI.getActiveWorkbook()!.getSheetByName(tab)!;
    const header = open.values(tab)[0] as string[];
    const offered = (column: string) =>
      sheet.getRange(1, header.indexOf(column)).getDataValidation()?.getCriteriaValues()[1];
    expect(offered('成因分析')).toMatch(/^"?转学不久,底子薄"?$/);
    expect(offered('档案类别')).toMatch(/^"?同行者,边缘生,特长生"?$/);
    open.dispose();
  });

  test('added as columns to a teacher’s own list, it offers the same', () => {
    const list = [
      ['姓名', '班级', '薄弱学科'],
      ['张三', '八(1)班', '数学'],
      ['李四', '八(1)班', '英语'],
    ];
    const open = openWorkbook(code, {
      名单: list,
      设置: [
        ['项目', '内容'],
        ['成因', '转学不久'],
      ],
    });
    run(open, 'adoptTab', { tab: '名单', role: 'archive', confirm: true });
    run(open, 'addColumns', { tab: '名单', fields: ['cause'] });
    const sheet = open.engine.univerAPI.getActiveWorkbook()!.getSheetByName('名单')!;
    const at = (open.values('名单')[0] as string[]).indexOf('成因分析');
    expect(sheet.getRange(1, at).getDataValidation()?.getCriteriaValues()[1]).toMatch(/转学不久/);
    open.dispose();
  });

  test('that is still empty is shown again, never made twice; a second one only once it is in use', () => {
    const open = openWorkbook(code, exams());
    run(open, 'newTable', { role: 'archive' });
    expect(run(open, 'newTable', { role: 'archive' })).toEqual({ tab: ARCHIVE, created: false });
    const sheet = open.engine.univerAPI.getActiveWorkbook()!.getSheetByName(ARCHIVE)!;
    sheet.getRange(1, 1).setValue('学生1');
    expect(run(open, 'newTable', { role: 'archive' })).toEqual({ tab: `${ARCHIVE} 2`, created: true });
    open.dispose();
  });

  test('leaves a teacher’s own tab of that name alone, adopted or not', () => {
    const { 学困生档案: own, ...tabs } = classOf(12);
    const open = openWorkbook(code, { ...tabs, [ARCHIVE]: own! });
    const before = open.contents()[ARCHIVE];
    expect(run(open, 'newTable', { role: 'archive' })).toEqual({ tab: `${ARCHIVE} 2`, created: true });
    expect(open.contents()[ARCHIVE]).toEqual(before);
    open.dispose();
  });

  test('with nobody in it does not stop the awards: everyone takes part', () => {
    const open = openWorkbook(code, exams());
    run(open, 'newTable', { role: 'archive' });
    for (const tab of ['八上期末', '八下期末']) run(open, 'adoptTab', { tab, role: 'exam' });
    const request = { baseline: '八上期末', current: '八下期末', dryRun: true };
    const result = run<{ rule: { cohort: string }; pool: number; notes: unknown[] }>(
      open,
      'computeAwards',
      request,
    );
    expect(result.rule.cohort).toBe('everyone');
    expect(result.notes.filter((note) => (note as { tab: string }).tab === ARCHIVE)).toEqual([]);
    expect(codeOf(() => run(open, 'computeAwards', { ...request, cohort: 'supported' }))).toBe('NO_ARCHIVE');
    open.dispose();
  });

  test('can be taken back while it is empty, and not later', () => {
    const open = openWorkbook(code, exams());
    const before = Object.keys(open.contents());
    run(open, 'newTable', { role: 'archive' });
    run(open, 'removeTable', { tab: ARCHIVE });
    expect(Object.keys(open.contents()).filter((tab) => !/Bangfu/.test(tab))).toEqual(before);
    expect(adoptedTabs(open)).toEqual([]);
    run(open, 'newTable', { role: 'archive' });
    open.engine.univerAPI.getActiveWorkbook()!.getSheetByName(ARCHIVE)!.getRange(5, 9).setValue('x');
    const kept = open.contents();
    expect(codeOf(() => run(open, 'removeTable', { tab: ARCHIVE }))).toBe('TABLE_NOT_EMPTY');
    expect(open.contents()).toEqual(kept);
    open.dispose();
  });

  test('no other tab is ever deleted, however empty', () => {
    const open = openWorkbook(code, { ...exams(), 空表: [['学号', '姓名']] });
    for (const tab of ['八上期末', '空表']) {
      expect(codeOf(() => run(open, 'removeTable', { tab }))).toBe('TABLE_NOT_EMPTY');
    }
    open.dispose();
  });

  test('of a colleague in another language is the same archive', () => {
    const open = openWorkbook(code, exams(), { userLocale: 'en' });
    expect(run(open, 'newTable', { role: 'archive' })).toMatchObject({ tab: 'Supported students' });
    const again = openWorkbook(code, open.snapshot());
    expect(run(again, 'newTable', { role: 'archive' })).toEqual({
      tab: 'Supported students',
      created: false,
    });
    run(again, 'removeTable', { tab: 'Supported students' });
    expect(adoptedTabs(again)).toEqual([]);
    for (const one of [open, again]) one.dispose();
  });
});

test('a new pairing table is adopted as one, its dates as dates', () => {
  const open = openWorkbook(code, exams());
  expect(run(open, 'newTable', { role: 'pairing' })).toEqual({ tab: '结对帮扶', created: true });
  const reading = run<{ role: string }>(open, 'inspectTab', { tab: '结对帮扶' });
  expect(reading.role).toBe('pairing');
  open.dispose();
});

test('an empty list of a teacher’s is adopted once the teacher says so, with a sentence that asks', () => {
  const open = openWorkbook(code, { 档案: [['学号', '姓名', '班级', '成因']] });
  let said = '';
  try {
    run(open, 'adoptTab', { tab: '档案', role: 'archive' });
  } catch (error) {
    said = (error as Error).message;
  }
  expect(said).toMatch(/^\[NO_STUDENTS\] .*还没有学生.*确认/);
  run(open, 'adoptTab', { tab: '档案', role: 'archive', confirm: true });
  expect(adoptedTabs(open)).toEqual(['档案']);
  open.dispose();
});

/** An archive as a teacher keeps it: a title, a side note, a filter of their own and a total at the bottom. */
const OWN_ARCHIVE: Tabs = {
  我班名单: [
    ['八(2)班帮扶名单', '', '', '', ''],
    ['学号', '姓名', '薄弱学科', '', '2026年3月制表'],
    ['0101', '张三', '数学', '', ''],
    ['0102', '李四', '英语', '', '问家长'],
    ['0103', '王五', '', '', ''],
  ],
};

function withOwnArchive(): OpenWorkbook {
  const open = openWorkbook(code, OWN_ARCHIVE);
  run(open, 'adoptTab', { tab: '我班名单', role: 'archive', confirm: true });
  return open;
}

describe('columns that an archive lacks', () => {
  test('are offered, strengths first', () => {
    const open = withOwnArchive();
    const { missing } = run<{ missing: string[] }>(open, 'proposeAdoption', { tab: '我班名单' });
    expect(missing[0]).toBe('interest');
    expect(missing).toContain('consent');
    expect(missing).not.toContain('weakSubject');
    open.dispose();
  });

  test('are added at the right of everything, in the header row, and nothing else changes', () => {
    const open = withOwnArchive();
    const added = run(open, 'addColumns', { tab: '我班名单', fields: ['interest', 'consent'] });
    expect(added).toEqual({ tab: '我班名单', cell: 'F2', columns: ['闪光点', '兴趣爱好', '监护人同意'] });
    const rows = open.values('我班名单');
    expect(rows[1]).toEqual([
      '学号',
      '姓名',
      '薄弱学科',
      '',
      '2026年3月制表',
      ...(added.columns as string[]),
    ]);
    const own = OWN_ARCHIVE.我班名单!;
    rows.forEach((row, at) => {
      const before = own[at]!.map((value) => value ?? '');
      expect(Array.from({ length: 5 }, (_, c) => row[c] ?? '')).toEqual(before);
    });
    const reading = run<{ columns: Array<{ column: number; field: string | null }>; students: number }>(
      open,
      'inspectTab',
      { tab: '我班名单' },
    );
    expect(reading.columns.slice(-3).map(({ field }) => field)).toEqual(['interest', 'interest', 'consent']);
    expect(reading.students).toBe(3);
    open.dispose();
  });

  test('are never added twice', () => {
    const open = withOwnArchive();
    const request = { tab: '我班名单', fields: ['interest'] };
    run(open, 'addColumns', request);
    const once = open.values('我班名单');
    expect(run(open, 'addColumns', request)).toEqual({ tab: '我班名单', cell: null, columns: [] });
    expect(open.values('我班名单')).toEqual(once);
    open.dispose();
  });

  test('can be taken back while nothing is written in them', () => {
    const open = withOwnArchive();
    const before = open.values('我班名单');
    const { columns } = run<{ columns: string[] }>(open, 'addColumns', {
      tab: '我班名单',
      fields: ['interest', 'consent'],
    });
    const sheet = open.engine.univerAPI.getActiveWorkbook()!.getSheetByName('我班名单')!;
    sheet.getRange(2, 6).setValue('唱歌');
    expect(run(open, 'removeColumns', { tab: '我班名单', columns })).toEqual({
      tab: '我班名单',
      removed: ['闪光点', '监护人同意'],
      kept: ['兴趣爱好'],
    });
    sheet.getRange(2, 6).setValue('');
    run(open, 'removeColumns', { tab: '我班名单', columns: ['兴趣爱好'] });
    expect(open.values('我班名单')).toEqual(before);
    open.dispose();
  });

  test('are not a teacher’s own: those are never taken away', () => {
    const open = withOwnArchive();
    const before = open.contents();
    expect(
      run(open, 'removeColumns', { tab: '我班名单', columns: ['学号', '薄弱学科', '2026年3月制表'] }),
    ).toMatchObject({ removed: [] });
    expect(open.contents()).toEqual(before);
    open.dispose();
  });

  test('need a table that is set up, and fields that there are', () => {
    const open = openWorkbook(code, { ...OWN_ARCHIVE, ...exams() });
    expect(codeOf(() => run(open, 'addColumns', { tab: '我班名单', fields: ['interest'] }))).toBe(
      'NOT_A_LIST',
    );
    run(open, 'adoptTab', { tab: '八上期末', role: 'exam' });
    expect(codeOf(() => run(open, 'addColumns', { tab: '八上期末', fields: ['interest'] }))).toBe(
      'NOT_A_LIST',
    );
    run(open, 'adoptTab', { tab: '我班名单', role: 'archive', confirm: true });
    expect(codeOf(() => run(open, 'addColumns', { tab: '我班名单', fields: ['x'] }))).toBe('BAD_REQUEST');
    open.dispose();
  });
});
