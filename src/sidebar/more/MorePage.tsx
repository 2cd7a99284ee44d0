import type { PageWords } from '../../locale/pageWords.js';
import { usePanel } from '../context.js';
import { Page } from '../parts/Page.js';

export type MoreName = keyof PageWords['more'];

/** What is needed now and then: each page by its name, with a line on what it is for. */
export function MorePage({ pages }: { pages: readonly MoreName[] }) {
  const { words, go } = usePanel();
  return (
    <Page title={words.nav.more}>
      <ul class="ways">
        {pages.map((page) => (
          <li key={page}>
            <button type="button" onClick={() => go({ page })}>
              <span class="strong">{words.more[page].title}</span>
              <span class="hint">{words.more[page].text}</span>
            </button>
          </li>
        ))}
      </ul>
    </Page>
  );
}
