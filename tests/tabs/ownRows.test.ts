import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectiveRecords } from '../../src/core/ledger/effectiveRecords.js';
import { isAbout } from '../../src/core/ledger/studentRef.js';
import { rowsAbout } from '../../src/core/ledger/whoseRows.js';
import { habitsOf } from '../../src/tabs/habitRows.js';
import { idsOfRows, recordsOf } from '../../src/tabs/logRows.js';
import { ownRecords, ownRows } from '../../src/tabs/ownRows.js';
import { readLedger } from '../../src/tabs/readLedger.js';
import { type CellsOf, ledgerTab } from '../support/ledger.js';

const logOf = (rows: readonly CellsOf[]) =>
  readLedger({ name: '帮扶记录', values: ledgerTab('log', rows) }, 'log')!;

const STUDENTS = [
  { name: '赵明', className: '八(1)班', ids: { studentId: '0101' } },
  { name: '赵明', className: '八(2)班', ids: {} },
  { name: '钱静', className: null, ids: { studentId: '0102' } },
];

/** Rows as people and the add-on write them: few ids, so that many meet; some without one, some said twice. */
const rowCells = fc.record({
  name: fc.constantFrom('赵明', '赵 明', '钱静', '孙强', ''),
  class: fc.constantFrom('八(1)班', '801', '八(2)班', ''),
  studentId: fc.constantFrom('', '', '0101', '0102'),
  kind: fc.constantFrom('辅导', '谈话', '撤回'),
  date: fc.constantFrom('2026-11-02', '2026-11-03', ''),
  content: fc.constantFrom('口算', '背诵'),
  id: fc.constantFrom('', '', 'a', 'b', 'c', 'd', 'e'),
});
/** Where a row points: to an id of the log, typed ones among them, or to nothing that is there. */
const logs = fc
  .array(fc.tuple(rowCells, fc.option(fc.nat({ max: 30 }), { freq: 2 })), { maxLength: 14 })
  .map((rows) => {
    const ids = idsOfRows(logOf(rows.map(([cells]) => cells)));
    return rows.map(([cells, target]): CellsOf => {
      const id = target === null ? '' : (ids[target % (ids.length + 1)] ?? 'gone');
      return { ...cells, corrects: id };
    });
  });

describe('one student’s records', () => {
  test('are told from the student’s own part of a log as from the whole, whatever corrects, takes back or doubles what', () => {
    fc.assert(
      fc.property(logs, (rows) => {
        const table = logOf(rows);
        const whole = effectiveRecords(recordsOf(table));
        for (const student of STUDENTS) {
          const part = effectiveRecords(ownRecords(table, rowsAbout(student)));
          for (const key of ['records', 'takenBack'] as const) {
            const own = (records: typeof whole.records) =>
              records.filter((record) => isAbout(record.student, student));
            expect(own(part[key])).toEqual(own(whole[key]));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('leave out what no row of the student is tied to', () => {
    const other = { name: '孙强', class: '八(1)班', kind: '辅导' };
    const table = logOf([
      { ...other, id: 'a' },
      { name: '赵明', class: '八(1)班', kind: '辅导', id: 'b', corrects: 'a' },
      { ...other, id: 'c' },
      { ...other, kind: '撤回', id: 'd', corrects: 'b' },
    ]);
    expect(ownRecords(table, rowsAbout(STUDENTS[0]!)).map(({ id }) => id)).toEqual(['a', 'b', 'd']);
  });
});

test('one student’s rows of any other table are those that are about the student', () => {
  const cells = fc.record({
    name: fc.constantFrom('赵明', '赵\n明', '赵', '钱静', ''),
    class: fc.constantFrom('八(1)班', '明', ''),
    studentId: fc.constantFrom('', '0101'),
    kept: fc.constantFrom('预习', ''),
  });
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 12 }), (rows) => {
      const table = readLedger({ name: '习惯养成', values: ledgerTab('habit', rows) }, 'habit')!;
      for (const student of STUDENTS) {
        const own = habitsOf(ownRows(table, rowsAbout(student)));
        expect(own).toEqual(habitsOf(table).filter((row) => isAbout(row.student, student)));
      }
    }),
  );
});
