import { useState } from 'preact/hooks';
import { studentsWordsOf } from '../../locale/studentsWords.js';
import { usePanel } from '../context.js';
import { Trouble } from '../parts/Trouble.js';
import { type Task, useTask } from '../useTask.js';

/** A save of one part of the child's page: what it said last, and the way back. */
export interface PartSave<Undo> {
  work: Task;
  said: { note: string; undo: Undo | null } | null;
  /** Runs the save; `then` tells what it says and how it is taken back. */
  save<T>(send: () => Promise<T>, then: (answer: T) => { note: string; undo: Undo | null }): void;
  takeBack<T>(send: (undo: Undo) => Promise<T>, then: (answer: T, undo: Undo) => void): void;
  /** Something new is begun. */
  hush(): void;
}

export function usePartSave<Undo>(): PartSave<Undo> {
  const { state, announce } = usePanel();
  const words = studentsWordsOf(state.language).page;
  const [said, setSaid] = useState<PartSave<Undo>['said']>(null);
  const work = useTask();
  const tell = (next: NonNullable<typeof said>) => {
    setSaid(next);
    announce(next.note);
  };
  return {
    work,
    said,
    save: (send, then) => {
      if (work.busy === null) work.start(words.saving, send, (answer) => tell(then(answer)));
    },
    takeBack: (send, then) => {
      const undo = said?.undo ?? null;
      if (undo === null || work.busy !== null) return;
      work.start(
        words.undoing,
        () => send(undo),
        (answer) => {
          tell({ note: words.takenBack, undo: null });
          then(answer, undo);
        },
      );
    },
    hush: () => setSaid(null),
  };
}

/** What the save said, with the button that takes it back; and what went wrong. */
export function SavedLine(props: { of: PartSave<unknown>; hidden?: boolean; onUndo(): void }) {
  const panel = usePanel();
  const { said, work } = props.of;
  return (
    <>
      {said !== null && !props.hidden && (
        <p class="hint">
          {said.note}{' '}
          {said.undo !== null && (
            <button type="button" class="link" onClick={props.onUndo}>
              {studentsWordsOf(panel.state.language).page.undo}
            </button>
          )}
        </p>
      )}
      {work.error !== null && <Trouble error={work.error} speech={panel} />}
    </>
  );
}
