/** How long the workbench's services and files take on large tabs. */
import { openFiles, saveXlsx } from '../../src/workbench/files/index.js';
import { createTestHost } from '../workbench/testHost.js';
import { milliseconds } from './lib/measure.js';

const [ROWS, COLUMNS] = [5000, 30];
const table = Array.from({ length: ROWS }, (_row, row) =>
  Array.from({ length: COLUMNS }, (_cell, column) => (column % 3 === 0 ? `名${row}` : row * column)),
);

async function main(): Promise<void> {
  const host = createTestHost();
  host.script("var s = ss.insertSheet('big'); s.insertRowsAfter(1000, 4000); s.insertColumnsAfter(26, 4)");
  for (const call of ['setValues(args[0])', 'getValues()', 'getDisplayValues()']) {
    const script = `ss.getSheetByName('big').getRange(1, 1, ${ROWS}, ${COLUMNS}).${call}`;
    console.log(
      `${ROWS} × ${COLUMNS} ${call}: ${milliseconds(5, () => void host.script(script, table)).toFixed(0)} ms`,
    );
  }
  const snapshot = host.snapshot();
  let start = performance.now();
  const bytes = await saveXlsx(snapshot);
  console.log(`${ROWS} × ${COLUMNS} saved as .xlsx: ${(performance.now() - start).toFixed(0)} ms`);
  start = performance.now();
  await openFiles([{ name: 'a.xlsx', bytes }]);
  console.log(`${ROWS} × ${COLUMNS} opened: ${(performance.now() - start).toFixed(0)} ms`);
  host.dispose();
}

void main();
