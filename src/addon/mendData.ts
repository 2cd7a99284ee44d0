import type { Finding } from '../checks/finding.js';
import { AppError } from '../core/appError.js';
import { checkWordsOf } from '../locale/checkWords.js';
import { formatFor } from '../sheets/cellChanges.js';
import type { ReadTable } from '../sheets/checkedTables.js';
import { withDocumentLock } from '../sheets/documentLock.js';
import { fingerprint } from '../sheets/fingerprint.js';
import { appendRun } from '../sheets/runHistory.js';
import { localTime } from '../sheets/time.js';
import type { Language, SidebarApi, SkippedChange } from './api.js';
import { checkSpreadsheet } from './checkData.js';
import { asObject, requiredTexts } from './checkRequest.js';
import { type AgreedChange, agreedChanges, inOrder } from './mendOffers.js';
import { type MendedTab, packRecord } from './mendRecord.js';
import { writeUnlessProtected } from './writeUnlessProtected.js';

/**
 * Writes the mends a teacher agreed to. Everything is read anew first, and a cell is written only when it is offered
 * the very same change again. What the cells held goes into the history before the first of them is written, so that
 * a run that is cut off can be taken back or simply be done again.
 *
 * @throws AppError BAD_REQUEST, LOCKED
 */
export function mend(request: unknown, language: Language): ReturnType<SidebarApi['mendData']> {
  const names = requiredTexts(asObject(request), 'mends');
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const words = checkWordsOf(language);
  return withDocumentLock(() => {
    const { everything, findings } = checkSpreadsheet(spreadsheet);
    const { codes, changes, skipped } = agree(names, findings);
    const reasons: SkippedChange[] = skipped.map(({ reason, ...place }) => ({
      ...place,
      reason: words.skipped[reason],
    }));
    if (changes.length === 0) return answer(0, reasons);
    const tabs = planTabs(changes, everything.read);
    const at = localTime(spreadsheet);
    const data = packRecord({ codes, tabs: tabs.map(({ plan }) => plan) });
    const cells = tabs.reduce((sum, { plan }) => sum + plan.cells.length, 0);
    appendRun(spreadsheet, {
      id: `mend ${at} ${fingerprint([data])} ${cells}`,
      at,
      baseline: '',
      current: '',
      summary: JSON.stringify({ codes, cells }),
      data,
    });
    let changed = 0;
    for (const { plan, read } of tabs) {
      const writes = plan.cells.map(({ row, column, to, format }) => ({
        row,
        column,
        value: to,
        format: format?.to ?? null,
      }));
      if (writeUnlessProtected(read.range.getSheet(), writes)) changed += plan.cells.length;
      else reasons.push({ tab: plan.tab, cell: null, reason: words.skipped.protected });
    }
    return answer(changed, reasons);
  });

  function answer(changed: number, skipped: SkippedChange[]) {
    return { changed, skipped, report: words.mended(changed, skipped.length) };
  }
}

function agree(names: readonly string[], findings: readonly Finding[]) {
  const agreed = names.map((name) => {
    const found = agreedChanges(name, findings);
    if (found === null) throw new AppError('BAD_REQUEST', { field: 'mends' });
    return found;
  });
  return {
    codes: [...new Set(agreed.flatMap(({ code, changes }) => (changes.length > 0 ? [code] : [])))].sort(),
    changes: inOrder(agreed.flatMap(({ changes }) => changes)),
    skipped: agreed.flatMap(({ skipped }) => skipped),
  };
}

/** The cells of each tab with the formats they have now: one call a tab. */
function planTabs(
  changes: readonly AgreedChange[],
  read: readonly ReadTable[],
): Array<{ plan: MendedTab; read: ReadTable }> {
  const byTab = new Map<string, AgreedChange[]>();
  for (const change of changes) byTab.set(change.tab, [...(byTab.get(change.tab) ?? []), change]);
  return [...byTab].map(([tab, own]) => {
    const source = read.find(({ table }) => table.tab === tab)!;
    const formats = own.some(({ as }) => as !== 'text') ? source.range.getNumberFormats() : null;
    const cells = own.map(({ row, column, from, to, as }) => {
      const before = formats?.[row]?.[column] ?? '';
      const after = formats === null ? null : formatFor(as, before);
      return { row, column, from, to, format: after === null ? null : { from: before, to: after } };
    });
    return { plan: { entry: source.entry.id, tab, cells }, read: source };
  });
}
