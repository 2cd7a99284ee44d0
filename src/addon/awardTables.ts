import type { AwardRow } from '../core/awardOutcome.js';
import type { RiseMeasure } from '../core/awardRule.js';
import { awardWordsOf } from '../locale/awardCatalogue.js';
import type { AwardWords, ResultColumn } from '../locale/awardWords.js';
import type { Dress } from '../sheets/outputTabs.js';
import { type CellValue, type OutputTable, paddedRow } from '../sheets/table.js';
import type { Language } from './api.js';
import { reasonsOf } from './awardRun.js';
import { type AwardRun, baselineName } from './storedRun.js';

const WHO = ['name', 'className', 'studentId', 'baselineTotal', 'currentTotal'] as const;
const OUTCOME = ['prize', 'status', 'reason'] as const;

/** The columns of the private results, in order. Where bands are compared no rank is shown. */
const RANKED: readonly ResultColumn[] = [
  ...WHO,
  'baselineRank',
  'currentRank',
  'change',
  ...OUTCOME,
  'baselinePercentile',
  'currentPercentile',
  'percentileChange',
  'rate',
  'tChange',
  'gain',
];
const BANDED: readonly ResultColumn[] = [
  ...WHO,
  'baselineBand',
  'currentBand',
  'bandRise',
  ...OUTCOME,
  'tChange',
  'gain',
];

function columnsOf(measure: RiseMeasure): readonly ResultColumn[] {
  return measure === 'band' ? BANDED : RANKED;
}

/** The same for every rule, so that a table takes the place of a wider one whole. */
const RESULTS_WIDTH = RANKED.length;

/** Sheet rows of the private results, 1-based: title, notice, rule, origin, counts, header. */
const RESULTS_HEADER_ROW = 6;
const AWARD_LIST_HEADER_ROW = 3;

export const RESULTS_DRESS: Dress = {
  frozenRows: RESULTS_HEADER_ROW,
  wideColumns: [RANKED.indexOf('reason') + 1, 1, 420],
};
export const AWARD_LIST_DRESS: Dress = { frozenRows: 0, wideColumns: [1, 3, 160] };

const TEXT = '@';
const COLUMN_FORMATS: Partial<Record<ResultColumn, string>> = {
  baselineTotal: 'General',
  currentTotal: 'General',
  baselineRank: '0',
  currentRank: '0',
  change: '+0;-0;0',
  bandRise: '+0;-0;0',
  baselinePercentile: '0.0',
  currentPercentile: '0.0',
  percentileChange: '+0.0;-0.0;0.0',
  rate: '0.0%',
  tChange: '+0.0;-0.0;0.0',
};

/** Whole points without decimals. `0.##` would leave a bare point behind a whole number: `+40.`. */
function gainFormat(rows: readonly AwardRow[]): string {
  const whole = rows.every(({ measures }) => measures === null || Number.isInteger(measures.gain));
  return whole ? '+0;-0;0' : '+0.0#;-0.0#;0';
}

/** The private results (名次变化): everything in the rule, for the teachers concerned only. */
export function resultsTable(run: AwardRun, language: Language): OutputTable {
  const words = awardWordsOf(language);
  const { outcome } = run;
  const columns = columnsOf(outcome.rule.measure);
  const builder = new TableBuilder(RESULTS_WIDTH);
  builder.line(words.resultsTitle(baselineName(run.baseline, outcome.rule, language), run.current));
  builder.line(words.privateNotice);
  builder.line(ruleLine(run, words));
  builder.line(words.origin(run.at, run.baselineTabs, run.currentTabs));
  builder.line(words.counts(outcome.pool, outcome.risers));
  builder.row(columns.map((column) => words.columns[column]));
  const ofColumn = { ...COLUMN_FORMATS, gain: gainFormat(outcome.rows) };
  const formats = columns.map((column) => ofColumn[column] ?? TEXT);
  const cells = columns.map((column) => RESULT_CELLS[column]);
  const reasons = reasonsOf(outcome, language);
  outcome.rows.forEach((row, at) => {
    const of: ResultRow = { row, measures: row.measures, reason: reasons[at]!, words };
    builder.row(
      cells.map((cellOf) => cellOf(of) ?? ''),
      formats,
    );
  });
  builder.line('');
  for (const note of words.notes(outcome)) builder.line(note);
  if (run.notes.length > 0) {
    builder.line('');
    builder.line(words.problemsTitle);
    for (const { tab, cell, message } of run.notes) {
      builder.line(tab === null ? message : words.noteAt(tab, cell, message));
    }
  }
  return builder.table([1, RESULTS_HEADER_ROW]);
}

