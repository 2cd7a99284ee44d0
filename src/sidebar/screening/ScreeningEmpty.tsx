import type { ScreeningWords } from '../../locale/screeningWords.js';
import { AdoptExamButtons } from '../adopt/AdoptExamButtons.js';
import { Page } from '../parts/Page.js';

/** No exam yet: the next step, with the current tab's name on the button. */
export function ScreeningEmpty({ say: { page } }: { say: ScreeningWords }) {
  return (
    <Page title={page.title} footer={<AdoptExamButtons adoptTab={page.adoptTab} otherTab={page.otherTab} />}>
      <h2>{page.noExamTitle}</h2>
      <p>{page.noExamText}</p>
    </Page>
  );
}
