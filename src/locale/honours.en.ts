import type { HonoursWords } from './honoursWords.js';

const EXAMS = { midterm: 'the mid-term exam', final: 'the final exam', contest: 'a contest' } as const;
const people = (count: number) => (count === 1 ? '1 student' : `${count} students`);

export const honoursEn: HonoursWords = {
  kinds: {
    classStar: 'Class star',
    conduct: 'Good conduct',
    academicProgress: 'Academic progress',
    scholarship: 'Scholarship',
    contest: 'Contest prize',
    progress: 'Progress prize',
    praise: 'Praise',
  },
  states: { nominated: 'nominated', granted: 'granted', declined: 'declined', withdrawn: 'withdrawn' },
  prizes: { 1: 'First prize', 2: 'Second prize', 3: 'Third prize' },
  fields: { students: 'The student', title: 'The title', reason: 'The reason', by: 'The nominator' },
  problem: (code, field) => {
    switch (code) {
      case 'no-student':
        return 'Choose a student first.';
      case 'too-many-students':
        return 'At most 200 students at once. Please do it in parts.';
      case 'no-title':
        return 'Write the title, for example Helping star or Second prize.';
      case 'no-writer':
        return 'Write your name first.';
      case 'hurtful':
        return `${field} holds a word that hurts a child. Please say it otherwise.`;
      case 'too-long':
        return `${field} is too long. Please shorten it.`;
      case 'unfit-characters':
        return `${field} holds characters that a spreadsheet cannot keep. Delete them and save again.`;
      default:
        return `${field} is not as it should be. Look at it and save again.`;
    }
  },
  calendarTerm: ({ year, second }) => `${year}–${String(year + 1).slice(2)} Term ${second ? 2 : 1}`,
  contestTitle: (exam, subject, prize) => [exam, subject, prize].filter((part) => part !== null).join(', '),
  prizeTitle: (subject, prize) => (subject === null ? prize : `${subject}, ${prize}`),
  runReason: (baseline, current) => `made progress from ${baseline} to ${current}`,
  progressReason: (baseline, current) => `made marked progress from ${baseline} to ${current}`,
  why: (before, now, change) => `place ${before} to place ${now}, up ${change}`,
  examUnread: (exam, sentence) => `“${exam}” could not be read: ${sentence}`,
  fileName: (term) => `Award register ${term}`,
  page: {
    title: 'Award register',
    loading: 'Reading the register…',
    term: 'Term',
    inSeason: 'What is in season',
    count: (granted, nominated, places) =>
      `${granted} granted${nominated > 0 ? ` · ${nominated} open` : ''}${places === null ? '' : ` · ${places} places`}`,
    cause: (cause, kinds) => {
      switch (cause.code) {
        case 'exam':
          return `“${cause.exam}”${cause.kind === null ? '' : ` (${kinds[cause.kind]})`} is out`;
        case 'mid-term':
          return 'The term is half over';
        case 'term-end':
          return 'The term ends soon';
        case 'any-time':
          return 'At any time';
        case 'waits-for':
          return `Waits for ${EXAMS[cause.kind]}`;
      }
    },
    step: (step) => {
      switch (step.code) {
        case 'nominate':
          return 'Nominate';
        case 'decide':
          return 'See what is open';
        case 'praise':
          return 'Praise somebody';
        case 'propose':
          return 'Propose from the marks';
        case 'compute':
          return 'Compute the prizes first';
        case 'register':
          return 'Register the prizes';
        case 'contest':
          return 'Give the contest prizes';
        case 'wait':
        case 'done':
          return 'Nominate anyway';
      }
    },
    done: 'Done',
    waiting: 'Not yet',
    anyway: (award) => `Nominate anyway: ${award}`,
    praiseNow: 'Praise',
    nominated: (count) => `Open: ${count}`,
    granted: (count) => `Granted: ${count}`,
    nobodyYet: 'Nobody has been nominated this term.',
    decide: { granted: 'Grant', declined: 'Decline', withdrawn: 'Withdraw' },
    decideFor: (name, decision) => `${decision}: ${name}`,
    grantAll: (award, count) => `${award}: grant all ${count}`,
    deciding: 'Writing the decision…',
    decided: {
      granted: (names) => `Granted: ${names}.`,
      declined: (names) => `Declined: ${names}.`,
      withdrawn: (names) => `Withdrawn: ${names}.`,
    },
    nominatedBy: (by, day) => `nominated by ${by} ${day}`.trim(),
    decidedBy: (by, day) => `decided by ${by} ${day}`.trim(),
    evidence: 'Evidence',
    evidenceGone: (id) => `Record ${id} is no longer in the support log`,
    ofRun: (at) => `prizes computed ${at}`,
    undo: 'Undo',
    undoing: 'Taking it back…',
    undone: 'Taken back.',
    back: 'Back to the register',
    nominate: (award) => `Nominate: ${award}`,
    who: 'Who',
    titleField: 'Title',
    choose: 'Choose',
    reason: 'Reason',
    reasonHint: 'No marks and no ranks: certificates and lists are made from the register.',
    evidenceOf: (name) => `Praise of ${name} this term`,
    by: 'Nominated by',
    decider: 'Decided by',
    save: 'Save the nomination',
    savePraise: 'Save the praise',
    saving: 'Saving…',
    saved: (name, award, tab) => `${award} of ${name} stands in “${tab}”.`,
    savedMany: (count, award, tab) => `${award} of ${people(count)} stands in “${tab}”.`,
    differs: 'This form had arrived before; what was changed since is not written. Look at the register.',
    over: 'Save nevertheless, over the places',
    propose: (award) => `Propose: ${award}`,
    proposing: 'Looking at the marks…',
    proposedFrom: (baseline, current) => `Of everyone, these rose most from “${baseline}” to “${current}”:`,
    nobodyRose: 'Of the students with marks in both exams nobody rose.',
    level: 'level with the last place: talk it over',
    already: 'in the register already',
    chosen: (count) => `${count} chosen`,
    private: 'Ranks and marks are shown here only. They do not go into the register.',
    grantNow: 'Grant at once, nothing left to decide',
    enter: (count) => `Enter ${people(count)}`,
    contest: 'Which contest',
    subject: 'Subject',
    total: 'Total',
    winnersBy: 'Who wins',
    byPlaces: 'So many places',
    byShares: 'Shares of the field',
    placesOf: (prize) => `${prize}, places`,
    sharesOf: (prize) => `${prize}, percent`,
    place: (place, mark) => `place ${place}, ${mark} points`,
    field: (count) => `${people(count)} with a mark. Equal marks, equal prize.`,
    noWinners: 'Nobody wins a prize in this way.',
    badNumbers: 'Whole numbers, please; shares of 100 together at most, and one above 0.',
    again: 'Work out again',
    runs: 'Prizes of which run',
    run: ({ at, baseline, current, subject, prizes }) =>
      `${at} ${baseline} → ${current}${subject === null ? '' : ` (${subject})`}, ${prizes} prizes`,
    runDone: (registered) => `${registered} of them registered`,
    withdrawRun: (at) => `Withdraw what was registered of ${at}`,
    runWithdrawn: (count) => `${people(count)} withdrawn.`,
    strayPrizes: (count) => `${people(count)} registered from results that were taken back: withdraw`,
    noRuns: 'No awards have been computed this term.',
    toAwards: 'Compute awards',
    register: (prizes) => `Register ${people(prizes)}`,
    registering: 'Registering…',
    registered: (added, already, tab) =>
      `${people(added)} added${already > 0 ? `, ${already} stood there already` : ''}, in “${tab}”.`,
    praises: 'Records of praise this term',
    noPraises: 'There is no praise in this term’s support log yet.',
    enterPraise: (name) => `Enter the praise of ${name}`,
    entered: 'in the register',
    export: 'Export this term',
    exportHint: 'The register holds reasons and names of nominators: for the teachers concerned only.',
    exporting: 'Exporting…',
    download: 'Download CSV',
    copy: 'Copy',
    copied: (rows) => `Copied, ${rows} rows.`,
    notCopied: 'The browser does not allow copying. Please download.',
    downloaded: (name, rows) => `Downloaded “${name}”, ${rows} rows.`,
    guarded: (count) =>
      `${count === 1 ? 'One cell looks' : `${count} cells look`} like a formula and got a ' in front, so that no program computes it.`,
    openTab: 'Open the register’s tab',
    list: ', ',
  },
};
