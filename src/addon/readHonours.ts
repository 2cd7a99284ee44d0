import { AppError } from '../core/appError.js';
import { childrenOf } from '../core/honours/children.js';
import { isSameTerm } from '../core/honours/granted.js';
import { seasonOf } from '../core/honours/season.js';
import { isOfTerm, type Term, termBefore } from '../core/honours/terms.js';
import { AWARD_KINDS, type AwardEntry, type AwardKind, isStanding } from '../core/ledger/award.js';
import { type AwardQuotas, placesInAll, placesLeft } from '../core/ledger/awardQuota.js';
import { type EffectiveRecord, effectiveRecords } from '../core/ledger/effectiveRecords.js';
import type { StudentRef } from '../core/ledger/studentRef.js';
import { nameKey } from '../core/names.js';
import { catalogueOf } from '../locale/catalogue.js';
import { honoursWordsOf } from '../locale/honoursWords.js';
import { readArchive, readExam } from '../sheets/adoptedTables.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { Registry } from '../sheets/registry.js';
import { recordsOf } from '../tabs/logRows.js';
import type {
  AwardCount,
  EvidenceRecord,
  HonoursChild,
  HonoursData,
  Language,
  RegistrableRun,
} from './api.js';
import { AwardRegister, termAsked } from './awardRegister.js';
import { asObject, optionalText } from './checkRequest.js';
import { type RegisteredExam, registeredExams } from './examChoices.js';
import { readLedgerOf } from './ledger.js';
import { baselineName } from './storedRun.js';
import { outlineOf, standingRuns } from './takenBack.js';

/** As many records of praise are offered, the latest. */
const MOST_PRAISE = 300;

/**
 * All that the page of the register shows: the term's awards, what is in season, and what can be entered. Reads only;
 * the number of service calls depends on the number of tabs alone.
 *
 * @throws AppError BAD_REQUEST
 */
export function read(request: unknown, language: Language): HonoursData {
  const fields = request === undefined || request === null ? {} : asObject(request);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const finder = new LedgerFinder(spreadsheet, Registry.load(spreadsheet));
  const register = new AwardRegister(finder, language, null);
  const exams = registeredExams(finder.registry());
  const { term, terms } = termAsked(register, exams, optionalText(fields, 'term'));
  const ofTerm = exams.filter(({ info }) => isOfTerm(info, term, terms));
  const notes: string[] = [];
  const children = readChildren(
    finder,
    ofTerm[ofTerm.length - 1] ?? exams[exams.length - 1],
    language,
    notes,
  );
  const awards = register.entries.filter((entry) => isSameTerm(entry.term, term.name));
  const { quotas, starTitles, scholarshipName } = register.settings().awards;
  const counts = countsOf(awards, quotas, children);
  const runs = runsOf(spreadsheet, ofTerm, register.entries, language);
  const contests = ofTerm
    .filter(({ info }) => info.kind === 'contest')
    .map(({ key, info }) => ({ exam: key, done: isEntered(awards, info.name) }));
  const words = honoursWordsOf(language);
  return {
    today: register.today(),
    term,
    terms: terms.map(({ name }) => name),
    tab: register.open?.table.tab ?? null,
    names: { ...words.kinds, scholarship: scholarshipName },
    quotas,
    starTitles,
    seasons: seasonOf({
      day: register.today(),
      term,
      exams: ofTerm.map(({ key, info }) => ({ key, kind: info.kind, date: info.date })),
      // The rule wants the latest last.
      runs: runs.filter(({ takenBack }) => !takenBack).reverse(),
      counts,
      contestsDone: new Set(contests.filter(({ done }) => done).map(({ exam }) => exam)),
      finalBefore: finalBefore(exams, terms, term),
    }),
    counts,
    awards,
    children,
    runs: runs.map(({ exam: _exam, ...run }) => run),
    contests,
    ...readPraise(finder, term, awards, language),
    notes,
  };
}

/** Everyone of an exam, and whom the archive names beside: not only supported children are given awards. */
function readChildren(
  finder: LedgerFinder,
  exam: RegisteredExam | undefined,
  language: Language,
  notes: string[],
): HonoursChild[] {
  const registry = finder.registry();
  const archives = registry.ofRole('archive');
  const sat = exam === undefined ? [] : readSitters(finder, exam, language, notes);
  const kept =
    archives.length === 0
      ? []
      : orNote(archives[0]!.tab, language, notes, () => {
          return readArchive(finder.spreadsheet, registry, archives).record.students;
        });
  return childrenOf(sat, kept).map(({ name, className, ids }) => ({ name, class: className, ids }));
}

