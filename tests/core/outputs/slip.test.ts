import { describe, expect, test } from 'vitest';
import type { EffectiveRecord } from '../../../src/core/ledger/effectiveRecords.js';
import type { SupportPlan } from '../../../src/core/ledger/plan.js';
import type { RecordKind } from '../../../src/core/ledger/record.js';
import { makeCertificate } from '../../../src/core/outputs/certificate.js';
import { NameIndex } from '../../../src/core/outputs/nameIndex.js';
import { writtenForOne } from '../../../src/core/outputs/sharedTexts.js';
import { makeSlip, type SlipChoices, type SlipSources } from '../../../src/core/outputs/slip.js';

const own = { name: '张文博', className: '八(2)班' };
const other = { name: '李明轩', className: '八(2)班' };

const rules = { names: new NameIndex([own, other]), label: '帮扶对象' };
const choices: SlipChoices = {
  rules,
  figures: false,
  subject: null,
  from: '2026-03-01',
  to: '2026-07-10',
  byPlaces: true,
};

function record(date: string, kind: RecordKind, more: Partial<EffectiveRecord> = {}): EffectiveRecord {
  return {
    id: `${date} ${kind}`,
    student: { ...own, ids: {} },
    date,
    kind,
    subject: null,
    minutes: null,
    content: '',
    wentWell: '',
    toImprove: '',
    nextStep: '',
    by: '王老师',
    corrects: null,
    retracts: false,
    tab: '帮扶记录',
    row: 2,
    version: '',
    earlier: [],
    ...more,
  };
}

const row: SlipSources['row'] = {
  ...own,
  status: 'awarded',
  prize: 1,
  change: 6,
  currentTotal: 470,
  currentRank: 3,
};
const make = (more: Partial<SlipSources> = {}, with_: Partial<SlipChoices> = {}) =>
  makeSlip({ row, strengths: [], records: [], plan: null, ...more }, { ...choices, ...with_ });

describe('a slip', () => {
  test.each([
    ['awarded', 'prize'],
    ['progressed', 'rose'],
    ['no-progress', 'steady'],
    ['no-baseline', 'start'],
    ['absent', 'start'],
    ['disqualified', 'start'],
    ['ambiguous', 'start'],
  ] as const)('says of the status %s no more than %s', (status, result) => {
    const { slip } = make({ row: { ...row, status, prize: null, change: -4 } });
    expect(slip).toMatchObject({ result, own: null });
    expect(JSON.stringify(slip)).not.toMatch(/-4|470|no-progress|absent|disqualified/);
  });

  test('holds the child’s own figures only where they are allowed, and no fall', () => {
    const senior = { figures: true };
    expect(make({}, senior).slip.own).toEqual({ total: 470, rank: 3, rise: 6 });
    expect(make({ row: { ...row, change: -2 } }, senior).slip.own).toEqual({
      total: 470,
      rank: 3,
      rise: null,
    });
    expect(make({ row: { ...row, change: 0 } }, senior).slip.own?.rise).toBeNull();
    expect(make({}, { ...senior, byPlaces: false }).slip.own?.rise).toBeNull();
    expect(make({ row: { ...row, currentRank: null } }, senior).slip.own).toBeNull();
    expect(make({}).slip.own).toBeNull();
  });

  test('takes the strengths one by one, without those that are not fit', () => {
    const strengths = [{ text: '热心、会照顾生病的妈妈、画画，和李明轩要好', tab: '档案', row: 5 }];
    const { slip, leftOff } = make({ strengths });
    expect(slip.strengths).toEqual(['热心', '画画']);
    expect(leftOff.map(({ why, part, tab, row: at }) => [why, part, tab, at])).toEqual([
      ['private', 'strength', '档案', 5],
      ['otherChild', 'strength', '档案', 5],
    ]);
  });

  test('takes the next step of the latest lesson, talk or praise that is fit, and of nothing else', () => {
    const records = [
      record('2026-05-01', 'tutoring', { nextStep: '每天背五个单词。' }),
      record('2026-05-08', 'tutoring', { nextStep: '请教李明轩。', row: 9 }),
      ...(
        ['homeVisit', 'familyContact', 'counselling', 'referral', 'meeting', 'feedback', 'other'] as const
      ).map((kind) => record('2026-06-01', kind, { nextStep: '不该上纸。', content: '不该上纸。' })),
    ];
    const { slip, leftOff } = make({ records });
    expect(slip.next).toBe('每天背五个单词。');
    expect(leftOff).toMatchObject([{ why: 'otherChild', part: 'next', row: 9 }]);
    expect(JSON.stringify([slip, leftOff])).not.toContain('不该上纸');
  });

  test('takes praise and next steps of the term only', () => {
    const records = [
      record('2026-01-10', 'praise', { wentWell: '上学期的事。', nextStep: '上学期的事。' }),
      record('2026-08-10', 'praise', { wentWell: '以后的事。' }),
      record('2026-04-10', 'praise', { content: '主动擦黑板。', wentWell: '全班鼓了掌。' }),
      record('2026-04-09', 'praise', { content: '超过了李明轩。', wentWell: '算得快。' }),
    ];
    expect(make({ records }).slip).toMatchObject({ praise: ['主动擦黑板。', '算得快。'], next: null });
  });

  test('says a goal in its words or as its subject, never its figures', () => {
    const goal = {
      subject: '数学',
      measure: 'score',
      from: 45,
      target: 60,
      words: '',
      by: '2026-07-01',
    } as const;
    const plan = { goal, tab: '帮扶计划', row: 3 } as unknown as SupportPlan;
    const { slip } = make({ plan });
    expect(slip.goal).toEqual({ words: null, subject: '数学', by: '2026-07-01' });
    expect(JSON.stringify(slip)).not.toMatch(/45|60/);
    const worded = { ...plan, goal: { ...goal, words: '数学考到 60 分。坚持订正。' } };
    expect(make({ plan: worded }).slip.goal?.words).toBe('坚持订正。');
  });

  test('leaves out a class whose name is a label', () => {
    const { slip, leftOff } = make({ row: { ...row, className: '学困班' } });
    expect(slip.className).toBeNull();
    expect(leftOff).toMatchObject([{ part: 'className', why: 'label' }]);
  });
});

test('what was sent for several children at once was written about nobody alone', () => {
  const lesson = record('2026-05-01', 'praise', { wentWell: '三人一起完成了小组作业。' });
  const alone = record('2026-05-01', 'praise', { wentWell: '自己订正了错题。' });
  const isForOne = writtenForOne(
    [lesson, { ...lesson, wentWell: ' 三人一起 完成了小组作业。' }, alone],
    [0, 1, 1],
  );
  expect([0, 1, 2].map(isForOne)).toEqual([false, false, true]);
});

test('a certificate holds no mark, whatever the schooling, and a fit title in place of one that is not', () => {
  const award = {
    ...own,
    awardTitle: '优秀学困生奖学金',
    prize: 1,
    reasonWords: '考了 95 分。坚持锻炼。',
    day: '2026-07-01',
  } as const;
  const { certificate, leftOff } = makeCertificate(award, rules, '学习进步奖');
  expect(certificate).toMatchObject({ title: '学习进步奖', reason: '坚持锻炼。', prize: 1 });
  expect(leftOff.map(({ found }) => found)).toEqual(['学困', '95']);
});
