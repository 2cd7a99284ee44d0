import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface Option {
  value: string;
  label: string;
}

/** What a list of the panel's width shows, in widths of a Latin letter. */
const FITS = 31;

function textWidth(text: string): number {
  return [...text].reduce((width, letter) => width + (letter > '\u2e7f' ? 2 : 1), 0);
}

/** A labelled choice. `hint` stands below, where a long text has room to wrap. */
export function SelectField(props: {
  label: ComponentChildren;
  value: string;
  options: readonly Option[];
  onChange(value: string): void;
  hint?: ComponentChildren;
  problem?: string | null;
}) {
  const id = useId();
  const chosen = props.options.find((option) => option.value === props.value)?.label ?? '';
  // A closed list cuts a long text off: then it stands below in full.
  const full = textWidth(chosen) > FITS ? chosen : null;
  const told = full !== null || Boolean(props.hint) || Boolean(props.problem);
  const below = `${id}-below`;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        aria-describedby={told ? below : undefined}
        aria-invalid={props.problem ? true : undefined}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {told && (
        <div id={below}>
          {full !== null && <p class="hint">{full}</p>}
          {props.hint && <p class="hint">{props.hint}</p>}
          {props.problem && <p class="wrong">{props.problem}</p>}
        </div>
      )}
    </div>
  );
}
