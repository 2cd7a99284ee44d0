import type { PairKind } from '../core/ledger/pair.js';
import type { MarkTrend } from '../core/pairing/markTrend.js';
import type { PairReason, UnplacedReason } from '../core/pairing/proposal.js';
import type { Language } from './catalogue.js';
import { pairingEn } from './pairing.en.js';
import { pairingZhCN } from './pairing.zh-CN.js';

type Say<Arguments extends unknown[]> = (...told: Arguments) => string;
type ReasonOf<Code extends PairReason['code']> = Extract<PairReason, { code: Code }>;

/** The words of pairing: of its sentences, of the tables' cells, and of the page. */
export interface PairingWords {
  kinds: Record<PairKind, string>;
  reason: { [Code in PairReason['code']]: Say<[ReasonOf<Code>]> };
  unplaced: Record<UnplacedReason, Say<[string | null]>>;
  skipped: Record<'there' | 'no-column' | 'unreadable', string>;
  added: Say<[number, string]>;
  removed: Say<[number, string]>;
  ended: Say<[string, string, string]>;
  reopened: Say<[string, string]>;
  helperSaved: Say<[string, string]>;
  noExam: string;
  subjectList: Say<[readonly string[]]>;
  /** The subject in the language's words; null: the total. */
  trend(trend: MarkTrend, subject: string | null): string;
  page: Record<PageText, string> &
    Record<
      'strengthUnit' | 'more' | 'proposals' | 'acceptAll' | 'unplaced' | 'of' | 'records',
      Say<[number]>
    > &
    Record<'full' | 'load', Say<[number, number]>> &
    Record<'acceptOne' | 'endOne', Say<[string, string]>> &
    Record<'lastContact' | 'noStudents' | 'since' | 'until' | 'together' | 'open' | 'edit', Say<[string]>>;
}

type PageText =
  | 'title'
  | 'loading'
  | 'noArchive'
  | 'toSetUp'
  | 'toNewTable'
  | 'noPairs'
  | 'noTable'
  | 'suggest'
  | 'suggestText'
  | 'suggesting'
  | 'exam'
  | 'noExamChosen'
  | 'strength'
  | 'noProposals'
  | 'accept'
  | 'accepting'
  | 'current'
  | 'ended'
  | 'loads'
  | 'loadOver'
  | 'loadText'
  | 'noLog'
  | 'noTrend'
  | 'all'
  | 'end'
  | 'endOn'
  | 'endNow'
  | 'ending'
  | 'cancel'
  | 'undo'
  | 'undoing'
  | 'notAdded'
  | 'notRemoved'
  | 'add'
  | 'student'
  | 'kind'
  | 'helper'
  | 'subject'
  | 'goal'
  | 'from'
  | 'save'
  | 'saveHint'
  | 'people'
  | 'peopleText'
  | 'name'
  | 'subjects'
  | 'subjectsHint'
  | 'classes'
  | 'classesHint'
  | 'places'
  | 'placesHint'
  | 'badPlaces'
  | 'savePerson'
  | 'savingPerson'
  | 'table'
  | 'choose';

export function pairingWordsOf(language: Language): PairingWords {
  return language === 'en' ? pairingEn : pairingZhCN;
}

/** The sentence for a reason. */
export function sayReason(words: PairingWords, reason: PairReason): string {
  return (words.reason[reason.code] as Say<[PairReason]>)(reason);
}
