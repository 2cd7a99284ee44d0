import { useRef } from 'preact/hooks';
import type { Option } from './SelectField.js';

export interface ChipGroup {
  label: string;
  options: readonly Option[];
}

/**
 * A list to pick one from, laid out as chips in groups. The arrow keys go between chips, Enter picks. On a card
 * that opens, the present choice takes the focus.
 */
export function Chips(props: {
  label: string;
  groups: readonly ChipGroup[];
  value: string;
  onPick(value: string): void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const values = props.groups.flatMap(({ options }) => options.map(({ value }) => value));
  const stop = values.includes(props.value) ? props.value : values[0];

  const move = (event: KeyboardEvent) => {
    const chips = [...list.current!.querySelectorAll<HTMLElement>('[role=option]')];
    const next = neighbour(chips, document.activeElement as HTMLElement, event.key);
    if (next === null) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div role="listbox" aria-label={props.label} class="chips" ref={list} onKeyDown={move}>
      {props.groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group within a list box
        <div key={group.label} role="group" aria-label={group.label}>
          <p class="hint" aria-hidden="true">
            {group.label}
          </p>
          {group.options.map(({ value, label }) => (
            <button
              key={value}
              type="button"
              role="option"
              aria-selected={value === props.value}
              tabIndex={value === stop ? 0 : -1}
              data-focus={value === stop ? '' : undefined}
              onClick={() => props.onPick(value)}
            >
              {label}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The chip a key leads to: beside, or the nearest one in the line above or below. */
function neighbour(chips: readonly HTMLElement[], from: HTMLElement, key: string): HTMLElement | null {
  const at = chips.indexOf(from);
  if (key === 'Home') return chips[0] ?? null;
  if (key === 'End') return chips[chips.length - 1] ?? null;
  if (key === 'ArrowRight') return chips[at + 1] ?? null;
  if (key === 'ArrowLeft') return chips[at - 1] ?? null;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  const here = from.getBoundingClientRect();
  const places = chips.map((chip) => ({ chip, box: chip.getBoundingClientRect() }));
  const beyond = places.filter(({ box }) =>
    key === 'ArrowDown' ? box.top > here.top + 4 : box.top < here.top - 4,
  );
  const tops = beyond.map(({ box }) => box.top);
  const line = key === 'ArrowDown' ? Math.min(...tops) : Math.max(...tops);
  const far = ({ box }: { box: DOMRect }) => Math.abs(box.left - here.left);
  const nearest = beyond.filter(({ box }) => Math.abs(box.top - line) < 4).sort((a, b) => far(a) - far(b));
  return nearest[0]?.chip ?? null;
}
