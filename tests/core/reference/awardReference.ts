/**
 * The award rule once more, written from its text alone and in the plainest way (every question is asked of
 * every student anew), to be held against `src/core/evaluateAwards.ts`.
 */
import type { AwardRule } from '../../../src/core/awardRule.js';
import type { ArchiveRecord, ExamRecord, ExamStudent } from '../../../src/core/exam.js';
import type { Mark } from '../../../src/core/marks.js';
import { type Fraction, fraction, fromDecimal, isGreater, minus, plus, toNumber } from './fraction.js';
import {
  different,
  type Found,
  matchReference,
  type Person,
  plainName,
  type SameClass,
} from './matchReference.js';
import { type PrizeNumber, referencePrizes } from './prizeReference.js';

export interface ReferenceRow {
  name: string;
  status: string;
  /** For `absent`, `no-baseline` and `disqualified`: what stands in the tab, or `not-listed`. */
  why: string | null;
  baselineTotal: number | null;
  currentTotal: number | null;
  baselineRank: number | null;
  currentRank: number | null;
  change: number | null;
  prize: PrizeNumber | null;
}

export interface ReferenceInput {
  baseline: ExamRecord;
  current: ExamRecord;
  archive: ArchiveRecord | null;
  sameClass: SameClass;
}

/** A total, or the word for why there is none. */
type Standing = Fraction | string;

interface Member {
  name: string;
  className: string | null;
  ambiguous: boolean;
  before: Standing;
  now: Standing;
  /** Rows of the two exams. */
  rows: [baseline: number | null, current: number | null];
}

/** Who takes a place: a member of the pool, or somebody who is only ranked beside it. */
type Ranked = Pick<Member, 'className' | 'rows'> & { before: Fraction; now: Fraction };

export function referenceAwards(input: ReferenceInput, rule: AwardRule): ReferenceRow[] {
  const members = membersOf(input, rule);
  const pool = members.filter(
    (member): member is Member & Ranked => !member.ambiguous && isTotal(member.before) && isTotal(member.now),
  );
  const field: Ranked[] = [...pool, ...besides(input, rule, members)];
  const isOneClass = (x: Ranked, y: Ranked) =>
    x.className === null || y.className === null
      ? x.className === y.className
      : input.sameClass(x.className, y.className);
  const together = (x: Ranked, how: 'together' | 'class', all: Ranked[]) =>
    all.filter((y) => how === 'together' || isOneClass(x, y));
  const ranksOf = (member: Ranked, ranking: AwardRule['ranking']) => {
    const rivals = together(member, rule.ranksIn, field);
    return {
      baselineRank: rankOf(
        member.before,
        rivals.map((other) => other.before),
        ranking,
      ),
      currentRank: rankOf(
        member.now,
        rivals.map((other) => other.now),
        ranking,
      ),
      n: rivals.length,
    };
  };
  const exams = examsOf(input, rule);
  /** The rise in a unit, as an exact fraction; null where it cannot be told. */
  const riseIn = (unit: string, member: Ranked): Fraction | null => {
    const { baselineRank, currentRank } = ranksOf(member, rule.ranking);
    if (unit === 'places') return fraction(baselineRank - currentRank);
    if (unit === 'band') {
      return fraction(bandOf(member.before, exams.baseline, rule) - bandOf(member.now, exams.current, rule));
    }
    if (unit === 't') {
      const [was, is] = [tScore(member.before, exams.baseline.all), tScore(member.now, exams.current.all)];
      return was === null || is === null ? null : hundredths(minus(is, was));
    }
    const among = ranksOf(member, 'competition');
    return among.n < 2 ? null : fraction(100 * (among.baselineRank - among.currentRank), among.n - 1);
  };
  const rises = new Map(pool.map((member) => [member, riseIn(rule.measure, member)]));
  const unit = rule.measure === 'band' ? 'band' : (rule.thresholdUnit ?? rule.measure);
  const risers = pool.filter((member) => {
    const [rise, measured] = [rises.get(member)!, riseIn(unit, member)];
    if (rise === null || measured === null || !isGreater(rise, fraction(0))) return false;
    return !isGreater(fromDecimal(rule.threshold), measured);
  });
  const prizes = new Map<Member, PrizeNumber | null>();
  for (const riser of risers) {
    const group = together(riser, rule.prizesIn, risers) as Array<Member & Ranked>;
    const lower = (member: Member & Ranked) =>
      group.filter((other) => isGreater(rises.get(member)!, rises.get(other)!)).length;
    const dealt = referencePrizes(
      group.map((member) => ({ change: lower(member), gain: minus(member.now, member.before) })),
      rule.shares,
      rule.ties,
    );
    prizes.set(riser, dealt[group.indexOf(riser)]!);
  }
  return members.map((member) => {
    const rose = prizes.has(member);
    const prize = prizes.get(member) ?? null;
    const counted = pool.includes(member as Member & Ranked) && rule.measure !== 'band';
    const ranks = counted ? ranksOf(member as Member & Ranked, rule.ranking) : null;
    return {
      name: member.name,
      ...statusOf(member, rose, prize),
      baselineTotal: isTotal(member.before) ? toNumber(member.before) : null,
      currentTotal: isTotal(member.now) ? toNumber(member.now) : null,
      baselineRank: ranks?.baselineRank ?? null,
      currentRank: ranks?.currentRank ?? null,
      change: ranks === null ? null : ranks.baselineRank - ranks.currentRank,
      prize,
    };
  });
}

