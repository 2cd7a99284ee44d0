/** The tables of the support ledger. The add-on makes them; a person may write in them as well. */
export const LEDGER_ROLES = ['log', 'plan', 'evaluation', 'habit', 'layer', 'helpers'] as const;
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
const WORD = 84;
const ID = 110;
const WORDS = 200;

const NAME = text('name', WORD);
const CLASS = text('class', WORD);
const STUDENT_ID = text('studentId', ID);

const COLUMNS = {
  log: [
    day('date', 92),
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
    text('corrects', ID),
    text('id', ID),
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
    day('targetDay', 92),
    text('measures', WORDS),
    day('surveyFrom', 92),
    day('surveyTo', 92),
    day('designFrom', 92),
    day('designTo', 92),
    day('actionFrom', 92),
    day('actionTo', 92),
    day('reviewFrom', 92),
    day('reviewTo', 92),
    text('risk', WORDS),
    text('budget', WORDS),
    text('state', WORD),
    text('by', WORD),
    text('id', ID),
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
    day('date', 92),
    text('id', ID),
  ],
  habit: [
    day('week', 92),
    NAME,
    CLASS,
    STUDENT_ID,
    text('kept', WORDS),
    text('notKept', WORDS),
    text('by', WORD),
    text('id', ID),
  ],
  layer: [
    day('date', 92),
    NAME,
    CLASS,
    STUDENT_ID,
    text('subject', WORD),
    text('layer', SHORT),
    text('target', WORDS),
    text('by', WORD),
    text('id', ID),
  ],
  helpers: [
    text('helper', WORD),
    text('role', WORD),
    text('subjects', WORDS),
    text('classes', WORDS),
    text('places', SHORT),
  ],
} as const satisfies Record<LedgerRole, readonly LedgerColumn[]>;

export type LedgerKey<Role extends LedgerRole = LedgerRole> = (typeof COLUMNS)[Role][number]['key'];

/** The columns of a new table, left to right. */
export const LEDGER_COLUMNS: {
  readonly [Role in LedgerRole]: ReadonlyArray<LedgerColumn<LedgerKey<Role>>>;
} = COLUMNS;
