import type { PlanData } from '../../addon/api.js';
import { GOAL_MEASURES, type GoalMeasure } from '../../core/ledger/plan.js';
import type { PlanWords } from '../../locale/planWords.js';
import { subjectWord } from '../../locale/subjectWords.js';
import { usePanel } from '../context.js';
import { LongText } from '../parts/LongText.js';
import { SelectField } from '../parts/SelectField.js';
import { TextField } from '../parts/TextField.js';
import { badFigures, type PlanFields, standsAt, withTemplate } from './planForm.js';

/** What is to be reached: subject, measure, from where, to where, by when, and in words. */
export function GoalFields(props: {
  fields: PlanFields;
  data: PlanData;
  say: PlanWords;
  onChange(fields: PlanFields): void;
}) {
  const { fields, data, say, onChange } = props;
  const { page } = say;
  const bad = badFigures(fields);
  const latest = standsAt(fields, data.exams);
  /** Another subject or measure begins elsewhere; what a person has written for a plan that stands is theirs. */
  const choose = (given: Pick<PlanFields, 'subject'> | Pick<PlanFields, 'measure'>) => {
    const next = { ...fields, ...given };
    const stands = standsAt(next, data.exams);
    onChange({ ...next, from: stands === null ? '' : String(stands.value), target: '' });
  };
  return (
    <>
      {fields.planId === null && data.templates.length > 0 && (
        <TemplateChoice
          data={data}
          say={say}
          onPick={(template) => onChange(withTemplate(fields, template, data.exams))}
        />
      )}
      <SubjectChoice fields={fields} data={data} say={say} onPick={(subject) => choose({ subject })} />
      <SelectField
        label={page.measure}
        value={fields.measure}
        options={GOAL_MEASURES.map((measure) => ({ value: measure, label: say.measures[measure] }))}
        onChange={(measure) => choose({ measure: measure as GoalMeasure })}
      />
      {fields.measure !== 'words' && (
        <>
          <TextField
            label={page.from}
            value={fields.from}
            problem={bad.includes('from') ? page.notNumber : null}
            onInput={(from) => onChange({ ...fields, from })}
          />
          {latest !== null && fields.from !== String(latest.value) && (
            <button
              type="button"
              class="link"
              onClick={() => onChange({ ...fields, from: String(latest.value) })}
            >
              {page.fromLatest(latest.exam)}
            </button>
          )}
          <TextField
            label={page.targetOf[fields.measure]}
            value={fields.target}
            problem={bad.includes('target') ? page.notNumber : null}
            onInput={(target) => onChange({ ...fields, target })}
          />
          {fields.measure !== 'classMean' && <p class="hint">{page.rise}</p>}
        </>
      )}
      <TextField
        label={page.by}
        kind="date"
        value={fields.by}
        onInput={(by) => onChange({ ...fields, by })}
      />
      <LongText
        label={page.goalWords}
        rows={2}
        value={fields.words}
        onInput={(words) => onChange({ ...fields, words })}
      />
    </>
  );
}

function TemplateChoice(props: {
  data: PlanData;
  say: PlanWords;
  onPick(template: PlanData['templates'][number]): void;
}) {
  const { templates } = props.data;
  const { page } = props.say;
  return (
    <SelectField
      label={page.template}
      value=""
      options={[
        { value: '', label: page.noTemplate },
        ...templates.map(({ name }, at) => ({ value: String(at), label: name })),
      ]}
      onChange={(at) => {
        const template = at === '' ? undefined : templates[Number(at)];
        if (template !== undefined) props.onPick(template);
      }}
    />
  );
}

/** The total, the subjects of the exams, and the plan's own where no exam has it. */
function SubjectChoice(props: {
  fields: PlanFields;
  data: PlanData;
  say: PlanWords;
  onPick(subject: string): void;
}) {
  const { state } = usePanel();
  const { fields, data, say } = props;
  const known = new Set(data.exams.flatMap(({ subjects }) => Object.keys(subjects)));
  if (fields.subject !== '') known.add(fields.subject);
  return (
    <SelectField
      label={say.page.subject}
      value={fields.subject}
      options={[
        { value: '', label: say.total },
        ...[...known].map((subject) => ({ value: subject, label: subjectWord(subject, state.language) })),
      ]}
      onChange={props.onPick}
    />
  );
}
