import { type ArchiveStudent, ID_KINDS } from '../core/exam.js';
import type { Pair } from '../core/ledger/pair.js';
import { mergeBlocks } from './allBlocks.js';
import { readArchiveRows } from './archiveRows.js';
import { likelyClass } from './classWords.js';
import { columnsOf, hasHeader, headerOfLetters, type TabColumn } from './columns.js';
import { reportDuplicates } from './duplicates.js';
import { readBareExams } from './examColumns.js';
import { findHeader, type Header, headerAt } from './findHeader.js';
import { chooseIdentity, type IdentityColumns, leaveOutSideBlocks } from './identity.js';
import { longColumnsOf, readLongExam } from './longExam.js';
import { hasUnknownResults, unknownMarks } from './markLike.js';
import { type NumberedNames, withoutRunningNumbers } from './numberedNames.js';
import { readPairings } from './pairingRows.js';
import type { Corrections, Problem, Reading, TabGrid, TabRole } from './reading.js';
import { notAnExam, refusalOf, refusalWithoutHeader } from './refusal.js';
import { roleOf } from './role.js';
import { readRows } from './rows.js';
import { leaveOutSeatNumbers } from './seatNumbers.js';
import {
  classOfBlock,
  haveEqualHeaders,
  rangeOfBlock,
  type SideBlock,
  sideBlocksOf,
  viewOfBlock,
} from './sideBlocks.js';
import { subjectInTitles } from './subjects.js';
import { classInTabName, classInTitle, titleTexts } from './titleClass.js';
import { trustInExam, trustInRows } from './trust.js';
import { nothing, readingOf, type Understanding } from './understanding.js';
import { settleVagueHeaders } from './vagueHeaders.js';
import { a1, type TabView, viewTab } from './view.js';
import { type ExamTable, readWideExam } from './wideExam.js';

export interface Hint {
  role?: TabRole | undefined;
  corrections?: Corrections | undefined;
}

/** Reads a tab: what it is, where its header stands, what its columns hold. Never throws, changes nothing. */
export function recogniseTab(grid: TabGrid, hint: Hint = {}): Reading {
  return understandTab(grid, hint).reading;
}

export function understandTab(grid: TabGrid, hint: Hint): Understanding {
  const view = viewTab(grid);
  const header = headerOf(view, hint.corrections);
  if (header === null) {
    return nothing(view, null, [], [refusalWithoutHeader(view) ?? noHeader()]);
  }
  const columns = columnsOf(view, header, hint.corrections);
  const blocks = sideBlocksOf(columns);
  if (blocks.length < 2) return understandWhole(view, header, columns, hint);
  const { block: chosen } = hint.corrections ?? {};
  const block = blocks[(chosen ?? 0) - 1];
  const read =
    chosen === 0 && haveEqualHeaders(blocks)
      ? mergeBlocks(blocks.map((one) => understandBlock(view, header, blocks, one, hint)))
      : block === undefined
        ? understandWhole(view, header, columns, hint)
        : understandBlock(view, header, blocks, block, hint);
  const ranges = blocks.map((block) => rangeOfBlock(view, block, Math.max(0, header.first)));
  return { ...read, reading: { ...read.reading, blocks: ranges } };
}

/** A tab as one table, which it nearly always is. */
function understandWhole(view: TabView, header: Header, columns: TabColumn[], hint: Hint): Understanding {
  const titles = titleTexts(view, header.first);
  return understandTable(view, header, columns, titles, classOfTitles(view.name, titles), hint);
}

/** One of several tables side by side. */
function understandBlock(
  view: TabView,
  header: Header,
  blocks: readonly SideBlock[],
  block: SideBlock,
  hint: Hint,
): Understanding {
  const columns = columnsOf(view, header, hint.corrections);
  const titles = titleTexts(view, header.first);
  for (const column of columns) {
    if (column.column >= block.from && column.column <= block.to) continue;
    column.field = null;
    column.subject = null;
  }
  const className = { name: classOfBlock(view, blocks, block, header.first), sure: true };
  return understandTable(viewOfBlock(view, block), header, columns, titles, className, hint);
}

