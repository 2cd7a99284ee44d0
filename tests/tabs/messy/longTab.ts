import type { Mark } from '../../../src/core/marks.js';
import { examName, writeTitles } from './around.js';
import { type ExamPlan, planExam } from './examPlan.js';
import { type Child, type IdStyle, idStyle } from './people.js';
import type { Random } from './random.js';
import { BLANK, type Cell, cell, Sheet } from './sheet.js';
import type { ColumnTruth, MessyTab, StudentTruth } from './truth.js';

/** A child and a subject: one row of a long table. */
interface Line {
  child: Child;
  /** Null: the total. */
  subject: string | null;
}

interface LongColumn {
  header: string;
  truth: ColumnTruth;
  cell(line: Line): Cell;
}

/** One row a child and subject. */
export function longTab(random: Random): MessyTab {
  const plan = planExam(random);
  const several = random.chance(0.1);
  const exams = several ? ['期中考试', '期末考试'] : [examName(random, plan.english)];
  const withTotals = plan.totals !== null && random.chance(0.25);
  const gaps = random.chance(0.3);
  const lines = linesOf(random, plan, withTotals, gaps);
  const ids = random.chance(0.8)
    ? [idStyle(random, random.pick(['studentId', 'examId', 'registryId'] as const))]
    : [];
  const columns = longColumns(random, plan, ids, exams, several);
  const sheet = new Sheet();
  const left = random.chance(0.1) ? 1 : 0;
  const top = writeTitles(random, sheet, plan, { left, right: left + columns.length - 1 }, null);
  columns.forEach(({ header }, index) => {
    sheet.put(top, left + index, cell(header));
  });
  let row = top + 1;
  for (const exam of exams) {
    lines.forEach((line) => {
      columns.forEach((column, index) => {
        const isExam = several && column.truth.field[0] === 'exam';
        sheet.put(row, left + index, isExam ? cell(exam) : column.cell(line));
      });
      row++;
    });
  }
  const grid = sheet.grid(random.pick(['成绩明细', 'Sheet1', exams[0]!]), random.pick([0, 3]), 0);
  const mess = ['long', ...plan.mess, ...ids.map(({ what }) => `ID ${what}`)];
  if (several)
    return { shape: 'long, several exams', mess, grid, truth: { kind: 'ask', codes: ['SEVERAL_EXAMS'] } };
  const seen = new Set(lines.map(({ child }) => child));
  const written = new Set(lines.map(({ child, subject }) => `${child.index} ${subject}`));
  const subjects = plan.subjects.filter((subject) => lines.some((line) => line.subject === subject));
  const hasTotal = withTotals && lines.some(({ subject }) => subject === null);
  const classAt = columns.some(({ truth }) => truth.field[0] === 'class');
  const students = plan.children
    .filter((child) => seen.has(child))
    .map((child): StudentTruth => {
      const marks: Record<string, Mark> = {};
      for (const subject of subjects) {
        marks[subject] = written.has(`${child.index} ${subject}`)
          ? plan.marks.get(child)![subject]!.mark
          : 'blank';
      }
      const numbers = ids.flatMap((style) => {
        const { id } = style.write(child);
        return id === undefined ? [] : [[style.kind, id] as const];
      });
      return {
        ids: Object.fromEntries(numbers),
        name: child.name,
        className: classAt ? child.className : null,
        marks,
        total: hasTotal
          ? written.has(`${child.index} null`)
            ? plan.totals!.get(child)!.mark
            : 'blank'
          : null,
      };
    });
  return {
    shape: 'long',
    mess,
    grid,
    truth: {
      kind: 'read',
      table: {
        role: 'exam',
        headerRows: [[top + 1, top + 1]],
        columns: new Map(columns.map(({ truth }, index) => [left + index + 1, truth])),
        subjects,
        students,
        problems: [],
      },
    },
  };
}

function linesOf(random: Random, plan: ExamPlan, withTotals: boolean, gaps: boolean): Line[] {
  const bySubject = random.chance(0.5);
  const lines: Line[] = [];
  const add = (child: Child, subject: string | null) => {
    if (!gaps || random.chance(0.93)) lines.push({ child, subject });
  };
  const subjects: Array<string | null> = withTotals ? [...plan.subjects, null] : plan.subjects;
  if (bySubject) for (const subject of subjects) for (const child of plan.children) add(child, subject);
  else for (const child of plan.children) for (const subject of subjects) add(child, subject);
  return random.chance(0.2) ? random.shuffled(lines) : lines;
}

function longColumns(
  random: Random,
  plan: ExamPlan,
  ids: readonly IdStyle[],
  exams: readonly string[],
  several: boolean,
): LongColumn[] {
  const { words } = plan;
  const synonyms = new Map(
    plan.subjects.map((subject) => [subject, random.pick(words.subjects[subject] ?? [subject])]),
  );
  const total = random.pick(words.total);
  const columns: LongColumn[] = ids.map((style) => ({
    header: random.pick(words.ids[style.kind]),
    truth: { field: [style.kind] },
    cell: ({ child }) => style.write(child).cell,
  }));
  columns.push({
    header: random.pick(words.name),
    truth: { field: ['name'] },
    cell: ({ child }) => cell(child.name),
  });
  if (plan.classes.length > 1 || ids.length === 0 || random.chance(0.6)) {
    columns.push({
      header: random.pick(words.class),
      truth: { field: ['class'] },
      cell: ({ child }) => cell(child.className),
    });
  }
  if (several || random.chance(0.5)) {
    columns.push({
      header: several ? random.pick(['考试', '考试名称']) : random.pick(words.long.exam),
      truth: { field: ['exam'] },
      cell: () => cell(exams[0]),
    });
  }
  columns.push({
    header: random.pick(words.long.subject),
    truth: { field: ['subject'] },
    cell: ({ subject }) => cell(subject === null ? total : synonyms.get(subject)),
  });
  const score: LongColumn = {
    header: random.pick(words.long.score),
    truth: { field: ['score'] },
    cell: ({ child, subject }) =>
      subject === null ? plan.totals!.get(child)!.cell : plan.marks.get(child)![subject]!.cell,
  };
  // Wrong marks above the full mark need it stated beside them.
  if (plan.fullFrom !== 'nowhere') {
    columns.push({
      header: random.pick(words.long.fullMark),
      truth: { field: [null] },
      cell: ({ subject }) =>
        subject === null || !plan.stated.has(subject) ? BLANK : cell(plan.full[subject]),
    });
  }
  columns.push(score);
  if (random.chance(0.3)) {
    const [scope, ranks] = random.pick(words.ranks.slice(0, 2));
    columns.push({
      header: random.pick(ranks),
      truth: { field: ['rank'], scope },
      cell: ({ child }) => cell(((child.index * 7) % plan.children.length) + 1),
    });
  }
  if (random.chance(0.3)) {
    let line = 0;
    columns.unshift({
      header: random.pick(words.serial),
      truth: { field: [null] },
      cell: () => cell(++line),
    });
  }
  return columns;
}
