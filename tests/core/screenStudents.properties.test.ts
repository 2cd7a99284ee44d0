import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExamRecord } from '../../src/core/exam.js';
import type { Mark } from '../../src/core/marks.js';
import type { ScreeningOutcome } from '../../src/core/screeningOutcome.js';
import { DEFAULT_SCREENING, type ScreeningRule } from '../../src/core/screeningRule.js';
import { screenStudents } from '../../src/core/screenStudents.js';
import { archive, exam, type StudentInput } from './builders.js';

const SUBJECTS = ['语文', '数学', '英语'];
const CLASSES = ['八(1)班', '八(2)班', null];

/** Few different marks, so that ties are common; now and then a word in place of one. */
const mark: fc.Arbitrary<Mark> = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 12 }).map((n) => n * 5) },
  { weight: 1, arbitrary: fc.constantFrom<Mark>('absent', 'exempt', 'blank', 'invalid', 'not-taken') },
);
const student = fc.record({
  /** Few different names: some cannot be told apart. */
  name: fc.integer({ min: 0, max: 60 }).map((n) => `S${n}`),
  numbered: fc.boolean(),
  className: fc.constantFrom(...CLASSES),
  marks: fc.tuple(mark, mark, mark),
  before: fc.tuple(mark, mark, mark),
});
const school = fc.array(student, { minLength: 1, maxLength: 30 });
type School = typeof school extends fc.Arbitrary<infer Rows> ? Rows : never;

const percent = fc.integer({ min: 1, max: 99 });
const rules: fc.Arbitrary<ScreeningRule> = fc.record({
  className: fc.constant(null),
  within: fc.constantFrom('class', 'grade'),
  bottom: fc.option(fc.record({ percent, ties: fc.constantFrom('in', 'out') })),
  belowPass: fc.option(fc.record({ subjects: fc.integer({ min: 1, max: 3 }), percent })),
  fall: fc.option(fc.record({ places: fc.integer({ min: 1, max: 8 }) })),
  belowMean: fc.option(
    fc.record({
      by: percent,
      unit: fc.constantFrom('points', 'percent'),
      subject: fc.constantFrom(null, '数学'),
    }),
  ),
  fullMarks: fc.constant({}),
});

function examOf(
  name: string,
  rows: School,
  marksOf: (row: School[number]) => Mark[],
  factor = 1,
): ExamRecord {
  const students = rows.map(
    (row): StudentInput => ({
      name: row.name,
      className: row.className,
      ids: row.numbered ? { studentId: `n${row.name}` } : {},
      marks: marksOf(row).map((value) => (typeof value === 'number' ? value * factor : value)),
    }),
  );
  const full = 100 * factor;
  return { ...exam(name, SUBJECTS, students), fullMarks: { 语文: full, 数学: full } };
}

function screen(rows: School, rule: ScreeningRule, factor = 1): ScreeningOutcome {
  const known = archive(
    rows.filter((_, at) => at % 3 === 0).map(({ name, className }) => ({ name, className })),
  );
  return screenStudents(
    {
      current: examOf('期末', rows, (row) => row.marks, factor),
      baseline: examOf('期中', rows, (row) => row.before, factor),
      archive: known,
    },
    rule,
  );
}

/** What is said, without the place in the sheet, which alone may depend on the order of the rows. */
function said({ candidates, unjudged, ...rest }: ScreeningOutcome) {
  const bare = (rows: ScreeningOutcome['candidates']) =>
    rows
      .map(({ row: _row, tab: _tab, inArchive, namesake: _namesake, ...who }) =>
        JSON.stringify({ ...who, state: inArchive.state }),
      )
      .sort();
  return { ...rest, candidates: bare(candidates), unjudged: bare(unjudged) };
}

const rowsOf = (list: ScreeningOutcome['candidates']) => new Set(list.map(({ row }) => row));

test('the order of the rows changes nothing', () => {
  const shuffled = school.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );
  // The archive is the same children in both runs.
  fc.assert(
    fc.property(shuffled, rules, ([rows, other], rule) => {
      const run = (order: School) =>
        screenStudents(
          {
            current: examOf('期末', order, (row) => row.marks),
            baseline: examOf('期中', order, (row) => row.before),
            archive: null,
          },
          rule,
        );
      expect(said(run(other))).toEqual(said(run(rows)));
    }),
  );
});

