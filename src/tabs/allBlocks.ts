import { classKey } from '../core/className.js';
import { compareText } from '../core/compareText.js';
import { ID_KINDS, type IdKind, type StudentIds } from '../core/exam.js';
import { mergeExamTabs } from '../core/mergeExamTabs.js';
import { nameKey } from '../core/names.js';
import { seatNumberKinds, withoutNumbers } from '../core/seatNumbers.js';
import type { ColumnReading, Field, Problem, Reading } from './reading.js';
import type { Understanding } from './understanding.js';
import { a1 } from './view.js';

/** Several tables side by side read as one: each for itself first, then put together. */
export function mergeBlocks(parts: readonly Understanding[]): Understanding {
  const filled = parts.filter(({ reading }) => reading.students > 0);
  const used = filled.length > 0 ? filled : parts.slice(0, 1);
  const [first] = used;
  const exam = examOfAll(used);
  const readings = used.map(({ reading }) => reading);
  const people = used.flatMap((part): readonly Person[] => part.exam?.students ?? part.archive ?? []);
  const seats = seatNumberKinds(people);
  const problems = [...readings.flatMap((reading) => reading.problems), ...doubledAcross(used, seats)];
  const archive =
    first!.archive === null
      ? null
      : withoutNumbers(
          used.flatMap((part) => part.archive ?? []),
          seats,
        );
  return {
    reading: {
      ...first!.reading,
      role: readings.every(({ role }) => role === first!.reading.role) ? first!.reading.role : null,
      confidence: Math.min(...readings.map(({ confidence }) => confidence)),
      columns: first!.reading.columns.map((column, at) => claimed(readings, at) ?? column),
      students: (exam?.students ?? archive ?? []).length,
      subjects: exam?.subjects ?? [],
      classes: [...new Set(readings.flatMap(({ classes }) => classes))].sort(compareText),
      marks: readings.reduce(
        (sum, { marks }) => ({
          score: sum.score + marks.score,
          absent: sum.absent + marks.absent,
          blank: sum.blank + marks.blank,
          invalid: sum.invalid + marks.invalid,
        }),
        { score: 0, absent: 0, blank: 0, invalid: 0 },
      ),
      problems: problems.filter(
        ({ code }, at) => code !== 'LOW_CONFIDENCE' || problems.findIndex((one) => one.code === code) === at,
      ),
    },
    exam,
    archive,
    pairs: first!.pairs === null ? null : used.flatMap((part) => part.pairs ?? []),
    idKinds: first!.idKinds.filter((kind) => !seats.has(kind)),
  };
}

function claimed(readings: readonly Reading[], at: number): ColumnReading | undefined {
  return readings
    .map(({ columns }) => columns[at])
    .find((column) => column !== undefined && column.field !== null);
}

function examOfAll(parts: readonly Understanding[]): Understanding['exam'] {
  const exams = parts.flatMap(({ exam, reading }) => (exam === null ? [] : [{ ...exam, tab: reading.tab }]));
  const [first] = exams;
  if (first === undefined) return null;
  const { subjects, idKinds, hasStatedTotal, students } = mergeExamTabs(
    { name: '', term: null, date: null, kind: null },
    exams,
  );
  return { ...first, subjects, idKinds, hasStatedTotal, students };
}

interface Person {
  ids: StudentIds;
  name: string;
  className: string | null;
  row: number;
}

/** A number, or a name in one class, that stands in two of the tables. */
function doubledAcross(parts: readonly Understanding[], seats: ReadonlySet<IdKind>): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, { part: Understanding; cell: string }>();
  const check = (
    part: Understanding,
    key: string,
    field: Field,
    { row, name }: Person,
    problem: Pick<Problem, 'severity' | 'code' | 'params'>,
  ) => {
    const column = part.reading.columns.find((one) => one.field === field)?.column ?? 1;
    const cell = a1(row - 1, column - 1);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, { part, cell });
    else if (before.part !== part) {
      problems.push({ ...problem, cell, params: { ...problem.params, name, other: before.cell } });
    }
  };
  for (const part of parts) {
    const people: readonly Person[] = part.exam?.students ?? part.archive ?? [];
    for (const person of withoutNumbers(people, seats)) {
      for (const kind of ID_KINDS) {
        const id = person.ids[kind];
        if (id === undefined) continue;
        check(part, `${kind} ${id}`, kind, person, {
          severity: 'error',
          code: 'DUPLICATE_ID',
          params: { id },
        });
      }
      const { className } = person;
      if (nameKey(person.name) === '' || Object.keys(person.ids).length > 0) continue;
      const key = `name ${className === null ? '' : classKey(className)} ${nameKey(person.name)}`;
      const params = { className: className ?? '' };
      check(part, key, 'name', person, { severity: 'warning', code: 'DUPLICATE_NAME', params });
    }
  }
  return problems;
}
