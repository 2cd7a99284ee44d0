import { classKey } from '../core/className.js';
import { compareText } from '../core/compareText.js';
import { SURE } from '../core/confidence.js';
import type { ArchiveStudent, IdKind } from '../core/exam.js';
import type { Pair } from '../core/ledger/pair.js';
import { columnReading, hasHeader, type TabColumn } from './columns.js';
import type { Header } from './findHeader.js';
import { countMarks } from './markCells.js';
import type { Problem, Reading, TabRole } from './reading.js';
import type { TabView } from './view.js';
import type { ExamTable } from './wideExam.js';

/** A tab's reading together with the records it was made from. */
export interface Understanding {
  reading: Reading;
  exam: ExamTable | null;
  archive: ArchiveStudent[] | null;
  pairs: Pair[] | null;
  idKinds: IdKind[];
}

/** What was understood of a table, as the reading that a person sees. */
export function readingOf(
  view: TabView,
  header: Header,
  columns: readonly TabColumn[],
  role: TabRole,
  confidence: number,
  problems: Problem[],
  exam: ExamTable | null,
  students: ReadonlyArray<{ className: string | null }>,
): Reading {
  const sure = Math.round(Math.max(0, Math.min(1, confidence)) * 100) / 100;
  if (sure < SURE) {
    const doubtful = columns.filter(
      (column) => column.header !== '' && !column.meaning.known && !column.corrected,
    );
    const named = (doubtful.length > 0 ? doubtful : columns).map(({ header: text }) => text);
    problems.push({
      severity: 'warning',
      code: 'LOW_CONFIDENCE',
      cell: null,
      params: { columns: named.slice(0, 12).join('、') },
    });
  }
  const marks =
    exam === null
      ? []
      : exam.subjects.length > 0
        ? exam.students.map((student) => student.marks)
        : exam.students.map(({ statedTotal }) => (statedTotal === null ? [] : [statedTotal]));
  return {
    tab: view.name,
    role,
    confidence: sure,
    headerRows: headerRowsOf(header),
    columns: columns.map((column) => columnReading(column, exam?.exams != null)),
    students: students.length,
    subjects: exam?.subjects ?? [],
    classes: classesOf(students),
    marks: countMarks(marks),
    problems,
    ...(exam?.exams == null ? {} : { exams: exam.exams.names }),
    ...(exam?.exam == null ? {} : { exam: exam.exam }),
  };
}

function classesOf(students: ReadonlyArray<{ className: string | null }>): string[] {
  const byKey = new Map<string, string>();
  for (const { className } of students) {
    if (className === null) continue;
    const key = classKey(className);
    const before = byKey.get(key);
    if (before === undefined || compareText(className, before) < 0) byKey.set(key, className);
  }
  return [...byKey.values()].sort(compareText);
}

/** A tab in which nothing was recognised, with the reason. */
export function nothing(
  view: TabView,
  header: Header | null,
  columns: readonly TabColumn[],
  problems: Problem[],
): Understanding {
  return {
    reading: {
      tab: view.name,
      role: null,
      confidence: 0,
      headerRows: header === null ? null : headerRowsOf(header),
      columns: columns.map((column) => columnReading(column)),
      students: 0,
      subjects: [],
      classes: [],
      marks: { score: 0, absent: 0, blank: 0, invalid: 0 },
      problems,
    },
    exam: null,
    archive: null,
    pairs: null,
    idKinds: [],
  };
}

function headerRowsOf(header: Header): [number, number] | null {
  return hasHeader(header) ? [header.first + 1, header.last + 1] : null;
}
