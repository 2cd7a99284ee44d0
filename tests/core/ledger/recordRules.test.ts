import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RECORD_KINDS } from '../../../src/core/ledger/record.js';
import { isRequestId, recordId } from '../../../src/core/ledger/recordId.js';
import {
  keptText,
  LONGEST_TEXT,
  MOST_STUDENTS,
  RECORD_TEXTS,
  type RecordEntry,
  recordProblems,
} from '../../../src/core/ledger/recordRules.js';

const TODAY = '2026-11-23';
const ZHAO = { ids: { studentId: '080201' }, name: '赵明', className: '八(2)班' };

function entry(part: Partial<RecordEntry> = {}): RecordEntry {
  return {
    date: '2026-11-20',
    kind: 'tutoring',
    subject: '数学',
    minutes: 40,
    content: '讲了一元一次方程',
    wentWell: '',
    toImprove: '',
    nextStep: '',
    by: '王老师',
    ...part,
  };
}

const problems = (part: Partial<RecordEntry>, students = [ZHAO]) =>
  recordProblems(students, entry(part), TODAY).map(({ code, field }) => `${field}: ${code}`);

test('a record needs a child, a day, a kind and who wrote it, and nothing else', () => {
  const least = { subject: null, minutes: null, content: '', date: TODAY };
  expect(problems(least)).toEqual([]);
  expect(problems({ ...least, date: '', kind: null, by: ' ' }, [])).toEqual([
    'students: no-student',
    'kind: no-kind',
    'date: no-date',
    'by: no-writer',
  ]);
});

test('a child without a name is none, and more children than a school class are a slip', () => {
  expect(problems({}, [ZHAO, { ...ZHAO, name: '　' }])).toEqual(['students: no-student']);
  expect(problems({}, new Array<typeof ZHAO>(MOST_STUDENTS + 1).fill(ZHAO))).toEqual([
    'students: too-many-students',
  ]);
});

test('a day to come is refused, today is not, and a day that the calendar lacks is none', () => {
  expect(problems({ date: TODAY })).toEqual([]);
  expect(problems({ date: '2026-11-24' })).toEqual(['date: day-to-come']);
  for (const date of ['2026-02-30', '0026-11-20', '11-20'])
    expect(problems({ date })).toEqual(['date: no-date']);
});

test('minutes are whole, from 1 to 600, or not told', () => {
  for (const minutes of [null, 1, 600]) expect(problems({ minutes })).toEqual([]);
  for (const minutes of [0, -5, 601, 1.5, Number.NaN]) {
    expect(problems({ minutes })).toEqual(['minutes: bad-minutes']);
  }
});

test('of a talk in confidence what was said is not taken; that it took place, how long and what is next is', () => {
  const quiet = { kind: 'counselling', content: '', nextStep: '下周三再来', minutes: 30 } as const;
  expect(problems(quiet)).toEqual([]);
  for (const field of ['content', 'wentWell', 'toImprove'] as const) {
    expect(problems({ ...quiet, [field]: '他说了什么' })).toEqual([`${field}: confidential`]);
  }
});

test('a text that a cell cannot hold is refused in whichever field it stands', () => {
  for (const field of RECORD_TEXTS) {
    const kind = field === 'nextStep' ? 'counselling' : 'talk';
    const rest = { content: '', kind } as const;
    expect(problems({ ...rest, [field]: '字'.repeat(LONGEST_TEXT) })).toEqual([]);
    expect(problems({ ...rest, [field]: '字'.repeat(LONGEST_TEXT + 1) })).toEqual([`${field}: too-long`]);
  }
  expect(problems({ by: '王'.repeat(201) })).toEqual(['by: too-long']);
  expect(problems({}, [{ ...ZHAO, name: '赵'.repeat(201) }])).toEqual(['students: too-long']);
});

test('characters that a file cannot keep are refused; emoji, line breaks and right-to-left text are fine', () => {
  for (const content of ['a\u0000b', 'a\u0008', '\ud83d', '\ude00', 'x\uffff']) {
    expect(problems({ content })).toEqual(['content: unfit-characters']);
  }
  for (const content of ['😀👨‍👩‍👧', '一\n二\t三', 'مرحبا', '=1+1', '<b>', "'001"]) {
    expect(problems({ content })).toEqual([]);
  }
});

test('a text is kept as typed, but for the kind of line breaks, and blanks alone are nothing', () => {
  expect(keptText(' 一\r\n二\r三 ')).toBe(' 一\n二\n三 ');
  expect(keptText(' \n\u3000\u200b')).toBe('');
});

describe('for every entry', () => {
  const text = fc.string({ unit: 'binary', maxLength: 12 });
  const anything = fc.record({
    date: fc.oneof(text, fc.constantFrom(TODAY, '2026-11-24', '2026-01-31')),
    kind: fc.option(fc.constantFrom(...RECORD_KINDS)),
    subject: fc.option(text),
    minutes: fc.option(fc.double()),
    content: text,
    wentWell: text,
    toImprove: text,
    nextStep: text,
    by: text,
  });

  test('what has no problem can be kept, and keeping it gives no new problem', () => {
    fc.assert(
      fc.property(anything, (one) => {
        const found = recordProblems([ZHAO], one, TODAY);
        const kept = { ...one };
        for (const field of RECORD_TEXTS) kept[field] = keptText(one[field]);
        const again = recordProblems([ZHAO], kept, TODAY);
        expect(again.length).toBeLessThanOrEqual(found.length);
        if (found.length === 0) expect(one.date <= TODAY).toBe(true);
      }),
    );
  });
});

test('the ids of a form are told by the form and the place alone, and no two forms share one', () => {
  expect(recordId('k7f3m9q2xa', 0)).toBe('k7f3m9q2xa-1');
  const requestId = fc.stringMatching(/^[A-Za-z0-9_-]{8,20}$/);
  const place = fc.integer({ min: 0, max: MOST_STUDENTS });
  fc.assert(
    fc.property(requestId, requestId, place, place, (a, b, i, j) => {
      expect(recordId(a, i) === recordId(b, j)).toBe(a === b && i === j);
    }),
  );
});

test('a form’s id is plain, and neither short nor long', () => {
  expect(['k7f3m9q2xa', 'ABCD-efg_1'].every(isRequestId)).toBe(true);
  expect(['', 'short', '=1+1+1+1', 'a b c d e f', '记录编号记录编号', 'x'.repeat(65)].some(isRequestId)).toBe(
    false,
  );
});
