import { useState } from 'preact/hooks';
import type { SavedEvaluation, StudentNamed } from '../../addon/api.js';
import { evaluationWordsOf, planWordsOf } from '../../locale/planWords.js';
import { useKept, usePanel } from '../context.js';
import { DraftNote } from '../parts/DraftNote.js';
import { SelectField } from '../parts/SelectField.js';
import { ChildForm } from '../plans/ChildForm.js';
import { studentKey } from '../students/StudentPicker.js';
import { useTask } from '../useTask.js';
import { EvaluationFieldsForm } from './EvaluationFieldsForm.js';
import { EvaluationSaved } from './EvaluationSaved.js';
import { ExitCard } from './ExitCard.js';
import { type Ending, endSupport } from './endSupport.js';
import { fieldsOf, monthsToChoose, problemsIn, requestOf } from './evaluationForm.js';
import { FactsCard } from './FactsCard.js';
import { useEvaluation } from './useEvaluation.js';

/** The form of a child's month, below what the month says. */
export function EvaluationEditor(props: {
  student: StudentNamed;
  /** The month that another page led here for. */
  asked: string | null;
  picker: preact.JSX.Element;
}) {
  const { student, asked, picker } = props;
  const panel = usePanel();
  const { bridge, state, words } = panel;
  const say = evaluationWordsOf(state.language);
  const plans = planWordsOf(state.language);
  const { page } = say;
  const { data, draft, unsaved, reading, change, choose, drop, reload } = useEvaluation(student, asked);
  const [saved, setSaved] = useKept<SavedEvaluation | null>(`evaluation.saved ${studentKey(student)}`, null);
  const [ending, setEnding] = useKept<Ending | null>(`evaluation.ending ${studentKey(student)}`, null);
  const [undone, setUndone] = useState(false);
  const [tried, setTried] = useState(false);
  const saving = useTask();
  const closing = useTask();
  const problems = data === null || draft === null ? [] : problemsIn(draft.fields, data);

  const send = () => {
    if (data === null || draft === null || saving.busy !== null) return;
    setTried(true);
    setUndone(false);
    if (problems.length > 0) return;
    const request = requestOf(draft.fields, draft.shown, data, student);
    const { decision } = draft.fields;
    saving.start(
      page.saving,
      () =>
        bridge.call('saveEvaluation', {
          ...request,
          requestId: draft.requestId,
        }),
      (answer) => {
        setSaved(answer);
        setEnding(null);
        setTried(false);
        panel.rememberMe(draft.fields.writer);
        drop();
        const written = fieldsOf(answer.evaluation);
        if (answer.repeated && JSON.stringify(written) !== JSON.stringify(draft.fields)) {
          // It was sent before and has changed since: what was filled in stays, to be saved again.
          change(draft.fields);
          return reload();
        }
        if (decision === 'adjust') {
          panel.go({ page: 'plan', student });
          panel.announce(page.saved(student.name, say.month(data.month), answer.tab));
          return;
        }
        reload();
        if (decision === 'exit') close();
      },
    );
  };
  const close = () =>
    closing.start(page.ending, () => endSupport(bridge, student, page.endedWord), setEnding);

  return (
    <ChildForm
      page={page}
      picker={picker}
      reading={reading}
      saving={saving}
      problems={tried ? problems.map(plans.evaluationProblem) : []}
      help={plans.page.reloadHint}
      ready={draft !== null}
      onReload={reload}
      onSave={send}
    >
      {saved !== null && (
        <EvaluationSaved
          student={student}
          saved={saved}
          ending={ending}
          closing={closing}
          say={say}
          onClose={close}
          onUndone={() => {
            setSaved(null);
            setEnding(null);
            setUndone(true);
            drop();
            reload();
          }}
        />
      )}
      {undone && <p role="status">{page.undone}</p>}
      {data !== null && draft !== null && (
        <>
          <SelectField
            label={page.month}
            value={data.month}
            options={monthsToChoose(data.today, data.month).map((month) => ({
              value: month,
              label: say.month(month),
            }))}
            onChange={(month) => {
              setSaved(null);
              setEnding(null);
              setTried(false);
              choose(month);
            }}
          />
          {data.evaluation !== null && saved === null && (
            <p class="hint">{page.already(data.evaluation.by, data.evaluation.date)}</p>
          )}
          {data.doubles.length > 0 && (
            <p class="wrong">
              {page.doubles(data.doubles.map(({ tab, row }) => `${tab} ${row}`).join(words.app.list))}
            </p>
          )}
          <FactsCard data={data} say={say} />
          <ExitCard data={data} say={say} />
          {unsaved.of(data.month) !== null && <DraftNote draft={unsaved} onDiscard={drop} />}
          <EvaluationFieldsForm
            fields={draft.fields}
            before={draft.shown?.by ?? ''}
            say={say}
            onChange={change}
          />
        </>
      )}
    </ChildForm>
  );
}
