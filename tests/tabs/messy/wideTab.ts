import type { ProblemCode } from '../../../src/tabs/reading.js';
import {
  examName,
  type Place,
  writeFooters,
  writeSecondTable,
  writeSideBlock,
  writeTitles,
} from './around.js';
import { type ClassPlace, type ExamColumns, examColumns } from './examColumns.js';
import { type ExamPlan, planExam } from './examPlan.js';
import type { Child } from './people.js';
import type { Random } from './random.js';
import { Sheet } from './sheet.js';
import type { ColumnTruth, MessyTab, StudentTruth, TableTruth } from './truth.js';
import { WideBody } from './wideBody.js';
import { writeHeader } from './wideHeader.js';

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
  const body = new WideBody(random, sheet, plan, columns, header.last + 1, left, planned.grouped);
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
    subjects: plan.subjects.filter((subject) => !isEmpty(plan, subject)),
    students: plan.children.map((child) => truthOf(plan, planned, child, classPlace)),
    problems: problemsOf(plan),
  };
  return {
    shape: 'wide',
    mess: [...plan.mess, `class in ${classPlace}`, planned.grouped ? 'a header of two rows' : ''].filter(
      (word) => word !== '',
    ),
    grid: sheet.grid(tabName(random, plan, classPlace), random.pick([0, 0, 3, 60]), random.pick([0, 0, 5])),
    truth: { kind: 'read', table },
  };
}

/** Nothing, or nothing but 未选, stands there; a status column that fills it changes nothing of that. */
function isEmpty({ children, marks }: ExamPlan, subject: string): boolean {
  return children.every((child) => {
    const { cell: written, mark } = marks.get(child)![subject]!;
    return written.value === '' || mark === 'not-taken';
  });
}

function problemsOf({ marks }: ExamPlan): ProblemCode[] {
  const all = [...marks.values()].flatMap((bySubject) => Object.values(bySubject));
  return [...new Set(all.flatMap(({ problem }) => (problem === undefined ? [] : [problem])))];
}

function classPlaceOf(random: Random, plan: ExamPlan): ClassPlace {
  if (plan.classes.length > 1) {
    const few = plan.children.length < plan.classes.length * 3;
    return random.pick(few ? ['column', 'merged'] : ['column', 'column', 'merged', 'once']);
  }
  return random.pick(['column', 'column', 'merged', 'title', 'title', 'tab', 'tab', 'nowhere']);
}

function tabName(random: Random, plan: ExamPlan, classPlace: ClassPlace): string {
  const exam = examName(random, plan.english);
  if (classPlace !== 'tab') return random.pick([exam, 'Sheet1', exam]);
  return plan.english
    ? `${plan.classes[0]} ${exam}`
    : random.pick([plan.classes[0]!, `${plan.classes[0]}${exam.replace(/^\d/, '第$&')}`]);
}

function truthOf(plan: ExamPlan, { ids }: ExamColumns, child: Child, classPlace: ClassPlace): StudentTruth {
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
