import { expect, test, vi } from 'vitest';
import { guessExam } from '../../src/tabs/examGuess.js';
import {
  type Corrections,
  FIELDS,
  PROBLEM_CODES,
  type Reading,
  TAB_ROLES,
  type TabGrid,
} from '../../src/tabs/reading.js';
import { understandTab } from '../../src/tabs/recognise.js';
import { messyTab } from './messy/messy.js';
import { type Random, seeded } from './messy/random.js';
import { CHINESE, ENGLISH, type Words } from './messy/words.js';

vi.setConfig({ testTimeout: 300_000 });

const GRIDS = 10_000;
const SEED = 7;

const wordsOf = ({
  name,
  ids,
  serial,
  class: classes,
  total,
  remark,
  statistics,
  sample,
  unread,
  long,
}: Words) => [
  ...name,
  ...Object.values(ids).flat(),
  ...serial,
  ...classes,
  ...total,
  ...remark,
  ...statistics,
  ...sample,
  ...unread,
  ...Object.values(long).flat(),
];
const HEADERS = [
  ...wordsOf(CHINESE),
  ...wordsOf(ENGLISH),
  ...Object.values(CHINESE.subjects).flat(),
  ...Object.values(ENGLISH.subjects).flat(),
  ...[CHINESE, ENGLISH].flatMap(({ ranks }) => ranks.flatMap(([, words]) => [...words])),
  ...[
    '满分',
    '文综',
    '三科总分',
    '帮扶教师',
    '奖项',
    '期中_语文',
    '月考1_数学',
    '语文(120分)',
    '姓名\\科目',
    '考场',
  ],
];
const ODD: readonly unknown[] = [
  null,
  undefined,
  true,
  false,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  1e300,
  340101201001011200,
  -5,
  0.1,
  '',
  ' ',
  '\u200b',
  '缺考',
  '作弊',
  '85/100',
  '=1+1',
  "'0101",
  '#12',
  '__proto__',
  'constructor',
  '\ud800',
  '①',
  '八(1)班',
  '(((((((((((((((((((((((((((((((',
  '一'.repeat(5000),
  '1'.repeat(3000),
  'a '.repeat(2000),
  '语文'.repeat(500),
  new Date(0),
  new Date(Number.NaN),
  {},
  [],
  { toString: 1 },
  Symbol.iterator,
  10n,
];

function anyCell(random: Random): unknown {
  const kind = random.int(0, 9);
  if (kind < 3) return random.int(0, 150);
  if (kind < 5) return random.pick(HEADERS);
  if (kind < 6) return `学生${random.int(1, 30)}`;
  return kind < 8 ? '' : random.pick(ODD);
}

function anyMerge(random: Random) {
  return {
    row: random.int(-1, 15),
    column: random.int(-1, 12),
    rows: random.int(0, 20),
    columns: random.int(0, 9),
  };
}

function anyGrid(random: Random, index: number): TabGrid {
  // Half of them are tabs that make sense, with cells struck by anything.
  const values: unknown[][] =
    index % 2 === 0
      ? messyTab(SEED, index)
          .grid.values.slice(0, 25)
          .map((row) => [...row])
      : Array.from({ length: random.int(0, 12) }, () =>
          Array.from({ length: random.int(0, 9) }, () => anyCell(random)),
        );
  for (let strike = random.int(0, 12); strike > 0 && values.length > 0; strike--) {
    const row = random.pick(values);
    if (row.length > 0) row[random.int(0, row.length - 1)] = anyCell(random);
  }
  if (values.length > 0 && random.chance(0.1)) values.splice(random.int(0, values.length - 1), 1);
  if (values.length > 0 && random.chance(0.1)) random.pick(values).length = random.int(0, 3);
  const name = random.chance(0.7) ? random.pick(['期中', '802', 'Sheet1', '']) : String(random.pick(HEADERS));
  const grid: TabGrid = { name, values };
  if (random.chance(0.5)) grid.merges = Array.from({ length: random.int(0, 6) }, () => anyMerge(random));
  if (random.chance(0.5)) {
    grid.display = values.map((row) =>
      row.map((value) => (random.chance(0.9) && typeof value !== 'symbol' ? safeText(value) : '')),
    );
  }
  return grid;
}

