import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectiveRecords } from '../../../src/core/ledger/effectiveRecords.js';
import type { SupportRecord } from '../../../src/core/ledger/record.js';
import { record } from './records.js';

const correction = (row: number, corrects: string, part: Partial<SupportRecord> = {}) =>
  record(row, { corrects, ...part });
const retraction = (row: number, corrects: string) => record(row, { corrects, retracts: true, kind: null });

/** Id, version and earlier versions of each record that stands. */
function standing(rows: SupportRecord[]): string[] {
  return effectiveRecords(rows).records.map(({ id, version, earlier }) =>
    [`${id}=${version}`, ...earlier.map((one) => one.id)].join(' '),
  );
}
const takenBack = (rows: SupportRecord[]) => effectiveRecords(rows).takenBack.map(({ id }) => id);
const faults = (rows: SupportRecord[]) =>
  effectiveRecords(rows).faults.map(({ code, row }) => `${code} ${row.row}`);

describe('corrections', () => {
  test('a record that nothing points to stands as it is', () => {
    expect(standing([record(2), record(3)])).toEqual(['r2=r2', 'r3=r3']);
  });

  test('a correction is shown under the first id, with what it stands in for', () => {
    const { records } = effectiveRecords([
      record(2),
      correction(3, 'r2', { content: '改过', date: '2026-11-19' }),
    ]);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      id: 'r2',
      version: 'r3',
      content: '改过',
      date: '2026-11-19',
      row: 3,
    });
    expect(records[0]!.earlier.map(({ content }) => content)).toEqual(['第 2 行']);
  });

  test('a chain of corrections is followed to its end, wherever its rows stand', () => {
    expect(standing([correction(2, 'r3'), correction(3, 'r4'), record(4)])).toEqual(['r4=r2 r4 r3']);
  });

  test('of two corrections of one record the later row wins, and the other is kept as an earlier version', () => {
    expect(standing([record(2), correction(4, 'r2'), correction(3, 'r2')])).toEqual(['r2=r4 r2 r3']);
  });

  test('a correction that was gone on with later wins over one that was made in between', () => {
    expect(standing([record(2), correction(3, 'r2'), correction(4, 'r2'), correction(5, 'r3')])).toEqual([
      'r2=r5 r2 r4 r3',
    ]);
  });

  test('may be about another child: the record is then of that child alone', () => {
    const student = { ids: {}, name: '钱静', className: '八(2)班' };
    const { records } = effectiveRecords([record(2), correction(3, 'r2', { student })]);
    expect(records.map((one) => one.student.name)).toEqual(['钱静']);
  });

  test('of an id that is not in the log is a record of its own, and is named', () => {
    const rows = [record(2), correction(3, 'gone')];
    expect(standing(rows)).toEqual(['r2=r2', 'r3=r3']);
    expect(faults(rows)).toEqual(['unknown-id 3']);
  });

  test('in a circle begin with the first row, and are named', () => {
    const rows = [correction(2, 'r4'), correction(3, 'r2'), correction(4, 'r3'), correction(5, 'r5')];
    expect(standing(rows)).toEqual(['r2=r4 r2 r3', 'r5=r5']);
    expect(faults(rows)).toEqual(['circle 2', 'circle 5']);
  });

  test('rows that lead into a circle belong to it', () => {
    expect(standing([correction(2, 'r3'), correction(3, 'r2'), correction(4, 'r3')])).toEqual([
      'r2=r4 r2 r3',
    ]);
  });
});

