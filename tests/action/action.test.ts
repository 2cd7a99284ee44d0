import { link, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFiles, saveXlsx } from '../../src/workbench/files/index.js';
import { makeSample, sampleTabs } from '../../src/workbench/sample/index.js';
import { runAction } from './runAction.js';

let folder = '';
let sample = '';
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'action-'));
  sample = at('sample.xlsx');
  await writeFile(sample, await saveXlsx(makeSample('zh-CN')));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const adoptions = sampleTabs('zh-CN').flatMap((tab) => ['adoptTab', JSON.stringify(tab)]);
const awards = ['computeAwards', JSON.stringify({ baseline: '八上期末', current: '八下期末' })];

describe('functions run in order on the opened workbook', () => {
  test('the sample is adopted, computed and written; the input stays as it was', async () => {
    const before = await readFile(sample);
    const run = await runAction(['--in', sample, '--out', at('out.xlsx'), ...adoptions, ...awards]);
    expect(run.errors).toBe('');
    expect(run.status).toBe(0);
    expect(run.lines.map((line) => [line.function, line.ok])).toEqual([
      ...sampleTabs('zh-CN').map(() => ['adoptTab', true]),
      ['computeAwards', true],
    ]);
    expect(run.lines.at(-1)?.result).toMatchObject({
      pool: 11,
      resultsTab: '名次变化',
      awardListTab: '表彰名单',
    });
    expect((await readFile(sample)).equals(before)).toBe(true);
    const { snapshot } = await openFiles([{ name: 'out.xlsx', bytes: await readFile(at('out.xlsx')) }]);
    const names = Object.values(snapshot.sheets).map((sheet) => sheet.name);
    expect(names).toEqual(
      expect.arrayContaining(['名次变化', '表彰名单', ...sampleTabs('zh-CN').map(({ tab }) => tab)]),
    );
  });

  test('the adoption survives the file: a second process computes without adopting', async () => {
    const run = await runAction(['--in', at('out.xlsx'), ...awards, 'listRuns']);
    expect(run.status).toBe(0);
    expect(run.lines[1]?.result).toHaveLength(1 + 1);
  });

  test('without --out nothing is written', async () => {
    const before = await readdir(folder);
    expect((await runAction(['--in', sample, 'inspectTab', '{"tab":"八上期末"}'])).status).toBe(0);
    expect(await readdir(folder)).toEqual(before);
  });

  test('several files become one workbook, and a .csv is a tab', async () => {
    await writeFile(at('加分.csv'), '学号,姓名,语文\n0101,张三,90\n0102,李四,80\n0103,王五,70\n');
    const run = await runAction([
      '--in',
      sample,
      '--in',
      at('加分.csv'),
      '--in',
      sample,
      'inspectTab',
      '{"tab":"加分"}',
      'inspectTab',
      '{"tab":"sample 八上期末"}',
    ]);
    expect(run.lines.map((line) => line.result?.students)).toEqual([3, 45]);
  });
});

