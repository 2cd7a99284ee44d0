import { LEDGER_HEADERS } from '../../src/tabs/ledgerHeaders.js';
import { LEDGER_COLUMNS } from '../../src/tabs/ledgerTables.js';
import type { Cell } from '../support/workbook.js';

export const LOG = '帮扶记录';
export const LOG_HEADER: Cell[] = LEDGER_COLUMNS.log.map(({ key }) => LEDGER_HEADERS.log[key][0]!);

const KINDS = ['辅导', '谈话', '表扬', '家访'];

/** A log of so many records of so many invented students, as the add-on would have written them. */
export function logOf(records: number, students = 50): Cell[][] {
  const rows = Array.from({ length: records }, (_, at): Cell[] => [
    `2026-0${1 + (at % 9)}-1${at % 10}`,
    '八(2)班',
    `赵${at % students}`,
    `0802${at % students}`,
    KINDS[at % KINDS.length]!,
    '数学',
    '40',
    `第 ${at} 条`,
    '',
    '',
    '',
    '王老师',
    '',
    `old${at}-1`,
  ]);
  return [LOG_HEADER, ...rows];
}

export const ZHAO = { name: '赵明', class: '八(2)班', ids: { studentId: '080201' } };
export const QIAN = { name: '钱静', class: '八(2)班', ids: { studentId: '080202' } };

/** What a form sends. */
export function form(requestId: string, part: Record<string, unknown> = {}) {
  return {
    requestId,
    tab: LOG,
    students: [ZHAO],
    date: '2026-03-06',
    kind: 'tutoring',
    subject: '数学',
    minutes: 40,
    content: '讲了一元一次方程',
    by: '王老师',
    ...part,
  };
}
