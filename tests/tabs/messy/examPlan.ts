import type { Mark } from '../../../src/core/marks.js';
import type { ProblemCode } from '../../../src/tabs/reading.js';
import { type Child, children, classNames } from './people.js';
import type { Random } from './random.js';
import { BLANK, type Cell, cell } from './sheet.js';
import { CHINESE, ENGLISH, type Words } from './words.js';

/** A clean exam of invented children, before it is written into a messy tab. */
export interface ExamPlan {
  english: boolean;
  words: Words;
  classes: string[];
  children: Child[];
  subjects: string[];
  /** Points by subject. */
  full: Record<string, number>;
  fullFrom: 'header' | 'row' | 'nowhere';
  /** The subjects whose full mark the tab states. */
  stated: Set<string>;
  /** Each child's cell and mark by subject. */
  marks: Map<Child, Record<string, Written>>;
  totals: Map<Child, Written> | null;
  /** What a status column says of a child. */
  said: Map<Child, Mark>;
  mess: string[];
}

export interface Written {
  cell: Cell;
  mark: Mark;
  /** What a reading must say of it. */
  problem?: ProblemCode;
}

const SETS = [
  ['语文', '数学', '英语'],
  ['语文', '数学', '英语', '物理', '化学', '政治', '历史'],
  ['语文', '数学', '英语', '物理', '化学', '生物', '政治', '历史', '地理'],
  ['语文', '数学', '英语', '科学', '体育', '音乐', '美术'],
  ['语文', '数学', '英语', '物理', '政治', '历史', '生物', '地理', '体育', '信息技术'],
  ['数学', '英语'],
  ['语文', '数学', '英语', '文综', '理综'],
  ['语文', '数学', '日语', '历史', '地理'],
];
const MARK_WORDS: ReadonlyArray<readonly [Mark, readonly string[]]> = [
  ['absent', ['缺考', '缺', '旷考', '病假', '事假', '休学', ' 缺考 ']],
  ['deferred', ['缓考']],
  ['exempt', ['免考', '免修', '免试']],
  ['disqualified', ['作弊', '违纪']],
  ['not-taken', ['-', '--', '—', '/', '未选', 'N/A']],
];
const ENGLISH_MARK_WORDS: ReadonlyArray<readonly [Mark, readonly string[]]> = [
  ['absent', ['absent', 'Abs', 'ABSENT']],
  ['exempt', ['exempt']],
  ['disqualified', ['cheating']],
  ['not-taken', ['-', 'n/a', 'N/A', 'null']],
];

export function planExam(random: Random): ExamPlan {
  const english = random.chance(0.2);
  const classes = classNames(random, english, random.chance(0.65) ? 1 : random.int(2, 3));
  const set = random.pick(SETS).filter((subject) => !english || !/综/.test(subject));
  const subjects = random.chance(0.2) ? random.shuffled(set) : set;
  const plan: ExamPlan = {
    english,
    words: english ? ENGLISH : CHINESE,
    classes,
    children: children(random, random.chance(0.85) ? random.int(6, 48) : random.int(3, 5), classes, english),
    subjects,
    full: {},
    fullFrom: random.pick(['header', 'row', 'nowhere', 'nowhere', 'nowhere']),
    stated: new Set(),
    marks: new Map(),
    totals: null,
    said: new Map(),
    mess: [],
  };
  const forgets = plan.fullFrom === 'header' && random.chance(0.2);
  if (plan.fullFrom !== 'nowhere')
    plan.stated = new Set(subjects.filter(() => !forgets || random.chance(0.7)));
  const main = random.pick([100, 120, 150]);
  for (const subject of subjects) {
    plan.full[subject] = /综/.test(subject)
      ? 300
      : /语文|数学|英语/.test(subject)
        ? main
        : random.pick([100, 100, 50, 60, 80]);
  }
  writeMarks(random, plan);
  if (random.chance(0.75)) writeTotals(random, plan);
  return plan;
}