describe('a function that fails', () => {
  test('ends the run with status 1, runs nothing after it and writes no --out', async () => {
    const run = await runAction([
      '--in',
      sample,
      '--out',
      at('none.xlsx'),
      'inspectTab',
      '{"tab":"八上期末"}',
      'inspectTab',
      '{"tab":"没有"}',
      'inspectTab',
      '{"tab":"八上期末"}',
    ]);
    expect(run.status).toBe(1);
    expect(run.lines.map((line) => line.ok)).toEqual([true, false]);
    expect(run.lines[1]?.error?.code).toBe('TAB_NOT_FOUND');
    expect(run.lines[1]?.error?.message).toMatch(/^[^[].*没有/);
    expect(await readdir(folder)).not.toContain('none.xlsx');
  });

  test('leaves an earlier --out as it was', async () => {
    await writeFile(at('kept.xlsx'), 'earlier');
    await runAction(['--in', sample, '--out', at('kept.xlsx'), 'inspectTab', '{"tab":"没有"}']);
    expect(await readFile(at('kept.xlsx'), 'utf8')).toBe('earlier');
  });

  test('speaks the language that was asked for', async () => {
    const run = await runAction(['--in', sample, '--lang', 'en', 'inspectTab', '{"tab":"none"}']);
    expect(run.lines[0]?.error?.message).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('bad usage', () => {
  test.each([
    ['nothing at all', () => []],
    ['no input', () => ['getPanelState']],
    ['no function', () => ['--in', sample]],
    ['an unknown option', () => ['--in', sample, '--force', 'getPanelState']],
    ['an option without its value', () => ['getPanelState', '--in']],
    ['an unknown function', () => ['--in', sample, 'noSuchFunction']],
    ['a private function', () => ['--in', sample, 'toString']],
    ['broken JSON', () => ['--in', sample, 'inspectTab', '{"tab":']],
    ['two arguments', () => ['--in', sample, 'inspectTab', '{}', '{}']],
    ['an argument before any function', () => ['--in', sample, '{}']],
    ['an unknown language', () => ['--in', sample, '--lang', 'fr', 'getPanelState']],
    ['an output that is the input', () => ['--in', sample, '--out', sample, 'getPanelState']],
    [
      'an output that is the input by another way',
      () => ['--in', sample, '--out', `${folder}/../${path.basename(folder)}/sample.xlsx`, 'getPanelState'],
    ],
    ['an output of another kind', () => ['--in', sample, '--out', at('a.csv'), 'getPanelState']],
    ['an output without a folder', () => ['--in', sample, '--out', at('no/a.xlsx'), 'getPanelState']],
  ])('%s: status 2, the usage on standard error, nothing on standard output', async (_what, args) => {
    const run = await runAction(args());
    expect([run.status, run.lines]).toEqual([2, []]);
    expect(run.errors).toMatch(/用法|Usage/);
  });

  test('a hard link to the input is the input', async () => {
    await link(sample, at('twin.xlsx'));
    const run = await runAction(['--in', sample, '--out', at('twin.xlsx'), 'getPanelState']);
    expect(run.status).toBe(2);
  });

  test('an input that cannot be opened: status 2, one line with the code, the sentence on standard error', async () => {
    await writeFile(
      at('old.xls'),
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]),
    );
    const old = await runAction(['--in', at('old.xls'), 'getPanelState']);
    expect([old.status, old.lines.length, old.lines[0]?.function]).toEqual([2, 1, null]);
    expect(old.lines[0]?.error?.code).toBe('OLD_XLS');
    expect(old.errors).toContain('另存为');
    const none = await runAction(['--in', at('none.xlsx'), '--lang', 'en', 'getPanelState']);
    expect([none.status, none.lines[0]?.error?.code]).toEqual([2, 'FILE_NOT_FOUND']);
    expect(none.errors).toContain('none.xlsx');
  });
});

// How long it takes is printed by `npm run bench -- click`.
test('5,000 students, nine subjects and two exams are computed and written within 1 GB', async () => {
  const subjects = ['语文', '数学', '英语', '物理', '化学', '政治', '历史', '地理', '生物'];
  const exam = (shift: number) => {
    const rows = [['学号', '姓名', '班级', ...subjects].join(',')];
    for (let n = 1; n <= 5000; n++) {
      const marks = subjects.map((_, subject) => (n * 7919 * (subject + shift) + subject * 31) % 101);
      rows.push([String(n).padStart(6, '0'), `学生${n}`, `八(${(n % 50) + 1})班`, ...marks].join(','));
    }
    return rows.join('\n');
  };
  await writeFile(at('one.csv'), exam(1));
  await writeFile(at('two.csv'), exam(2));
  const big = at('big.xlsx');
  const files = ['one.csv', 'two.csv'].map(async (name) => ({ name, bytes: await readFile(at(name)) }));
  await writeFile(big, await saveXlsx((await openFiles(await Promise.all(files))).snapshot));
  const adopt = (tab: string, term: string, date: string) => [
    'adoptTab',
    JSON.stringify({ tab, role: 'exam', exam: { name: tab, term, date, kind: '期末' } }),
  ];
  const run = await runAction([
    '--in',
    big,
    '--out',
    at('bigout.xlsx'),
    ...adopt('one', 'a', '2026-01-15'),
    ...adopt('two', 'b', '2026-07-02'),
    'computeAwards',
    '{"baseline":"one","current":"two"}',
  ]);
  expect(run.status).toBe(0);
  expect(run.lines.at(-1)?.result?.pool).toBe(5000);
  expect(run.peakMegabytes).toBeLessThan(1024);
});
