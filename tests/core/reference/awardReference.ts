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
}

export function referenceAwards(input: ReferenceInput, rule: AwardRule): ReferenceRow[] {
  const members = membersOf(input, rule);
  const pool = members.filter((member) => !member.ambiguous && isTotal(member.before) && isTotal(member.now));
  const ranked = new Map(
    pool.map((member) => {
      const baselineRank = rankOf(
        member.before as Fraction,
        pool.map((other) => other.before as Fraction),
        rule,
      );
      const currentRank = rankOf(
        member.now as Fraction,
        pool.map((other) => other.now as Fraction),
        rule,
      );
      return [member, { baselineRank, currentRank, change: baselineRank - currentRank }];
    }),
  );
  const risers = pool.filter((member) => ranked.get(member)!.change >= rule.threshold);
  const prizes = referencePrizes(
    risers.map((member) => ({
      change: ranked.get(member)!.change,
      gain: minus(member.now as Fraction, member.before as Fraction),
    })),
    rule.shares,
    rule.ties,
  );
  return members.map((member) => {
    const place = risers.indexOf(member);
    const prize = place < 0 ? null : prizes[place]!;
    const ranks = ranked.get(member) ?? { baselineRank: null, currentRank: null, change: null };
    return {
      name: member.name,
      ...statusOf(member, place >= 0, prize),
      baselineTotal: isTotal(member.before) ? toNumber(member.before) : null,
      currentTotal: isTotal(member.now) ? toNumber(member.now) : null,
      ...ranks,
      prize,
    };
  });
}

const isTotal = (standing: Standing): standing is Fraction => typeof standing !== 'string';

function rankOf(total: Fraction, all: Fraction[], rule: AwardRule): number {
  const greater = all.filter((other) => isGreater(other, total));
  if (rule.ranking === 'competition') return 1 + greater.length;
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
      (rule.total === null && input.baseline.hasStatedTotal && input.current.hasStatedTotal));
  if (stated) {
    const stops = ['absent', 'deferred', 'exempt', 'disqualified', 'invalid'];
    const inTheWay = [...student.marks, student.statedTotal].filter((mark) => stops.includes(String(mark)));
    if (inTheWay.length > 0) return oneOf(inTheWay);
    return typeof student.statedTotal === 'number' ? fromDecimal(student.statedTotal) : 'incomplete';
  }
  const subjects =
    rule.subject === null
      ? input.baseline.subjects.filter((subject) => input.current.subjects.includes(subject))
      : [rule.subject];
  const marks = subjects.map((subject): Mark => student.marks[exam.subjects.indexOf(subject)]!);
  const words = marks.filter((mark) => typeof mark === 'string');
  if (words.length > 0) return oneOf(words);
  return marks.reduce<Fraction>((sum, mark) => plus(sum, fromDecimal(mark as number)), fraction(0));
}

/** The reason when several words stand in one row: the gravest, in the order of the table of marks. */
function oneOf(marks: Array<Mark | null>): string {
  const order = ['disqualified', 'absent', 'deferred', 'exempt', 'invalid'];
  return order.find((word) => marks.includes(word as Mark)) ?? 'incomplete';
}
