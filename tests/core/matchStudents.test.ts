import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ID_KINDS, type IdKind, type StudentIds } from '../../src/core/exam.js';
import { matchStudents } from '../../src/core/matchStudents.js';
import { type Identified, numbersDiffer, type Roll } from '../../src/core/rolls.js';
import { roll } from './builders.js';
import { matchReference } from './reference/matchReference.js';
import { sameClass } from './schools.js';

const ids = (studentId: string): StudentIds => ({ studentId });

const rollArbitrary: fc.Arbitrary<Roll> = fc.subarray([...ID_KINDS]).chain((idKinds) => {
  const number = fc.option(fc.constantFrom('1', '2', '3', '4'), { nil: undefined, freq: 3 });
  const student: fc.Arbitrary<Identified> = fc
    .record({
      name: fc.constantFrom('张三', '张 三', '李四', '王五', ''),
      className: fc.constantFrom(null, '七(1)班', '701', '702'),
      numbers: fc.tuple(...idKinds.map(() => number)),
    })
    .map(({ name, className, numbers }) => {
      const held = idKinds.flatMap(
        (kind, at): Array<[IdKind, string]> => (numbers[at] === undefined ? [] : [[kind, numbers[at]]]),
      );
      return { name, className, ids: Object.fromEntries(held) };
    });
  return fc.array(student, { maxLength: 7 }).map((students) => ({ idKinds, students }));
});

