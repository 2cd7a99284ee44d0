import { type GrantedAward, grantedIn } from '../core/honours/granted.js';
import type { LedgerFinder } from '../sheets/ledgerFinder.js';
import { awardsOf } from '../tabs/awardRows.js';
import type { Language } from './api.js';
import { readLedgerOf } from './ledger.js';

/**
 * The granted awards of a term, for certificates and lists: no mark, no rank, no label. Two service calls where the
 * register has its usual name.
 */
export function grantedAwards(finder: LedgerFinder, term: string, language: Language): GrantedAward[] {
  const open = readLedgerOf(finder, 'award', language);
  return open === null ? [] : grantedIn(awardsOf(open.table), term);
}
