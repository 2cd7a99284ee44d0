import type { Corrections, Reading, TabGrid, TabRole } from '../../../src/tabs/reading.js';
import { recogniseTab } from '../../../src/tabs/recognise.js';

/** A realistic tab and its right reading. */
export interface WildTab {
  what: string;
  tab: string;
  /**
   * Lines with cells between bars; numerals become numbers, `'01` stays text, `¶` is a line break within a cell. A line
   * `*12 seq|name|m120|sum` stands for twelve students, see `GENERATORS`.
   */
  lines: string;
  merges?: TabGrid['merges'];
  role?: TabRole;
  corrections?: Corrections;
  right: RightReading;
}

export interface RightReading {
  /** Left out where more than one will do, as long as the reading is not sure. */
  role?: TabRole | null;
  /** The reason of a refusal, or the code of the problem that explains why nothing was read. */
  because?: string;
  /** Whether the reading must (true) or must not (false) be at or above 0.8; left out where either will do. */
  sure?: boolean;
  header?: [number, number];
  /** Words for the columns, in order: see `columnWord`. */
  columns?: string;
  students?: number;
  subjects?: string;
  classes?: string;
}

const FAMILY = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧'];
const GIVEN = [
  '梓涵',
  '浩然',
  '思远',
  '雨桐',
  '明',
  '欣怡',
  '俊杰',
  '子轩',
  '一诺',
  '晓燕',
  '宇航',
  '佳琪',
  '磊',
];
const ENGLISH_FIRST = [
  'Amelia',
  'Ben',
  'Chloe',
  'Daniel',
  'Emma',
  'Farid',
  'Grace',
  'Hugo',
  'Isla',
  'Jack',
  'Kira',
];
const ENGLISH_LAST = [
  'Ahmed',
  'Brown',
  'Clarke',
  'Davies',
  'Evans',
  'Fisher',
  'Green',
  'Hall',
  'Irwin',
  'Jones',
];

export function childName(index: number): string {
  return (
    FAMILY[index % FAMILY.length]! + GIVEN[(index * 7 + Math.floor(index / FAMILY.length)) % GIVEN.length]!
  );
}

/** A number from 0 to 1 that looks thrown and is always the same. */
function thrown(...seed: number[]): number {
  let state = 2166136261;
  for (const part of seed) state = Math.imul(state ^ (part + 0x9e37), 16777619) >>> 0;
  state = Math.imul(state ^ (state >>> 13), 0x5bd1e995) >>> 0;
  return ((state ^ (state >>> 15)) >>> 0) / 4294967296;
}

type Cell = string | number;

/**
 * Words of a line of students: `seq`, `'2024001` (text that counts up), `1001` (a number that counts up), `name`, `en`,
 * `first`, `last`, `m120` (marks of 120), `h120` (half points), `sum`, `rank` (by `sum`), `grank` (a rank among more
 * than stand here), `a,b,c` (in turn), `=text`, and nothing for a blank cell.
 */
