import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MonthInput, monthFacts } from '../../../src/core/ledger/monthFacts.js';
import { RECORD_KINDS, type SupportRecord } from '../../../src/core/ledger/record.js';
import { mathExam, ofPupil, PUPIL, plan } from './support.js';

let count = 0;
function record(date: string | null, given: Partial<SupportRecord> = {}): SupportRecord {
  count += 1;
  return {
    id: `record-${count}`,
    student: PUPIL,
    date,
    kind: 'tutoring',
    subject: '数学',
    minutes: 40,
    content: '',
    wentWell: '',
    toImprove: '',
    nextStep: '',
    by: '王老师',
    corrects: null,
    retracts: false,
    tab: '帮扶记录',
    row: count + 1,
    ...given,
  };
}

function facts(given: Partial<MonthInput> = {}) {
  const nothing = { records: [], habits: [], plans: [], exams: [] };
  return monthFacts({ month: '2026-11', today: '2026-12-03', ...nothing, ...given });
}

describe('the records of a month', () => {
  test('are counted by kind, with the minutes that are written', () => {
    const records = [
      record('2026-10-31'),
      record('2026-11-01'),
      record('2026-11-30', { minutes: 35 }),
      record('2026-11-12', { minutes: null }),
      record('2026-11-13', { kind: 'talk', minutes: 10 }),
      record('2026-11-13', { kind: null, minutes: null }),
      record('2026-12-01'),
      record(null),
    ];
    expect(facts({ records })).toMatchObject({
      records: 5,
      byKind: [
        { kind: 'tutoring', count: 3 },
        { kind: 'talk', count: 1 },
        { kind: null, count: 1 },
      ],
      minutes: 85,
      withoutMinutes: 1,
    });
  });

  test('end today while the month is not over', () => {
    const records = [record('2026-11-10'), record('2026-11-20')];
    expect(facts({ records, today: '2026-11-15' })).toMatchObject({
      records: 1,
      lastContact: { date: '2026-11-10', kind: 'tutoring', daysAgo: 5 },
    });
  });

  test('the last contact may lie before the month, and a meeting about the child is none', () => {
    const records = [record('2026-10-20', { kind: 'homeVisit' }), record('2026-11-20', { kind: 'meeting' })];
    expect(facts({ records }).lastContact).toEqual({ date: '2026-10-20', kind: 'homeVisit', daysAgo: 41 });
    expect(facts({ records: [records[1]!] }).lastContact).toBeNull();
  });
});

describe('the exams of a month', () => {
  const before = mathExam('上学期期末', 50, [80, 70], { date: '2026-07-02' });
  const missed = mathExam('十月月考', 'absent', [80, 70], { date: '2026-10-10' });
  const now = mathExam('期中', 72, [80, 70], { date: '2026-11-10' });
  const later = mathExam('十二月月考', 90, [80, 70], { date: '2026-12-10' });

  test('are compared with the latest exam before in which the student has a mark', () => {
    const exams = ofPupil([later, now, before, missed]);
    const found = facts({ exams, plans: [plan()] }).exams;
    expect(found.map(({ exam, subject }) => [exam.name, subject])).toEqual([
      ['期中', null],
      ['期中', '数学'],
    ]);
    expect(found[1]).toMatchObject({
      now: { mark: 72, rank: 2 },
      before: { exam: { name: '上学期期末' }, place: { mark: 50, rank: 3 } },
    });
  });

  test('that the student missed are named with why', () => {
    const found = facts({ month: '2026-10', exams: ofPupil([before, missed]) }).exams;
    expect(found).toEqual([expect.objectContaining({ subject: null, now: null, open: 'absent' })]);
  });

  test('without a date or of another month are not of the month', () => {
    expect(facts({ exams: ofPupil([before, later, mathExam('小测', 60, [70])]) }).exams).toEqual([]);
  });
});

test('habits are counted over the weeks that begin in the month', () => {
  const habits = [
    { week: '2026-10-26', kept: ['课前准备'], notKept: [] },
    { week: '2026-11-02', kept: ['课前准备'], notKept: ['按时作业'] },
    { week: '2026-11-09', kept: ['课前准备', '按时作业'], notKept: ['按时作业'] },
    { week: null, kept: ['按时作业'], notKept: [] },
  ];
  expect(facts({ habits }).habits).toEqual({
    weeks: 2,
    items: [
      { item: '按时作业', kept: 1, of: 2 },
      { item: '课前准备', kept: 2, of: 2 },
    ],
  });
});

test('the stage is that of the last day of the month, or of today, for each plan in force', () => {
  const plans = [plan(), plan({ id: 'plan-0002', state: 'stopped' })];
  const at = (month: string, today: string) => facts({ month, today, plans }).stages.map(({ on }) => on);
  expect(at('2026-09', '2026-12-01')).toEqual([expect.objectContaining({ stage: 'action', day: 3 })]);
  expect(at('2026-09', '2026-09-10')).toEqual([expect.objectContaining({ stage: 'survey', day: 4 })]);
  expect(at('2026-12', '2026-12-31')).toEqual([{ at: 'after', since: '2026-11-27' }]);
});

test('the order of the records changes nothing, and every record of the month is counted once', () => {
  const records = fc.array(
    fc.record({
      day: fc.integer({ min: 1, max: 30 }),
      month: fc.constantFrom('10', '11'),
      kind: fc.constantFrom(...RECORD_KINDS, null),
      minutes: fc.option(fc.integer({ min: 1, max: 90 })),
    }),
  );
  fc.assert(
    fc.property(records, (list) => {
      const rows = list.map(({ day, month, kind, minutes }) =>
        record(`2026-${month}-${String(day).padStart(2, '0')}`, { kind, minutes }),
      );
      const found = facts({ records: rows });
      expect(facts({ records: rows.slice().reverse() })).toEqual(found);
      const ofMonth = list.filter(({ month }) => month === '11');
      expect(found.records).toBe(ofMonth.length);
      expect(found.byKind.reduce((sum, one) => sum + one.count, 0)).toBe(ofMonth.length);
      expect(found.minutes).toBe(ofMonth.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0));
    }),
  );
});
