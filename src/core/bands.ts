import { AppError } from './appError.js';
import type { BandScheme } from './awardRule.js';
import type { ExamRecord } from './exam.js';
import { type Micropoints, toMicropoints } from './points.js';
import { ranksOf } from './ranks.js';
import { isTotal, present, type TotalRule, type Totals } from './totals.js';

/** The band of each total, from 0 for the best; null where there is no total. */
export type BandOf = ReadonlyArray<number | null>;

/**
 * Sorts the totals of one exam into bands. By score rate a total belongs to the first band whose percent of the full mark
 * it reaches, compared in whole numbers. By share the first band is for the best `ceil(n × share / 100)` of everyone
 * valid in the exam, and so on; equal totals share the better band.
 *
 * @param totals of everyone in the exam
 * @throws AppError NO_FULL_MARK when a subject's full mark is not told in the exam
 */
export function bandsOf(exam: ExamRecord, rule: TotalRule, totals: Totals, scheme: BandScheme): BandOf {
  return scheme.by === 'rate'
    ? bandsByRate(totals, fullTotal(exam, rule), scheme.cuts)
    : bandsByShare(totals, scheme.cuts);
}

function bandsByRate(totals: Totals, full: Micropoints, cuts: readonly number[]): BandOf {
  return Array.from(totals, (total) =>
    !isTotal(total) ? null : firstBand(cuts, (percent) => total * 100 >= full * percent),
  );
}

function bandsByShare(totals: Totals, cuts: readonly number[]): BandOf {
  const valid = present(totals);
  const ranks = ranksOf(valid, 'competition');
  const n = valid.length;
  let percent = 0;
  const places = cuts.map((cut) => {
    percent += cut;
    return Math.floor((n * percent + 99) / 100);
  });
  let next = 0;
  return Array.from(totals, (total) => {
    if (!isTotal(total)) return null;
    const rank = ranks[next++]!;
    return firstBand(places, (place) => rank <= place);
  });
}

function firstBand(cuts: readonly number[], reached: (cut: number) => boolean): number {
  const band = cuts.findIndex(reached);
  return band < 0 ? cuts.length : band;
}

/** The full mark of a total, in the total's own scale. */
function fullTotal(exam: ExamRecord, { basis, subjects, weights }: TotalRule): Micropoints {
  const missing = subjects.filter((subject) => exam.fullMarks?.[subject] === undefined);
  if (basis === 'stated' || missing.length > 0) {
    throw new AppError('NO_FULL_MARK', { exam: exam.info.name, subjects: missing.join('、') });
  }
  return subjects.reduce(
    (sum, subject, at) => sum + toMicropoints(exam.fullMarks![subject]!) * (weights?.[at] ?? 1),
    0,
  );
}
