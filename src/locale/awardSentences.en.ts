import { type AwardRule, type RiseMeasure, thresholdUnitOf, weightOf } from '../core/awardRule.js';
import type { AwardWords, ReasonFacts, ReasonWords, RuleFacts } from './awardWords.js';
import { subjectWord } from './subjectWords.js';

export const PRIZES = { 1: 'First prize', 2: 'Second prize', 3: 'Third prize' } as const;

const WITHOUT = {
  absent: 'absent',
  deferred: 'awaiting the make-up exam',
  exempt: 'exempt',
  disqualified: 'the result was annulled',
  invalid: 'a mark could not be read; please mend it',
  incomplete: 'a subject has no mark',
} as const;

function counted(n: number | string, one: string, several: string): string {
  return `${n} ${Number(n) === 1 ? one : several}`;
}

/** How far, in its unit. */
function amount(unit: RiseMeasure, value: number): string {
  switch (unit) {
    case 'places':
      return counted(value, 'place', 'places');
    case 'percentile':
      return counted(trimmed(value), 'percentile point', 'percentile points');
    case 't':
      return `${value.toFixed(2)} T`;
    case 'band':
      return counted(value, 'band', 'bands');
  }
}

/** One decimal where it says something. */
function trimmed(value: number): string {
  return String(Number(value.toFixed(1)));
}

function from(facts: ReasonFacts, { measure }: AwardRule): string {
  const { baselineRank, currentRank, baselineBand, currentBand, measures } = facts;
  if (measure === 'band') return `Band ${baselineBand} last time, band ${currentBand} this time`;
  const [was, is] = [measures?.baselinePercentile ?? null, measures?.currentPercentile ?? null];
  if (measure !== 'percentile' || was === null || is === null) {
    return `Place ${baselineRank} last time, place ${currentRank} this time`;
  }
  return `Place ${baselineRank} (percentile ${trimmed(was)}) last time, place ${currentRank} (percentile ${trimmed(is)}) this time`;
}

const LEVEL = { places: 'place', percentile: 'percentile', t: 'T-score', band: 'band' } as const;

function reason(facts: ReasonFacts, rule: AwardRule): string {
  const { reason: why, prize } = facts;
  const { measure } = rule;
  const risen = facts.rise === null ? '' : `up ${amount(measure, facts.rise)}`;
  switch (why.code) {
    case 'rose': {
      const place = why.level > 1 ? `joint number ${why.place}` : `number ${why.place}`;
      const among = why.risers === 1 ? 'the one student who rose' : `${place} of the ${why.risers} who rose`;
      const outcome =
        prize === null ? 'progress, beyond the share that wins a prize' : PRIZES[prize].toLowerCase();
      return `${from(facts, rule)}: ${risen}; ${among}: ${outcome}.`;
    }
    case 'level':
      return `${from(facts, rule)}: the same ${LEVEL[measure]}, so no prize was considered.`;
    case 'fell':
      return `${from(facts, rule)}: no rise this time, so no prize was considered.`;
    case 'below-threshold':
      return `${from(facts, rule)}: ${risen}, ${tooLittle(rule)}, so no prize was considered.`;
    default:
      return apart(facts);
  }
}

function tooLittle(rule: AwardRule): string {
  const unit = thresholdUnitOf(rule);
  return unit === 'places' ? `fewer than ${rule.threshold}` : `less than ${amount(unit, rule.threshold)}`;
}

/** Those who are not compared: no rank stands in these sentences. */
function apart({ reason: why }: ReasonFacts): string {
  switch (why.code) {
    case 'not-listed':
      return why.exam === 'current'
        ? 'Not listed in this exam, so not compared.'
        : 'Not listed in the earlier exam: there is no baseline, so not compared.';
    case 'not-in-all':
      return 'The baseline is the mean of several exams, and one of them lacks this student: there is no baseline, so not compared.';
    case 'without-total':
      return why.exam === 'current'
        ? `This exam: ${WITHOUT[why.why]}. Not compared.`
        : `Earlier exam: ${WITHOUT[why.why]}. There is no baseline, so not compared.`;
    case 'ambiguous':
      return 'Several students share this name and there is no student ID to tell them apart. Add the IDs and compute again.';
    default:
      return '';
  }
}

