import type { SavedEvaluation, StudentNamed } from '../../addon/api.js';
import { type EvaluationWords, planWordsOf } from '../../locale/planWords.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { Trouble } from '../parts/Trouble.js';
import { SavedNote } from '../plans/SavedNote.js';
import type { Task } from '../useTask.js';
import type { Ending } from './endSupport.js';

/** What was saved; where the support has ended, that it was a success, without naming what it was called before. */
export function EvaluationSaved(props: {
  student: StudentNamed;
  saved: SavedEvaluation;
  ending: Ending | null;
  /** Setting the state in the archive. */
  closing: Task;
  say: EvaluationWords;
  onClose(): void;
  onUndone(): void;
}) {
  const { student, saved, ending, closing, say } = props;
  const panel = usePanel();
  const { bridge, words, state } = panel;
  const { page } = say;
  const { evaluation, undo } = saved;
  const plans = undo?.plans?.length ?? 0;
  const hasEnded = ending?.code === 'ended';
  const takeBack = async () => {
    if (hasEnded) await bridge.call('saveStudentField', ending.undo);
    if (undo !== null) await bridge.call('undoSaveEvaluation', undo);
  };
  const unchanged = saved.repeated && undo === null;
  const said = unchanged
    ? planWordsOf(state.language).page.unchanged
    : `✓ ${page.saved(student.name, say.month(evaluation.month!), saved.tab)}`;
  return (
    <SavedNote
      title={hasEnded ? `✓ ${page.ended(student.name)}` : said}
      tab={saved.tab}
      open={page.open(saved.tab)}
      undo={
        undo === null && !hasEnded
          ? null
          : { label: page.undo, busy: page.undoing, work: takeBack, done: props.onUndone }
      }
    >
      {hasEnded && <p>{page.endedText(ending.tab, ending.word)}</p>}
      {plans > 0 && <p>{page.plansEnded(plans)}</p>}
      {evaluation.decision === 'adjust' && (
        <p>
          <button type="button" onClick={() => panel.go({ page: 'plan', student })}>
            {page.openPlan}
          </button>
        </p>
      )}
      {evaluation.decision === 'exit' && ending === null && closing.busy === null && (
        <>
          <p>{page.notEnded}</p>
          <button type="button" onClick={props.onClose}>
            {page.endAgain}
          </button>
        </>
      )}
      {ending?.code === 'already' && <p>{page.alreadyEnded}</p>}
      {ending?.code === 'no-column' && <p>{page.noStateColumn}</p>}
      {closing.busy !== null && <Busy text={closing.busy} words={words} />}
      {closing.error !== null && <Trouble error={closing.error} speech={panel} />}
    </SavedNote>
  );
}
