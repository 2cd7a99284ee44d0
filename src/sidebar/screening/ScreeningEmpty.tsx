import type { ScreeningWords } from '../../locale/screeningWords.js';
import { usePanel } from '../context.js';
import { Page } from '../parts/Page.js';

/** No exam yet: the next step, with the current tab's name on the button. */
export function ScreeningEmpty({ say }: { say: ScreeningWords }) {
  const { state, go } = usePanel();
  const { page } = say;
  const free = state.tabs.filter(({ adopted }) => adopted === null).map(({ tab }) => tab);
  const next = free.includes(state.activeTab) ? state.activeTab : free[0];
  return (
    <Page
      title={page.title}
      footer={
        <>
          {next !== undefined && (
            <button type="button" class="main" onClick={() => go({ page: 'adopt', tab: next, role: 'exam' })}>
              {page.adoptTab(next)}
            </button>
          )}
          <button
            type="button"
            class={next === undefined ? 'main' : 'second'}
            onClick={() => go({ page: 'adopt', role: 'exam' })}
          >
            {page.otherTab}
          </button>
        </>
      }
    >
      <h2>{page.noExamTitle}</h2>
      <p>{page.noExamText}</p>
    </Page>
  );
}
