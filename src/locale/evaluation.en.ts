import type { ExamChange, MonthFacts } from '../core/ledger/monthFacts.js';
import type { RecordKind } from '../core/ledger/record.js';
import { examEn, OPEN_EN, stageOnEn, subjectEn } from './plans.en.js';
import type { EvaluationWords } from './planWords.js';

const number = (value: number) => String(Math.round(value * 10) / 10);
const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : '±'}${number(Math.abs(value))}`;

const KINDS: Record<RecordKind, string> = {
  tutoring: 'tutoring',
  talk: 'talk',
  homeVisit: 'home visit',
  familyContact: 'family contact',
  counselling: 'counselling',
  praise: 'praise',
  feedback: 'feedback',
  meeting: 'meeting',
  referral: 'referral',
  other: 'other',
};

const kind = (one: RecordKind | null) => (one === null ? 'no kind' : KINDS[one]);

function records({
  records: count,
  byKind,
  minutes,
  withoutMinutes,
}: Parameters<EvaluationWords['records']>[0]) {
  const kinds = byKind.map((one) => `${kind(one.kind)} ${one.count}`).join(', ');
  const time = minutes > 0 ? `; ${minutes} minutes` : '';
  const open = withoutMinutes > 0 ? ` (${withoutMinutes} tutoring without minutes)` : '';
  return `${count} ${count === 1 ? 'record' : 'records'}: ${kinds}${time}${open}.`;
}

function lastContact(contact: MonthFacts['lastContact']): string {
  if (contact === null) return 'No contact yet.';
  const { daysAgo } = contact;
  const ago = daysAgo === 0 ? '' : `, ${daysAgo} ${daysAgo === 1 ? 'day' : 'days'} ago`;
  return `Last contact: ${contact.date}, ${kind(contact.kind)}${ago}.`;
}

function examChange({ exam, subject, now, open, before }: ExamChange): string {
  const what = `${examEn(exam)}, ${subjectEn(subject)}`;
  if (now === null) return `${what}: ${OPEN_EN[open!]}.`;
  const mean = `; the mean of ${now.of} of the class is ${number(now.mean)}`;
  if (before === null) return `${what}: ${number(now.mark)}${mean}.`;
  const { place } = before;
  const was = `From the mean: ${number(place.mark - place.mean)} in “${examEn(before.exam)}”, ${number(now.mark - now.mean)} now`;
  const percentile =
    now.percentile === null || place.percentile === null
      ? ''
      : `; percentile ${number(place.percentile)} → ${number(now.percentile)} (${signed(now.percentile - place.percentile)})`;
  return `${what}: ${number(now.mark)}${mean}. ${was}${percentile}.`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const evaluationEn: EvaluationWords = {
  scales: { study: 'Study', habits: 'Habits', mind: 'Mind', family: 'Family' },
  steps: { 1: 'Needs attention', 2: 'Steady', 3: 'Some progress', 4: 'Clear progress' },
  decisions: {
    continue: { name: 'Continue', hint: 'Go on with the plan as it is.' },
    adjust: { name: 'Adjust', hint: 'Saving opens the plan.' },
    intensify: { name: 'Intensify', hint: 'Do more, or with more people.' },
    exit: { name: 'End the support', hint: 'The state in the archive becomes one that says so.' },
  },
  records,
  kind,
  lastContact,
  examChange,
  habit: ({ item, kept, of }) => `${item}: kept in ${kept} of ${of} ${of === 1 ? 'week' : 'weeks'}`,
  habitWeeks: (weeks) => `Habit list: ${weeks} ${weeks === 1 ? 'week' : 'weeks'}`,
  stage: (subject, on) => `Plan (${subjectEn(subject)}): ${stageOnEn(on)}.`,
  reason: (why) =>
    why.code === 'goal-twice'
      ? `The goal was met twice running: in “${examEn(why.exams[0])}” and “${examEn(why.exams[1])}”.`
      : `“${examEn(why.exam)}”, ${subjectEn(why.subject)}: ${number(why.mark)} reaches the mean ${number(why.mean)} of ${why.of} of the class.`,
  skipped: (exam, why) => `“${examEn(exam)}” was passed over: ${OPEN_EN[why]}.`,
  undated: (exams) =>
    `${exams.map(({ name }) => `“${name}”`).join(', ')} ${exams.length === 1 ? 'has' : 'have'} no date, so nobody can tell whether the plan had begun; not counted. Add the date under Set up.`,
  month: (month) => `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`,
  page: {
    title: 'Evaluation',
    whose: 'Whom',
    month: 'Month',
    reading: 'Looking at the month’s records and marks…',
    facts: 'The month’s facts',
    noRecords: 'No records this month.',
    noExams: 'No exam with a date in this month.',
    noPlan: 'No plan is in force.',
    makePlan: 'Write a plan',
    previous: (month) => `The evaluation before (${month})`,
    exitTitle: 'The support may end',
    exitText: 'The rule proposes it; people decide.',
    oneExam:
      'This rests on one exam: whoever was low once tends to be higher the next time, help or no help.',
    scalesTitle: 'Four sides',
    notSeen: 'Not seen',
    words: 'In words',
    decision: 'Decision',
    writer: 'Evaluated by',
    save: 'Save the evaluation',
    saveKeys: 'Ctrl+Enter saves',
    plansEnded: (n) => `The state of ${n === 1 ? 'the plan' : `${n} plans`} was changed with it.`,
    saving: 'Saving…',
    saved: (name, month, tab) => `The evaluation of ${name} for ${month} stands in “${tab}”.`,
    already: (by, date) =>
      `This month has been evaluated${by === '' ? '' : ` by ${by}`}${date === null ? '' : ` on ${date}`}. Saving changes it.`,
    doubles: (rows) => `There are further rows of the same month: ${rows}. The last one written is shown.`,
    openPlan: 'Open the plan and change it',
    ending: 'Setting the state in the archive…',
    ended: (name) => `${name} has made it: congratulations`,
    endedText: (tab, word) =>
      `The state in “${tab}” is now “${word}”. Stay near in another way: a question now and then, praise for progress.`,
    notEnded: 'The evaluation is saved; the state in the archive is not changed yet.',
    endAgain: 'Change the state in the archive',
    endedWord: 'exited',
    noStateColumn: 'The archive has no column for the state of support. Add it first.',
    alreadyEnded: 'The archive says already that the support has ended.',
    undo: 'Undo',
    undoing: 'Taking it back…',
    undone: 'Taken back; the tables are as they were.',
    open: (tab) => `Open “${tab}”`,
  },
};
