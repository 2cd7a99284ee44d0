import { expect, test } from 'vitest';
import { LEDGER_HEADERS } from '../../src/tabs/ledgerHeaders.js';
import { LEDGER_COLUMNS } from '../../src/tabs/ledgerTables.js';
import { entryOf, type LogCells, logCells, recordsOf, retractionCells } from '../../src/tabs/logRows.js';
import { readLedger } from '../../src/tabs/readLedger.js';

const KEYS = LEDGER_COLUMNS.log.map(({ key }) => key);

/** A log's records, from the cells of its rows. */
function read(rows: LogCells[], language: 0 | 1 = 0) {
  const values = [
    KEYS.map((key) => LEDGER_HEADERS.log[key][language]!),
    ...rows.map((row) => KEYS.map((key) => row[key] ?? '')),
  ];
  return recordsOf(readLedger({ name: '帮扶记录', values }, 'log')!);
}

const STUDENT = { name: '赵明', className: '八(2)班', ids: { studentId: '0201' } };
const ENTRY = {
  date: '2026-11-20',
  kind: 'homeVisit',
  subject: '数学',
  minutes: 40,
  content: '=1+1',
  wentWell: '好',
  toImprove: '慢',
  nextStep: '下周',
  by: '王老师',
} as const;

test.each([
  ['zh-CN', 0],
  ['en', 1],
] as const)('a record that is written in %s is read as it was', (language, column) => {
  const [record] = read([logCells('form0001-1', STUDENT, ENTRY, 'old-1', language)], column);
  expect(record).toMatchObject({ id: 'form0001-1', corrects: 'old-1', retracts: false, student: STUDENT });
  expect(entryOf(record!)).toEqual(ENTRY);
  const back = retractionCells('form0002-1', STUDENT, '2026-11-21', '李老师', 'form0001-1', language);
  expect(read([back], column)[0]).toMatchObject({ retracts: true, kind: null, corrects: 'form0001-1' });
});

test('reads what a person typed: the kind in other words, minutes with their unit, a subject by another name', () => {
  const typed = (cells: LogCells) => read([{ name: '赵明', ...cells }])[0]!;
  expect(typed({ kind: '补课' }).kind).toBe('tutoring');
  expect(typed({ kind: '体育' }).kind).toBeNull();
  for (const minutes of ['40', '４０', '40分钟', '40 min', '40 minutes']) {
    expect(typed({ minutes }).minutes).toBe(40);
  }
  for (const minutes of ['', '半小时', '-5', '1.5']) expect(typed({ minutes }).minutes).toBeNull();
  expect(typed({ subject: 'Maths' }).subject).toBe('数学');
  expect(typed({ subject: '心理课' }).subject).toBe('心理课');
  expect(typed({ date: '2026年11月3日' }).date).toBe('2026-11-03');
});

test('a row without a name is no record, unless it takes another back', () => {
  expect(read([{ content: '备注' }])).toEqual([]);
  expect(read([{ kind: '撤回', corrects: 'old-1' }])).toHaveLength(1);
});

test('a row without an id gets one from what it says, wherever it stands; the very same twice are two', () => {
  const a: LogCells = { name: '赵明', date: '2026-11-20', content: '一' };
  const b: LogCells = { ...a, content: '二' };
  const ids = (rows: LogCells[]) => read(rows).map(({ id }) => id);
  const [ofA, ofB] = ids([a, b]);
  expect(ofA).not.toBe(ofB);
  expect(ids([b, a])).toEqual([ofB, ofA]);
  expect(new Set(ids([a, a])).size).toBe(2);
  expect(ids([{ ...a, id: 'own-1' }])).toEqual(['own-1']);
});
