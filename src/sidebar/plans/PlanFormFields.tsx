import type { PlanData } from '../../addon/api.js';
import { PLAN_STATES, type PlanState } from '../../core/ledger/plan.js';
import { startOf } from '../../core/ledger/planStages.js';
import type { PlanWords } from '../../locale/planWords.js';
import { Fold } from '../parts/Fold.js';
import { LongText } from '../parts/LongText.js';
import { SelectField } from '../parts/SelectField.js';
import { WriterField } from '../parts/WriterField.js';
import { GoalFields } from './GoalFields.js';
import { GoalProgressCard } from './GoalProgressCard.js';
import { goalOf, type PlanFields } from './planForm.js';
import { StageFields } from './StageFields.js';

/** Everything that a plan says: how far its goal is first, then the fields. */
export function PlanFormFields(props: {
  fields: PlanFields;
  data: PlanData;
  say: PlanWords;
  /** Who wrote what stands there. */
  before: string;
  onChange(fields: PlanFields): void;
}) {
  const { fields, data, say, onChange } = props;
  const { page } = say;
  return (
    <>
      <GoalProgressCard goal={goalOf(fields)} start={startOf(fields.stages)} exams={data.exams} say={say} />
      <h2>{page.goal}</h2>
      <GoalFields fields={fields} data={data} say={say} onChange={onChange} />
      <LongText
        label={page.measuresText}
        value={fields.measures}
        onInput={(measures) => onChange({ ...fields, measures })}
      />
      <StageFields fields={fields} data={data} say={say} onChange={onChange} />
      <Fold title={page.more}>
        <LongText label={page.risk} value={fields.risk} onInput={(risk) => onChange({ ...fields, risk })} />
        <LongText
          label={page.budget}
          rows={2}
          value={fields.budget}
          onInput={(budget) => onChange({ ...fields, budget })}
        />
        <SelectField
          label={page.state}
          value={fields.state}
          options={PLAN_STATES.map((one) => ({ value: one, label: say.states[one] }))}
          onChange={(one) => onChange({ ...fields, state: one as PlanState })}
        />
      </Fold>
      <WriterField
        label={page.writer}
        value={fields.writer}
        before={props.before}
        onInput={(writer) => onChange({ ...fields, writer })}
      />
    </>
  );
}
