import { describe, expect, test } from 'vitest';
import { type PairingInput, suggestPairs } from '../../../src/core/pairing/suggestPairs.js';
import { child, input, leader, pair, peer, teacher } from './builders.js';

const zhang = child('张三', '八(1)班', '数学');
const li = child('李四', '八(1)班', '英语', '数学');
const wang = child('王五', '八(2)班', '数学');

/** Pairs of one kind as `child < helper (subject)`. */
function told(more: Partial<PairingInput>, kind: string): string[] {
  return suggestPairs(input(more))
    .pairs.filter((one) => one.kind === kind)
    .map(({ student, helper, subject }) => `${student.name} < ${helper} (${subject ?? ''})`);
}

function open(more: Partial<PairingInput>, kind: string): string[] {
  return suggestPairs(input(more))
    .unplaced.filter((one) => one.kind === kind)
    .map(({ student, subject, why }) => `${student.name} ${subject ?? ''} ${why}`);
}

describe('teachers', () => {
  test('are proposed for each weak subject, those who teach the class first', () => {
    const helpers = [
      teacher('甲老师', ['数学'], { classes: ['八(2)班'] }),
      teacher('乙老师', ['数学'], { classes: ['八（1）班'] }),
      teacher('丙老师', ['英语']),
    ];
    expect(told({ students: [zhang, li, wang], helpers }, 'teacher')).toEqual([
      '张三 < 乙老师 (数学)',
      '李四 < 丙老师 (英语)',
      '李四 < 乙老师 (数学)',
      '王五 < 甲老师 (数学)',
    ]);
  });

  test('are told with why they fit, and with their places', () => {
    const helpers = [teacher('甲老师', ['英语', '数学'], { classes: ['八(1)班'], cap: 4 })];
    const pairs = [pair('teacher', '甲老师', li, ['英语'])];
    const [, proposed] = suggestPairs(input({ students: [zhang, li], helpers, pairs })).pairs;
    expect(proposed).toEqual({
      student: { ids: {}, name: '李四', className: '八(1)班' },
      kind: 'teacher',
      helper: '甲老师',
      subject: '数学',
      reasons: [
        { code: 'weak-subject', subject: '数学', place: 2 },
        { code: 'teaches-class' },
        { code: 'knows-child' },
      ],
      load: 3,
      cap: 4,
    });
  });

  test('share the children evenly, counting what they have already', () => {
    const helpers = [teacher('甲老师', ['数学'], { cap: 9 }), teacher('乙老师', ['数学'], { cap: 9 })];
    const pairs = ['一', '二'].map((name) =>
      pair('teacher', '乙老师', { name, className: '八(3)班' }, ['数学']),
    );
    expect(told({ students: [zhang, wang], helpers, pairs }, 'teacher')).toEqual([
      '张三 < 甲老师 (数学)',
      '王五 < 甲老师 (数学)',
    ]);
  });

  test('help the weakest subject when there are not places enough', () => {
    const helpers = [teacher('甲老师', ['数学'], { cap: 1, classes: ['八(1)班'] })];
    const pairs = [pair('teacher', '丙老师', li, ['英语'])];
    const students = [child('李四', '八(1)班', '英语', '数学'), wang];
    expect(told({ students, helpers, pairs }, 'teacher')).toEqual(['王五 < 甲老师 (数学)']);
    expect(open({ students, helpers, pairs }, 'teacher')).toEqual(['李四 数学 teachers-full']);
  });

  test('whom only the pairs name are known by the subjects and the kind of their pairs', () => {
    const pairs = [
      pair('teacher', '甲老师', { name: '赵六', className: '八(3)班' }, ['数学'], { to: '2026-06-30' }),
    ];
    expect(told({ students: [zhang], pairs }, 'teacher')).toEqual(['张三 < 甲老师 (数学)']);
  });

  test('are not proposed again for a subject that somebody helps in', () => {
    const helpers = [teacher('甲老师', ['数学']), teacher('乙老师', ['数学'])];
    expect(
      told({ students: [zhang], helpers, pairs: [pair('teacher', '甲老师', zhang, ['数学'])] }, 'teacher'),
    ).toEqual([]);
    expect(
      told({ students: [zhang], helpers, pairs: [pair('teacher', '甲老师', zhang)] }, 'teacher'),
    ).toEqual([]);
    const planned = pair('teacher', '甲老师', zhang, ['数学'], { from: '2027-03-01' });
    expect(told({ students: [zhang], helpers, pairs: [planned] }, 'teacher')).toEqual([]);
    const over = pair('teacher', '甲老师', zhang, ['数学'], { to: '2026-11-27' });
    expect(told({ students: [zhang], helpers, pairs: [over] }, 'teacher')).toEqual(['张三 < 甲老师 (数学)']);
  });

  test('who may take nobody are left alone', () => {
    const helpers = [teacher('甲老师', ['数学'], { cap: 0 })];
    expect(open({ students: [zhang], helpers }, 'teacher')).toEqual(['张三 数学 teachers-full']);
  });

  test('that are missing are named, with the subject', () => {
    const students = [zhang, child('赵六', '八(1)班')];
    expect(open({ students }, 'teacher')).toEqual(['张三 数学 no-teacher', '赵六  no-weak-subject']);
  });
});