function familyReason(facts: ReasonFacts): string {
  const { reason: why, prize } = facts;
  switch (why.code) {
    case 'rose':
      return prize === null
        ? 'Progress since last time; keep it up.'
        : `Clear progress since last time: ${PRIZES[prize].toLowerCase()} of the progress awards.`;
    case 'level':
    case 'below-threshold':
      return 'Steady since last time; next come one or two small goals.';
    case 'fell':
      return 'The effort does not show in the marks yet; next we look for the reason together and set a small goal.';
    default:
      return apart(facts);
  }
}

export const reasonsEn: ReasonWords = { reason, familyReason };

const TIES = {
  promote: 'equal rises across a cut take the higher prize',
  demote: 'equal rises across a cut take the lower prize',
  'score-gain':
    'equal rises are told apart by the rise in total, and what is still equal takes the higher prize',
} as const;

export function meanOfEn(exams: readonly string[]): string {
  return `the mean of ${exams.join(', ')}`;
}

export const ruleEn: AwardWords['rule'] = (rule) => {
  const who = rule.cohort === 'supported' ? 'students of the archive' : 'all students';
  const scope = rule.className === null ? who : `${who} of ${rule.className}`;
  const baseline = rule.meanOf === null ? '' : `before is ${meanOfEn(rule.meanOf)}, `;
  const [first, second, third] = rule.shares;
  const prizes = rule.prizesIn === 'class' ? ', each class by itself' : '';
  return (
    `Rule: ${scope} valid in both exams are ${compared(rule)}, ${baseline}${total(rule)}${ranking(rule)}; a rise of ` +
    `${amount(thresholdUnitOf(rule), rule.threshold)} or more counts, first, second and third prize for ${first}%, ${second}% ` +
    `and ${third}%${prizes}; ${TIES[rule.ties]}.`
  );
};

function compared({ measure, rankAmong, cohort, ranksIn, bands }: RuleFacts): string {
  if (measure === 'band') {
    const [last, ...others] = bands.names.slice().reverse();
    const cuts = others.reverse().map((name, at) => {
      const cut = bands.cuts[at]!;
      return bands.by === 'rate' ? `${name} from ${cut}%` : `${name} ${cut}%`;
    });
    const basis = bands.by === 'rate' ? 'by score rate' : 'by the place among everyone valid in the exam';
    return `compared by grade bands (${basis}: ${cuts.join(', ')}, ${last} the rest)`;
  }
  const among = rankAmong === 'everyone' && cohort === 'supported' ? ' among all students' : '';
  const within = ranksIn === 'class' ? ' within each class' : '';
  const by =
    measure === 'places'
      ? ''
      : ` and compared by the change in ${measure === 't' ? 'T-score against everyone valid in each exam' : 'percentile'}`;
  return `ranked${among}${within}${by}`;
}

function total(rule: RuleFacts): string {
  if (rule.subject !== null) return `comparing ${subjectWord(rule.subject, 'en')} alone`;
  if (rule.total === 'stated') return 'totals as stated in the tabs';
  const parts = rule.subjects.map((subject) => {
    const weight = weightOf(rule, subject);
    const name = subjectWord(subject, 'en');
    return weight === 100 ? name : `${name} × ${weight}%`;
  });
  return `totals summed over the common subjects (${parts.join(', ')})`;
}

function ranking({ measure, ranking: how }: RuleFacts): string {
  if (measure === 'band') return '';
  return how === 'dense' ? ', ranks 1, 2, 2, 3' : ', ranks 1, 2, 2, 4';
}
