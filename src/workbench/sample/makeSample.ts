import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import { ARCHIVE_NOTES } from './archiveNotes.js';
import { ledgerSheets } from './ledgerSheets.js';
import { SAMPLE_LEDGER_WORDS } from './ledgerWords.js';
import { FULL_MARKS, marksOf, type SampleMark, type SampleRow, totalOf } from './marks.js';
import { makeStudents, supportedOf } from './people.js';
import { SAMPLE_STYLES, SheetBuilder } from './sheetBuilder.js';
import { SAMPLE_WORDS, type SampleLanguage, type SampleWords } from './words.js';

/** What a teacher would say when adopting a tab of the sample. */
export interface SampleTab {
  tab: string;
  role: 'exam' | 'archive' | 'pairing';
  exam?: { name: string; term: string; date: string; kind: 'monthly' | 'midterm' | 'final' };
}

/** Which columns an exam's tab has besides the marks: schools are not consistent. */
const LAYOUTS = [
  { fullMarks: true, total: false, rank: false, footer: false, title: false },
  { fullMarks: false, total: true, rank: true, footer: true, title: true },
  { fullMarks: true, total: true, rank: true, footer: true, title: true },
  { fullMarks: false, total: false, rank: false, footer: true, title: true },
  { fullMarks: true, total: true, rank: false, footer: false, title: true },
  { fullMarks: true, total: true, rank: true, footer: true, title: true },
];
const DATES = ['2025-10-16', '2025-11-13', '2026-01-15', '2026-03-26', '2026-05-14', '2026-07-02'];
const KINDS = ['monthly', 'midterm', 'final'] as const;
const FIRST_SUBJECT = 3;
const PASS = 0.6;

/**
 * An invented class of 46 with two terms of exams and twelve supported students, their pairs and a term of support;
 * nothing in it is adopted yet.
 */
export function makeSample(language: SampleLanguage): IWorkbookData {
  const words = SAMPLE_WORDS[language];
  const exams = words.exams.map((_, index) => examSheet(index, language, words));
  const sheets = [...exams.slice().reverse(), archiveSheet(language, words), ...ledgerSheets(language)];
  return {
    id: 'sample',
    name: words.workbook,
    appVersion: '',
    // Univer's `LocaleType`, by value: importing the enum would load the engine.
    locale: (language === 'en' ? 'enUS' : 'zhCN') as IWorkbookData['locale'],
    styles: structuredClone(SAMPLE_STYLES),
    defaultStyle: { ff: language === 'en' ? 'Calibri' : '宋体', fs: 11 },
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [],
  };
}

/** The sample's tabs with what they are, for whoever adopts them. */
export function sampleTabs(language: SampleLanguage): SampleTab[] {
  const words = SAMPLE_WORDS[language];
  const exams = words.exams.map((exam, index): SampleTab => {
    const term = words.terms[index < 3 ? 0 : 1];
    const kind = KINDS[index % 3] ?? 'final';
    return { tab: exam.tab, role: 'exam', exam: { name: exam.name, term, date: DATES[index] ?? '', kind } };
  });
  return [
    ...exams,
    { tab: words.archiveTab, role: 'archive' },
    { tab: SAMPLE_LEDGER_WORDS[language].pairTab, role: 'pairing' },
  ];
}

type BuiltSheet = Partial<IWorksheetData> & { id: string };

function examSheet(exam: number, language: SampleLanguage, words: SampleWords): BuiltSheet {
  const layout = LAYOUTS[exam] ?? LAYOUTS[0]!;
  const sheet = new SheetBuilder();
  const headerRow = layout.title ? 1 : 0;
  const headers = [words.id, words.name, words.class];
  words.subjects.forEach((subject, index) => {
    headers.push(layout.fullMarks ? words.withFullMark(subject, FULL_MARKS[index] ?? 100) : subject);
  });
  const totalColumn = layout.total ? headers.push(words.total) - 1 : null;
  const rankColumn = layout.rank ? headers.push(words.classRank) - 1 : null;
  const remarkColumn = headers.push(words.remarks) - 1;
  if (layout.title) sheet.put(0, 0, words.exams[exam]?.title ?? '', 'title');
  for (const [column, header] of headers.entries()) sheet.put(headerRow, column, header, 'header');
  const rows = marksOf(exam);
  const firstRow = headerRow + 1;
  rows.forEach((row, index) => {
    const line = firstRow + index;
    sheet.put(line, 0, row.student.id, 'id');
    sheet.put(line, 1, language === 'en' ? row.student.en : row.student.zh, 'text');
    sheet.put(line, 2, words.className, 'text');
    row.marks.forEach((mark, subject) => {
      sheet.put(line, FIRST_SUBJECT + subject, written(mark, words), 'mark');
    });
    const total = totalOf(row);
    if (totalColumn !== null) {
      const formula = `=SUM(${letter(FIRST_SUBJECT)}${line + 1}:${letter(totalColumn - 1)}${line + 1})`;
      if (total === null) sheet.put(line, totalColumn, null, 'mark');
      else sheet.put(line, totalColumn, total, 'mark', formula);
    }
    if (rankColumn !== null) sheet.put(line, rankColumn, rankOf(total, rows), 'mark');
    sheet.put(line, remarkColumn, remark(row, exam, words), 'text');
  });
  if (layout.footer) putFooter(sheet, rows, firstRow, totalColumn, words);
  const nameWidth = language === 'en' ? 120 : 90;
  const widths = [68, nameWidth, 72, ...words.subjects.map(subjectWidth), 64, 56, 96].slice(
    0,
    headers.length,
  );
  widths[remarkColumn] = 110;
  return sheet.build(
    `exam-${exam + 1}`,
    words.exams[exam]?.tab ?? '',
    widths,
    headerRow,
    layout.title ? headers.length - 1 : null,
  );
}

