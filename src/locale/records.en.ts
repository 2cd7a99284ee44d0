import type { RecordWords } from './recordWords.js';

export const recordsEn: RecordWords = {
  kinds: {
    tutoring: 'Tutoring',
    talk: 'Talk',
    homeVisit: 'Home visit',
    familyContact: 'Family contact',
    counselling: 'Counselling',
    praise: 'Praise',
    feedback: 'Feedback',
    meeting: 'Meeting',
    referral: 'Referral',
    other: 'Other',
  },
  fields: {
    students: 'Student',
    date: 'Date',
    kind: 'Kind',
    minutes: 'Minutes',
    subject: 'Subject',
    by: 'Recorded by',
    content: 'What was done',
    wentWell: 'Went well',
    toImprove: 'To work on',
    nextStep: 'Next step',
  },
  problem: (code, field) => {
    switch (code) {
      case 'no-student':
        return 'No student is chosen. Choose whom the record is about.';
      case 'too-many-students':
        return 'Too many students at once: 200 at most. Record them in several goes.';
      case 'no-date':
        return 'The date cannot be read. Write it like 2026-01-20.';
      case 'day-to-come':
        return 'That day is still to come. A record says what was done; write what is planned under Next step.';
      case 'no-kind':
        return 'No kind is chosen. Choose one.';
      case 'bad-minutes':
        return 'Minutes are a whole number from 1 to 600, or nothing.';
      case 'no-writer':
        return 'It is not known who records this. Enter a name.';
      case 'too-long':
        return `“${field}” is too long. Split it into several records.`;
      case 'unfit-characters':
        return `“${field}” holds characters that a spreadsheet cannot keep. Delete those and save again.`;
      case 'confidential':
        return 'Of counselling only that it took place, how long and the next step is kept, not what was said. Delete the text and save again.';
      case 'twice':
        return `“${field}” is chosen twice. Remove one.`;
      default:
        return 'This record is not complete. Look through its parts and save again.';
    }
  },
  page: {
    title: 'Record',
    who: 'For whom',
    many: '+ several',
    kind: 'Kind',
    confidential:
      'Of counselling only that it took place, how long and the next step is kept. What was said is the child’s own and is not written into a spreadsheet.',
    confidentialBefore:
      'The words from before stay in their row of the tab. Delete there what should not stay.',
    minutesUnit: 'minutes',
    subjectHint: 'may be left empty',
    today: 'Today',
    recordedBy: 'Recorded by',
    save: 'Save',
    saveCorrection: 'Save correction',
    saving: 'Saving…',
    saved: (names, n) =>
      n === 1 ? `Saved a record for ${names}.` : `Saved a record for each of ${n} students: ${names}.`,
    corrected: (name) => `Corrected the record of ${name}.`,
    unchanged: (name) => `The record of ${name} says nothing new; nothing was written.`,
    sentBefore:
      'The first send had arrived after all. What you changed since is still here: save again to keep it as a correction.',
    sentBeforeMany:
      'The first send had arrived after all; see the list below. What you changed since is not saved: correct the records one by one.',
    undo: 'Undo',
    undoing: 'Undoing…',
    otherBy: 'Change who writes',
    change: 'Change',
    undone: 'Undone. The tab has one more row that takes it back; the first row is still there.',
    restore: 'Restore',
    restored: 'Restored.',
    takeBack: 'Take back',
    takeBackOf: (name, date) => `Take back the record of ${name}, ${date}`,
    takenBack: (name) =>
      `Took back the record of ${name}. The tab has one more row that says so; the first row is still there.`,
    correct: 'Correct',
    correctOf: (name, date) => `Correct the record of ${name}, ${date}`,
    correcting: (name, date) => `Correcting the record of ${name}, ${date}`,
    cancel: 'Leave it as it is',
    last: 'Last time',
    latestOf: (name) => `Latest records of ${name}`,
    latest: 'Latest records',
    reading: 'Reading the records…',
    more: 'Show earlier ones',
    none: 'There are no records yet. Write the first one above.',
    noneOf: (name) => `There is no record of ${name} yet.`,
    earlier: (n) =>
      n === 1 ? 'Corrected once: what it said before' : `Corrected ${n} times: what it said before`,
    minutes: (n) => (n === 1 ? '1 minute' : `${n} minutes`),
    by: (name) => `Recorded by ${name}`,
    noDate: 'no date',
    openTab: (tab) => `Open “${tab}”`,
  },
};
