import { SURE } from '../core/confidence.js';
import { shareExams } from '../core/shareExams.js';
import { tabsWordsOf } from '../locale/tabsWords.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { isOwnTab, Registry, type RegistryEntry } from '../sheets/registry.js';
import { isPlainRoster } from '../tabs/plainRoster.js';
import type { Severity } from '../tabs/reading.js';
import { guessSharedExam } from '../tabs/sharedExamName.js';
import type { Language, SpokenProblem, SpokenReading, TabGuess } from './api.js';
import { asObject, optionalTexts } from './checkRequest.js';
import { adoptedTab, openGrid, readAs } from './inspectTab.js';
import { isLedgerTab } from './ownLedgerTab.js';
import { visibleTabs } from './panel.js';
import { settingsOf } from './schoolSettings.js';

/**
 * What each tab looks like. Reads only; the calls a tab are the same whatever it holds. A page that asks for a few
 * tabs at a time can tell how far it is; exams are put together only when all are asked for at once.
 */
export function proposeAll(request: unknown, language: Language): { tabs: TabGuess[] } {
  const named = request === undefined || request === null ? null : optionalTexts(asObject(request), 'tabs');
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const registry = Registry.load(spreadsheet);
  const written = (tab: string) => isOwnTab(registry.ofTab(tab));
  const names = (named ?? visibleTabs(spreadsheet)).filter((tab) => !written(tab));
  const title = spreadsheet.getName();
  const { label } = settingsOf(new LedgerFinder(spreadsheet, registry), language);
  const guesses = names.map((tab) =>
    guessOf(spreadsheet, registry.ofTab(tab), { tab, title, label }, language),
  );
  return { tabs: named === null ? withSharedExams(guesses) : guesses };
}

function guessOf(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  entry: RegistryEntry | null,
  { tab, title, label }: { tab: string; title: string; label: string },
  language: Language,
): TabGuess {
  const grid = openGrid(spreadsheet, tab);
  const reading = readAs(grid, entry, language);
  const { role, confidence, students, subjects, classes, problems } = reading;
  const adopted = adoptedTab(entry);
  if (adopted === null && isLedgerTab(grid)) return ledgerGuess(tab);
  const why = adopted === null ? whyNot(reading, label, language) : null;
  return {
    tab,
    role,
    confidence,
    students,
    subjects,
    classes,
    errors: count(problems, 'error'),
    warnings: count(problems, 'warning'),
    firstProblem: gravest(problems),
    exam: role === 'exam' ? (adopted?.exam ?? guessSharedExam(grid, reading, title)) : null,
    adopted,
    ready: adopted === null && why === null,
    why,
    own: false,
  };
}

/** Nothing is guessed of a table of the ledger: there is nothing to set up. */
function ledgerGuess(tab: string): TabGuess {
  return {
    tab,
    role: null,
    confidence: 1,
    students: 0,
    subjects: [],
    classes: [],
    errors: 0,
    warnings: 0,
    firstProblem: null,
    exam: null,
    adopted: null,
    ready: false,
    why: null,
    own: true,
  };
}

/** What a person must look at first; null when the tab can be set up as it is read. */
function whyNot(reading: SpokenReading, label: string, language: Language): string | null {
  const { role, confidence, students, problems } = reading;
  const words = tabsWordsOf(language);
  const said = (code: SpokenProblem['code']) => problems.find((problem) => problem.code === code)?.message;
  if (role === null) return gravest(problems) ?? words.unknown;
  if (students === 0) return words.empty;
  const several = said('SIDE_BY_SIDE') ?? said('SEVERAL_EXAMS');
  if (several !== undefined) return several;
  if (confidence < SURE) return said('LOW_CONFIDENCE') ?? words.unknown;
  if (isPlainRoster(reading)) return words.roster(label);
  return null;
}

function count(problems: readonly SpokenProblem[], severity: Severity): number {
  return problems.filter((problem) => problem.severity === severity).length;
}

function gravest(problems: readonly SpokenProblem[]): string | null {
  const order: readonly Severity[] = ['error', 'warning', 'note'];
  for (const severity of order) {
    const found = problems.find((problem) => problem.severity === severity);
    if (found !== undefined) return found.message;
  }
  return null;
}

/** The tabs of one exam's classes all say the same of it. */
function withSharedExams(guesses: readonly TabGuess[]): TabGuess[] {
  const exams = guesses.flatMap(({ tab, exam, classes, adopted }) =>
    exam === null ? [] : [{ tab, exam, classes, fixed: adopted !== null }],
  );
  const ofTab = new Map(
    shareExams(exams).flatMap(({ exam, tabs }) => tabs.map((tab) => [tab, exam] as const)),
  );
  return guesses.map((guess) => ({ ...guess, exam: ofTab.get(guess.tab) ?? guess.exam }));
}