/** Everyone valid in both exams who is none of the members, where the rule ranks among them. */
function besides(input: ReferenceInput, rule: AwardRule, members: Member[]): Ranked[] {
  if (rule.rankAmong === 'cohort' || rule.cohort === 'everyone') return [];
  const { baseline, current, sameClass } = input;
  return matchReference(baseline, current, sameClass).left.flatMap((j, i): Ranked[] => {
    if (typeof j !== 'number' || members.some(({ rows }) => rows[0] === i || rows[1] === j)) return [];
    const before = standingOf(baseline.students[i]!, baseline, input, rule);
    const now = standingOf(current.students[j]!, current, input, rule);
    const className = current.students[j]!.className ?? baseline.students[i]!.className;
    const wanted = rule.className;
    const asked = wanted === null || (className !== null && sameClass(className, wanted));
    return isTotal(before) && isTotal(now) && asked ? [{ className, rows: [i, j], before, now }] : [];
  });
}

interface ReferenceExam {
  /** Totals of everyone valid in it. */
  all: Fraction[];
  full: Fraction;
}

function examsOf(
  input: ReferenceInput,
  rule: AwardRule,
): { baseline: ReferenceExam; current: ReferenceExam } {
  const subjects = subjectsOf(input, rule);
  const one = (exam: ExamRecord): ReferenceExam => ({
    all: exam.students.map((student) => standingOf(student, exam, input, rule)).filter(isTotal),
    full: subjects.reduce<Fraction>(
      (sum, subject) => plus(sum, weighed(exam.fullMarks?.[subject] ?? 0, subject, rule)),
      fraction(0),
    ),
  });
  return { baseline: one(input.baseline), current: one(input.current) };
}

function bandOf(total: Fraction, { all, full }: ReferenceExam, { bands }: AwardRule): number {
  let upTo = 0;
  for (let band = 0; band < bands.cuts.length; band += 1) {
    const cut = bands.cuts[band]!;
    upTo += cut;
    if (bands.by === 'rate') {
      const least = fraction(full.top * BigInt(cut), full.bottom * 100n);
      if (!isGreater(least, total)) return band;
      continue;
    }
    // Within the first upTo percent: 100 × (place − 1) < n × upTo.
    const place = 1 + all.filter((other) => isGreater(other, total)).length;
    if (100 * (place - 1) < all.length * upTo) return band;
  }
  return bands.cuts.length;
}

/** T = 50 + 10 (x − mean) / σ to 30 decimals; null where all are equal. */
function tScore(total: Fraction, all: Fraction[]): Fraction | null {
  const n = fraction(all.length);
  const sum = all.reduce(plus, fraction(0));
  const mean = fraction(sum.top, sum.bottom * n.top);
  const squares = all.map((x) => minus(x, mean)).map((d) => fraction(d.top * d.top, d.bottom * d.bottom));
  const variance = squares.reduce(plus, fraction(0));
  if (variance.top === 0n) return null;
  const digits = 10n ** 30n;
  const sigma = fraction(root((variance.top * digits * digits) / (variance.bottom * n.top)), digits);
  const off = minus(total, mean);
  return plus(fraction(50), fraction(10n * off.top * sigma.bottom, off.bottom * sigma.top));
}

