import type { AwardWords, ReasonFacts } from './awardWords.js';
import { subjectWord } from './subjectWords.js';

const PRIZES = { 1: 'First prize', 2: 'Second prize', 3: 'Third prize' } as const;

const WITHOUT = {
  absent: 'absent',
  deferred: 'awaiting the make-up exam',
  exempt: 'exempt',
  disqualified: 'the result was annulled',
  invalid: 'a mark could not be read; please mend it',
  incomplete: 'a subject has no mark',
} as const;

function places(n: number): string {
  return `${n} ${n === 1 ? 'place' : 'places'}`;
}

function reason(facts: ReasonFacts): string {
  const { reason: why, baselineRank, currentRank, change, prize, threshold } = facts;
  const ranks = `Place ${baselineRank} last time, place ${currentRank} this time`;
  switch (why.code) {
    case 'rose': {
      const place = why.level > 1 ? `joint number ${why.place}` : `number ${why.place}`;
      const among = why.risers === 1 ? 'the one student who rose' : `${place} of the ${why.risers} who rose`;
      const outcome =
        prize === null ? 'progress, beyond the share that wins a prize' : PRIZES[prize].toLowerCase();
      return `${ranks}: up ${places(change!)}; ${among}: ${outcome}.`;
    }
    case 'level':
      return `${ranks}: the same place, so no prize was considered.`;
    case 'fell':
      return `${ranks}: no rise this time, so no prize was considered.`;
    case 'below-threshold':
      return `${ranks}: up ${places(change!)}, fewer than ${threshold}, so no prize was considered.`;
    case 'not-listed':
      return why.exam === 'current'
        ? 'Not listed in this exam, so not compared.'
        : 'Not listed in the earlier exam: there is no baseline, so not compared.';
    case 'without-total':
      return why.exam === 'current'
        ? `This exam: ${WITHOUT[why.why]}. Not compared.`
        : `Earlier exam: ${WITHOUT[why.why]}. There is no baseline, so not compared.`;
    case 'ambiguous':
      return 'Several students share this name and there is no student ID to tell them apart. Add the IDs and compute again.';
  }
}

const TIES = {
  promote: 'equal rises across a cut take the higher prize',
  demote: 'equal rises across a cut take the lower prize',
  'score-gain':
    'equal rises are told apart by the rise in total, and what is still equal takes the higher prize',
} as const;

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
  reason,
  resultsTitle: (baseline, current) => `Rank changes: ${baseline} → ${current}`,
  privateNotice:
    'Private: holds marks and ranks, for the teachers concerned only. Not to be published or passed on.',
  origin: (at, baselineTabs, currentTabs) =>
    `Computed ${at}; before from “${baselineTabs.join('”, “')}”, now from “${currentTabs.join('”, “')}”.`,
  rule: (rule) => {
    const who = rule.cohort === 'supported' ? 'students of the archive' : 'all students';
    const scope = rule.className === null ? who : `${who} of ${rule.className}`;
    const total =
      rule.subject !== null
        ? `comparing ${subjectWord(rule.subject, 'en')} alone`
        : rule.total === 'stated'
          ? 'totals as stated in the tabs'
          : `totals summed over the common subjects (${rule.subjects.map((subject) => subjectWord(subject, 'en')).join(', ')})`;
    const ranking = rule.ranking === 'dense' ? 'ranks 1, 2, 2, 3' : 'ranks 1, 2, 2, 4';
    const [first, second, third] = rule.shares;
    return (
      `Rule: ${scope} valid in both exams are ranked, ${total}, ${ranking}; a rise of ${places(rule.threshold)} or ` +
      `more counts, first, second and third prize for ${first}%, ${second}% and ${third}%; ${TIES[rule.ties]}.`
    );
  },
  counts: (pool, risers) => `${pool} can be compared, ${risers} rose.`,
  notes: ({ pool, risers, moves }) => [
    `Ranks are taken within a fixed group of ${pool}: for everyone who rises someone falls, the changes sum to about zero, and as a rule only about half can rise (this time ${risers}).`,
    'A group with a weak start rises on average by chance alone (regression to the mean), so the number who rose is no proof of good or bad tutoring.',
    ...movesSentence(moves),
  ],
  problemsTitle: 'Please check',
  awardListTitle: 'Progress awards',
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
