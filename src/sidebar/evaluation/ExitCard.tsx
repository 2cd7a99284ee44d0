import type { EvaluationData } from '../../addon/api.js';
import type { EvaluationWords } from '../../locale/planWords.js';

/** That the exit rule proposes an end, with its reasons and what they do not know. */
export function ExitCard({ data, say }: { data: EvaluationData; say: EvaluationWords }) {
  const { exit } = data;
  const { page } = say;
  const undated = exit.plans.flatMap((plan) => plan.undated);
  const doubts = (
    <>
      {exit.plans.flatMap(({ planId, skipped }) =>
        skipped.map(({ exam, why }) => (
          <p key={`${planId} ${exam.term} ${exam.name}`} class="hint">
            {say.skipped(exam, why)}
          </p>
        )),
      )}
      {undated.length > 0 && <p class="hint">{say.undated(undated)}</p>}
    </>
  );
  if (!exit.proposed) return undated.length > 0 ? doubts : null;
  return (
    <section class="done" aria-label={page.exitTitle}>
      <p class="strong">{page.exitTitle}</p>
      {exit.plans.flatMap(({ planId, reasons }) =>
        reasons.map((reason) => <p key={`${planId} ${reason.code}`}>{say.reason(reason)}</p>),
      )}
      {exit.oneExam && <p class="hint">{page.oneExam}</p>}
      {doubts}
      <p class="hint">{page.exitText}</p>
    </section>
  );
}
