import { AppError } from '../core/appError.js';
import { DEFAULT_RULE, type Shares } from '../core/awardRule.js';
import { evaluateAwards } from '../core/evaluateAwards.js';
import type { ExamRecord } from '../core/exam.js';
import { childNumbered } from '../core/honours/children.js';
import { type ContestRule, contestPlaces, MOST_PLACES } from '../core/honours/contest.js';
import { standingIn } from '../core/honours/granted.js';
import { hasAlready } from '../core/honours/nomination.js';
import { mostRisen } from '../core/honours/risers.js';
import type { AwardKind } from '../core/ledger/award.js';
import type { StudentRef } from '../core/ledger/studentRef.js';
import { toPoints } from '../core/points.js';
import { subjectPoints, totalOf, totalsOfOneExam } from '../core/screeningMarks.js';
import { honoursWordsOf } from '../locale/honoursWords.js';
import { subjectWord } from '../locale/subjectWords.js';
import { type GridsRead, readExam } from '../sheets/adoptedTables.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { Registry } from '../sheets/registry.js';
import { canonicalSubject } from '../tabs/subjects.js';
import type { ContestProposal, HonoursChild, Language, ProgressProposal } from './api.js';
import { AwardRegister, termAsked } from './awardRegister.js';
import { asObject, optionalText, requiredText, requiredWord } from './checkRequest.js';
import { findExam, registeredExams } from './examChoices.js';

const USUAL_CONTEST: ContestRule = { by: 'places', places: [1, 2, 3] };

/**
 * Who rose most between two exams (学业进步生): the award rule over everyone, the highest rises first, as many as there
 * are places. Reads only: a person chooses whom to nominate.
 *
 * @throws AppError BAD_REQUEST, NOT_REGISTERED, SAME_EXAM, NO_COMMON_STUDENT and what reading the exams throws
 */
export function proposeProgress(request: unknown, language: Language): ProgressProposal {
  const fields = asObject(request);
  const names = { baseline: requiredText(fields, 'baseline'), current: requiredText(fields, 'current') };
  const { register, exams, term } = openFor(fields, language);
  const { spreadsheet } = register.finder;
  const registry = register.finder.registry();
  const [before, now] = [findExam(exams, names.baseline), findExam(exams, names.current)];
  if (before === now) throw new AppError('SAME_EXAM', { exam: now.key });
  const grids: GridsRead = new Map();
  const baseline = readExam(spreadsheet, registry, before.info, before.entries, grids).record;
  const current = readExam(spreadsheet, registry, now.info, now.entries, grids).record;
  const { rows } = evaluateAwards(
    { baseline, current, archive: null },
    { ...DEFAULT_RULE, cohort: 'everyone' },
  );
  const quota = register.settings().awards.quotas.academicProgress;
  const standing = standingIn(register.entries, term);
  const words = honoursWordsOf(language);
  const reason = words.progressReason(baseline.info.name, current.info.name);
  return {
    baseline: before.key,
    current: now.key,
    quota,
    proposed: mostRisen(rows, quota).map(({ row, level }) => {
      const student = asChild(current, row);
      return {
        student,
        change: row.change!,
        why: words.why(row.baselineRank!, row.currentRank!, row.change!),
        reason,
        level,
        already: isThere(standing, 'academicProgress', student, ''),
      };
    }),
  };
}

/**
 * Who wins in a contest: so many places of each prize, or shares of those with a mark; equal marks, equal prize. Reads
 * only.
 *
 * @throws AppError BAD_REQUEST, BAD_SHARES, NOT_REGISTERED, SUBJECT_NOT_FOUND and what reading the exam throws
 */
