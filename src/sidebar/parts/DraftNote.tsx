import { usePanel } from '../context.js';
import type { Draft } from '../useDraft.js';

/** That a form holds what is not saved, with the way to be rid of it; and when closing the panel would lose it. */
export function DraftNote(props: { draft: Pick<Draft<unknown>, 'isBack' | 'isKept'>; onDiscard(): void }) {
  const { draft, onDiscard } = props;
  const { draft: words } = usePanel().words;
  return (
    <>
      <p class="row draft-note">
        <span class="hint">{draft.isBack ? words.back : words.open}</span>
        <button type="button" class="link" onClick={onDiscard}>
          {words.discard}
        </button>
      </p>
      {!draft.isKept && <p class="wrong">{words.notKept}</p>}
    </>
  );
}
