import { useState } from 'preact/hooks';
import type { SelectedStudent } from '../../addon/api.js';
import { studentsWordsOf } from '../../locale/studentsWords.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';

/**
 * ⌖: takes the children of the rows selected in the sheet, and says of which row there is nobody to take. `onTake` tells
 * what it could not take.
 */
export function TakeSelection({ onTake }: { onTake(found: SelectedStudent): string | null }) {
  const panel = usePanel();
  const { page } = studentsWordsOf(panel.state.language);
  const [message, setMessage] = useState<string | null>(null);
  const task = useTask();
  const take = () => {
    setMessage(null);
    task.start(
      page.findingSelection,
      () => panel.bridge.call('studentOfSelection'),
      (found) => {
        const left = onTake(found);
        setMessage(found.message ?? left);
      },
    );
  };
  return (
    <>
      <button
        type="button"
        class="take-selection"
        title={page.fromSelection}
        aria-label={page.fromSelection}
        onClick={take}
      >
        <SelectionIcon />
      </button>
      {task.busy !== null && <Busy text={task.busy} words={panel.words} />}
      {task.error !== null && <Trouble error={task.error} speech={panel} />}
      {message !== null && (
        <p class="wrong as-written" role="status">
          {message}
        </p>
      )}
    </>
  );
}

/** Drawn: many fonts lack the sign. */
function SelectionIcon() {
  return (
    <svg viewBox="0 0 16 16" width={16} height={16} aria-hidden="true" class="icon">
      <circle cx={8} cy={8} r={4.5} />
      <path d="M8 0v6M8 10v6M0 8h6M10 8h6" />
    </svg>
  );
}
