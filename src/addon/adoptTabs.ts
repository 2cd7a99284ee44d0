import { AppError } from '../core/appError.js';
import { shareExams } from '../core/shareExams.js';
import { catalogueOf } from '../locale/catalogue.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { Registry } from '../sheets/registry.js';
import { examPart } from '../sheets/registrySlots.js';
import { ensureHistory } from '../sheets/runHistory.js';
import { guessSharedExam } from '../tabs/sharedExamName.js';
import { type PreparedAdoption, prepareAdoption } from './adoptTab.js';
import type { AdoptRequest, Language, RefusedTab, SidebarApi } from './api.js';
import { asObject, requiredList } from './checkRequest.js';
import { examNotice } from './examNotice.js';

/**
 * Makes several tabs tables in one go. Every tab is read and checked for itself, and one that cannot be used does not
 * stop the others; then the registry is written once. No tab is touched.
 */
export function adoptAll(request: unknown, language: Language): ReturnType<SidebarApi['adoptTabs']> {
  const requests = requiredList(asObject(request), 'tabs');
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withDocumentLock(() => {
    const registry = Registry.load(spreadsheet);
    const title = spreadsheet.getName();
    const refused: RefusedTab[] = [];
    const prepared: PreparedAdoption[] = [];
    for (const one of requests) {
      try {
        prepared.push(
          prepareAdoption(spreadsheet, registry, one, language, (grid, reading) =>
            guessSharedExam(grid, reading, title),
          ),
        );
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        const tab = String(asObject(one).tab ?? '');
        refused.push({
          tab,
          code: error.code,
          message: catalogueOf(language).errors[error.code](error.params),
        });
      }
    }
    const entries = withSharedExams(prepared, namedTabs(requests, registry), title);
    const notice = examNotice(spreadsheet, registry, entries, language);
    if (entries.length > 0) {
      registry.put(entries);
      ensureHistory(spreadsheet);
    }
    return { adopted: entries.map(({ tab }) => tab), refused, ...(notice === null ? {} : { notice }) };
  });
}

/** The tabs whose exam somebody has named, now or before. */
function namedTabs(requests: readonly unknown[], registry: Registry): Set<string> {
  const now = requests.flatMap((request) => {
    const { tab, exam } = request as Partial<AdoptRequest>;
    return tab !== undefined && exam?.name ? [tab] : [];
  });
  return new Set([...now, ...registry.ofRole('exam').map(({ tab }) => tab)]);
}

/** Guessed exams of several classes' tabs become one; an exam that nothing names has the spreadsheet's name. */
function withSharedExams(
  prepared: readonly PreparedAdoption[],
  named: ReadonlySet<string>,
  spreadsheet: string,
): Array<PreparedAdoption['entry']> {
  // An exam of a tab that holds several is named there, and shared with no other tab.
  const apart = ({ entry }: PreparedAdoption) => examPart(entry) !== null;
  const guesses = prepared.flatMap((one) => {
    const {
      entry: { tab, exam },
      reading: { classes },
    } = one;
    return exam === null || apart(one) ? [] : [{ tab, exam, classes, fixed: named.has(tab) }];
  });
  const exams = new Map(
    shareExams(guesses).flatMap(({ exam, tabs }) => {
      const name = exam.name || (tabs.length > 1 && spreadsheet.trim()) || tabs[0]!;
      return tabs.map((tab) => [tab, { ...exam, name }] as const);
    }),
  );
  return prepared.map((one) =>
    named.has(one.entry.tab) || apart(one)
      ? one.entry
      : { ...one.entry, exam: exams.get(one.entry.tab) ?? one.entry.exam },
  );
}
