import type { ExamKind } from '../core/exam.js';
import type { NominationProblem } from '../core/honours/nomination.js';
import type { SeasonCause, SeasonStep } from '../core/honours/season.js';
import type { CalendarTerm } from '../core/honours/terms.js';
import type { AwardDecision, AwardKind, AwardState } from '../core/ledger/award.js';
import type { Prize } from '../core/prizes.js';
import type { Language } from './catalogue.js';
import { honoursEn } from './honours.en.js';
import { honoursZhCN } from './honours.zh-CN.js';

export type AwardRefusal = NominationProblem['code'];

/** What the register of awards says: in its rows, in answers, and on its page. */
export interface HonoursWords {
  /** The scholarship is called so only where the school's own name is not at hand. */
  kinds: Record<AwardKind, string>;
  states: Record<AwardState, string>;
  prizes: Record<Prize, string>;
  fields: Record<NominationProblem['field'], string>;
  /** Why a nomination cannot be kept. */
  problem(code: AwardRefusal, field: string): string;
  calendarTerm(term: CalendarTerm): string;
  /** 口算挑战赛 数学 一等奖 */
  contestTitle(exam: string, subject: string | null, prize: string): string;
  prizeTitle(subject: string | null, prize: string): string;
  /** Reasons for the register: they name no mark and no rank. */
  runReason(baseline: string, current: string): string;
  progressReason(baseline: string, current: string): string;
  /** For the page alone, which is private. */
  why(before: number, now: number, change: number): string;
  examUnread(exam: string, sentence: string): string;
  fileName(term: string): string;
  page: HonoursPageWords;
}

export interface HonoursPageWords {
  title: string;
  loading: string;
  term: string;
  inSeason: string;
  /** How many have it, of how many places. */
  count(granted: number, nominated: number, places: number | null): string;
  cause(cause: SeasonCause, kinds: Record<ExamKind, string>): string;
  /** What the one button does. */
  step(step: SeasonStep): string;
  done: string;
  waiting: string;
  anyway(award: string): string;
  praiseNow: string;
  nominated(count: number): string;
  granted(count: number): string;
  nobodyYet: string;
  decide: Record<AwardDecision, string>;
  decideFor(name: string, decision: string): string;
  grantAll(award: string, count: number): string;
  deciding: string;
  decided: Record<AwardDecision, (names: string) => string>;
  nominatedBy(by: string, day: string): string;
  decidedBy(by: string, day: string): string;
  evidence: string;
  evidenceGone(id: string): string;
  ofRun(id: string): string;
  undo: string;
  undoing: string;
  undone: string;
  back: string;
  nominate(award: string): string;
  who: string;
  titleField: string;
  choose: string;
  reason: string;
  /** Why a reason says no marks. */
  reasonHint: string;
  evidenceOf(name: string): string;
  by: string;
  decider: string;
  save: string;
  savePraise: string;
  saving: string;
  saved(name: string, award: string, tab: string): string;
  savedMany(count: number, award: string, tab: string): string;
  differs: string;
  over: string;
  propose(award: string): string;
  proposing: string;
  proposedFrom(baseline: string, current: string): string;
  nobodyRose: string;
  level: string;
  already: string;
  chosen(count: number): string;
  private: string;
  grantNow: string;
  enter(count: number): string;
  contest: string;
  subject: string;
  total: string;
  winnersBy: string;
  byPlaces: string;
  byShares: string;
  placesOf(prize: string): string;
  sharesOf(prize: string): string;
  place(place: number, mark: string): string;
  field(count: number): string;
  noWinners: string;
  badNumbers: string;
  again: string;
  runs: string;
  run(run: { at: string; baseline: string; current: string; subject: string | null; prizes: number }): string;
  runDone(registered: number): string;
  withdrawRun(at: string): string;
  runWithdrawn(count: number): string;
  /** Registered prizes of results that were taken back. */
  strayPrizes(count: number): string;
  noRuns: string;
  toAwards: string;
  register(prizes: number): string;
  registering: string;
  registered(added: number, already: number, tab: string): string;
  praises: string;
  noPraises: string;
  enterPraise(name: string): string;
  entered: string;
  export: string;
  exportHint: string;
  exporting: string;
  download: string;
  copy: string;
  copied(rows: number): string;
  notCopied: string;
  downloaded(name: string, rows: number): string;
  guarded(count: number): string;
  openTab: string;
  list: string;
}

export function honoursWordsOf(language: Language): HonoursWords {
  return language === 'en' ? honoursEn : honoursZhCN;
}
