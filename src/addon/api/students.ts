/** The students that a page can be about, and the page about one of them. */
import type { StudentIds } from '../../core/exam.js';
import type { EffectiveRecord } from '../../core/ledger/effectiveRecords.js';
import type { ExamPlaces } from '../../core/ledger/examPlace.js';
import type { Layer } from '../../core/ledger/layer.js';
import type { Pair } from '../../core/ledger/pair.js';
import type { SupportPlan } from '../../core/ledger/plan.js';
import type { StageOnDay } from '../../core/ledger/planStages.js';
import type { ProfileField } from '../../tabs/archiveFields.js';
import type { Corrections } from '../../tabs/reading.js';

/** How a page names a student. */
export interface StudentHandle {
  name: string;
  class?: string | null;
  ids?: StudentIds;
}

/** One student of the archives, as a list shows them. */
export interface StudentListRow {
  name: string;
  class: string | null;
  ids: StudentIds;
  weakSubjects: string[];
  /** False once the support has ended. */
  active: boolean;
  /** Where the student stands in the archive. */
  tab: string;
  row: number;
}

/** Whom the selected rows are about. */
export interface SelectedStudent {
  tab: string;
  row: number;
  /** null: the row names nobody of the archives; `message` says why, and which of several rows name nobody. */
  student: StudentListRow | null;
  /** All, where several rows are selected; in the order of the rows. */
  students: StudentListRow[];
  message: string | null;
}

/** A cell of the student's row in the archive. */
export interface StudentField {
  field: ProfileField;
  /** What the column is called when it is to be changed. */
  key: string;
  header: string;
  /** A1. */
  cell: string;
  text: string;
  /** Whether it can be changed here; a formula, a day or a box to tick is changed in the sheet. */
  editable: boolean;
  /** What is usually written there. */
  choices: string[];
  /** Several of them, parted by 、. */
  several: boolean;
}

export interface HabitWeekView {
  week: string;
  kept: string[];
  notKept: string[];
  by: string;
  tab: string;
  row: number;
}

export interface LayerView {
  subject: string;
  layer: Layer;
  target: string;
  date: string | null;
  tab: string;
  row: number;
}

export interface StudentPrize {
  /** When the awards were written. */
  at: string;
  baseline: string;
  current: string;
  prize: 1 | 2 | 3;
  change: number | null;
}

export interface StudentMarks {
  /** Earliest first; exams in which the student is not listed are left out. */
  exams: ExamPlaces[];
  /** The latest first. */
  prizes: StudentPrize[];
}

/** All that the spreadsheet says of one student. */
export interface StudentPage {
  student: StudentListRow;
  /** What saving a field needs to read the archive as it was read here. */
  archive: { tab: string; corrections: Corrections };
  /** Strengths first. */
  fields: StudentField[];
  /** Those that stand today. */
  pairs: Pair[];
  /** How many have ended or not begun. */
  otherPairs: number;
  /** The one under way, else the latest. */
  plan: SupportPlan | null;
  stage: StageOnDay | null;
  /** The latest first, five at most. */
  records: EffectiveRecord[];
  recordCount: number;
  habits: {
    /** The school's checklist, and what else this student's weeks name. */
    items: string[];
    /** The latest first, six at most. */
    weeks: HabitWeekView[];
  };
  layers: LayerView[];
  /** Today and the Monday of its week, in the spreadsheet's time zone. */
  today: string;
  week: string;
  marks: StudentMarks | null;
}

/** A row that was added, and how to take it away again while it still says the same. */
export interface AddedLedgerRow {
  role: 'habit' | 'layer';
  tab: string;
  id: string;
  /** What was written, in the order of the columns. */
  says: string[];
}

export interface StudentFieldRequest {
  student: StudentHandle;
  tab: string;
  corrections?: Corrections;
  /** Where the row stood; decides only between two rows of one student. */
  row?: number;
  /** The column's `key`. */
  column: string;
  from: string;
  to: string;
  /** `to` is a number again, as it was before. */
  number?: boolean;
}

export interface StudentsApi {
  /** Every student of the adopted archives, once. */
  listStudents(): { students: StudentListRow[]; archives: string[] };
  /** The students of the selected rows of any tab that is set up. */
  studentOfSelection(): SelectedStudent;
  /** @param request.marks false: without the exams, which take longest */
  readStudent(request: { student: StudentHandle; marks?: boolean }): StudentPage;
  readStudentMarks(request: { student: StudentHandle }): StudentMarks;
  /** Changes one cell of the student's row; refused when it no longer holds `from`. */
  saveStudentField(request: StudentFieldRequest): {
    tab: string;
    cell: string;
    text: string;
    /** false: the cell said so already. */
    changed: boolean;
    /** The request that takes it back. */
    undo: StudentFieldRequest;
  };
  /** Writes or changes the row of a student and a week; refused when it no longer says `expected`. */
  saveHabits(request: {
    student: StudentHandle;
    requestId: string;
    tab?: string | null;
    /** Any day of the week. */
    week: string;
    kept: string[];
    notKept: string[];
    /** null: there was no row. */
    expected: { kept: string[]; notKept: string[] } | null;
    by?: string | null;
  }): { saved: HabitWeekView; repeated: boolean; added: AddedLedgerRow | null };
  /** Adds a row: the latest of a student and subject counts. */
  saveLayer(request: {
    student: StudentHandle;
    requestId: string;
    tab?: string | null;
    subject: string;
    layer: Layer;
    target: string;
    /** ISO day. */
    date: string;
    by?: string | null;
  }): { saved: LayerView; repeated: boolean; added: AddedLedgerRow };
  undoStudentSave(request: AddedLedgerRow): { tab: string };
}
