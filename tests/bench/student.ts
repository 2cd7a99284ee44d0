/** How long a child's page, plan, evaluation and records take in a school of 600 with 20,000 rows in each table. */
import { readFileSync } from 'node:fs';
import { ledgerTabs } from '../support/ledger.js';
import { adoptSchool, cellsOfTurn, idOf, nameOf, supportSchool } from '../support/supportSchool.js';
import { openWorkbook } from '../support/workbook.js';
import { milliseconds } from './lib/measure.js';

const [STUDENTS, ROWS, RUNS] = [600, 20_000, 5];
const open = openWorkbook(readFileSync('dist/Code.js', 'utf8'), {
  ...supportSchool(STUDENTS, ROWS),
  ...ledgerTabs(['log', 'plan', 'evaluation', 'habit', 'layer'], ROWS, cellsOfTurn(STUDENTS)),
});
adoptSchool(open);
const student = { name: nameOf(77), class: '八(1)班', ids: { studentId: idOf(77) } };
console.log(`${STUDENTS} students, ${ROWS} rows in each table of the ledger`);
for (const [name, request] of [
  ['readStudent', { student }],
  ['readPlan', { student }],
  ['readEvaluation', { student, month: '2026-11' }],
  ['listRecords', { student }],
] as const) {
  open.calls.length = 0;
  const time = milliseconds(RUNS, () => void open.host.run(name, [request]));
  console.log(`${name}: ${time.toFixed(0)} ms, ${open.calls.length / RUNS} service calls`);
}
open.dispose();
