import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { PageCatalogue } from '../../locale/pageWords.js';
import { type PageName, usePanel } from '../context.js';

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
  const { from, go, words } = usePanel();
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
        {from !== null && (
          <button type="button" class="link back" onClick={() => go({ page: from })}>
            {words.app.backTo(titleOf(from, words))}
          </button>
        )}
        {props.children}
      </section>
      {props.footer && <div class="page-foot">{props.footer}</div>}
    </main>
  );
}

function titleOf(page: PageName, { nav, more }: PageCatalogue['words']): string {
  return page in nav ? nav[page as keyof typeof nav] : more[page as keyof typeof more].title;
}