export function proposeContest(request: unknown, language: Language): ContestProposal {
  const fields = asObject(request);
  const name = requiredText(fields, 'exam');
  const rule = checkContestRule(fields.rule);
  const { register, exams, term } = openFor(fields, language);
  const { spreadsheet } = register.finder;
  const found = findExam(exams, name);
  const exam = readExam(spreadsheet, register.finder.registry(), found.info, found.entries).record;
  const subject = subjectAsked(exam, optionalText(fields, 'subject'));
  const values = subject === null ? totalsOfOneExam(exam).map(totalOf) : subjectPoints(exam, subject);
  const field = values.flatMap((value, at) =>
    value === null ? [] : [{ value, student: exam.students[at]! }],
  );
  const places = contestPlaces(
    field.map(({ value }) => value),
    rule,
  );
  const standing = standingIn(register.entries, term);
  const words = honoursWordsOf(language);
  const winners = field.flatMap(({ value, student }, at) => {
    const { place, prize } = places[at]!;
    if (prize === null) return [];
    // Of a contest in one subject the exam's own name says which.
    const told = subject === null || exam.subjects.length < 2 ? null : subjectWord(subject, language);
    const title = words.contestTitle(exam.info.name, told, words.prizes[prize]);
    const { name: named, className, ids } = student;
    const child: HonoursChild = { name: named, class: className, ids };
    const already = isThere(standing, 'contest', child, title);
    return [{ student: child, prize, title, place, mark: toPoints(value), already }];
  });
  winners.sort((x, y) => x.place - y.place);
  return { exam: found.key, subjects: exam.subjects, subject, field: field.length, winners };
}

function openFor(fields: Record<string, unknown>, language: Language) {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const finder = new LedgerFinder(spreadsheet, Registry.load(spreadsheet));
  const register = new AwardRegister(finder, language, null);
  const exams = registeredExams(finder.registry());
  const { term } = termAsked(register, exams, optionalText(fields, 'term'));
  return { register, exams, term: term.name };
}

/** A row of the rule keeps one number of a child; the exam knows of which kind it is. */
function asChild(
  exam: ExamRecord,
  { name, className, studentId }: { name: string; className: string | null; studentId: string | null },
): HonoursChild {
  const known = childNumbered(exam.students, name, studentId);
  return { name, class: className, ids: known?.ids ?? {} };
}

function isThere(
  standing: Parameters<typeof hasAlready>[0],
  kind: AwardKind,
  { name, class: className, ids }: HonoursChild,
  title: string,
): boolean {
  const student: StudentRef = { name, className, ids };
  return hasAlready(standing, kind, { student, title, reason: '', evidence: [] });
}

function subjectAsked(exam: ExamRecord, asked: string | null): string | null {
  // A contest in one subject needs no total.
  if (asked === null) return exam.subjects.length === 1 && !exam.hasStatedTotal ? exam.subjects[0]! : null;
  const subject = canonicalSubject(asked)?.subject ?? asked;
  if (exam.subjects.includes(subject)) return subject;
  const subjects = exam.subjects.join(', ');
  throw new AppError('SUBJECT_NOT_FOUND', { subject: asked, exam: exam.info.name, subjects });
}

function checkContestRule(given: unknown): ContestRule {
  if (given === undefined || given === null) return USUAL_CONTEST;
  const fields = asObject(given);
  if (requiredWord(fields, 'by', ['places', 'shares'] as const) === 'places') {
    return { by: 'places', places: checkThree(fields.places, 'places', MOST_PLACES) };
  }
  const shares = checkThree(fields.shares, 'shares', 100);
  const sum = shares[0] + shares[1] + shares[2];
  if (sum < 1 || sum > 100) throw new AppError('BAD_SHARES', { shares: shares.join(', ') });
  return { by: 'shares', shares };
}

function checkThree(given: unknown, field: string, most: number): Shares {
  const isThree =
    Array.isArray(given) &&
    given.length === 3 &&
    given.every((one) => Number.isInteger(one) && (one as number) >= 0 && (one as number) <= most);
  if (!isThree) throw new AppError('BAD_REQUEST', { field: `rule.${field} [1, 2, 3]` });
  return given as unknown as Shares;
}
