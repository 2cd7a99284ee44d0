import type { ArchiveStudent } from '../core/exam.js';
import type { TabColumn } from './columns.js';
import type { StudentRow } from './rows.js';
import { compactText, type TabView } from './view.js';

const ENDED =
  /^(?:已经?)?(?:转化|退出|结束|转学|转出|毕业|停止|结案|解除|达标退出|脱困)(?:成功|完成|帮扶|离校|了)?$|^(?:exited|inactive|ended|closed|graduated|transferred(?:out)?|withdrawn|stopped|left|finished|no)$/;
/** 是 under 是否转化, and the like. */
const ASKS_WHETHER_ENDED = /是否(?:已)?(?:转化|退出|结束)/;
const YES = /^(?:是|√|✓|1|y|yes|true)$/i;

/** 状态 beside an exam is about the exam, in an archive about the support. 备注 is about neither. */
function isState({ field, header }: TabColumn): boolean {
  return field === 'state' || (field === 'status' && /状态|status/i.test(header));
}

/** The archive's students. Nothing written about the state means that the support goes on. */
export function readArchiveRows(
  view: TabView,
  columns: readonly TabColumn[],
  students: readonly StudentRow[],
): ArchiveStudent[] {
  const states = columns.filter(isState);
  for (const column of states) column.field = 'state';
  return students.map(({ row, name, ids, className }) => ({
    ids,
    name,
    className,
    active: !states.some((column) => hasEnded(view.text(row, column.column), column.header)),
    tab: view.name,
    row: row + 1,
  }));
}

/** Whether a state says that the support has ended. */
export function hasEnded(text: string, header: string): boolean {
  const word = compactText(text).toLowerCase();
  return ENDED.test(word) || (ASKS_WHETHER_ENDED.test(header) && YES.test(word));
}
