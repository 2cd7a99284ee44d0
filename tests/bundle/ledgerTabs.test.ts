import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import type { TabGuess } from '../../src/addon/api.js';
import { LEDGER_HEADERS } from '../../src/tabs/ledgerHeaders.js';
import { makeSample } from '../../src/workbench/sample/makeSample.js';
import { type OpenWorkbook, openWorkbook, type Tabs } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');
const opened: OpenWorkbook[] = [];
afterEach(() => {
  for (const open of opened.splice(0)) open.dispose();
});

function guesses(source: Parameters<typeof openWorkbook>[1]): { tabs: TabGuess[]; calls: number } {
  const open = openWorkbook(code, source);
  opened.push(open);
  const { tabs } = open.host.run('proposeTabs', [{}]) as { tabs: TabGuess[] };
  return { tabs, calls: open.calls.length };
}

const LOG = [Object.values(LEDGER_HEADERS.log).map(([zh]) => zh!)];
const MARKS = [
  ['学号', '姓名', '班级', '语文', '数学'],
  ...['赵明', '钱强', '孙静', '李芳'].map((name, at) => [`010${at}`, name, '八(1)班', 70 + at, 80 - at]),
];

test('the ledger’s own tables and the settings are not proposed for setting up, registered or not', () => {
  const { tabs } = guesses({ 帮扶记录: LOG, 设置: [['项目', '内容']], 期末: MARKS });
  expect(tabs.map(({ tab, own, ready }) => [tab, own, ready])).toEqual([
    ['帮扶记录', true, false],
    ['设置', true, false],
    ['期末', false, true],
  ]);
});

test('a teacher’s own table that is only called so is proposed as ever', () => {
  const [guess] = guesses({ 帮扶记录: MARKS }).tabs;
  expect(guess).toMatchObject({ own: false, role: 'exam' });
});

test('knowing them costs no service call', () => {
  const called = (name: string): Tabs => ({ [name]: LOG, 期末: MARKS });
  expect(guesses(called('帮扶记录')).calls).toBe(guesses(called('别的表')).calls);
});

test.each(['zh-CN', 'en'] as const)(
  'of the sample in %s only a teacher’s tables are proposed',
  (language) => {
    const { tabs } = guesses(makeSample(language));
    const proposed = tabs.filter(({ own }) => !own);
    expect(proposed.every(({ role }) => role !== null)).toBe(true);
    expect(tabs.filter(({ own }) => own).length).toBeGreaterThanOrEqual(4);
  },
);
