import { checkTables } from '../checks/checkTables.js';
import type { Finding } from '../checks/finding.js';
import { type ReadEverything, readEverything } from '../sheets/checkedTables.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { Registry } from '../sheets/registry.js';
import type { CheckData, CheckGroup, Language } from './api.js';
import { asObject } from './checkRequest.js';
import { registeredExams } from './examChoices.js';
import { groupName } from './mendOffers.js';
import type { MendedTab } from './mendRecord.js';
import { settingsOf } from './schoolSettings.js';
import { speakFinding, titleOf } from './speakFindings.js';
import { undoableMend } from './undoMend.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** So many findings of a kind are given out at first, and never more than so many. */
const SHOWN = 20;
const MOST_SHOWN = 500;

export interface CheckedSpreadsheet {
  registry: Registry;
  everything: ReadEverything;
  findings: Finding[];
}

/** Looks over everything adopted. Reads only. */
export function check(request: unknown, language: Language): CheckData {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const show = request === undefined || request === null ? {} : asObject(request).show;
  const { registry, everything, findings } = checkSpreadsheet(spreadsheet);
  const groups = groupsOf(findings, show, language);
  const { label } = settingsOf(new LedgerFinder(spreadsheet, registry), language);
  return {
    tables: everything.tables.map(({ tab, role, people }) => ({ tab, role, students: people.length })),
    findings: groups.flatMap(({ findings: own, group }) =>
      own.slice(0, group.shown).map((finding) => speakFinding(finding, label, language)),
    ),
    groups: groups.map(({ group }) => group),
    undo: undoableMend(spreadsheet, valuesOf(registry, everything), language),
  };
}

/** What the tabs of an earlier mend hold now; null where a tab is not among the tables any more. */
function valuesOf(registry: Registry, { read }: ReadEverything): (mended: MendedTab) => unknown[][] | null {
  return ({ entry, tab }) => {
    const now = registry.entries.find(({ id }) => id === entry)?.tab ?? tab;
    return read.find(({ table }) => table.tab === now)?.table.values ?? null;
  };
}

export function checkSpreadsheet(spreadsheet: Spreadsheet): CheckedSpreadsheet {
  const registry = Registry.load(spreadsheet);
  const exams = registeredExams(registry);
  const keys = new Map(exams.flatMap(({ key, entries }) => entries.map(({ id }) => [id, key] as const)));
  const everything = readEverything(spreadsheet, registry, ({ id }) => keys.get(id) ?? id);
  return { registry, everything, findings: checkTables(everything) };
}

function groupsOf(
  findings: readonly Finding[],
  show: unknown,
  language: Language,
): Array<{ group: CheckGroup; findings: Finding[] }> {
  const byKind = new Map<string, Finding[]>();
  for (const finding of findings) {
    const id = `${finding.severity} ${finding.code}`;
    const list = byKind.get(id);
    if (list === undefined) byKind.set(id, [finding]);
    else list.push(finding);
  }
  return [...byKind].map(([id, list]) => {
    const { severity, code } = list[0]!;
    const mends = list.flatMap(({ mend }) => (mend === null ? [] : [mend]));
    const cells = mends.reduce((sum, { changes }) => sum + changes.length, 0);
    const shown = Math.min(list.length, askedFor(show, id));
    return {
      group: {
        id,
        severity,
        code,
        title: titleOf(code, language),
        count: list.length,
        shown,
        mend: mends.length < 2 ? null : { id: groupName(code, mends), mends: mends.length, cells },
      },
      findings: list,
    };
  });
}

function askedFor(show: unknown, group: string): number {
  const asked =
    typeof show === 'object' && show !== null ? (show as Record<string, unknown>)[group] : undefined;
  return typeof asked === 'number' && asked > SHOWN ? Math.min(MOST_SHOWN, Math.floor(asked)) : SHOWN;
}