function writeMarks(random: Random, plan: ExamPlan): void {
  const asText = random.chance(0.08);
  const fullWidth = random.chance(0.03);
  const halves = random.chance(0.5);
  const electives = new Set(plan.subjects.length > 6 && random.chance(0.2) ? plan.subjects.slice(-2) : []);
  const absentRate = random.chance(0.5) ? 0.03 : 0;
  const blankRate = random.chance(0.3) ? 0.03 : 0;
  const wrongRate = random.chance(0.12) ? 0.01 : 0;
  if (asText) plan.mess.push('marks as text');
  if (electives.size > 0) plan.mess.push('electives blank for most');
  const words = plan.english ? ENGLISH_MARK_WORDS : MARK_WORDS;
  for (const child of plan.children) {
    const marks: Record<string, Written> = {};
    const blankRow = random.chance(blankRate);
    const absentRow = !blankRow && random.chance(absentRate);
    const [rowMark, rowWords] = random.pick(words.slice(0, -1));
    const rowWord = random.pick(rowWords);
    for (const subject of plan.subjects) {
      if (blankRow) marks[subject] = { cell: BLANK, mark: 'blank' };
      else if (absentRow) marks[subject] = { cell: cell(rowWord), mark: rowMark };
      else if (electives.has(subject) && random.chance(0.7)) marks[subject] = { cell: BLANK, mark: 'blank' };
      else if (random.chance(absentRate / 3)) {
        const [mark, texts] = random.pick(words);
        marks[subject] = { cell: cell(random.pick(texts)), mark };
      } else if (random.chance(wrongRate)) marks[subject] = wrongMark(random, plan, subject);
      else {
        const full = plan.full[subject]!;
        const raw = Math.min(1, Math.max(0, child.ability + random.int(-25, 25) / 100)) * full;
        const points = halves ? Math.round(raw * 2) / 2 : Math.round(raw);
        const text = fullWidth
          ? String(points).replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!)
          : String(points);
        marks[subject] = { cell: cell(asText || fullWidth ? text : points), mark: points };
      }
    }
    plan.marks.set(child, marks);
  }
}

function wrongMark(random: Random, plan: ExamPlan, subject: string): Written {
  const full = plan.full[subject]!;
  const above = plan.stated.has(subject) && random.chance(0.4);
  const below = !above && random.chance(0.2);
  const problem = above ? 'MARK_ABOVE_FULL' : below ? 'MARK_BELOW_ZERO' : 'INVALID_MARK';
  const value = above ? full + 5 : below ? -3 : random.pick(['85/100', '5?', '8O', '约80', '60+5']);
  plan.mess.push('a wrong mark');
  return { cell: cell(value), mark: 'invalid', problem };
}

function writeTotals(random: Random, plan: ExamPlan): void {
  plan.totals = new Map();
  const leavesOut =
    plan.subjects.length > 4 && random.chance(0.06) ? plan.subjects[plan.subjects.length - 1] : null;
  const wrong = random.chance(0.1);
  const whenNone = random.pick<Written>([
    { cell: cell(0), mark: 0 },
    { cell: BLANK, mark: 'blank' },
    { cell: cell('-'), mark: 'not-taken' },
  ]);
  if (leavesOut !== null) plan.mess.push('totals leave a subject out');
  if (wrong) plan.mess.push('some totals wrong');
  for (const child of plan.children) {
    let sum = 0;
    let scores = 0;
    for (const [subject, { mark, cell: written }] of Object.entries(plan.marks.get(child)!)) {
      // What a sheet adds up: every number, whatever it means.
      const points = typeof mark === 'number' ? mark : written.value;
      if (typeof points !== 'number' || points < 0 || subject === leavesOut) continue;
      sum += points;
      scores++;
    }
    const stated = wrong && random.chance(0.08) ? sum + random.pick([1, 10, 100]) : sum;
    plan.totals.set(child, scores === 0 ? whenNone : { cell: cell(stated), mark: stated });
  }
}
