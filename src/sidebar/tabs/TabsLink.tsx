import { tabsPageWordsOf } from '../../locale/tabsPageWords.js';
import { freeTabs } from '../adopt/freeTabs.js';
import { usePanel } from '../context.js';

/** The way to set up several tabs at once, where at least two wait for it. */
export function TabsLink({ look }: { look: 'link' | 'second' }) {
  const { state, go } = usePanel();
  if (freeTabs(state).length < 2) return null;
  return (
    <button type="button" class={look} onClick={() => go({ page: 'tabs' })}>
      {tabsPageWordsOf(state.language).open}
    </button>
  );
}