function understandTable(
  sheet: TabView,
  header: Header,
  columns: TabColumn[],
  titles: readonly string[],
  titleClass: TitleClass,
  hint: Hint,
): Understanding {
  const firstHeaderRow = Math.max(0, header.first);
  const headerRow = Math.max(0, header.last);
  if (!hasHeader(header) && !columns.some(saysWho)) return nothing(sheet, header, columns, [noHeader()]);
  readBareExams(sheet, columns, header.last + 1);
  const said = hint.corrections?.fields !== undefined && columns.some((column) => column.corrected);
  const spoken = [sheet.name, ...titles];
  settleVagueHeaders(sheet, columns, spoken, header.last + 1);
  const refusal = said ? null : refusalOf(sheet, columns, spoken, header.last + 1);
  if (refusal !== null) return nothing(sheet, header, columns, [notAnExam(refusal, a1(firstHeaderRow, 0))]);

  const problems = leaveOutSideBlocks(sheet, columns, headerRow);
  const sideBySide = problems.length > 0;
  const columnsOfWho = chooseIdentity(sheet, columns, header.last + 1);
  const { view, trust: trustInNames } = namesOf(sheet, columnsOfWho, header.last + 1);
  const { identity, body } = leaveOutSeatNumbers(
    columns,
    columnsOfWho,
    readRows(view, header, columns, columnsOfWho, titleClass.name),
    headerRow,
  );
  problems.push(...body.problems);
  const vague = unknownMarks(view, columns, body.students);
  const judged = roleOf(columns, vague.length, hasUnknownResults(view, columns, body.students), spoken);
  const role = hint.role ?? judged.role;
  const idKinds = identity.ids.map(({ kind }) => kind);
  let confidence = hint.role === undefined ? judged.confidence : Math.max(judged.confidence, 0.9);
  if (sideBySide) confidence = Math.min(confidence, 0.4);
  confidence = Math.min(confidence, trustInNames, trustInRows(view, header, identity, body));
  if (!titleClass.sure && body.students.some(({ className }) => className === titleClass.name)) {
    const params = { className: titleClass.name ?? '' };
    problems.push({ severity: 'warning', code: 'CLASS_FROM_TITLE', cell: null, params });
    confidence = Math.min(confidence, 0.75);
  }

  let exam: ExamTable | null = null;
  let archive: ArchiveStudent[] | null = null;
  let pairs: Pair[] | null = null;
  if (role === 'exam') {
    if (vague.length === 0 && !columns.some(({ field }) => field === 'score' || field === 'total')) {
      return nothing(view, header, columns, [...problems, notAnExam('no-marks', a1(firstHeaderRow, 0))]);
    }
    const long = longColumnsOf(columns);
    exam =
      long === null
        ? readWideExam(
            view,
            columns,
            body,
            headerRow,
            subjectInTitles(spoken),
            idKinds,
            hint.corrections?.exam,
            problems,
          )
        : readLongExam(view, columns, long, body, idKinds, hint.corrections?.exam, problems);
    reportDuplicates(exam.students, identity, problems);
    confidence = Math.min(confidence, exam.trust, trustInExam(exam, vague, problems));
  } else if (role === 'pairing') {
    if (!columns.some(({ field }) => field === 'helper')) {
      return nothing(view, header, columns, [...problems, notAnExam('no-helpers', a1(firstHeaderRow, 0))]);
    }
    const read = readPairings(view, columns, body.students, header.last + 1, problems);
    pairs = read.pairs;
    archive = readArchiveRows(view, columns, read.students);
  } else {
    archive = readArchiveRows(view, columns, body.students);
    if (idKinds.length === 0) {
      problems.push({ severity: 'warning', code: 'ARCHIVE_WITHOUT_IDS', cell: null, params: {} });
    }
    reportDuplicates(archive, identity, problems);
  }
  const students = exam?.students ?? archive ?? [];
  if (students.length === 0) {
    problems.push({ severity: 'error', code: 'NO_STUDENTS', cell: null, params: {} });
    confidence = Math.min(confidence, 0.3);
  }
  return {
    reading: readingOf(view, header, columns, role, confidence, problems, exam, students),
    exam,
    archive,
    pairs,
    idKinds,
  };
}

function headerOf(view: TabView, corrections: Corrections | undefined): Header | null {
  const rows = corrections?.headerRows;
  if (rows === null) return headerOfLetters(view);
  if (rows === undefined) return findHeader(view);
  const first = Math.max(1, Math.floor(rows[0]));
  const last = Math.min(Math.max(first, Math.floor(rows[1])), first + 9);
  return first > view.rows || Number.isNaN(last) ? findHeader(view) : headerAt(view, first - 1, last - 1);
}

function noHeader(): Problem {
  return { severity: 'error', code: 'NO_HEADER', cell: null, params: {} };
}

function saysWho({ field }: TabColumn): boolean {
  return field === 'name' || ID_KINDS.some((kind) => kind === field);
}

interface TitleClass {
  name: string | null;
  /** A word that schools call classes by; another is asked. */
  sure: boolean;
}

/** The title above the table is nearer to it than the tab's name. */
function classOfTitles(tab: string, titles: readonly string[]): TitleClass {
  const told = titles.map(classInTitle).find((found) => found !== null) ?? classInTabName(tab);
  if (told !== null) return { name: told, sure: true };
  const likely = [...titles, tab].map(likelyClass).find((found) => found !== null) ?? null;
  return { name: likely, sure: likely === null };
}

function namesOf(view: TabView, { name, familyName }: IdentityColumns, firstRow: number): NumberedNames {
  return name === null || familyName !== null
    ? { view, trust: 1 }
    : withoutRunningNumbers(view, name, firstRow);
}
