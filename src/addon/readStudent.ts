import { weekStart } from '../core/ledger/days.js';
import type { EffectiveRecord } from '../core/ledger/effectiveRecords.js';
import { type HabitWeek, habitWeeks } from '../core/ledger/habit.js';
import { currentLayers } from '../core/ledger/layer.js';
import { isCurrent, type Pair } from '../core/ledger/pair.js';
import type { SupportPlan } from '../core/ledger/plan.js';
import { stageOn, startOf } from '../core/ledger/planStages.js';
import type { StudentRef } from '../core/ledger/studentRef.js';
import { ownerFinder } from '../core/ledger/whoseRows.js';
import { openTable } from '../sheets/adoptedTables.js';
import { readArchiveTables } from '../sheets/archiveTables.js';
import { readGrid } from '../sheets/grid.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { Registry } from '../sheets/registry.js';
import { localTime } from '../sheets/time.js';
import { habitsOf } from '../tabs/habitRows.js';
import { layersOf } from '../tabs/layerRows.js';
import type { LedgerRole } from '../tabs/ledgerTables.js';
import { ownRows, recordsAbout } from '../tabs/ownRows.js';
import { readPairingTab } from '../tabs/pairingTab.js';
import { plansOf } from '../tabs/planRows.js';
import { compareSubjects } from '../tabs/subjects.js';
import type { HabitWeekView, Language, LayerView, StudentPage } from './api.js';
import { type ArchiveEntry, archiveEntries, listRow, requireEntry } from './archiveEntries.js';
import { asObject } from './checkRequest.js';
import { checkStudentRef } from './checkStudentRef.js';
import { checklistOf } from './habitChecklist.js';
import { readLedgerOf } from './ledger.js';
import { settingsOf } from './schoolSettings.js';
import { studentFields } from './studentFields.js';
import { marksOf } from './studentMarks.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const RECORDS_SHOWN = 5;
const WEEKS_SHOWN = 6;

/**
 * All that the spreadsheet says of one student. Reads only; the number of service calls grows with the tabs, never
 * with the students.
 *
 * @throws AppError BAD_REQUEST, STUDENT_NOT_FOUND, STUDENT_UNCLEAR
 */
export function read(request: unknown, language: Language): StudentPage {
  const fields = asObject(request);
  const wanted = checkStudentRef(fields.student);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const registry = Registry.load(spreadsheet);
  const tables = readArchiveTables(spreadsheet, registry);
  const entries = archiveEntries(tables);
  const entry = requireEntry(entries, wanted);
  const today = localTime(spreadsheet).slice(0, 10);
  const isOwn = ownerTest(entries, entry);
  const finder = new LedgerFinder(spreadsheet, registry);
  const ledger = readLedgers(finder, language, isOwn);
  const { records } = ledger;
  const latest = records.sort((x, y) => compareTimes(y.date, x.date) || y.row - x.row);
  const pairs = readPairs(spreadsheet, registry).filter(isOwn);
  const plan = planToShow(ledger.plans);
  const weeks = habitWeeks(ledger.habits).slice(0, WEEKS_SHOWN);
  const settings = settingsOf(finder, language);
  const { table } = entry;
  const marks = fields.marks === false ? null : marksOf(spreadsheet, registry, tables, entry.student);
  const layers = currentLayers(ledger.layers, compareSubjects);
  return {
    student: listRow(entry),
    archive: { tab: table.entry.tab, corrections: table.entry.corrections },
    fields: studentFields(spreadsheet, table, entry.student.row, language, settings),
    pairs: pairs.filter((pair) => isCurrent(pair, today)),
    otherPairs: pairs.filter((pair) => !isCurrent(pair, today)).length,
    plan,
    stage: plan === null ? null : stageOn(plan.stages, today),
    records: latest.slice(0, RECORDS_SHOWN).map(withoutConfidences),
    recordCount: records.length,
    habits: {
      items: checklistOf(settings.habits, weeks),
      weeks: weeks.map(weekView),
    },
    layers: layers.map(
      ({ subject, layer, target, date, tab, row }): LayerView => ({
        subject,
        layer: layer!,
        target,
        date,
        tab,
        row,
      }),
    ),
    today,
    week: weekStart(today),
    marks,
  };
}

export function weekView({ week, kept, notKept, by, tab, row }: HabitWeek): HabitWeekView {
  return { week: week!, kept, notKept, by, tab, row };
}

/** Whether a row of the ledger is about this student and nobody else of the archives. */
function ownerTest(entries: readonly ArchiveEntry[], entry: ArchiveEntry): (row: StudentRef) => boolean {
  const ownerOf = ownerFinder(entries.map(({ student }) => student));
  const own = entries.indexOf(entry);
  return (row) => ownerOf(row) === own;
}

/** What the ledger says of the student. */
function readLedgers(finder: LedgerFinder, language: Language, isOwn: (row: StudentRef) => boolean) {
  const table = <Role extends LedgerRole>(role: Role) => readLedgerOf(finder, role, language)?.table ?? null;
  const [log, plan, habit, layer] = [table('log'), table('plan'), table('habit'), table('layer')];
  return {
    records: log === null ? [] : recordsAbout(log, isOwn),
    plans: plan === null ? [] : plansOf(ownRows(plan, isOwn)),
    habits: habit === null ? [] : habitsOf(ownRows(habit, isOwn)),
    layers: layer === null ? [] : layersOf(ownRows(layer, isOwn)),
  };
}

function readPairs(spreadsheet: Spreadsheet, registry: Registry): Pair[] {
  return registry.ofRole('pairing').flatMap((entry) => {
    try {
      const sheet = openTable(spreadsheet, registry, entry);
      return readPairingTab(readGrid(sheet, entry.tab, entry.displayIds), entry.corrections).pairs;
    } catch (error) {
      // The check of all tables tells of a tab that is gone.
      if ((error as { code?: unknown }).code === 'REGISTERED_TAB_MISSING') return [];
      throw error;
    }
  });
}

/** Of counselling only that it took place and what comes next is shown, whatever somebody has written in the sheet. */
function withoutConfidences(record: EffectiveRecord): EffectiveRecord {
  if (record.kind !== 'counselling') return record;
  return { ...record, content: '', wentWell: '', toImprove: '', earlier: [] };
}

/** The plan under way that began last; else the one that began last. */
function planToShow(plans: readonly SupportPlan[]): SupportPlan | null {
  return planUnderWay(plans) ?? latestPlan(plans);
}

/** The one that began last of those that are neither met nor given up. */
export function planUnderWay(plans: readonly SupportPlan[]): SupportPlan | null {
  return latestPlan(plans.filter(({ state }) => state === null || state === 'active'));
}

function latestPlan(plans: readonly SupportPlan[]): SupportPlan | null {
  const inOrder = plans
    .slice()
    .sort((x, y) => compareTimes(startOf(x.stages), startOf(y.stages)) || x.row - y.row);
  return inOrder.pop() ?? null;
}

/** What has no day comes before all that has one. */
function compareTimes(x: string | null, y: string | null): number {
  const [a, b] = [x ?? '', y ?? ''];
  return a < b ? -1 : a > b ? 1 : 0;
}
