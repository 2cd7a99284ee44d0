import type { Field, Reading, TabRole } from './reading.js';

/** The tables that the add-on can make. */
export const OWN_ROLES = ['archive', 'pairing'] as const satisfies readonly TabRole[];
export type OwnRole = (typeof OWN_ROLES)[number];

/** A column of a table of our own. A field may have several (留守, 寄宿 and 健康 are all `welfare`). */
export const OWN_COLUMNS = [
  'studentId',
  'name',
  'class',
  'strengths', // 闪光点: asked for before any difficulty
  'interests',
  'kind', // 帮扶对象 边缘生 特长生
  'difficulty', // 学习 行为习惯 心理 家庭 健康
  'weakSubject',
  'cause',
  'habit',
  'background',
  'leftBehind',
  'boarding',
  'health', // whether care is needed, not why
  'guardian',
  'consent',
  'state',
  'helperRole', // 包班 包人 学习帮手 小组
  'helper',
  'subject',
  'goal',
  'from',
  'to',
] as const;
export type OwnColumn = (typeof OWN_COLUMNS)[number];

interface ColumnPlan {
  field: Field;
  /** In pixels: what its usual contents need. */
  width: number;
  /** A day; everything else is text, so that 0101 and 3/4 stay what was typed. */
  date?: true;
}

const SHORT = 76;
const NAME = 84;
const ID = 110;
const LIST = 104;
const WORDS = 180;

export const COLUMN_PLANS: Readonly<Record<OwnColumn, ColumnPlan>> = {
  studentId: { field: 'studentId', width: ID },
  name: { field: 'name', width: NAME },
  class: { field: 'class', width: NAME },
  strengths: { field: 'interest', width: WORDS },
  interests: { field: 'interest', width: LIST },
  kind: { field: 'kind', width: LIST },
  difficulty: { field: 'difficulty', width: LIST },
  weakSubject: { field: 'weakSubject', width: LIST },
  cause: { field: 'cause', width: WORDS },
  habit: { field: 'habit', width: WORDS },
  background: { field: 'background', width: WORDS },
  leftBehind: { field: 'welfare', width: SHORT },
  boarding: { field: 'welfare', width: SHORT },
  health: { field: 'welfare', width: LIST },
  guardian: { field: 'guardian', width: LIST },
  consent: { field: 'consent', width: LIST },
  state: { field: 'state', width: LIST },
  helperRole: { field: 'helperRole', width: LIST },
  helper: { field: 'helper', width: LIST },
  subject: { field: 'subject', width: LIST },
  goal: { field: 'goal', width: WORDS },
  from: { field: 'period', width: LIST, date: true },
  to: { field: 'period', width: LIST, date: true },
};

const WHO: readonly OwnColumn[] = ['studentId', 'name', 'class'];

/** The columns of a new table, left to right. */
export const TABLE_COLUMNS: Readonly<Record<OwnRole, readonly OwnColumn[]>> = {
  archive: [
    ...WHO,
    'strengths',
    'interests',
    'kind',
    'difficulty',
    'weakSubject',
    'cause',
    'habit',
    'background',
    'leftBehind',
    'boarding',
    'health',
    'guardian',
    'consent',
    'state',
  ],
  pairing: [...WHO, 'helperRole', 'helper', 'subject', 'goal', 'from', 'to'],
};

/** The columns of ours that hold one of these fields, left to right. */
export function columnsOfFields(role: OwnRole, fields: readonly Field[]): OwnColumn[] {
  return TABLE_COLUMNS[role].filter((column) => fields.includes(COLUMN_PLANS[column].field));
}

/**
 * The fields of our own table that a teacher's tab has no column for, strengths first. A tab without any name is asked
 * for none, and one that tells its class in the title needs no column for it.
 */
export function missingFields(reading: Pick<Reading, 'role' | 'columns' | 'classes'>): Field[] {
  const { role, columns, classes } = reading;
  if (role !== 'archive' && role !== 'pairing') return [];
  const has = (field: Field) => columns.some((column) => column.field === field);
  const identified = has('studentId') || has('registryId') || has('nationalId') || has('examId');
  const fields = new Set(TABLE_COLUMNS[role].map((column) => COLUMN_PLANS[column].field));
  const missing = [...fields].filter((field) => {
    if (field === 'name') return false;
    if (field === 'studentId') return !identified;
    if (field === 'class') return !has('class') && classes.length === 0;
    return !has(field);
  });
  const identity = (field: Field) => field === 'studentId' || field === 'class';
  return [...missing.filter((field) => !identity(field)), ...missing.filter(identity)];
}
