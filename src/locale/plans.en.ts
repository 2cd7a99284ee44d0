import type { ExamInfo } from '../core/exam.js';
import type { GoalReading, GoalStep, GoalUnread, StepOpen } from '../core/ledger/goalProgress.js';
import type { Goal } from '../core/ledger/plan.js';
import type { PlanProblem } from '../core/ledger/planRules.js';
import type { StageOnDay } from '../core/ledger/planStages.js';
import type { PlanWords } from './planWords.js';
import { subjectWord } from './subjectWords.js';

const number = (value: number) => String(Math.round(value * 10) / 10);
const points = (value: number) => `${number(value)} ${value === 1 ? 'point' : 'points'}`;

export const OPEN_EN: Record<StepOpen, string> = {
  absent: 'absent',
  deferred: 'awaiting the make-up exam',
  exempt: 'exempt',
  disqualified: 'mark cancelled',
  invalid: 'the mark cannot be read; mend it first',
  incomplete: 'no mark',
  ambiguous: 'cannot be told from a namesake',
  'not-listed': 'not on the list',
  'no-class': 'no class is written',
  alone: 'nobody of the class to compare with',
  'full-mark': 'the full mark is below the target',
};

const STAGES = { survey: 'Survey', design: 'Design', action: 'Action', review: 'Review' } as const;
const MEASURES = {
  score: 'Score',
  classMean: 'Class mean',
  percentile: 'Percentile',
  words: 'Words',
} as const;

export function subjectEn(subject: string | null): string {
  return subject === null ? 'total' : subjectWord(subject, 'en');
}

function goal({ subject, measure, from, target, words, by }: Goal): string {
  const what = capital(subjectEn(subject));
  const until = by === null ? '' : ` by ${by}`;
  const start = from === null ? '' : ` from ${figure(from, measure)}`;
  switch (measure) {
    case 'words':
      return (words || 'No goal yet') + until;
    case 'score':
      return target === null ? `${what}: no target yet` : `${what}:${start} to ${points(target)}${until}`;
    case 'percentile':
      return target === null
        ? `${what}: no target percentile yet`
        : `${what}: percentile${start} to ${number(target)}${until}`;
    case 'classMean':
      return target === null || target === 0
        ? `${what}: reach the class mean${until}`
        : `${what}: reach ${distance(target)} the class mean${until}`;
  }
}

function distance(value: number): string {
  return value > 0 ? `${points(value)} above` : `${points(-value)} below`;
}