describe('classmates', () => {
  test('are strong in the weak subject, of the same class, one each', () => {
    const peers = [
      peer('甲', '八(1)班', { 数学: 90, 英语: 80 }),
      peer('乙', '八(1)班', { 数学: 80 }),
      peer('丙', '八(2)班', { 英语: 99 }),
    ];
    expect(told({ students: [zhang, li, wang], peers }, 'peer')).toEqual([
      '张三 < 乙 (数学)',
      '李四 < 甲 (英语)',
    ]);
    expect(open({ students: [zhang, li, wang], peers }, 'peer')).toEqual(['王五  none-strong']);
  });

  test('who have somebody already are not asked again', () => {
    const peers = [peer('甲', '八(1)班', { 数学: 90 })];
    const pairs = [pair('peer', '甲', { name: '赵六', className: '八（1）班' })];
    expect(open({ students: [zhang], peers, pairs }, 'peer')).toEqual(['张三  classmates-taken']);
    const elsewhere = [pair('peer', '甲', { name: '赵六', className: '八(3)班' })];
    expect(told({ students: [zhang], peers, pairs: elsewhere }, 'peer')).toEqual(['张三 < 甲 (数学)']);
  });

  test('cannot be looked for without a class or without marks, and that is said', () => {
    const students = [child('赵六', null, '数学'), child('钱七', '九(1)班', '数学')];
    expect(open({ students }, 'peer')).toEqual(['赵六  no-class', '钱七  no-marks']);
  });
});

describe('whoever takes a class', () => {
  test('takes all its children, and two share the classes', () => {
    const helpers = [leader('王主任'), leader('李校长', { classes: ['八(2)班'] })];
    expect(new Set(told({ students: [zhang, li, wang], helpers }, 'class'))).toEqual(
      new Set(['张三 < 王主任 ()', '李四 < 王主任 ()', '王五 < 李校长 ()']),
    );
  });

  test('takes a child that joins the class, even with the classes full', () => {
    const helpers = [leader('王主任', { cap: 1 }), leader('李校长')];
    const pairs = [pair('class', '王主任', zhang)];
    expect(told({ students: [zhang, li], helpers, pairs }, 'class')).toEqual(['李四 < 王主任 ()']);
  });

  test('is missing where all have their number of classes, and that is said', () => {
    const helpers = [leader('王主任', { cap: 1 })];
    expect(open({ students: [zhang, wang], helpers }, 'class')).toEqual(['王五  leaders-full']);
    expect(open({ students: [zhang] }, 'class')).toEqual(['张三  no-leader']);
  });
});

test('two children whom nothing tells apart are named, and paired with nobody', () => {
  const students = [zhang, child('张 三', '八（1）班', '数学')];
  const { pairs, unplaced } = suggestPairs(input({ students, helpers: [teacher('甲老师', ['数学'])] }));
  expect(pairs).toEqual([]);
  expect(unplaced.map(({ why }) => why)).toEqual(['not-told-apart', 'not-told-apart']);
  const numbered = students.map((one, at) => ({ ...one, ids: { studentId: `${at}` } }));
  expect(told({ students: numbered, helpers: [teacher('甲老师', ['数学'])] }, 'teacher')).toHaveLength(2);
});
