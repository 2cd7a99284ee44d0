import type { ComponentChildren } from 'preact';
import { usePanel } from '../context.js';
import { useTask } from '../useTask.js';
import { TextField } from './TextField.js';
import { Trouble } from './Trouble.js';

/**
 * Who has written something. The first name that is saved becomes the user's own; later another one is this form's
 * alone, and becomes the user's only when they say so.
 */
export function WriterField(props: {
  label: ComponentChildren;
  value: string;
  /** Who has written it before. */
  before?: string;
  problem?: string | null;
  onInput(name: string): void;
}) {
  const panel = usePanel();
  const { state, words, setMe, announce } = panel;
  const saving = useTask();
  const name = props.value.trim();
  const isOther = state.me !== null && name !== '' && name !== state.me && name !== props.before;
  const keep = () =>
    saving.start(
      words.app.alwaysName,
      () => setMe(name),
      () => announce(words.app.nameKept(name)),
    );
  return (
    <>
      <TextField
        label={props.label}
        value={props.value}
        problem={props.problem ?? null}
        onInput={props.onInput}
      />
      {isOther && (
        <p>
          <button type="button" class="link" aria-disabled={saving.busy !== null} onClick={keep}>
            {words.app.alwaysName}
          </button>
        </p>
      )}
      {saving.error !== null && <Trouble error={saving.error} speech={panel} />}
    </>
  );
}
