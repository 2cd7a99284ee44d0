import type { RunWords } from './runWords.js';

export const runsEn: RunWords = {
  settings: {
    cohort: 'for whom',
    className: 'class',
    subject: 'what is compared',
    total: 'how the total is made',
    meanOf: 'the exams whose mean is compared with',
    weights: 'what each subject counts',
    measure: 'what a rise is measured in',
    bands: 'bands',
    threshold: 'the least rise',
    thresholdUnit: 'the unit of the least rise',
    rankAmong: 'among whom ranks are counted',
    ranksIn: 'ranks together or by class',
    ranking: 'how equal totals rank',
    prizesIn: 'prizes together or by class',
    shares: 'the shares of the prizes',
    ties: 'equals across two prizes',
  },
  marks: {
    absent: 'absent',
    deferred: 'deferred',
    exempt: 'exempt',
    disqualified: 'disqualified',
    'not-taken': 'not taken',
    blank: 'blank',
    invalid: 'something unreadable',
  },
  list: ', ',
  rule: (settings) => `The rule differs: ${settings}.`,
  ruleOf: (run, rule) => `${run}: ${rule}`,
  subjects: (exam, added, removed) =>
    `The subjects of “${exam}” differ: ${[added && `${added} added`, removed && `${removed} gone`].filter(Boolean).join(', ')}.`,
  marksNotKept:
    'One of the two was kept by an older version, without the marks; only totals can be compared.',
  differing: (students, unchanged) => `${students} differ, ${unchanged} are the same.`,
  same: 'The two are the same.',
  outcome: (result, change) => (change === '' ? result : `${result} (${change})`),
  moved: (from, to) => `Before: ${from}; after: ${to}.`,
  notMoved: 'The result is the same.',
  added: (to) => `Only in the later one: ${to}.`,
  removed: (from) => `Not in the later one; before: ${from}.`,
  mark: (exam, subject, from, to) => `${subject} in “${exam}” was changed from ${from} to ${to}.`,
  total: (exam, from, to) => `The total in “${exam}” was changed from ${from} to ${to}.`,
  noTotal: 'none',
  listed: (exam, now) =>
    now
      ? `The later one found the student in “${exam}”.`
      : `The later one did not find the student in “${exam}”.`,
  matched: (now) =>
    now ? 'It was unclear who this is, and then it was clear.' : 'It became unclear who this is.',
  causes: {
    subjects: 'Because the subjects differ.',
    rule: 'Because the rule differs.',
    others: 'The student’s own marks are the same; others’ changed.',
  },
  restored: (at, earlier) =>
    `The results of ${at} were taken back. Both tabs are as they were at ${earlier}.`,
  emptied: (at) =>
    `The results of ${at} were taken back. Nothing was written before them, so what they wrote is gone.`,
};
