import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/core/appError.js';
import { type AwardRule, DEFAULT_RULE } from '../../src/core/awardRule.js';
import { findCohort } from '../../src/core/cohort.js';
import { compareText } from '../../src/core/compareText.js';
import type { ArchiveRecord } from '../../src/core/exam.js';
import type { Members } from '../../src/core/members.js';
import { NONE } from '../../src/core/numberSlots.js';
import { archive, exam, type StudentInput } from './builders.js';
import { codeOf } from './errors.js';
import { reorderedArbitrary, ruleArbitrary, schoolArbitrary } from './schools.js';

const exams = (before: StudentInput[], now: StudentInput[]) =>
  [exam('期中', ['数学'], before), exam('期末', ['数学'], now)] as const;

const everyone = (part: Partial<AwardRule> = {}): AwardRule => ({ ...DEFAULT_RULE, ...part });
const supported = (part: Partial<AwardRule> = {}): AwardRule => everyone({ cohort: 'supported', ...part });

/** The members as a list, null where there is no row. */
const listed = (members: Members) =>
  Array.from({ length: members.length }, (_, at) => ({
    name: members.name(at),
    studentId: members.studentId(at),
    className: members.className(at),
    baseline: members.baseline(at) === NONE ? null : members.baseline(at),
    current: members.current(at) === NONE ? null : members.current(at),
    ambiguous: members.isAmbiguous(at),
  }));

const places = (members: Members) =>
  listed(members).map(({ name, baseline, current, ambiguous }) => [name, baseline, current, ambiguous]);

describe('the cohort of everyone', () => {
  test('holds every student of either exam once', () => {
    const [before, now] = exams([{ name: '甲' }, { name: '乙' }], [{ name: '乙' }, { name: '丙' }]);
    expect(places(findCohort(before, now, null, everyone()).members)).toEqual([
      ['乙', 1, 0, false],
      ['丙', null, 1, false],
      ['甲', 0, null, false],
    ]);
  });

  test('counts an unclear name once for each row of the side with more of them', () => {
    const [before, now] = exams(
      [{ name: '甲' }, { name: '甲' }, { name: '甲' }],
      [{ name: '甲' }, { name: '甲' }],
    );
    const members = listed(findCohort(before, now, null, everyone()).members);
    expect(members).toHaveLength(3);
    expect(members.every(({ ambiguous }) => ambiguous)).toBe(true);
  });

  test('keeps the unclear students of each class in their own class', () => {
    const inClass = (className: string): StudentInput => ({ name: '甲', className });
    const [before, now] = exams(
      [inClass('701'), inClass('701'), inClass('702'), inClass('702')],
      [inClass('702'), inClass('702')],
    );
    const classes = listed(findCohort(before, now, null, everyone()).members).map(
      ({ className }) => className,
    );
    expect(classes.sort()).toEqual(['701', '701', '702', '702']);
  });

  test('takes name and class from the current exam, else from the baseline, and the most trusted number', () => {
    const [before, now] = exams(
      [{ name: '张三', className: '701', ids: { studentId: '07' } }],
      [{ name: '张 三', ids: { examId: 'K1' } }],
    );
    expect(listed(findCohort(before, now, null, everyone()).members)).toMatchObject([
      { name: '张 三', studentId: '07', className: '701' },
    ]);
  });
});