describe('matchStudents', () => {
  test('matches by student number, whatever the names and classes', () => {
    const left = roll([
      { name: '张三', ids: ids('01'), className: '701' },
      { name: '李四', ids: ids('02') },
    ]);
    const right = roll([
      { name: '李四', ids: ids('01') },
      { name: '张三', ids: ids('02'), className: '702' },
    ]);
    expect(matchStudents(left, right).ofLeft).toEqual([0, 1]);
  });

  test('a student number is text: 01 is not 1', () => {
    const found = matchStudents(
      roll([{ name: '张三', ids: ids('01') }]),
      roll([{ name: '张三', ids: ids('1') }]),
    );
    expect(found.ofLeft).toEqual(['none']);
    expect(found.sameNameOtherId).toEqual([[0, 0]]);
  });

  test('never holds one kind of number against another', () => {
    const left = roll([
      { name: '张三', ids: { studentId: '7' } },
      { name: '李四', ids: { studentId: '8' } },
    ]);
    const right = roll([
      { name: '李四', ids: { examId: '7' } },
      { name: '张三', ids: { examId: '8' } },
    ]);
    expect(matchStudents(left, right).ofLeft).toEqual([1, 0]);
  });

  test('matches two namesakes of two classes by class and name, in any spelling of the class', () => {
    const left = roll([
      { name: '张三', className: '七(1)班' },
      { name: '张三', className: '七(2)班' },
    ]);
    const right = roll([
      { name: '张　三', className: '702' },
      { name: '张三', className: '七年级1班' },
    ]);
    expect(matchStudents(left, right)).toEqual({ ofLeft: [1, 0], ofRight: [1, 0], sameNameOtherId: [] });
  });

  test('matches by name alone when it is unique, though the class changed or is not known', () => {
    const left = roll([{ name: '张三', className: '701' }, { name: '李四' }]);
    const right = roll([
      { name: '李四', className: '701' },
      { name: '张三', className: '702' },
    ]);
    expect(matchStudents(left, right).ofLeft).toEqual([1, 0]);
  });

  test('never guesses between namesakes of one class', () => {
    const twice = roll([
      { name: '张三', className: '701' },
      { name: '张三', className: '701' },
    ]);
    const once = roll([{ name: '张三', className: '701' }]);
    expect(matchStudents(twice, once)).toMatchObject({
      ofLeft: ['ambiguous', 'ambiguous'],
      ofRight: ['ambiguous'],
    });
    expect(matchStudents(twice, roll([]))).toMatchObject({ ofLeft: ['ambiguous', 'ambiguous'] });
  });

  test('a namesake who joined another class is new, once the other one is found', () => {
    const left = roll([{ name: '张三', className: '701' }]);
    const right = roll([
      { name: '张三', className: '701' },
      { name: '张三', className: '702' },
    ]);
    expect(matchStudents(left, right).ofRight).toEqual([0, 'none']);
  });

  test('a number twice in one tab tells nobody apart', () => {
    const left = roll([
      { name: '张三', ids: ids('1') },
      { name: '李四', ids: ids('1') },
    ]);
    const right = roll([{ name: '张三', ids: ids('1') }]);
    expect(matchStudents(left, right)).toMatchObject({
      ofLeft: ['ambiguous', 'ambiguous'],
      ofRight: ['ambiguous'],
    });
  });

  test('an exam number dealt anew does not join students whose student numbers differ', () => {
    const left = roll([{ name: '张三', ids: { studentId: '1', examId: 'K1' } }]);
    const right = roll([{ name: '李四', ids: { studentId: '2', examId: 'K1' } }]);
    expect(matchStudents(left, right)).toEqual({ ofLeft: ['none'], ofRight: ['none'], sameNameOtherId: [] });
  });

  test('an exam number dealt twice does not make students unclear whose student numbers tell them apart', () => {
    const left = roll([{ name: '张三', ids: { studentId: '1', examId: 'K1' } }]);
    const right = roll([
      { name: '张三', ids: { studentId: '1', examId: 'K1' } },
      { name: '李四', ids: { studentId: '2', examId: 'K1' } },
    ]);
    expect(matchStudents(left, right).ofRight).toEqual([0, 'none']);
  });

  test('a row without a number in a tab of numbers is still found by its name', () => {
    const left = roll([{ name: '张三', ids: ids('1') }, { name: '李四' }]);
    const right = roll([
      { name: '李四', ids: ids('2') },
      { name: '张三', ids: ids('1') },
    ]);
    expect(matchStudents(left, right).ofLeft).toEqual([1, 0]);
  });

  test('rows without a name are not one student', () => {
    expect(matchStudents(roll([{ name: '' }]), roll([{ name: ' ' }])).ofLeft).toEqual(['none']);
    const nameless = roll([{ name: '', className: '701' }]);
    expect(matchStudents(nameless, nameless).ofLeft).toEqual(['none']);
  });

  test('agrees with a reference that asks every pair of rows', () => {
    fc.assert(
      fc.property(rollArbitrary, rollArbitrary, (left, right) => {
        const { ofLeft, ofRight } = matchStudents(left, right);
        expect({ left: ofLeft, right: ofRight }).toEqual(matchReference(left, right, sameClass));
      }),
      { numRuns: 700 },
    );
  });

  test('gives the mirror image when the tabs are swapped', () => {
    fc.assert(
      fc.property(rollArbitrary, rollArbitrary, (left, right) => {
        const there = matchStudents(left, right);
        const back = matchStudents(right, left);
        expect(back.ofLeft).toEqual(there.ofRight);
        expect(back.ofRight).toEqual(there.ofLeft);
        const mirrored = back.sameNameOtherId.map(([j, i]): [number, number] => [i, j]);
        const inOrder = (pairs: Array<[number, number]>) => [...pairs].sort(([x], [y]) => x - y);
        expect(inOrder(mirrored)).toEqual(inOrder(there.sameNameOtherId));
      }),
      { numRuns: 700 },
    );
  });

  test('never matches a row twice, and both sides agree on every match', () => {
    fc.assert(
      fc.property(rollArbitrary, rollArbitrary, (left, right) => {
        const { ofLeft, ofRight } = matchStudents(left, right);
        const partners = ofLeft.filter((match) => typeof match === 'number');
        expect(new Set(partners).size).toBe(partners.length);
        ofLeft.forEach((match, i) => {
          if (typeof match === 'number') expect(ofRight[match]).toBe(i);
        });
        expect(ofRight.filter((match) => typeof match === 'number')).toHaveLength(partners.length);
      }),
      { numRuns: 700 },
    );
  });

  test('never matches two numbers of the most trusted kind, and reports one name only with two numbers', () => {
    fc.assert(
      fc.property(rollArbitrary, rollArbitrary, (left, right) => {
        const { ofLeft, sameNameOtherId } = matchStudents(left, right);
        const shared = ID_KINDS.filter((kind) => left.idKinds.includes(kind) && right.idKinds.includes(kind));
        ofLeft.forEach((match, i) => {
          if (typeof match !== 'number') return;
          const [x, y] = [left.students[i]!.ids, right.students[match]!.ids];
          const kind = shared.find((each) => x[each] !== undefined && y[each] !== undefined);
          if (kind !== undefined) expect(x[kind]).toBe(y[kind]);
        });
        for (const [i, j] of sameNameOtherId) {
          expect(ofLeft[i]).toBe('none');
          expect(numbersDiffer(left.students[i]!, right.students[j]!)).toBe(true);
        }
      }),
      { numRuns: 700 },
    );
  });

  test('follows the rows when their order changes', () => {
    const cases = fc.tuple(rollArbitrary, rollArbitrary).chain(([left, right]) =>
      fc.tuple(
        fc.constant(left),
        fc.constant(right),
        fc.shuffledSubarray(
          left.students.map((_, at) => at),
          { minLength: left.students.length },
        ),
      ),
    );
    fc.assert(
      fc.property(cases, ([left, right, order]) => {
        const straight = matchStudents(left, right).ofLeft;
        const moved = matchStudents(
          { ...left, students: order.map((at) => left.students[at]!) },
          right,
        ).ofLeft;
        expect(moved).toEqual(order.map((at) => straight[at]));
      }),
      { numRuns: 700 },
    );
  });
});

describe('numbersDiffer', () => {
  test('goes by the most trusted kind that both hold', () => {
    const x = { name: '甲', className: null, ids: { studentId: '1', examId: '5' } };
    expect(numbersDiffer(x, { ...x, ids: { studentId: '1', examId: '6' } })).toBe(false);
    expect(numbersDiffer(x, { ...x, ids: { studentId: '2', examId: '5' } })).toBe(true);
    expect(numbersDiffer(x, { ...x, ids: { examId: '6' } })).toBe(true);
    expect(numbersDiffer(x, { ...x, ids: {} })).toBe(false);
  });
});
