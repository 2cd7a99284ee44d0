import { useState } from 'preact/hooks';
import type { TabRole } from '../../tabs/reading.js';
import { usePanel } from '../context.js';
import { Page } from '../parts/Page.js';
import { Adoption } from './Adoption.js';

/** Makes a tab a table of the add-on where it stands. */
export function AdoptPage(props: { tab: string | null; role: TabRole | null }) {
  const { words, state } = usePanel();
  const [tab, setTab] = useState(props.tab ?? state.activeTab);
  const known = state.tabs.some((one) => one.tab === tab) ? tab : state.tabs[0]?.tab;
  if (known === undefined) {
    return (
      <Page title={words.adopt.title}>
        <p>{words.adopt.noTabs}</p>
      </Page>
    );
  }
  return <Adoption key={known} tab={known} role={props.role} onTab={setTab} />;
}
