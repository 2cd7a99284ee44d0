import type { AwardEntry } from '../core/ledger/award.js';
import { awardKindOf, awardKindWord, awardStateOf, awardStateWord } from './awardWords.js';
import type { LedgerKey } from './ledgerTables.js';
import { idOfRow, whose } from './planRows.js';
import { type LedgerRow, type LedgerTable, studentOf } from './readLedger.js';

export type AwardCells = Partial<Record<LedgerKey<'award'>, string>>;

/** Between the ids of what an award rests on. */
const BETWEEN = '、';

/** The awards of a register, in the order of its rows. A row without a name is none. */
export function awardsOf(table: LedgerTable<'award'>): AwardEntry[] {
  return table.rows.flatMap((row) => (row.text('name') === '' ? [] : [awardOfRow(row, table.tab)]));
}

function awardOfRow(row: LedgerRow<LedgerKey<'award'>>, tab: string): AwardEntry {
  return {
    id: row.text('id') || idOfRow(row.row),
    term: row.text('term'),
    kind: awardKindOf(row.text('kind')),
    title: row.text('title'),
    student: studentOf(row),
    reason: row.text('reason'),
    evidence: row
      .text('evidence')
      .split(/[、,，;；\n]/)
      .map((id) => id.trim())
      .filter((id) => id !== ''),
    nominatedBy: row.text('nominatedBy'),
    nominatedOn: row.day('nominatedOn'),
    state: awardStateOf(row.text('state')),
    decidedBy: row.text('decidedBy'),
    decidedOn: row.day('decidedOn'),
    tab,
    row: row.row,
  };
}

/** What a new row is to say. */
export type NewAward = Omit<AwardEntry, 'tab' | 'row'> & {
  kind: NonNullable<AwardEntry['kind']>;
  state: NonNullable<AwardEntry['state']>;
};

/** The cells of a new row, in the words of a language. */
export function awardCells(award: NewAward, language: 'zh-CN' | 'en'): AwardCells {
  return {
    term: award.term,
    kind: awardKindWord(award.kind, language),
    title: award.title,
    ...whose(award.student),
    reason: award.reason,
    evidence: award.evidence.join(BETWEEN),
    nominatedBy: award.nominatedBy,
    nominatedOn: award.nominatedOn ?? '',
    ...decisionCells(award, language),
    id: award.id,
  };
}

/** The cells that a decision changes. */
export function decisionCells(
  { state, decidedBy, decidedOn }: Pick<NewAward, 'state' | 'decidedBy' | 'decidedOn'>,
  language: 'zh-CN' | 'en',
): Required<Pick<AwardCells, 'state' | 'decidedBy' | 'decidedOn'>> {
  return { state: awardStateWord(state, language), decidedBy, decidedOn: decidedOn ?? '' };
}
