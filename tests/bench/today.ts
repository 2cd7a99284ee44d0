/** How long 今日 takes for a school: 600 students, 20,000 records. */
import { readFileSync } from 'node:fs';
import { adoptSchool, supportSchool } from '../support/supportSchool.js';
import { openWorkbook } from '../support/workbook.js';
import { milliseconds } from './lib/measure.js';

const [STUDENTS, RECORDS] = [600, 20_000];
const open = openWorkbook(readFileSync('dist/Code.js', 'utf8'), supportSchool(STUDENTS, RECORDS));
adoptSchool(open);
open.calls.length = 0;
const time = milliseconds(5, () => void open.host.run('getToday', [{ day: '2026-11-25', helper: null }]));
const calls = open.calls.length / 5;
console.log(`${STUDENTS} students, ${RECORDS} records: ${time.toFixed(0)} ms, ${calls} service calls`);
open.dispose();
