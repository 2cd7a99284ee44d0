import type { Checked, CheckedTable } from '../../src/checks/checkedTable.js';
import { checkTables } from '../../src/checks/checkTables.js';
import type { Finding, FindingCode } from '../../src/checks/finding.js';
import type { ExamKind } from '../../src/core/exam.js';
import type { TabRole } from '../../src/tabs/reading.js';
import { understandTab } from '../../src/tabs/recognise.js';

export type Grid = Array<Array<string | number>>;

export interface TabOf {
  tab: string;
  role: TabRole;
  exam?: string;
  kind?: ExamKind;
  rows: Grid;
  formulas?: Record<string, string>;
}

/** A tab as it is read when it is adopted. */
export function tableOf({ tab, role, exam, kind, rows, formulas = {} }: TabOf): CheckedTable {
  const display = rows.map((row) => row.map(String));
  const read = understandTab({ name: tab, values: rows, display }, { role });
  const info = { name: exam ?? tab, term: '上学期', date: null, kind: kind ?? 'midterm' };
  return {
    tab,
    role,
    exam: role === 'exam' ? { key: info.name, info } : null,
    reading: read.reading,
    idKinds: read.idKinds,
    hasStatedTotal: read.exam?.hasStatedTotal ?? false,
    people: read.exam?.students ?? read.archive ?? [],
    values: rows,
    display,
    formulas: rows.map((row, r) => row.map((_, c) => formulas[`${r} ${c}`] ?? '')),
  };
}

export function check(tabs: readonly TabOf[], unread: Checked['unread'] = []): Finding[] {
  return checkTables({ tables: tabs.map(tableOf), unread });
}

export function codes(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ code }) => code))].sort();
}

export function of(findings: readonly Finding[], code: FindingCode): Finding[] {
  return findings.filter((finding) => finding.code === code);
}

/** The tabs as they are after every mend that is offered. */
export function mended(tabs: readonly TabOf[]): TabOf[] {
  const findings = check(tabs);
  return tabs.map((tab) => {
    const rows = tab.rows.map((row) => row.slice());
    for (const { mend } of findings) {
      if (mend === null || mend.tab !== tab.tab) continue;
      for (const { row, column, from, to } of mend.changes) {
        if (rows[row]![column] !== from) throw new Error(`${tab.tab} ${row} ${column} holds no ${from}`);
        rows[row]![column] = to;
      }
    }
    return { ...tab, rows };
  });
}

const HEADER = ['学号', '姓名', '班级', '语文', '数学'];

export function examTab(tab: string, rows: Grid, more: Partial<TabOf> = {}): TabOf {
  return { tab, role: 'exam', rows: [HEADER, ...rows], ...more };
}

export function archiveTab(tab: string, rows: Grid, more: Partial<TabOf> = {}): TabOf {
  return {
    tab,
    role: 'archive',
    rows: [['学号', '姓名', '班级', '薄弱学科', '监护人同意'], ...rows],
    ...more,
  };
}
