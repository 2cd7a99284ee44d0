import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What is wrong in the tab beside the field that it is about: a sentence for each cell. */
export type Told = readonly string[];

export function TextArea(props: {
  label: ComponentChildren;
  value: string;
  hint?: string | undefined;
  problem?: string | null;
  onInput(value: string): void;
}) {
  const id = useId();
  const below = `${id}-below`;
  const told = Boolean(props.hint) || Boolean(props.problem);
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <textarea
        id={id}
        value={props.value}
        aria-invalid={props.problem ? true : undefined}
        aria-describedby={told ? below : undefined}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      {told && (
        <div id={below}>
          {props.problem && <p class="wrong">{props.problem}</p>}
          {props.hint && <p class="hint">{props.hint}</p>}
        </div>
      )}
    </div>
  );
}

export function Tick(props: { label: ComponentChildren; checked: boolean; onChange(on: boolean): void }) {
  return (
    <label class="setting-ask">
      <input type="checkbox" checked={props.checked} onChange={() => props.onChange(!props.checked)} />
      <span>{props.label}</span>
    </label>
  );
}

/** What the tab says of a setting that cannot be read. */
export function ToldList({ told }: { told: Told }) {
  return (
    <>
      {told.map((message) => (
        <p key={message} class="wrong">
          {message}
        </p>
      ))}
    </>
  );
}
