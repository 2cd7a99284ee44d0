import type { PlanData } from '../../addon/api.js';
import { PLAN_STAGES } from '../../core/ledger/plan.js';
import type { PlanWords } from '../../locale/planWords.js';
import { Fold } from '../parts/Fold.js';
import { TextField } from '../parts/TextField.js';
import { type PlanFields, startIn, withStageDay, withStart } from './planForm.js';
import { StageBar } from './StageBar.js';

/** The stages: laid out from their first day, drawn, and each day to be changed by hand. */
export function StageFields(props: {
  fields: PlanFields;
  data: PlanData;
  say: PlanWords;
  onChange(fields: PlanFields): void;
}) {
  const { fields, data, say, onChange } = props;
  const { page } = say;
  const start = startIn(fields);
  return (
    <>
      <h2>{page.stages}</h2>
      <TextField
        label={page.start}
        kind="date"
        value={start}
        onInput={(day) => onChange(withStart(fields, day, data.stageLengths))}
      />
      {start === '' ? (
        <p class="hint">{page.noStages}</p>
      ) : (
        <StageBar stages={fields.stages} today={data.today} say={say} />
      )}
      <Fold title={page.changeDays}>
        <div class="stage-days">
          {PLAN_STAGES.flatMap((stage) =>
            (['from', 'to'] as const).map((end) => (
              <TextField
                key={`${stage} ${end}`}
                label={page.stageDay(say.stages[stage], end)}
                kind="date"
                value={fields.stages[stage][end] ?? ''}
                onInput={(day) => onChange(withStageDay(fields, stage, end, day))}
              />
            )),
          )}
        </div>
        {start !== '' && (
          <button type="button" onClick={() => onChange(withStart(fields, start, data.stageLengths))}>
            {page.layOut}
          </button>
        )}
      </Fold>
    </>
  );
}