describe('taking back', () => {
  test('the first row takes the whole record back, corrections and all', () => {
    const rows = [record(2), correction(3, 'r2'), retraction(4, 'r2'), record(5)];
    expect(standing(rows)).toEqual(['r5=r5']);
    expect(takenBack(rows)).toEqual(['r2']);
  });

  test('a correction leaves what was before it', () => {
    expect(standing([record(2), correction(3, 'r2'), correction(4, 'r3'), retraction(5, 'r4')])).toEqual([
      'r2=r3 r2',
    ]);
  });

  test('a retraction makes its record stand again', () => {
    expect(standing([record(2), retraction(3, 'r2'), retraction(4, 'r3')])).toEqual(['r2=r2']);
    expect(takenBack([record(2), retraction(3, 'r2'), retraction(4, 'r3'), retraction(5, 'r4')])).toEqual([
      'r2',
    ]);
  });

  test('twice is the same as once', () => {
    expect(takenBack([record(2), retraction(3, 'r2'), retraction(4, 'r2')])).toEqual(['r2']);
  });

  test('what is not in the log says nothing, and is named', () => {
    const rows = [record(2), retraction(3, 'gone'), record(4, { retracts: true })];
    expect(standing(rows)).toEqual(['r2=r2']);
    expect(faults(rows)).toEqual(['nothing-to-take-back 3', 'nothing-to-take-back 4']);
  });

  test('in a circle says nothing, and is named', () => {
    const rows = [record(2), retraction(3, 'r4'), retraction(4, 'r3'), retraction(5, 'r5')];
    expect(standing(rows)).toEqual(['r2=r2']);
    expect(faults(rows)).toEqual(['circle 3', 'circle 4', 'circle 5']);
  });

  test('a correction that points to a retraction is a record of its own', () => {
    expect(standing([record(2), retraction(3, 'r2'), correction(4, 'r3')])).toEqual(['r4=r4']);
  });
});

test('an id that stands twice is counted once: the first row has it, the other is named', () => {
  const rows = [record(2), record(3, { id: 'r2', content: '抄来的' })];
  expect(effectiveRecords(rows).records.map(({ content }) => content)).toEqual(['第 2 行']);
  expect(faults(rows)).toEqual(['same-id 3']);
});

describe('for every log', () => {
  const kindOfRow = fc.record({
    id: fc.integer({ min: 0, max: 9 }),
    corrects: fc.option(fc.integer({ min: 0, max: 11 })),
    retracts: fc.boolean(),
  });
  const log = fc.array(kindOfRow, { maxLength: 14 }).map((rows) =>
    rows.map(({ id, corrects, retracts }, at) =>
      record(at + 2, {
        id: `i${id}`,
        corrects: corrects === null ? null : `i${corrects}`,
        retracts: retracts && corrects !== null,
      }),
    ),
  );
  const shuffled = log.chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
    ),
  );

  test('the order in which the rows are given does not matter', () => {
    fc.assert(
      fc.property(shuffled, ([rows, mixed]) => {
        expect(effectiveRecords(mixed)).toEqual(effectiveRecords(rows));
      }),
    );
  });

  test('every row that tells something is in exactly one record, once', () => {
    fc.assert(
      fc.property(log, (rows) => {
        const { records, takenBack: back, faults: named } = effectiveRecords(rows);
        const doubled = new Set(named.flatMap(({ code, row }) => (code === 'same-id' ? row.row : [])));
        const told = rows.filter(({ row, retracts }) => !retracts && !doubled.has(row)).map(({ row }) => row);
        const versions = [...records, ...back].flatMap((one) => [
          ...one.earlier.map(({ row }) => row),
          one.row,
        ]);
        expect(new Set(versions).size).toBe(versions.length);
        // Of a record that stands, versions that were taken back are the only rows that are not shown.
        for (const row of versions) expect(told).toContain(row);
        const pointedAt = new Set(rows.flatMap((row) => (row.retracts ? row.corrects : [])));
        const missing = told.filter((row) => !versions.includes(row));
        for (const row of missing) expect(pointedAt).toContain(rows.find((one) => one.row === row)!.id);
        const ids = [...records, ...back].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('rows of other records, before, between and after, do not change what a record says', () => {
    fc.assert(
      fc.property(log, fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 6 }), (rows, places) => {
        const mixed: SupportRecord[] = rows.slice();
        for (const [at, place] of places.entries()) {
          mixed.splice(Math.min(place, mixed.length), 0, record(0, { id: `other${at}` }));
        }
        const renumbered = mixed.map((row, at) => ({ ...row, row: at + 2 }));
        const said = (all: SupportRecord[]) =>
          effectiveRecords(all).records.flatMap(({ id, content, version }) =>
            id.startsWith('other') ? [] : `${id} ${version} ${content}`,
          );
        expect(said(renumbered)).toEqual(said(rows));
      }),
    );
  });

  test('a log of twenty thousand rows in one chain is followed to its end', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) =>
      at === 0 ? record(2) : correction(at + 2, `r${at + 1}`),
    );
    const [only] = effectiveRecords(rows).records;
    expect(only!.version).toBe('r20001');
    expect(only!.earlier).toHaveLength(19_999);
  });
});
