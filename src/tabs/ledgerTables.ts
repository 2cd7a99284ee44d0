/** The tables of the support ledger. The add-on makes them; a person may write in them as well. */
export const LEDGER_ROLES = ['log', 'plan', 'evaluation', 'habit', 'layer', 'helpers', 'award'] as const;
export type LedgerRole = (typeof LEDGER_ROLES)[number];

/** What a cell of a column holds. Everything but a day is text, so that 0101 and 3/4 stay what was typed. */
export type CellKind = 'text' | 'day';

export interface LedgerColumn<Key extends string = string> {
  key: Key;
  kind: CellKind;
  /** In pixels: what its usual contents need. */
  width: number;
}

const column =
  (kind: CellKind) =>
  <Key extends string>(key: Key, width: number): LedgerColumn<Key> => ({ key, kind, width });
const text = column('text');
const day = column('day');

const SHORT = 60;
/** A word, a name, a number, a day. */
const WORD = 96;
const WORDS = 200;

const NAME = text('name', WORD);
const CLASS = text('class', WORD);
const STUDENT_ID = text('studentId', WORD);

const COLUMNS = {
  log: [
    day('date', WORD),
    CLASS,
    NAME,
    STUDENT_ID,
    text('kind', WORD),
    text('subject', WORD),
    text('minutes', SHORT),
    text('content', WORDS),
    text('wentWell', WORDS),
    text('toImprove', WORDS),
    text('nextStep', WORDS),
    text('by', WORD),
    text('corrects', WORD),
    text('id', WORD),
  ],
  plan: [
    NAME,
    CLASS,
    STUDENT_ID,
    text('subject', WORD),
    text('goal', WORDS),
    text('measure', WORD),
    text('start', SHORT),
    text('target', SHORT),
    day('targetDay', WORD),
    text('measures', WORDS),
    day('surveyFrom', WORD),
    day('surveyTo', WORD),
    day('designFrom', WORD),
    day('designTo', WORD),
    day('actionFrom', WORD),
    day('actionTo', WORD),
    day('reviewFrom', WORD),
    day('reviewTo', WORD),
    text('risk', WORDS),
    text('budget', WORDS),
    text('state', WORD),
    text('by', WORD),
    text('id', WORD),
  ],
  evaluation: [
    text('month', WORD),
    NAME,
    CLASS,
    STUDENT_ID,
    text('study', WORD),
    text('habits', WORD),
    text('mind', WORD),
    text('family', WORD),
    text('words', WORDS),
    text('decision', WORD),
    text('by', WORD),
    day('date', WORD),
    text('id', WORD),
  ],
  habit: [
    day('week', WORD),
    NAME,
    CLASS,
    STUDENT_ID,
    text('kept', WORDS),
    text('notKept', WORDS),
    text('by', WORD),
    text('id', WORD),
  ],
  layer: [
    day('date', WORD),
    NAME,
    CLASS,
    STUDENT_ID,
    text('subject', WORD),
    text('layer', SHORT),
    text('target', WORDS),
    text('by', WORD),
    text('id', WORD),
  ],
  helpers: [
    text('helper', WORD),
    text('role', WORD),
    text('subjects', WORDS),
    text('classes', WORDS),
    text('places', SHORT),
  ],
  award: [
    text('term', WORD),
    text('kind', WORD),
    text('title', WORD),
    NAME,
    CLASS,
    STUDENT_ID,
    text('reason', WORDS),
    text('evidence', WORD),
    text('nominatedBy', WORD),
    day('nominatedOn', WORD),
    text('state', WORD),
    text('decidedBy', WORD),
    day('decidedOn', WORD),
    text('id', WORD),
  ],
} as const satisfies Record<LedgerRole, readonly LedgerColumn[]>;

export type LedgerKey<Role extends LedgerRole = LedgerRole> = (typeof COLUMNS)[Role][number]['key'];

/** The columns of a new table, left to right. */
export const LEDGER_COLUMNS: {
  readonly [Role in LedgerRole]: ReadonlyArray<LedgerColumn<LedgerKey<Role>>>;
} = COLUMNS;
