import type { ArchiveRecord } from '../core/exam.js';
import { effectiveRecords } from '../core/ledger/effectiveRecords.js';
import type { Pair } from '../core/ledger/pair.js';
import type { SupportRecord } from '../core/ledger/record.js';
import type { Settings } from '../core/ledger/settings.js';
import { ownerFinder } from '../core/ledger/whoseRows.js';
import { mergeRepeated } from '../core/mergeRepeated.js';
import type { Helper, StandingPair } from '../core/pairing/helper.js';
import type { SupportedStudent } from '../core/pairing/proposal.js';
import { openTable } from '../sheets/adoptedTables.js';
import { readGrid } from '../sheets/grid.js';
import type { LedgerFinder } from '../sheets/ledgerFinder.js';
import type { Registry, RegistryEntry } from '../sheets/registry.js';
import { readArchiveTab } from '../tabs/archiveTab.js';
import { helpersOf } from '../tabs/helperRows.js';
import { recordsOf } from '../tabs/logRows.js';
import { readPairingTab } from '../tabs/pairingTab.js';
import { subjectsIn } from '../tabs/subjectList.js';
import { weakSubjectsIn } from '../tabs/weakSubjects.js';
import type { Language } from './api.js';
import { readLedgerOf } from './ledger.js';
import { settingsOf } from './schoolSettings.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A row of a pairing table with its place. */
export type PlacedPair = StandingPair & Pick<Pair, 'tab' | 'row'> & { kindSaid: Pair['kind'] };

/** The tables that pairing rests on. */
export interface PairingTables {
  entries: RegistryEntry[];
  pairs: PlacedPair[];
  /** null: no archive has been set up. */
  students: SupportedStudent[] | null;
  helpers: Helper[];
  helpersTab: string | null;
  /** How many one helper may have, where the list of helpers does not say. */
  caps: Settings['caps'];
}

/** Reads pairing tables, archives and helpers: some calls for each tab, however many rows it has. */
export function readTables(finder: LedgerFinder, language: Language): PairingTables {
  const { spreadsheet } = finder;
  const registry = finder.registry();
  const entries = registry.ofRole('pairing');
  const pairs = entries.flatMap((entry) => {
    const grid = readGrid(openTable(spreadsheet, registry, entry), entry.tab, entry.displayIds);
    return readPairingTab(grid, entry.corrections).pairs.map(placed);
  });
  const list = readLedgerOf(finder, 'helpers', language);
  return {
    entries,
    pairs,
    students: readSupported(spreadsheet, registry),
    helpers: list === null ? [] : helpersOf(list.table),
    helpersTab: list?.table.tab ?? null,
    caps: settingsOf(finder, language).caps,
  };
}

export function placed({ kind, subject, ...pair }: Pair): PlacedPair {
  const subjects = subject === null ? [] : subjectsIn(subject);
  return { ...pair, kind: kind ?? 'teacher', kindSaid: kind, subjects };
}

/** The children whose support has not ended, with the weak subjects that the archive tells. */
function readSupported(spreadsheet: Spreadsheet, registry: Registry): SupportedStudent[] | null {
  const archives = registry.ofRole('archive');
  if (archives.length === 0) return null;
  const rows: ArchiveRecord['students'] = [];
  const weak = new Map<string, string[]>();
  const placeOf = ({ tab, row }: { tab: string; row: number }) => `${row} ${tab}`;
  for (const entry of archives) {
    const grid = readGrid(openTable(spreadsheet, registry, entry), entry.tab, entry.displayIds);
    const { reading, students } = readArchiveTab(grid, entry.corrections);
    const subjectsOf = weakSubjectsIn(grid, reading);
    rows.push(...students);
    for (const student of students) weak.set(placeOf(student), subjectsOf(student.row));
  }
  const merged = mergeRepeated(rows).filter(({ active }) => active);
  const ownerOf = ownerFinder(merged);
  const subjects = merged.map((student) => [...weak.get(placeOf(student))!]);
  // A child that stands in two archives has the weak subjects of both.
  for (const row of rows) {
    const owner = row.active ? ownerOf(row) : null;
    if (owner === null) continue;
    for (const subject of weak.get(placeOf(row))!) {
      if (!subjects[owner]!.includes(subject)) subjects[owner]!.push(subject);
    }
  }
  return merged.map(({ ids, name, className }, at) => ({
    ids,
    name,
    className,
    weakSubjects: subjects[at]!,
  }));
}

/** The records of the support log as they count now; null when there is no log. */
export function readRecords(finder: LedgerFinder, language: Language): SupportRecord[] | null {
  const log = readLedgerOf(finder, 'log', language);
  if (log === null) return null;
  return effectiveRecords(recordsOf(log.table)).records;
}