function students(line: string, offset: number): Cell[][] {
  const [, count, template] = /^\*(\d+) (.*)$/.exec(line)!;
  const words = template!.split('|').map((word) => word.trim());
  const rows = Array.from({ length: Number(count) }, (_, index) => {
    const ability = 0.35 + 0.55 * thrown(index + offset, 3);
    let sum = 0;
    return words.map((word, column): Cell => {
      const mark = /^([mh])(\d+)$/.exec(word);
      if (mark !== null) {
        const full = Number(mark[2]);
        const share = Math.min(
          1,
          Math.max(0.1, ability + 0.2 * (thrown(index + offset, column, full) - 0.5)),
        );
        const points = mark[1] === 'm' ? Math.round(share * full) : Math.round(share * full * 2) / 2;
        sum += points;
        return points;
      }
      if (word === 'seq') return index + 1;
      if (word === 'name') return childName(index + offset);
      if (word === 'en')
        return `${ENGLISH_FIRST[(index + offset) % 11]} ${ENGLISH_LAST[(index + offset) % 10]}`;
      if (word === 'first') return ENGLISH_FIRST[(index + offset) % 11]!;
      if (word === 'last') return ENGLISH_LAST[(index + offset) % 10]!;
      if (word === 'sum') return sum;
      if (word.startsWith('=')) return word.slice(1);
      if (/^'\D*\d+$/.test(word)) {
        const [, head, digits] = /^'(\D*)(\d+)$/.exec(word)!;
        return head! + (BigInt(digits!) + BigInt(index)).toString().padStart(digits!.length, '0');
      }
      if (/^\d+$/.test(word)) return Number(word) + index;
      if (word.includes(',')) return word.split(',')[(index * 5 + offset) % word.split(',').length]!;
      return word;
    });
  });
  const sumAt = words.indexOf('sum');
  const place = (index: number) =>
    1 + rows.filter((row) => Number(row[sumAt]) > Number(rows[index]![sumAt])).length;
  return rows.map((row, index) =>
    row.map((cell) =>
      cell === 'rank' ? place(index) : cell === 'grank' ? place(index) * 7 + (index % 5) : cell,
    ),
  );
}

function cellOf(text: string): Cell {
  if (text.startsWith("'")) return text.slice(1);
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return text.split('¶').join('\n');
}

export function gridOf({ tab, lines, merges }: WildTab): TabGrid {
  let seen = 0;
  const values = lines
    .split('\n')
    .slice(1, -1)
    .flatMap((line) => {
      if (!/^\*\d+ /.test(line)) return [line.split('|').map((cell) => cellOf(cell.trim()))];
      const rows = students(line, seen);
      seen += rows.length;
      return rows;
    });
  const width = Math.max(...values.map((row) => row.length));
  const padded = values.map((row) => [...row, ...Array<Cell>(width - row.length).fill('')]);
  return { name: tab, values: padded, ...(merges === undefined ? {} : { merges }) };
}

const SHORT: Record<string, string> = {
  studentId: 'sid',
  examId: 'eid',
  registryId: 'rid',
  nationalId: 'nid',
};

/** A column as a word: `name`, `sid`, `score:语文/120`, `rank:class`, `-` for a column that is left alone. A full mark only where it is stated. */
export function columnWord({
  field,
  subject,
  fullMark,
  fullMarkFrom,
  scope,
}: Reading['columns'][number]): string {
  if (field === null) return '-';
  const of = [subject, scope ?? undefined]
    .filter((part) => part !== undefined)
    .join('.')
    .replace(/ /g, '');
  return `${SHORT[field] ?? field}${of === '' ? '' : `:${of}`}${fullMark === undefined || fullMarkFrom === 'largest' ? '' : `/${fullMark}`}`;
}

export function readWild(wild: WildTab): Reading {
  return recogniseTab(gridOf(wild), { role: wild.role, corrections: wild.corrections });
}

/** What of the reading is not as it should be; empty when it is right. Confidence is `sure` or `unsure`. */
export function faultsOf(wild: WildTab, reading: Reading): Record<string, [right: unknown, read: unknown]> {
  const { right } = wild;
  const read = {
    role: reading.role,
    because:
      reading.role !== null
        ? undefined
        : reading.problems.map(({ code, params }) => params.reason ?? code)[0],
    header: reading.headerRows?.join(),
    columns: reading.columns.map(columnWord).join(' '),
    students: reading.students,
    subjects: reading.subjects.join(' '),
    classes: reading.classes.join(' '),
    sure: reading.confidence >= 0.8,
  };
  const wanted = {
    ...right,
    header: right.header?.join(),
    columns: right.columns?.trim().split(/\s+/).join(' '),
  };
  const faults: Record<string, [unknown, unknown]> = {};
  for (const key of Object.keys(read) as Array<keyof typeof read>) {
    const want = wanted[key];
    if (want !== undefined && want !== read[key]) faults[key] = [want, read[key]];
  }
  return faults;
}
