import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayNumber, dayOf, daysBetween, weekStart } from '../../../src/core/ledger/days.js';
import type { DueInput, DueTask } from '../../../src/core/ledger/dueTask.js';
import { dueTasks } from '../../../src/core/ledger/dueTasks.js';
import { schoolCalendar } from '../../../src/core/ledger/schoolCalendar.js';
import { child, evaluation, exam, pair, plan, record } from './dueBuilders.js';

const FIRST = dayNumber('2026-08-20');
const day = fc.integer({ min: FIRST, max: FIRST + 330 }).map(dayOf);
const range = fc
  .tuple(day, fc.integer({ min: 0, max: 150 }))
  .map(([from, length]) => ({ name: '', from, to: addDays(from, length) }));
const holiday = fc
  .tuple(day, fc.integer({ min: 0, max: 12 }))
  .map(([from, length]) => ({ name: '', from, to: addDays(from, length) }));
const every = fc.integer({ min: 1, max: 3 });
const cadence = fc.record({
  tutoring: fc.option(
    fc.record({
      weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
      from: fc.constant('13:00'),
      to: fc.constant('15:00'),
    }),
  ),
  talk: fc.option(fc.record({ everyWeeks: every })),
  examTalk: fc.option(
    fc.record({
      kinds: fc.subarray(['monthly', 'final'] as const, { minLength: 1 }),
      withinDays: fc.integer({ min: 1, max: 20 }),
    }),
  ),
  evaluation: fc.option(fc.record({ everyMonths: every })),
  meeting: fc.option(fc.record({ everyMonths: every })),
  homeVisit: fc.option(fc.record({ perTerm: every })),
});

const STUDENTS = ['安然', '卜一', '陈二', '丁三', '方四'].map((name) => child(name));
const student = fc.constantFrom(...STUDENTS);
const stage = fc.option(day).chain((to) => fc.constant({ from: to === null ? null : addDays(to, -10), to }));

/** Of each student at most one pair a subject, so that one record settles one task. */
const pairs = fc
  .uniqueArray(
    fc.record({
      student,
      subject: fc.constantFrom('数学', '英语'),
      helper: fc.constantFrom('王老师', '李老师'),
      kind: fc.constantFrom('teacher' as const, 'teacher' as const, 'class' as const, 'peer' as const),
      from: fc.option(day),
      to: fc.option(day, { freq: 4 }),
    }),
    { maxLength: 8, selector: ({ student: { name }, subject, kind }) => `${name} ${subject} ${kind}` },
  )
  .map((list) => list.map(({ student: who, helper, ...rest }) => pair(who, helper, rest)));
const records = fc.array(
  fc
    .tuple(
      student,
      fc.constantFrom('tutoring', 'talk', 'homeVisit', 'meeting', 'praise'),
      fc.option(day, { freq: 10 }),
      fc.constantFrom('数学', '英语', null),
    )
    .map(([who, kind, date, subject]) => record(who, kind as 'talk', date, { subject })),
  { maxLength: 25 },
);
const evaluations = fc.array(
  fc.tuple(student, day, day).map(([who, of, date]) => evaluation(who, of.slice(0, 7), date)),
  { maxLength: 5 },
);
const exams = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom('月考', '期末', '小测', '期中'),
      fc.constantFrom('monthly', 'final', 'unit'),
      fc.option(day),
      fc.option(fc.subarray(STUDENTS)),
    )
    .map(([name, kind, date, sat]) => exam(name, date, { kind: kind as 'unit', students: sat })),
  { maxLength: 4, selector: ({ name }) => name },
);
const plans = fc.array(
  fc
    .record({ student, survey: stage, action: stage, review: stage, state: fc.constantFrom('active', 'met') })
    .map(({ student: who, state, ...stages }) => plan(who, stages, { state: state as 'active' })),
  { maxLength: 4 },
);
const inputs: fc.Arbitrary<DueInput> = fc.record({
  students: fc.subarray(STUDENTS),
  pairs,
  records,
  evaluations,
  exams,
  plans,
  settings: fc.record({
    cadence,
    since: fc.option(day, { freq: 1 }),
    // Terms do not overlap: the settings refuse it. Nor does one begin in the week in which another ends.
    terms: fc
      .array(range, { maxLength: 3 })
      .map((list) =>
        list
          .sort((x, y) => (x.from < y.from ? -1 : 1))
          .filter(({ from }, index, all) => all.slice(0, index).every(({ to }) => addDays(to, 7) < from)),
      ),
    holidays: fc.array(holiday, { maxLength: 3 }),
    workdays: fc.uniqueArray(fc.record({ day, follows: fc.constantFrom(1, 2, 3, 4, 5, null) }), {
      maxLength: 6,
      selector: (one) => one.day,
    }),
  }) as unknown as fc.Arbitrary<DueInput['settings']>,
  day,
});

const text = (task: DueTask) => JSON.stringify(task);

/** What a teacher would write for a task on the day. */
function doneBy(task: DueTask, input: DueInput): DueInput {
  const who = task.student ?? STUDENTS[0]!;
  const add = (kind: 'tutoring' | 'talk' | 'homeVisit' | 'meeting') => ({
    ...input,
    records: [...input.records, record(who, kind, input.day, { subject: task.subject, by: '某老师' })],
  });
  switch (task.reason.kind) {
    case 'tutoring':
    case 'homeVisit':
    case 'meeting':
      return add(task.reason.kind);
    case 'talk':
    case 'examTalk':
      return add('talk');
    case 'evaluation':
      return {
        ...input,
        evaluations: [...input.evaluations, evaluation(who, task.reason.month, input.day)],
      };
    case 'planStage': {
      const { plan: id } = task.reason;
      return {
        ...input,
        plans: input.plans.map((one) => (one.id === id ? { ...one, state: 'met' as const } : one)),
      };
    }
  }
}

