import { describe, expect, test } from 'vitest';
import {
  ask,
  child,
  evaluation,
  exam,
  FRIDAYS,
  line,
  OCTOBER_BREAK,
  pair,
  plan,
  record,
} from './dueBuilders.js';

const ann = child('安然');
const bo = child('卜一');
const students = [ann];
const lines = (...args: Parameters<typeof ask>) => ask(...args).tasks.map(line);

describe('weekly tutoring', () => {
  const cadence = { tutoring: FRIDAYS };
  const pairs = [pair(ann, '王老师', { from: '2026-11-23' })];

  test('is due on its weekday from Monday on, and late from the day after', () => {
    expect(lines('2026-11-23', cadence, { students, pairs })).toEqual(['tutoring 数学 安然 2026-11-27']);
    expect(lines('2026-11-27', cadence, { students, pairs })).toEqual(['tutoring 数学 安然 2026-11-27']);
    expect(lines('2026-11-28', cadence, { students, pairs })).toEqual([
      'tutoring 数学 安然 2026-11-27 late 1',
    ]);
  });

  test('is settled by a record of its subject in the week, whenever in the week', () => {
    const done = record(ann, 'tutoring', '2026-11-24', { subject: '数学' });
    expect(lines('2026-11-27', cadence, { students, pairs, records: [done] })).toEqual([]);
    const other = record(ann, 'tutoring', '2026-11-24', { subject: '英语' });
    expect(lines('2026-11-27', cadence, { students, pairs, records: [other] })).toHaveLength(1);
    const talk = record(ann, 'talk', '2026-11-24', { subject: '数学' });
    expect(lines('2026-11-27', cadence, { students, pairs, records: [talk] })).toHaveLength(1);
  });

  test('without a subject in the record counts for the pair of the one who wrote it', () => {
    const own = record(ann, 'tutoring', '2026-11-24', { by: ' 王老师 ' });
    expect(lines('2026-11-27', cadence, { students, pairs, records: [own] })).toEqual([]);
    const others = record(ann, 'tutoring', '2026-11-24', { by: '李老师' });
    expect(lines('2026-11-27', cadence, { students, pairs, records: [others] })).toHaveLength(1);
  });

  test('that was missed for weeks stands once, as late as the first day missed', () => {
    const began = [pair(ann, '王老师', { from: '2026-11-02' })];
    const { tasks } = ask('2026-11-25', cadence, { students, pairs: began });
    expect(tasks.map(line)).toEqual(['tutoring 数学 安然 2026-11-06 late 19']);
    expect(tasks[0]?.reason).toMatchObject({ last: null, missed: 3, day: '2026-11-27', from: '13:00' });
    const now = record(ann, 'tutoring', '2026-11-25', { subject: '数学' });
    expect(lines('2026-11-25', cadence, { students, pairs: began, records: [now] })).toEqual([]);
  });

  test('takes place on the school day before a holiday of the same week, else on the one after, else not at all', () => {
    // The break ends on Wednesday the 7th; in its first week Thursday and Friday are free.
    const began = [pair(ann, '王老师', { from: '2026-09-28' })];
    expect(lines('2026-09-28', cadence, { students, pairs: began })).toEqual([
      'tutoring 数学 安然 2026-09-30',
    ]);
    const mondays = { tutoring: { ...FRIDAYS!, weekday: 1 as const } };
    const later = [pair(ann, '王老师', { from: '2026-10-05' })];
    expect(lines('2026-10-08', mondays, { students, pairs: later })).toEqual([
      'tutoring 数学 安然 2026-10-08',
    ]);
    const wholeWeek = [{ name: '秋假', from: '2026-11-23', to: '2026-11-29' }];
    expect(lines('2026-11-27', cadence, { students, pairs, holidays: wholeWeek })).toEqual([]);
    expect(lines('2026-11-30', cadence, { students, pairs, holidays: wholeWeek })).toEqual([
      'tutoring 数学 安然 2026-12-04',
    ]);
  });

  test('may be set for a Saturday', () => {
    const saturdays = { tutoring: { ...FRIDAYS!, weekday: 6 as const } };
    expect(lines('2026-11-28', saturdays, { students, pairs })).toEqual(['tutoring 数学 安然 2026-11-28']);
  });

  test('is one task for each subject, for all who teach it', () => {
    const all = [
      ...pairs,
      pair(ann, '李老师', { from: '2026-11-23' }),
      pair(ann, '陈老师', { subject: '英语' }),
    ];
    const { tasks } = ask('2026-11-27', cadence, { students, pairs: all, since: '2026-11-23' });
    expect(tasks.map(({ subject, helpers }) => [subject, helpers])).toEqual([
      ['数学', ['李老师', '王老师']],
      ['英语', ['陈老师']],
    ]);
  });

  test('asks nothing of classmates, and nothing once the pair has ended', () => {
    const peer = [pair(ann, '同学', { kind: 'peer' })];
    expect(lines('2026-11-27', cadence, { students, pairs: peer })).toEqual([]);
    const ended = [pair(ann, '王老师', { from: '2026-11-02', to: '2026-11-26' })];
    expect(lines('2026-11-27', cadence, { students, pairs: ended })).toEqual([]);
  });

  test('goes over the end of a year', () => {
    const began = [pair(ann, '王老师', { from: '2026-12-28' })];
    const newYear = [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }];
    const late = lines('2027-01-04', cadence, { students, pairs: began, holidays: newYear });
    expect(late).toEqual(['tutoring 数学 安然 2026-12-31 late 4']);
  });
});

