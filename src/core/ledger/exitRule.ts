import type { ExamInfo } from '../exam.js';
import type { ExamPlaces } from './examPlace.js';
import { type GoalStep, readGoal, type StepOpen } from './goalProgress.js';
import type { SupportPlan } from './plan.js';

/** What speaks for ending the support. */
export type ExitReason =
  | { code: 'goal-twice'; exams: [earlier: ExamInfo, later: ExamInfo] }
  | { code: 'class-mean'; exam: ExamInfo; subject: string | null; mark: number; mean: number; of: number };

export interface PlanExit {
  planId: string;
  reasons: ExitReason[];
  /** Exams since the plan began that say nothing of this student; neither held against the child nor counted. */
  skipped: Array<{ exam: ExamInfo; why: StepOpen }>;
  /** Exams of which it cannot be told whether they were written since the plan began. */
  undated: ExamInfo[];
}

export interface ExitProposal {
  /** Every plan in force gives a reason. People decide. */
  proposed: boolean;
  plans: PlanExit[];
  /** It rests on a single exam: whoever was low once tends to be higher the next time, help or no help. */
  oneExam: boolean;
}

/** Plans that are being carried out: a state that a person ended or replaced is none. */
export function inForce<Plan extends Pick<SupportPlan, 'state'>>(plans: readonly Plan[]): Plan[] {
  return plans.filter(({ state }) => state === 'active' || state === null);
}

/**
 * When an end of the support is proposed (product: 转化): the goal was met in the last two exams since the plan began
 * in which the student has a mark, or the last such exam reached the class mean. An exam that the student missed is
 * passed over; one in which the student was disqualified counts as not met.
 *
 * @param plans of one student
 */
export function proposeExit(plans: readonly SupportPlan[], exams: readonly ExamPlaces[]): ExitProposal {
  const judged = inForce(plans).map((plan) => judgePlan(plan, exams));
  const reasons = judged.flatMap((plan) => plan.reasons);
  return {
    proposed: judged.length > 0 && judged.every((plan) => plan.reasons.length > 0),
    plans: judged,
    oneExam: reasons.length > 0 && reasons.every(({ code }) => code === 'class-mean'),
  };
}

function judgePlan({ id, goal, start }: SupportPlan, exams: readonly ExamPlaces[]): PlanExit {
  const own = readGoal(goal, start, exams).steps;
  const mean = readGoal({ ...goal, measure: 'classMean', target: null }, start, exams).steps;
  const reasons: ExitReason[] = [];
  const [later, earlier] = lastThatCount(own, 2);
  if (later?.reading?.met && earlier?.reading?.met) {
    reasons.push({ code: 'goal-twice', exams: [earlier.exam, later.exam] });
  }
  const [last] = lastThatCount(mean, 1);
  if (last?.reading?.met) {
    const { mark, mean: average, of } = last.reading.place;
    const { exam } = last;
    reasons.push({ code: 'class-mean', exam, subject: goal.subject, mark, mean: average, of });
  }
  return {
    planId: id,
    reasons,
    skipped: (own.length > 0 ? own : mean).flatMap(({ exam, since, open }) =>
      since === true && open !== null ? [{ exam, why: open }] : [],
    ),
    undated: mean.flatMap(({ exam, since }) => (since === null ? [exam] : [])),
  };
}

/** The latest exams since the plan began, the latest first; those that say nothing are passed over. */
function lastThatCount(steps: readonly GoalStep[], count: number): GoalStep[] {
  return steps
    .filter(({ since, reading, open }) => since === true && (reading !== null || open === 'disqualified'))
    .slice(-count)
    .reverse();
}
