/** Two exams of a large school, invented: names repeat, some students came or left between them, a few were absent. */
import type { ExamRecord, ExamStudent } from '../../../src/core/exam.js';
import { type Mark, markRow } from '../../../src/core/marks.js';
import type { Tabs } from '../../support/workbook.js';
import { GIVEN, SURNAMES } from './students.js';

export const SUBJECTS = ['语文', '数学', '英语', '物理', '化学', '生物', '历史', '地理', '政治'];
export const BEFORE = '八上期末';
export const NOW = '八下期末';

/** A fixed sequence of numbers that looks like chance. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Names by chance: in a large school many are shared, as they are in life. */
function studentsOf(count: number) {
  const next = chance(3);
  const pick = (signs: readonly string[]) => signs[Math.floor(next() * signs.length)]!;
  return Array.from({ length: count }, (_, at) => ({
    studentId: String(20250001 + at),
    name: pick(SURNAMES) + pick(GIVEN) + (at % 4 === 0 ? '' : pick(GIVEN)),
    className: `${'七八九'[Math.floor(at / 50) % 3]}(${(Math.floor(at / 150) % 40) + 1})班`,
  }));
}

function marksOf(next: () => number, absent: number): Mark[] {
  return markRow(SUBJECTS.length, () =>
    next() < absent ? 'absent' : Math.round((40 + 60 * next()) * 2) / 2,
  );
}

/** Both exams as records, students in the order of their numbers; every fiftieth left, and as many are new. */
export function largeExams(students: number): { baseline: ExamRecord; current: ExamRecord; archive: null } {
  const newcomers = Math.ceil(students / 50);
  const all = studentsOf(students + newcomers);
  const exam = (name: string, from: number, seed: number): ExamRecord => {
    const next = chance(seed);
    return {
      info: { name, term: null, date: null, kind: null },
      tabs: [name],
      subjects: SUBJECTS,
      idKinds: ['studentId'],
      hasStatedTotal: false,
      students: all.slice(from, from + students).map(
        (one, at): ExamStudent => ({
          ids: { studentId: one.studentId },
          name: one.name,
          className: one.className,
          marks: marksOf(next, 0.003),
          statedTotal: null,
          tab: name,
          row: at + 2,
        }),
      ),
    };
  };
  return { baseline: exam(BEFORE, 0, 1), current: exam(NOW, newcomers, 2), archive: null };
}

/** The same kind of exams as tabs, with everybody present in both, so that formulas have no gaps to deal with. */
export function largeTabs(students: number): Tabs {
  const all = studentsOf(students);
  const exam = (seed: number) => {
    const next = chance(seed);
    return [
      ['学号', '姓名', '班级', ...SUBJECTS],
      ...all.map((one) => [one.studentId, one.name, one.className, ...marksOf(next, 0).map(Number)]),
    ];
  };
  return { [BEFORE]: exam(1), [NOW]: exam(2) };
}

/** The sums of the marks of a tab made by `largeTabs`. */
export function totalsOf(tab: Tabs[string]): number[] {
  return tab.slice(1).map((row) => row.slice(3).reduce<number>((sum, mark) => sum + Number(mark), 0));
}
