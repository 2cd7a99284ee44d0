import { addDays, weekdayOf, weekStart } from '../core/ledger/days.js';
import { several } from './labelWords.js';
import { settingsEn } from './settings.en.js';
import { subjectWord } from './subjectWords.js';
import type { TodayWords } from './todayWords.js';

const { weekdays, stages } = settingsEn;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekday = (iso: string) => weekdays[weekdayOf(iso) - 1]!;
const month = (text: string) => MONTHS[Number(text.slice(5, 7)) - 1]!;
const monthDay = (iso: string) => `${Number(iso.slice(8))} ${month(iso)}`;
const missedSince = (missed: number, last: string | null, never: string) => {
  const before = last === null ? never : `last on ${monthDay(last)}`;
  return missed === 0 ? before : `missed ${missed === 1 ? 'once' : `${missed} times`}, ${before}`;
};
/** One month that is late says so by its days; of several the days are counted from the first. */
const missedMonths = (
  { missed, last }: { missed: number; last: string | null },
  say: (last: string) => string,
) => {
  const before = last === null ? 'none so far' : say(last);
  return missed > 1 ? `${missed} months without one, ${before}` : before;
};

export const todayEn: TodayWords = {
  what: ({ subject, reason }) => {
    switch (reason.kind) {
      case 'tutoring':
        return subject === null ? 'Tutoring' : `${subjectWord(subject, 'en')} tutoring`;
      case 'talk':
        return 'Talk';
      case 'examTalk':
        return 'Talk after the exam';
      case 'evaluation':
        return `Evaluation (${month(reason.month)})`;
      case 'meeting':
        return `Meeting (${month(reason.month)})`;
      case 'homeVisit':
        return reason.of === 1 ? 'Home visit' : `Home visit (${reason.visit} of ${reason.of})`;
      case 'planStage':
        return `Plan: the ${stages[reason.stage]} stage ends`;
    }
  },
  when: ({ due, late }, day) => {
    if (late > 0) return `${late} day${late === 1 ? '' : 's'} late`;
    if (due === day) return 'today';
    if (due === addDays(day, 1)) return 'tomorrow';
    return weekStart(due) === weekStart(day) ? weekday(due) : `${weekday(due)} ${monthDay(due)}`;
  },
  why: ({ reason }) => {
    switch (reason.kind) {
      case 'tutoring': {
        const now = reason.day === null ? '' : `${weekday(reason.day)} ${reason.from}–${reason.to}`;
        const past = reason.missed === 0 ? '' : missedSince(reason.missed, reason.last, 'none so far');
        return [now, past].filter((text) => text !== '').join('; ');
      }
      case 'talk':
        return missedSince(reason.missed, reason.last, 'none so far');
      case 'examTalk':
        return `after ${reason.exam} (${monthDay(reason.examDate)})${reason.waiting > 1 ? `; ${reason.waiting} exams wait` : ''}`;
      case 'evaluation':
        return reason.missed === 0 ? '' : missedMonths(reason, (last) => `last for ${month(last)}`);
      case 'meeting':
        return missedMonths(reason, (last) => `last on ${monthDay(last)}`);
      case 'homeVisit':
        return reason.last === null ? 'none this term' : `last on ${monthDay(reason.last)}`;
      case 'planStage':
        return reason.lastStage
          ? `until ${monthDay(reason.ends)}; see whether the goal is met, and set the plan to met, adjusted or stopped`
          : `until ${monthDay(reason.ends)}; then comes the next stage`;
    }
  },
  day: (iso) => `${weekday(iso)} ${monthDay(iso)}`,
  notes: {
    noTerms: 'No terms have been filled in, so holidays are not known.',
    moreBadSettings: (count) =>
      count === 1 ? 'One more setting cannot be read.' : `${count} more settings cannot be read.`,
    noPairs: 'There are no pairs yet: no tutoring is asked for, and talks and evaluations are nobody’s.',
    undatedExams: (names) => `No date is known for ${names.join(', ')}, so no talk is asked for after it.`,
    examUnread: (name, sentence) =>
      `${name} could not be read; everybody is taken to have sat it. ${sentence}`,
  },
  page: {
    title: 'Today',
    reading: 'Looking at what is due…',
    whose: 'Whose',
    everybody: 'Everybody',
    mine: (name) => `${name} (me)`,
    day: 'Day',
    backToToday: 'Back to today',
    late: (count) => `Late ${count}`,
    today: (count) => `Due today ${count}`,
    thisWeek: (count) => `This week ${count}`,
    later: (count) => `Later ${count}`,
    week: 'Done this week',
    weekOf: (done, needed) => `${done} / ${needed}`,
    allDone: 'Everything of this week is done.',
    nothingDue: 'Nothing is due now.',
    everybodyTogether: 'everybody together',
    nobody: 'no helper yet',
    more: (count) => `Show ${count} more`,
    noSchool: (day) => `No school in the week of ${day}, so nothing is due.`,
    lookAt: (day) => `Look at ${day}`,
    noStudentsTitle: (label) => `There are no ${several(label)} yet`,
    noStudentsText:
      'Propose a list from an exam, or set up the archive or pairing table you have; then this page lists what is due each day.',
    toScreening: 'Propose a list',
    toArchive: 'Set up my archive',
    settings: 'Settings',
    record: '+ Record',
    refresh: 'Read again',
    notes: (count) => (count === 1 ? 'One thing to look at' : `${count} things to look at`),
  },
};