describe('the cohort of supported students', () => {
  test('needs an archive', () => {
    const [before, now] = exams([{ name: '甲' }], [{ name: '甲' }]);
    expect(codeOf(() => findCohort(before, now, null, supported()))).toBe('NO_ARCHIVE');
  });

  test('holds the active students of the archive, found or not', () => {
    const [before, now] = exams([{ name: '甲' }, { name: '丁' }], [{ name: '丁' }, { name: '甲' }]);
    const list = archive([{ name: '甲' }, { name: '乙' }, { name: '丁', active: false }]);
    const found = places(findCohort(before, now, list, supported()).members);
    expect(found).toHaveLength(2);
    expect(found).toContainEqual(['甲', 0, 1, false]);
    expect(found).toContainEqual(['乙', null, null, false]);
  });

  test('is found in the second exam through the first one where only that holds the number', () => {
    const [before, now] = exams(
      [{ name: '甲', ids: { examId: 'K9' } }],
      [{ name: '甲（改名）', ids: { examId: 'K9', studentId: '1' } }],
    );
    const list = archive([{ name: '旧名', ids: { studentId: '1' } }]);
    expect(places(findCohort(before, now, list, supported()).members)).toEqual([['甲（改名）', 0, 0, false]]);
  });

  test('merges a student entered twice with one number and name, in whatever order', () => {
    const twice: StudentInput[] = [
      { name: '甲', className: '702', ids: { studentId: '1', examId: 'K1' }, active: false },
      { name: '甲', className: '701', ids: { studentId: '1' } },
    ];
    const [before, now] = exams([{ name: '改名', ids: { examId: 'K1' } }], [{ name: '丙' }]);
    for (const entries of [twice, [...twice].reverse()]) {
      const { members } = findCohort(before, now, archive(entries), supported());
      expect(listed(members)).toMatchObject([{ baseline: 0, current: null, className: '701' }]);
    }
  });

  test('is not found through a row whose number says that it is somebody else', () => {
    const [before, now] = exams([{ name: '甲', ids: { studentId: '2' } }], [{ name: '甲' }]);
    const list = archive([{ name: '甲', ids: { studentId: '1' } }]);
    expect(places(findCohort(before, now, list, supported()).members)).toEqual([['甲', null, 0, false]]);
  });

  test('is ambiguous where the exams give the two rows to two students', () => {
    const [before, now] = exams(
      [{ name: '甲', ids: { studentId: '1' } }],
      [{ name: '甲', ids: { studentId: '2' } }],
    );
    expect(places(findCohort(before, now, archive([{ name: '甲' }]), supported()).members)).toEqual([
      ['甲', null, null, true],
    ]);
  });

  test('is ambiguous where two students of the archive lead to one row', () => {
    const [before, now] = exams(
      [{ name: '李四', ids: { examId: 'K1' } }],
      [{ name: '张三', ids: { examId: 'K1', studentId: '1' } }],
    );
    const list = archive([{ name: '张三', ids: { studentId: '1' } }, { name: '李四' }]);
    expect(places(findCohort(before, now, list, supported()).members)).toEqual([
      ['张三', null, null, true],
      ['李四', null, null, true],
    ]);
  });
});

describe('a cohort of one class', () => {
  const [before, now] = exams(
    [{ name: '甲', className: '701' }, { name: '乙', className: '七(2)班' }, { name: '丙' }],
    [{ name: '甲', className: '702' }, { name: '乙' }, { name: '丙' }],
  );

  test('goes by the class of the current exam, else of the baseline, in any spelling', () => {
    const names = (className: string) =>
      listed(findCohort(before, now, null, everyone({ className })).members).map(({ name }) => name);
    expect(names('七年级2班').sort()).toEqual(['乙', '甲']);
    expect(codeOf(() => names('七年级1班'))).toBe('CLASS_NOT_FOUND');
  });

  test('goes by the class of the archive where neither exam tells it', () => {
    const list = archive([
      { name: '丙', className: '703' },
      { name: '乙', className: '703' },
    ]);
    const { members } = findCohort(before, now, list, supported({ className: '七（3）班' }));
    expect(listed(members).map(({ name }) => name)).toEqual(['丙']);
  });
});

describe('any cohort', () => {
  const cases = fc.tuple(schoolArbitrary({ messy: true, maxChildren: 12 }), ruleArbitrary);

  /** The cohort, or null where the rule asks for a class that is not there. */
  const attempt = (input: Parameters<typeof findCohort>) => {
    try {
      return findCohort(...input);
    } catch (error) {
      if (error instanceof AppError) return null;
      throw error;
    }
  };

  test('never holds a row of an exam twice, and counts only active students of the archive', () => {
    fc.assert(
      fc.property(cases, ([school, rule]) => {
        const found = attempt([school.baseline, school.current, school.archive, rule]);
        if (found === null) return;
        for (const exam of ['baseline', 'current'] as const) {
          const rows = listed(found.members)
            .map((member) => member[exam])
            .filter((row) => row !== null);
          expect(new Set(rows).size).toBe(rows.length);
        }
        if (rule.cohort !== 'supported' || rule.className !== null) return;
        expect(found.members).toHaveLength(school.archive.students.filter(({ active }) => active).length);
      }),
      { numRuns: 300 },
    );
  });

  test('holds the same students whatever the order of the rows', () => {
    const reordered = cases.chain(([school, rule]) =>
      fc.tuple(fc.constant(school), reorderedArbitrary(school), fc.constant(rule)),
    );
    const describeMembers = (members: Members) =>
      listed(members)
        .map(({ name, studentId, className, ambiguous, baseline, current }) =>
          JSON.stringify([name, studentId, className, ambiguous, baseline === null, current === null]),
        )
        .sort(compareText);
    fc.assert(
      fc.property(reordered, ([school, other, rule]) => {
        const straight = attempt([school.baseline, school.current, school.archive, rule]);
        const moved = attempt([other.baseline, other.current, other.archive as ArchiveRecord, rule]);
        expect(moved && describeMembers(moved.members)).toEqual(
          straight && describeMembers(straight.members),
        );
      }),
      { numRuns: 300 },
    );
  });
});
