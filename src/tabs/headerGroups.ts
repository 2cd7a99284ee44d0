import { examInHeader } from './examLabel.js';
import type { HeaderColumn } from './findHeader.js';
import { parseHeaderText } from './headerText.js';
import { readHeaderWord } from './headerWords.js';
import { STAFF_NAME } from './refusalWords.js';

/** Totals that leave subjects out (六科总分) say nothing about ranks of the whole. */
const PARTIAL = 30;
/** 第一高分 and 五科 are no subject that the values might make one of. */
const RATHER_A_SUM = /[分科总合均+/\d]/;

/**
 * 成绩 | 班排 | 年排 below a word that is no subject belong to whatever that word means: beside named subjects they are
 * neither a total nor ranks of it. Their columns lose their meaning.
 */
export function leaveUnnamedGroups(columns: readonly HeaderColumn[]): void {
  const groups = new Map<string, HeaderColumn[]>();
  for (const column of columns) {
    const upper = column.parts[column.parts.length - 2];
    if (upper === undefined) continue;
    const group = groups.get(upper);
    if (group === undefined) groups.set(upper, [column]);
    else group.push(column);
  }
  if (groups.size < 2) return;
  const named = columns.some(
    ({ meaning }) =>
      (meaning.field === 'score' && meaning.subject !== undefined) ||
      (meaning.field === 'total' && meaning.order < PARTIAL),
  );
  if (!named) return;
  for (const [upper, group] of groups) {
    if (group.length < 2 || !group.some(holdsPoints) || !isUnnamed(upper)) continue;
    for (const column of group) {
      const { field, subject } = column.meaning;
      const isFigure = field === 'score' || field === 'rank' || field === 'scaled';
      if (!isFigure || subject !== undefined) continue;
      column.meaning = { known: RATHER_A_SUM.test(upper), field: null, order: 99 };
    }
  }
}

function holdsPoints({ parts }: HeaderColumn): boolean {
  return readHeaderWord(parts[parts.length - 1] ?? '').generic === true;
}

function isUnnamed(upper: string): boolean {
  const { known, field, order } = readHeaderWord(upper);
  return known ? field === 'total' && order >= PARTIAL : examInHeader([upper]) === null;
}

/** 结对学生 beside 教师, 帮扶同学 beside 小老师: the child who is helped, when no other column names one. */
export function readHelped(columns: readonly HeaderColumn[]): void {
  if (columns.some(({ meaning }) => meaning.field === 'name')) return;
  const helped = columns.filter(({ meaning }) => meaning.maybeStudent);
  const helps = columns.some(
    ({ meaning, parts }) =>
      (meaning.field === 'helper' && !meaning.maybeStudent) ||
      STAFF_NAME.test(parseHeaderText(parts[parts.length - 1] ?? '').compact),
  );
  const [only] = helped;
  if (!helps || helped.length !== 1 || only === undefined) return;
  only.meaning = { known: true, field: 'name', order: 60 };
}
