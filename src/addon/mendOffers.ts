import type { CellChange, Finding, Mend, WrittenAs } from '../checks/finding.js';
import { compareText } from '../checks/order.js';
import { fingerprint } from '../sheets/fingerprint.js';
import { a1 } from '../tabs/view.js';

/** Cells of one column, one below the other, that change in the same way. */
export interface ChangeRun {
  /** `C3`, or `C3:C48`. */
  cell: string;
  cells: number;
  from: string | number;
  to: string | number;
}

/** Mends whose changes take more runs than this are known by a fingerprint of them. */
const PINNED_RUNS = 60;

/** A mend as it crosses to the page and back: which one it is, and what exactly the teacher was shown. */
interface MendName {
  code: string;
  tab: string;
  key: string;
  print: string;
  runs: Array<[cell: string, from: string | number, to: string | number]> | null;
}

export function changeRuns(changes: readonly CellChange[]): ChangeRun[] {
  const sorted = changes.slice().sort((x, y) => x.column - y.column || x.row - y.row);
  const runs: Array<{ first: CellChange; last: CellChange }> = [];
  for (const change of sorted) {
    const open = runs[runs.length - 1];
    const continues =
      open !== undefined &&
      open.last.column === change.column &&
      open.last.row + 1 === change.row &&
      open.last.from === change.from &&
      open.last.to === change.to;
    if (continues) open.last = change;
    else runs.push({ first: change, last: change });
  }
  return runs.map(({ first, last }) => {
    const cells = last.row - first.row + 1;
    const start = a1(first.row, first.column);
    return {
      cell: cells === 1 ? start : `${start}:${a1(last.row, last.column)}`,
      cells,
      from: first.from,
      to: first.to,
    };
  });
}

export function mendName(finding: Finding, mend: Mend): string {
  const runs = changeRuns(mend.changes);
  const name: MendName = {
    code: finding.code,
    tab: mend.tab,
    key: mend.key,
    print: printOf(runs),
    runs: runs.length > PINNED_RUNS ? null : runs.map(({ cell, from, to }) => [cell, from, to]),
  };
  return JSON.stringify(name);
}

/** All mends of a kind at once, as they were when the page was drawn. */
export function groupName(code: string, mends: readonly Mend[]): string {
  return JSON.stringify({
    all: code,
    print: fingerprint(mends.map((mend) => printOf(changeRuns(mend.changes)) + mend.tab)),
  });
}

function printOf(runs: readonly ChangeRun[]): string {
  return fingerprint(runs.map((run) => JSON.stringify(run)));
}

/** A cell that is to be written. */
export interface AgreedChange extends CellChange {
  tab: string;
  as: WrittenAs;
}

export interface SkippedCell {
  tab: string;
  cell: string | null;
  reason: 'changed' | 'settled';
}

export interface Agreed {
  code: string;
  changes: AgreedChange[];
  skipped: SkippedCell[];
}

function nothingOf(code: string, tab: string, reason: SkippedCell['reason']): Agreed {
  return { code, changes: [], skipped: [{ tab, cell: null, reason }] };
}

/**
 * What may be written of the mends a teacher agreed to: the cells that are offered again with the very same change, now
 * that the tabs have been read anew. What has changed since is skipped and told.
 *
 * @returns null when a name is none that was ever given out
 */
export function agreedChanges(name: string, findings: readonly Finding[]): Agreed | null {
  const said = parseName(name);
  if (said === null) return null;
  if ('all' in said) {
    const offers = findings.filter(({ code, mend }) => code === said.all && mend !== null);
    const mends = offers.map(({ mend }) => mend!);
    if (mends.length === 0) return nothingOf(said.all, '', 'settled');
    if (groupName(said.all, mends) !== name) return nothingOf(said.all, mends[0]!.tab, 'changed');
    return { code: said.all, changes: mends.flatMap(changesOf), skipped: [] };
  }
  const { code, tab, key } = said;
  const offers = findings.flatMap(({ code: kind, mend }) =>
    kind === code && mend !== null && mend.tab === tab && mend.key === key ? [mend] : [],
  );
  const same = offers.find((mend) => printOf(changeRuns(mend.changes)) === said.print);
  if (same !== undefined) return { code, changes: changesOf(same), skipped: [] };
  const changes = offers.flatMap(changesOf);
  if (said.runs === null) return nothingOf(code, tab, changes.length > 0 ? 'changed' : 'settled');
  const agreed: AgreedChange[] = [];
  const skipped: SkippedCell[] = [];
  const offered = new Map(changes.map((change) => [a1(change.row, change.column), change]));
  for (const [run, from, to] of said.runs) {
    for (const cell of cellsOf(run)) {
      const change = offered.get(cell);
      if (change !== undefined && change.from === from && change.to === to) agreed.push(change);
      else skipped.push({ tab, cell, reason: 'changed' });
    }
  }
  return { code, changes: agreed, skipped };
}

function changesOf(mend: Mend): AgreedChange[] {
  return mend.changes.map((change) => ({ ...change, tab: mend.tab, as: mend.as }));
}

function cellsOf(run: string): string[] {
  const match = /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/.exec(run);
  if (match === null) return [];
  const [first, last] = [Number(match[2]), Number(match[3] ?? match[2])];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => `${match[1]}${first + at}`);
}

function parseName(name: string): MendName | { all: string } | null {
  try {
    const said = JSON.parse(name) as Partial<MendName & { all: string }> | null;
    if (typeof said !== 'object' || said === null) return null;
    if (typeof said.all === 'string') return { all: said.all };
    const known = [said.code, said.tab, said.key, said.print].every((part) => typeof part === 'string');
    return known && (said.runs === null || Array.isArray(said.runs)) ? (said as MendName) : null;
  } catch {
    return null;
  }
}

/** Changes in one order, whatever the order of the mends; a cell that two mends would write is written once. */
export function inOrder(changes: readonly AgreedChange[]): AgreedChange[] {
  const byCell = new Map<string, AgreedChange>();
  for (const change of changes) byCell.set(`${change.tab}\n${change.row}\n${change.column}`, change);
  return [...byCell.values()].sort(
    (x, y) => compareText(x.tab, y.tab) || x.column - y.column || x.row - y.row,
  );
}
