import type { AwardPolicy } from '../../core/awardPolicy.js';
import { EXAM_KINDS, type ExamKind } from '../../core/exam.js';
import { isIsoDate } from '../../core/isoDate.js';
import { QUOTA_SETTINGS, type QuotaSetting } from '../../core/ledger/award.js';
import type { AwardQuota } from '../../core/ledger/awardQuota.js';
import { addDays } from '../../core/ledger/days.js';
import { habitItems } from '../../core/ledger/habit.js';
import { GOAL_MEASURES, type GoalMeasure, PLAN_STAGES, type PlanStage } from '../../core/ledger/plan.js';
import { isTwice, overlap } from '../../core/ledger/settingRows.js';
import type { DayRange, Workday } from '../../core/ledger/settings.js';
import { isHurtful, LONGEST_NAME } from '../../core/ledger/settingText.js';
import {
  type ListKey,
  SETTING_KEYS,
  type SettingKey,
  type SettingValues,
} from '../../core/ledger/settingValues.js';
import type { SettingsPageWords } from '../../locale/settingsWords.js';

export const DUTIES = ['talk', 'evaluation', 'meeting', 'homeVisit'] as const;
export type Duty = (typeof DUTIES)[number];
export const CAPS = ['capClass', 'capTeacher', 'capPeer', 'capGroup'] as const;
export type Cap = (typeof CAPS)[number];

export const QUOTAS: readonly QuotaSetting[] = Object.values(QUOTA_SETTINGS);
export interface QuotaDraft {
  way: AwardQuota['per'] | 'none';
  count: string;
}

export interface TemplateDraft {
  name: string;
  subject: string;
  measure: GoalMeasure;
  target: string;
  goal: string;
  measures: string;
  risk: string;
}

/** The settings as they are being typed. */
export interface SettingsDraft {
  label: string;
  schooling: SettingValues['schooling'];
  language: SettingValues['language'];
  school: string;
  signatory: string;
  since: string;
  terms: DayRange[];
  holidays: DayRange[];
  workdays: Workday[];
  tutoring: { ask: boolean; weekday: string; from: string; to: string };
  examTalk: { ask: boolean; kinds: ExamKind[]; days: string };
  /** Every so many weeks or months, or so many a term. */
  duties: Record<Duty, { ask: boolean; number: string }>;
  caps: Record<Cap, string>;
  causes: string;
  habits: string;
  stages: Record<PlanStage, { count: string; unit: 'week' | 'month' }>;
  templates: TemplateDraft[];
  /** Kept from the awards page; here they can be taken away. */
  policies: AwardPolicy[];
  quotas: Record<QuotaSetting, QuotaDraft>;
  starTitles: string;
  scholarshipName: string;
}

export const MOST: Record<Duty | 'days' | 'cap' | 'stage', number> = {
  talk: 12,
  evaluation: 12,
  meeting: 12,
  homeVisit: 20,
  days: 60,
  cap: 999,
  stage: 52,
};
const LONGEST_LABEL = 20;
const LONGEST_RANGE = 366;

export function toDraft(values: SettingValues): SettingsDraft {
  const { tutoring, examTalk, talk, evaluation, meeting, homeVisit } = values;
  const duty = (number: number | undefined) => ({
    ask: number !== undefined,
    number: String(number ?? 1),
  });
  const length = (stage: PlanStage) => {
    const found = values.stages.find((one) => one.stage === stage);
    return { count: String(found?.count ?? 1), unit: found?.unit ?? 'week' } as const;
  };
  return {
    label: values.label,
    schooling: values.schooling,
    language: values.language,
    school: values.school,
    signatory: values.signatory,
    since: values.since ?? '',
    terms: values.terms,
    holidays: values.holidays,
    workdays: values.workdays,
    tutoring:
      tutoring === null
        ? { ask: false, weekday: '5', from: '13:00', to: '15:00' }
        : { ask: true, weekday: String(tutoring.weekday), from: tutoring.from, to: tutoring.to },
    examTalk:
      examTalk === null
        ? { ask: false, kinds: ['monthly', 'midterm', 'final'], days: '7' }
        : { ask: true, kinds: examTalk.kinds, days: String(examTalk.withinDays) },
    duties: {
      talk: duty(talk?.everyWeeks),
      evaluation: duty(evaluation?.everyMonths),
      meeting: duty(meeting?.everyMonths),
      homeVisit: duty(homeVisit?.perTerm),
    },
    caps: {
      capClass: String(values.capClass),
      capTeacher: String(values.capTeacher),
      capPeer: String(values.capPeer),
      capGroup: String(values.capGroup),
    },
    causes: values.causes.join('\n'),
    habits: values.habits.join('\n'),
    stages: {
      survey: length('survey'),
      design: length('design'),
      action: length('action'),
      review: length('review'),
    },
    templates: values.templates.map((template) => ({
      ...template,
      subject: template.subject ?? '',
      target: template.target === null ? '' : String(template.target),
    })),
    policies: values.policies,
    quotas: Object.fromEntries(
      QUOTAS.map((key) => [key, quotaDraft(values[key])]),
    ) as SettingsDraft['quotas'],
    starTitles: values.starTitles.join('\n'),
    scholarshipName: values.scholarshipName,
  };
}