describe('weekly talk', () => {
  const cadence = { talk: { everyWeeks: 1 } };
  const pairs = [pair(ann, '王老师', { from: '2026-11-23' })];

  test('is due by the last school day of the week', () => {
    expect(lines('2026-11-25', cadence, { students, pairs })).toEqual(['talk 安然 2026-11-27']);
    const first = [pair(ann, '王老师', { from: '2026-09-28' })];
    expect(lines('2026-09-29', cadence, { students, pairs: first })).toEqual(['talk 安然 2026-09-30']);
  });

  test('is asked of students without a helper too', () => {
    const { tasks } = ask('2026-11-25', cadence, { students, since: '2026-11-23' });
    expect(tasks.map(({ helpers }) => helpers)).toEqual([[]]);
  });

  test('every two weeks is asked in the second school week after the last one', () => {
    const fortnightly = { talk: { everyWeeks: 2 } };
    const last = [record(ann, 'talk', '2026-11-12')];
    expect(lines('2026-11-20', fortnightly, { students, pairs, records: last })).toEqual([]);
    expect(lines('2026-11-23', fortnightly, { students, records: last })).toEqual(['talk 安然 2026-11-27']);
    // A week of holidays does not count.
    const before = [record(ann, 'talk', '2026-09-25')];
    const free = [{ name: '秋假', from: '2026-09-28', to: '2026-10-04' }];
    expect(lines('2026-10-09', fortnightly, { students, records: before, holidays: free })).toEqual([]);
    expect(lines('2026-10-12', fortnightly, { students, records: before, holidays: free })).toEqual([
      'talk 安然 2026-10-16',
    ]);
  });
});

describe('the talk after an exam', () => {
  const cadence = { examTalk: { kinds: ['monthly' as const, 'final' as const], withinDays: 7 } };
  const exams = [exam('10月月考', '2026-10-22')];

  test('is due within its days from the day after the exam', () => {
    expect(lines('2026-10-22', cadence, { students, exams })).toEqual([]);
    expect(lines('2026-10-23', cadence, { students, exams })).toEqual(['examTalk 安然 2026-10-29']);
    expect(lines('2026-11-02', cadence, { students, exams })).toEqual(['examTalk 安然 2026-10-29 late 4']);
  });

  test('is settled by a talk after the exam, not by one on its day', () => {
    const onDay = [record(ann, 'talk', '2026-10-22')];
    expect(lines('2026-10-26', cadence, { students, exams, records: onDay })).toHaveLength(1);
    const after = [record(ann, 'talk', '2026-10-23')];
    expect(lines('2026-10-26', cadence, { students, exams, records: after })).toEqual([]);
  });

  test('is asked of those who sat the exam, and only of the kinds that are set', () => {
    const sat = [exam('10月月考', '2026-10-22', { students: [bo] })];
    expect(lines('2026-10-26', cadence, { students: [ann, bo], exams: sat })).toEqual([
      'examTalk 卜一 2026-10-29',
    ]);
    expect(
      lines('2026-10-26', cadence, { students, exams: [exam('小测', '2026-10-22', { kind: 'unit' })] }),
    ).toEqual([]);
    expect(lines('2026-10-26', cadence, { students, exams: [exam('月考', null)] })).toEqual([]);
  });

  test('after the last days of a term is due on the first school day of the next', () => {
    const last = [exam('期末', '2027-01-22', { kind: 'final' })];
    expect(lines('2027-02-01', cadence, { students, exams: last })).toEqual([]);
    expect(lines('2027-03-01', cadence, { students, exams: last })).toEqual(['examTalk 安然 2027-03-01']);
  });

  test('is one conversation with the weekly talk, due when the earlier of the two is', () => {
    const both = { ...cadence, talk: { everyWeeks: 1 } };
    const { tasks } = ask('2026-10-23', both, { students, exams, since: '2026-10-19' });
    expect(tasks.map(line)).toEqual(['examTalk 安然 2026-10-23']);
    expect(tasks[0]?.reason).toMatchObject({ exam: '10月月考', waiting: 1 });
  });
});

