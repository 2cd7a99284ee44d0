import { ledgerTableWordsOf } from '../../src/locale/ledgerTableWords.js';
import { LEDGER_HEADERS } from '../../src/tabs/ledgerHeaders.js';
import { LEDGER_COLUMNS, type LedgerRole } from '../../src/tabs/ledgerTables.js';
import type { Cell, Tabs } from './workbook.js';

/** What the add-on calls its tables. */
export const LEDGER_TABS = ledgerTableWordsOf('zh-CN').tabs;

export type CellsOf = Record<string, Cell>;

/** A table of the ledger: its header, and rows by column. */
export function ledgerTab(role: LedgerRole, rows: readonly CellsOf[]): Cell[][] {
  const headers: Readonly<Record<string, readonly string[]>> = LEDGER_HEADERS[role];
  const keys = LEDGER_COLUMNS[role].map(({ key }) => key as string);
  return [keys.map((key) => headers[key]![0]!), ...rows.map((row) => keys.map((key) => row[key] ?? ''))];
}

/** What a row says beside whose it is. Days go over some weeks before 2026-11-23; of ten records one corrects another. */
const SAYS: Record<Exclude<LedgerRole, 'helpers'>, (row: number) => CellsOf> = {
  log: (row) => ({
    date: dayOf(row),
    kind: row % 3 === 0 ? '谈话' : '辅导',
    subject: '数学',
    minutes: '40',
    content: '口算',
    by: '王老师',
    corrects: row % 10 === 9 ? `log-${row - 1}` : '',
  }),
  plan: (row) => ({
    subject: '数学',
    goal: '及格',
    measure: '分数',
    start: '45',
    target: '60',
    measures: '每周辅导一次',
    surveyFrom: dayOf(row),
    surveyTo: '2026-11-29',
    state: '进行中',
    by: '李老师',
  }),
  evaluation: (row) => ({
    month: row % 2 === 0 ? '2026-09' : '2026-10',
    study: '稳定',
    words: '按时交作业',
    decision: '继续',
    by: '李老师',
    date: '2026-10-30',
  }),
  habit: (row) => ({ week: dayOf(row), kept: '课前准备', notKept: '错题改正', by: '王老师' }),
  layer: (row) => ({ date: dayOf(row), subject: '数学', layer: 'B', target: '会做基础题', by: '王老师' }),
  award: (row) => ({
    term: '上学期',
    kind: row % 2 === 0 ? '班级十星' : '及时表扬',
    title: '守纪之星',
    reason: '值日认真',
    nominatedBy: '王老师',
    nominatedOn: dayOf(row),
    state: row % 3 === 0 ? '提名' : '通过',
    decidedBy: row % 3 === 0 ? '' : '李老师',
    decidedOn: row % 3 === 0 ? '' : dayOf(row),
  }),
};

function dayOf(row: number): string {
  return `2026-11-${String(1 + ((row * 7) % 22)).padStart(2, '0')}`;
}

/** Tables of so many rows each, the students' in turn. */
export function ledgerTabs(roles: readonly LedgerRole[], rows: number, who: (row: number) => CellsOf): Tabs {
  return Object.fromEntries(
    roles.map((role) => {
      const cells = (row: number): CellsOf =>
        role === 'helpers'
          ? { helper: `老师${row}`, role: '包人', subjects: '数学', places: '3' }
          : { ...who(row), ...SAYS[role](row), id: `${role}-${row}` };
      return [
        LEDGER_TABS[role],
        ledgerTab(
          role,
          Array.from({ length: rows }, (_, row) => cells(row)),
        ),
      ];
    }),
  );
}
