/** The support log: one row a child and a record, only ever added to. */
import type { EffectiveRecord } from '../../core/ledger/effectiveRecords.js';
import type { RecordEntry } from '../../core/ledger/recordRules.js';
import type { StudentHandle } from './students.js';

export type RecordRequest = Partial<Omit<RecordEntry, 'date' | 'kind'>> & {
  /** Names what is sent, however often it is sent: what came once is not kept twice. */
  requestId?: string;
  /** What the log's tab was called last; it is found under any name. */
  tab?: string | null;
  /** ISO day; today when left out. */
  date?: string;
  kind: string;
};

/** A row of the log as it counts now, under the id of the row that came first. */
export type ListedRecord = EffectiveRecord;

export interface SavedRecords {
  tab: string;
  /** As they stand now, in the order of the students. */
  records: ListedRecord[];
  /** The same request had come before: nothing was added. */
  repeated: boolean;
  /** A repeated request said something else than what was kept the first time. */
  differs: boolean;
}

export interface RecordList {
  /** null: there is no log yet. */
  tab: string | null;
  /** Now in the spreadsheet's time zone, `2026-01-20 16:05`. */
  now: string;
  /** The latest first. */
  records: ListedRecord[];
  /** Whether there are more behind the last. */
  more: boolean;
}

export interface RecordsApi {
  /** The same for each of the students, all or none of them. */
  saveRecord(request: RecordRequest & { students: StudentHandle[] }): SavedRecords;
  /** A new row that stands in for the version that was seen; refused when another one stands by now. */
  correctRecord(
    request: RecordRequest & { id: string; version: string; student: StudentHandle },
  ): SavedRecords;
  /** Takes rows back: a record by its id, a correction by its version, what was taken back by what took it back. */
  retractRecord(request: { requestId?: string; tab?: string | null; ids: string[]; by?: string }): {
    tab: string;
    /** The ids of the rows that took them back; none for what was taken back already. */
    retractions: string[];
  };
  /** Of one student or of all; those after the record `before`. */
  listRecords(request: {
    tab?: string | null;
    student?: StudentHandle | null;
    limit?: number;
    before?: string | null;
  }): RecordList;
  /** Keeps what a form holds until it is saved, for this person and this spreadsheet; an empty text forgets it. */
  keepDraft(request: { form: string; text: string }): { kept: boolean };
  readDrafts(): { drafts: Record<string, string> };
}
