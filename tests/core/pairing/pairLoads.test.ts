import { expect, test } from 'vitest';
import { knownHelpers, type StandingPair } from '../../../src/core/pairing/helper.js';
import { pairLoads } from '../../../src/core/pairing/pairLoads.js';
import { child, DAY, leader, pair, teacher } from './builders.js';

const zhang = child('张三', '八(1)班');
const li = child('李四', '八（1）班');
const wang = child('王五', '八(2)班');
const CAPS = { class: 2, teacher: 5, peer: 1, group: 6 };

function told(pairs: StandingPair[], helpers = [] as Parameters<typeof pairLoads>[0]): string[] {
  return pairLoads(helpers, pairs, DAY, CAPS).map(
    ({ kind, name, load, cap }) => `${kind} ${name} ${load}/${cap}`,
  );
}

test('whoever takes classes is counted by classes, a teacher by children and subjects', () => {
  const pairs = [
    pair('class', '王主任', zhang),
    pair('class', '王主任', li),
    pair('class', '王主任', wang),
    pair('teacher', '甲老师', zhang, ['数学', '英语']),
    pair('teacher', '甲 老师', li),
    pair('group', '第一组', li),
  ];
  expect(told(pairs)).toEqual(['class 王主任 2/2', 'teacher 甲 老师 3/5', 'group 第一组 1/6']);
});

test('classmates of one name in two classes are two people', () => {
  expect(told([pair('peer', '赵明', zhang), pair('peer', '赵明', li), pair('peer', '赵明', wang)])).toEqual([
    'peer 赵明 2/1',
    'peer 赵明 1/1',
  ]);
});

test('what has ended is not counted, and what is to come is', () => {
  const over = pair('teacher', '甲老师', zhang, [], { to: '2026-11-27' });
  const last = pair('teacher', '甲老师', li, [], { to: DAY });
  const planned = pair('teacher', '甲老师', wang, [], { from: '2027-03-01' });
  expect(told([over])).toEqual(['teacher 甲老师 0/5']);
  expect(told([over, last, planned])).toEqual(['teacher 甲老师 2/5']);
});

test('the listed number of places counts before the usual one', () => {
  expect(
    told([pair('teacher', '甲老师', zhang)], [teacher('甲老师', [], { cap: 3 }), leader('王主任')]),
  ).toEqual(
    ['class 王主任 0/2', 'teacher 甲老师 1/3'].sort((x, y) =>
      x.includes('王') ? -1 : y.includes('王') ? 1 : 0,
    ),
  );
});

test('a person in two rows of the list has what both say', () => {
  const rows = [
    teacher('甲老师', ['数学'], { classes: ['801'], cap: 2 }),
    teacher('甲老师', ['英语'], { classes: ['八(1)班', '八(2)班'], cap: 4 }),
  ];
  const [known, ...others] = knownHelpers(rows, []);
  expect(others).toEqual([]);
  expect(known).toMatchObject({ subjects: ['数学', '英语'], cap: 4 });
  expect(known!.classes).toHaveLength(2);
  expect(knownHelpers([...rows].reverse(), [])).toEqual([known]);
});
