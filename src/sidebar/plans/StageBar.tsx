import { daysBetween } from '../../core/ledger/days.js';
import { knownStages, type Stages, stageOn } from '../../core/ledger/planStages.js';
import type { PlanWords } from '../../locale/planWords.js';

/** The stages of a plan, each as wide as it is long, with its days below and the present one marked in words too. */
export function StageBar(props: { stages: Stages; today: string; say: PlanWords }) {
  const { stages, today, say } = props;
  const known = knownStages(stages);
  const on = stageOn(stages, today);
  if (known.length === 0) return null;
  const isNow = (stage: string) => on.at === 'stage' && on.stage === stage;
  return (
    <>
      <div class="stage-bar" aria-hidden="true">
        {known.map(({ stage, from, to }) => (
          <span
            key={stage}
            class={isNow(stage) ? 'now' : to < today ? 'past' : undefined}
            style={{ flexGrow: daysBetween(from, to) + 1 }}
          />
        ))}
      </div>
      <ul class="plain">
        {known.map(({ stage, from, to }) => (
          <li
            key={stage}
            class={isNow(stage) ? 'strong' : undefined}
            aria-current={isNow(stage) ? 'step' : undefined}
          >
            {isNow(stage) ? '● ' : to < today ? '✓ ' : '○ '}
            {say.stages[stage]} {from} – {to}
          </li>
        ))}
      </ul>
      <p>{say.stageOn(on)}</p>
    </>
  );
}
