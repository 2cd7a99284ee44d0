import { compareExams } from '../core/chooseExams.js';
import { classKey } from '../core/className.js';
import type { ArchiveStudent, ExamRecord, IdKind } from '../core/exam.js';
import { type Match, matchStudents } from '../core/matchStudents.js';
import { mergeExamTabs } from '../core/mergeExamTabs.js';
import { nameKey } from '../core/names.js';
import { type CheckedTable, classAndName, groupBy, type Person, placeOf } from './checkedTable.js';
import type { Finding, Place } from './finding.js';
import { byPlace } from './order.js';

/** An archive with at least this share of an exam's class is a list of everybody. */
const WHOLE_CLASS = 0.7;
const SHOWN_PLACES = 5;
const SHOWN_NAMES = 5;

/** Who is on which list: archive against exams, pairings against the archive, exams against one another. */
export function rollFindings(tables: readonly CheckedTable[]): Finding[] {
  const tableOf = new Map(tables.map((table) => [table.tab, table]));
  const where = (person: Person): Place => placeOf(tableOf.get(person.tab)!, person);
  const exams = examsOf(tables);
  const archive = rollOf(tables, 'archive');
  const ambiguous = new Ambiguous(where);
  exams.forEach((exam, at) => {
    const next = exams[at + 1];
    if (next !== undefined) ambiguous.add(exam.students, next.students, matchStudents(exam, next));
  });
  const findings: Finding[] = [];
  if (archive.students.length > 0) {
    const active = { ...archive, students: archive.students.filter((student) => student.active) };
    const missing = new Map<ArchiveStudent, string[]>();
    const inArchive = new Map<ExamRecord, Match[]>();
    for (const exam of exams) {
      const found = matchStudents(active, exam);
      ambiguous.add(active.students, exam.students, found);
      active.students.forEach((student, k) => {
        if (found.ofLeft[k] !== 'none' || !holdsClass(exam, student)) return;
        missing.set(student, [...(missing.get(student) ?? []), exam.info.name]);
      });
      inArchive.set(exam, matchStudents(archive, exam).ofRight);
    }
    for (const [student, names] of missing) {
      findings.push(about('NOT_IN_EXAM', 'warning', student, where(student), { exams: names.join(', ') }));
    }
    findings.push(...outsideArchive(exams, inArchive, where), ...unknownPairs(tables, archive, where));
  }
  return [...findings, ...ambiguous.findings()];
}

function examsOf(tables: readonly CheckedTable[]): ExamRecord[] {
  const byExam = groupBy(tables, (table) => table.exam?.key ?? null);
  return [...byExam.values()]
    .map((parts) =>
      mergeExamTabs(
        parts[0]!.exam!.info,
        parts.map(({ tab, reading, idKinds, hasStatedTotal, people }) => ({
          tab,
          subjects: reading.subjects,
          idKinds,
          hasStatedTotal,
          students: people as ExamRecord['students'],
        })),
      ),
    )
    .sort((x, y) => compareExams(x.info, y.info));
}

function rollOf(
  tables: readonly CheckedTable[],
  role: 'archive' | 'pairing',
): { idKinds: IdKind[]; students: ArchiveStudent[] } {
  const own = tables.filter((table) => table.role === role);
  return {
    idKinds: [...new Set(own.flatMap(({ idKinds }) => idKinds))],
    students: own.flatMap(({ people }) => people as ArchiveStudent[]),
  };
}

/** An exam of another class does not miss anybody. */
function holdsClass(exam: ExamRecord, { className }: ArchiveStudent): boolean {
  const classes = exam.students.flatMap((student) => (student.className === null ? [] : [student.className]));
  if (className === null || classes.length === 0) return true;
  const wanted = classKey(className);
  return classes.some((name) => classKey(name) === wanted);
}

/**
 * Students of exams who are not in the archive: by name where the archive lists the whole class, else as a number,
 * since an archive of those who are supported leaves out everybody else on purpose.
 */
