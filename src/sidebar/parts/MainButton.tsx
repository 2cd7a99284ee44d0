/**
 * The page's main button. While its work runs it ignores clicks but stays focusable: a button that is disabled under
 * the finger would throw a keyboard's focus away.
 */
export function MainButton(props: { label: string; disabled: boolean; busy: boolean; onClick(): void }) {
  return (
    <button
      type="button"
      class="main"
      disabled={props.disabled && !props.busy}
      aria-disabled={props.busy ? true : undefined}
      onClick={() => {
        if (!props.busy && !props.disabled) props.onClick();
      }}
    >
      {props.label}
    </button>
  );
}
