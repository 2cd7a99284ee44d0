import type { RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { AwardRow } from '../../core/evaluateAwards.js';
import { usePanel } from '../context.js';
import { rowKeys } from './preview.js';

/** As many names as are drawn at once; a click draws the rest. */
const SHOWN_AT_FIRST = 60;

/** Names, each of which opens why, in one sentence. */
export function NameList(props: { rows: readonly AwardRow[]; withClass: boolean; threshold: number }) {
  const { words } = usePanel();
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const openButton = useRef<HTMLButtonElement>(null);
  const id = useId();
  const shown = all ? props.rows : props.rows.slice(0, SHOWN_AT_FIRST);
  const keys = rowKeys(props.rows);
  const opened = open === null ? undefined : props.rows[keys.indexOf(open)];
  const hidden = props.rows.length - shown.length;
  const close = () => {
    openButton.current?.focus();
    setOpen(null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the sentence from any name
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || open === null) return;
        event.preventDefault();
        close();
      }}
    >
      <ul class="names">
        {shown.map((row, at) => (
          <NameButton
            key={keys[at]}
            row={row}
            withClass={props.withClass}
            controls={open === keys[at] ? id : null}
            buttonRef={open === keys[at] ? openButton : null}
            onClick={() => setOpen(open === keys[at] ? null : keys[at]!)}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {words.awards.showAll(hidden)}
        </button>
      )}
      <div id={id} role="status">
        {opened && <Why row={opened} threshold={props.threshold} onClose={close} />}
      </div>
    </div>
  );
}

function NameButton(props: {
  row: AwardRow;
  withClass: boolean;
  /** Id of the open sentence, null while it is closed. */
  controls: string | null;
  buttonRef: RefObject<HTMLButtonElement | null> | null;
  onClick(): void;
}) {
  const { row } = props;
  return (
    <li>
      <button
        type="button"
        ref={props.buttonRef}
        aria-expanded={props.controls !== null}
        aria-controls={props.controls ?? undefined}
        onClick={props.onClick}
      >
        {row.name}
        {props.withClass && row.className !== null && <span class="hint"> {row.className}</span>}
        {row.change !== null && <Change places={row.change} />}
      </button>
    </li>
  );
}

function Change({ places }: { places: number }) {
  const { awards } = usePanel().words;
  const text =
    places > 0 ? awards.changeUp(places) : places < 0 ? awards.changeDown(-places) : awards.changeNone;
  const sign = places > 0 ? `+${places}` : places < 0 ? `−${-places}` : '0';
  return (
    <>
      <span aria-hidden="true" class={places > 0 ? 'rise' : 'hint'}>
        {' '}
        {sign}
      </span>
      <span class="unseen">, {text}</span>
    </>
  );
}

function Why({ row, threshold, onClose }: { row: AwardRow; threshold: number; onClose(): void }) {
  const { words, awardWords } = usePanel();
  return (
    <div class="why">
      <p class="child">
        {row.name}
        {row.className !== null && <span class="hint"> {row.className}</span>}
      </p>
      <p>{awardWords.reason({ ...row, threshold })}</p>
      <button type="button" class="link" onClick={onClose}>
        {words.app.close}
      </button>
    </div>
  );
}
