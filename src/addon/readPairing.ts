import { type ExamRecord, ID_KINDS } from '../core/exam.js';
import type { SupportRecord } from '../core/ledger/record.js';
import { isAbout, type StudentRef } from '../core/ledger/studentRef.js';
import { ownerFinder } from '../core/ledger/whoseRows.js';
import { nameKey } from '../core/names.js';
import { hasEnded } from '../core/pairing/helper.js';
import { type MarkTrend, markTrend, placesOfChildren } from '../core/pairing/markTrend.js';
import { pairLoads } from '../core/pairing/pairLoads.js';
import { pairRecords } from '../core/pairing/pairRecords.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import type { RegistryEntry } from '../sheets/registry.js';
import { Registry } from '../sheets/registry.js';
import { localTime } from '../sheets/time.js';
import { a1 } from '../tabs/view.js';
import type { Language, PairedStudent, PairingData, PairingTable, PairView } from './api.js';
import { type PlacedPair, readRecords, readTables } from './pairingData.js';
import { readExamRecords } from './studentExams.js';

/** Who helps whom, what each person has, and what came of each pair. Reads only. */
export function read(language: Language): PairingData {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const finder = new LedgerFinder(spreadsheet, Registry.load(spreadsheet));
  const day = localTime(spreadsheet).slice(0, 10);
  const { entries, pairs, students, helpers, helpersTab, caps } = readTables(finder, language);
  const records = readRecords(finder, language);
  const recordsOf = records === null ? null : recordFinder(records);
  const trendOf = trendFinder(readExamRecords(spreadsheet, finder.registry()).records, students ?? [], pairs);
  const inRow = new Map<string, PlacedPair[]>();
  for (const pair of pairs) {
    const key = `${pair.row} ${pair.tab}`;
    inRow.set(key, [...(inRow.get(key) ?? []), pair]);
  }
  const views = pairs.map((pair): PairView => {
    const found = recordsOf === null ? null : pairRecords(pair, recordsOf(pair));
    const others = inRow.get(`${pair.row} ${pair.tab}`)!.filter((other) => other !== pair);
    return {
      student: asPaired(pair),
      kind: pair.kindSaid,
      helper: pair.helper,
      subjects: pair.subjects,
      goal: pair.goal,
      from: pair.from,
      to: pair.to,
      ended: hasEnded(pair, day),
      tab: pair.tab,
      row: pair.row,
      cell: a1(pair.row - 1, 0),
      together: others.map(({ name, helper }) => (name === pair.name ? helper : `${name} ${helper}`)),
      records: found?.records ?? null,
      lastContact: found?.lastContact ?? null,
      trend: trendOf(pair),
    };
  });
  return {
    day,
    tables: entries.map(asTable),
    hasArchive: students !== null,
    students: (students ?? []).map((student) => ({
      ...asPaired(student),
      weakSubjects: student.weakSubjects,
    })),
    pairs: [...views.filter(({ ended }) => !ended), ...views.filter(({ ended }) => ended)],
    loads: pairLoads(helpers, pairs, day, caps),
    helpersTab,
  };
}

export function asPaired({ name, className, ids }: StudentRef): PairedStudent {
  return { name, class: className, ids };
}

export function asTable({ tab, corrections, displayIds }: RegistryEntry): PairingTable {
  return { tab, corrections, displayIds };
}

/** How the marks of each pair's child have moved: every exam is looked through once, however many pairs there are. */
function trendFinder(
  exams: readonly ExamRecord[],
  students: readonly StudentRef[],
  pairs: readonly PlacedPair[],
): (pair: PlacedPair) => MarkTrend | null {
  const children: StudentRef[] = students.slice();
  // Children whose support has ended stand in the pairs alone.
  const supported = ownerFinder(students);
  const others = new Map<string, number>();
  const childOf = (pair: PlacedPair): number => {
    const known = supported(pair);
    if (known !== null) return known;
    const key = JSON.stringify(asPaired(pair));
    const at = others.get(key) ?? children.push(pair) - 1;
    others.set(key, at);
    return at;
  };
  const owners = new Map(pairs.map((pair) => [pair, childOf(pair)]));
  const placesIn = placesOfChildren(exams, children);
  return (pair) => markTrend(pair, (subject) => placesIn(owners.get(pair)!, subject));
}

/** Finds the records about a child without asking each of them. */
function recordFinder(records: readonly SupportRecord[]): (student: StudentRef) => SupportRecord[] {
  const byName = new Map<string, SupportRecord[]>();
  const byId = new Map<string, SupportRecord[]>();
  const put = (index: Map<string, SupportRecord[]>, key: string, record: SupportRecord) => {
    const list = index.get(key);
    if (list === undefined) index.set(key, [record]);
    else list.push(record);
  };
  for (const record of records) {
    put(byName, nameKey(record.student.name), record);
    for (const kind of ID_KINDS) put(byId, `${kind} ${record.student.ids[kind] ?? ''}`, record);
  }
  return (student) => {
    const numbered = ID_KINDS.flatMap((kind) => {
      const id = student.ids[kind];
      return id === undefined ? [] : (byId.get(`${kind} ${id}`) ?? []);
    });
    const likely = new Set([...numbered, ...(byName.get(nameKey(student.name)) ?? [])]);
    return [...likely].filter((record) => isAbout(record.student, student));
  };
}
