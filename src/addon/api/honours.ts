/** Nominated awards and the one register of all awards (奖项总表), and the wrap-up of a term. */
import type { StudentIds } from '../../core/exam.js';
import type { ContestRule } from '../../core/honours/contest.js';
import type { Season } from '../../core/honours/season.js';
import type { Term } from '../../core/honours/terms.js';
import type { AwardDecision, AwardEntry, AwardKind } from '../../core/ledger/award.js';
import type { AwardQuota, AwardQuotas } from '../../core/ledger/awardQuota.js';
import type { StudentRef } from '../../core/ledger/studentRef.js';
import type { Prize } from '../../core/prizes.js';
import type { StudentHandle } from './students.js';

/** Somebody who may be given an award: everyone of the class, and not only whom the archive names. */
export interface HonoursChild {
  name: string;
  class: string | null;
  ids: StudentIds;
}

/** A record of the log that an award can rest on. */
export interface EvidenceRecord {
  id: string;
  date: string | null;
  student: StudentRef;
  content: string;
  by: string;
  tab: string;
  row: number;
}

/** A run of the awards over an exam of the term. */
export interface RegistrableRun {
  id: string;
  at: string;
  baseline: string;
  current: string;
  /** null: the total. */
  subject: string | null;
  prizes: number;
  /** How many of its prizes stand in the register. */
  registered: number;
  /** Its prizes are nobody's any more: those that stand in the register can only be withdrawn. */
  takenBack: boolean;
}

export interface AwardCount {
  nominated: number;
  granted: number;
  /** null: there is no limit. */
  places: number | null;
  left: number | null;
}

export interface HonoursData {
  today: string;
  term: Term;
  /** Every term that can be chosen, earliest first. */
  terms: string[];
  /** The register's tab; null: there is none yet. */
  tab: string | null;
  /** What each kind is called on screen: the scholarship by the school's own name. */
  names: Record<AwardKind, string>;
  quotas: AwardQuotas;
  starTitles: string[];
  seasons: Season[];
  counts: Record<AwardKind, AwardCount>;
  /** The term's awards, in the order of the register. */
  awards: AwardEntry[];
  children: HonoursChild[];
  /** The latest first. */
  runs: RegistrableRun[];
  /** Contest exams of the term, earliest first; `done`: prizes of it stand in the register. */
  contests: Array<{ exam: string; done: boolean }>;
  /** Records of praise of the term, the latest first; `used`: an award rests on it. */
  praise: Array<EvidenceRecord & { used: boolean }>;
  /** The records that the term's awards rest on, by id. */
  evidence: Record<string, EvidenceRecord>;
  /** What could not be read, as sentences. */
  notes: string[];
}

/** The cells of a register's row by column. */
export type RegisterCells = Record<string, string>;

/** How a save into the register is taken back. */
export interface AwardsUndo {
  tab: string;
  /** The rows were added; else cells of theirs were changed. */
  added: boolean;
  rows: Array<{ id: string; from: RegisterCells; to: RegisterCells }>;
}

export interface AwardNomination {
  student: StudentHandle;
  title?: string;
  reason?: string;
  /** Ids of records in the log. */
  evidence?: string[];
}

/** What every save says. Whatever is left out: by whom is who the user has said to be, the day is today. */
interface AwardsSave {
  tab?: string | null;
  by?: string | null;
  day?: string | null;
  /** The quotas that the page shows; those of kinds left out are read from the settings. */
  quotas?: Partial<AwardQuotas>;
  /** A person has said that more are to have it than there are places. */
  overQuota?: boolean;
}

export interface SavedAwards {
  tab: string;
  term: string;
  awards: AwardEntry[];
  /** It came before: nothing was added now. */
  repeated: boolean;
  /** It came before and said something else then. */
  differs: boolean;
  undo: AwardsUndo;
}

export interface RegisteredPrizes {
  tab: string;
  term: string;
  added: number;
  /** How many stood there already, taken back ones included. */
  already: number;
  /** null: nothing was added. */
  undo: AwardsUndo | null;
}

export interface ProgressProposal {
  baseline: string;
  current: string;
  quota: AwardQuota | null;
  proposed: Array<{
    student: HonoursChild;
    /** Places risen; private. */
    change: number;
    /** With ranks, for the page alone. */
    why: string;
    /** Without marks and ranks, for the register. */
    reason: string;
    /** Level with the last place. */
    level: boolean;
    /** Stands in the register already. */
    already: boolean;
  }>;
}

export interface ContestProposal {
  exam: string;
  subjects: string[];
  subject: string | null;
  /** How many have a mark. */
  field: number;
  winners: Array<{
    student: HonoursChild;
    prize: Prize;
    /** 口算挑战赛 一等奖 */
    title: string;
    /** Private. */
    place: number;
    mark: number;
    already: boolean;
  }>;
}

export interface HonoursApi {
  /** `term`: by its name; left out, the one that today lies in. */
  readHonours(request: { term?: string | null }): HonoursData;
  /** @throws AWARD_QUOTA, AWARD_TWICE, BAD_AWARD and what every save throws */
  nominateAwards(
    request: AwardsSave & {
      requestId?: string;
      term?: string | null;
      kind: AwardKind;
      entries: AwardNomination[];
      /** They are granted at once (及时表扬). */
      grant?: boolean;
    },
  ): SavedAwards;
  decideAwards(request: AwardsSave & { ids: string[]; decision: AwardDecision }): {
    tab: string;
    changed: number;
    /** null: all of them stood so already. */
    undo: AwardsUndo | null;
  };
  undoAwards(request: AwardsUndo): { tab: string };
  /** Enters the prizes of a run, each once however often it is asked for. */
  registerPrizes(request: AwardsSave & { run: string; term?: string | null }): RegisteredPrizes;
  /** Who rose most between two exams, by the award rule over everyone. Writes nothing. */
  proposeProgress(request: { baseline: string; current: string; term?: string | null }): ProgressProposal;
  /** Who wins in a contest. Writes nothing. */
  proposeContest(request: {
    exam: string;
    subject?: string | null;
    rule?: ContestRule;
    term?: string | null;
  }): ContestProposal;
  /** The register of a term as a CSV file. */
  exportRegister(request: { term?: string | null }): {
    name: string;
    text: string;
    rows: number;
    guarded: number;
  };
}
