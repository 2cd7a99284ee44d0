import { describe, expect, test } from 'vitest';
import { headerKey, LEDGER_HEADERS } from '../../src/tabs/ledgerHeaders.js';
import { LEDGER_COLUMNS, LEDGER_ROLES } from '../../src/tabs/ledgerTables.js';
import { readLedger, studentOf } from '../../src/tabs/readLedger.js';

const headersOf = (role: (typeof LEDGER_ROLES)[number], language: 0 | 1): string[] => {
  const headers: Readonly<Record<string, readonly string[]>> = LEDGER_HEADERS[role];
  return LEDGER_COLUMNS[role].map(({ key }) => headers[key]![language]!);
};

const LOG = headersOf('log', 0);
/** A row of the log with some of its cells filled. */
const logRow = (cells: Record<string, unknown>) => LOG.map((header) => cells[header] ?? '');

describe('a table of the ledger', () => {
  test.each(
    LEDGER_ROLES.flatMap(
      (role) =>
        [
          [role, 0],
          [role, 1],
        ] as const,
    ),
  )('%s is read by its own headers (language %i), every column of it', (role, language) => {
    const table = readLedger({ name: 'T', values: [headersOf(role, language)] }, role);
    expect([...table!.columns.keys()].sort()).toEqual(LEDGER_COLUMNS[role].map(({ key }) => key).sort());
    expect(table).toMatchObject({ headerRow: 1, rows: [], nextRow: 2 });
  });

  test.each(LEDGER_ROLES)('%s is not taken for another', (role) => {
    for (const language of [0, 1] as const) {
      const values = [headersOf(role, language)];
      for (const other of LEDGER_ROLES) {
        expect(readLedger({ name: 'T', values }, other) !== null, other).toBe(other === role);
      }
    }
  });

  test.each(LEDGER_ROLES)('%s calls no two columns by one word', (role) => {
    for (const language of [0, 1] as const) {
      const keys = headersOf(role, language).map(headerKey);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('is read below title rows, with its columns in any order and others between them', () => {
    const values = [
      ['八(2)班帮扶记录', '', '', '', ''],
      ['', '', '', '', ''],
      ['记录编号', '备注', '姓 名', '日期', '分钟'],
      ['r1', 'x', '张三', '2026-11-20', '40'],
    ];
    const table = readLedger({ name: 'T', values }, 'log')!;
    expect(table.headerRow).toBe(3);
    expect(table.nextRow).toBe(5);
    const [row] = table.rows;
    expect([row!.text('name'), row!.day('date'), row!.number('minutes'), row!.text('content')]).toEqual([
      '张三',
      '2026-11-20',
      40,
      '',
    ]);
  });

  test.each([
    ['midnight in Shanghai', new Date('2026-11-19T16:00:00Z'), '2026-11-20'],
    ['midnight in New York', new Date('2026-11-20T05:00:00Z'), '2026-11-20'],
    ['midnight in London', new Date('2026-11-20T00:00:00Z'), '2026-11-20'],
    ['text as it is written here', '2026年11月20日', '2026-11-20'],
    ['no day at all', '上周五', null],
    ['nothing', '', null],
  ])('tells the day of a cell that holds %s', (_name, cell, day) => {
    const values = [LOG, logRow({ 日期: cell, 姓名: '张三', 记录编号: 'r1' })];
    expect(readLedger({ name: 'T', values }, 'log')!.rows[0]!.day('date')).toBe(day);
  });

  test('keeps its blank rows out, and counts what stands beside it when it looks for room', () => {
    const values = [
      [...LOG, ''],
      [...logRow({ 姓名: '张三', 记录编号: 'r1' }), ''],
      [...logRow({}), ''],
      [...logRow({}), '备忘'],
    ];
    const table = readLedger({ name: 'T', values }, 'log')!;
    expect(table.rows.map(({ row }) => row)).toEqual([2]);
    expect(table.nextRow).toBe(5);
  });

  test('names the student with number and class where the row does', () => {
    const values = [LOG, logRow({ 姓名: ' 张三 ', 学号: '0101', 班级: '八(2)班', 记录编号: 'r1' })];
    const table = readLedger({ name: 'T', values }, 'log')!;
    expect(studentOf(table.rows[0]!)).toEqual({
      name: '张三',
      className: '八(2)班',
      ids: { studentId: '0101' },
    });
  });

  test('a tab without a name column or without its own number is none', () => {
    for (const gone of ['姓名', '记录编号']) {
      expect(readLedger({ name: 'T', values: [LOG.filter((header) => header !== gone)] }, 'log')).toBeNull();
    }
  });
});
