/**
 * The one click on a whole school: from the start of the process to the written .xlsx, and the rule's share of it.
 * Machines differ and are busy with other things: read the ratios, from one run.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEFAULT_RULE } from '../../src/core/awardRule.js';
import { evaluateAwards } from '../../src/core/evaluateAwards.js';
import { mergeExamTabs } from '../../src/core/mergeExamTabs.js';
import { readExamTab } from '../../src/tabs/examTab.js';
import { saveXlsx } from '../../src/workbench/files/index.js';
import { runAction } from '../action/runAction.js';
import { classOf } from '../support/classes.js';
import { type Tabs, workbookOf } from '../support/workbook.js';
import { median, milliseconds } from './lib/measure.js';

const STUDENTS = 5000;
const SUBJECTS = 9;
const RUNS = 3;
const BEFORE = '八上期末';
const NOW = '八下期末';

/** Milliseconds of the rule alone, records in, rows out. */
function timeRule(tabs: Tabs): number {
  const exam = (tab: string) =>
    mergeExamTabs({ name: tab, term: null, date: null, kind: null }, [
      { ...readExamTab({ name: tab, values: tabs[tab]! }), tab },
    ]);
  const input = { baseline: exam(BEFORE), current: exam(NOW), archive: null };
  return milliseconds(7, () => void evaluateAwards(input, DEFAULT_RULE));
}

async function timeClick(file: string, folder: string) {
  const start = performance.now();
  const run = await runAction([
    '--in',
    file,
    '--out',
    path.join(folder, 'out.xlsx'),
    'adoptTab',
    JSON.stringify({ tab: BEFORE, role: 'exam' }),
    'adoptTab',
    JSON.stringify({ tab: NOW, role: 'exam' }),
    'computeAwards',
    JSON.stringify({ baseline: BEFORE, current: NOW }),
  ]);
  if (run.status !== 0) throw new Error(run.errors || JSON.stringify(run.lines));
  return { wall: performance.now() - start, cpu: run.cpuMilliseconds, memory: run.peakMegabytes };
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bangfu-bench-'));
  try {
    const { [BEFORE]: before, [NOW]: now } = classOf(STUDENTS, SUBJECTS);
    const tabs: Tabs = { [BEFORE]: before!, [NOW]: now! };
    const file = path.join(folder, 'in.xlsx');
    writeFileSync(file, await saveXlsx(workbookOf(tabs)));
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await timeClick(file, folder));
    const wall = median(runs.map((run) => run.wall));
    const rule = timeRule(tabs);
    console.log(
      `computeAwards, ${STUDENTS} students × ${SUBJECTS} subjects × 2 exams, from process start to .xlsx`,
    );
    console.log(`  wall    ${(wall / 1000).toFixed(2)} s (median of ${RUNS}; at most 10 s)`);
    console.log(`  cpu     ${(median(runs.map((run) => run.cpu)) / 1000).toFixed(2)} s`);
    console.log(
      `  memory  ${Math.max(...runs.map((run) => run.memory)).toFixed(0)} MB at the peak (at most 1024)`,
    );
    console.log(
      `  rule    ${rule.toFixed(0)} ms, ${((100 * rule) / wall).toFixed(1)} % of the click (under 5 %)`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
