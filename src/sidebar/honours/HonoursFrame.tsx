import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { Page } from '../parts/Page.js';
import { Trouble } from '../parts/Trouble.js';
import { SavedNote } from '../plans/SavedNote.js';
import type { Honours } from './useHonours.js';

/** One view of the register: its title, the way back, what was written last, and its main button below. */
export function HonoursFrame(props: {
  honours: Honours;
  title: string;
  /** The view is the term itself. */
  home?: boolean;
  button?: ComponentChildren;
  /** Sends the last save again although there are not so many places. */
  onOver?: (() => void) | undefined;
  children: ComponentChildren;
}) {
  const panel = usePanel();
  const { honours, home = false } = props;
  const { say, saving, reading, written, setWritten, show, isOverQuota } = honours;
  const { page } = say;
  const top = useRef<HTMLDivElement>(null);
  // What was written is said at the top: it must be in sight.
  useEffect(() => {
    if (written !== null) top.current?.closest('.page')?.scrollTo(0, 0);
  }, [written]);
  const undo = written?.undo ?? null;
  return (
    <Page
      title={props.title}
      badge={panel.words.awards.privateBadge}
      footer={
        <>
          {saving.busy !== null && <Busy text={saving.busy} words={panel.words} />}
          {saving.error !== null && (
            <Trouble error={saving.error} speech={panel}>
              {isOverQuota && props.onOver !== undefined && (
                <button type="button" onClick={props.onOver}>
                  {page.over}
                </button>
              )}
            </Trouble>
          )}
          {props.button}
        </>
      }
    >
      <div ref={top} />
      {!home && (
        <p>
          <button type="button" class="link" onClick={() => show({ name: 'term' })}>
            ← {page.back}
          </button>
        </p>
      )}
      {written !== null && (
        <SavedNote
          title={written.sentence}
          tab={written.tab}
          open={page.openTab}
          undo={
            undo === null
              ? null
              : {
                  label: page.undo,
                  busy: page.undoing,
                  work: () => panel.bridge.call('undoAwards', undo),
                  done: () => {
                    setWritten(null);
                    panel.announce(page.undone);
                    honours.reload();
                  },
                }
          }
        />
      )}
      {reading.error !== null && (
        <Trouble error={reading.error} speech={panel}>
          <button type="button" onClick={honours.reload}>
            {panel.words.app.retry}
          </button>
        </Trouble>
      )}
      {props.children}
      {reading.busy !== null && <Busy text={reading.busy} words={panel.words} />}
    </Page>
  );
}
