import { describe, expect, test } from 'vitest';
import { findAddedRows } from '../../src/tabs/addedRows.js';
import { newCells } from '../../src/tabs/archiveNewRows.js';
import { type ArchiveRoom, findRoom } from '../../src/tabs/archiveRoom.js';
import { readArchiveTab } from '../../src/tabs/archiveTab.js';
import { type Allowed, writeBlock } from '../../src/tabs/newRows.js';
import type { FormulaGrid } from '../../src/tabs/tableRoom.js';

type Row = Array<string | number | boolean>;

/** Texts that begin with `=` are formulas; each gives 1. */
function gridOf(rows: Row[]): FormulaGrid {
  const width = Math.max(...rows.map((row) => row.length));
  const full = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  const isFormula = (cell: unknown) => typeof cell === 'string' && cell.startsWith('=');
  return {
    name: '档案',
    values: full.map((row) => row.map((cell) => (isFormula(cell) ? 1 : cell))),
    formulas: full.map((row) => row.map((cell) => (isFormula(cell) ? String(cell) : ''))),
  };
}

function roomOf(rows: Row[], count = 1): ArchiveRoom {
  const room = findRoom(gridOf(rows), {}, count);
  if (room === null) throw new Error('No room.');
  return room;
}

const HEAD = ['姓名', '学号', '班级', '成因', '薄弱学科'];
const ANN = ['甲', '01', '801', '贪玩', '数学'];

describe('where new students go', () => {
  test.each<[string, Row[], { anchor: number; ready: boolean }]>([
    ['below the last student', [HEAD, ANN], { anchor: 2, ready: false }],
    ['above a footer', [HEAD, ANN, ['合计', '', '', '', '']], { anchor: 2, ready: false }],
    ['above a blank row and a signature', [HEAD, ANN, [], ['填表人：王']], { anchor: 2, ready: false }],
    ['below a title', [['帮扶档案'], HEAD, ANN], { anchor: 3, ready: false }],
    ['below a bare header', [HEAD], { anchor: 1, ready: true }],
    ['below a bare header, before a note', [HEAD, ['注意：保密。']], { anchor: 1, ready: false }],
  ])('%s', (_name, rows, expected) => {
    expect(roomOf(rows)).toMatchObject(expected);
  });

  test.each<[string, Row[], number, boolean]>([
    ['numbered', [['序号', ...HEAD], [1, ...ANN], [2], [3]], 2, true],
    ['numbered by a formula', [['序号', ...HEAD], ['=ROW()-1', ...ANN], ['=ROW()-1']], 1, true],
    ['too few of them, nothing below', [['序号', ...HEAD], [1, ...ANN], [2]], 3, true],
    ['too few of them, a footer below', [['序号', ...HEAD], [1, ...ANN], [2], ['合计']], 2, false],
    [
      'with boxes to tick',
      [
        [...HEAD, '家长同意'],
        [...ANN, true],
        ['', '', '', '', '', false],
      ],
      1,
      true,
    ],
    [
      'with a cause written in already',
      [
        ['序号', ...HEAD],
        [1, ...ANN],
        [2, '', '', '', '懒'],
      ],
      1,
      false,
    ],
    [
      'with a count below the names',
      [
        ['序号', ...HEAD],
        [1, ...ANN],
        ['', '=COUNTA(B2:B2)'],
      ],
      1,
      false,
    ],
  ])('rows that stand ready: %s', (_name, rows, count, ready) => {
    expect(roomOf(rows, count).ready).toBe(ready);
  });

  test('a tab that is no archive has no room', () => {
    expect(
      findRoom(
        gridOf([
          ['随便', '写的'],
          ['甲', '乙'],
        ]),
        {},
        1,
      ),
    ).toBeNull();
  });
});

describe('what a new row says', () => {
  const words = { subjectList: (list: readonly string[]) => list.join('、'), inSupport: '帮扶中' };
  const student = {
    name: '丁',
    className: '八(1)班',
    ids: { studentId: '010' },
    weakSubjects: ['英语', '数学'],
  };
  const free: Allowed = () => null;
  const said = (rows: Row[], allowed: Allowed = free) => {
    const room = roomOf(rows);
    const cells = newCells(room, student, words, allowed);
    return Object.fromEntries(
      room.reading.columns.flatMap(({ header, column }) => {
        const text = cells.get(column - 1);
        return text === undefined ? [] : [[header, text]];
      }),
    );
  };

  test('a drop-down that refuses a list gets the weakest subject it knows', () => {
    const only =
      (choices: string[]): Allowed =>
      (column) =>
        column === 4 ? choices : null;
    expect(said([HEAD, ANN]).薄弱学科).toBe('英语、数学');
    expect(said([HEAD, ANN], only(['语文', '数学'])).薄弱学科).toBe('数学');
    expect(said([HEAD, ANN], only(['语文'])).薄弱学科).toBeUndefined();
  });

  test('the state is the archive’s own word for those under support', () => {
    const head = ['姓名', '学号', '班级', '成因', '帮扶状态'];
    const row = (name: string, state: string): Row => [name, `0${name}`, '801', '贪玩', state];
    expect(said([head, row('甲', '已转化'), row('乙', '进行中'), row('丙', '进行中')]).帮扶状态).toBe(
      '进行中',
    );
    expect(said([head, row('甲', '已转化'), row('乙', '')]).帮扶状态).toBeUndefined();
    expect(said([head]).帮扶状态).toBe('帮扶中');
    expect(said([head], () => ['已转化', '正在帮扶']).帮扶状态).toBe('正在帮扶');
  });

  test('no other column is written', () => {
    expect(Object.keys(said([HEAD, ANN]))).toEqual(['姓名', '学号', '班级', '薄弱学科']);
  });

  test('one write hands formulas and numbers between the written cells back as they are', () => {
    const rows: Row[] = [
      ['姓名', '序号', '备用', '学号', '成因'],
      ['甲', 1, '=1', '01', '贪玩'],
      ['', 2, '=2', ''],
    ];
    const grid = gridOf(rows);
    const cells = newCells(roomOf(rows), student, words, free);
    expect(writeBlock(grid, [cells], [2], (text) => `'${text}`)).toEqual({
      first: 0,
      rows: [["'丁", 2, '=2', "'010"]],
    });
  });
});

describe('rows found again', () => {
  const added = [{ row: 3, cells: { 姓名: '丁', 学号: '010' }, kept: {} }];
  const find = (rows: Row[]) =>
    findAddedRows(gridOf(rows), readArchiveTab(gridOf(rows)).reading.columns, added);
  const ours: Row = ['丁', '010', '', '', ''];

  test('where they were, or wherever they have moved to', () => {
    expect(find([HEAD, ANN, ours])).toEqual([{ row: 3 }]);
    expect(find([HEAD, ours, ANN])).toEqual([{ row: 2 }]);
    expect(find([['新标题'], HEAD, ANN, ['乙', '02'], ours])).toEqual([{ row: 5 }]);
  });

  test('changed, when anything was written beside or any cell was changed', () => {
    expect(find([HEAD, ANN, ['丁', '010', '', '家里有事', '']])).toEqual([{ why: 'changed' }]);
    expect(find([HEAD, ANN, [...ours, '不在表头下的话']])).toEqual([{ why: 'changed' }]);
  });

  test('gone, when nobody of that name and number is there', () => {
    expect(find([HEAD, ANN])).toEqual([{ why: 'gone' }]);
    expect(find([HEAD, ANN, ['丁', '011', '', '', '']])).toEqual([{ why: 'gone' }]);
  });
});
