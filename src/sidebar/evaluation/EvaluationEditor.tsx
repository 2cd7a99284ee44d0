import { useState } from 'preact/hooks';
import type { SavedEvaluation, StudentNamed } from '../../addon/api.js';
import { evaluationWordsOf, planWordsOf } from '../../locale/planWords.js';
import { useKept, usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { MainButton } from '../parts/MainButton.js';
import { Page } from '../parts/Page.js';
import { SelectField } from '../parts/SelectField.js';
import { Trouble } from '../parts/Trouble.js';
import { studentKey } from '../students/StudentPicker.js';
import { useTask } from '../useTask.js';
import { EvaluationFieldsForm } from './EvaluationFieldsForm.js';
import { EvaluationSaved } from './EvaluationSaved.js';
import { ExitCard } from './ExitCard.js';
import { type Ending, endSupport } from './endSupport.js';
import { monthsToChoose, problemsIn, requestOf } from './evaluationForm.js';
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
  const { data, draft, reading, change, choose, reload } = useEvaluation(student, asked);
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
        if (decision === 'adjust') {
          panel.go({ page: 'plan', student });
          panel.announce(page.saved(student.name, say.month(data.month), answer.tab));
          return;
        }
        reload(true);
        if (decision === 'exit') close();
      },
    );
  };
  const close = () =>
    closing.start(page.ending, () => endSupport(bridge, student, page.endedWord), setEnding);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <Page
      title={page.title}
      badge={page.privateBadge}
      aside={
        <button type="button" class="link end" onClick={() => reload()}>
          {words.app.reload}
        </button>
      }
      footer={
        draft !== null && (
          <>
            {saving.busy !== null && <Busy text={saving.busy} words={words} />}
            {saving.error !== null && <Trouble error={saving.error} speech={panel} />}
            {tried && problems.length > 0 && (
              <div role="alert">
                {problems.map((problem) => (
                  <p key={JSON.stringify(problem)} class="wrong">
                    {plans.evaluationProblem(problem)}
                  </p>
                ))}
              </div>
            )}
            <MainButton label={page.save} disabled={false} busy={saving.busy !== null} onClick={send} />
            <p class="hint">{page.saveKeys}</p>
          </>
        )
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: one key saves from wherever the form has the focus */}
      <div onKeyDown={onKeyDown}>
        {picker}
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
              reload(true);
            }}
          />
        )}
        {undone && <p role="status">{page.undone}</p>}
        {reading.busy !== null && <Busy text={reading.busy} words={words} />}
        {reading.error !== null && (
          <Trouble error={reading.error} speech={panel}>
            <button type="button" onClick={() => reload()}>
              {words.app.retry}
            </button>
          </Trouble>
        )}
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
            <EvaluationFieldsForm fields={draft.fields} say={say} onChange={change} />
          </>
        )}
      </div>
    </Page>
  );
}
