import { useState } from 'preact/hooks';
import type { PlanData, PlanShown, SavedPlan, StudentNamed } from '../../addon/api.js';
import { inForce } from '../../core/ledger/exitRule.js';
import { planProblems } from '../../core/ledger/planRules.js';
import { type PlanWords, planWordsOf } from '../../locale/planWords.js';
import { subjectWord } from '../../locale/subjectWords.js';
import { usePanel } from '../context.js';
import { DraftNote } from '../parts/DraftNote.js';
import { SelectField } from '../parts/SelectField.js';
import { useTask } from '../useTask.js';
import { ChildForm } from './ChildForm.js';
import { PlanFormFields } from './PlanFormFields.js';
import { badFigures, fieldsOf, planOf } from './planForm.js';
import { SavedNote } from './SavedNote.js';
import { usePlanDraft } from './usePlanDraft.js';

/** The form of a child's plan. It keeps what is typed until it is saved, whatever else is shown meanwhile. */
export function PlanEditor({ student, picker }: { student: StudentNamed; picker: preact.JSX.Element }) {
  const { bridge, state, rememberMe } = usePanel();
  const say = planWordsOf(state.language);
  const { page } = say;
  const { data, draft, unsaved, reading, change, choose, retype, drop, reload } = usePlanDraft(student);
  const [saved, setSaved] = useState<SavedPlan | null>(null);
  const [undone, setUndone] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const saving = useTask();
  const problems = draft === null ? [] : planProblems(planOf(draft.fields), draft.shown);
  const figures = draft === null ? [] : badFigures(draft.fields);

  const send = (asNew: boolean) => {
    if (draft === null || saving.busy !== null) return;
    const { fields, shown, requestId } = draft;
    setTried(true);
    setUndone(null);
    if (problems.length > 0 || figures.length > 0) return;
    const change = asNew || shown === null ? null : { id: shown.id, cells: shown.cells };
    const [old] = shown === null ? [] : inForce([shown]);
    const replaced = old === undefined ? null : { tab: old.tab, id: old.id, state: old.cells.state ?? '' };
    saving.start(
      page.saving,
      () =>
        bridge.call('savePlan', {
          requestId,
          tab: data?.tab ?? null,
          student,
          change,
          // It stays in the table and says that another has taken its place.
          replaces: asNew ? replaced : null,
          plan: planOf(fields),
        }),
      (answer) => {
        setSaved(answer);
        setTried(false);
        rememberMe(fields.writer);
        drop();
        choose(answer.plan);
        const written = planOf(fieldsOf(answer.plan));
        const isOld = answer.repeated && change === null;
        if (isOld && JSON.stringify(written) !== JSON.stringify(planOf(fields))) retype(answer.plan, fields);
        reload();
      },
    );
  };
  const undo = saved?.undo ?? null;
  const isUnsaved = draft !== null && unsaved.of(draft.fields.planId ?? '') !== null;

  return (
    <ChildForm
      page={page}
      picker={picker}
      reading={reading}
      saving={saving}
      problems={tried ? problems.map(say.problem) : []}
      help={page.reloadHint}
      ready={draft !== null}
      onReload={reload}
      onSave={() => send(false)}
    >
      {saved !== null && (
        <SavedNote
          title={
            saved.repeated && undo === null ? page.unchanged : `✓ ${page.saved(student.name, saved.tab)}`
          }
          tab={saved.tab}
          open={page.open(saved.tab)}
          undo={
            undo && {
              label: page.undo,
              busy: page.undoing,
              work: () => bridge.call('undoSavePlan', undo),
              done: () => {
                setSaved(null);
                setUndone(page.undone(saved.tab));
                drop();
                choose(undefined);
                reload();
              },
            }
          }
        />
      )}
      {undone !== null && <p role="status">{undone}</p>}
      {data !== null && draft !== null && (
        <>
          <WhichPlan
            data={data}
            planId={draft.fields.planId}
            say={say}
            onPick={(plan) => {
              setSaved(null);
              setTried(false);
              choose(plan);
            }}
          />
          {isUnsaved && <DraftNote draft={unsaved} onDiscard={drop} />}
          <PlanFormFields
            fields={draft.fields}
            data={data}
            before={draft.shown?.by ?? ''}
            say={say}
            onChange={change}
          />
          {draft.shown !== null && (
            <>
              <button type="button" class="second" onClick={() => send(true)}>
                {page.asNew}
              </button>
              <p class="hint">{page.asNewHint}</p>
            </>
          )}
        </>
      )}
    </ChildForm>
  );
}

function WhichPlan(props: {
  data: PlanData;
  planId: string | null;
  say: PlanWords;
  onPick(plan: PlanShown | null): void;
}) {
  const { state } = usePanel();
  const { data, say } = props;
  const { page } = say;
  if (data.plans.length === 0) return <p class="hint">{page.noPlanYet}</p>;
  const name = ({ goal, state: stands, start }: PlanShown) =>
    page.planName(
      goal.subject === null ? say.total : subjectWord(goal.subject, state.language),
      say.states[stands ?? 'active'],
      start,
    );
  return (
    <SelectField
      label={page.plan}
      value={props.planId ?? ''}
      options={[
        ...data.plans.map((plan) => ({ value: plan.id, label: name(plan) })),
        { value: '', label: page.newPlan },
      ]}
      onChange={(id) => props.onPick(data.plans.find((plan) => plan.id === id) ?? null)}
    />
  );
}
