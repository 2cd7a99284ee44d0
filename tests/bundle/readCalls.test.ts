import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { LEDGER_ROLES, type LedgerRole } from '../../src/tabs/ledgerTables.js';
import { LEDGER_TABS, ledgerTabs } from '../support/ledger.js';
import { adoptSchool, cellsOfTurn, idOf, nameOf, supportSchool } from '../support/supportSchool.js';
import { type OpenWorkbook, openWorkbook, type Tabs } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');
const opened: OpenWorkbook[] = [];
afterEach(() => {
  for (const open of opened.splice(0)) open.dispose();
});

const student = { name: nameOf(0), class: '八(1)班', ids: { studentId: idOf(0) } };
const READS: ReadonlyArray<readonly [name: string, request: object, most: number]> = [
  ['getToday', { day: '2026-11-25' }, 45],
  ['readStudent', { student }, 60],
  ['readPairing', {}, 45],
  ['readPlan', { student }, 45],
  ['readEvaluation', { student, month: '2026-11' }, 55],
  ['listRecords', { student }, 25],
  ['getSettings', {}, 20],
  ['readHonours', {}, 45],
  ['exportRegister', {}, 30],
];

/** A school with these tables of the ledger, and as many other tabs as a busy teacher keeps. */
function school(roles: readonly LedgerRole[], students: number, rows: number, others: number): OpenWorkbook {
  const { [LEDGER_TABS.log]: _log, 设置: settings, ...tabs } = supportSchool(students, 0);
  const further: Tabs = Object.fromEntries(
    Array.from({ length: others }, (_, at) => [
      `课程表${at}`,
      [
        ['节次', '周一'],
        [1, '语文'],
      ],
    ]),
  );
  const open = openWorkbook(code, {
    ...further,
    ...tabs,
    ...(roles.length === 0 ? {} : { 设置: settings! }),
    ...ledgerTabs(roles, rows, cellsOfTurn(students)),
  });
  opened.push(open);
  adoptSchool(open);
  return open;
}

/** The calls of every read, by name. */
function callsOf(open: OpenWorkbook): Record<string, string> {
  return Object.fromEntries(
    READS.map(([name, request]) => {
      open.calls.length = 0;
      open.host.run(name, [request]);
      return [name, open.calls.slice().sort().join(' ')];
    }),
  );
}

describe.each([
  ['all tables', LEDGER_ROLES],
  ['some tables', ['log', 'habit'] as const],
  ['no table at all', []],
] satisfies ReadonlyArray<[string, readonly LedgerRole[]]>)('with %s of the ledger', (_name, roles) => {
  test('what a page reads costs the same few calls for 50 and for 5,000 students, with 60 other tabs', () => {
    const few = callsOf(school(roles, 50, 100, 0));
    for (const [name, , most] of READS) {
      expect(few[name]!.split(' ').length, `${name}: ${few[name]}`).toBeLessThanOrEqual(most);
    }
    expect(callsOf(school(roles, 5000, 20_000, 60))).toEqual(few);
  });
});

test('a table that lost its name and its entry is found, and once something is saved in it found at once', () => {
  const open = school(['log', 'plan'], 3, 6, 60);
  const workbook = open.engine.univerAPI.getActiveWorkbook()!;
  workbook.getSheetByName(LEDGER_TABS.log)!.setName('辅导本');
  workbook.getSheetByName(LEDGER_TABS.plan)!.setName('我们的计划');
  const list = () => open.host.run('listRecords', [{}]) as { tab: string; records: unknown[] };
  expect(list()).toMatchObject({ tab: '辅导本' });
  expect(open.host.run('readPlan', [{ student }])).toMatchObject({ tab: '我们的计划' });
  const before = list().records.length;
  const saved = {
    requestId: 'request01',
    students: [student],
    date: '2026-03-06',
    kind: 'talk',
    content: '谈了话',
    by: '王老师',
  };
  expect(open.host.run('saveRecord', [saved])).toMatchObject({ tab: '辅导本' });
  expect(list().records).toHaveLength(before + 1);
  open.calls.length = 0;
  list();
  expect(open.calls).not.toContain('TextFinder.findAll');
});

test('a table with fewer columns than usual is read and written all the same', () => {
  const open = school(['log', 'layer'], 3, 6, 0);
  for (const role of ['log', 'layer'] as const) {
    const sheet = open.engine.univerAPI.getActiveWorkbook()!.getSheetByName(LEDGER_TABS[role])!;
    sheet.deleteColumns(14, sheet.getMaxColumns() - 14);
  }
  const layer = {
    student,
    requestId: 'request01',
    subject: '数学',
    layer: 'A',
    target: '',
    date: '2026-03-06',
  };
  expect(open.host.run('saveLayer', [layer])).toMatchObject({ repeated: false, saved: { row: 8 } });
  const record = {
    requestId: 'request02',
    students: [student],
    kind: 'talk',
    content: '谈了话',
    by: '王老师',
  };
  expect(open.host.run('saveRecord', [record])).toMatchObject({ records: [{ row: 8 }] });
});
