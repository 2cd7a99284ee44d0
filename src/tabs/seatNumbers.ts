import { nameKey } from '../core/names.js';
import { seatNumberKinds, withoutNumbers } from '../core/seatNumbers.js';
import type { TabColumn } from './columns.js';
import type { IdentityColumns } from './identity.js';
import type { Problem } from './reading.js';
import type { BodyRows } from './rows.js';
import { a1 } from './view.js';

/**
 * Leaves out seat numbers, whatever their header: the column loses its field, and students go by class and name. A row
 * that has nothing but such a number is nobody's.
 */
export function leaveOutSeatNumbers(
  columns: readonly TabColumn[],
  identity: IdentityColumns,
  body: BodyRows,
  headerRow: number,
): { identity: IdentityColumns; body: BodyRows } {
  const kinds = seatNumberKinds(body.students);
  const seats = identity.ids.filter(
    ({ kind, column }) => kinds.has(kind) && columns.some((one) => one.column === column && !one.corrected),
  );
  if (seats.length === 0) return { identity, body };
  const left = new Set(seats.map(({ kind }) => kind));
  const students = withoutNumbers(body.students, left);
  const isNobody = ({ name, ids }: (typeof students)[number]) =>
    nameKey(name) === '' && Object.keys(ids).length === 0;
  const nobody = new Set(students.filter(isNobody).map(({ row }) => row + 1));
  const problems = body.problems.map((problem): Problem => {
    const { code, params } = problem;
    return code === 'ROW_WITHOUT_NAME' && nobody.has(Number(params.row))
      ? { ...problem, params: { row: params.row! } }
      : problem;
  });
  for (const { column: at } of seats) {
    const column = columns.find((one) => one.column === at)!;
    column.field = null;
    problems.push({
      severity: 'note',
      code: 'NUMBER_OF_CLASS',
      cell: a1(headerRow, at),
      params: { header: column.header },
    });
  }
  return {
    identity: { ...identity, ids: identity.ids.filter((id) => !seats.includes(id)) },
    body: { ...body, students: students.filter((student) => !isNobody(student)), problems },
  };
}