function quotaDraft(quota: AwardQuota | null): QuotaDraft {
  return quota === null ? { way: 'none', count: '10' } : { way: quota.per, count: String(quota.count) };
}

/** What is wrong with an entry of a list, by its place. */
export type EntryProblems = Record<number, string>;

export interface ReadDraft {
  values: SettingValues;
  /** What cannot be taken, beside its field; an entry of a list by its number. */
  problems: Partial<Record<SettingKey, string>>;
  entries: Record<ListKey, EntryProblems>;
}

/** The values that a form says, and what in it cannot be taken. */
export function readDraft(draft: SettingsDraft, bad: SettingsPageWords['bad']): ReadDraft {
  const problems: ReadDraft['problems'] = {};
  const number = (key: SettingKey, text: string, most: number) => {
    const value = wholeNumber(text, most);
    if (value === null) problems[key] = bad.number(most);
    return value ?? 1;
  };
  const { label, tutoring, examTalk, duties, caps } = draft;
  const names = { school: draft.school.trim(), signatory: draft.signatory.trim() };
  for (const key of ['school', 'signatory'] as const) {
    if (names[key].length > LONGEST_NAME) problems[key] = bad.long(LONGEST_NAME);
    else if (isHurtful(names[key])) problems[key] = bad.label;
  }
  const nameOf = (key: 'label' | 'scholarshipName', text: string) => {
    const name = text.trim();
    if (name === '') problems[key] = bad.blank;
    else if (name.length > LONGEST_LABEL) problems[key] = bad.long(LONGEST_LABEL);
    else if (isHurtful(name)) problems[key] = bad.label;
    return name;
  };
  const from = timeOf(tutoring.from);
  const to = timeOf(tutoring.to);
  if (tutoring.ask && (from === null || to === null || from >= to)) problems.tutoring = bad.hours;
  if (examTalk.ask && examTalk.kinds.length === 0) problems.examTalk = bad.kinds;
  const lines = (key: 'causes' | 'habits' | 'starTitles') => {
    const entries = habitItems(draft[key]);
    if (entries.length === 0) problems[key] = bad.blank;
    return entries;
  };
  const duty = (key: Duty) => (duties[key].ask ? number(key, duties[key].number, MOST[key]) : null);
  const [talk, evaluation, meeting, homeVisit] = DUTIES.map(duty);
  const cap = (key: Cap) => number(key, caps[key], MOST.cap);
  const terms = tidyRanges(draft.terms);
  const holidays = tidyRanges(draft.holidays);
  const entries: ReadDraft['entries'] = {
    terms: rangeProblems(terms, bad, true),
    holidays: rangeProblems(holidays, bad, false),
    workdays: {},
    templates: {},
    policies: {},
  };
  draft.workdays.forEach((workday, index) => {
    if (!isIsoDate(workday.day) || isTwice(workday, draft.workdays.slice(0, index)))
      entries.workdays[index] = bad.day;
  });
  draft.templates.forEach((template, index) => {
    if (template.name.trim() === '') entries.templates[index] = bad.blank;
    else if (numberOrNull(template.target) === undefined) entries.templates[index] = bad.number(MOST.cap);
  });
  const quota = (key: QuotaSetting): AwardQuota | null => {
    const { way, count } = draft.quotas[key];
    return way === 'none' ? null : { per: way, count: number(key, count, MOST.cap) };
  };
  const starTitles = lines('starTitles');
  if (starTitles.some(isHurtful)) problems.starTitles = bad.label;
  const values: SettingValues = {
    label: nameOf('label', label),
    schooling: draft.schooling,
    language: draft.language,
    ...names,
    since: draft.since || null,
    terms,
    holidays,
    workdays: draft.workdays,
    tutoring: tutoring.ask
      ? { weekday: Number(tutoring.weekday) as 1, from: from ?? '', to: to ?? '' }
      : null,
    examTalk: examTalk.ask
      ? {
          kinds: EXAM_KINDS.filter((kind) => examTalk.kinds.includes(kind)),
          withinDays: number('examTalk', examTalk.days, MOST.days),
        }
      : null,
    talk: talk == null ? null : { everyWeeks: talk },
    evaluation: evaluation == null ? null : { everyMonths: evaluation },
    meeting: meeting == null ? null : { everyMonths: meeting },
    homeVisit: homeVisit == null ? null : { perTerm: homeVisit },
    capClass: cap('capClass'),
    capTeacher: cap('capTeacher'),
    capPeer: cap('capPeer'),
    capGroup: cap('capGroup'),
    causes: lines('causes'),
    habits: lines('habits'),
    stages: PLAN_STAGES.map((stage) => ({
      stage,
      count: number('stages', draft.stages[stage].count, MOST.stage),
      unit: draft.stages[stage].unit,
    })),
    templates: draft.templates.map((template) => ({
      name: template.name.trim(),
      subject: template.subject.trim() || null,
      measure: GOAL_MEASURES.includes(template.measure) ? template.measure : 'words',
      target: numberOrNull(template.target) ?? null,
      goal: template.goal.trim(),
      measures: template.measures.trim(),
      risk: template.risk.trim(),
    })),
    policies: draft.policies,
    ...(Object.fromEntries(QUOTAS.map((key) => [key, quota(key)])) as Record<
      QuotaSetting,
      AwardQuota | null
    >),
    starTitles,
    scholarshipName: nameOf('scholarshipName', draft.scholarshipName),
  };
  return { values, problems, entries };
}