function outsideArchive(
  exams: readonly ExamRecord[],
  inArchive: ReadonlyMap<ExamRecord, Match[]>,
  where: (person: Person) => Place,
): Finding[] {
  const counts = new Map<string, { all: number; known: number }>();
  const outside = new Map<string, { person: Person; exams: string[]; className: string }>();
  for (const exam of exams) {
    exam.students.forEach((person, j) => {
      const className = person.className === null ? '' : classKey(person.className);
      const count = counts.get(className) ?? { all: 0, known: 0 };
      counts.set(className, count);
      count.all++;
      if (inArchive.get(exam)![j] !== 'none') {
        count.known++;
        return;
      }
      const key = classAndName(person) ?? nameKey(person.name);
      const known = outside.get(key);
      if (known === undefined) outside.set(key, { person, exams: [exam.info.name], className });
      else known.exams.push(exam.info.name);
    });
  }
  const isWhole = (className: string) => {
    const { all, known } = counts.get(className)!;
    return known >= all * WHOLE_CLASS;
  };
  const all = [...outside.values()].sort((x, y) => byPlace(where(x.person), where(y.person)));
  const listed = all.filter(({ className }) => isWhole(className));
  const others = all.filter(({ className }) => !isWhole(className));
  const findings = listed.map(({ person, exams: names }) =>
    about('NOT_IN_ARCHIVE', 'note', person, where(person), { exams: [...new Set(names)].join(', ') }),
  );
  const [first] = others;
  if (first !== undefined) {
    const names = others.slice(0, SHOWN_NAMES).map(({ person }) => person.name);
    findings.push(
      about('SOME_NOT_IN_ARCHIVE', 'note', first.person, where(first.person), {
        count: others.length,
        names: names.join(', '),
      }),
    );
  }
  return findings;
}

function unknownPairs(
  tables: readonly CheckedTable[],
  archive: { idKinds: IdKind[]; students: ArchiveStudent[] },
  where: (person: Person) => Place,
): Finding[] {
  return tables.flatMap((table) => {
    if (table.role !== 'pairing') return [];
    const roll = { idKinds: table.idKinds, students: table.people };
    const { ofLeft } = matchStudents(roll, archive);
    // A child with two helpers stands on two rows: those are no riddle.
    const known = new Set(archive.students.map(({ name }) => nameKey(name)));
    return table.people.flatMap((person, k): Finding[] =>
      ofLeft[k] === 'none' && !known.has(nameKey(person.name))
        ? [about('PAIRED_NOT_IN_ARCHIVE', 'warning', person, where(person), {})]
        : [],
    );
  });
}

function about(
  code: Finding['code'],
  severity: Finding['severity'],
  person: Person,
  place: Place,
  params: Finding['params'],
): Finding {
  const { name, className } = person;
  return {
    severity,
    code,
    ...place,
    params: { name, className: className ?? '', ...params },
    other: [],
    mend: null,
  };
}

/** Rows that nobody can tell apart, one finding for each name. */
class Ambiguous {
  private readonly byName = new Map<string, Map<string, { person: Person; place: Place }>>();

  constructor(private readonly where: (person: Person) => Place) {}

  add(left: readonly Person[], right: readonly Person[], found: { ofLeft: Match[]; ofRight: Match[] }): void {
    const sides = [
      [left, found.ofLeft],
      [right, found.ofRight],
    ] as const;
    for (const [people, matches] of sides) {
      people.forEach((person, at) => {
        const name = nameKey(person.name);
        if (matches[at] !== 'ambiguous' || name === '') return;
        const rows = this.byName.get(name) ?? new Map<string, { person: Person; place: Place }>();
        const place = this.where(person);
        rows.set(`${place.tab}\n${place.cell}`, { person, place });
        this.byName.set(name, rows);
      });
    }
  }

  findings(): Finding[] {
    return [...this.byName.values()].map((rows) => {
      const [first, ...rest] = [...rows.values()].sort((x, y) => byPlace(x.place, y.place));
      return {
        ...about('AMBIGUOUS_STUDENT', 'warning', first!.person, first!.place, { count: rows.size }),
        other: rest.slice(0, SHOWN_PLACES).map(({ place }) => place),
      };
    });
  }
}
