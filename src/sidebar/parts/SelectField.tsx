import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface Option {
  value: string;
  label: string;
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
  const below = `${id}-below`;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        aria-describedby={props.hint || props.problem ? below : undefined}
        aria-invalid={props.problem ? true : undefined}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {(props.hint || props.problem) && (
        <div id={below}>
          {props.hint && <p class="hint">{props.hint}</p>}
          {props.problem && <p class="wrong">{props.problem}</p>}
        </div>
      )}
    </div>
  );
}
