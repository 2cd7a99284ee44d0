import type { AwardOutcome, AwardRow, RuleInEffect } from './awardOutcome.js';
import { compareText } from './compareText.js';
import type { Mark } from './marks.js';
import { pairRows } from './pairRows.js';

/** What a run went by and what came of it. */
export type ComparedRun = Pick<AwardOutcome, 'rule' | 'examSubjects' | 'rows'>;

/** What a school can choose, as far as it can differ between two runs. */
export const SETTINGS = [
  'cohort',
  'className',
  'subject',
  'total',
  'meanOf',
  'weights',
  'measure',
  'bands',
  'threshold',
  'thresholdUnit',
  'rankAmong',
  'ranksIn',
  'ranking',
  'prizesIn',
  'shares',
  'ties',
] as const satisfies ReadonlyArray<keyof RuleInEffect>;
export type Setting = (typeof SETTINGS)[number];

export type ExamSide = 'baseline' | 'current';

/** What became of a student in one run. */
export type StudentOutcome = Pick<AwardRow, 'prize' | 'status' | 'change' | 'rise'>;

/** Why a student's outcome differs, or what was put right though nothing came of it. */
export type Cause =
  /** A mark of one subject is another now. */
  | { code: 'mark'; exam: ExamSide; subject: string; from: Mark; to: Mark }
  /** The total that the tab states is another. */
  | { code: 'stated-total'; exam: ExamSide; from: Mark | null; to: Mark | null }
  /** The total is another, and the marks of one of the runs were not kept. */
  | { code: 'total'; exam: ExamSide; from: number | null; to: number | null }
  /** An exam has a row of the student in one of the runs only. */
  | { code: 'listed'; exam: ExamSide; to: boolean }
  /** It could not be told in one of the runs who the student is. */
  | { code: 'matched'; to: boolean }
  /** The exams' subjects are others. */
  | { code: 'subjects' }
  | { code: 'rule' }
  /** Nothing of the student's own: others moved past. */
  | { code: 'others' };

export interface StudentDifference {
  name: string;
  className: string | null;
  studentId: string | null;
  /** null: not in that run. */
  from: StudentOutcome | null;
  to: StudentOutcome | null;
  causes: Cause[];
}

export interface RunDifference {
  settings: Setting[];
  subjects: Array<{ exam: ExamSide; added: string[]; removed: string[] }>;
  /** Those of whom something differs, by class and name. */
  students: StudentDifference[];
  /** How many are in both runs, and nothing of theirs differs. */
  unchanged: number;
  /** Whether both runs kept the marks they went by; the history of an older version did not. */
  marksKept: boolean;
}

/** What differs between two runs of the same exams, and why. The order of the rows changes nothing. */
export function compareRuns(a: ComparedRun, b: ComparedRun): RunDifference {
  const settings = SETTINGS.filter((key) => JSON.stringify(a.rule[key]) !== JSON.stringify(b.rule[key]));
  const marksKept = keptMarks(a) && keptMarks(b);
  const subjects = marksKept ? subjectChanges(a, b) : [];
  const { pairs, onlyLeft, onlyRight } = pairRows(a.rows, b.rows);
  const own = pairs.map(([x, y]) => ownCauses(a, b, x, y, marksKept));
  const othersMoved =
    onlyLeft.length > 0 || onlyRight.length > 0 || own.some((causes) => causes.some(movesOthers));
  const shared: Cause[] = [
    ...(settings.length > 0 ? [{ code: 'rule' as const }] : []),
    ...(subjects.length > 0 ? [{ code: 'subjects' as const }] : []),
  ];
  const students: StudentDifference[] = [];
  pairs.forEach(([x, y], at) => {
    const moved = outcomeKey(x) !== outcomeKey(y);
    if (!moved && own[at]!.length === 0) return;
    // A student's own change explains the most; without one the rule does, or what others did.
    const around: Cause[] = othersMoved || shared.length === 0 ? [...shared, { code: 'others' }] : shared;
    const causes = own[at]!.length > 0 ? [...own[at]!, ...(moved ? shared : [])] : around;
    students.push({ ...whoOf(y), from: outcomeOf(x), to: outcomeOf(y), causes });
  });
  for (const row of onlyLeft)
    students.push({ ...whoOf(row), from: outcomeOf(row), to: null, causes: shared });
  for (const row of onlyRight)
    students.push({ ...whoOf(row), from: null, to: outcomeOf(row), causes: shared });
  return {
    settings,
    subjects,
    students: students.sort(compareDifferences),
    unchanged: pairs.length - students.filter(({ from, to }) => from !== null && to !== null).length,
    marksKept,
  };
}

