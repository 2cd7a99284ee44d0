/** What is printed for children and families: slips (成长单) and certificates (奖状). */
import type { Certificate } from '../../core/outputs/certificate.js';
import type { LeftOff, Slip } from '../../core/outputs/slip.js';
import type { Language } from './panel.js';

export type PaperKind = 'slips' | 'certificates';

/**
 * Whom papers are for, by class and name: slips for the children of one run of the awards; certificates for those on the
 * list that was published with it, or for the awards that the register says were granted in a term.
 */
export interface PaperScope {
  /** The id of a run in the history; null where a term is named. */
  run: string | null;
  /** For certificates: a term of the register. */
  term?: string | null;
  class?: string | null;
  /** By `PaperChild.at`. */
  students?: number[] | null;
  prizesOnly?: boolean;
}

/** A part of the papers: so many children from a place in their order. */
export interface PaperPart extends PaperScope {
  from: number;
  /** 100 at most. */
  count: number;
}

export interface PaperChild {
  /** The child's place in the run, on its list, or among the term's awards. */
  at: number;
  name: string;
  class: string | null;
  prize: 1 | 2 | 3 | null;
}

/** What the page offers. */
export interface PaperChoices {
  schooling: 'compulsory' | 'senior';
  school: string;
  signatory: string;
  /** The latest first. */
  runs: Array<{ id: string; at: string; baseline: string; current: string; subject: string | null }>;
  /** Of the register, for certificates; the latest first. */
  terms: string[];
  /** The run or the term whose children are listed; both null where there is none. */
  run: string | null;
  term: string | null;
  kind: PaperKind;
  /** In the order of the papers. */
  children: PaperChild[];
}

/** A sentence that was left off, and whose paper it is. For teachers. */
export interface PaperLeftOff extends Omit<LeftOff, 'part'> {
  part: LeftOff['part'] | 'certificate';
  name: string;
}

export interface SlipsPart {
  /** Of all parts. */
  total: number;
  /** Today, ISO. */
  day: string;
  /** The term in which the run was; null: not set. */
  term: string | null;
  slips: Slip[];
  leftOff: PaperLeftOff[];
}

export interface CertificatesPart {
  total: number;
  certificates: Certificate[];
  leftOff: PaperLeftOff[];
}

/** What the window is to print. */
export interface PrintJob extends Required<PaperScope> {
  kind: PaperKind;
  showRanks: boolean;
  school: string;
  signatory: string;
}

export interface PaperApi {
  /** The latest run where neither a run nor a term is named. */
  readPaperChoices(request: { run: string | null; term: string | null; kind: PaperKind }): PaperChoices;
  readSlips(request: PaperPart & { showRanks?: boolean }): SlipsPart;
  readCertificates(request: PaperPart): CertificatesPart;
  /** Opens the window that prints. */
  openPrint(request: PrintJob): { title: string };
  /** What the window that was opened last is to print; null: nothing was asked for. */
  readPrintJob(): { job: PrintJob | null; language: Language };
}