function root(square: bigint): bigint {
  let x = square;
  for (let next = (x + 1n) / 2n; next < x; next = (x + square / x) / 2n) x = next;
  return x;
}

/** To the nearest hundredth, halves up. */
function hundredths(x: Fraction): Fraction {
  const [top, bottom] = [200n * x.top + x.bottom, 2n * x.bottom];
  const floor = top / bottom - (top % bottom < 0n ? 1n : 0n);
  return fraction(floor, 100n);
}

/** Weights are of subjects in a total: a subject compared by itself has none. */
function weighed(points: number, subject: string, rule: AwardRule): Fraction {
  const mark = fromDecimal(points);
  const weight = rule.subject === null ? (rule.weights?.[subject] ?? 100) : 100;
  return fraction(mark.top * BigInt(weight), mark.bottom * 100n);
}

function subjectsOf({ baseline, current }: ReferenceInput, rule: AwardRule): string[] {
  if (rule.subject !== null) return [rule.subject];
  return baseline.subjects.filter(
    (subject) => current.subjects.includes(subject) && rule.weights?.[subject] !== 0,
  );
}

const isTotal = (standing: Standing): standing is Fraction => typeof standing !== 'string';

function rankOf(total: Fraction, all: Fraction[], ranking: AwardRule['ranking']): number {
  const greater = all.filter((other) => isGreater(other, total));
  if (ranking === 'competition') return 1 + greater.length;
  return (
    1 +
    greater.filter((x, i) => !greater.slice(0, i).some((y) => !isGreater(x, y) && !isGreater(y, x))).length
  );
}

function statusOf(
  member: Member,
  rises: boolean,
  prize: PrizeNumber | null,
): { status: string; why: string | null } {
  if (member.ambiguous) return { status: 'ambiguous', why: null };
  if (!isTotal(member.now)) {
    return { status: member.now === 'disqualified' ? 'disqualified' : 'absent', why: member.now };
  }
  if (!isTotal(member.before)) return { status: 'no-baseline', why: member.before };
  if (prize !== null) return { status: 'awarded', why: null };
  return { status: rises ? 'progressed' : 'no-progress', why: null };
}

function membersOf(input: ReferenceInput, rule: AwardRule): Member[] {
  const { baseline, current, sameClass } = input;
  const match = matchReference(baseline, current, sameClass);
  const member = (before: Found, now: Found, listed: Person | null): Member => {
    const ambiguous = before === 'ambiguous' || now === 'ambiguous';
    const [i, j] = [rowOf(before), rowOf(now)];
    const rows = [
      ...(j === null || (ambiguous && listed) ? [] : [current.students[j]!]),
      ...(i === null || (ambiguous && listed) ? [] : [baseline.students[i]!]),
      ...(listed ? [listed] : []),
    ];
    return {
      name: plainName(rows[0]!.name),
      className: rows.map((row) => row.className).find((name) => name !== null) ?? null,
      ambiguous,
      rows: ambiguous ? [null, null] : [i, j],
      before:
        i === null || ambiguous ? 'not-listed' : standingOf(baseline.students[i]!, baseline, input, rule),
      now: j === null || ambiguous ? 'not-listed' : standingOf(current.students[j]!, current, input, rule),
    };
  };
  const members =
    rule.cohort === 'supported' ? supported(input, match, member) : everyone(input, match, member);
  const wanted = rule.className;
  return wanted === null
    ? members
    : members.filter(({ className }) => className !== null && sameClass(className, wanted));
}

type MakeMember = (before: Found, now: Found, listed: Person | null) => Member;
type Matches = ReturnType<typeof matchReference>;

const rowOf = (found: Found): number | null => (typeof found === 'number' ? found : null);

