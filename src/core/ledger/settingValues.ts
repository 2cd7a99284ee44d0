import type { AwardPolicy } from '../awardPolicy.js';
import { AWARD_KINDS, type AwardKind, QUOTA_SETTINGS, type QuotaSetting } from './award.js';
import type { AwardQuota, AwardQuotas } from './awardQuota.js';
import type { Cadence, DayRange, PlanTemplate, Settings, StageLength, Workday } from './settings.js';

/** What can be set, one by one, in the order in which a person meets it. */
export interface SettingValues extends Record<QuotaSetting, AwardQuota | null> {
  label: string;
  schooling: Settings['schooling'];
  language: Settings['language'];
  school: string;
  signatory: string;
  terms: DayRange[];
  holidays: DayRange[];
  workdays: Workday[];
  since: string | null;
  tutoring: Cadence['tutoring'];
  talk: Cadence['talk'];
  examTalk: Cadence['examTalk'];
  evaluation: Cadence['evaluation'];
  meeting: Cadence['meeting'];
  homeVisit: Cadence['homeVisit'];
  capClass: number;
  capTeacher: number;
  capPeer: number;
  capGroup: number;
  causes: string[];
  habits: string[];
  stages: StageLength[];
  templates: PlanTemplate[];
  policies: AwardPolicy[];
  starTitles: string[];
  scholarshipName: string;
}

export const SETTING_KEYS = [
  'label',
  'schooling',
  'language',
  'school',
  'signatory',
  'terms',
  'holidays',
  'workdays',
  'since',
  'tutoring',
  'talk',
  'examTalk',
  'evaluation',
  'meeting',
  'homeVisit',
  'capClass',
  'capTeacher',
  'capPeer',
  'capGroup',
  'causes',
  'habits',
  'stages',
  'templates',
  'policies',
  'quotaClassStar',
  'quotaConduct',
  'quotaAcademicProgress',
  'quotaScholarship',
  'quotaContest',
  'quotaProgress',
  'quotaPraise',
  'starTitles',
  'scholarshipName',
] as const satisfies ReadonlyArray<keyof SettingValues>;
export type SettingKey = (typeof SETTING_KEYS)[number];

/** Those that have a row of the tab for each of their entries. */
export const LIST_KEYS = [
  'terms',
  'holidays',
  'workdays',
  'templates',
  'policies',
] as const satisfies readonly SettingKey[];
export type ListKey = (typeof LIST_KEYS)[number];

export function isListKey(key: SettingKey): key is ListKey {
  return (LIST_KEYS as readonly string[]).includes(key);
}

/** The quotas among the settings. */
export function quotasIn(values: Record<QuotaSetting, AwardQuota | null>): AwardQuotas {
  const quotas = {} as AwardQuotas;
  for (const kind of AWARD_KINDS) quotas[kind] = values[QUOTA_SETTINGS[kind]];
  return quotas;
}

function toQuotaValues(quotas: AwardQuotas): Record<QuotaSetting, AwardQuota | null> {
  const entry = (kind: AwardKind) => [QUOTA_SETTINGS[kind], quotas[kind]] as const;
  return Object.fromEntries(AWARD_KINDS.map(entry)) as Record<QuotaSetting, AwardQuota | null>;
}

export function toSettings(values: SettingValues): Settings {
  const { tutoring, talk, examTalk, evaluation, meeting, homeVisit } = values;
  const { capClass, capTeacher, capPeer, capGroup, ...rest } = values;
  return {
    label: rest.label,
    schooling: rest.schooling,
    language: rest.language,
    school: rest.school,
    signatory: rest.signatory,
    cadence: { tutoring, talk, examTalk, evaluation, meeting, homeVisit },
    since: rest.since,
    caps: { class: capClass, teacher: capTeacher, peer: capPeer, group: capGroup },
    causes: rest.causes,
    stages: rest.stages,
    templates: rest.templates,
    policies: rest.policies,
    terms: rest.terms,
    holidays: rest.holidays,
    workdays: rest.workdays,
    habits: rest.habits,
    awards: {
      quotas: quotasIn(rest),
      starTitles: rest.starTitles,
      scholarshipName: rest.scholarshipName,
    },
  };
}

export function toValues({ cadence, caps, awards, ...rest }: Settings): SettingValues {
  return {
    ...rest,
    ...cadence,
    capClass: caps.class,
    capTeacher: caps.teacher,
    capPeer: caps.peer,
    capGroup: caps.group,
    ...toQuotaValues(awards.quotas),
    starTitles: awards.starTitles,
    scholarshipName: awards.scholarshipName,
  };
}
