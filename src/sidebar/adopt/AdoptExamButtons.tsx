import { usePanel } from '../context.js';
import { freeTabs } from './freeTabs.js';

/** The next step of a page that has too few exams: the tab in front, else the first free one, or another. */
export function AdoptExamButtons(props: { adoptTab(tab: string): string; otherTab: string }) {
  const { state, go } = usePanel();
  const free = freeTabs(state);
  const next = free.includes(state.activeTab) ? state.activeTab : free[0];
  return (
    <>
      {next !== undefined && (
        <button type="button" class="main" onClick={() => go({ page: 'adopt', tab: next, role: 'exam' })}>
          {props.adoptTab(next)}
        </button>
      )}
      <button
        type="button"
        class={next === undefined ? 'main' : 'second'}
        onClick={() => go({ page: 'adopt', role: 'exam' })}
      >
        {props.otherTab}
      </button>
    </>
  );
}