function keptMarks({ examSubjects }: ComparedRun): boolean {
  return examSubjects.current.length > 0;
}

function subjectChanges(a: ComparedRun, b: ComparedRun): RunDifference['subjects'] {
  return (['baseline', 'current'] as const).flatMap((exam) => {
    const [was, is] = [a.examSubjects[exam], b.examSubjects[exam]];
    const added = is.filter((subject) => !was.includes(subject));
    const removed = was.filter((subject) => !is.includes(subject));
    return added.length + removed.length === 0 ? [] : [{ exam, added, removed }];
  });
}

/** What of a student's own rows differs. */
function ownCauses(a: ComparedRun, b: ComparedRun, x: AwardRow, y: AwardRow, marksKept: boolean): Cause[] {
  if (x.status === 'ambiguous' || y.status === 'ambiguous') {
    return x.status === y.status ? [] : [{ code: 'matched', to: x.status === 'ambiguous' }];
  }
  if (!marksKept) return totalCauses(a, b, x, y);
  return [
    ...examCauses('baseline', a, b, x.baselineMarks, y.baselineMarks, x.baselineStated, y.baselineStated),
    ...examCauses('current', a, b, x.currentMarks, y.currentMarks, x.currentStated, y.currentStated),
  ];
}

/** Totals that were made alike can stand in for the marks. */
function totalCauses(a: ComparedRun, b: ComparedRun, x: AwardRow, y: AwardRow): Cause[] {
  const alike = (['subject', 'total', 'subjects', 'weights', 'meanOf'] as const).every(
    (key) => JSON.stringify(a.rule[key]) === JSON.stringify(b.rule[key]),
  );
  if (!alike) return [];
  const causes: Cause[] = [];
  if (x.baselineTotal !== y.baselineTotal) {
    causes.push({ code: 'total', exam: 'baseline', from: x.baselineTotal, to: y.baselineTotal });
  }
  if (x.currentTotal !== y.currentTotal) {
    causes.push({ code: 'total', exam: 'current', from: x.currentTotal, to: y.currentTotal });
  }
  return causes;
}

function examCauses(
  exam: ExamSide,
  a: ComparedRun,
  b: ComparedRun,
  was: readonly Mark[] | null,
  is: readonly Mark[] | null,
  statedBefore: Mark | null,
  statedNow: Mark | null,
): Cause[] {
  if (was === null || is === null) return was === is ? [] : [{ code: 'listed', exam, to: is !== null }];
  const causes: Cause[] = [];
  a.examSubjects[exam].forEach((subject, at) => {
    const there = b.examSubjects[exam].indexOf(subject);
    if (there < 0 || was[at] === is[there]) return;
    causes.push({ code: 'mark', exam, subject, from: was[at]!, to: is[there]! });
  });
  causes.sort((x, y) => compareText(JSON.stringify(x), JSON.stringify(y)));
  if (statedBefore !== statedNow) {
    causes.push({ code: 'stated-total', exam, from: statedBefore, to: statedNow });
  }
  return causes;
}

function movesOthers({ code }: Cause): boolean {
  return code !== 'rule' && code !== 'others';
}

function outcomeOf({ prize, status, change, rise }: AwardRow): StudentOutcome {
  return { prize, status, change, rise };
}

function outcomeKey(row: AwardRow): string {
  return JSON.stringify(outcomeOf(row));
}

function whoOf({ name, className, studentId }: AwardRow) {
  return { name, className, studentId };
}

function compareDifferences(x: StudentDifference, y: StudentDifference): number {
  return (
    compareText(x.className ?? '', y.className ?? '') ||
    compareText(x.name, y.name) ||
    compareText(x.studentId ?? '', y.studentId ?? '') ||
    compareText(sideless(x), sideless(y))
  );
}

/** The same whichever run is called the first. */
function sideless({ from, to }: StudentDifference): string {
  return JSON.stringify([JSON.stringify(from), JSON.stringify(to)].sort());
}
