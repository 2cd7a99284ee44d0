import { type ArchiveStudent, ID_KINDS } from '../core/exam.js';
import type { Pair } from '../core/ledger/pair.js';
import { mergeBlocks } from './allBlocks.js';
import { readArchiveRows } from './archiveRows.js';
import { columnsOf, hasHeader, headerOfLetters, type TabColumn } from './columns.js';
import { reportDuplicates } from './duplicates.js';
import { readBareExams } from './examColumns.js';
import { findHeader, type Header, headerAt } from './findHeader.js';
import { chooseIdentity, leaveOutSideBlocks } from './identity.js';
import { longColumnsOf, readLongExam } from './longExam.js';
import { hasUnknownResults, unknownMarks } from './markLike.js';
import { readPairings } from './pairingRows.js';
import type { Corrections, Problem, Reading, TabGrid, TabRole } from './reading.js';
import { notAnExam, refusalOf, refusalWithoutHeader } from './refusal.js';
import { roleOf } from './role.js';
import { readRows } from './rows.js';
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
  const className = classOfBlock(view, blocks, block, header.first);
  return understandTable(viewOfBlock(view, block), header, columns, titles, className, hint);
}

function understandTable(
  view: TabView,
  header: Header,
  columns: TabColumn[],
  titles: readonly string[],
  titleClass: string | null,
  hint: Hint,
): Understanding {
  const firstHeaderRow = Math.max(0, header.first);
  const headerRow = Math.max(0, header.last);
  if (!hasHeader(header) && !columns.some(saysWho)) return nothing(view, header, columns, [noHeader()]);
  readBareExams(view, columns, header.last + 1);
  const said = hint.corrections?.fields !== undefined && columns.some((column) => column.corrected);
  const spoken = [view.name, ...titles];
  settleVagueHeaders(view, columns, spoken, header.last + 1);
  const refusal = said ? null : refusalOf(view, columns, spoken, header.last + 1);
  if (refusal !== null) return nothing(view, header, columns, [notAnExam(refusal, a1(firstHeaderRow, 0))]);

  const problems = leaveOutSideBlocks(view, columns, headerRow);
  const sideBySide = problems.length > 0;
  const identity = chooseIdentity(view, columns, header.last + 1);
  const body = readRows(view, header, columns, identity, titleClass);
  problems.push(...body.problems);
  const vague = unknownMarks(view, columns, body.students);
  const judged = roleOf(columns, vague.length, hasUnknownResults(view, columns, body.students), spoken);
  const role = hint.role ?? judged.role;
  const idKinds = identity.ids.map(({ kind }) => kind);
  let confidence = hint.role === undefined ? judged.confidence : Math.max(judged.confidence, 0.9);
  if (sideBySide) confidence = Math.min(confidence, 0.4);
  confidence = Math.min(confidence, trustInRows(view, header, identity, body));

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

/** The title above the table is nearer to it than the tab's name. */
function classOfTitles(tab: string, titles: readonly string[]): string | null {
  for (const title of titles) {
    const found = classInTitle(title);
    if (found !== null) return found;
  }
  return classInTabName(tab);
}