describe('the monthly evaluation', () => {
  const cadence = { evaluation: { everyMonths: 1 } };

  test('is asked for in the seven days that end with the last school day of the month', () => {
    const since = '2026-11-01';
    expect(lines('2026-11-23', cadence, { students, since })).toEqual([]);
    expect(lines('2026-11-24', cadence, { students, since })).toEqual(['evaluation 安然 2026-11-30']);
    expect(lines('2026-12-02', cadence, { students, since })).toEqual(['evaluation 安然 2026-11-30 late 2']);
    // October ends on a Saturday.
    expect(lines('2026-10-24', cadence, { students, since: '2026-10-01' })).toEqual([
      'evaluation 安然 2026-10-30',
    ]);
  });

  test('is settled by the evaluation of that month, written when it may', () => {
    const done = [evaluation(ann, '2026-11', '2026-12-02')];
    expect(lines('2026-12-02', cadence, { students, since: '2026-11-01', evaluations: done })).toEqual([]);
    const before = [evaluation(ann, '2026-10', '2026-11-27')];
    expect(lines('2026-11-27', cadence, { students, since: '2026-11-01', evaluations: before })).toHaveLength(
      1,
    );
  });

  test('that was missed is not asked for beside the next one', () => {
    const { tasks } = ask('2026-11-25', cadence, { students, since: '2026-10-01' });
    expect(tasks.map(line)).toEqual(['evaluation 安然 2026-10-30 late 26']);
    expect(tasks[0]?.reason).toMatchObject({ month: '2026-11', missed: 1 });
  });

  test('is not asked for a month with fewer than ten school days', () => {
    const short = [{ name: '', from: '2026-12-01', to: '2027-01-13' }];
    const options = { students, terms: short, since: '2026-12-01' };
    expect(lines('2026-12-31', cadence, options)).toEqual(['evaluation 安然 2026-12-31']);
    expect(lines('2027-01-13', cadence, { ...options, since: '2027-01-01' })).toEqual([]);
  });

  test('is not asked of somebody whose support began in the last week', () => {
    const pairs = [pair(ann, '王老师', { from: '2026-11-26' })];
    expect(lines('2026-11-30', cadence, { students, pairs })).toEqual([]);
  });

  test('every two months leaves the month after the last one out', () => {
    const last = [evaluation(ann, '2026-09', '2026-09-29')];
    const other = { evaluation: { everyMonths: 2 } };
    expect(lines('2026-10-30', other, { students, evaluations: last })).toEqual([]);
    expect(lines('2026-11-30', other, { students, evaluations: last })).toEqual([
      'evaluation 安然 2026-11-30',
    ]);
  });
});

describe('the monthly meeting', () => {
  const cadence = { meeting: { everyMonths: 1 } };

  test('is one task for everybody in the last week of the month', () => {
    const options = { students: [ann, bo], since: '2026-11-01' };
    expect(lines('2026-11-25', cadence, options)).toEqual(['meeting - 2026-11-30']);
    expect(lines('2026-11-25', cadence, { ...options, helper: '王老师' })).toEqual(['meeting - 2026-11-30']);
    const held = [record(ann, 'meeting', '2026-11-04')];
    expect(lines('2026-11-25', cadence, { ...options, records: held })).toEqual([]);
  });
});

describe('home visits', () => {
  test('are spread over the term, the last one due at its end, and shown four weeks before', () => {
    const once = { homeVisit: { perTerm: 1 } };
    expect(lines('2026-12-24', once, { students })).toEqual([]);
    expect(lines('2026-12-25', once, { students })).toEqual(['homeVisit 安然 2027-01-22']);
    expect(lines('2027-01-23', once, { students })).toEqual(['homeVisit 安然 2027-01-22 late 1']);
    expect(lines('2027-01-25', once, { students })).toEqual([]);
    expect(
      lines('2027-01-20', once, { students, records: [record(ann, 'homeVisit', '2026-09-08')] }),
    ).toEqual([]);
    const twice = { homeVisit: { perTerm: 2 } };
    expect(lines('2026-11-12', twice, { students })).toEqual(['homeVisit 安然 2026-11-11 late 1']);
    const first = [record(ann, 'homeVisit', '2026-11-12')];
    expect(lines('2026-11-12', twice, { students, records: first })).toEqual([]);
  });

  test('of the last term do not count, and nothing is asked where no term is set', () => {
    const once = { homeVisit: { perTerm: 1 } };
    const before = [record(ann, 'homeVisit', '2026-09-08')];
    expect(lines('2027-07-09', once, { students, records: before })).toEqual(['homeVisit 安然 2027-07-09']);
    expect(lines('2027-07-09', once, { students, terms: [] })).toEqual([]);
  });
});