/** Wide enough for the word, so that a header breaks before its full mark only. */
function subjectWidth(subject: string): number {
  return /^[\w ]{9,}$|^[^\w]{5,}$/.test(subject) ? 84 : 66;
}

function written(mark: SampleMark, words: SampleWords): string | number {
  if (typeof mark === 'number') return mark;
  return mark === 'absent' ? words.absent : words.exempt;
}

function remark(row: SampleRow, exam: number, words: SampleWords): string | null {
  if (row.marks.every((mark) => mark === 'absent')) return words.sickLeave;
  if (row.marks.includes('exempt')) return words.medical;
  return row.student.isNew && exam === 3 ? words.newcomer : null;
}

function rankOf(total: number | null, rows: readonly SampleRow[]): number | null {
  if (total === null) return null;
  return 1 + rows.filter((row) => (totalOf(row) ?? -1) > total).length;
}

function putFooter(
  sheet: SheetBuilder,
  rows: readonly SampleRow[],
  firstRow: number,
  totalColumn: number | null,
  words: SampleWords,
): void {
  const line = firstRow + rows.length;
  sheet.put(line, 1, words.average, 'foot');
  sheet.put(line + 1, 1, words.highest, 'foot');
  sheet.put(line + 2, 1, words.passRate, 'foot');
  const put = (column: number, values: readonly number[], full: number) => {
    const range = `${letter(column)}${firstRow + 1}:${letter(column)}${firstRow + rows.length}`;
    const pass = full * PASS;
    const sum = values.reduce((a, b) => a + b, 0);
    const passed = values.filter((value) => value >= pass).length;
    sheet.put(line, column, sum / values.length, 'foot', `=AVERAGE(${range})`);
    sheet.put(line + 1, column, Math.max(...values), 'foot', `=MAX(${range})`);
    sheet.put(
      line + 2,
      column,
      passed / values.length,
      'rate',
      `=COUNTIF(${range},">=${pass}")/COUNT(${range})`,
    );
  };
  FULL_MARKS.forEach((full, subject) => {
    const values = rows.map((row) => row.marks[subject]).filter((mark) => typeof mark === 'number');
    put(FIRST_SUBJECT + subject, values, full);
  });
  if (totalColumn !== null) {
    const totals = rows.map(totalOf).filter((total) => total !== null);
    put(
      totalColumn,
      totals,
      FULL_MARKS.reduce((a, b) => a + b, 0),
    );
  }
}

function archiveSheet(language: SampleLanguage, words: SampleWords): BuiltSheet {
  const sheet = new SheetBuilder();
  sheet.put(0, 0, words.archiveTitle, 'title');
  for (const [column, header] of words.archiveHeaders.entries()) sheet.put(1, column, header, 'header');
  supportedOf(makeStudents()).forEach((student, index) => {
    const note = ARCHIVE_NOTES[language][index]!;
    const weak = student.leanings
      .map((leaning, subject) => ({ leaning, subject: words.subjects[subject] ?? '' }))
      .sort((a, b) => a.leaning - b.leaning)
      .slice(0, 2)
      .map(({ subject }) => subject)
      .join(language === 'en' ? ', ' : '、');
    const cells = [
      student.id,
      language === 'en' ? student.en : student.zh,
      words.className,
      note.difficulty,
      note.cause,
      note.family,
      note.interests,
      note.strengths,
      weak,
      note.state,
      note.consent,
    ];
    cells.forEach((value, column) => {
      sheet.put(index + 2, column, value, column === 0 ? 'id' : column < 4 ? 'text' : 'left');
    });
  });
  const nameWidth = language === 'en' ? 120 : 90;
  const widths = [68, nameWidth, 72, 84, 170, 130, 90, 210, 120, 72, 110];
  return sheet.build('archive', words.archiveTab, widths, 1, words.archiveHeaders.length - 1);
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}
