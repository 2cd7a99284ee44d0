import { examInHeader } from './examLabel.js';
import { leaveUnnamedGroups, readHelped } from './headerGroups.js';
import { type HeaderMeaning, isPartOfSubject, readHeaderParts, readHeaderWord } from './headerWords.js';
import { readPinyinHeaders } from './pinyinHeaders.js';
import { isStatisticLabel } from './rowWords.js';
import { compactText, type TabView } from './view.js';

/** The header rows, 0-based and inclusive, with every column's parts (upper row first). */
export interface Header {
  first: number;
  last: number;
  columns: HeaderColumn[];
}

export interface HeaderColumn {
  /** 0-based. */
  column: number;
  parts: string[];
  meaning: HeaderMeaning;
}

/** Notes above a header run over several lines, never over this many. */
const ROWS_SEARCHED = 40;
const LONGEST_HEADER = 60;
const MOST_ROWS = 3;
const ID_FIELDS = new Set(['studentId', 'examId', 'registryId', 'nationalId']);

/** Finds the header, or null when no row names a student's name or number beside something else. */
export function findHeader(view: TabView): Header | null {
  let best: { header: Header; weight: number } | null = null;
  const last = Math.min(view.rows, ROWS_SEARCHED);
  for (let row = 0; row < last; row++) {
    const header = headerAt(view, row, row);
    if (!canBeHeader(view, header)) continue;
    const weight = weightOf(header.columns);
    if (best === null || weight > best.weight) best = { header, weight };
  }
  return best === null ? null : extend(view, best.header);
}

/** The header in the given rows, whatever stands there. */
export function headerAt(view: TabView, first: number, last: number): Header {
  const rows: string[][] = [];
  for (let row = first; row <= last; row++) {
    rows.push(row === last ? ownTexts(view, row) : filledTexts(view, row, last));
  }
  const columns: HeaderColumn[] = [];
  for (let column = 0; column < view.columns; column++) {
    const parts: string[] = [];
    for (const texts of rows) {
      const text = texts[column] ?? '';
      if (text !== '' && parts[parts.length - 1] !== text) parts.push(text);
    }
    if (parts.length === 0) continue;
    columns.push({ column, parts, meaning: readHeaderParts(parts.map(shortened)) });
  }
  readPinyinHeaders(view, last, columns);
  if (last > first) leaveUnnamedGroups(columns);
  readHelped(columns);
  return { first, last, columns };
}

function shortened(text: string): string {
  return text.length > LONGEST_HEADER ? '' : text;
}

function ownTexts(view: TabView, row: number): string[] {
  const texts: string[] = [];
  for (let column = 0; column < view.columns; column++) texts.push(view.text(row, column).trim());
  return texts;
}

/** An upper header row with each text spread over the columns it spans. */
function filledTexts(view: TabView, row: number, last: number): string[] {
  const texts = ownTexts(view, row);
  const merges = view.merges.filter((merge) => merge.row === row && merge.columns > 1);
  if (merges.length > 0) {
    for (const merge of merges) {
      const text = texts[merge.column] ?? '';
      const end = Math.min(merge.column + merge.columns, texts.length);
      for (let column = merge.column + 1; column < end; column++) texts[column] ||= text;
    }
    return texts;
  }
  // Without merges: a text spreads to the right while the cells beside it are blank and something stands below.
  const below = (column: number) => {
    for (let under = row + 1; under <= last && under < view.rows; under++) {
      if (!view.isBlank(under, column)) return true;
    }
    return false;
  };
  for (let column = 1; column < texts.length; column++) {
    if (texts[column] !== '' || !below(column) || !below(column - 1)) continue;
    if (!standsAlone(view, row, last, column)) texts[column] = texts[column - 1] ?? '';
  }
  return texts;
}

/** 总分 or 备注 in the lower row, behind 语文 over 得分 and 排名: the upper word is none of theirs. */
function standsAlone(view: TabView, row: number, last: number, column: number): boolean {
  if (row + 1 !== last) return false;
  const text = compactText(view.text(last, column));
  const { field, order } = readHeaderWord(text);
  if (field !== 'total' && field !== 'status' && field !== 'name' && field !== 'class') return false;
  if (field === 'total' && order > 15) return false;
  for (let other = 0; other < view.columns; other++) {
    if (other !== column && compactText(view.text(last, other)) === text) return false;
  }
  return true;
}

