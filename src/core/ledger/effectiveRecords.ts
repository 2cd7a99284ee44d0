import type { SupportRecord } from './record.js';

/** A record as it counts now: the row that stands, under the id of the row that came first. */
export interface EffectiveRecord extends SupportRecord {
  /** The id of the row that is shown; equal to `id` where nothing was corrected. A correction points to it. */
  version: string;
  /** The rows that it stands in for, oldest first. */
  earlier: SupportRecord[];
}

/** Rows of the log that cannot be followed; nothing that they say is lost or counted twice. */
export type LogFault =
  /** Another row has this id already; this one is not counted. */
  | { code: 'same-id'; row: SupportRecord }
  /** It corrects a record that is not in the log: it is a record of its own. */
  | { code: 'unknown-id'; row: SupportRecord }
  /** It takes back a row that is not in the log: it says nothing. */
  | { code: 'nothing-to-take-back'; row: SupportRecord }
  /** Rows that point to one another in a circle: the first begins the record; retractions in a circle say nothing. */
  | { code: 'circle'; row: SupportRecord };

export interface EffectiveLog {
  /** In the order in which the records were begun. */
  records: EffectiveRecord[];
  /** Records that were taken back, as they stood last. */
  takenBack: EffectiveRecord[];
  /** The ids of the rows that are taken back. */
  voidIds: ReadonlySet<string>;
  faults: LogFault[];
}

/** A row with the corrections that point to it. */
interface Node {
  row: SupportRecord;
  corrections: Node[];
}

/**
 * What the log says when every correction and retraction is followed (docs/records.md). A correction stands in for the
 * row that it points to; of two corrections of one row the later row wins. Taking back a correction leaves what was
 * before it; taking back the first row takes the whole record back; a retraction can itself be taken back. The order
 * of the rows given does not matter: each carries its own place.
 */
export function effectiveRecords(rows: readonly SupportRecord[]): EffectiveLog {
  const faults: LogFault[] = [];
  const byId = new Map<string, SupportRecord>();
  for (const row of rows.slice().sort(byPlace)) {
    if (byId.has(row.id)) faults.push({ code: 'same-id', row });
    else byId.set(row.id, row);
  }
  const isVoid = voidRows(byId, faults);
  const log: EffectiveLog = { records: [], takenBack: [], voidIds: isVoid, faults };
  for (const root of threads(byId, faults)) {
    const versions = inTime(root).map(({ row }) => row);
    const standing = isVoid.has(root.row.id) ? [] : versions.filter(({ id }) => !isVoid.has(id));
    const list = standing.length === 0 ? log.takenBack : log.records;
    list.push(asShown(root.row.id, standing.length === 0 ? versions : standing));
  }
  faults.sort((a, b) => byPlace(a.row, b.row));
  return log;
}

function asShown(id: string, versions: readonly SupportRecord[]): EffectiveRecord {
  const shown = versions[versions.length - 1]!;
  // Field by field: tens of thousands of these are made, and a spread of so many fields takes many times as long.
  return {
    id,
    student: shown.student,
    date: shown.date,
    kind: shown.kind,
    subject: shown.subject,
    minutes: shown.minutes,
    content: shown.content,
    wentWell: shown.wentWell,
    toImprove: shown.toImprove,
    nextStep: shown.nextStep,
    by: shown.by,
    corrects: shown.corrects,
    retracts: shown.retracts,
    tab: shown.tab,
    row: shown.row,
    version: shown.id,
    earlier: versions.length === 1 ? [] : versions.slice(0, -1),
  };
}

/** The trees of rows, each under the row that begins the record. */
function threads(byId: ReadonlyMap<string, SupportRecord>, faults: LogFault[]): Node[] {
  const nodes = new Map<string, Node>();
  for (const row of byId.values()) if (!row.retracts) nodes.set(row.id, { row, corrections: [] });
  const circles = firstOfCircles([...nodes.values()].map(({ row }) => row));
  const roots: Node[] = [];
  for (const node of nodes.values()) {
    const { id, corrects } = node.row;
    const corrected = corrects === null ? undefined : nodes.get(corrects);
    if (circles.has(id)) faults.push({ code: 'circle', row: node.row });
    else if (corrects !== null && corrected === undefined) faults.push({ code: 'unknown-id', row: node.row });
    if (corrected === undefined || circles.has(id)) roots.push(node);
    else corrected.corrections.push(node);
  }
  return roots;
}

