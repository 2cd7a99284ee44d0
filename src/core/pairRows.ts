import type { AwardRow } from './awardOutcome.js';
import { compareText } from './compareText.js';
import { type Match, matchStudents } from './matchStudents.js';
import type { Roll } from './rolls.js';

export interface PairedRows {
  pairs: Array<[AwardRow, AwardRow]>;
  onlyLeft: AwardRow[];
  onlyRight: AwardRow[];
}

/**
 * The rows of two runs that are about one student. Rows that say the same in both runs belong together whoever they are
 * about; the others are matched as exams are; where even that leaves several of one name and class, they are paired in an
 * order of their own.
 */
export function pairRows(left: readonly AwardRow[], right: readonly AwardRow[]): PairedRows {
  const pairs: Array<[AwardRow, AwardRow]> = [];
  const same = strikeOut(left, right, (row) => JSON.stringify(row), pairs);
  const matches = matchStudents(rollOf(same.left), rollOf(same.right));
  const rest: [AwardRow[], AwardRow[]] = [[], []];
  same.left.forEach((row, i) => {
    const j = matches.ofLeft[i]!;
    if (typeof j === 'number') pairs.push([row, same.right[j]!]);
    else rest[0].push(row);
  });
  matches.ofRight.forEach((i: Match, j) => {
    if (typeof i !== 'number') rest[1].push(same.right[j]!);
  });
  const { left: onlyLeft, right: onlyRight } = strikeOut(...rest, whoKey, pairs);
  return { pairs, onlyLeft, onlyRight };
}

/** Pairs rows of one key, in the order of what they say; returns those that are left over. */
function strikeOut(
  left: readonly AwardRow[],
  right: readonly AwardRow[],
  keyOf: (row: AwardRow) => string,
  pairs: Array<[AwardRow, AwardRow]>,
): { left: AwardRow[]; right: AwardRow[] } {
  const waiting = new Map<string, AwardRow[]>();
  for (const row of inOrder(right)) {
    const key = keyOf(row);
    const known = waiting.get(key);
    if (known === undefined) waiting.set(key, [row]);
    else known.push(row);
  }
  const over: AwardRow[] = [];
  for (const row of inOrder(left)) {
    const other = waiting.get(keyOf(row))?.shift();
    if (other === undefined) over.push(row);
    else pairs.push([row, other]);
  }
  return { left: over, right: [...waiting.values()].flat() };
}

function inOrder(rows: readonly AwardRow[]): AwardRow[] {
  return rows
    .map((row) => ({ row, text: JSON.stringify(row) }))
    .sort((x, y) => compareText(x.text, y.text))
    .map(({ row }) => row);
}

function whoKey({ studentId, className, name }: AwardRow): string {
  return JSON.stringify([studentId, className, name]);
}

/** A row holds the number that is trusted most, of whatever kind: the same kind in runs of the same exams. */
function rollOf(rows: readonly AwardRow[]): Roll {
  return {
    idKinds: ['studentId'],
    students: rows.map(({ name, className, studentId }) => ({
      name,
      className,
      ids: studentId === null ? {} : { studentId },
    })),
  };
}
