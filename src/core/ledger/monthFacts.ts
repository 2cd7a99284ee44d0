import { compareExams } from '../chooseExams.js';
import { compareText } from '../compareText.js';
import type { ExamInfo } from '../exam.js';
import { daysBetween, firstOfMonth, lastOfMonth } from './days.js';
import { type ExamPlace, type ExamPlaces, placeIn, type Unplaced } from './examPlace.js';
import { inForce } from './exitRule.js';
import type { SupportPlan } from './plan.js';
import { type StageOnDay, stageOn } from './planStages.js';
import { RECORD_KINDS, type RecordKind, type SupportRecord } from './record.js';

/** One week of the habit list, as far as the facts need it. */
export interface HabitWeekFacts {
  /** The week's Monday. */
  week: string | null;
  kept: readonly string[];
  notKept: readonly string[];
}

export interface MonthInput {
  month: string;
  /** The spreadsheet's day: nothing after it is told of. */
  today: string;
  /** Records about the student that stand: corrections and retractions followed. */
  records: readonly SupportRecord[];
  habits: readonly HabitWeekFacts[];
  plans: readonly SupportPlan[];
  exams: readonly ExamPlaces[];
}

/** Kinds in which somebody met or spoke with the child or the family. */
const CONTACT_KINDS: readonly RecordKind[] = [
  'tutoring',
  'talk',
  'homeVisit',
  'familyContact',
  'counselling',
  'praise',
  'feedback',
];

export interface ExamChange {
  exam: ExamInfo;
  /** null: the total. */
  subject: string | null;
  now: ExamPlace | null;
  open: Unplaced | null;
  /** The latest exam before it that has the subject and a mark of the student. */
  before: { exam: ExamInfo; place: ExamPlace } | null;
}

export interface MonthFacts {
  month: string;
  records: number;
  byKind: Array<{ kind: RecordKind | null; count: number }>;
  minutes: number;
  /** Tutoring without minutes: the sum of minutes does not know of it. */
  withoutMinutes: number;
  /** The latest contact until the month's end or today, this month or earlier. */
  lastContact: { date: string; kind: RecordKind; daysAgo: number } | null;
  exams: ExamChange[];
  /** Weeks that begin in the month, and how often each habit was kept in them. */
  habits: { weeks: number; items: Array<{ item: string; kept: number; of: number }> };
  /** Where each plan in force stands on the month's last day, or today if that is earlier. */
  stages: Array<{ planId: string; subject: string | null; on: StageOnDay }>;
}

/** What a month says of a student, for whoever evaluates it. Facts only; the order of the rows changes nothing. */
export function monthFacts(input: MonthInput): MonthFacts {
  const { month, today } = input;
  const first = firstOfMonth(month);
  const last = lastOfMonth(month) < today ? lastOfMonth(month) : today;
  const within = (day: string | null): day is string => day !== null && first <= day && day <= last;
  const records = input.records.filter(({ date }) => within(date));
  return {
    month,
    records: records.length,
    byKind: [...RECORD_KINDS, null].flatMap((kind) => {
      const count = records.filter((record) => record.kind === kind).length;
      return count === 0 ? [] : [{ kind, count }];
    }),
    minutes: records.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    withoutMinutes: records.filter(({ kind, minutes }) => kind === 'tutoring' && minutes === null).length,
    lastContact: lastContact(input.records, last),
    exams: examChanges(input, within),
    habits: habitsIn(input.habits.filter(({ week }) => within(week))),
    stages: inForce(input.plans)
      .map((plan) => ({ planId: plan.id, subject: plan.goal.subject, on: stageOn(plan.stages, last) }))
      .sort((x, y) => compareText(x.subject ?? '', y.subject ?? '') || compareText(x.planId, y.planId)),
  };
}

function lastContact(records: readonly SupportRecord[], until: string): MonthFacts['lastContact'] {
  let latest: { date: string; kind: RecordKind } | null = null;
  for (const { date, kind } of records) {
    if (date === null || date > until || kind === null || !CONTACT_KINDS.includes(kind)) continue;
    const better =
      latest === null ||
      date > latest.date ||
      (date === latest.date && CONTACT_KINDS.indexOf(kind) < CONTACT_KINDS.indexOf(latest.kind));
    if (better) latest = { date, kind };
  }
  return latest === null ? null : { ...latest, daysAgo: daysBetween(latest.date, until) };
}

/** The total, and the subjects that the plans are about. */
function examChanges({ exams, plans }: MonthInput, within: (day: string | null) => boolean): ExamChange[] {
  const ordered = exams
    .filter(({ info }) => info.kind !== 'contest')
    .sort((x, y) => compareExams(x.info, y.info));
  const planned = inForce(plans).flatMap(({ goal }) => goal.subject ?? []);
  const subjects = [null, ...[...new Set(planned)].sort(compareText)];
  return ordered.flatMap((one, at) => {
    if (!within(one.info.date)) return [];
    return subjects.flatMap((subject): ExamChange[] => {
      const placed = placeIn(one, subject);
      if (placed === null) return [];
      return [
        {
          exam: one.info,
          subject,
          now: 'place' in placed ? placed.place : null,
          open: 'open' in placed ? placed.open : null,
          before: latestBefore(ordered.slice(0, at), subject),
        },
      ];
    });
  });
}

function latestBefore(exams: readonly ExamPlaces[], subject: string | null): ExamChange['before'] {
  for (const one of exams.slice().reverse()) {
    const placed = placeIn(one, subject);
    if (placed !== null && 'place' in placed) return { exam: one.info, place: placed.place };
  }
  return null;
}

function habitsIn(weeks: readonly HabitWeekFacts[]): MonthFacts['habits'] {
  const items = new Map<string, { item: string; kept: number; of: number }>();
  for (const { kept, notKept } of weeks) {
    for (const item of new Set([...kept, ...notKept])) {
      const known = items.get(item) ?? { item, kept: 0, of: 0 };
      // Said to be both: somebody has seen it kept.
      if (kept.includes(item)) known.kept += 1;
      known.of += 1;
      items.set(item, known);
    }
  }
  return {
    weeks: new Set(weeks.map(({ week }) => week)).size,
    items: [...items.values()].sort((x, y) => compareText(x.item, y.item)),
  };
}
