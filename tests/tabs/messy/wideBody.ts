import { sampleRow } from './around.js';
import type { ClassPlace, PlannedColumn } from './examColumns.js';
import type { ExamPlan } from './examPlan.js';
import type { Random } from './random.js';
import { BLANK, cell, type Sheet } from './sheet.js';
import type { ColumnTruth } from './truth.js';

/** The rows below the header. */
export class WideBody {
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
