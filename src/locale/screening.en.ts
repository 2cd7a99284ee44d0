import type { ScreeningReason, Unjudged } from '../core/screeningOutcome.js';
import type { ScreeningFacts, ScreeningWords } from './screeningWords.js';
import { subjectWord } from './subjectWords.js';

const number = (value: number) => String(Math.round(value * 10) / 10);
const GROUP = { class: 'the class', grade: 'the year' } as const;
const named = (subjects: readonly string[]) =>
  subjects.map((subject) => subjectWord(subject, 'en')).join(', ');
const places = (n: number) => (n === 1 ? '1 place' : `${n} places`);
const students = (n: number) => (n === 1 ? '1 student' : `${n} students`);

function reason(why: ScreeningReason, { baseline }: ScreeningFacts): string {
  switch (why.code) {
    case 'bottom':
      return `Total in the last ${why.percent}% of ${GROUP[why.within]}: place ${why.rank} of ${why.of}.`;
    case 'belowPass': {
      const marks = why.failed.map(
        ({ subject, mark, fullMark }) => `${subjectWord(subject, 'en')} ${number(mark)}/${number(fullMark)}`,
      );
      return `${marks.join(', ')}: below ${why.percent}% of the full mark.`;
    }
    case 'fall':
      return `Down ${places(why.places)} since ${baseline === null ? 'the earlier exam' : `“${baseline}”`}: from place ${why.from} to ${why.to} among the ${why.of} with marks in both.`;
    case 'belowMean': {
      const what = why.subject === null ? 'Total' : subjectWord(why.subject, 'en');
      const gap = why.unit === 'points' ? `${number(why.gap)} points` : `${number(why.gap)}%`;
      return `${what} ${number(why.mark)}, ${gap} below the class mean of ${number(why.mean)}.`;
    }
  }
}

const WHY: Record<Unjudged['why'], string> = {
  absent: 'absent',
  deferred: 'awaiting the make-up exam',
  exempt: 'exempt',
  disqualified: 'marks cancelled',
  invalid: 'a mark that cannot be read; mend it first',
  incomplete: 'no mark',
  ambiguous: 'another row has the same name or number, so it cannot be told which student this is',
  'not-listed': 'not in the marks',
  'no-class': 'no class is written',
};

const PART = {
  bottom: 'Place by total',
  belowPass: 'Subjects below pass',
  fall: 'Change of place',
  belowMean: 'Distance to the mean',
} as const;

const NAMED = 3;

function open({ part, why, exam, subjects }: Unjudged, { baseline }: ScreeningFacts): string {
  const where = exam === 'baseline' ? ` in ${baseline === null ? 'the earlier exam' : `“${baseline}”`}` : '';
  const more = subjects.length > NAMED ? `, ${subjects.length} subjects in all` : '';
  const what = subjects.length === 0 ? '' : ` (${named(subjects.slice(0, NAMED))}${more})`;
  return `${PART[part]}: ${WHY[why]}${what}${where}.`;
}

