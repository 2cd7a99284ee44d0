import { makeStudents, type SampleStudent, SUBJECT_COUNT, supportedOf } from './people.js';
import { Random } from './random.js';

export const FULL_MARKS = [120, 120, 120, 90, 60, 70, 70, 60];

export type SampleMark = number | 'absent' | 'exempt';

export interface SampleRow {
  student: SampleStudent;
  marks: SampleMark[];
}

/** How hard each exam was: what an average student gets of the full mark. */
const LEVELS = [0.74, 0.71, 0.69, 0.73, 0.7, 0.68];
const SPREAD = 0.14;
const NOISE = 0.055;
// Chosen with the tests: some of the supported rise between the finals, and each prize is won.
const SEED = 4_708;
const GEOGRAPHY = 7;
const PHYSICS = 3;

/** Rows of one exam (0 to 5, in order of time), by student number. */
export function marksOf(exam: number): SampleRow[] {
  const students = makeStudents();
  const supported = supportedOf(students);
  const secondTerm = exam >= 3;
  const random = new Random(SEED + exam);
  const rows = students.flatMap((student): SampleRow[] => {
    const marks = FULL_MARKS.map((full, subject) => {
      const drift = secondTerm ? student.growth : 0;
      const standing = student.ability + (student.leanings[subject] ?? 0) + drift;
      const share = (LEVELS[exam] ?? 0.7) + SPREAD * standing + NOISE * random.normal();
      return points(share, full, subject === 0);
    });
    return student.isNew && !secondTerm ? [] : [{ student, marks }];
  });
  for (const row of rows) applyEvents(row, exam, supported);
  return rows;
}

/** Compositions are marked in half points. */
function points(share: number, full: number, halves: boolean): number {
  const raw = Math.min(0.985, Math.max(0.08, share)) * full;
  return halves ? Math.round(raw * 2) / 2 : Math.round(raw);
}

function applyEvents(row: SampleRow, exam: number, supported: readonly SampleStudent[]): void {
  const { student, marks } = row;
  const all = (mark: SampleMark) => marks.fill(mark, 0, SUBJECT_COUNT);
  if (exam === 1 && student.id === '080209') all('absent');
  if (exam === 2 && student.id === '080223') all('absent');
  if (exam === 4 && student === supported[4]) all('absent');
  // One of the supported misses this term's final: absent, not a decline.
  if (exam === 5 && student === supported[8]) all('absent');
  if (exam === 5 && student.id === '080214') marks[PHYSICS] = 'exempt';
  // A real zero: an empty answer sheet counts.
  if (exam === 5 && student === supported[1]) marks[GEOGRAPHY] = 0;
}

/** Sum over the subjects, or null when one is missing. */
export function totalOf(row: SampleRow): number | null {
  let sum = 0;
  for (const mark of row.marks) {
    if (typeof mark !== 'number') return null;
    sum += mark;
  }
  return sum;
}
