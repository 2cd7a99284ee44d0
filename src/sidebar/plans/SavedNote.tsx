import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';

/** What was written and where, the way there, and the way back. */
export function SavedNote(props: {
  title: string;
  tab: string;
  open: string;
  /** null: nothing to take back. */
  undo: { label: string; busy: string; work(): Promise<unknown>; done(): void } | null;
  children?: ComponentChildren;
}) {
  const panel = usePanel();
  const { words, bridge } = panel;
  const { tab, undo } = props;
  const showing = useTask();
  const undoing = useTask();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said anew takes the focus
  useEffect(() => heading.current?.focus(), [props.title]);
  const show = () =>
    showing.start(
      props.open,
      () => bridge.call('showTab', { tab }),
      () => panel.announce(words.app.showingTab(tab)),
    );
  return (
    <section class="written">
      <h2 ref={heading} tabIndex={-1}>
        {props.title}
      </h2>
      {props.children}
      <p class="row">
        <button type="button" onClick={show}>
          {props.open}
        </button>{' '}
        {undo !== null && (
          <button
            type="button"
            aria-disabled={undoing.busy === null ? undefined : true}
            onClick={() => {
              if (undoing.busy === null) undoing.start(undo.busy, undo.work, undo.done);
            }}
          >
            {undo.label}
          </button>
        )}
      </p>
      {undoing.busy !== null && <Busy text={undoing.busy} words={words} />}
      {undoing.error !== null && <Trouble error={undoing.error} speech={panel} />}
      {showing.error !== null && <Trouble error={showing.error} speech={panel} />}
    </section>
  );
}