/** Everyone who is listed in an exam; nobody where it cannot be read, which is noted. */
export function readSitters(
  finder: LedgerFinder,
  { key, info, entries }: RegisteredExam,
  language: Language,
  notes: string[],
): StudentRef[] {
  return orNote(key, language, notes, () => {
    return readExam(finder.spreadsheet, finder.registry(), info, entries).record.students;
  });
}

/** The register must be seen although one tab is gone; it is said which. */
function orNote(name: string, language: Language, notes: string[], read: () => StudentRef[]): StudentRef[] {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const sentence = catalogueOf(language).errors[error.code](error.params);
    notes.push(honoursWordsOf(language).examUnread(name, sentence));
    return [];
  }
}

function countsOf(
  awards: readonly AwardEntry[],
  quotas: AwardQuotas,
  children: readonly HonoursChild[],
): Record<AwardKind, AwardCount> {
  const classes = [...new Set(children.flatMap((child) => child.class ?? []))];
  const counts = {} as Record<AwardKind, AwardCount>;
  for (const kind of AWARD_KINDS) {
    const own = awards.filter((entry) => entry.kind === kind);
    const standing = own.filter(isStanding).map(({ student }) => student);
    counts[kind] = {
      nominated: own.filter(({ state }) => state === 'nominated').length,
      granted: own.filter(({ state }) => state === 'granted').length,
      places: placesInAll(quotas[kind], classes),
      left: placesLeft(quotas[kind], standing, classes),
    };
  }
  return counts;
}

/** The runs over exams of the term, the latest first; one that was taken back only while prizes of it are registered. */
function runsOf(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  exams: readonly RegisteredExam[],
  entries: readonly AwardEntry[],
  language: Language,
): Array<RegistrableRun & { exam: string }> {
  const registrations = entries.filter(isStanding);
  const { takenBack, all } = standingRuns(spreadsheet);
  return all.reverse().flatMap((record) => {
    const { id, at, current } = record;
    const exam = exams.find(({ info }) => nameKey(info.name) === nameKey(current));
    const { rule, counts } = outlineOf(record);
    const prizes = counts.first + counts.second + counts.third;
    if (exam === undefined || prizes === 0) return [];
    const registered = registrations.filter(({ evidence }) => evidence.includes(id)).length;
    const isBack = takenBack.includes(record);
    if (isBack && registered === 0) return [];
    const baseline = baselineName(record.baseline, rule, language);
    const { subject } = rule;
    return [{ id, at, baseline, current, subject, prizes, registered, takenBack: isBack, exam: exam.key }];
  });
}

/** Whether prizes of a contest stand in the register: their titles begin with its name. */
function isEntered(awards: readonly AwardEntry[], exam: string): boolean {
  return awards.some(
    (entry) =>
      entry.kind === 'contest' && isStanding(entry) && nameKey(entry.title).startsWith(nameKey(exam)),
  );
}

function finalBefore(exams: readonly RegisteredExam[], terms: readonly Term[], term: Term): string | null {
  const before = termBefore(terms, term);
  if (before === null) return null;
  const finals = exams.filter(({ info }) => info.kind === 'final' && isOfTerm(info, before, terms));
  return finals[finals.length - 1]?.key ?? null;
}

/** The term's records of praise, and the records that awards rest on. */
function readPraise(
  finder: LedgerFinder,
  { from, to }: Term,
  awards: readonly AwardEntry[],
  language: Language,
): Pick<HonoursData, 'praise' | 'evidence'> {
  const log = readLedgerOf(finder, 'log', language);
  const { records } = log === null ? { records: [] } : effectiveRecords(recordsOf(log.table));
  const used = new Set(awards.filter(isStanding).flatMap(({ evidence }) => evidence));
  const cited = new Set(awards.flatMap(({ evidence }) => evidence));
  const inTerm = ({ date }: EffectiveRecord) =>
    date === null || ((from === null || date >= from) && (to === null || date <= to));
  const praise = records
    .filter((record) => record.kind === 'praise' && inTerm(record))
    .sort((x, y) =>
      (x.date ?? '') < (y.date ?? '') ? 1 : (x.date ?? '') > (y.date ?? '') ? -1 : y.row - x.row,
    )
    .slice(0, MOST_PRAISE);
  return {
    praise: praise.map((record) => ({ ...asEvidence(record), used: used.has(record.id) })),
    evidence: Object.fromEntries(
      records.filter(({ id }) => cited.has(id)).map((record) => [record.id, asEvidence(record)]),
    ),
  };
}

/** Of a talk in confidence only that it took place. */
function asEvidence({ id, date, student, kind, content, by, tab, row }: EffectiveRecord): EvidenceRecord {
  return { id, date, student, content: kind === 'counselling' ? '' : content, by, tab, row };
}
