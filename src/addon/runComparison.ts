import { AppError } from '../core/appError.js';
import {
  type Cause,
  compareRuns,
  type RunDifference,
  type StudentDifference,
  type StudentOutcome,
} from '../core/compareRuns.js';
import type { Mark } from '../core/marks.js';
import { awardWordsOf } from '../locale/awardCatalogue.js';
import { type RunWords, runWordsOf } from '../locale/runWords.js';
import { subjectWord } from '../locale/subjectWords.js';
import { readRun } from '../sheets/runHistory.js';
import type { Language, RunComparison } from './api.js';
import { ruleLine } from './awardTables.js';
import { asObject, optionalText } from './checkRequest.js';
import { type AwardRun, baselineName, examsKey, storedRun } from './storedRun.js';
import { outlineOf, type RunRecord, standingRuns } from './takenBack.js';

/**
 * Holds two runs of the same exams against each other. Reads only.
 *
 * @throws AppError BAD_REQUEST, RUN_NOT_FOUND, NO_OTHER_RUN, OTHER_EXAMS
 */
export function compare(request: unknown, language: Language): RunComparison {
  const fields = asObject(request);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const { standing, all } = standingRuns(spreadsheet);
  const [earlier, later] = chosen(all, standing, optionalText(fields, 'a'), optionalText(fields, 'b'));
  const runs = [earlier, later].map(({ id }): AwardRun => {
    const stored = readRun(spreadsheet, id);
    if (stored === null) throw new AppError('RUN_NOT_FOUND', { id });
    const run = storedRun(stored.data);
    return { ...run, baseline: baselineName(run.baseline, run.outcome.rule, language) };
  });
  const [a, b] = [runs[0]!, runs[1]!];
  const difference = compareRuns(a.outcome, b.outcome);
  return { a: earlier.id, b: later.id, ...spoken(difference, a, b, language) };
}

function examsOf(record: RunRecord): string {
  return examsKey(record.baseline, outlineOf(record).rule, record.current);
}

/** The earlier of the two first, whichever was named first. */
function chosen(
  all: readonly RunRecord[],
  standing: readonly RunRecord[],
  a: string | null,
  b: string | null,
): [RunRecord, RunRecord] {
  const sameExams = (x: RunRecord, y: RunRecord) => examsOf(x) === examsOf(y);
  const find = (id: string) => {
    const at = all.map((run) => run.id).lastIndexOf(id);
    if (at < 0) throw new AppError('RUN_NOT_FOUND', { id });
    return at;
  };
  if (a !== null && b !== null) {
    const [x, y] = [find(a), find(b)].sort((p, q) => p - q);
    if (!sameExams(all[x!]!, all[y!]!)) throw new AppError('OTHER_EXAMS');
    return [all[x!]!, all[y!]!];
  }
  const named = a ?? b;
  const later = named === null ? standing[standing.length - 1] : all[find(named)];
  const earlier =
    later &&
    standing
      .slice(0, standing.includes(later) ? standing.indexOf(later) : standing.length)
      .reverse()
      .find((run) => run !== later && sameExams(run, later));
  if (!later || !earlier) throw new AppError('NO_OTHER_RUN');
  return [earlier, later];
}

function spoken(
  { settings, subjects, students, unchanged, marksKept }: RunDifference,
  a: AwardRun,
  b: AwardRun,
  language: Language,
): Omit<RunComparison, 'a' | 'b'> {
  const words = runWordsOf(language);
  const awards = awardWordsOf(language);
  const lines: string[] = [];
  if (settings.length > 0) {
    lines.push(words.rule(settings.map((setting) => words.settings[setting]).join(words.list)));
    for (const run of [a, b]) lines.push(words.ruleOf(run.at, ruleLine(run, awards)));
  }
  const names = (list: readonly string[]) => list.map((one) => subjectWord(one, language)).join(words.list);
  for (const { exam, added, removed } of subjects) {
    lines.push(words.subjects(b[exam], names(added), names(removed)));
  }
  if (!marksKept) lines.push(words.marksNotKept);
  return {
    lines,
    students: students.map((one) => ({
      name: one.name,
      class: one.className,
      studentId: one.studentId,
      sentences: sentencesOf(one, b, words, language),
    })),
    summary:
      students.length === 0 && lines.length === 0 ? words.same : words.differing(students.length, unchanged),
  };
}

function sentencesOf(
  { from, to, causes }: StudentDifference,
  run: AwardRun,
  words: RunWords,
  language: Language,
): string[] {
  const result = (outcome: StudentOutcome) => outcomeWord(outcome, words, language);
  const moved =
    from === null
      ? words.added(result(to!))
      : to === null
        ? words.removed(result(from))
        : JSON.stringify(from) === JSON.stringify(to)
          ? words.notMoved
          : words.moved(result(from), result(to));
  return [moved, ...causes.map((cause) => causeSentence(cause, run, words, language))];
}

function outcomeWord(
  { prize, status, change, rise }: StudentOutcome,
  words: RunWords,
  language: Language,
): string {
  const awards = awardWordsOf(language);
  const places = change ?? rise;
  const signed = places === null ? '' : `${places > 0 ? '+' : ''}${Math.round(places * 100) / 100}`;
  return words.outcome(prize === null ? awards.status[status] : awards.prize[prize], signed);
}

function causeSentence(cause: Cause, run: AwardRun, words: RunWords, language: Language): string {
  const mark = (value: Mark | null) =>
    value === null ? words.noTotal : typeof value === 'number' ? String(value) : words.marks[value];
  switch (cause.code) {
    case 'mark':
      return words.mark(
        run[cause.exam],
        subjectWord(cause.subject, language),
        mark(cause.from),
        mark(cause.to),
      );
    case 'stated-total':
    case 'total':
      return words.total(run[cause.exam], mark(cause.from), mark(cause.to));
    case 'listed':
      return words.listed(run[cause.exam], cause.to);
    case 'matched':
      return words.matched(cause.to);
    default:
      return words.causes[cause.code];
  }
}
