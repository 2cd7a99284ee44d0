import type { AwardReason, AwardRow, AwardStatus, SideMeasures } from './awardOutcome.js';
import { prizeOf, statusOf } from './awardRows.js';
import type { AwardRule } from './awardRule.js';
import type { BandOf } from './bands.js';
import type { Contenders } from './contenders.js';
import type { ExamRecord, ExamStudent } from './exam.js';
import type { Mark } from './marks.js';
import { difference, percentile, rateOfRise } from './measures.js';
import type { Members } from './members.js';
import { NONE } from './numberSlots.js';
import type { Places } from './places.js';
import { toPoints } from './points.js';
import { type Dealt, NO_PRIZE } from './prizeGroups.js';
import type { Prize } from './prizes.js';
import type { Rises } from './rises.js';
import { isTotal, type Totals } from './totals.js';
import { whyOutside } from './whyOutside.js';

/** What the rule found, column by column. */
export interface Evaluation {
  rule: AwardRule;
  exams: { baseline: ExamRecord; current: ExamRecord };
  before: Totals;
  now: Totals;
  /** Totals in points are these numbers divided by: the baseline may be a sum of several exams. */
  baselineScale: number;
  currentScale: number;
  bands: { before: BandOf; now: BandOf } | null;
  members: Members;
  /** What became of each member: `outcomeOf` status and prize. */
  outcomes: Uint8Array;
  /** Each member's place in the columns of the pool below; `NONE` outside it. */
  inPool: Int32Array;
  pool: Contenders;
  places: Places;
  rises: Rises;
  dealt: Dealt;
  scales: Scales;
}

/** T-scores against everyone valid in each exam; null where everybody has the same total. */
export interface Scales {
  before: (total: number) => number | null;
  now: (total: number) => number | null;
}

/**
 * One student's row, read from the columns when it is asked for: a school has many students, and hardly anybody asks for
 * all there is to know of each. As JSON it is an object with everything.
 */
export class EvaluatedRow implements AwardRow {
  /** Its place in the columns of the pool; `NONE` outside it. */
  private readonly k: number;

  constructor(
    private readonly all: Evaluation,
    private readonly at: number,
  ) {
    this.k = all.inPool[at]!;
  }

  get studentId(): string | null {
    return this.all.members.studentId(this.at);
  }

  get name(): string {
    return this.all.members.name(this.at);
  }

  get className(): string | null {
    return this.all.members.className(this.at);
  }

  get baselineTotal(): number | null {
    const { before, baselineScale } = this.all;
    return totalAt(before, this.all.members.baseline(this.at), baselineScale);
  }

  get currentTotal(): number | null {
    const { now, currentScale } = this.all;
    return totalAt(now, this.all.members.current(this.at), currentScale);
  }

  get baselineRank(): number | null {
    return this.isRanked() ? this.all.places.baselineRanks[this.k]! : null;
  }

  get currentRank(): number | null {
    return this.isRanked() ? this.all.places.currentRanks[this.k]! : null;
  }

  get change(): number | null {
    return difference(this.baselineRank, this.currentRank);
  }

  get rise(): number | null {
    const { k } = this;
    if (k === NONE) return null;
    const { top, bottom } = this.all.rises;
    return Number.isNaN(top[k]!) ? null : top[k]! / bottom[k]!;
  }

  get baselineBand(): string | null {
    return this.bandName(this.all.bands?.before, this.all.members.baseline(this.at));
  }

  get currentBand(): string | null {
    return this.bandName(this.all.bands?.now, this.all.members.current(this.at));
  }

  get prize(): Prize | null {
    return prizeOf(this.all.outcomes[this.at]!);
  }

  get status(): AwardStatus {
    return statusOf(this.all.outcomes[this.at]!);
  }

  get reason(): AwardReason {
    const { k } = this;
    if (k === NONE) return whyOutside(this.all.members, this.at, this.all).reason;
    const { rises, dealt } = this.all;
    if (dealt.outcomes[k] === NO_PRIZE) return whyNoPrize(rises.top[k]!);
    return { code: 'rose', place: dealt.places[k]!, level: dealt.levels[k]!, risers: dealt.risers[k]! };
  }

