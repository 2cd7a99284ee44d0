import { useId } from 'preact/hooks';
import { DECISIONS, SCALES, type Scale } from '../../core/ledger/evaluation.js';
import type { EvaluationWords } from '../../locale/planWords.js';
import { SCALE_STEPS } from '../../tabs/planWords.js';
import { LongText } from '../parts/LongText.js';
import { WriterField } from '../parts/WriterField.js';
import type { EvaluationFields } from './evaluationForm.js';

/** Four sides in four steps, words, and what is decided. */
export function EvaluationFieldsForm(props: {
  fields: EvaluationFields;
  say: EvaluationWords;
  /** Who wrote what stands there. */
  before: string;
  onChange(fields: EvaluationFields): void;
}) {
  const { fields, say, onChange } = props;
  const { page } = say;
  const name = useId();
  return (
    <>
      <h2>{page.scalesTitle}</h2>
      {SCALES.map((scale) => (
        <ScaleChoice key={scale} scale={scale} fields={fields} say={say} onChange={onChange} />
      ))}
      <LongText label={page.words} value={fields.words} onInput={(words) => onChange({ ...fields, words })} />
      <fieldset class="field">
        <legend>{page.decision}</legend>
        <div class="step-choice">
          {DECISIONS.map((decision) => (
            <label key={decision}>
              <input
                type="radio"
                name={`${name}-decision`}
                checked={fields.decision === decision}
                onChange={() => onChange({ ...fields, decision })}
              />
              {say.decisions[decision].name}
            </label>
          ))}
        </div>
        {fields.decision !== null && <p class="hint">{say.decisions[fields.decision].hint}</p>}
      </fieldset>
      <WriterField
        label={page.writer}
        value={fields.writer}
        before={props.before}
        onInput={(writer) => onChange({ ...fields, writer })}
      />
    </>
  );
}

function ScaleChoice(props: {
  scale: Scale;
  fields: EvaluationFields;
  say: EvaluationWords;
  onChange(fields: EvaluationFields): void;
}) {
  const { scale, fields, say, onChange } = props;
  const name = useId();
  const chosen = fields.scales[scale];
  return (
    <fieldset class="field">
      <legend>{say.scales[scale]}</legend>
      <div class="step-choice">
        {[...SCALE_STEPS, null].map((step) => (
          <label key={String(step)}>
            <input
              type="radio"
              name={name}
              checked={chosen === step}
              onChange={() => onChange({ ...fields, scales: { ...fields.scales, [scale]: step } })}
            />
            {step === null ? say.page.notSeen : say.steps[step]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
