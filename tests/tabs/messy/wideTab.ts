import type { ProblemCode } from '../../../src/tabs/reading.js';
import {
  examName,
  type Place,
  sampleRow,
  writeFooters,
  writeSecondTable,
  writeSideBlock,
  writeTitles,
} from './around.js';
import { type ClassPlace, type ExamColumns, examColumns, type PlannedColumn } from './examColumns.js';
import { type ExamPlan, planExam } from './examPlan.js';
import type { Child } from './people.js';
import type { Random } from './random.js';
import { BLANK, cell, Sheet } from './sheet.js';
import type { ColumnTruth, MessyTab, TableTruth } from './truth.js';

/** One row a child, one column a subject, with as much mess as chance puts there. */
export function wideTab(random: Random): MessyTab {
  const plan = planExam(random);
  const classPlace = classPlaceOf(random, plan);
  const planned = examColumns(random, plan, classPlace);
  const columns = [...planned.identity, ...planned.rest];
  const sheet = new Sheet();
  const left = random.chance(0.12) ? random.int(1, 2) : 0;
  const place: Place = { left, right: left + columns.length - 1 };
  const inTitle = classPlace === 'title' ? plan.classes[0]!.replace(/^\d{3}$/, '$&班') : null;
  const top = writeTitles(random, sheet, plan, place, inTitle);
  const header = writeHeader(random, sheet, planned, columns, plan.english, top, left);
  const body = new Body(random, sheet, plan, columns, header.last + 1, left, planned.grouped);
  body.write(classPlace);
  let row = body.row;
  if (random.chance(0.5)) row = writeFooters(random, sheet, plan, columns, row, left);
  if (random.chance(0.12)) writeSecondTable(random, sheet, plan, row, left);
  if (random.chance(0.1)) writeSideBlock(random, sheet, plan, header.last, place.right);
  const table: TableTruth = {
    role: 'exam',
    headerRows: header.right.map(([first, last]) => [first + 1, last + 1]),
    columns: new Map(
      columns.map(({ truth }, index): [number, ColumnTruth] => [left + index + 1, body.stated(truth, index)]),
    ),
    subjects: plan.subjects.filter((subject) =>
      plan.children.some((child) => plan.marks.get(child)![subject]!.mark !== 'blank'),
    ),
    students: plan.children.map((child) => truthOf(plan, planned, child, classPlace)),
    problems: problemsOf(plan),
  };
  // A status column fills what was blank: such a subject column is empty all the same.
  table.subjects = table.subjects.filter((subject) =>
    plan.children.some((child) => plan.marks.get(child)![subject]!.cell.value !== ''),
  );
  return {
    shape: 'wide',
    mess: [...plan.mess, `class in ${classPlace}`, planned.grouped ? 'a header of two rows' : ''].filter(
      (word) => word !== '',
    ),
    grid: sheet.grid(tabName(random, plan, classPlace), random.pick([0, 0, 3, 60]), random.pick([0, 0, 5])),
    truth: { kind: 'read', table },
  };
}

function problemsOf({ marks }: ExamPlan): ProblemCode[] {
  const all = [...marks.values()].flatMap((bySubject) => Object.values(bySubject));
  return [...new Set(all.flatMap(({ problem }) => (problem === undefined ? [] : [problem])))];
}

function classPlaceOf(random: Random, plan: ExamPlan): ClassPlace {
  if (plan.classes.length > 1) return random.pick(['column', 'column', 'merged', 'once']);
  return random.pick(['column', 'column', 'merged', 'title', 'title', 'tab', 'tab', 'nowhere']);
}

function tabName(random: Random, plan: ExamPlan, classPlace: ClassPlace): string {
  const exam = examName(random, plan.english);
  if (classPlace !== 'tab') return random.pick([exam, 'Sheet1', exam]);
  return plan.english
    ? `${plan.classes[0]} ${exam}`
    : random.pick([plan.classes[0]!, `${plan.classes[0]}${exam}`]);
}

function truthOf(plan: ExamPlan, { ids }: ExamColumns, child: Child, classPlace: ClassPlace) {
  const numbers = ids.flatMap((style) => {
    const { id } = style.write(child);
    return id === undefined ? [] : [[style.kind, id] as const];
  });
  const marks = plan.marks.get(child)!;
  return {
    ids: Object.fromEntries(numbers),
    name: child.name,
    className: classPlace === 'nowhere' ? null : child.className,
    marks: Object.fromEntries(plan.subjects.map((subject) => [subject, marks[subject]!.mark])),
    total: plan.totals === null ? null : plan.totals.get(child)!.mark,
  };
}

