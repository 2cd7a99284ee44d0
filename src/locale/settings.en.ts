import { isListKey } from '../core/ledger/settingValues.js';
import { policyWordsEn } from './policyWords.js';
import type { SettingsWords } from './settingsWords.js';

const items: SettingsWords['items'] = {
  label: 'What we call them',
  schooling: 'Schooling',
  language: 'Language',
  school: 'School name',
  signatory: 'Certificates signed by',
  terms: 'Term',
  holidays: 'Holiday',
  workdays: 'Make-up school day',
  since: 'Remind from',
  tutoring: 'Weekly tutoring',
  talk: 'Talk',
  examTalk: 'Talk after an exam',
  evaluation: 'Evaluation',
  meeting: 'Meeting',
  homeVisit: 'Home visits',
  capClass: 'Most classes per administrator',
  capTeacher: 'Most students per teacher',
  capPeer: 'Most students per classmate',
  capGroup: 'Most students per group',
  causes: 'Causes',
  habits: 'Habits',
  stages: 'Plan stages',
  templates: 'Plan template',
  policies: 'Award rule',
};

export const settingsEn: SettingsWords = {
  tab: 'Settings',
  headers: { item: 'Item', content: 'Content', note: 'Note' },
  items,
  notes: {
    label: 'What these children are called on screen, 20 characters at most',
    schooling: 'compulsory or senior',
    language: 'As in the account, 中文 or English; for the panel, its messages and new tabs',
    school: 'As printed on slips and certificates, 40 characters at most; may be blank',
    signatory: 'Who gives a certificate, for example Grade 8; blank: the school',
    terms: 'One row a term: name 2026-09-01 to 2027-01-22; as many rows as terms',
    holidays: 'One row a holiday: Autumn break 2026-10-01 to 2026-10-07',
    workdays:
      'School on a weekend or in a holiday, one row a day: 2026-10-10 as Fri; the weekday may be left out',
    since: 'For example 2026-11-23; nothing before it counts as late; blank: from the start of the term',
    tutoring: 'For example Fri 13:00–15:00; write not asked to have no reminder',
    talk: 'For example every 1 week; write not asked to have no reminder',
    examTalk: 'For example monthly, midterm, final: within 7 days; write not asked to have no reminder',
    evaluation: 'For example every 1 month; write not asked to have no reminder',
    meeting: 'For example every 1 month; write not asked to have no reminder',
    homeVisit: 'For example 1 per term; write not asked to have no reminder',
    capClass: 'How many classes one administrator answers for at most',
    capTeacher: 'How many students one teacher supports at most',
    capPeer: 'How many students one classmate helps at most',
    capGroup: 'How many students a group has at most',
    causes: 'One a line; add your own',
    habits: 'Ticked each week, one a line',
    stages:
      'How long each of the four stages is: survey 1 week, design 2 weeks, action 1 month, review 1 month',
    templates: 'One row a template; in the cell each part on a line of its own, for example Goal: …',
    policies:
      'One row a rule, kept from the awards page; in the cell each part on a line of its own, for example Shares: 20/30/50',
  },
  defaults: {
    label: 'supported student',
    causes: [
      'gaps in the basics',
      'unsuitable study methods',
      'study habits',
      'little interest or confidence',
      'attention',
      'little time with family',
      'stress',
      'health',
    ],
    habits: [
      'things ready before class',
      'attentive in class',
      'complete notes',
      'homework on time and alone',
      'mistakes corrected soon',
      'reviews and prepares daily',
    ],
    templates: [
      {
        name: 'Reach the class mean',
        subject: null,
        measure: 'classMean',
        target: null,
        goal: 'reach the class mean by the end of term',
        measures: 'tutoring once a week, homework marked together, one basic exercise a day',
        risk: 'after two exams without a rise, change the plan with teachers and family',
      },
      {
        name: 'Move up',
        subject: null,
        measure: 'percentile',
        target: 15,
        goal: 'percentile up by 15',
        measures: 'weak subject first, a talk a week, praise at once',
        risk: 'when nervous about exams, practise calming down rather than more exercises',
      },
      {
        name: 'Good habits',
        subject: null,
        measure: 'words',
        target: null,
        goal: 'five items of the weekly checklist or more',
        measures: 'tick the list each day, a classmate reminds, the family signs',
        risk: 'when it becomes too much, begin with one item',
      },
    ],
  },
  notAsked: 'not asked',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  schooling: { compulsory: 'compulsory', senior: 'senior' },
  languages: { 'zh-CN': '中文', en: 'English' },
  ownLanguage: 'as in the account',
  examKinds: { monthly: 'monthly', midterm: 'midterm', final: 'final', unit: 'unit', contest: 'contest' },
  stages: { survey: 'survey', design: 'design', action: 'action', review: 'review' },
  measures: { score: 'score', classMean: 'class mean', percentile: 'percentile', words: 'words' },
  policyWords: policyWordsEn,
  templateParts: {
    name: 'Template',
    subject: 'Subject',
    measure: 'Measured by',
    target: 'Target',
    goal: 'Goal',
    measures: 'Measures',
    risk: 'Risks',
  },
  everyWeeks: (weeks) => `every ${weeks} week${weeks === 1 ? '' : 's'}`,
  everyMonths: (months) => `every ${months} month${months === 1 ? '' : 's'}`,
  perTerm: (times) => `${times} per term`,
  withinDays: (kinds, days) => `${kinds}: within ${days} day${days === 1 ? '' : 's'}`,
  stageLength: (stage, { count, unit }) => `${stage} ${count} ${unit}${count === 1 ? '' : 's'}`,
  follows: (day, weekday) => `${day} as ${weekday}`,
  range: (from, to) => `${from} to ${to}`,
  comma: ', ',
  colon: ': ',
  problem: ({ code, key, item, content, cell }) => {
    const name = key === null ? item : items[key];
    const text = content.length > 30 ? `${content.slice(0, 30)}…` : content;
    switch (code) {
      case 'unknown':
        return `“${item}”, left of ${cell}, is no setting. That row is not used.`;
      case 'blank':
        return `${name} (${cell}) is blank. The usual value is used for now.`;
      case 'twice':
        return `${name} stands in two rows. The upper one is used, ${cell} is not.`;
      case 'overlap':
        return `${name} (${cell}) overlaps another term. That row is not used.`;
      case 'label':
        return key === 'label'
          ? `${name} (${cell}) says “${text}”, which hurts a child. The usual word is used for now.`
          : `${name} (${cell}) says “${text}”, with a word that hurts a child. It stays blank for now.`;
      case 'unreadable':
        return key !== null && isListKey(key)
          ? `${name} (${cell}) says “${text}”, which cannot be read. That row is not used.`
          : `${name} (${cell}) says “${text}”, which cannot be read. The usual value is used for now.`;
    }
  },
  page: {
    title: 'Settings',
    loading: 'Reading the settings…',
    saving: 'Saving…',
    save: 'Save settings',
    saved: (tab) => `Saved in “${tab}”.`,
    unchanged: 'Nothing has been changed.',
    undo: 'Undo',
    undone: 'The settings are as they were.',
    undoing: 'Putting them back…',
    openTab: 'Open the settings tab',
    usual: 'No settings have been saved yet. These are the usual ones. Fill in the terms first.',
    problems: (count) =>
      count === 1 ? 'One thing in the tab to look at' : `${count} things in the tab to look at`,
    sections: {
      general: 'Names, schooling and language',
      terms: 'Terms and holidays',
      cadence: 'How often',
      caps: 'How many students one person may have',
      lists: 'Causes and habits',
      plans: 'Stages and templates of plans',
    },
    fields: {
      ...items,
      label: 'What we call these children',
      terms: 'Terms',
      holidays: 'Holidays',
      workdays: 'Make-up school days',
      capClass: 'Administrator for a class: classes at most',
      capTeacher: 'Teacher: students at most',
      capPeer: 'Classmate: students at most',
      capGroup: 'Group: students at most',
      templates: 'Plan templates',
      policies: 'Award rules',
    },
    hints: {
      policies: 'Rules kept from the awards page.',
      since: 'What was not done before it is not late. Blank: from the start of the term.',
      terms: 'Without terms no home visits are asked for, and holidays are not known.',
      workdays: 'Days of a weekend or holiday on which there is school.',
      causes: 'One a line.',
      habits: 'One a line.',
      language:
        'For the panel, its messages and tabs made from now on; tabs that are there stay as they are. The menu follows when the spreadsheet is opened again.',
      school: 'Printed on slips and certificates.',
      signatory: 'Who gives a certificate. Blank: the school.',
    },
    weekday: 'Weekday',
    day: 'Day',
    follows: 'Timetable of',
    noFollows: 'not said',
    hoursFrom: 'From',
    hoursTo: 'To',
    everyWeeks: 'Every how many weeks',
    everyMonths: 'Every how many months',
    examKinds: 'After which exams',
    withinDays: 'Within how many days',
    perTerm: 'How many per term',
    ask: 'Remind',
    name: 'Name',
    from: 'First day',
    to: 'Last day',
    add: {
      terms: 'Add a term',
      holidays: 'Add a holiday',
      workdays: 'Add a make-up day',
      templates: 'Add a template',
      policies: 'Add a rule',
    },
    remove: (name) => `Remove “${name}”`,
    entry: {
      terms: (number) => `Term ${number}`,
      holidays: (number) => `Holiday ${number}`,
      workdays: (number) => `Make-up day ${number}`,
      templates: (number) => `Template ${number}`,
      policies: (number) => `Rule ${number}`,
    },
    count: (stage) => `${stage}: how long`,
    unit: (stage) => `${stage}: unit`,
    units: { week: 'weeks', month: 'months' },
    bad: {
      number: (most) => `Enter a whole number from 1 to ${most}.`,
      dates: 'Enter a first and a last day, the last not before the first, a year at most.',
      overlap: 'This term overlaps another one.',
      day: 'Enter a day, each day once.',
      hours: 'Enter two times, the second later than the first.',
      blank: 'This must not be blank.',
      label: 'This word hurts a child. Please choose another.',
      long: (limit) => `Too long: ${limit} characters at most.`,
      kinds: 'Choose at least one kind of exam.',
    },
    me: {
      title: 'Who I am',
      label: 'My name',
      hint: 'Records are signed with it, and Today begins with what is yours.',
      save: 'Remember my name',
      saved: (name) => `You are ${name} from now on.`,
      saving: 'Remembering…',
    },
  },
};
