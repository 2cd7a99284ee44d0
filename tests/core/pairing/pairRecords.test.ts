import { expect, test } from 'vitest';
import type { SupportRecord } from '../../../src/core/ledger/record.js';
import { pairRecords } from '../../../src/core/pairing/pairRecords.js';
import { child, pair } from './builders.js';

const zhang = child('张三', '八(1)班');

const record = (date: string | null, by: string, subject: string | null = null): SupportRecord => ({
  id: `${date} ${by}`,
  student: zhang,
  date,
  kind: 'tutoring',
  subject,
  minutes: null,
  content: '',
  wentWell: '',
  toImprove: '',
  nextStep: '',
  by,
  corrects: null,
  retracts: false,
  tab: '帮扶记录',
  row: 2,
});

const RECORDS = [
  record('2026-08-31', '甲老师'),
  record('2026-09-01', '甲 老师'),
  record('2026-10-01', '乙老师', '数学'),
  record('2026-10-09', '甲老师', '英语'),
  record(null, '甲老师'),
];
const days = { from: '2026-09-01', to: null };

test('a teacher’s own records count, from the first day of the pair to its last', () => {
  expect(pairRecords(pair('teacher', '甲老师', zhang, [], days), RECORDS)).toEqual({
    records: 2,
    lastContact: '2026-10-09',
  });
  const over = pair('teacher', '甲老师', zhang, [], { from: null, to: '2026-09-30' });
  expect(pairRecords(over, RECORDS)).toEqual({ records: 2, lastContact: '2026-09-01' });
});

test('for a classmate, who writes none, everybody’s count that are of the subject or of none', () => {
  expect(pairRecords(pair('peer', '孙静', zhang, ['数学'], days), RECORDS)).toEqual({
    records: 2,
    lastContact: '2026-10-01',
  });
});

test('where there is none, nothing is told', () => {
  expect(pairRecords(pair('teacher', '丙老师', zhang, [], days), RECORDS)).toEqual({
    records: 0,
    lastContact: null,
  });
});