function safeText(value: unknown): string {
  return typeof value === 'object' || value === undefined ? '' : String(value);
}

function anyCorrections(random: Random, reading: Reading): Corrections {
  const corrections: Corrections = {};
  if (random.chance(0.5)) corrections.headerRows = [random.int(-2, 12), random.int(-2, 12)];
  if (random.chance(0.1)) corrections.headerRows = null;
  if (random.chance(0.7)) {
    corrections.fields = {};
    for (let count = random.int(0, 4); count > 0; count--) {
      const column = reading.columns.length > 0 ? random.pick(reading.columns) : null;
      const header =
        column !== null && random.chance(0.8)
          ? random.pick([column.header, column.key])
          : random.pick(HEADERS);
      corrections.fields[header] = {
        field: random.pick([null, ...FIELDS]),
        ...(random.chance(0.3) ? { subject: random.pick(HEADERS) } : {}),
        ...(random.chance(0.3) ? { fullMark: random.int(-5, 300) } : {}),
      };
    }
  }
  if (random.chance(0.2)) corrections.exam = random.pick(['期中', '期末', '', '没有']);
  if (random.chance(0.2)) corrections.block = random.int(-1, 4);
  return corrections;
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  return typeof value === 'object' && Object.values(value).every(isPlain);
}

/** Everything that a page relies on. */
function checkShape(reading: Reading): void {
  const whole = (count: number) => Number.isInteger(count) && count >= 0;
  const { marks, columns, headerRows } = reading;
  const sound =
    (reading.role === null || TAB_ROLES.includes(reading.role)) &&
    reading.confidence >= 0 &&
    reading.confidence <= 1 &&
    (headerRows === null || (whole(headerRows[0]) && headerRows[0] >= 1 && headerRows[1] >= headerRows[0])) &&
    columns.every(({ column, field }) => whole(column) && (field === null || FIELDS.includes(field))) &&
    new Set(columns.map(({ column }) => column)).size === columns.length &&
    new Set(columns.map(({ key }) => key)).size === columns.length &&
    whole(reading.students) &&
    [marks.score, marks.absent, marks.blank, marks.invalid].every(whole) &&
    reading.problems.every(
      ({ code, cell }) => PROBLEM_CODES.includes(code) && (cell === null || /^[A-Z]+\d+/.test(cell)),
    ) &&
    (reading.role !== null || reading.problems.some(({ severity }) => severity === 'error'));
  if (!sound) expect(reading).toBe('a sound reading');
  // What crosses to the page is plain data.
  if (!isPlain(reading)) expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
}

// Google Sheets allows 50,000 characters a cell; time that grows with their square would be minutes.
test.each(['(', '八(', ' ', '一', '1', '1.', 'a ', '语文', '缺考 '])(
  'cells of 50,000 characters of %j do not hang',
  (text) => {
    const long = text.repeat(Math.floor(50_000 / text.length));
    const header = ['学号', '姓名', '语文', '数学'];
    const rows = [header, ['01', '张三', 90, 80], ['02', '李四', 70, 60]];
    for (const [row, column] of [
      [0, 3],
      [1, 0],
      [1, 1],
      [1, 2],
    ] as const) {
      const struck = rows.map((cells, r) =>
        cells.map((cell, c) => (r === row && c === column ? `${long}x` : cell)),
      );
      checkShape(understandTab({ name: '期中', values: [[long], ...struck] }, {}).reading);
      const bare = understandTab({ name: long, values: struck }, {}).reading;
      guessExam({ name: long, values: struck }, bare);
    }
  },
);

test('10,000 random grids never throw, never hang, and give sound readings', () => {
  for (let index = 0; index < GRIDS; index++) {
    const random = seeded(SEED * 1_000_003 + index);
    const grid = anyGrid(random, index);
    try {
      const { reading } = understandTab(grid, {});
      checkShape(reading);
      guessExam(grid, reading);
      const hint = {
        ...(random.chance(0.5) ? { role: random.pick(TAB_ROLES) } : {}),
        ...(random.chance(0.7) ? { corrections: anyCorrections(random, reading) } : {}),
      };
      const again = understandTab(grid, hint).reading;
      checkShape(again);
      guessExam(grid, again);
    } catch (error) {
      throw new Error(`grid ${index}`, { cause: error });
    }
  }
});