test('the order of rows never matters', () => {
  fc.assert(
    fc.property(inputs, fc.infiniteStream(fc.nat()), (input, random) => {
      const shuffled = <T>(list: readonly T[]): T[] =>
        list
          .map((item) => [random.next().value as number, item] as const)
          .sort((x, y) => x[0] - y[0])
          .map(([, item]) => item);
      const { settings } = input;
      const other = {
        ...input,
        students: shuffled(input.students),
        pairs: shuffled(input.pairs),
        records: shuffled(input.records),
        evaluations: shuffled(input.evaluations),
        exams: shuffled(input.exams),
        plans: shuffled(input.plans),
        settings: {
          ...settings,
          holidays: shuffled(settings.holidays),
          workdays: shuffled(settings.workdays),
        },
      };
      expect(dueTasks(other)).toEqual(dueTasks(input));
    }),
    { numRuns: 150 },
  );
});

test('recording what is due removes exactly that task and counts as done this week', () => {
  let settled = 0;
  fc.assert(
    // Left to itself fast-check prefers schools so small that hardly anything is due.
    fc.property(fc.noBias(inputs), (input) => {
      const before = dueTasks(input);
      for (const task of before.tasks) {
        const after = dueTasks(doneBy(task, input));
        const left = before.tasks.filter((one) => one !== task).map(text);
        // Stages of one plan end together with it; the next visit of a term may be due already.
        const own = ({ reason }: DueTask) =>
          (reason.kind === 'planStage' &&
            task.reason.kind === 'planStage' &&
            reason.plan === task.reason.plan) ||
          (reason.kind === 'homeVisit' &&
            task.reason.kind === 'homeVisit' &&
            reason.visit > task.reason.visit);
        expect(after.tasks.filter((one) => !own(one)).map(text)).toEqual(
          left.filter((one) => !own(JSON.parse(one) as DueTask)),
        );
        settled++;
        if (task.kind === 'planStage' || task.kind === 'homeVisit') continue;
        const counted = task.due <= addDays(weekStart(input.day), 6);
        expect(after.week.done).toBe(before.week.done + 1);
        expect(after.week.needed).toBe(before.week.needed + (counted ? 0 : 1));
      }
    }),
    { numRuns: 300 },
  );
  expect(settled).toBeGreaterThan(250);
});

test('nothing falls due outside terms, on a holiday or where the week has no school', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const calendar = schoolCalendar(input.settings);
      const { tasks, schoolWeek } = dueTasks(input);
      expect(schoolWeek).toBe(calendar.week(input.day) !== null);
      if (!schoolWeek) expect(tasks).toEqual([]);
      for (const { due, kind } of tasks) {
        expect(calendar.isOpen(due)).toBe(true);
        if (kind !== 'tutoring') expect(calendar.isSchoolDay(due)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('a task is late only after its due day, by the days between', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      // A pair that has ended since would have begun the count earlier then.
      const input = { ...given, pairs: given.pairs.map((one) => ({ ...one, to: null })) };
      for (const task of dueTasks(input).tasks) {
        expect(task.late).toBe(Math.max(0, daysBetween(task.due, input.day)));
        if (task.late === 0) continue;
        // On its due day it stood there and was not late. A talk may have come to be about an exam since.
        const group = (kind: DueTask['kind']) => (kind === 'examTalk' ? 'talk' : kind);
        const then = dueTasks({ ...input, day: task.due }).tasks.filter(
          ({ kind, student: who, subject }) =>
            group(kind) === group(task.kind) && who?.name === task.student?.name && subject === task.subject,
        );
        expect(then.length).toBeGreaterThan(0);
        // An exam that is not asked for any more may have made the talk due earlier then.
        // So may an evaluation that was written late, after this due day.
        if (task.kind !== 'homeVisit' && task.kind !== 'evaluation' && group(task.kind) !== 'talk')
          expect(then.some(({ due, late }) => due === task.due && late === 0)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('four hundred years later, when the calendar repeats itself, the same is due', () => {
  const later = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value).replace(
        /"(20\d\d)(-\d\d(?:-\d\d)?)"/g,
        (_, y: string, rest: string) => `"${Number(y) + 400}${rest}"`,
      ),
    );
  fc.assert(
    fc.property(inputs, (input) => {
      expect(dueTasks(later(input) as DueInput)).toEqual(later(dueTasks(input)));
    }),
    { numRuns: 100 },
  );
});

test('everybody’s tasks are those of each helper and those of nobody', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const all = dueTasks(input).tasks;
      const own = (helper: string) => dueTasks({ ...input, helper }).tasks.map(text);
      const theirs = new Set(['王老师', '李老师'].flatMap(own));
      const nobodys = all.filter(({ helpers, kind }) => helpers.length === 0 && kind !== 'meeting');
      expect(new Set([...theirs, ...nobodys.map(text)])).toEqual(new Set(all.map(text)));
      for (const task of own('王老师').map((one) => JSON.parse(one) as DueTask))
        if (task.kind !== 'meeting') expect(task.helpers).toContain('王老师');
    }),
    { numRuns: 100 },
  );
});
