import type { EvaluationData } from '../../addon/api.js';
import { SCALES } from '../../core/ledger/evaluation.js';
import { inForce } from '../../core/ledger/exitRule.js';
import { type EvaluationWords, type PlanWords, planWordsOf } from '../../locale/planWords.js';
import { subjectWord } from '../../locale/subjectWords.js';
import { usePanel } from '../context.js';
import { Fold } from '../parts/Fold.js';
import { GoalProgressCard } from '../plans/GoalProgressCard.js';

/** What the month says of the child: records, exams, habits, plan. Facts; what to make of them is the teacher's. */
export function FactsCard({ data, say }: { data: EvaluationData; say: EvaluationWords }) {
  const { state } = usePanel();
  const plans = planWordsOf(state.language);
  const { facts, previous } = data;
  const { page } = say;
  return (
    <>
      <h2>{page.facts}</h2>
      <section class="facts" aria-label={page.facts}>
        <p>{facts.records === 0 ? page.noRecords : say.records(facts)}</p>
        <p>{say.lastContact(facts.lastContact)}</p>
        {facts.exams.length === 0 ? (
          <p>{page.noExams}</p>
        ) : (
          facts.exams.map((change) => (
            <p key={`${change.exam.term} ${change.exam.name} ${change.subject}`}>{say.examChange(change)}</p>
          ))
        )}
        {facts.habits.weeks > 0 && (
          <Fold title={say.habitWeeks(facts.habits.weeks)}>
            <ul class="plain">
              {facts.habits.items.map((item) => (
                <li key={item.item}>{say.habit(item)}</li>
              ))}
            </ul>
          </Fold>
        )}
        <PlanFacts data={data} say={say} plans={plans} />
        {previous !== null && (
          <Fold title={page.previous(say.month(previous.month!))}>
            <p>
              {SCALES.flatMap((scale) => {
                const step = previous.scales[scale];
                return step === null ? [] : [`${say.scales[scale]} ${say.steps[step]}`];
              }).join(' · ')}
            </p>
            {previous.words !== '' && <p class="as-written">{previous.words}</p>}
            {previous.decision !== null && (
              <p>
                {page.decision}: {say.decisions[previous.decision].name}
              </p>
            )}
          </Fold>
        )}
      </section>
    </>
  );
}

function PlanFacts(props: { data: EvaluationData; say: EvaluationWords; plans: PlanWords }) {
  const { data, say, plans } = props;
  const panel = usePanel();
  const { page } = say;
  const current = inForce(data.plans);
  if (current.length === 0) {
    return (
      <p>
        {page.noPlan}{' '}
        <button type="button" class="link" onClick={() => panel.go({ page: 'plan', student: data.student })}>
          {page.makePlan}
        </button>
      </p>
    );
  }
  const name = (subject: string | null) =>
    subject === null ? null : subjectWord(subject, panel.state.language);
  return (
    <>
      {data.facts.stages.map(({ planId, subject, on }) => (
        <p key={planId}>{say.stage(name(subject), on)}</p>
      ))}
      {current.map((plan) => (
        <GoalProgressCard key={plan.id} goal={plan.goal} start={plan.start} exams={data.exams} say={plans} />
      ))}
    </>
  );
}
