import { CallError } from '../bridge.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';

/** Takes the latest results back; asks once more where somebody has changed the tabs since. */
export function UndoRun({ id, onDone }: { id: string; onDone(report: string): void }) {
  const panel = usePanel();
  const { words, bridge } = panel;
  const { history } = words;
  const undoing = useTask();
  const undo = (force: boolean) => {
    if (undoing.busy !== null) return;
    undoing.start(
      history.undoing,
      () => bridge.call('undoRun', { id, force }),
      ({ report }) => onDone(report),
    );
  };
  const edited = undoing.error instanceof CallError && undoing.error.code === 'RESULTS_EDITED';
  return (
    <>
      {undoing.error === null && (
        <p>
          <button type="button" onClick={() => undo(false)} disabled={undoing.busy !== null}>
            {history.undo}
          </button>
        </p>
      )}
      {undoing.busy !== null && <Busy text={undoing.busy} words={words} />}
      {undoing.error !== null && (
        <Trouble error={undoing.error} speech={panel}>
          <button type="button" onClick={() => undo(edited)}>
            {edited ? history.undoAnyway : words.app.retry}
          </button>
        </Trouble>
      )}
    </>
  );
}
