import { AppError } from '../core/appError.js';
import { childNumbered } from '../core/honours/children.js';
import { standingIn } from '../core/honours/granted.js';
import { isOfTerm } from '../core/honours/terms.js';
import type { AwardEntry } from '../core/ledger/award.js';
import { placeInRequest, recordId } from '../core/ledger/recordId.js';
import { isAbout, type StudentRef } from '../core/ledger/studentRef.js';
import { nameKey } from '../core/names.js';
import { honoursWordsOf } from '../locale/honoursWords.js';
import { subjectWord } from '../locale/subjectWords.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { fingerprint } from '../sheets/fingerprint.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { Registry } from '../sheets/registry.js';
import { findRun, kindOfRecord } from '../sheets/runHistory.js';
import type { NewAward } from '../tabs/awardRows.js';
import type { Language, RegisteredPrizes } from './api.js';
import { AwardRegister, termAsked } from './awardRegister.js';
import { asObject, optionalText, requiredText } from './checkRequest.js';
import { type RegisteredExam, registeredExams } from './examChoices.js';
import { checkAwardsSave, refuseNobody } from './honoursRequest.js';
import { readSitters } from './readHonours.js';
import { type AwardRun, baselineName, storedRun } from './storedRun.js';

/**
 * Enters the prizes of a run of the awards (学习进步奖) into the register, in one write. The id of each row follows from
 * the run and the child's place in it: however often it is asked for, nobody is entered twice, and who was taken back
 * stays so.
 *
 * @throws AppError BAD_REQUEST, BAD_DATE, BAD_AWARD, RUN_NOT_FOUND, RUN_TAKEN_BACK,
 * AWARD_TWICE, AWARD_QUOTA, LOCKED, LEDGER_COLUMN_MISSING
 */
export function register(request: unknown, language: Language): RegisteredPrizes {
  const fields = asObject(request);
  const id = requiredText(fields, 'run');
  const save = checkAwardsSave(fields);
  refuseNobody(save.by, language);
  const asked = optionalText(fields, 'term');
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const finder = new LedgerFinder(spreadsheet, Registry.load(spreadsheet));
    const found = kindOfRecord(id) === 'awards' ? findRun(spreadsheet, id) : null;
    if (found === null) throw new AppError('RUN_NOT_FOUND', { id });
    if (!found.stands) throw new AppError('RUN_TAKEN_BACK', { at: found.run.at });
    const run = storedRun(found.run.data);
    const awards = new AwardRegister(finder, language, save.tab);
    const exams = registeredExams(finder.registry());
    const exam = exams.find(({ info }) => info.name === run.current);
    const term = asked?.trim() ?? termOfExam(awards, exams, exam);
    const prefix = `run-${fingerprint([id])}${fingerprint([`${id} again`])}`;
    const known = new Set(awards.entries.flatMap((entry) => placeInRequest(entry.id, prefix) ?? []));
    // Where the exam is gone, children are entered without their numbers.
    const children = exam === undefined ? [] : readSitters(finder, exam, language, []);
    const day = save.day ?? awards.today();
    const entries = prizesOf(run, children, language);
    const fresh = entries.filter(({ place }) => !known.has(place));
    const already = entries.length - fresh.length;
    if (fresh.length === 0) {
      return { tab: awards.open?.table.tab ?? '', term, added: 0, already, undo: null };
    }
    const standing = standingIn(awards.entries, term);
    refuseOtherRun(standing, run, id, fresh);
    if (!save.overQuota) {
      const adding = fresh.map(({ className }) => ({ className }));
      awards.refuseOverQuota('progress', awards.quotaOf('progress', save.quotas), standing, adding);
    }
    const { undo } = awards.add(
      fresh.map(
        ({ place, name, className, studentId, title }): NewAward => ({
          id: recordId(prefix, place),
          term,
          kind: 'progress',
          title,
          student: { name, className, ids: studentId === null ? {} : { studentId } },
          reason: reasonOf(run, language),
          evidence: [id],
          nominatedBy: save.by,
          nominatedOn: day,
          state: 'granted',
          decidedBy: save.by,
          decidedOn: day,
        }),
      ),
    );
    return { tab: undo.tab, term, added: fresh.length, already, undo };
  });
}

function reasonOf({ baseline, current, outcome }: AwardRun, language: Language): string {
  return honoursWordsOf(language).runReason(baselineName(baseline, outcome.rule, language), current);
}

/**
 * Awards computed anew over the same two exams are not entered beside those of the run before: whoever enters them
 * withdraws the earlier ones first.
 */
function refuseOtherRun(
  standing: readonly AwardEntry[],
  run: AwardRun,
  id: string,
  fresh: readonly RunPrize[],
): void {
  const { subject } = run.outcome.rule;
  const said = (['zh-CN', 'en'] as const).map((language) => {
    const words = honoursWordsOf(language);
    const told = subject === null ? null : subjectWord(subject, language);
    const titles = Object.values(words.prizes).map((prize) => nameKey(words.prizeTitle(told, prize)));
    return { reason: nameKey(reasonOf(run, language)), titles };
  });
  const others = standing.filter(
    ({ kind, title, reason, evidence }) =>
      kind === 'progress' &&
      !evidence.includes(id) &&
      said.some((one) => one.reason === nameKey(reason) && one.titles.includes(nameKey(title))),
  );
  for (const { name, className, studentId } of fresh) {
    const child = { name, className, ids: studentId === null ? {} : { studentId } };
    const other = others.find(({ student }) => isAbout(student, child));
    if (other !== undefined) throw new AppError('AWARD_TWICE', { name, award: other.title });
  }
}

/** The term of the exam that the run goes to; else the one that today lies in. */
function termOfExam(
  awards: AwardRegister,
  exams: readonly RegisteredExam[],
  exam: RegisteredExam | undefined,
): string {
  const { term, terms } = termAsked(awards, exams, null);
  const own = exam === undefined ? undefined : terms.find((one) => isOfTerm(exam.info, one, terms));
  return (own ?? term).name;
}

interface RunPrize {
  /** Where the child's row stands in the run, which never changes. */
  place: number;
  name: string;
  className: string | null;
  studentId: string | null;
  title: string;
}

function prizesOf(run: AwardRun, children: readonly StudentRef[], language: Language): RunPrize[] {
  const words = honoursWordsOf(language);
  const { rule, rows } = run.outcome;
  const subject = rule.subject === null ? null : subjectWord(rule.subject, language);
  return rows.flatMap((row, place): RunPrize[] => {
    if (row.prize === null) return [];
    // A run keeps one number of each child and not its kind: only a 学号 belongs in the register.
    const child = childNumbered(children, row.name, row.studentId);
    return [
      {
        place,
        name: row.name,
        className: row.className,
        studentId: child?.ids.studentId ?? null,
        title: words.prizeTitle(subject, words.prizes[row.prize]),
      },
    ];
  });
}