describe('stages of a plan', () => {
  const stages = {
    survey: { from: '2026-11-02', to: '2026-11-08' },
    design: { from: '2026-11-09', to: '2026-11-22' },
    review: { from: '2026-11-23', to: '2026-11-27' },
  };

  test('are said in their last week, the last one until the plan no longer runs', () => {
    const plans = [plan(ann, stages)];
    expect(lines('2026-11-02', {}, { students, plans })).toEqual(['planStage 数学 安然 2026-11-06']);
    // Sunday the 8th is no school day.
    expect(lines('2026-11-07', {}, { students, plans })).toEqual([]);
    expect(lines('2026-12-01', {}, { students, plans })).toEqual(['planStage 数学 安然 2026-11-27 late 4']);
    const met = [plan(ann, stages, { state: 'met' })];
    expect(lines('2026-12-01', {}, { students, plans: met })).toEqual([]);
  });
});

describe('terms and holidays', () => {
  const cadence = { tutoring: FRIDAYS, talk: { everyWeeks: 1 }, evaluation: { everyMonths: 1 } };
  const pairs = [pair(ann, '王老师')];

  test('outside a term and in a week of holidays nothing is asked', () => {
    for (const day of ['2026-08-28', '2027-02-01', '2027-07-20'])
      expect(ask(day, cadence, { students, pairs })).toEqual({
        tasks: [],
        week: { done: 0, needed: 0 },
        schoolWeek: false,
      });
  });

  test('a new term begins with nothing late', () => {
    expect(lines('2027-03-01', cadence, { students, pairs })).toEqual([
      'tutoring 数学 安然 2027-03-05',
      'talk 安然 2027-03-05',
    ]);
  });

  test('without terms it counts from the pair’s first day, and from this week where nobody says since when', () => {
    const options = { students, terms: [], holidays: [OCTOBER_BREAK] };
    const dated = [pair(ann, '王老师', { from: '2026-11-16' })];
    expect(lines('2026-11-25', { talk: { everyWeeks: 1 } }, { ...options, pairs: dated })).toEqual([
      'talk 安然 2026-11-20 late 5',
    ]);
    const undated = [pair(ann, '王老师', { from: null })];
    expect(lines('2026-11-25', { talk: { everyWeeks: 1 } }, { ...options, pairs: undated })).toEqual([
      'talk 安然 2026-11-27',
    ]);
  });
});

describe('whose it is', () => {
  const cadence = { tutoring: FRIDAYS, talk: { everyWeeks: 1 } };
  const pairs = [
    pair(ann, '王老师', { from: '2026-11-23' }),
    pair(ann, '陈老师', { subject: '英语', from: '2026-11-23' }),
    pair(bo, '陈老师', { from: '2026-11-23' }),
  ];

  test('one helper sees what is that helper’s, a talk of any of the student’s helpers', () => {
    const options = { students: [ann, bo], pairs };
    expect(lines('2026-11-25', cadence, { ...options, helper: '王 老师' })).toEqual([
      'tutoring 数学 安然 2026-11-27',
      'talk 安然 2026-11-27',
    ]);
    expect(ask('2026-11-25', cadence, { ...options, helper: '陈老师' }).tasks).toHaveLength(4);
    expect(ask('2026-11-25', cadence, { ...options, helper: '别人' }).tasks).toHaveLength(0);
  });

  test('the week counts what is done and what is still to be done', () => {
    const records = [
      record(ann, 'tutoring', '2026-11-24', { subject: '数学' }),
      record(bo, 'talk', '2026-11-25'),
      record(ann, 'talk', '2026-11-26'),
    ];
    const options = { students: [ann, bo], pairs, records };
    expect(ask('2026-11-25', cadence, options).week).toEqual({ done: 2, needed: 5 });
    expect(ask('2026-11-27', cadence, options).week).toEqual({ done: 3, needed: 5 });
    expect(ask('2026-11-27', cadence, { ...options, helper: '王老师' }).week).toEqual({ done: 2, needed: 2 });
  });

  test('namesakes are told apart by class and number; a row that may be either’s is nobody’s', () => {
    const one = { ...child('安然'), ids: { studentId: '0801' } };
    const two = { ...child('安然'), ids: { studentId: '0802' } };
    const options = { students: [one, two], since: '2026-11-23' };
    const numbered = [record({ ...child('安然', null), ids: { studentId: '0802' } }, 'talk', '2026-11-24')];
    const left = ask('2026-11-25', { talk: { everyWeeks: 1 } }, { ...options, records: numbered }).tasks;
    expect(left.map(({ student }) => student?.ids)).toEqual([{ studentId: '0801' }]);
    const unclear = [record(child('安然'), 'talk', '2026-11-24')];
    expect(
      ask('2026-11-25', { talk: { everyWeeks: 1 } }, { ...options, records: unclear }).tasks,
    ).toHaveLength(2);
  });
});
