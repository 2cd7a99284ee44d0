import type { RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { AwardOutcome, AwardRow } from '../../core/awardOutcome.js';
import type { PageWords } from '../../locale/pageWords.js';
import { usePanel } from '../context.js';
import { rowKeys } from './preview.js';
import { Why } from './Why.js';

/** As many names as are drawn at once; a click draws the rest. */
const SHOWN_AT_FIRST = 60;

/** Names, each of which opens why, in one sentence. */
export function NameList(props: { rows: readonly AwardRow[]; withClass: boolean; outcome: AwardOutcome }) {
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
            inPlaces={props.outcome.rule.measure === 'places'}
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
        {opened && <Why row={opened} outcome={props.outcome} onClose={close} />}
      </div>
    </div>
  );
}

function NameButton(props: {
  row: AwardRow;
  withClass: boolean;
  /** Whether the rise is in places, for which there are words. */
  inPlaces: boolean;
  /** Id of the open sentence, null while it is closed. */
  controls: string | null;
  buttonRef: RefObject<HTMLButtonElement | null> | null;
  onClick(): void;
}) {
  const { awards } = usePanel().words;
  const { name, className, rise } = props.row;
  const shownClass = props.withClass ? className : null;
  // Begins with what is to be seen, so that a person who speaks to the computer can name the button.
  const seen = [name, shownClass, rise === null ? null : signed(rise)].filter((part) => part !== null);
  const said = rise === null || !props.inPlaces ? seen : [...seen, changeInWords(rise, awards)];
  return (
    <li>
      <button
        type="button"
        ref={props.buttonRef}
        aria-label={awards.why(said.join(' '))}
        aria-expanded={props.controls !== null}
        aria-controls={props.controls ?? undefined}
        onClick={props.onClick}
      >
        {name}
        {shownClass !== null && <span class="hint"> {shownClass}</span>}
        {rise !== null && <span class={rise > 0 ? 'rise' : 'hint'}> {signed(rise)}</span>}
      </button>
    </li>
  );
}

function changeInWords(places: number, awards: PageWords['awards']): string {
  if (places === 0) return awards.changeNone;
  return places > 0 ? awards.changeUp(places) : awards.changeDown(-places);
}

function signed(rise: number): string {
  const value = Math.round(Math.abs(rise) * 100) / 100;
  return rise > 0 ? `+${value}` : rise < 0 ? `−${value}` : '0';
}