/** The ids of the first row of every circle of rows that point to one another. */
function firstOfCircles(rows: readonly SupportRecord[]): Set<string> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const first = new Set<string>();
  const done = new Set<string>();
  for (const start of rows) {
    if (start.corrects === null) continue;
    const path = new Map<string, SupportRecord>();
    let row: SupportRecord | undefined = start;
    while (row !== undefined && !done.has(row.id) && !path.has(row.id)) {
      path.set(row.id, row);
      row = row.corrects === null ? undefined : byId.get(row.corrects);
    }
    if (row !== undefined && path.has(row.id)) {
      const members = [...path.values()];
      const circle = members.slice(members.findIndex(({ id }) => id === row!.id));
      first.add(circle.sort(byPlace)[0]!.id);
    }
    for (const id of path.keys()) done.add(id);
  }
  return first;
}

/** The ids of the rows that are taken back, retractions among them. */
function voidRows(byId: ReadonlyMap<string, SupportRecord>, faults: LogFault[]): Set<string> {
  const retractions = [...byId.values()].filter(({ retracts }) => retracts);
  const takenBackBy = new Map<string, SupportRecord[]>();
  for (const row of retractions) {
    if (row.corrects === null || !byId.has(row.corrects)) {
      faults.push({ code: 'nothing-to-take-back', row });
      continue;
    }
    const known = takenBackBy.get(row.corrects);
    if (known === undefined) takenBackBy.set(row.corrects, [row]);
    else known.push(row);
  }
  const circles = circularRetractions(byId, retractions);
  for (const row of retractions) if (circles.has(row.id)) faults.push({ code: 'circle', row });
  // A retraction counts when nothing that counts takes it back: decided from the last of each chain backwards.
  const counts = new Map<string, boolean>();
  const inOrder = retractions.filter(({ id }) => !circles.has(id));
  for (const start of inOrder) {
    const stack = [start];
    while (stack.length > 0) {
      const row = stack[stack.length - 1]!;
      const against = (takenBackBy.get(row.id) ?? []).filter(({ id }) => !circles.has(id));
      const open = against.filter(({ id }) => !counts.has(id));
      if (open.length > 0) stack.push(...open);
      else {
        stack.pop();
        counts.set(row.id, !against.some(({ id }) => counts.get(id)));
      }
    }
  }
  return new Set(
    inOrder.flatMap(({ id, corrects }) => (corrects !== null && counts.get(id) ? corrects : [])),
  );
}

/** The ids of retractions that take one another back in a circle. */
function circularRetractions(
  byId: ReadonlyMap<string, SupportRecord>,
  retractions: readonly SupportRecord[],
): Set<string> {
  const circular = new Set<string>();
  const done = new Set<string>();
  for (const start of retractions) {
    const path: string[] = [];
    let row: SupportRecord | undefined = start;
    while (row?.retracts && !done.has(row.id)) {
      done.add(row.id);
      path.push(row.id);
      row = row.corrects === null ? undefined : byId.get(row.corrects);
    }
    const closes = row === undefined ? -1 : path.indexOf(row.id);
    if (closes >= 0) for (const id of path.slice(closes)) circular.add(id);
  }
  return circular;
}

/**
 * The rows of a record from the first to the newest: a correction comes after what it corrects, and of two corrections
 * the one that was gone on with last comes last.
 */
function inTime(root: Node): Node[] {
  if (root.corrections.length === 0) return [root];
  const before: Node[] = [];
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    before.push(node);
    stack.push(...node.corrections);
  }
  // Children stand behind their parents in `before`: from its end each one's latest row is known.
  const latest = new Map<Node, SupportRecord>();
  for (const node of before.slice().reverse()) {
    const rows = [node.row, ...node.corrections.map((one) => latest.get(one)!)];
    latest.set(node, rows.sort(byPlace)[rows.length - 1]!);
  }
  const ordered: Node[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    ordered.push(node);
    // The last to be taken from the stack comes last.
    open.push(...node.corrections.slice().sort((a, b) => byPlace(latest.get(b)!, latest.get(a)!)));
  }
  return ordered;
}

function byPlace(a: SupportRecord, b: SupportRecord): number {
  return a.tab === b.tab ? a.row - b.row : a.tab < b.tab ? -1 : 1;
}
