import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { usePanel } from '../context.js';

/**
 * A card over the lower part of the panel that asks one thing. Escape, its button and a click beside it close it, and
 * the focus goes back to where it was.
 */
export function Sheet(props: { title: string; onClose(): void; children: ComponentChildren }) {
  const { words } = usePanel();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // A browser refuses `autofocus` inside a frame of another origin, as the panel is: the focus is given by hand.
  useLayoutEffect(() => {
    const card = dialog.current!;
    card.showModal();
    card.querySelector<HTMLElement>('[data-focus]')?.focus();
    return () => card.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same by keyboard
    <dialog
      class="sheet"
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) props.onClose();
      }}
    >
      <div class="sheet-body">
        <div class="page-head">
          <h2 id={id}>{props.title}</h2>
          <button type="button" class="link end" onClick={props.onClose}>
            {words.app.close}
          </button>
        </div>
        {props.children}
      </div>
    </dialog>
  );
}
