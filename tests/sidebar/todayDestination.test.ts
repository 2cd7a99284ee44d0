import { describe, expect, test } from 'vitest';
import type { TodayTask } from '../../src/addon/api.js';
import { formFor } from '../../src/sidebar/today/destination.js';

const student = { name: '张三', className: '八(2)班', ids: { studentId: '0801' } };
const words = { what: '', when: '', why: '' };
const common = { helpers: ['王老师'], subject: null, due: '2026-11-27', late: 0, ...words };
const talk: TodayTask = {
  ...common,
  kind: 'talk',
  student,
  reason: { kind: 'talk', last: null, missed: 0 },
};
const meeting: TodayTask = {
  ...common,
  kind: 'meeting',
  student: null,
  reason: { kind: 'meeting', month: '2026-11', last: null, missed: 0 },
};
const evaluation: TodayTask = {
  ...common,
  kind: 'evaluation',
  student,
  reason: { kind: 'evaluation', month: '2026-10', last: null, missed: 1 },
};
const now = { day: '2026-11-27', today: '2026-11-27', helper: null };

describe('the form of a task', () => {
  test('is a record of today by nobody in particular where everybody’s tasks of today are shown', () => {
    const handle = { name: '张三', class: '八(2)班', ids: { studentId: '0801' } };
    expect(formFor(talk, now)).toEqual({ page: 'records', kind: 'talk', student: handle, from: 'today' });
  });

  test('is a record of the day that is shown where that is past, and of today where it is to come', () => {
    expect(formFor(talk, { ...now, day: '2026-11-20' })).toMatchObject({ day: '2026-11-20' });
    expect(formFor(talk, { ...now, day: '2026-11-28' })).not.toHaveProperty('day');
  });

  test('is by the helper whose tasks are shown', () => {
    expect(formFor(talk, { ...now, helper: '李老师' })).toMatchObject({ by: '李老师' });
  });

  test('is a meeting’s record about nobody yet for a meeting', () => {
    expect(formFor(meeting, now)).toEqual({ page: 'records', kind: 'meeting', from: 'today' });
  });

  test('is the evaluation of its month, whatever day is shown', () => {
    const asked = formFor(evaluation, { day: '2026-11-20', today: '2026-11-27', helper: '李老师' });
    expect(asked).toMatchObject({ page: 'evaluation', month: '2026-10', from: 'today' });
    expect(asked).not.toHaveProperty('day');
  });
});