function figure(value: number, measure: Goal['measure']): string {
  if (measure === 'classMean') return value === 0 ? 'the mean' : `${distance(value)} the mean`;
  return measure === 'percentile' ? number(value) : points(value);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function reading(measure: Goal['measure'], { value, place }: GoalReading): string {
  const pool = `${place.of} of the class`;
  switch (measure) {
    case 'classMean':
      return `${points(place.mark)}; the mean of ${pool} is ${number(place.mean)}${value === 0 ? ', the same' : `, ${distance(value)} it`}`;
    case 'percentile':
      return `percentile ${number(value)} (${pool})`;
    default:
      return points(value);
  }
}

function gap(measure: Goal['measure'], { gap: left, met }: GoalReading): string {
  if (met) return 'goal met';
  return `${measure === 'percentile' ? number(left) : points(left)} to go`;
}

export function examEn({ name, date }: ExamInfo): string {
  return date === null ? name : `${name}, ${date}`;
}

function standing({ measure }: Goal, step: GoalStep): string {
  return `${examEn(step.exam)}: ${reading(measure, step.reading!)}; ${gap(measure, step.reading!)}.`;
}

function step({ measure }: Goal, { exam: info, reading: read, open }: GoalStep): string {
  return read === null
    ? `${examEn(info)}: ${OPEN_EN[open!]}`
    : `${examEn(info)}: ${reading(measure, read)}${read.met ? ', met' : ''}`;
}

function unread(why: GoalUnread, { subject }: Goal): string {
  const sentences: Record<GoalUnread, string> = {
    words: 'This goal is written in words; a person judges it.',
    'no-target': 'There is no target yet, so no progress to see.',
    'bad-target': 'A percentile lies between 0 and 100.',
    'no-exam': 'No exam is set up yet, so there is no progress to see.',
    'no-subject': `No exam that is set up has marks in ${subjectEn(subject)}.`,
  };
  return sentences[why];
}

export function stageOnEn(on: StageOnDay): string {
  switch (on.at) {
    case 'stage':
      return `${STAGES[on.stage]}, day ${on.day} of ${on.days}, until ${on.to}`;
    case 'before':
      return `not begun; ${STAGES[on.next].toLowerCase()} from ${on.from}`;
    case 'between':
      return `between two stages; ${STAGES[on.next].toLowerCase()} from ${on.from}`;
    case 'after':
      return `all stages ended on ${on.since}`;
    case 'unknown':
      return 'the stages have no days yet';
  }
}

function problem(why: PlanProblem): string {
  switch (why.code) {
    case 'no-goal':
      return 'Write the goal.';
    case 'no-target':
      return 'Fill in the target.';
    case 'bad-target':
      return 'A percentile lies between 0 and 100.';
    case 'no-writer':
      return 'Say who makes the plan.';
    case 'bad-day':
      return 'One of the days cannot be read. Write it like 2026-09-01.';
    case 'stage': {
      const name = STAGES[why.stage];
      if (why.problem === 'half') return `${name} has one day only; add the other.`;
      if (why.problem === 'backwards') return `${name} ends before it begins.`;
      return `${name} begins before the stage before it has ended.`;
    }
    case 'unfit-characters':
      return `${FIELDS[why.field]} holds a character that cannot be kept; take it out.`;
    case 'too-long':
      return `${FIELDS[why.field]} is too long: at most ${why.limit} characters.`;
  }
}

const FIELDS = {
  goal: 'Goal',
  measures: 'Measures',
  risk: 'Risks',
  budget: 'Budget',
  by: 'Author',
  subject: 'Subject',
  words: 'In words',
  student: 'Student',
} as const;

export const plansEn: PlanWords = {
  fields: FIELDS,
  measures: MEASURES,
  stages: STAGES,
  states: { active: 'Active', met: 'Met', adjusted: 'Adjusted', stopped: 'Stopped' },
  problem,
  evaluationProblem: (why) => {
    if (why.code === 'not-yet') return 'This month has not begun.';
    if (why.code === 'say-why') return 'Say why in a sentence.';
    return {
      student: 'Choose a student.',
      month: 'Choose a month.',
      scales: 'Judge at least one of the four.',
      words: 'Write a sentence.',
      decision: 'Choose what is decided.',
      by: 'Say who evaluates.',
      date: 'Give the day.',
    }[why.field];
  },
  total: 'Total',
  goal,
  standing,
  step,
  open: (why) => OPEN_EN[why],
  unread,
  stageOn: stageOnEn,
  exam: examEn,
  page: {
    title: 'Plan',
    whose: 'For whom',
    reading: 'Reading plans and marks…',
    plan: 'Which plan',
    planName: (subject, state, start) => `${subject} · ${state}${start === null ? '' : ` · from ${start}`}`,
    newPlan: 'New plan',
    noPlanYet: 'There is no plan yet. Choose a template, or write.',
    progress: 'Progress',
    way: (percent) => `${percent}% of the way`,
    target: 'Target',
    readFrom: (n) => `Exams it was read from (${n})`,
    notSince: 'before the plan: where it started',
    sinceUnknown: 'no date: before or after the plan, nobody can tell',
    goal: 'Goal',
    template: 'Template',
    noTemplate: 'No template',
    subject: 'Subject',
    measure: 'Measured by',
    from: 'From',
    fromLatest: (name) => `Take it from “${name}”`,
    targetOf: {
      score: 'Target in points',
      classMean: 'Points from the class mean (may stay empty)',
      percentile: 'Target percentile',
    },
    rise: 'Write +15 for 15 above the start.',
    by: 'By when',
    goalWords: 'In your own words',
    measuresText: 'Measures',
    stages: 'Stages',
    start: 'Begins on',
    layOut: 'Lay out the stages',
    stageDay: (stage, end) => `${stage} ${end}`,
    changeDays: 'Change the days',
    noStages: 'Choose the first day and the stages are laid out.',
    more: 'Risks, budget, state',
    risk: 'Risks',
    budget: 'Budget',
    state: 'State',
    writer: 'Made by',
    notNumber: 'A number, please.',
    save: 'Save the plan',
    saveKeys: 'Ctrl+Enter saves',
    saving: 'Saving…',
    asNew: 'Save as a new plan',
    asNewHint: 'The old plan stays, marked as adjusted.',
    saved: (name, tab) => `The plan of ${name} stands in “${tab}”.`,
    unchanged: 'It says the same already; nothing to write.',
    undo: 'Undo',
    undoing: 'Taking it back…',
    undone: (tab) => `Taken back; “${tab}” is as it was.`,
    open: (tab) => `Open “${tab}”`,
    reloadHint: 'What you have written stays when you reload.',
  },
};
