import type { ComponentChildren } from 'preact';
import { usePanel } from '../context.js';
import { SelectField } from '../parts/SelectField.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';

/** Which tab to set up: any by name, or the one that is open in the spreadsheet. */
export function TabChoice(props: { tab: string; onTab(tab: string): void; beside: ComponentChildren }) {
  const { tab, onTab } = props;
  const panel = usePanel();
  const { words, state } = panel;
  const looking = useTask();
  const takeCurrent = () =>
    looking.start(words.adopt.currentTab, panel.refresh, ({ activeTab, tabs }) => {
      if (tabs.some((one) => one.tab === activeTab)) onTab(activeTab);
    });
  return (
    <>
      <SelectField
        label={words.adopt.tab}
        value={tab}
        options={state.tabs.map((one) => ({
          value: one.tab,
          label: one.adopted === null ? one.tab : `${one.tab} · ${words.roles[one.adopted.role]}`,
        }))}
        onChange={onTab}
      />
      <div class="row">
        <button type="button" class="link" onClick={takeCurrent}>
          {words.adopt.currentTab}
        </button>
        {props.beside}
      </div>
      {looking.error !== null && <Trouble error={looking.error} speech={panel} />}
    </>
  );
}