export const screeningEn: ScreeningWords = {
  reason,
  open,
  note: (note) => {
    switch (note.code) {
      case 'no-part':
        return 'No rule is on yet. Turn on at least one.';
      case 'full-mark-unknown':
        return `The full mark of ${named(note.subjects)} is not known, so it was not counted as passed or failed${note.all ? ', and this rule could not be used' : ''}. Enter it under Rules, or write it in the header, such as “Maths (120)”.`;
      case 'subject-not-found':
        return `This exam has no ${subjectWord(note.subject, 'en')}, so the rule about the mean could not be used.`;
      case 'no-baseline':
        return 'No earlier exam is chosen, so the rule about lost places could not be used.';
      case 'not-comparable':
        return 'The two exams share no subject and do not both state a total, so the rule about lost places could not be used.';
      case 'no-classes':
        return 'The marks name no class, so everyone counts as one class.';
      case 'one-exam':
        return 'This looks at one exam only. One bad day proves little: weigh it with what you know of the child.';
      case 'regression':
        return 'Whoever was low this time will on average be higher the next time, with or without help (regression to the mean). The list is a start for talking, no more.';
    }
  },
  inArchive: (place, label) => {
    switch (place.state) {
      case 'none':
        return 'Not in the archive';
      case 'active':
        return `Already listed as ${label} (“${place.tab}”, row ${place.row})`;
      case 'ended':
        return `In the archive, support ended (“${place.tab}”, row ${place.row}). To support again, change the state in that row.`;
      case 'unclear':
        return 'The archive has somebody of the same name, and it cannot be told whether it is this child. Fill in the IDs first.';
    }
  },
  namesake: (tab, row) => `“${tab}”, row ${row}: same name, other ID; taken as two students.`,
  weakSubjects: (subjects) => `Weak subjects: ${named(subjects)}`,
  subjectList: named,
  inSupport: 'In support',
  counts: ({ students: all, candidates, unjudged, clear }) =>
    `${students(all)}: ${candidates} meet a rule, ${clear} meet none, ${unjudged} cannot be judged.`,
  skipped: {
    'in-archive': 'already in the archive',
    unclear: 'the archive has the same name, and it cannot be told who is who',
    'other-class': 'this archive has no class column and is another class’s',
    twice: 'named twice in the list',
  },
  notUndone: { changed: 'the row was changed since', gone: 'the row is no longer there' },
  added: (n, tab) => `${students(n)} added to “${tab}”.`,
  undoable: (n, tab) => `Last added to “${tab}”: ${students(n)}`,
  takenBack: (n, tab) => `${students(n)} taken back from “${tab}”.`,
  page: {
    title: 'Screening',
    privateText:
      'For teachers to talk about; who is added is yours to decide. Kept nowhere; not to be passed on.',
    exam: 'Look at which exam',
    baseline: 'Places lost against',
    noBaseline: 'Do not compare',
    className: 'Class',
    allClasses: 'All classes',
    reading: 'Reading marks and archive…',
    noExamTitle: 'No exam marks yet',
    noExamText: 'The list comes from marks. First use a tab as exam marks.',
    adoptTab: (tab) => `Use “${tab}” as exam marks`,
    otherTab: 'Choose another tab',
    noArchiveTitle: 'No archive yet',
    noArchiveText: 'Whom you choose is added to the archive. Set up the one you have, or make a new one.',
    adoptArchive: 'Set up an archive',
    newArchive: 'Make a new archive',
    making: 'Making the archive…',
    archive: 'Add to which archive',
    rules: 'Rules',
    anyOf: 'Meeting any one of them is enough to be proposed.',
    moreRules: 'Details of the rules',
    parts: {
      bottom: { label: 'Total in the last', figure: 'Total in the last how many percent' },
      belowPass: {
        label: 'Below pass in',
        figure: 'Below pass in at least how many subjects',
      },
      fall: { label: 'Down at least', figure: 'Down at least how many places' },
      belowMean: { label: 'Below the mean by', figure: 'Below the class mean by at least' },
    },
    units: { bottom: '%', belowPass: 'subjects', fall: 'places' },
    within: 'Places count within',
    withinNames: { class: 'the class', grade: 'everyone' },
    ties: 'Equal totals at the cut',
    tiesNames: { in: 'all in', out: 'all out' },
    passPercent: 'Pass mark, percent of the full mark',
    fullMark: (subject) => `Full mark of ${subjectWord(subject, 'en')}`,
    fullMarkHint: 'Subjects whose full mark the tab does not say are left out unless you enter it.',
    meanUnit: 'Below the mean, counted in',
    unitNames: { points: 'points', percent: '%' },
    meanOf: 'Below the mean of',
    total: 'Total',
    bad: {
      whole: (least, most) => `A whole number from ${least} to ${most}.`,
      above: (most) => `A number above 0, at most ${most}.`,
    },
    list: 'Proposed students',
    chooseAll: 'Choose all',
    chooseNone: 'Choose none',
    why: (name) => `${name}, why`,
    whyShort: 'Why',
    alreadyIn: (n) => `${n} of them already in the archive.`,
    unjudged: (n) => `Cannot be judged ${n}`,
    unjudgedText: 'Whoever lacks marks does not count as low. Please look at them separately.',
    nobody: 'No student meets these rules.',
    showAll: (n) => `Show ${n} more`,
    notes: (n) => `Notes ${n}`,
    toRow: (tab, row) => `Go to “${tab}”, row ${row}`,
    add: (n) => `Add ${students(n)} to the archive`,
    addNone: 'Tick whom to support first',
    adding: (n) => `Adding ${students(n)} to the archive…`,
    addHint: (tab) => `Added below the last student of “${tab}”; can be undone.`,
    notAdded: 'Not added',
    notTakenBack: 'Not taken back',
    undo: 'Undo',
    undoHint: (at) => `${at}. Rows changed since stay as they are.`,
    undoing: 'Taking back…',
    open: (tab) => `Open “${tab}”`,
    next: 'Next, add strengths and causes in the archive.',
  },
};
