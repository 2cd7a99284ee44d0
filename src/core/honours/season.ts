import type { ExamKind } from '../exam.js';
import { AWARD_KINDS, type AwardKind } from '../ledger/award.js';
import { addDays, dayNumber } from '../ledger/days.js';
import type { Term } from './terms.js';

/** An exam of the term whose marks are there. */
export interface SeasonExam {
  key: string;
  kind: ExamKind | null;
  /** ISO day; null: not said, and since there are marks it is over. */
  date: string | null;
}

/** A run of the awards over an exam of the term. */
export interface SeasonRun {
  id: string;
  /** The exam it goes to. */
  exam: string;
  prizes: number;
  /** How many of its prizes stand in the register. */
  registered: number;
}

/** How far one kind of award is. */
export interface SeasonCount {
  nominated: number;
  granted: number;
  /** Places in all; null: no limit. */
  places: number | null;
}

export interface SeasonFacts {
  day: string;
  term: Pick<Term, 'from' | 'to'>;
  exams: readonly SeasonExam[];
  runs: readonly SeasonRun[];
  counts: Record<AwardKind, SeasonCount>;
  /** Contest exams whose prizes stand in the register. */
  contestsDone: ReadonlySet<string>;
  /** The final of the term before, to compare with; null: there is none. */
  finalBefore: string | null;
}

/** Why it is time for an award, or why not yet. */
export type SeasonCause =
  | { code: 'exam'; exam: string; kind: ExamKind | null }
  | { code: 'mid-term' | 'term-end'; day: string }
  | { code: 'any-time' }
  | { code: 'waits-for'; kind: 'midterm' | 'final' | 'contest' };

/**
 * The one next thing: `nominate` somebody, `propose` from the marks, `compute` the prizes of an exam first,
 * `register` the prizes of a run, `contest` prizes of an exam, `decide` what is nominated, `praise`; `wait` and `done`:
 * there is nothing to do.
 */
export type SeasonStep =
  | { code: 'nominate' | 'decide' | 'praise' | 'wait' | 'done' }
  | { code: 'propose'; baseline: string; current: string }
  | { code: 'compute'; exam: string }
  | { code: 'register'; run: string }
  | { code: 'contest'; exam: string };

export interface Season {
  kind: AwardKind;
  open: boolean;
  cause: SeasonCause;
  step: SeasonStep;
}

/** So many days before the last of a term its end is prepared. */
const BEFORE_END = 21;

/**
 * What is in season on a day of a term, and the next step for each award: 班级十星 at mid-term, 学习进步奖 学业进步生
 * 品德优秀生 奖学金 at the end, 竞赛奖 after each contest, 及时表扬 at any time. What there is to do comes first, what
 * still waits comes last. Proposes only: nothing is ever decided by it.
 */
export function seasonOf(facts: SeasonFacts): Season[] {
  const exams = facts.exams.filter(({ date }) => date === null || date <= facts.day);
  const known = { ...facts, exams };
  const seasons = AWARD_KINDS.map((kind) => RULES[kind](known, kind));
  return seasons.sort((x, y) => urgency(x) - urgency(y));
}

function urgency({ open, step }: Season): number {
  if (!open || step.code === 'wait') return 3;
  if (step.code === 'done') return 2;
  return step.code === 'praise' ? 1 : 0;
}

type Rule = (facts: SeasonFacts, kind: AwardKind) => Season;

const RULES: Record<AwardKind, Rule> = {
  classStar: (facts, kind) => {
    const cause = examCause(facts, 'midterm') ?? dayCause(facts, 'mid-term', middleOf(facts.term));
    return named(facts, kind, cause, 'midterm');
  },
  conduct: atEnd,
  scholarship: atEnd,
  academicProgress: (facts, kind) => {
    const season = atEnd(facts, kind);
    const final = latest(facts.exams, ['final']);
    if (season.step.code !== 'nominate' || final === null || facts.finalBefore === null) return season;
    return { ...season, step: { code: 'propose', baseline: facts.finalBefore, current: final.key } };
  },
  progress: (facts, kind) => {
    const counted = latest(facts.exams, ['monthly', 'midterm', 'final']);
    if (counted === null) return waiting(kind, 'final');
    const cause: SeasonCause = { code: 'exam', exam: counted.key, kind: counted.kind };
    const run = facts.runs.filter(({ exam }) => exam === counted.key).pop();
    const step: SeasonStep =
      run === undefined
        ? { code: 'compute', exam: counted.key }
        : run.registered < run.prizes
          ? { code: 'register', run: run.id }
          : undecided(facts, kind);
    return { kind, open: true, cause, step };
  },
  contest: (facts, kind) => {
    const contests = facts.exams.filter((exam) => exam.kind === 'contest');
    const open = latest(
      contests.filter(({ key }) => !facts.contestsDone.has(key)),
      ['contest'],
    );
    if (open === null && contests.length === 0) return waiting(kind, 'contest');
    const shown = open ?? latest(contests, ['contest'])!;
    const cause: SeasonCause = { code: 'exam', exam: shown.key, kind: 'contest' };
    const step: SeasonStep = open === null ? undecided(facts, kind) : { code: 'contest', exam: open.key };
    return { kind, open: true, cause, step };
  },
  praise: (_facts, kind) => ({ kind, open: true, cause: { code: 'any-time' }, step: { code: 'praise' } }),
};

function atEnd(facts: SeasonFacts, kind: AwardKind): Season {
  const from = facts.term.to === null ? null : addDays(facts.term.to, -BEFORE_END);
  return named(facts, kind, examCause(facts, 'final') ?? dayCause(facts, 'term-end', from), 'final');
}

/** An award for which somebody names children until its places are taken. */
function named(
  facts: SeasonFacts,
  kind: AwardKind,
  cause: SeasonCause | null,
  waitsFor: 'midterm' | 'final',
): Season {
  if (cause === null) return waiting(kind, waitsFor);
  const { nominated, granted, places } = facts.counts[kind];
  const isFull = places !== null && nominated + granted >= places;
  return { kind, open: true, cause, step: isFull ? undecided(facts, kind) : { code: 'nominate' } };
}

/** All are named: what is left is to decide. */
function undecided({ counts }: SeasonFacts, kind: AwardKind): SeasonStep {
  return { code: counts[kind].nominated > 0 ? 'decide' : 'done' };
}

function waiting(kind: AwardKind, waitsFor: 'midterm' | 'final' | 'contest'): Season {
  return { kind, open: false, cause: { code: 'waits-for', kind: waitsFor }, step: { code: 'wait' } };
}

function examCause({ exams }: SeasonFacts, kind: ExamKind): SeasonCause | null {
  const exam = latest(exams, [kind]);
  return exam === null ? null : { code: 'exam', exam: exam.key, kind };
}

function dayCause(
  { day }: SeasonFacts,
  code: 'mid-term' | 'term-end',
  from: string | null,
): SeasonCause | null {
  return from === null || day < from ? null : { code, day: from };
}

/** The latest of some kinds; exams come earliest first. */
function latest(exams: readonly SeasonExam[], kinds: readonly ExamKind[]): SeasonExam | null {
  return exams.filter(({ kind }) => kind !== null && kinds.includes(kind)).pop() ?? null;
}

/** The day in the middle of a term. */
function middleOf({ from, to }: Pick<Term, 'from' | 'to'>): string | null {
  if (from === null || to === null) return null;
  return addDays(from, Math.floor((dayNumber(to) - dayNumber(from)) / 2));
}
