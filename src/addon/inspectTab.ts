import { AppError } from '../core/appError.js';
import type { ExamInfo } from '../core/exam.js';
import { readGrid } from '../sheets/grid.js';
import { isTableRole, REGISTRY_TAB, Registry, type RegistryEntry } from '../sheets/registry.js';
import { examPart, partOfExam } from '../sheets/registrySlots.js';
import { HISTORY_TAB } from '../sheets/runHistory.js';
import { guessExam } from '../tabs/examGuess.js';
import { missingFields } from '../tabs/ownTables.js';
import { type Corrections, type Reading, TAB_ROLES, type TabGrid, type TabRole } from '../tabs/reading.js';
import { recogniseTab } from '../tabs/recognise.js';
import { guessSharedExam } from '../tabs/sharedExamName.js';
import { classInTabName } from '../tabs/titleClass.js';
import type { AdoptedTab, AdoptionProposal, Language, SpokenReading } from './api.js';
import { checkAgainstTab, checkCorrections } from './checkCorrections.js';
import { asObject, optionalWord, requiredText } from './checkRequest.js';
import { boundProblems, previewReading } from './readingPreview.js';
import { speakReading } from './speak.js';

/** How a tab is understood. Reads only. */
export function inspect(request: unknown, language: Language): SpokenReading {
  const tab = requiredText(asObject(request), 'tab');
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return readAs(openGrid(spreadsheet, tab), Registry.load(spreadsheet).ofTab(tab), language);
}

/** A grid read as its tab was adopted, or as the recogniser sees it. */
export function readAs(grid: TabGrid, entry: RegistryEntry | null, language: Language): SpokenReading {
  return speakReading(recogniseTab(grid, hintOf(entry)), language);
}

/** A reading, a guess at the exam, and the rows to show it on: what the page needs to ask a teacher. Reads only. */
export function propose(request: unknown, language: Language): AdoptionProposal {
  const fields = asObject(request);
  const tab = requiredText(fields, 'tab');
  const role = optionalWord(fields, 'role', TAB_ROLES);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const said = checkCorrections(fields.corrections);
  const registry = Registry.load(spreadsheet);
  const entry = registry.ofTab(tab, said?.exam ?? null);
  const grid = openGrid(spreadsheet, tab);
  const hint = hintOf(entry ?? registry.ofTab(tab));
  if (role !== null) hint.role = role;
  if (said !== null) hint.corrections = said;
  const reading = recogniseTab(grid, hint);
  if (said !== null) checkAgainstTab(said, reading, grid.values.length, entry?.corrections ?? {});
  const own = entry !== null && standsForReading(entry, reading) ? entry : null;
  const { told, counts } = boundProblems(reading.problems);
  return {
    reading: speakReading({ ...reading, problems: told }, language),
    problemCounts: counts,
    exam: own?.exam ?? guessOfOneTab(grid, reading),
    adopted: adoptedTab(own, registry.allOfTab(tab)),
    corrections: hint.corrections ?? {},
    missing: missingFields(reading),
    saved: own?.corrections ?? {},
    ...previewReading(grid, reading, language),
  };
}

/** Classes that are set up one by one are one exam, as when they are set up together: 期中801 and 期中802 are 期中. */
function guessOfOneTab(grid: TabGrid, reading: Reading): ExamInfo {
  const guess = guessExam(grid, reading);
  if (reading.exams !== undefined || classInTabName(grid.name) === null) return guess;
  const { name } = guessSharedExam(grid, reading, '');
  return name === '' ? guess : { ...guess, name };
}

/**
 * A teacher's tab as a grid, with its displayed texts.
 *
 * @throws AppError TAB_NOT_FOUND; the add-on's own hidden tabs are none of a teacher's
 */
export function openGrid(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, tab: string): TabGrid {
  const sheet = tab === REGISTRY_TAB || tab === HISTORY_TAB ? null : spreadsheet.getSheetByName(tab);
  if (sheet === null) throw new AppError('TAB_NOT_FOUND', { tab });
  return readGrid(sheet, tab, true);
}

/** Whether an adopted exam is the one that was read, of a tab that holds several. */
function standsForReading(entry: RegistryEntry, { exams, exam }: Reading): boolean {
  if (exams === undefined || entry.role !== 'exam') return true;
  return (examPart(entry) ?? partOfExam(entry.exam, exams)) === exam;
}

function hintOf(entry: RegistryEntry | null): { role?: TabRole; corrections?: Corrections } {
  const role = adoptedTab(entry)?.role;
  return role === undefined ? {} : { role, corrections: entry!.corrections };
}

/** @param all the entries of the tab */
export function adoptedTab(
  entry: RegistryEntry | null,
  all: readonly RegistryEntry[] = [],
): AdoptedTab | null {
  if (entry === null || !isTableRole(entry.role)) return null;
  const parts = all.flatMap((one) => {
    const part = examPart(one);
    return part === null || one.exam === null ? [] : [{ part, exam: one.exam }];
  });
  const { id, role, tab, exam } = entry;
  return { id, role, tab, exam, ...(parts.length === 0 ? {} : { exams: parts }) };
}
