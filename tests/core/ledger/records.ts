import type { SupportRecord } from '../../../src/core/ledger/record.js';

/** A row of a log; its id is its row when nothing else is said. */
export function record(row: number, part: Partial<SupportRecord> = {}): SupportRecord {
  return {
    id: `r${row}`,
    student: { ids: {}, name: '赵明', className: '八(2)班' },
    date: '2026-11-20',
    kind: 'talk',
    subject: null,
    minutes: null,
    content: `第 ${row} 行`,
    wentWell: '',
    toImprove: '',
    nextStep: '',
    by: '王老师',
    corrects: null,
    retracts: false,
    tab: '帮扶记录',
    row,
    ...part,
  };
}
