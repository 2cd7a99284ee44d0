import { meanOfEn, PRIZES, reasonsEn, ruleEn } from './awardSentences.en.js';
import type { AwardWords } from './awardWords.js';
import { subjectWord } from './subjectWords.js';

function signed(value: number): string {
  return `${value >= 0 ? '+' : '−'}${Math.abs(value).toFixed(1)}`;
}

export const awardsEn: AwardWords = {
  resultsTab: 'Rank changes',
  awardListTab: 'Award list',
  columns: {
    name: 'Name',
    className: 'Class',
    studentId: 'Student ID',
    baselineTotal: 'Total before',
    currentTotal: 'Total now',
    baselineRank: 'Rank before',
    currentRank: 'Rank now',
    change: 'Rank change',
    prize: 'Prize',
    status: 'Outcome',
    reason: 'Why',
    baselinePercentile: 'Percentile before',
    currentPercentile: 'Percentile now',
    percentileChange: 'Percentile change',
    rate: 'Rate of rise',
    tChange: 'T-score change',
    gain: 'Rise in total',
    baselineBand: 'Band before',
    currentBand: 'Band now',
    bandRise: 'Band change',
  },
  prize: PRIZES,
  status: {
    awarded: 'Awarded',
    progressed: 'Progressed',
    'no-progress': 'Not evaluated',
    'no-baseline': 'No baseline',
    absent: 'Absent',
    disqualified: 'Annulled',
    ambiguous: 'Same name',
  },
  ...reasonsEn,
  resultsTitle: (baseline, current) => `Rank changes: ${baseline} → ${current}`,
  privateNotice:
    'Private: holds marks and ranks, for the teachers concerned only. Not to be published or passed on.',
  origin: (at, baselineTabs, currentTabs) =>
    `Computed ${at}; before from “${baselineTabs.join('”, “')}”, now from “${currentTabs.join('”, “')}”.`,
  rule: ruleEn,
  namedRule: (policy, rule) => `“${policy}”. ${rule}`,
  meanOf: meanOfEn,
  counts: (pool, risers) => `${pool} can be compared, ${risers} rose.`,
  notes: ({ pool, risers, moves, rule }) => [
    ...(rule.measure === 'band' ? [] : [fixedPool(pool, risers)]),
    'A group with a weak start rises on average by chance alone (regression to the mean), so the number who rose is no proof of good or bad tutoring.',
    ...movesSentence(moves),
  ],
  problemsTitle: 'Please check',
  awardListTitle: 'Progress awards',
  subjectListTitle: (subject) => `Progress awards in ${subjectWord(subject, 'en')}`,
  awardListAudience:
    'May be published. For students who made progress compared with their own past, in three prizes by its size; in the order of names.',
  awardListColumns: ['Name', 'Class', 'Prize'],
  awardListEmpty: 'No awards this time.',
  sameNameOtherId: (name, baselinePlace, currentPlace) =>
    `“${name}” has the same name but different student IDs in the two exams (${baselinePlace} and ${currentPlace}) and counts as two students. If it is one, mend the ID and compute again.`,
  sameIdOtherName: (baselineName, currentName, currentPlace) =>
    `One student ID, two names: “${baselineName}” before, “${currentName}” now (${currentPlace}). They count as one student. Please check.`,
  place: (tab, row) => `“${tab}” row ${row}`,
  noteAt: (tab, cell, message) => `“${tab}”${cell === null ? '' : ` ${cell}`}: ${message}`,
  moreOfTheSame: (n, tab) => `${n} more of the same in “${tab}”.`,
  written: (resultsTab, awardListTab) => `Written to “${resultsTab}” and “${awardListTab}”.`,
};

function movesSentence(moves: Parameters<AwardWords['notes']>[0]['moves']): string[] {
  const { pool, rest } = moves;
  if (pool.meanTChange === null || rest.meanTChange === null) return [];
  return [
    `For comparison: the mean T-score change of the ${pool.students} ranked is ${signed(pool.meanTChange)}, of the other ${rest.students} comparable students ${signed(rest.meanTChange)}.`,
  ];
}

/** Bands can all rise at once; places cannot. */
function fixedPool(pool: number, risers: number): string {
  return `Ranks are taken within a fixed group of ${pool}: for everyone who rises someone falls, the changes sum to about zero, and as a rule only about half can rise (this time ${risers}).`;
}
