import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

/** A folded part. Its contents are drawn only while it is open; Escape closes it and returns to its title. */
export function Fold(props: { title: ComponentChildren; open?: boolean; children: ComponentChildren }) {
  const [open, setOpen] = useState(props.open ?? false);
  const summary = useRef<HTMLElement>(null);
  return (
    <details
      class="fold"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open || event.defaultPrevented) return;
        event.preventDefault();
        setOpen(false);
        summary.current?.focus();
      }}
    >
      <summary ref={summary}>{props.title}</summary>
      {open && <div class="fold-body">{props.children}</div>}
    </details>
  );
}
