import type { UnfitReason } from '../core/outputs/fitForFamily.js';
import type { SlipPart, SlipResult } from '../core/outputs/slip.js';
import type { Prize } from '../core/prizes.js';
import type { Language } from './catalogue.js';
import { paperEn } from './paper.en.js';
import { paperZhCN } from './paper.zh-CN.js';

/** What is said on paper for a child and its family. Forward-looking, whatever the marks were. */
export interface SlipWords {
  title: string;
  audience: string;
  strengths: string;
  noStrengths: string;
  achieved: string;
  /** Of all subjects together, and of one. */
  result: Record<SlipResult, { all: string; of(subject: string): string }>;
  prize(title: string, grade: string): string;
  /** The child's own figures, where they may stand. */
  own(total: string, rank: string): string;
  ownRise(places: string): string;
  praise(words: string): string;
  next: string;
  goal(words: string): string;
  goalIn(subject: string): string;
  by(day: string): string;
  nextStep(words: string): string;
  noNext: string;
  teacher: string;
  family: string;
  teacherSigns: string;
  familySigns: string;
  date: string;
  comma: string;
}

export interface CertificateWords {
  title: string;
  audience: string;
  /** The usual rank prize. */
  progress: string;
  grades: Record<Prize, string>;
  /** Before and after the name. */
  before: string;
  after(className: string | null): string;
  reason: { all: string; of(subject: string): string };
  /** A kind of award with what it was given for: 班级十星（守纪之星）. */
  titled(kind: string, title: string): string;
  award(title: string, grade: string | null): string;
  closing: string;
  /** An ISO day as it is written on a certificate. */
  day(day: string): string;
  /** Between two sentences. */
  space: string;
}

/** The window that fetches, shows and prints. */
export interface PaperWindowWords {
  loading: string;
  fetching(done: number, of: number): string;
  cancel: string;
  stopped(done: number, of: number): string;
  goOn: string;
  ready: { slips(children: number, pages: number): string; certificates(count: number): string };
  none: string;
  print: string;
  printHint: string;
  /** Where the browser did not open its print window. */
  cannotPrint: string;
  close: string;
  nothingAsked: string;
  leftOff(count: number): string;
  leftOffHint: string;
}

/** The panel's page. */
export interface PaperPageWords {
  title: string;
  certificates: string;
  loading: string;
  noRuns: string;
  toAwards: string;
  what: string;
  kinds: { slips: string; certificates: string };
  run: string;
  termOption(term: string): string;
  runOption(at: string, baseline: string, current: string): string;
  who: string;
  everyone: string;
  ofClass: string;
  one: string;
  find: string;
  findHint: string;
  nobodyFound: string;
  prizesOnly: string;
  showRanks: string;
  showRanksHint: string;
  school: string;
  signatory: string;
  signatoryHint: string;
  remember: string;
  remembering: string;
  remembered(tab: string): string;
  hurtful: string;
  tooLong(limit: number): string;
  preview: string;
  previewLoading: string;
  another: string;
  copy: string;
  copied: string;
  cannotCopy: string;
  print(count: number): string;
  opening: string;
  opened: string;
  nobody: string;
  privacy: string;
  privacyWithRanks: string;
}

export interface PaperWords {
  slip: SlipWords;
  certificate: CertificateWords;
  window: PaperWindowWords;
  page: PaperPageWords;
  /** Where a sentence stood that was left off. */
  parts: Record<SlipPart | 'certificate', string>;
  why: Record<UnfitReason, (found: string) => string>;
  leftOff(name: string, part: string, sentence: string, why: string, place: string): string;
  place(tab: string, row: number): string;
}

export function paperWordsOf(language: Language): PaperWords {
  return language === 'en' ? paperEn : paperZhCN;
}
