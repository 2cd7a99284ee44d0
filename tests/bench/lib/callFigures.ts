/** Service calls of the click beside a script that reads and writes cell by cell, as first scripts do. */
import { readFileSync } from 'node:fs';
import { openWorkbook } from '../../support/workbook.js';
import { BEFORE, largeTabs, NOW, SUBJECTS } from './largeExams.js';

export interface CallFigures {
  students: number;
  click: number;
  cellByCell: number;
}

/** Sums up each student's marks in both tabs, ranks them, and writes a line for each student. */
const CELL_BY_CELL = `
function rankStudents() {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  var totals = ['${BEFORE}', '${NOW}'].map(function (tab) {
    var sheet = book.getSheetByName(tab);
    var found = [];
    for (var row = 2; row <= sheet.getLastRow(); row++) {
      var total = 0;
      for (var column = 4; column < 4 + ${SUBJECTS.length}; column++) total += sheet.getRange(row, column).getValue();
      found.push({ id: sheet.getRange(row, 1).getValue(), name: sheet.getRange(row, 2).getValue(), total: total });
    }
    return found;
  });
  function rankOf(list, total) {
    return 1 + list.filter(function (other) { return other.total > total; }).length;
  }
  var out = book.insertSheet('名次');
  return totals[1].map(function (student, at) {
    var earlier = totals[0].filter(function (other) { return other.id === student.id; })[0];
    var before = rankOf(totals[0], earlier.total);
    var now = rankOf(totals[1], student.total);
    out.getRange(at + 2, 1).setValue(student.name);
    out.getRange(at + 2, 2).setValue(before);
    out.getRange(at + 2, 3).setValue(now);
    out.getRange(at + 2, 4).setValue(before - now);
    return [before, now];
  });
}`;

type ResultRow = { studentId: string; baselineRank: number; currentRank: number };

export function callFigures(students: number): CallFigures {
  const tabs = largeTabs(students);
  const theirs = openWorkbook(CELL_BY_CELL, tabs);
  const ranks = theirs.host.run('rankStudents', []) as Array<[number, number]>;
  const cellByCell = theirs.calls.length;
  theirs.dispose();

  const ours = openWorkbook(readFileSync('dist/Code.js', 'utf8'), tabs);
  for (const tab of [BEFORE, NOW]) ours.host.run('adoptTab', [{ tab, role: 'exam', confirm: true }]);
  ours.calls.length = 0;
  const result = ours.host.run('computeAwards', [{ baseline: BEFORE, current: NOW }]) as {
    rows: ResultRow[];
  };
  const click = ours.calls.length;
  ours.dispose();
  const byId = new Map(result.rows.map((row) => [row.studentId, row]));
  tabs[NOW]!.slice(1).forEach((row, at) => {
    const { baselineRank, currentRank } = byId.get(String(row[0]))!;
    if (baselineRank !== ranks[at]![0] || currentRank !== ranks[at]![1]) {
      throw new Error(`The ranks of student ${at} differ.`);
    }
  });
  return { students, click, cellByCell };
}
