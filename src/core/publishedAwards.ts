import type { AwardOutcome, AwardRow } from './awardOutcome.js';
import { compareText } from './compareText.js';
import type { Prize } from './prizes.js';

/** What a list that hangs on a wall says of a child. */
export interface PublishedAward {
  name: string;
  className: string | null;
  prize: Prize;
}

/**
 * The prizes of a run as they may be published, in name order. Exam results and ranks may not be made public
 * (未成年人学校保护规定), so nothing else of a row is passed on.
 *
 * @param everyone the same rule applied to everyone of the same two exams: then the list holds the prizes of all, and to
 *   be on it outs nobody. A child with a prize in both keeps the better one.
 */
export function publishedAwards(outcome: AwardOutcome, everyone: AwardOutcome | null): PublishedAward[] {
  const rows = everyone === null ? outcome.rows : together(outcome.rows, everyone.rows);
  return rows
    .flatMap(({ name, className, prize }) => (prize === null ? [] : [{ name, className, prize }]))
    .sort(byName);
}

type WonRow = Pick<AwardRow, 'name' | 'className' | 'prize'>;

/** A row that both outcomes took from one row of the exam is one child: its marks are one and the same list. */
function together(ours: readonly AwardRow[], all: readonly AwardRow[]): WonRow[] {
  const prizes = new Map(
    ours.flatMap((row) => (row.prize === null ? [] : [[row.currentMarks, row] as const])),
  );
  const rows = all.map((row): WonRow => {
    const mine = prizes.get(row.currentMarks);
    if (mine === undefined) return row;
    prizes.delete(row.currentMarks);
    return { name: row.name, className: row.className, prize: better(mine.prize!, row.prize) };
  });
  return [...rows, ...prizes.values()];
}

function better(x: Prize, y: Prize | null): Prize {
  return y === null || x < y ? x : y;
}

function byName(x: PublishedAward, y: PublishedAward): number {
  return (
    compareText(x.name, y.name) || compareText(x.className ?? '', y.className ?? '') || x.prize - y.prize
  );
}
