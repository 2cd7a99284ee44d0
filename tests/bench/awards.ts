/**
 * The awards beside what people would use instead, on the same data in one run. Machines differ and are busy with other
 * things: read the ratios. With `--write-docs` the tables also go into docs/benchmarks.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { callFigures } from './lib/callFigures.js';
import { clickFigures } from './lib/clickFigures.js';
import { exponent, type RuleFigures, ruleFigures } from './lib/ruleFigures.js';

const DOCS = 'docs/benchmarks.md';
const [START, END] = [
  '<!-- figures: npm run bench -- awards --write-docs -->',
  '<!-- end of the figures -->',
];

const count = (n: number) => n.toLocaleString('en-US');
const ms = (time: number) =>
  time < 10 ? time.toFixed(2) : time < 1000 ? time.toFixed(0) : count(Math.round(time));
const ratio = (x: number, y: number) => (x / y).toFixed(x / y < 10 ? 2 : 0);

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function ruleTables(figures: RuleFigures[]): string[] {
  const [few, many] = [figures[0]!, figures[figures.length - 1]!];
  const growth = (key: 'kernel' | 'rule') =>
    exponent([few.students, few[key]], [many.students, many[key]]).toFixed(2);
  return [
    '**Ranks and the whole rule.** Two totals a student; at 100,000 the kernel is to take at most 0.3 of the two sorts and a tenth of d3-array, the rule at most 8 times the sorts.',
    table(
      [
        'students',
        'two sorts, ms',
        'kernel, ms',
        'd3-array, ms',
        'rule, ms',
        'kernel ÷ sorts',
        'd3-array ÷ kernel',
        'rule ÷ sorts',
      ],
      figures.map(({ students, sort, kernel, d3, rule }) => [
        count(students),
        ...[sort, kernel, d3, rule].map(ms),
        ratio(kernel, sort),
        ratio(d3, kernel),
        ratio(rule, sort),
      ]),
    ),
    `Growth from ${count(few.students)} to ${count(many.students)} students (at most 1.15): kernel n^${growth('kernel')}, rule n^${growth('rule')}.`,
  ];
}

async function main(): Promise<void> {
  const parts: string[] = [];
  const say = (text: string) => {
    parts.push(text);
    console.log(`${text}\n`);
  };
  say(`Node ${process.versions.node}, ${cpus().length} cores.`);

  for (const part of ruleTables([1000, 10_000, 100_000].map(ruleFigures))) say(part);

  const clicks = [];
  for (const students of [500, 2000, 5000]) clicks.push(await clickFigures(students, 3));
  say(
    '**The whole click** beside two columns of `RANK` and one of differences, filled down and computed in the same engine (at 2,000 students at least 20 times faster).',
  );
  say(
    table(
      ['students', 'click, ms', 'formulas, ms', 'formulas ÷ click'],
      clicks.map(({ students, click, formulas }) => [
        count(students),
        ms(click),
        ms(formulas),
        ratio(formulas, click),
      ]),
    ),
  );

  say('**Service calls** of the click beside a script that reads and writes cell by cell.');
  say(
    table(
      ['students', 'click', 'cell by cell'],
      [50, 200, 500].map(callFigures).map((one) => [one.students, one.click, one.cellByCell].map(count)),
    ),
  );

  if (process.argv.includes('--write-docs')) {
    const docs = readFileSync(DOCS, 'utf8');
    const [start, end] = [docs.indexOf(START), docs.indexOf(END)];
    if (start < 0 || end < start) throw new Error(`${DOCS} has no place for the figures.`);
    const head = docs.slice(0, start + START.length);
    writeFileSync(DOCS, `${head}\n\n${parts.join('\n\n')}\n\n${docs.slice(end)}`);
  }
}

void main();
