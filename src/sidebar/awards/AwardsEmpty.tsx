import { AdoptExamButtons } from '../adopt/AdoptExamButtons.js';
import { usePanel } from '../context.js';
import { Page } from '../parts/Page.js';
import { TabsLink } from '../tabs/TabsLink.js';
import { examLabel } from './examLabel.js';

/** Fewer than two exams: the next step, with the current tab's name on the button. */
export function AwardsEmpty() {
  const { words, state } = usePanel();
  const { awards } = words;
  const only = state.exams[0];
  return (
    <Page
      title={awards.title}
      footer={
        <>
          <AdoptExamButtons adoptTab={awards.adoptTab} otherTab={awards.otherTab} />
          <TabsLink look="second" />
        </>
      }
    >
      <h2>{only === undefined ? awards.noExamTitle : awards.oneExamTitle(examLabel(only, state.exams))}</h2>
      <p>{only === undefined ? awards.noExamText : awards.oneExamText}</p>
    </Page>
  );
}
