import type { PlanData } from '../../addon/api.js';
import { type GoalStep, readGoal } from '../../core/ledger/goalProgress.js';
import type { Goal } from '../../core/ledger/plan.js';
import type { PlanWords } from '../../locale/planWords.js';
import { Fold } from '../parts/Fold.js';

/** How far a goal is, as the exams tell it; follows what is typed without asking anybody. */
export function GoalProgressCard(props: {
  goal: Goal;
  start: string | null;
  exams: PlanData['exams'];
  say: PlanWords;
}) {
  const { goal, start, exams, say } = props;
  const progress = readGoal(goal, start, exams);
  const { latest, way, steps, unread } = progress;
  const percent = way === null ? null : Math.round(way * 100);
  return (
    <section class="card" aria-label={say.page.progress}>
      <p class="strong">{say.goal(goal)}</p>
      {unread !== null && <p class="hint">{say.unread(unread, goal)}</p>}
      {percent !== null && (
        <>
          <progress class="goal-way" aria-label={say.page.way(percent)} value={percent} max={100} />
          <p>{say.page.way(percent)}</p>
        </>
      )}
      {latest !== null && <p>{say.standing(goal, latest)}</p>}
      {steps.length > 0 && (
        <Fold title={say.page.readFrom(steps.length)}>
          <ul class="plain">
            {steps.map((step) => (
              <li key={`${step.exam.term} ${step.exam.name} ${step.exam.date}`}>
                {say.step(goal, step)} <Since step={step} say={say} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}

function Since({ step: { since }, say }: { step: GoalStep; say: PlanWords }) {
  if (since === true) return null;
  return <span class="hint">{since === false ? say.page.notSince : say.page.sinceUnknown}</span>;
}
