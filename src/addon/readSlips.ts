import type { AwardRow } from '../core/awardOutcome.js';
import { plainRow } from '../core/evaluatedRow.js';
import { type EffectiveRecord, effectiveRecords } from '../core/ledger/effectiveRecords.js';
import type { SupportPlan } from '../core/ledger/plan.js';
import { ownerFinder, rowsByStudent } from '../core/ledger/whoseRows.js';
import { nameKey } from '../core/names.js';
import { whyUnfitName } from '../core/outputs/fitForFamily.js';
import type { Named } from '../core/outputs/nameIndex.js';
import { writtenForOne } from '../core/outputs/sharedTexts.js';
import { makeSlip, type PlacedText } from '../core/outputs/slip.js';
import { slipPeriod } from '../core/outputs/slipPeriod.js';
import { readArchiveTables } from '../sheets/archiveTables.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { Registry } from '../sheets/registry.js';
import { localTime } from '../sheets/time.js';
import { strengthsByRow } from '../tabs/archiveFields.js';
import { recordsOf } from '../tabs/logRows.js';
import { plansOf } from '../tabs/planRows.js';
import type { Language, SlipsPart } from './api.js';
import { type ArchiveEntry, archiveEntries } from './archiveEntries.js';
import { asObject, optionalBoolean } from './checkRequest.js';
import { familyRules } from './familyRules.js';
import { readLedgerOf } from './ledger.js';
import { partOf, readScope } from './paperScope.js';
import { planUnderWay } from './readStudent.js';
import { settingsOf } from './schoolSettings.js';
import { isRowOf } from './studentMarks.js';

/**
 * Slips for so many children of a run. Reads only: each tab once, whether one child is asked for or a hundred.
 *
 * @throws AppError BAD_REQUEST, RUN_NOT_FOUND
 */
export function read(request: unknown, language: Language): SlipsPart {
  const fields = asObject(request);
  const showRanks = optionalBoolean(fields, 'showRanks');
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const registry = Registry.load(spreadsheet);
  const finder = new LedgerFinder(spreadsheet, registry);
  const settings = settingsOf(finder, language);
  const { run: known, children } = readScope({ spreadsheet, finder, settings, language }, fields, 'slips');
  // Slips are made from runs only.
  const run = known!;
  const part = partOf(fields, children);
  const entries = archiveEntries(readArchiveTables(spreadsheet, registry));
  const ledger = readLedgers(finder, entries, language);
  const others = [...run.outcome.rows, ...ledger.people];
  const rules = familyRules(spreadsheet, registry, entries, others, settings);
  const { term, from, to } = slipPeriod(settings.terms, run.at.slice(0, 10));
  const entryOf = entryFinder(entries);
  const strengthsOf = strengthsFinder();
  const byPlaces = run.outcome.rule.measure === 'places';
  const figures = showRanks && settings.schooling === 'senior';
  const choices = { rules, figures, subject: run.outcome.rule.subject, from, to, byPlaces };
  const made = part.map(({ row, prize }) => {
    const at = entryOf(row!);
    const sources = {
      row: { ...plainRow(row!), prize },
      strengths: at === null ? [] : strengthsOf(entries[at]!),
      records: at === null ? [] : ledger.records[at]!,
      plan: at === null ? null : planUnderWay(ledger.plans[at]!),
    };
    return makeSlip(sources, choices);
  });
  return {
    total: children.length,
    day: localTime(spreadsheet).slice(0, 10),
    term: term !== null && whyUnfitName(term, NOBODY, rules) === null ? term : null,
    slips: made.map(({ slip }) => slip),
    leftOff: made.flatMap(({ slip, leftOff }) => leftOff.map((one) => ({ ...one, name: slip.name }))),
  };
}

/** A term's name is about no child. */
const NOBODY: Named = { name: '', className: null };

interface Ledgers {
  /** By the place of the child in the archive; praise that was written for several at once is left out. */
  records: EffectiveRecord[][];
  plans: SupportPlan[][];
  /** Everybody whom a row names. */
  people: Named[];
}

function readLedgers(finder: LedgerFinder, entries: readonly ArchiveEntry[], language: Language): Ledgers {
  const ownerOf = ownerFinder(entries.map(({ student }) => student));
  const log = readLedgerOf(finder, 'log', language);
  const plan = readLedgerOf(finder, 'plan', language);
  const all = log === null ? [] : effectiveRecords(recordsOf(log.table)).records;
  const isForOne = writtenForOne(
    all,
    all.map(({ student }) => ownerOf(student)),
  );
  const own = all.filter(({ kind }, at) => kind !== 'praise' || isForOne(at));
  const plans = plan === null ? [] : plansOf(plan.table);
  return {
    records: rowsByStudent(ownerOf, entries.length, own, ({ student }) => student),
    plans: rowsByStudent(ownerOf, entries.length, plans, ({ student }) => student),
    people: [...all, ...plans].map(({ student }) => student),
  };
}

/** The place in the archive of the child that a row of a run is about; null: nobody there, or several. */
function entryFinder(entries: readonly ArchiveEntry[]): (row: AwardRow) => number | null {
  const byName = new Map<string, number[]>();
  entries.forEach(({ student }, at) => {
    const key = nameKey(student.name);
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [at]);
    else known.push(at);
  });
  return (row) => {
    const fitting = (byName.get(nameKey(row.name)) ?? []).filter((at) => isRowOf(row, entries[at]!.student));
    return fitting.length === 1 ? fitting[0]! : null;
  };
}

/** Strengths and interests of a child's row; no other cell of the archive is ever looked at. */
function strengthsFinder(): (entry: ArchiveEntry) => PlacedText[] {
  const ofTab = new Map<string, (row: number) => string[]>();
  return ({ student: { tab, row }, table }) => {
    const known = ofTab.get(tab) ?? strengthsByRow(table.grid, table.reading);
    ofTab.set(tab, known);
    return known(row).map((text) => ({ text, tab, row }));
  };
}
