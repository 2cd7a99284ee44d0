import type {
  InArchive,
  ScreeningNote,
  ScreeningOutcome,
  ScreeningReason,
  Unjudged,
} from '../core/screeningOutcome.js';
import type { ScreeningPart } from '../core/screeningRule.js';
import type { Language } from './catalogue.js';
import { screeningEn } from './screening.en.js';
import { screeningZhCN } from './screening.zh-CN.js';

/** Why a child of the list was not added. */
export type AddSkip = 'in-archive' | 'unclear' | 'other-class' | 'twice';
/** Why an added row was not taken back. */
export type UndoSkip = 'changed' | 'gone';

/** What the sentences about one exam need to know. */
export interface ScreeningFacts {
  /** The earlier exam's name, for places lost. */
  baseline: string | null;
}

/** Everything the proposal of children for support says: on its page and in the results of its functions. */
export interface ScreeningWords {
  reason(reason: ScreeningReason, facts: ScreeningFacts): string;
  /** Why a part of the rule says nothing about this child. */
  open(open: Unjudged, facts: ScreeningFacts): string;
  note(note: ScreeningNote): string;
  inArchive(place: InArchive, label: string): string;
  namesake(tab: string, row: number): string;
  weakSubjects(subjects: readonly string[]): string;
  /** How several subjects are joined in one cell of an archive. */
  subjectList(subjects: readonly string[]): string;
  /** What a new row's support state says where the archive does not tell its own word. */
  inSupport: string;
  counts(
    outcome: Pick<ScreeningOutcome, 'students' | 'clear'> & { candidates: number; unjudged: number },
  ): string;
  skipped: Record<AddSkip, string>;
  notUndone: Record<UndoSkip, string>;
  added(n: number, tab: string): string;
  undoable(n: number, tab: string): string;
  takenBack(n: number, tab: string): string;
  page: ScreeningPageWords;
}

/** The words of the page alone. */
export interface ScreeningPageWords {
  title: string;
  privateText: string;
  exam: string;
  baseline: string;
  noBaseline: string;
  className: string;
  allClasses: string;
  reading: string;
  noExamTitle: string;
  noExamText: string;
  adoptTab(tab: string): string;
  otherTab: string;
  noArchiveTitle: string;
  noArchiveText: string;
  adoptArchive: string;
  newArchive: string;
  making: string;
  archive: string;
  rules: string;
  anyOf: string;
  moreRules: string;
  /** The parts of the rule: before the figure, and of what the figure is. */
  parts: Record<ScreeningPart, { label: string; figure: string }>;
  /** What stands behind the figure. */
  units: Record<Exclude<ScreeningPart, 'belowMean'>, string>;
  within: string;
  withinNames: { class: string; grade: string };
  ties: string;
  tiesNames: { in: string; out: string };
  passPercent: string;
  fullMark(subject: string): string;
  fullMarkHint: string;
  meanUnit: string;
  unitNames: { points: string; percent: string };
  meanOf: string;
  total: string;
  bad: { whole(least: number, most: number): string; above(most: number): string };
  list: string;
  chooseAll: string;
  chooseNone: string;
  why(name: string): string;
  whyShort: string;
  alreadyIn(n: number): string;
  unjudged(n: number): string;
  unjudgedText: string;
  nobody: string;
  showAll(n: number): string;
  notes(n: number): string;
  toRow(tab: string, row: number): string;
  add(n: number): string;
  addNone: string;
  adding(n: number): string;
  addHint(tab: string): string;
  notAdded: string;
  notTakenBack: string;
  undo: string;
  undoHint(at: string): string;
  undoing: string;
  open(tab: string): string;
  next: string;
}

export function screeningWordsOf(language: Language): ScreeningWords {
  return language === 'en' ? screeningEn : screeningZhCN;
}