/** The settings in which a form differs from what was read. */
export function changedKeys(values: SettingValues, before: SettingValues): SettingKey[] {
  return SETTING_KEYS.filter(
    (key) => JSON.stringify(plain(values[key])) !== JSON.stringify(plain(before[key])),
  );
}

export function hasProblems({ problems, entries }: ReadDraft): boolean {
  const lists = Object.values(entries).some((list) => Object.keys(list).length > 0);
  return lists || Object.keys(problems).length > 0;
}

/** The same fields in whatever order. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
}

function tidyRanges(ranges: readonly DayRange[]): DayRange[] {
  return ranges.map(({ name, from, to }) => ({ name: name.trim(), from, to }));
}

function rangeProblems(
  ranges: readonly DayRange[],
  bad: SettingsPageWords['bad'],
  apart: boolean,
): EntryProblems {
  const problems: EntryProblems = {};
  ranges.forEach((range, index) => {
    const { from, to } = range;
    if (!isIsoDate(from) || !isIsoDate(to) || from > to || addDays(from, LONGEST_RANGE) < to)
      problems[index] = bad.dates;
    else if (apart && ranges.slice(0, index).some((other) => overlap(range, other)))
      problems[index] = bad.overlap;
  });
  return problems;
}

function wholeNumber(text: string, most: number): number | null {
  const plainText = text.normalize('NFKC').trim();
  const value = /^\d+$/.test(plainText) ? Number(plainText) : 0;
  return value >= 1 && value <= most ? value : null;
}

/** undefined: no number. */
function numberOrNull(text: string): number | null | undefined {
  const plainText = text.normalize('NFKC').trim();
  if (plainText === '') return null;
  const value = Number(plainText);
  return Number.isFinite(value) ? value : undefined;
}

/** `9:05`, `09：05`; null when it is no time of the day. */
function timeOf(text: string): string | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text.normalize('NFKC').trim());
  if (match === null || Number(match[1]) > 23 || Number(match[2]) > 59) return null;
  return `${match[1]!.padStart(2, '0')}:${match[2]}`;
}
