/** The whole click, through the built script, beside RANK formulas filled down in the same spreadsheet engine. */
import { readFileSync } from 'node:fs';
import { createHeadlessEngine } from '../../../src/workbench/engine/headless.js';
import { openWorkbook, workbookOf } from '../../support/workbook.js';
import { BEFORE, largeTabs, NOW, totalsOf } from './largeExams.js';
import { median } from './measure.js';

export interface ClickFigures {
  students: number;
  /** Milliseconds. */
  click: number;
  formulas: number;
}

/** Both ranks of each student, in the order of the rows. */
type Ranks = Array<[before: number, now: number]>;

interface Run {
  /** Milliseconds. */
  time: number;
  ranks: Ranks;
}

const LIMIT_MS = 600_000;

/** From the call to the written tabs: it reads two tabs of nine subjects, makes the results tab and the award list. */
async function click(students: number): Promise<Run> {
  const tabs = largeTabs(students);
  const open = openWorkbook(readFileSync('dist/Code.js', 'utf8'), tabs);
  for (const tab of [BEFORE, NOW]) open.host.run('adoptTab', [{ tab, role: 'exam', confirm: true }]);
  await open.host.settled();
  const start = performance.now();
  const result = open.host.run('computeAwards', [{ baseline: BEFORE, current: NOW }]) as {
    rows: Array<{ studentId: string; baselineRank: number; currentRank: number }>;
  };
  const time = performance.now() - start;
  open.dispose();
  const byId = new Map(result.rows.map((row) => [row.studentId, row]));
  return {
    time,
    ranks: tabs[NOW]!.slice(1).map((row) => {
      const { baselineRank, currentRank } = byId.get(String(row[0]))!;
      return [baselineRank, currentRank];
    }),
  };
}

/** Two columns of RANK and one of differences beside totals that stand there already, until they are computed. */
async function formulas(students: number): Promise<Run> {
  const tabs = largeTabs(students);
  const [was, is] = [totalsOf(tabs[BEFORE]!), totalsOf(tabs[NOW]!)];
  const rows = was.map((total, at) => [tabs[NOW]![at + 1]![1]!, total, is[at]!]);
  const engine = createHeadlessEngine(
    workbookOf({ 名次: [['姓名', BEFORE, NOW, '原名次', '现名次', '进步'], ...rows] }),
  );
  const range = engine.univerAPI.getActiveWorkbook()!.getSheetByName('名次')!.getRange(1, 3, students, 3);
  const last = students + 1;
  const start = performance.now();
  range.setValues(
    rows.map((_, at) => [
      { f: `=RANK(B${at + 2},B$2:B$${last})` },
      { f: `=RANK(C${at + 2},C$2:C$${last})` },
      { f: `=D${at + 2}-E${at + 2}` },
    ]),
  );
  await engine.univerAPI.getFormula().onCalculationResultApplied(LIMIT_MS);
  const time = performance.now() - start;
  const ranks = range.getValues().map(([x, y]): [number, number] => [Number(x), Number(y)]);
  engine.dispose();
  return { time, ranks };
}

const WARM_UP = 2;

/** Warmed up, then the median of the runs, each in a spreadsheet of its own; clicks are short, so more of them are run. */
export async function clickFigures(students: number, runs: number): Promise<ClickFigures> {
  const [ours, theirs] = [[], []] as [Run[], Run[]];
  for (let run = 0; run < WARM_UP; run++) ours.push(await click(students));
  // In turn, so that a busy moment of the machine falls on both.
  for (let run = 0; run < runs; run++) {
    for (let clicks = 0; clicks < 3; clicks++) ours.push(await click(students));
    if (run === 0 || students <= 2000) theirs.push(await formulas(students));
  }
  if (JSON.stringify(ours[0]!.ranks) !== JSON.stringify(theirs[0]!.ranks)) {
    throw new Error(`The ranks of ${students} students differ.`);
  }
  return {
    students,
    click: median(ours.slice(WARM_UP).map(({ time }) => time)),
    formulas: median(theirs.map(({ time }) => time)),
  };
}
