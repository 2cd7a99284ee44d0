import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { Page } from '../parts/Page.js';
import { Trouble } from '../parts/Trouble.js';
import { ContestForm } from './ContestForm.js';
import { NominateForm } from './NominateForm.js';
import { PraiseList } from './PraiseList.js';
import { ProgressForm } from './ProgressForm.js';
import { RunList } from './RunList.js';
import { TermView } from './TermView.js';
import { type Honours, useHonours } from './useHonours.js';

/** 奖项总表: what is in season, who is nominated and who has which award, term by term. */
export function HonoursPage() {
  const honours = useHonours();
  return <Shown key={JSON.stringify(honours.view)} honours={honours} />;
}

function Shown({ honours }: { honours: Honours }) {
  const panel = usePanel();
  const { data, view, say, reading, reload } = honours;
  if (data === null) {
    return (
      <Page title={say.page.title} badge={panel.words.awards.privateBadge}>
        {reading.busy !== null && <Busy text={reading.busy} words={panel.words} />}
        {reading.error !== null && (
          <Trouble error={reading.error} speech={panel}>
            <button type="button" onClick={reload}>
              {panel.words.app.retry}
            </button>
          </Trouble>
        )}
      </Page>
    );
  }
  switch (view.name) {
    case 'term':
      return <TermView honours={honours} data={data} />;
    case 'nominate':
      return <NominateForm honours={honours} data={data} kind={view.kind} />;
    case 'progress':
      return <ProgressForm honours={honours} data={data} baseline={view.baseline} current={view.current} />;
    case 'contest':
      return <ContestForm honours={honours} data={data} exam={view.exam} />;
    case 'runs':
      return <RunList honours={honours} data={data} />;
    case 'praise':
      return <PraiseList honours={honours} data={data} />;
  }
}