function isIdentity(meaning: HeaderMeaning): boolean {
  return meaning.field === 'name' || (meaning.field !== null && ID_FIELDS.has(meaning.field));
}

function weightOf(columns: readonly HeaderColumn[]): number {
  const seen = new Set<string>();
  let weight = 0;
  for (const { meaning, parts } of columns) {
    if (!meaning.known) continue;
    const what = `${meaning.field} ${meaning.subject ?? ''} ${meaning.scope ?? ''} ${meaning.field === null ? parts.join() : ''}`;
    if (seen.has(what)) continue;
    seen.add(what);
    weight += isIdentity(meaning) ? 3 : meaning.subject !== undefined ? 2 : meaning.generic ? 1 : 1.5;
  }
  return weight;
}

function canBeHeader(view: TabView, header: Header): boolean {
  const known = header.columns.filter(({ meaning }) => meaning.known);
  if (!known.some(({ meaning }) => isIdentity(meaning))) return false;
  // A line of information (姓名: 王老师 …) is no header.
  if (known.every(({ parts }) => /[:：]/.test(parts.join('')))) return false;
  if (known.length >= 2) return true;
  // 姓名 | 期中 | 期末 above a row of subjects.
  if (isSubHeader(view, header) && header.columns.filter(isExam).length >= 2) return true;
  // A plain list of names, or 姓名 among words that are not known: something must stand below the name.
  const only = known[0];
  return (
    only !== undefined &&
    only.meaning.field === 'name' &&
    !view.isBlank(header.last + 1, only.column) &&
    (header.columns.length <= 2 || only.meaning.order === 0 || numbersBelow(view, header)) &&
    header.columns.every(({ column }) => isText(view.value(header.last, column)))
  );
}

/** A day as a header is a date in the cell. */
function isText(value: unknown): boolean {
  return typeof value === 'string' || value instanceof Date;
}

function isExam({ parts }: HeaderColumn): boolean {
  return examInHeader(parts)?.rest.length === 0;
}

/** A row of marks below, whatever its headers say. */
function numbersBelow(view: TabView, header: Header): boolean {
  const numbers = header.columns.filter(
    ({ column }) => typeof view.value(header.last + 1, column) === 'number',
  );
  return numbers.length >= 2 && numbers.length * 2 >= header.columns.length;
}

function extend(view: TabView, found: Header): Header {
  let header = found;
  while (header.last - header.first + 1 < MOST_ROWS && isSubHeader(view, header)) {
    header = headerAt(view, header.first, header.last + 1);
  }
  while (header.last - header.first + 1 < MOST_ROWS && header.first > 0) {
    const wider = headerAt(view, header.first - 1, header.last);
    if (!explains(view, header, wider)) break;
    header = wider;
  }
  return header;
}

/** Whether the row below continues the header: 得分 班排 under a merged 语文. */
function isSubHeader(view: TabView, header: Header): boolean {
  const row = header.last + 1;
  if (row >= view.rows) return false;
  let texts = 0;
  for (let column = 0; column < view.columns; column++) {
    if (view.isBlank(row, column)) continue;
    const value = view.value(row, column);
    if (typeof value !== 'string' || value.trim().length > 20) return false;
    texts++;
  }
  if (texts === 0) return false;
  const namesParts = holdsPartsOnly(view, header, row);
  for (const { column, meaning, parts } of header.columns) {
    if (!isIdentity(meaning) || namesParts) continue;
    const below = view.text(row, column).trim();
    if (below === '' || below === parts[parts.length - 1]) continue;
    // The same in another language: 姓名 over Name.
    const again = readHeaderParts([below]);
    if (again.field !== meaning.field || again.subject !== undefined) return false;
  }
  // The same header again is a repeated header, not a second row of it.
  if (
    header.columns.every(({ column, parts }) => view.text(row, column).trim() === parts[parts.length - 1])
  ) {
    return false;
  }
  const joined = headerAt(view, header.first, row);
  const known = joined.columns.filter(
    ({ column, meaning }) => meaning.known && !view.isBlank(row, column),
  ).length;
  if (identities(joined) < identities(header)) return false;
  return known * 2 >= texts || splitsColumns(view, header, row);
}

