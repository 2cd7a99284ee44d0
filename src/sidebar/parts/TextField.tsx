import type { ComponentChildren, TargetedInputEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

/** A labelled line of text, date or whole number, with what is wrong beside it. */
export function TextField(props: {
  label: ComponentChildren;
  value: string;
  onInput(value: string): void;
  /** The field was left, or Enter pressed. */
  onCommit?(): void;
  kind?: 'text' | 'date' | 'number';
  /** Takes the focus when it appears. */
  focus?: boolean;
  problem?: string | null;
}) {
  const id = useId();
  const below = `${id}-below`;
  const input = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it appears only
  useEffect(() => {
    if (props.focus) input.current?.focus();
  }, []);
  const shared = {
    id,
    autocomplete: 'off',
    value: props.value,
    'aria-invalid': props.problem ? true : undefined,
    'aria-describedby': props.problem ? below : undefined,
    ref: input,
    onBlur: props.onCommit,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') props.onCommit?.();
    },
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
