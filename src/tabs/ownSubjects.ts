import { readMark } from '../core/marks.js';
import type { TabColumn } from './columns.js';
import { unknownMarks } from './markLike.js';
import type { StudentRow } from './rows.js';
import type { SubjectColumn } from './subjectColumns.js';
import { canonicalSubject } from './subjects.js';
import { sameTotal } from './totalColumn.js';
import { compactText, type TabView } from './view.js';

/** Parts of a subject, and points for other things: subjects only where the totals prove it. */
const RATHER_A_PART =
  /分$|值|总|用时|时长|选择|填空|客观|主观|加|减|附加|平时|考勤|操行|品行|德育|听力|口语|作文|写作|阅读|笔试|面试|基础|题|卷|期中|期末|月考|单元|总评|综合评|bonus|paper|question|q\d|t\d|quiz|test|midterm|final|part|section|essay|homework|project/i;
const LOOKS_LIKE_SUBJECT = /^(?:[一-鿿]{2,6}|[一-鿿A-Z]{2,6}科|[a-z][a-z&/-]{1,24})$/i;
/** Of more candidates not every choice is tried. */
const MOST_CANDIDATES = 6;

export interface OwnSubjects {
  /** Columns that became score columns under their own header. */
  found: TabColumn[];
  /** The stated totals add up only with them. */
  proven: boolean;
  /** There is no subject with a known name. */
  alone?: true;
  /** Columns left out that may be marks all the same. */
  doubtful: TabColumn[];
}

const NOTHING: OwnSubjects = { found: [], proven: false, doubtful: [] };

/**
 * Finds a school's own subjects (编程 …): unknown headers over marks, beside known subjects. The stated totals decide
 * where there are any; without, a header that looks like a subject's is believed beside three known ones, and asked.
 */
export function findOwnSubjects(
  view: TabView,
  columns: TabColumn[],
  students: readonly StudentRow[],
  known: readonly SubjectColumn[],
): OwnSubjects {
  if (students.length < 3) return NOTHING;
  const candidates = unknownMarks(view, columns, students).filter((column) => !isPartOf(column, known));
  if (candidates.length === 0) return NOTHING;
  const base = known.map(({ column }) => column.column);
  if (known.length === 0) return aloneOf(candidates);
  const total = columns.find((column) => column.field === 'total' && column.meaning.order < 30);
  if (total !== undefined) {
    const sumsUp = (chosen: readonly TabColumn[]) =>
      agreement(view, total.column, [...base, ...chosen.map(({ column }) => column)], students) ?? 0;
    const without = sumsUp([]);
    if (without >= 0.5) return NOTHING;
    const proven = without < 0.2 ? choices(candidates).find((chosen) => sumsUp(chosen) >= 0.8) : undefined;
    if (proven !== undefined) return { found: proven.map(asSubject), proven: true, doubtful: [] };
  }
  const found = candidates.filter(looksLikeSubject);
  return {
    found: found.map(asSubject),
    proven: false,
    doubtful: candidates.filter((column) => !found.includes(column)),
  };
}

/** 客观题 below 语文, whose marks another column holds. */
function isPartOf({ header, lower }: TabColumn, known: readonly SubjectColumn[]): boolean {
  const whole = canonicalSubject(header.slice(0, -lower.length))?.subject;
  return whole !== undefined && known.some(({ subject }) => subject === whole);
}

/** Nothing but a school's own subjects (大学物理 …): two of them, which a person confirms. */
function aloneOf(candidates: readonly TabColumn[]): OwnSubjects {
  const found = candidates.filter(looksLikeSubject);
  if (found.length < 2) return NOTHING;
  return { found: found.map(asSubject), proven: false, alone: true, doubtful: [] };
}

function looksLikeSubject(column: TabColumn): boolean {
  const word = nameOf(column);
  return LOOKS_LIKE_SUBJECT.test(word) && !RATHER_A_PART.test(word);
}

/** 机器人 of 机器人 over 成绩. */
function nameOf({ header }: TabColumn): string {
  return compactText(header).replace(/(?<=.{2})(?:成绩|得分|分数|原始分)$/, '');
}

function asSubject(column: TabColumn): TabColumn {
  column.field = 'score';
  column.subject = nameOf(column);
  return column;
}

/** Every choice of one or more, larger ones first. */
function choices(candidates: readonly TabColumn[]): TabColumn[][] {
  if (candidates.length > MOST_CANDIDATES) return [candidates.slice()];
  const all: TabColumn[][] = [];
  for (let bits = 1; bits < 1 << candidates.length; bits++) {
    all.push(candidates.filter((_, at) => (bits >> at) & 1));
  }
  return all.sort((a, b) => b.length - a.length);
}

/** Share of the stated totals that are the sum of the given columns. */
function agreement(
  view: TabView,
  total: number,
  columns: readonly number[],
  students: readonly StudentRow[],
): number | null {
  let compared = 0;
  let agrees = 0;
  for (const { row } of students) {
    const stated = readMark(view.value(row, total), null);
    if (typeof stated !== 'number') continue;
    let sum = 0;
    let whole = true;
    for (const column of columns) {
      const mark = readMark(view.value(row, column), null);
      if (typeof mark === 'number') sum += mark;
      else whole = false;
    }
    if (!whole) continue;
    compared++;
    if (sameTotal(sum, stated)) agrees++;
  }
  return compared === 0 ? null : agrees / compared;
}