/** 成 | 年 | 成 | 年 below the subjects: no child's row, whatever stands below 姓名. */
function holdsPartsOnly(view: TabView, header: Header, row: number): boolean {
  const who = new Set(
    header.columns.filter(({ meaning }) => isIdentity(meaning)).map(({ column }) => column),
  );
  let parts = 0;
  for (let column = 0; column < view.columns; column++) {
    if (who.has(column) || view.isBlank(row, column)) continue;
    if (!isPartOfSubject(view.text(row, column))) return false;
    parts++;
  }
  return parts >= 4;
}

const SUM_OF_PARTS = /^(?:合计|总计|小计)$/;

/** Words below columns that only the cell left of them names, above rows of people: 基础 阅读 作文 below 语文. */
function splitsColumns(view: TabView, header: Header, row: number): boolean {
  const named = new Set(header.columns.map(({ column }) => column));
  const who = header.columns.filter(({ meaning }) => isIdentity(meaning));
  if (who.some(({ column }) => !view.isBlank(row, column))) return false;
  if (who.every(({ column }) => view.isBlank(row + 1, column))) return false;
  let split = 0;
  let first = true;
  for (let column = 0; column < view.columns; column++) {
    if (view.isBlank(row, column)) continue;
    const word = compactText(view.text(row, column));
    // 合计 behind 客观题 and 主观题 is the subject's; at the front it labels a row.
    if (isStatisticLabel(word) && (first || !SUM_OF_PARTS.test(word))) return false;
    first = false;
    if (!named.has(column)) split++;
  }
  return split >= 2;
}

function identities(header: Header): number {
  return header.columns.filter(({ meaning }) => isIdentity(meaning)).length;
}

/** Whether taking the row above into the header says more about the columns. */
function explains(view: TabView, header: Header, wider: Header): boolean {
  const above = new Set<string>();
  for (let column = 0; column < view.columns; column++) {
    const text = compactText(view.text(wider.first, column));
    if (/[:：]/.test(text)) return false;
    if (text !== '') above.add(text);
  }
  if (above.size === 0 || identities(wider) < identities(header)) return false;
  if (above.size === 1 && isOverIdentity(wider, above)) return false;
  // Titles over two classes side by side (八1班, 八2班) say nothing about single columns.
  if (header.columns.filter(({ meaning }) => meaning.field === 'name' && !meaning.namePart).length > 1)
    return false;
  if (weightOf(wider.columns) >= weightOf(header.columns) + 1) return true;
  if (namesScore(header, wider)) return true;
  return above.size >= 2 && repeatsSubjects(header) && wider.columns.length >= header.columns.length;
}

/** 总分 over 分数 | 班名, which alone would be a score of nobody knows what. */
function namesScore(header: Header, wider: Header): boolean {
  const before = new Map(header.columns.map(({ column, meaning }) => [column, meaning]));
  return wider.columns.some(
    ({ column, meaning }) =>
      before.get(column)?.generic === true &&
      meaning.generic === undefined &&
      (meaning.field === 'total' || meaning.subject !== undefined),
  );
}

/** One text over the name and everything else is a title. */
function isOverIdentity({ columns }: Header, above: ReadonlySet<string>): boolean {
  return columns.some(
    ({ meaning, parts }) =>
      isIdentity(meaning) && parts.length > 1 && parts[0] !== undefined && above.has(compactText(parts[0])),
  );
}

function repeatsSubjects(header: Header): boolean {
  const subjects = header.columns.flatMap(({ meaning }) =>
    meaning.field === 'score' && meaning.subject !== undefined ? [meaning.subject] : [],
  );
  return new Set(subjects).size < subjects.length;
}
