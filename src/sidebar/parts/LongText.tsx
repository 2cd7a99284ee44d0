import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A labelled text of several lines, with what is wrong beside it. */
export function LongText(props: {
  label: ComponentChildren;
  value: string;
  onInput(value: string): void;
  rows?: number;
  problem?: string | null;
}) {
  const id = useId();
  const below = `${id}-below`;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <textarea
        id={id}
        rows={props.rows ?? 3}
        value={props.value}
        aria-invalid={props.problem ? true : undefined}
        aria-describedby={props.problem ? below : undefined}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      {props.problem && (
        <p id={below} class="wrong">
          {props.problem}
        </p>
      )}
    </div>
  );
}