  get measures(): SideMeasures | null {
    const { k } = this;
    if (k === NONE) return null;
    const { places, baselineScale } = this.all;
    const { baselineRank, currentRank } = this;
    const n = places.ranked[k]!;
    const was = this.isRanked() ? percentile(places.baselinePlaces[k]!, n) : null;
    const is = this.isRanked() ? percentile(places.currentPlaces[k]!, n) : null;
    return {
      baselinePercentile: was,
      currentPercentile: is,
      percentileChange: difference(is, was),
      rate: baselineRank === null || currentRank === null ? null : rateOfRise(baselineRank, currentRank),
      tChange: tChangeOf(this.all, k),
      gain: toPoints(gainOf(this.all, k), baselineScale),
    };
  }

  get baselineMarks(): readonly Mark[] | null {
    return studentAt(this.all.exams.baseline, this.all.members.baseline(this.at))?.marks ?? null;
  }

  get currentMarks(): readonly Mark[] | null {
    return studentAt(this.all.exams.current, this.all.members.current(this.at))?.marks ?? null;
  }

  get baselineStated(): Mark | null {
    return studentAt(this.all.exams.baseline, this.all.members.baseline(this.at))?.statedTotal ?? null;
  }

  get currentStated(): Mark | null {
    return studentAt(this.all.exams.current, this.all.members.current(this.at))?.statedTotal ?? null;
  }

  toJSON(): AwardRow {
    return plainRow(this);
  }

  /** Where bands are compared no place is told. */
  private isRanked(): boolean {
    return this.k !== NONE && this.all.rule.measure !== 'band';
  }

  private bandName(bands: BandOf | undefined, row: number): string | null {
    const band = bands === undefined || row === NONE ? null : bands[row]!;
    return band === null ? null : this.all.rule.bands.names[band]!;
  }
}

/** A row with everything in it: what is read from columns cannot be spread into another object. */
export function plainRow(row: AwardRow): AwardRow {
  return {
    studentId: row.studentId,
    name: row.name,
    className: row.className,
    baselineTotal: row.baselineTotal,
    currentTotal: row.currentTotal,
    baselineRank: row.baselineRank,
    currentRank: row.currentRank,
    change: row.change,
    rise: row.rise,
    baselineBand: row.baselineBand,
    currentBand: row.currentBand,
    prize: row.prize,
    status: row.status,
    reason: row.reason,
    measures: row.measures,
    baselineMarks: row.baselineMarks,
    currentMarks: row.currentMarks,
    baselineStated: row.baselineStated,
    currentStated: row.currentStated,
  };
}

/** Where everybody has the same total, or nobody else is ranked, nothing has moved. */
function whyNoPrize(rise: number): AwardReason {
  return { code: rise > 0 ? 'below-threshold' : rise < 0 ? 'fell' : 'level' };
}

/** How far the T-score rose; null where everybody in an exam has the same total. */
export function tChangeOf({ pool, scales }: Pick<Evaluation, 'pool' | 'scales'>, k: number): number | null {
  return difference(scales.now(pool.now[k]!), scales.before(pool.before[k]!));
}

/** The current total less the mean of the baseline, in whole numbers of the baseline's scale. */
export function gainOf(
  { pool, baselineScale, currentScale }: Pick<Evaluation, 'pool' | 'baselineScale' | 'currentScale'>,
  k: number,
): number {
  return pool.now[k]! * (baselineScale / currentScale) - pool.before[k]!;
}

function totalAt(totals: Totals, row: number, scale: number): number | null {
  if (row === NONE || !isTotal(totals[row]!)) return null;
  return toPoints(totals[row]!, scale);
}

function studentAt(exam: ExamRecord, row: number): ExamStudent | null {
  return row === NONE ? null : exam.students[row]!;
}
