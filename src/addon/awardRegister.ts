import { AppError } from '../core/appError.js';
import { isSameTerm } from '../core/honours/granted.js';
import { calendarTerm, type Term, termOn, termsOf } from '../core/honours/terms.js';
import type { AwardEntry, AwardKind } from '../core/ledger/award.js';
import {
  type AwardQuota,
  type AwardQuotas,
  type QuotaPlace,
  quotaExceeded,
} from '../core/ledger/awardQuota.js';
import type { Settings } from '../core/ledger/settings.js';
import { honoursWordsOf } from '../locale/honoursWords.js';
import type { LedgerFinder, OpenLedger } from '../sheets/ledgerFinder.js';
import { appendLedgerRows, type LedgerCells } from '../sheets/ledgerTab.js';
import { localTime } from '../sheets/time.js';
import { type AwardCells, awardCells, awardsOf, type NewAward } from '../tabs/awardRows.js';
import { awardKindWord } from '../tabs/awardWords.js';
import type { AwardsUndo, Language } from './api.js';
import { type RegisteredExam, registeredExams } from './examChoices.js';
import { openLedgerOf, readLedgerOf } from './ledger.js';
import { settingsOf } from './schoolSettings.js';

/** The register for one action: what it says, and what the action may have to ask of the school. */
export class AwardRegister {
  readonly open: OpenLedger<'award'> | null;
  readonly entries: AwardEntry[];
  private readSettings: Settings | null = null;
  private day: string | null = null;

  constructor(
    readonly finder: LedgerFinder,
    readonly language: Language,
    private readonly tab: string | null,
  ) {
    this.open = readLedgerOf(finder, 'award', language, tab);
    this.entries = this.open === null ? [] : awardsOf(this.open.table);
  }

  /** Asked for only where the request leaves something out: two service calls more. */
  settings(): Settings {
    this.readSettings ??= settingsOf(this.finder, this.language);
    return this.readSettings;
  }

  /** Today in the spreadsheet's time zone. */
  today(): string {
    this.day ??= localTime(this.finder.spreadsheet).slice(0, 10);
    return this.day;
  }

  quotaOf(kind: AwardKind, shown: Partial<AwardQuotas>): AwardQuota | null {
    const quota = shown[kind];
    return quota === undefined ? this.settings().awards.quotas[kind] : quota;
  }

  /** @throws AppError AWARD_QUOTA */
  refuseOverQuota(
    kind: AwardKind,
    quota: AwardQuota | null,
    taken: readonly AwardEntry[],
    adding: readonly QuotaPlace[],
  ): void {
    const places = taken.filter((entry) => entry.kind === kind).map(({ student }) => student);
    const over = quotaExceeded(quota, places, adding);
    if (over === null) return;
    const { className, ...figures } = over;
    const award = awardKindWord(kind, this.language);
    throw new AppError('AWARD_QUOTA', {
      award,
      ...figures,
      ...(className === null ? {} : { class: className }),
    });
  }

  /** Adds rows in one write; the tab is made where there is none. The document must be locked. */
  add(awards: readonly NewAward[]): { awards: AwardEntry[]; undo: AwardsUndo } {
    const open =
      this.open === null
        ? openLedgerOf(this.finder, 'award', this.language, this.tab)
        : this.finder.keep(this.open);
    const cells = awards.map((award) => awardCells(award, this.language));
    const first = appendLedgerRows(open, cells as Array<LedgerCells<'award'>>);
    const { tab } = open.table;
    return {
      awards: awards.map((award, at) => ({ ...award, tab, row: first + at })),
      undo: undoOfAdded(tab, cells),
    };
  }
}

/** How rows that were added are taken away again. */
export function undoOfAdded(tab: string, cells: readonly AwardCells[]): AwardsUndo {
  return { tab, added: true, rows: cells.map((to) => ({ id: to.id ?? '', from: {}, to })) };
}

/** The term that is asked for, and all there are; without any the calendar's own. */
export function termAsked(
  register: AwardRegister,
  exams: readonly RegisteredExam[],
  asked: string | null,
): { term: Term; terms: Term[] } {
  const infos = exams.map(({ info }) => info);
  const terms = termsOf(
    register.settings().terms,
    infos,
    register.entries.map(({ term }) => term),
  );
  const known = asked === null ? null : terms.find(({ name }) => isSameTerm(name, asked));
  if (known != null) return { term: known, terms };
  const guessed =
    asked === null
      ? (termOn(terms, infos, register.today()) ?? usualTerm(register))
      : { name: asked.trim(), from: null, to: null };
  return {
    term: guessed,
    terms: terms.some(({ name }) => name === guessed.name) ? terms : [...terms, guessed],
  };
}

function usualTerm(register: AwardRegister): Term {
  const name = honoursWordsOf(register.language).calendarTerm(calendarTerm(register.today()));
  return { name, from: null, to: null };
}

/** The name of the term that a save is of. What a page says is taken as it is. */
export function termOfSave(register: AwardRegister, asked: string | null): string {
  if (asked !== null) return asked.trim();
  return termAsked(register, registeredExams(register.finder.registry()), null).term.name;
}
