import type { Layer } from '../core/ledger/layer.js';
import type { PairKind } from '../core/ledger/pair.js';
import type { GoalMeasure, PlanStage, PlanState } from '../core/ledger/plan.js';
import type { RecordKind } from '../core/ledger/record.js';
import type { WithoutTotal } from '../core/totals.js';
import type { ProfileField } from '../tabs/archiveFields.js';
import type { Language } from './catalogue.js';
import { studentsEn } from './students.en.js';
import { studentsZhCN } from './students.zh-CN.js';

/** What choosing a child and the page about one child say. */
export interface StudentsWords {
  picker: PickerWords;
  /** Why the selected row leads to nobody. */
  selection: {
    notSetUp(tab: string): string;
    nobodyInRow(tab: string, row: number): string;
    notInArchive(name: string): string;
    tooMany(most: number): string;
    unclear(name: string): string;
  };
  page: StudentPageWords;
}

export interface PickerWords {
  /** What can be typed. */
  hint: string;
  found(n: number): string;
  nobody(typed: string): string;
  more(n: number): string;
  ended: string;
  change: string;
  changeOf(name: string): string;
  remove(name: string): string;
  chosen: string;
  added(name: string): string;
  removed(name: string): string;
}

/** The words of the page about one child. */
export interface StudentPageWords {
  title: string;
  who: string;
  fromSelection: string;
  findingSelection: string;
  reading: string;
  readingOf(name: string): string;
  noArchiveTitle: string;
  noArchiveText: string;
  adoptArchive: string;
  newArchive: string;
  noStudents(tab: string): string;
  toScreening: string;
  start: string;
  ended: string;
  number(id: string): string;
  again: string;

  fields: Record<ProfileField, string>;
  noStrengths: string;
  noStrengthsColumn: string;
  addStrengthsColumn: string;
  blank: string;
  /** Somebody else has written there since a change was begun. */
  changedSince(text: string): string;
  otherFields: string;
  edit: string;
  editOf(header: string): string;
  editInSheet: string;
  save: string;
  saving: string;
  cancel: string;
  undo: string;
  undoing: string;
  choices(header: string): string;
  saved(header: string, tab: string, cell: string): string;
  unchanged: string;
  takenBack: string;
  notSaved: string;

  marks: string;
  readingMarks: string;
  noMarks: string;
  what: string;
  total: string;
  measure: string;
  percentile: string;
  points: string;
  classMean: string;
  classMiddle: string;
  own(name: string): string;
  chart(name: string, what: string, points: readonly string[]): string;
  chartPoint(exam: string, value: string): string;
  gap(exam: string, why: string): string;
  asTable: string;
  exam: string;
  mark: string;
  pool: string;
  poolOf(n: number, className: string | null): string;
  percentileHint: string;
  without: Record<WithoutTotal | 'ambiguous' | 'no-class' | 'not-listed' | 'no-subject', string>;

  pairs: string;
  noPairs: string;
  otherPairs(n: number): string;
  pairKinds: Record<PairKind, string>;
  since(day: string): string;
  toPairing: string;

  plan: string;
  noPlan: string;
  goalBy(day: string): string;
  measures: Record<GoalMeasure, string>;
  fromTo(from: number | null, target: number | null): string;
  stages: Record<PlanStage, string>;
  stageNow(stage: PlanStage, day: number, days: number): string;
  stageNext(stage: PlanStage, from: string): string;
  stagesOver(day: string): string;
  states: Record<PlanState, string>;
  toPlan: string;

  records: string;
  noRecords: string;
  moreRecords(n: number): string;
  recordKinds: Record<RecordKind, string>;
  unknownKind: string;
  noDate: string;
  minutes(n: number): string;
  wentWell(text: string): string;
  nextStep(text: string): string;
  by(name: string): string;
  addRecord: string;

  habits: string;
  week(monday: string): string;
  thisWeek(monday: string): string;
  weekLabel: string;
  notYetSaved: string;
  savedWeek(kept: number, of: number): string;
  saveHabits: string;
  habitsSaved(tab: string): string;

  layers: string;
  noLayers: string;
  subject: string;
  layer: string;
  layerNames: Record<Layer, string>;
  target: string;
  layerLine(subject: string, layer: Layer, target: string): string;
  saveLayer: string;
  layerSaved(tab: string): string;
  setLayer: string;

  prizes: string;
  prize(prize: 1 | 2 | 3, baseline: string, current: string): string;
  openTab(tab: string): string;
}

export function studentsWordsOf(language: Language): StudentsWords {
  return language === 'en' ? studentsEn : studentsZhCN;
}
