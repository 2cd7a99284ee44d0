import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/core/appError.js';
import type { AwardOutcome } from '../../src/core/awardOutcome.js';
import { type AwardRule, DEFAULT_RULE } from '../../src/core/awardRule.js';
import { type Cause, compareRuns, type RunDifference } from '../../src/core/compareRuns.js';
import { type AwardInput, evaluateAwards } from '../../src/core/evaluateAwards.js';
import { plainRow } from '../../src/core/evaluatedRow.js';
import type { ExamRecord, ExamStudent } from '../../src/core/exam.js';
import { exam } from './builders.js';
import { reorderedArbitrary, ruleArbitrary, schoolArbitrary } from './schools.js';

const clear = schoolArbitrary({ messy: false, maxChildren: 14 });
const messy = schoolArbitrary({ messy: true, maxChildren: 12 });

function attempt(input: AwardInput, rule: AwardRule): AwardOutcome | null {
  try {
    return evaluateAwards(input, rule);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** A comparison seen from the other side. */
function mirrored(difference: RunDifference): RunDifference {
  const turn = (cause: Cause): Cause => {
    switch (cause.code) {
      case 'mark':
        return { ...cause, from: cause.to, to: cause.from };
      case 'stated-total':
        return { ...cause, from: cause.to, to: cause.from };
      case 'total':
        return { ...cause, from: cause.to, to: cause.from };
      case 'listed':
      case 'matched':
        return { ...cause, to: !cause.to };
      default:
        return cause;
    }
  };
  return {
    ...difference,
    subjects: difference.subjects.map(({ exam, added, removed }) => ({
      exam,
      added: removed,
      removed: added,
    })),
    students: difference.students.map((one) => ({
      ...one,
      from: one.to,
      to: one.from,
      causes: one.causes.map(turn),
    })),
  };
}

/** Of a student in both runs either side's spelling of the name may be shown. */
const withoutNames = ({ students, ...rest }: RunDifference) => ({
  ...rest,
  students: students
    .map(({ from, to, causes }) =>
      JSON.stringify([from, to, causes.map((one) => JSON.stringify(one)).sort()]),
    )
    .sort(),
});

const TOTALS = exam('期中', ['语文', '数学'], []);
const child = (name: string, marks: number[]): ExamStudent => ({
  name,
  className: '七(1)班',
  ids: {},
  marks,
  statedTotal: null,
  tab: '',
  row: 0,
});
const record = (name: string, students: ExamStudent[]): ExamRecord => ({
  ...TOTALS,
  info: { ...TOTALS.info, name },
  tabs: [name],
  students,
});
const FOUR = {
  baseline: record('期中', [
    child('甲', [90, 90]),
    child('乙', [80, 80]),
    child('丙', [70, 70]),
    child('丁', [60, 60]),
  ]),
  current: record('期末', [
    child('甲', [80, 80]),
    child('乙', [90, 90]),
    child('丙', [60, 60]),
    child('丁', [75, 70]),
  ]),
  archive: null,
};
const causesOf = (difference: RunDifference) =>
  Object.fromEntries(difference.students.map(({ name, causes }) => [name, causes.map(({ code }) => code)]));

describe('compareRuns', () => {
  test('says nothing of a run beside itself, nor of one whose tabs were sorted', () => {
    fc.assert(
      fc.property(
        messy.chain((school) => fc.tuple(fc.constant(school), reorderedArbitrary(school))),
        ruleArbitrary,
        ([school, reordered], rule) => {
          const [run, again] = [attempt(school, rule), attempt(reordered, rule)];
          if (run === null || again === null) return;
          const self = compareRuns(run, run);
          expect([self.settings, self.subjects, self.students]).toEqual([[], [], []]);
          expect(self.unchanged).toBe(run.rows.length);
          expect(compareRuns(run, again).students).toEqual([]);
        },
      ),
    );
  });

  test('says the same from the other side', () => {
    fc.assert(
      fc.property(messy, messy, ruleArbitrary, ruleArbitrary, (school, other, rule, otherRule) => {
        const [a, b] = [attempt(school, rule), attempt(other, otherRule)];
        if (a === null || b === null) return;
        expect(withoutNames(compareRuns(b, a))).toEqual(withoutNames(mirrored(compareRuns(a, b))));
      }),
    );
  });

  test('names a corrected mark by its subject, and whoever else moved as moved by others', () => {
    fc.assert(
      fc.property(clear, ruleArbitrary, fc.nat(), fc.nat(), (school, chosen, who, which) => {
        const rule: AwardRule = { ...chosen, cohort: 'everyone', className: null };
        const run = attempt(school, rule);
        fc.pre(run !== null && school.current.students.length > 0);
        const row = who % school.current.students.length;
        const column = which % school.current.subjects.length;
        const subject = school.current.subjects[column]!;
        const from = school.current.students[row]!.marks[column]!;
        const to = from === 61 ? 62 : 61;
        const students = school.current.students.map((student, at) =>
          at === row
            ? { ...student, marks: student.marks.map((mark, k) => (k === column ? to : mark)) }
            : student,
        );
        const next = attempt({ ...school, current: { ...school.current, students } }, rule);
        fc.pre(next !== null);
        const { students: found, settings } = compareRuns(run!, next!);
        expect(settings).toEqual([]);
        const marked = found.filter(({ causes }) => causes.some(({ code }) => code === 'mark'));
        expect(marked.map(({ causes }) => causes)).toEqual([
          [{ code: 'mark', exam: 'current', subject, from, to }],
        ]);
        for (const one of found) {
          if (one !== marked[0]) expect(one.causes).toEqual([{ code: 'others' }]);
        }
      }),
    );
  });

  test('names another rule by its settings, and no other cause', () => {
    fc.assert(
      fc.property(clear, ruleArbitrary, ruleArbitrary, (school, rule, other) => {
        const [a, b] = [
          attempt(school, rule),
          attempt(school, { ...rule, shares: other.shares, ties: other.ties }),
        ];
        fc.pre(a !== null && b !== null);
        const { settings, students } = compareRuns(a!, b!);
        expect(settings.every((key) => key === 'shares' || key === 'ties')).toBe(true);
        expect(settings.includes('ties')).toBe(rule.ties !== other.ties);
        for (const { causes } of students) expect(causes).toEqual([{ code: 'rule' }]);
      }),
    );
  });

  test('names a student who was added, and one who was taken out', () => {
    const more = {
      ...FOUR,
      baseline: record('期中', [...FOUR.baseline.students, child('戊', [99, 99])]),
      current: record('期末', [...FOUR.current.students, child('戊', [10, 10])]),
    };
    const [a, b] = [evaluateAwards(FOUR, DEFAULT_RULE), evaluateAwards(more, DEFAULT_RULE)];
    const added = compareRuns(a, b).students.find(({ name }) => name === '戊')!;
    expect([added.from, added.to?.status, added.causes]).toEqual([null, 'no-progress', []]);
    expect(causesOf(compareRuns(a, b)).丁).toEqual(['others']);
    expect(compareRuns(b, a).students.find(({ name }) => name === '戊')!.to).toBeNull();
  });

  test('names a student whose row came into one exam, and one who could not be told from a namesake before', () => {
    const absent = { ...FOUR, current: record('期末', FOUR.current.students.slice(0, 3)) };
    const listed = compareRuns(evaluateAwards(absent, DEFAULT_RULE), evaluateAwards(FOUR, DEFAULT_RULE));
    expect(listed.students.find(({ name }) => name === '丁')!.causes).toEqual([
      { code: 'listed', exam: 'current', to: true },
    ]);
    const twins = {
      ...FOUR,
      baseline: record('期中', [...FOUR.baseline.students, child('丁', [61, 61])]),
    };
    const matched = compareRuns(evaluateAwards(twins, DEFAULT_RULE), evaluateAwards(FOUR, DEFAULT_RULE));
    expect(matched.students.find(({ name, from, to }) => name === '丁' && from && to)!.causes).toEqual([
      { code: 'matched', to: true },
    ]);
  });

  test('names a stated total that was typed otherwise', () => {
    const stated = (total: number): AwardInput => {
      const with_ = (one: ExamRecord, last: number): ExamRecord => ({
        ...one,
        hasStatedTotal: true,
        students: one.students.map((student, at) => ({
          ...student,
          statedTotal: at === 3 ? last : 100 - at,
        })),
      });
      return { ...FOUR, baseline: with_(FOUR.baseline, 5), current: with_(FOUR.current, total) };
    };
    const found = compareRuns(
      evaluateAwards(stated(6), DEFAULT_RULE),
      evaluateAwards(stated(101), DEFAULT_RULE),
    );
    expect(found.students.find(({ name }) => name === '丁')!.causes).toEqual([
      { code: 'stated-total', exam: 'current', from: 6, to: 101 },
    ]);
  });

  test('goes by totals where a run of an older version kept no marks', () => {
    const old = evaluateAwards(FOUR, DEFAULT_RULE);
    const bare = (run: AwardOutcome): AwardOutcome => ({
      ...run,
      examSubjects: { baseline: [], current: [] },
      rows: run.rows.map((row) => ({ ...plainRow(row), baselineMarks: null, currentMarks: null })),
    });
    const corrected = {
      ...FOUR,
      current: record('期末', [child('甲', [99, 99]), ...FOUR.current.students.slice(1)]),
    };
    const found = compareRuns(bare(old), evaluateAwards(corrected, DEFAULT_RULE));
    expect(found.marksKept).toBe(false);
    expect(causesOf(found)).toEqual({ 甲: ['total'], 乙: ['others'] });
    expect(compareRuns(bare(old), old).students).toEqual([]);
  });

  test('names subjects that one of the exams gained, and blames them', () => {
    const wider: AwardInput = {
      ...FOUR,
      baseline: { ...FOUR.baseline, subjects: ['语文', '数学', '英语'] },
      current: { ...FOUR.current, subjects: ['语文', '数学', '英语'] },
    };
    const add = (one: ExamRecord, english: number[]): ExamRecord => ({
      ...one,
      students: one.students.map((student, at) => ({ ...student, marks: [...student.marks, english[at]!] })),
    });
    wider.baseline = add(wider.baseline, [0, 0, 0, 0]);
    wider.current = add(wider.current, [0, 0, 0, 100]);
    const found = compareRuns(evaluateAwards(FOUR, DEFAULT_RULE), evaluateAwards(wider, DEFAULT_RULE));
    expect(found.subjects).toEqual([
      { exam: 'baseline', added: ['英语'], removed: [] },
      { exam: 'current', added: ['英语'], removed: [] },
    ]);
    expect(causesOf(found).丁).toEqual(['subjects']);
  });
});
