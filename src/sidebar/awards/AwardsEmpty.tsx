import { usePanel } from '../context.js';
import { Page } from '../parts/Page.js';
import { TabsLink } from '../tabs/TabsLink.js';
import { examLabel } from './examLabel.js';

/** Fewer than two exams: the next step, with the current tab's name on the button. */
export function AwardsEmpty() {
  const { words, state, go } = usePanel();
  const { awards } = words;
  const only = state.exams[0];
  const free = state.tabs.filter(({ adopted }) => adopted === null).map(({ tab }) => tab);
  const next = free.includes(state.activeTab) ? state.activeTab : free[0];
  return (
    <Page
      title={awards.title}
      footer={
        <>
          {next !== undefined && (
            <button type="button" class="main" onClick={() => go({ page: 'adopt', tab: next, role: 'exam' })}>
              {awards.adoptTab(next)}
            </button>
          )}
          <button
            type="button"
            class={next === undefined ? 'main' : 'second'}
            onClick={() => go({ page: 'adopt', role: 'exam' })}
          >
            {awards.otherTab}
          </button>
          <TabsLink look="second" />
        </>
      }
    >
      <h2>{only === undefined ? awards.noExamTitle : awards.oneExamTitle(examLabel(only, state.exams))}</h2>
      <p>{only === undefined ? awards.noExamText : awards.oneExamText}</p>
    </Page>
  );
}
