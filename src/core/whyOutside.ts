import type { AwardReason, AwardStatus } from './awardOutcome.js';
import type { ExamRecord } from './exam.js';
import type { Members } from './members.js';
import { NONE } from './numberSlots.js';
import { isTotal, type Totals, whyWithout } from './totals.js';

interface Sides {
  exams: { baseline: ExamRecord; current: ExamRecord };
  before: Totals;
  now: Totals;
}

/** Why a member is not in the pool. What keeps a student out of the current exam comes first: missing from both is absent. */
export function whyOutside(
  members: Members,
  at: number,
  { exams, before, now }: Sides,
): { status: AwardStatus; reason: AwardReason } {
  const [was, is] = [members.baseline(at), members.current(at)];
  if (members.isAmbiguous(at)) return { status: 'ambiguous', reason: { code: 'ambiguous' } };
  if (is === NONE) return { status: 'absent', reason: { code: 'not-listed', exam: 'current' } };
  if (!isTotal(now[is]!)) {
    const why = whyWithout(now[is]!);
    const status = why === 'disqualified' ? 'disqualified' : 'absent';
    return { status, reason: { code: 'without-total', exam: 'current', why } };
  }
  const status = 'no-baseline';
  if (was === NONE) return { status, reason: { code: 'not-listed', exam: 'baseline' } };
  if (exams.baseline.students[was]!.notInAll) return { status, reason: { code: 'not-in-all' } };
  if (!isTotal(before[was]!)) {
    const why = whyWithout(before[was]!);
    return { status, reason: { code: 'without-total', exam: 'baseline', why } };
  }
  throw new Error('A student valid in both exams belongs to the pool.');
}
