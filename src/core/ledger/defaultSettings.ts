import type { SettingValues } from './settingValues.js';
import type { SettingWords } from './settingWords.js';

/**
 * What holds before a school decides: the plan's own rhythm (every Friday 13:00 to 15:00, a talk a week and after each
 * exam, an evaluation and a meeting a month, a home visit a term) and the stages it names (1 week, 2 weeks, 1 month,
 * 1 month). Terms and holidays nobody can guess.
 */
export function defaultSettings({ defaults }: Pick<SettingWords, 'defaults'>): SettingValues {
  return {
    label: defaults.label,
    schooling: 'compulsory',
    language: null,
    school: '',
    signatory: '',
    terms: [],
    holidays: [],
    workdays: [],
    since: null,
    tutoring: { weekday: 5, from: '13:00', to: '15:00' },
    talk: { everyWeeks: 1 },
    examTalk: { kinds: ['monthly', 'midterm', 'final'], withinDays: 7 },
    evaluation: { everyMonths: 1 },
    meeting: { everyMonths: 1 },
    homeVisit: { perTerm: 1 },
    capClass: 2,
    capTeacher: 3,
    capPeer: 1,
    capGroup: 6,
    causes: [...defaults.causes],
    habits: [...defaults.habits],
    stages: [
      { stage: 'survey', count: 1, unit: 'week' },
      { stage: 'design', count: 2, unit: 'week' },
      { stage: 'action', count: 1, unit: 'month' },
      { stage: 'review', count: 1, unit: 'month' },
    ],
    templates: defaults.templates.map((template) => ({ ...template })),
    policies: [],
    quotaClassStar: { per: 'class', count: 10 },
    quotaConduct: { per: 'class', count: 5 },
    quotaAcademicProgress: { per: 'class', count: 5 },
    quotaScholarship: { per: 'class', count: 2 },
    quotaContest: null,
    quotaProgress: null,
    quotaPraise: null,
    starTitles: [...defaults.starTitles],
    scholarshipName: defaults.scholarshipName,
  };
}
