import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StandingPair } from '../../../src/core/pairing/helper.js';
import { type PairingInput, suggestPairs } from '../../../src/core/pairing/suggestPairs.js';
import { child, input, leader, pair, peer, teacher } from './builders.js';

const SUBJECTS = ['语文', '数学', '英语'];
const CLASSES = ['八(1)班', '八(2)班'];
const TEACHERS = ['甲老师', '乙老师', '丙老师'];
const subjects = (maxLength: number) => fc.uniqueArray(fc.constantFrom(...SUBJECTS), { maxLength });

const schools: fc.Arbitrary<PairingInput> = fc
  .record({
    children: fc.array(fc.record({ className: fc.constantFrom(...CLASSES, null), weak: subjects(3) }), {
      minLength: 1,
      maxLength: 4,
    }),
    teachers: fc.array(fc.record({ subjects: subjects(2), classes: fc.subarray(CLASSES), cap: fc.nat(3) }), {
      maxLength: 3,
    }),
    leaders: fc.array(fc.record({ classes: fc.subarray(CLASSES), cap: fc.nat(2) }), { maxLength: 2 }),
    peers: fc.array(
      fc.record({
        className: fc.constantFrom(...CLASSES),
        strong: fc.dictionary(fc.constantFrom(...SUBJECTS), fc.integer({ min: 70, max: 100 })),
      }),
      { maxLength: 4 },
    ),
    past: fc.array(
      fc.record({
        child: fc.nat(3),
        helper: fc.constantFrom(...TEACHERS, '主任0', '同学0'),
        kind: fc.constantFrom('teacher' as const, 'class' as const, 'peer' as const),
        subjects: subjects(1),
        over: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ children, teachers, leaders, peers, past }) => {
    const students = children.map(({ className, weak }, at) => child(`学生${at}`, className, ...weak));
    return input({
      students,
      helpers: [
        ...teachers.map((one, at) => teacher(TEACHERS[at]!, one.subjects, one)),
        ...leaders.map((one, at) => leader(`主任${at}`, one)),
      ],
      peers: peers.map(({ className, strong }, at) => peer(`同学${at}`, className, strong)),
      pairs: past.flatMap(({ child: at, helper, kind, subjects: taught, over }): StandingPair[] => {
        const student = students[at];
        if (student === undefined) return [];
        return [pair(kind, helper, student, taught, over ? { to: '2026-01-31' } : {})];
      }),
    });
  });

/** A teacher's places taken now. */
function loadOf({ pairs, day }: PairingInput, name: string): number {
  return pairs
    .filter((one) => one.kind === 'teacher' && one.helper === name && (one.to === null || one.to >= day))
    .reduce((sum, one) => sum + Math.max(1, one.subjects.length), 0);
}

/** The aims of docs/pairing.md for teachers, reckoned from the pairs alone: less is better. */
function aims(school: PairingInput, given: ReadonlyArray<{ name: string; subject: string; helper: string }>) {
  const standing = (name: string) =>
    school.pairs.filter((one) => one.kind === 'teacher' && one.name === name && one.to === null);
  const loads = new Map(allTeachers(school).map(({ name }) => [name, loadOf(school, name)]));
  let fit = 0;
  for (const { name, subject, helper } of given) {
    const student = school.students.find((one) => one.name === name)!;
    const classes = allTeachers(school).find((one) => one.name === helper)!.classes;
    fit += [12, 6, 0][student.weakSubjects.indexOf(subject)]!;
    if (student.className !== null && classes.includes(student.className)) fit += 3;
    if (school.pairs.some((one) => one.kind === 'teacher' && one.name === name && one.helper === helper))
      fit += 2;
    loads.set(helper, loads.get(helper)! + 1);
  }
  const newly = new Set(given.filter(({ name }) => standing(name).length === 0).map(({ name }) => name));
  const squares = [...loads.values()].reduce((sum, load) => sum + load * load, 0);
  return [-given.length, -newly.size, -fit, squares];
}

function allTeachers({ helpers, pairs, caps }: PairingInput) {
  const listed = helpers
    .filter(({ kind }) => kind === 'teacher')
    .map((one) => ({ ...one, cap: one.cap ?? caps.teacher }));
  const others = [...new Set(pairs.filter(({ kind }) => kind === 'teacher').map(({ helper }) => helper))]
    .filter((name) => !listed.some((one) => one.name === name))
    .map((name) => {
      const own = pairs.filter((one) => one.kind === 'teacher' && one.helper === name);
      return {
        name,
        subjects: own.flatMap((one) => one.subjects),
        classes: own.flatMap((one) => one.className ?? []),
        cap: caps.teacher,
      };
    });
  return [...listed, ...others];
}

/** Every way to give the open needs a teacher or nobody. */
function* everyWay(
  school: PairingInput,
): Generator<Array<{ name: string; subject: string; helper: string }>> {
  const teachers = allTeachers(school);
  const needs = school.students.flatMap(({ name, weakSubjects }) =>
    weakSubjects
      .filter((subject) =>
        school.pairs.every((one) => {
          if (one.kind !== 'teacher' || one.name !== name || one.to !== null) return true;
          const teaches = teachers.find((entry) => entry.name === one.helper)!.subjects;
          return !(one.subjects.length > 0 ? one.subjects : teaches).includes(subject);
        }),
      )
      .map((subject) => ({ name, subject })),
  );
  const free = new Map(teachers.map(({ name, cap }) => [name, cap - loadOf(school, name)]));
  const way: Array<{ name: string; subject: string; helper: string }> = [];
  function* from(at: number): Generator<typeof way> {
    const need = needs[at];
    if (need === undefined) return yield way.slice();
    for (const { name: helper, subjects: taught } of teachers) {
      if (!taught.includes(need.subject) || free.get(helper)! <= 0) continue;
      free.set(helper, free.get(helper)! - 1);
      way.push({ ...need, helper });
      yield* from(at + 1);
      way.pop();
      free.set(helper, free.get(helper)! + 1);
    }
    yield* from(at + 1);
  }
  yield* from(0);
}

test('no way to pair children and teachers is better than the one proposed', () => {
  fc.assert(
    fc.property(schools, (school) => {
      const proposed = suggestPairs(school)
        .pairs.filter(({ kind }) => kind === 'teacher')
        .map(({ student, subject, helper }) => ({ name: student.name, subject: subject!, helper }));
      let best = [...everyWay(school)].map((way) => aims(school, way));
      for (let aim = 0; aim < 4; aim++) {
        const least = Math.min(...best.map((one) => one[aim]!));
        best = best.filter((one) => one[aim] === least);
      }
      expect(aims(school, proposed)).toEqual(best[0]);
    }),
    { numRuns: 800 },
  );
});

test('every need ends in a pair or in a reason, and nobody gets more than the cap', () => {
  fc.assert(
    fc.property(schools, (school) => {
      const { pairs, unplaced } = suggestPairs(school);
      for (const { load, cap, kind, reasons } of pairs) {
        if (kind !== 'class' || reasons[0]?.code !== 'has-class') expect(load).toBeLessThanOrEqual(cap);
      }
      const keys = [...pairs, ...unplaced].map(({ student, kind, subject }) =>
        JSON.stringify([student.name, kind, kind === 'teacher' ? subject : null]),
      );
      expect(new Set(keys).size).toBe(keys.length);
      const peers = pairs.filter(({ kind }) => kind === 'peer').map(({ helper }) => helper);
      expect(new Set(peers).size).toBe(peers.length);
    }),
    { numRuns: 800 },
  );
});

test('the order of children, pairs, helpers and classmates changes nothing', () => {
  fc.assert(
    fc.property(
      schools.chain((school) =>
        fc.record({
          school: fc.constant(school),
          students: fc.shuffledSubarray([...school.students], { minLength: school.students.length }),
          pairs: fc.shuffledSubarray([...school.pairs], { minLength: school.pairs.length }),
          helpers: fc.shuffledSubarray([...school.helpers], { minLength: school.helpers.length }),
        }),
      ),
      ({ school, ...turned }) => {
        expect(suggestPairs({ ...school, ...turned })).toEqual(suggestPairs(school));
      },
    ),
    { numRuns: 800 },
  );
});