/** Returns the last header row (0-based) and what may be called its rows. */
function writeHeader(
  random: Random,
  sheet: Sheet,
  { grouped, identity }: ExamColumns,
  columns: readonly PlannedColumn[],
  english: boolean,
  top: number,
  left: number,
): { last: number; right: Array<[number, number]> } {
  const band = random.chance(0.08) && identity.length > 1;
  const first = top + (band ? 1 : 0);
  const two = grouped && columns.some(({ header }) => header.length > 1);
  const merged = random.chance(0.7);
  if (band) {
    sheet.put(top, left, cell(english ? 'Pupil details' : '基本信息'));
    sheet.put(
      top,
      left + identity.length,
      cell(english ? 'Results' : random.pick(['各科成绩', '期中考试成绩', '成绩'])),
    );
    sheet.merge(top, left, 1, identity.length);
    sheet.merge(top, left + identity.length, 1, columns.length - identity.length);
  }
  let upper: string | null = null;
  let start = 0;
  columns.forEach(({ header }, index) => {
    const [text, below] = header;
    if (below === undefined) {
      sheet.put(first, left + index, cell(text));
      if (two && merged) sheet.merge(first, left + index, 2, 1);
      if (two && !merged) sheet.put(first + 1, left + index, BLANK);
      upper = null;
      return;
    }
    if (text !== upper) {
      sheet.put(first, left + index, cell(text));
      upper = text!;
      start = index;
    }
    const next = columns[index + 1]?.header;
    if (merged && (next === undefined || next.length < 2 || next[0] !== text)) {
      sheet.merge(first, left + start, 1, index - start + 1);
    }
    sheet.put(first + 1, left + index, cell(below));
  });
  const last = first + (two ? 1 : 0);
  return {
    last,
    right: band
      ? [
          [first, last],
          [top, last],
        ]
      : [[first, last]],
  };
}

/** The rows below the header. */
class Body {
  private readonly statedByRow = new Set<number>();

  constructor(
    private readonly random: Random,
    private readonly sheet: Sheet,
    private readonly plan: ExamPlan,
    private readonly columns: readonly PlannedColumn[],
    public row: number,
    private readonly left: number,
    private readonly grouped: boolean,
  ) {}

  /** The truth of a column once a row of full marks has been written. */
  stated(truth: ColumnTruth, index: number): ColumnTruth {
    const { points } = this.columns[index]!;
    return this.statedByRow.has(index) && truth.fullMark === undefined && points !== undefined
      ? { ...truth, fullMark: points }
      : truth;
  }

  write(classPlace: ClassPlace): void {
    const { random, plan } = this;
    if (plan.fullFrom === 'row') this.fullMarks();
    if (random.chance(0.06)) this.cells(sampleRow(random, plan, this.columns));
    const slips = !this.grouped && classPlace !== 'merged' && random.chance(0.06);
    const blanks = random.chance(0.12);
    let classStart = this.row;
    plan.children.forEach((child, index) => {
      const before = plan.children[index - 1];
      const newClass = before === undefined || before.className !== child.className;
      if (slips && index > 0 && random.chance(0.8)) {
        if (random.chance(0.5)) this.row++;
        this.cells(this.columns.map(({ header }) => cell(header[0])));
      } else if (blanks && index > 0 && random.chance(0.1)) this.row += random.int(1, 2);
      if (newClass) {
        this.mergeClass(classPlace, classStart);
        classStart = this.row;
      }
      this.cells(
        this.columns.map((column) =>
          column.holds === 'class' && classPlace !== 'column' && !newClass ? BLANK : column.cell(child),
        ),
      );
    });
    this.mergeClass(classPlace, classStart);
    if (slips) plan.mess.push('a repeated header');
    if (blanks) plan.mess.push('blank rows in the middle');
    const { length } = plan.children;
    if (this.columns.some(({ holds }) => holds === 'serial') && random.chance(0.25)) this.preNumbered(length);
  }

  private cells(cells: ReadonlyArray<{ value: unknown; shown?: string }>): void {
    cells.forEach((what, index) => {
      this.sheet.put(this.row, this.left + index, what);
    });
    this.row++;
  }

  private mergeClass(classPlace: ClassPlace, start: number): void {
    const at = this.columns.findIndex(({ holds }) => holds === 'class');
    if (classPlace === 'merged' && at >= 0) this.sheet.merge(start, this.left + at, this.row - start, 1);
  }

  private fullMarks(): void {
    const { random, plan, columns } = this;
    plan.mess.push('a row of full marks');
    const label = random.pick(plan.words.fullMarksRow);
    const at = random.chance(0.5) ? columns.findIndex(({ holds }) => holds === 'label') : 0;
    const sum = plan.subjects.reduce((points, subject) => points + plan.full[subject]!, 0);
    this.cells(
      columns.map(({ holds, points }, index) => {
        if (index === at) return cell(label);
        if (holds === 'mark') {
          this.statedByRow.add(index);
          return cell(points);
        }
        return holds === 'total' && random.chance(0.6) ? cell(sum) : BLANK;
      }),
    );
  }

  /** Numbered rows that nobody is entered in; formulas give 0 there. */
  private preNumbered(from: number): void {
    const { random, plan } = this;
    plan.mess.push('pre-numbered rows');
    const zeros = random.chance(0.3);
    const count = random.pick([3, 10, 200]);
    for (let number = from + 1; number <= from + count; number++) {
      this.cells(
        this.columns.map(({ holds }) => {
          if (holds === 'serial') return cell(number);
          return zeros && holds === 'total' ? cell(0) : BLANK;
        }),
      );
    }
  }
}
