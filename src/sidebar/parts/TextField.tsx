import type { ComponentChildren, TargetedInputEvent } from 'preact';
import { useId } from 'preact/hooks';

/** A labelled line of text, date or whole number, with what is wrong beside it. */
export function TextField(props: {
  label: ComponentChildren;
  value: string;
  onInput(value: string): void;
  kind?: 'text' | 'date' | 'number';
  problem?: string | null;
}) {
  const id = useId();
  const below = `${id}-below`;
  const shared = {
    id,
    autocomplete: 'off',
    value: props.value,
    'aria-invalid': props.problem ? true : undefined,
    'aria-describedby': props.problem ? below : undefined,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => props.onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.kind === 'date' ? (
        <input type="date" {...shared} />
      ) : props.kind === 'number' ? (
        <input type="text" inputMode="numeric" class="short" {...shared} />
      ) : (
        <input type="text" {...shared} />
      )}
      {props.problem && (
        <p id={below} class="wrong">
          {props.problem}
        </p>
      )}
    </div>
  );
}
