import { compareExams } from '../core/chooseExams.js';
import { parseHeaderText } from '../tabs/headerText.js';
import { canonicalSubject, compareSubjects } from '../tabs/subjects.js';
import { a1 } from '../tabs/view.js';
import {
  type CheckedTable,
  columnOf,
  groupBy,
  headerPlace,
  isLong,
  markColumns,
  studentRows,
  textAt,
} from './checkedTable.js';
import type { Finding, Place } from './finding.js';
import { byPlace } from './order.js';

/** A subject as one exam has it. */
interface Sighting {
  subject: string;
  exam: string;
  header: string;
  fullMark: number | null;
  place: Place;
}

/** Subjects that are called differently, are out of different marks, or stand in one exam only. */
export function subjectFindings(tables: readonly CheckedTable[]): Finding[] {
  const exams = [...groupBy(tables, (table) => table.exam?.key ?? null).values()].sort((x, y) =>
    compareExams(x[0]!.exam!.info, y[0]!.exam!.info),
  );
  const order = new Map(exams.map((parts, at) => [parts[0]!.exam!.key, at]));
  const sightings = exams
    .flatMap((parts) => parts.flatMap(sightingsOf))
    .sort((x, y) => order.get(x.exam)! - order.get(y.exam)! || byPlace(x.place, y.place));
  const nameOf = new Map(exams.map((parts) => [parts[0]!.exam!.key, parts[0]!.exam!.info.name]));
  const bySubject = groupBy(sightings, ({ subject }) => subject);
  return [...bySubject]
    .sort(([x], [y]) => compareSubjects(x, y))
    .flatMap(([, seen]) => [...changes(seen, nameOf), ...onlyOnce(seen, exams.length, nameOf)]);
}

function sightingsOf(table: CheckedTable): Sighting[] {
  const exam = table.exam!.key;
  if (isLong(table)) return longSightings(table, exam);
  return markColumns(table).flatMap((column): Sighting[] =>
    column.subject === undefined
      ? []
      : [
          {
            subject: column.subject,
            exam,
            header: column.header,
            fullMark: column.fullMark ?? null,
            place: headerPlace(table, column),
          },
        ],
  );
}

/** A long table names its subjects in its rows. */
function longSightings(table: CheckedTable, exam: string): Sighting[] {
  const column = columnOf(table, 'subject');
  if (column === null) return [];
  const seen = new Map<string, Sighting>();
  for (const row of studentRows(table)) {
    const header = textAt(table, row, column).trim();
    const subject = canonicalSubject(header)?.subject ?? header;
    if (seen.has(header) || !table.reading.subjects.includes(subject)) continue;
    seen.set(header, {
      subject,
      exam,
      header,
      fullMark: null,
      place: { tab: table.tab, cell: a1(row, column) },
    });
  }
  return [...seen.values()];
}

/** Each change once: against the sighting before, in the order of the exams. */
function changes(seen: readonly Sighting[], nameOf: ReadonlyMap<string, string>): Finding[] {
  const findings: Finding[] = [];
  const told = new Set<string>();
  let before: Sighting | null = null;
  let outOf: Sighting | null = null;
  const between = (code: Finding['code'], severity: Finding['severity'], one: Sighting, other: Sighting) => {
    const key = `${code} ${one.exam} ${other.exam} ${one.header} ${other.header}`;
    if (told.has(key)) return;
    told.add(key);
    findings.push({
      severity,
      code,
      ...one.place,
      params: {
        subject: one.subject,
        exam: nameOf.get(one.exam)!,
        header: one.header,
        fullMark: one.fullMark ?? 0,
        otherExam: nameOf.get(other.exam)!,
        otherHeader: other.header,
        otherFullMark: other.fullMark ?? 0,
      },
      other: [other.place],
      mend: null,
    });
  };
  for (const sighting of seen) {
    if (before !== null && renamed(before.header, sighting.header)) {
      between('SUBJECT_RENAMED', 'note', sighting, before);
    }
    before = sighting;
    if (sighting.fullMark === null) continue;
    if (outOf !== null && outOf.fullMark !== sighting.fullMark) {
      between('FULL_MARK_DIFFERS', 'warning', sighting, outOf);
    }
    outOf = sighting;
  }
  return findings;
}

const AROUND =
  /^(?:本次|第?[一二三四五六七八九十\d]+次)?(?:月考|期中|期末|模拟|联考|统考|单元|考试)?\d*[_\-·.:/]*|[_\-·.:/]*(?:原始分数?|卷面分数?|得分|分数|成绩|分|scores?|marks?|points)$/g;

/** Another word, not a shorter form of the same (语 and 语文), nor the same in another language. */
function renamed(one: string, other: string): boolean {
  const [x, y] = [one, other].map((header) => parseHeaderText(header).bare.replace(AROUND, '')) as [
    string,
    string,
  ];
  if (x === '' || y === '' || isLatin(x) !== isLatin(y)) return false;
  return !within(x, y) && !within(y, x);
}

function isLatin(text: string): boolean {
  return /^[\x20-\x7e]+$/.test(text);
}

/** Whether all characters of one stand in the other in the same order. */
function within(shorter: string, longer: string): boolean {
  let at = 0;
  for (const letter of longer) if (letter === shorter[at]) at++;
  return at >= shorter.length;
}

function onlyOnce(seen: readonly Sighting[], exams: number, nameOf: ReadonlyMap<string, string>): Finding[] {
  const [first] = seen;
  if (exams < 2 || first === undefined || new Set(seen.map(({ exam }) => exam)).size > 1) return [];
  return [
    {
      severity: 'note',
      code: 'SUBJECT_ONCE',
      ...first.place,
      params: { subject: first.subject, exam: nameOf.get(first.exam)!, header: first.header },
      other: [],
      mend: null,
    },
  ];
}
