import { AppError } from '../core/appError.js';
import { dueContext } from '../core/ledger/dueContext.js';
import type { DueExam, DueInput } from '../core/ledger/dueTask.js';
import { examsToTalkOver } from '../core/ledger/dueWeekly.js';
import { effectiveRecords } from '../core/ledger/effectiveRecords.js';
import type { Pair } from '../core/ledger/pair.js';
import type { Settings } from '../core/ledger/settings.js';
import type { StudentRef } from '../core/ledger/studentRef.js';
import { catalogueOf } from '../locale/catalogue.js';
import { todayWordsOf } from '../locale/todayWords.js';
import { type GridsRead, openTable, readArchive, readExam } from '../sheets/adoptedTables.js';
import { readGrid } from '../sheets/grid.js';
import type { LedgerFinder } from '../sheets/ledgerFinder.js';
import type { Registry } from '../sheets/registry.js';
import { evaluationsOf } from '../tabs/evaluationRows.js';
import { recordsOf } from '../tabs/logRows.js';
import { readPairingTab } from '../tabs/pairingTab.js';
import { plansOf } from '../tabs/planRows.js';
import type { Language, TodayData } from './api.js';
import { registeredExams } from './examChoices.js';
import { readLedgerOf } from './ledger.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Everything the cadence needs to know, as the spreadsheet says it, with what could not be used. */
export interface ReadDue {
  input: Omit<DueInput, 'helper'>;
  source: TodayData['source'];
  notes: TodayData['notes'];
}

/** Reads each table once, whole: the number of service calls depends on the number of tabs only. */
export function readDue(finder: LedgerFinder, settings: Settings, day: string, language: Language): ReadDue {
  const { spreadsheet } = finder;
  const registry = finder.registry();
  const notes: TodayData['notes'] = [];
  const paired = readPairs(spreadsheet, registry);
  const archives = registry.ofRole('archive');
  const students: StudentRef[] =
    archives.length === 0
      ? paired.students
      : readArchive(spreadsheet, registry, archives).record.students.filter(({ active }) => active);
  const log = readLedgerOf(finder, 'log', language);
  const evaluation = readLedgerOf(finder, 'evaluation', language);
  const plan = readLedgerOf(finder, 'plan', language);
  const input = {
    students,
    pairs: paired.pairs,
    records: log === null ? [] : effectiveRecords(recordsOf(log.table)).records,
    evaluations: evaluation === null ? [] : evaluationsOf(evaluation.table),
    plans: plan === null ? [] : plansOf(plan.table),
    settings,
    day,
  };
  const exams = readExams(spreadsheet, registry, input, language, notes);
  const source = archives.length > 0 ? 'archive' : registry.ofRole('pairing').length > 0 ? 'pairing' : null;
  return { input: { ...input, exams }, source, notes };
}

function readPairs(spreadsheet: Spreadsheet, registry: Registry): { pairs: Pair[]; students: StudentRef[] } {
  const read = registry.ofRole('pairing').map((entry) => {
    const sheet = openTable(spreadsheet, registry, entry);
    return readPairingTab(readGrid(sheet, entry.tab, entry.displayIds), entry.corrections);
  });
  return {
    pairs: read.flatMap(({ pairs }) => pairs),
    students: read.flatMap(({ students }) => students),
  };
}

/** The dates stand in the registry; only the exams that ask for a talk on the day are read, for who sat them. */
function readExams(
  spreadsheet: Spreadsheet,
  registry: Registry,
  input: Omit<DueInput, 'exams' | 'helper'>,
  language: Language,
  notes: TodayData['notes'],
): DueExam[] {
  const { examTalk } = input.settings.cadence;
  const context = dueContext({ ...input, exams: [] });
  if (examTalk === null || context === null) return [];
  const words = todayWordsOf(language).notes;
  const all = registeredExams(registry);
  const known: DueExam[] = all.map(({ info }) => ({
    name: info.name,
    kind: info.kind,
    date: info.date,
    students: null,
  }));
  const undated = known.filter(
    ({ kind, date }) => kind !== null && examTalk.kinds.includes(kind) && date === null,
  );
  if (undated.length > 0)
    notes.push({ code: 'UNDATED_EXAMS', message: words.undatedExams(undated.map(({ name }) => name)) });
  const asking = examsToTalkOver(context, examTalk, known);
  const grids: GridsRead = new Map();
  return known.flatMap((exam, index): DueExam[] => {
    if (asking[index] === null) return [];
    const { info, entries } = all[index]!;
    try {
      return [{ ...exam, students: readExam(spreadsheet, registry, info, entries, grids).record.students }];
    } catch (error) {
      // What is due must be seen although one exam's tab is gone; it is said which.
      if (!(error instanceof AppError)) throw error;
      const sentence = catalogueOf(language).errors[error.code](error.params);
      notes.push({ code: 'EXAM_UNREAD', message: words.examUnread(exam.name, sentence) });
      return [exam];
    }
  });
}
