import { type AwardEntry, type AwardKind, isStanding } from '../ledger/award.js';
import { isHurtful } from '../ledger/settingText.js';
import type { StudentRef } from '../ledger/studentRef.js';
import { nameKey } from '../names.js';
import { publicWords } from './publicWords.js';

/** An award that was granted, as far as it may be told: for certificates and lists. */
export interface GrantedAward {
  id: string;
  term: string;
  kind: AwardKind;
  /** 二等奖, 守纪之星; empty where the kind says all. */
  title: string;
  student: StudentRef;
  /** ISO day; null where the register says none. */
  decidedDay: string | null;
  /** The reason, where it names no figure, no rank and no label. */
  publicReason: string | null;
}

/** The granted awards of a term, in the order of the register. */
export function grantedIn(entries: readonly AwardEntry[], term: string): GrantedAward[] {
  return entries.flatMap((entry): GrantedAward[] => {
    const { id, kind, title, student, state, decidedOn, reason } = entry;
    if (state !== 'granted' || kind === null || !isSameTerm(entry.term, term)) return [];
    return [
      {
        id,
        term: entry.term,
        kind,
        title: isHurtful(title) ? '' : title,
        student,
        decidedDay: decidedOn,
        publicReason: publicWords(reason),
      },
    ];
  });
}

/** The awards of a term that take places of its quotas. */
export function standingIn(entries: readonly AwardEntry[], term: string): AwardEntry[] {
  return entries.filter((entry) => isStanding(entry) && isSameTerm(entry.term, term));
}

/** Whether two names are of one term, spaces and widths apart. */
export function isSameTerm(one: string, other: string): boolean {
  return nameKey(one).toLowerCase() === nameKey(other).toLowerCase();
}