function everyone(
  { baseline, current, sameClass }: ReferenceInput,
  match: Matches,
  member: MakeMember,
): Member[] {
  const certain = [
    ...match.right.flatMap((before, j) => (before === 'ambiguous' ? [] : [member(before, j, null)])),
    ...match.left.flatMap((now, i) => (now === 'none' ? [member(i, 'none', null)] : [])),
  ];
  // A name unclear on both sides is one student for each row of the side with more of them, not of both sides.
  const unclearNow = current.students.filter((_, j) => match.right[j] === 'ambiguous');
  const unclearBefore = baseline.students.filter((_, i) => match.left[i] === 'ambiguous');
  const counted = [...unclearNow];
  const cancel = (holds: (x: Person, y: Person) => boolean): void => {
    for (const person of [...unclearBefore].sort(byClassText)) {
      const twin = counted.find(
        (other) => plainName(other.name) === plainName(person.name) && holds(other, person),
      );
      if (!twin) continue;
      counted.splice(counted.indexOf(twin), 1);
      unclearBefore.splice(unclearBefore.indexOf(person), 1);
    }
  };
  cancel((x, y) =>
    x.className === null || y.className === null
      ? x.className === y.className
      : sameClass(x.className, y.className),
  );
  cancel(() => true);
  const unclear = [...unclearNow, ...unclearBefore].map(
    (person): Member => ({
      name: plainName(person.name),
      className: person.className,
      ambiguous: true,
      rows: [null, null],
      before: 'not-listed',
      now: 'not-listed',
    }),
  );
  return [...certain, ...unclear];
}

const byClassText = (x: Person, y: Person): number => {
  const [p, q] = [x.className ?? '', y.className ?? ''];
  return p < q ? -1 : p > q ? 1 : 0;
};

function supported(input: ReferenceInput, match: Matches, member: MakeMember): Member[] {
  const { baseline, current, sameClass } = input;
  const archive = input.archive!;
  const roll = { idKinds: archive.idKinds, students: archive.students.filter((student) => student.active) };
  const inBaseline = matchReference(roll, baseline, sameClass).left;
  const inCurrent = matchReference(roll, current, sameClass).left;
  const places = roll.students.map((_, k): [Found, Found] => {
    const [before, now] = [inBaseline[k]!, inCurrent[k]!];
    const reach = (exam: ExamRecord, found: Found): Found =>
      typeof found === 'number' && different(exam.students[found]!, roll.students[k]!) ? 'none' : found;
    if (before === 'none' && typeof now === 'number') return [reach(baseline, match.right[now]!), now];
    if (now === 'none' && typeof before === 'number') return [before, reach(current, match.left[before]!)];
    if (typeof before !== 'number' || typeof now !== 'number') return [before, now];
    const linked = match.left.flatMap(
      (j, i): Array<[number, number]> => (typeof j === 'number' ? [[i, j]] : []),
    );
    const torn =
      linked.some(([i, j]) => (i === before) !== (j === now)) ||
      different(baseline.students[before]!, current.students[now]!);
    return torn ? ['ambiguous', 'ambiguous'] : [before, now];
  });
  return places.map(([before, now], k) => {
    const shared = places.some(
      ([i, j], other) =>
        other !== k &&
        ((typeof before === 'number' && i === before) || (typeof now === 'number' && j === now)),
    );
    return shared
      ? member('ambiguous', 'ambiguous', roll.students[k]!)
      : member(before, now, roll.students[k]!);
  });
}

function standingOf(
  student: ExamStudent,
  exam: ExamRecord,
  input: ReferenceInput,
  rule: AwardRule,
): Standing {
  const stated =
    rule.subject === null &&
    (rule.total === 'stated' ||
      (rule.total === null &&
        rule.weights === null &&
        !(rule.measure === 'band' && rule.bands.by === 'rate') &&
        input.baseline.hasStatedTotal &&
        input.current.hasStatedTotal));
  if (stated) {
    const stops = ['absent', 'deferred', 'exempt', 'disqualified', 'invalid'];
    const inTheWay = [...student.marks, student.statedTotal].filter((mark) => stops.includes(String(mark)));
    if (inTheWay.length > 0) return oneOf(inTheWay);
    return typeof student.statedTotal === 'number' ? fromDecimal(student.statedTotal) : 'incomplete';
  }
  const subjects = subjectsOf(input, rule);
  const marks = subjects.map((subject): Mark => student.marks[exam.subjects.indexOf(subject)]!);
  const words = marks.filter((mark) => typeof mark === 'string');
  if (words.length > 0) return oneOf(words);
  return subjects.reduce<Fraction>(
    (sum, subject, at) =>
      plus(
        sum,
        rule.subject === null
          ? weighed(marks[at] as number, subject, rule)
          : fromDecimal(marks[at] as number),
      ),
    fraction(0),
  );
}

/** The reason when several words stand in one row: the gravest, in the order of the table of marks. */
function oneOf(marks: Array<Mark | null>): string {
  const order = ['disqualified', 'absent', 'deferred', 'exempt', 'invalid'];
  return order.find((word) => marks.includes(word as Mark)) ?? 'incomplete';
}