test('everybody is proposed, unjudged or clear, and nobody two of these', () => {
  fc.assert(
    fc.property(school, rules, (rows, rule) => {
      const found = screen(rows, rule);
      const proposed = rowsOf(found.candidates);
      const unjudged = rowsOf(found.unjudged);
      for (const row of proposed) expect(unjudged.has(row)).toBe(false);
      expect(proposed.size).toBe(found.candidates.length);
      expect(proposed.size + unjudged.size + found.clear).toBe(rows.length);
      for (const row of found.candidates) expect(row.reasons.length).toBeGreaterThan(0);
      for (const row of found.unjudged) expect(row.reasons).toEqual([]);
      for (const { reasons, open } of [...found.candidates, ...found.unjudged]) {
        for (const reason of reasons) expect(open.map(({ part }) => part)).not.toContain(reason.code);
      }
    }),
  );
});

test('a wider rule never loses a student', () => {
  fc.assert(
    fc.property(school, rules, fc.integer({ min: 1, max: 30 }), (rows, rule, step) => {
      const narrow = rowsOf(screen(rows, rule).candidates);
      const wide = rowsOf(screen(rows, widened(rule, step)).candidates);
      for (const row of narrow) expect(wide.has(row)).toBe(true);
    }),
  );
});

function widened(rule: ScreeningRule, step: number): ScreeningRule {
  const { bottom, belowPass, fall, belowMean } = rule;
  return {
    ...rule,
    bottom: bottom && { ...bottom, percent: Math.min(99, bottom.percent + step) },
    belowPass: belowPass && {
      subjects: Math.max(1, belowPass.subjects - step),
      percent: Math.min(100, belowPass.percent + step),
    },
    fall: fall && { places: Math.max(1, fall.places - step) },
    belowMean: belowMean && { ...belowMean, by: Math.max(0.5, belowMean.by - step) },
  };
}

test('turning on another part never loses a student', () => {
  fc.assert(
    fc.property(school, rules, (rows, rule) => {
      const all = rowsOf(screen(rows, rule).candidates);
      for (const part of ['bottom', 'belowPass', 'fall', 'belowMean'] as const) {
        const alone = { ...DEFAULT_SCREENING, bottom: null, belowPass: null, within: rule.within };
        for (const { row } of screen(rows, { ...alone, [part]: rule[part] }).candidates) {
          expect(all.has(row)).toBe(true);
        }
      }
    }),
  );
});

test('every mark and full mark twice as high changes nobody’s lot, but for a gap in points', () => {
  fc.assert(
    fc.property(school, rules, (rows, rule) => {
      fc.pre(rule.belowMean?.unit !== 'points');
      const [once, twice] = [screen(rows, rule), screen(rows, rule, 2)];
      expect(rowsOf(twice.candidates)).toEqual(rowsOf(once.candidates));
      expect(rowsOf(twice.unjudged)).toEqual(rowsOf(once.unjudged));
      const weak = (found: ScreeningOutcome) => found.candidates.map(({ weakSubjects }) => weakSubjects);
      expect(weak(twice)).toEqual(weak(once));
    }),
  );
});

test('equal totals of one class are never split by the bottom share', () => {
  fc.assert(
    fc.property(school, percent, fc.constantFrom('in' as const, 'out' as const), (rows, share, ties) => {
      const bottom = { percent: share, ties };
      const found = screen(rows, { ...DEFAULT_SCREENING, belowPass: null, bottom });
      const inside = rowsOf(found.candidates);
      const judged = rows
        .map((row, at) => ({ ...row, at: at + 2 }))
        .filter(({ at }) => !rowsOf(found.unjudged).has(at));
      for (const x of judged) {
        for (const y of judged) {
          const sum = (row: School[number]) => row.marks.reduce<number>((all, m) => all + Number(m), 0);
          if (x.className !== y.className) continue;
          if (sum(x) === sum(y)) expect(inside.has(x.at)).toBe(inside.has(y.at));
          // And nobody is proposed while a lower total of the class is not.
          if (sum(x) < sum(y) && inside.has(y.at)) expect(inside.has(x.at)).toBe(true);
        }
      }
    }),
  );
});
