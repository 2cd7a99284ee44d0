import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readZip, unpack } from '../../src/workbench/files/zip.js';
import { CORPUS } from '../tabs/corpus/corpus.js';
import { gridOf } from '../tabs/corpus/format.js';
import { runAction } from './runAction.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bangfu-untouched-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A tab with what teachers' tabs have beside cells: widths, hidden rows, a filter, drop-downs, notes, formulas. */
const RICH: WriteSheet = {
  name: '期末',
  rows: [
    ['八(2)班期末考试'],
    ['学号', '姓名', '语文', '数学', '总分'],
    ['0101', '张三', 90, 80, 170],
    ['0102', '李四', 85.5, 70, 155.5],
    ['0103', '王五', 66, 91, 157],
  ],
  columns: [{ width: 12 }, { width: 20 }, { width: 9 }, { hidden: true }],
  rowDefs: new Map([[1, { height: 30 }]]),
  merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 4 }],
  freezePane: { rows: 2, columns: 2 },
  dataValidations: [{ type: 'list', values: ['甲', '乙'], range: 'F3:F9' }],
  conditionalRules: [
    {
      type: 'cellIs',
      priority: 1,
      operator: 'lessThan',
      formula: '60',
      range: 'C3:C9',
      style: { font: { bold: true } },
    },
  ],
  autoFilter: { range: 'A2:E5' },
  pageSetup: { orientation: 'landscape', paperSize: 'a4' },
  headerFooter: { oddFooter: '第 &P 页' },
  cells: new Map([
    ['2,1', { comment: { author: '王', text: '转入' } }],
    ['2,4', { formula: 'SUM(C3:D3)', formulaResult: 170 }],
  ]),
};

/** Every tab of the corpus in one workbook, and the rich one. */
function corpusSheets(): WriteSheet[] {
  const tabs = Object.values(CORPUS).flatMap((cases) => cases.flatMap((one) => one.tabs));
  return tabs.map((tab, at): WriteSheet => {
    const grid = gridOf(tab);
    return {
      name: `${at + 1} ${tab.name.replace(/[\\/?*[\]:]/g, ' ')}`.slice(0, 31),
      rows: grid.values as NonNullable<WriteSheet['rows']>,
      merges: (grid.merges ?? []).map(({ row, column, rows, columns }) => ({
        startRow: row - 1,
        startCol: column - 1,
        endRow: row + rows - 2,
        endCol: column + columns - 2,
      })),
    };
  });
}

async function partsOf(file: string): Promise<Map<string, string>> {
  const zip = readZip(new Uint8Array(await readFile(file)));
  return new Map([...zip].map(([name, part]) => [name, Buffer.from(unpack(part, name)).toString('utf8')]));
}

/** Parts that list what is in the package: the add-on's hidden tabs are added there. */
const LISTS =
  /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|docProps\/app\.xml|xl\/calcChain\.xml)$/;
/** Parts that the tabs refer to by number: more may be added at their end. */
const GROWING = /^xl\/(?:sharedStrings|styles)\.xml$/;

const itemsOf = (xml: string, item: string) => xml.match(new RegExp(`<${item}[ >].*?</${item}>`, 'gs')) ?? [];

test('inspecting and adopting, and releasing again, leave every part of every tab byte for byte as it was, through .xlsx', async () => {
  const sheets = [RICH, ...corpusSheets()];
  expect(sheets.length).toBeGreaterThan(10);
  const before = path.join(folder, 'before.xlsx');
  const adopted = path.join(folder, 'adopted.xlsx');
  const released = path.join(folder, 'released.xlsx');
  await writeFile(before, await writeXlsx({ sheets }));

  const names = sheets.map(({ name }) => name);
  const request = (role: string, tabs: readonly string[]) =>
    JSON.stringify({ tabs: tabs.map((tab) => ({ tab, role, confirm: true })) });
  const { lines: guessed } = await runAction(['--in', before, 'proposeTabs']);
  const guesses = guessed[0]!.result!.tabs as Array<{ tab: string; role: string | null; students: number }>;
  expect(guesses.map(({ tab }) => tab)).toEqual(names);
  const of = (role: string) =>
    guesses.filter((guess) => guess.role === role && guess.students > 0).map(({ tab }) => tab);
  const adopting = await runAction([
    '--in', before, '--out', adopted,
    ...names.flatMap((tab) => ['inspectTab', JSON.stringify({ tab })]),
    'adoptTabs', request('exam', of('exam')),
    'adoptTabs', request('archive', of('archive')),
  ]); // biome-ignore format: a command line reads better so
  expect(adopting.status).toBe(0);
  const tabs = adopting.lines.flatMap((line) =>
    line.function === 'adoptTabs' ? (line.result!.adopted as string[]) : [],
  );
  expect(tabs.length).toBeGreaterThan(20);
  await expectSameParts(before, adopted);

  // Each release writes the whole list of tables anew, which takes the engine a while with a hundred of them.
  const some = tabs.filter((tab, at) => tab === RICH.name || at % 12 === 0);
  const releasing = await runAction([
    '--in', adopted, '--out', released,
    ...some.flatMap((tab) => ['releaseTab', JSON.stringify({ tab })]),
  ]); // biome-ignore format: a command line reads better so
  expect(releasing.status).toBe(0);
  await expectSameParts(before, released);
});

/** Whatever the first file holds is in the second as it was. */
async function expectSameParts(before: string, after: string): Promise<void> {
  const [was, is] = [await partsOf(before), await partsOf(after)];
  for (const [name, xml] of was) {
    const now = is.get(name);
    if (LISTS.test(name)) continue;
    if (GROWING.test(name)) {
      for (const item of ['si', 'font', 'fill', 'dxf']) {
        const items = itemsOf(xml, item);
        expect(itemsOf(now ?? '', item).slice(0, items.length), `${name} ${item}`).toEqual(items);
      }
      continue;
    }
    expect(now === xml ? 'the same' : 'changed', name).toBe('the same');
  }
  const hidden = [...is.keys()].filter((name) => /worksheets\/sheet/.test(name) && !was.has(name));
  expect(hidden).toHaveLength(2);
}