/**
 * The list fit to publish (表彰名单): name, class, prize, in name order. No mark, no rank, no change, no exam, and no
 * order that betrays one; exam results and ranks may not be made public (未成年人学校保护规定).
 */
export function awardListTable(run: AwardRun, language: Language): OutputTable {
  const words = awardWordsOf(language);
  const builder = new TableBuilder(words.awardListColumns.length);
  const { subject } = run.outcome.rule;
  builder.line(subject === null ? words.awardListTitle : words.subjectListTitle(subject));
  builder.line(`${run.at.slice(0, 10)} · ${words.awardListAudience}`);
  builder.row([...words.awardListColumns]);
  for (const { name, className, prize } of run.published) {
    builder.row([name, className ?? '', words.prize[prize]]);
  }
  if (run.published.length === 0) builder.line(words.awardListEmpty);
  return { ...builder.table([1, AWARD_LIST_HEADER_ROW]), formats: null };
}

/** Whether an unregistered tab is a results tab of ours, left by a run that was cut off, or empty. */
export function isResultsTab(values: unknown[][]): boolean {
  return isEmpty(values) || languages((words) => values[1]?.[0] === words.privateNotice);
}

export function isAwardListTab(values: unknown[][]): boolean {
  return (
    isEmpty(values) ||
    languages(
      (words) =>
        isListTitle(String(values[0]?.[0]), words) &&
        /^\d{4}-\d{2}-\d{2}(?: · |$)/.test(String(values[1]?.[0])) &&
        words.awardListColumns.every((header, column) => values[2]?.[column] === header),
    )
  );
}

/** Of the total, or of any subject: the words around its name are the same. */
function isListTitle(title: string, words: AwardWords): boolean {
  const [before, after] = words.subjectListTitle('\n').split('\n') as [string, string];
  return title === words.awardListTitle || (title.startsWith(before) && title.endsWith(after));
}

function languages(test: (words: AwardWords) => boolean): boolean {
  return test(awardWordsOf('zh-CN')) || test(awardWordsOf('en'));
}

function isEmpty(values: unknown[][]): boolean {
  return values.every((row) => row.every((cell) => cell === ''));
}

/** The rule in words, under the name that the school gave it. */
export function ruleLine({ outcome, policy }: AwardRun, words: AwardWords): string {
  return policy === null ? words.rule(outcome.rule) : words.namedRule(policy, words.rule(outcome.rule));
}

/** A student's row with what is looked up once for all its cells. */
interface ResultRow {
  row: AwardRow;
  measures: AwardRow['measures'];
  reason: string;
  words: AwardWords;
}

const RESULT_CELLS: Record<ResultColumn, (of: ResultRow) => CellValue | null | undefined> = {
  name: ({ row }) => row.name,
  className: ({ row }) => row.className,
  studentId: ({ row }) => row.studentId,
  baselineTotal: ({ row }) => row.baselineTotal,
  currentTotal: ({ row }) => row.currentTotal,
  baselineRank: ({ row }) => row.baselineRank,
  currentRank: ({ row }) => row.currentRank,
  change: ({ row }) => row.change,
  baselineBand: ({ row }) => row.baselineBand,
  currentBand: ({ row }) => row.currentBand,
  bandRise: ({ row }) => row.rise,
  prize: ({ row, words }) => (row.prize === null ? null : words.prize[row.prize]),
  status: ({ row, words }) => words.status[row.status],
  reason: ({ reason }) => reason,
  baselinePercentile: ({ measures }) => measures?.baselinePercentile,
  currentPercentile: ({ measures }) => measures?.currentPercentile,
  percentileChange: ({ measures }) => measures?.percentileChange,
  rate: ({ measures }) => measures?.rate,
  tChange: ({ measures }) => measures?.tChange,
  gain: ({ measures }) => measures?.gain,
};

/** Collects rows of one width; single lines of text stand in the first column. */
class TableBuilder {
  private readonly values: CellValue[][] = [];
  private readonly formats: string[][] = [];

  constructor(private readonly width: number) {}

  line(text: string): void {
    this.row([text]);
  }

  row(cells: readonly CellValue[], formats: readonly string[] = []): void {
    this.values.push(paddedRow(cells, this.width, ''));
    this.formats.push(paddedRow(formats, this.width, TEXT));
  }

  table(boldRows: number[]): OutputTable {
    return { values: this.values, formats: this.formats, boldRows };
  }
}
