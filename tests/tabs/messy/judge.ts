import { classKey } from '../../../src/core/className.js';
import { SURE } from '../../../src/core/confidence.js';
import { nameKey } from '../../../src/core/names.js';
import type { Reading } from '../../../src/tabs/reading.js';
import { understandTab } from '../../../src/tabs/recognise.js';
import { a1 } from '../../../src/tabs/view.js';
import type { MessyTab, StudentTruth, TableTruth } from './truth.js';

/** `asked`: not fully right, and not sure of it. `wrong`: sure of something that is not so. */
export type Verdict = 'right' | 'asked' | 'wrong';

export interface Judgement {
  verdict: Verdict;
  confidence: number;
  /** What differs from the truth. */
  faults: string[];
}

export function judge(tab: MessyTab): Judgement {
  const { reading, exam, archive } = understandTab(tab.grid, {});
  const { confidence } = reading;
  const faults =
    tab.truth.kind === 'read'
      ? tableFaults(tab.truth.table, reading, exam?.students ?? archive ?? [])
      : notReadFaults(tab.truth, reading);
  // A right reading that asks all the same is not fully right either.
  if (tab.truth.kind === 'read' && faults.length === 0 && confidence < SURE) {
    faults.push(`asks at ${confidence}`);
  }
  const verdict = faults.length === 0 ? 'right' : confidence >= SURE ? 'wrong' : 'asked';
  return { verdict, confidence, faults };
}

function notReadFaults(truth: Exclude<MessyTab['truth'], { kind: 'read' }>, reading: Reading): string[] {
  if (truth.kind === 'refuse') {
    const refused = reading.role === null && reading.problems.some(({ code }) => code === 'NOT_AN_EXAM');
    return refused ? [] : [`read as ${reading.role} (${reading.problems.map(({ code }) => code).join(' ')})`];
  }
  const told = reading.problems.some(({ code }) => truth.codes.includes(code));
  return told && reading.confidence < SURE
    ? []
    : [`does not ask: ${reading.problems.map(({ code }) => code).join(' ')}`];
}

type Read = Omit<StudentTruth, 'marks' | 'total'> & {
  marks?: StudentTruth['total'][];
  statedTotal?: unknown;
};

function tableFaults(truth: TableTruth, reading: Reading, students: readonly Read[]): string[] {
  if (reading.role !== truth.role) {
    return [
      `role ${reading.role}, not ${truth.role} (${reading.problems.map(({ code }) => code).join(' ')})`,
    ];
  }
  return [
    ...headerFaults(truth, reading),
    ...columnFaults(truth, reading),
    ...studentFaults(truth, reading, students),
    ...truth.problems
      .filter((code) => reading.problems.every((problem) => problem.code !== code))
      .map((code) => `no ${code}`),
  ];
}

function headerFaults(truth: TableTruth, { headerRows }: Reading): string[] {
  const right = truth.headerRows.some(
    ([first, last]) => headerRows !== null && headerRows[0] === first && headerRows[1] === last,
  );
  return right ? [] : [`header ${headerRows?.join('-')}, not ${truth.headerRows[0]?.join('-')}`];
}

function columnFaults(truth: TableTruth, reading: Reading): string[] {
  const faults: string[] = [];
  const read = new Map(reading.columns.map((column) => [column.column, column]));
  for (const [column, expected] of truth.columns) {
    const got = read.get(column);
    const what = `${a1(0, column - 1).slice(0, -1)} ${got?.header ?? '(no header)'}`;
    if (!expected.field.includes(got?.field ?? null)) {
      faults.push(`${what}: ${got?.field ?? null}, not ${expected.field[0]}`);
      continue;
    }
    if (expected.field[0] === null) continue;
    if (got?.subject !== expected.subject)
      faults.push(`${what}: of ${got?.subject}, not ${expected.subject}`);
    if (expected.field[0] === 'rank' && (got?.scope ?? null) !== (expected.scope ?? null)) {
      faults.push(`${what}: in ${got?.scope}, not ${expected.scope}`);
    }
    const stated = got?.fullMarkFrom === 'largest' ? undefined : got?.fullMark;
    if (expected.field[0] === 'score' && stated !== expected.fullMark) {
      faults.push(`${what}: of ${stated} points, not ${expected.fullMark}`);
    }
  }
  for (const { column, field, header } of reading.columns) {
    if (field !== null && !truth.columns.has(column))
      faults.push(`${header}: ${field}, but it is not the table's`);
  }
  return faults;
}

function studentFaults(truth: TableTruth, reading: Reading, students: readonly Read[]): string[] {
  if (truth.role === 'exam' && [...reading.subjects].sort().join() !== [...truth.subjects].sort().join()) {
    return [`subjects ${reading.subjects.join()}, not ${truth.subjects.join()}`];
  }
  const faults: string[] = [];
  if (reading.students !== truth.students.length) {
    faults.push(`${reading.students} students, not ${truth.students.length}`);
  }
  const expected = truth.students.map((student) => {
    const marks = truth.role === 'exam' ? reading.subjects.map((subject) => student.marks[subject]) : [];
    return lineOf(student, marks, student.total);
  });
  const got = students.map((student) => lineOf(student, student.marks ?? [], student.statedTotal ?? null));
  const missing = without(expected, got);
  const extra = without(got, expected);
  for (const line of missing.slice(0, 2)) faults.push(`not read: ${line}`);
  for (const line of extra.slice(0, 2)) faults.push(`read: ${line}`);
  return faults;
}

function lineOf(
  { ids, name, className }: Pick<Read, 'ids' | 'name' | 'className'>,
  marks: readonly unknown[],
  total: unknown,
): string {
  const numbers = Object.entries(ids).sort(([a], [b]) => (a < b ? -1 : 1));
  const who = [numbers.map((pair) => pair.join(' ')).join(' '), nameKey(name)];
  return [...who, className === null ? '?' : classKey(className), marks.join(' '), total ?? '?'].join(' · ');
}

/** The lines of `a` that `b` lacks, each as often as it stands. */
function without(a: readonly string[], b: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of b) left.set(line, (left.get(line) ?? 0) + 1);
  return a.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
