import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

/** One page: its title, its contents, and below them, always in sight, its main button. */
export function Page(props: {
  title: string;
  badge?: string;
  aside?: ComponentChildren;
  children: ComponentChildren;
  footer?: ComponentChildren;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  const id = useId();
  // A page that opens takes the focus, so that reading and tabbing begin at its top.
  useLayoutEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <main class="frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="page" aria-labelledby={id} tabIndex={0}>
        <div class="page-head">
          <h1 id={id} ref={title} tabIndex={-1}>
            {props.title}
          </h1>
          {props.badge && <span class="badge">{props.badge}</span>}
          {props.aside}
        </div>
        {props.children}
      </section>
      {props.footer && <div class="page-foot">{props.footer}</div>}
    </main>
  );
}
