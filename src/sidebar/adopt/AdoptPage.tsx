import { useState } from 'preact/hooks';
import type { TabRole } from '../../tabs/reading.js';
import { usePanel } from '../context.js';
import { MissingColumns } from '../newTable/MissingColumns.js';
import { Busy } from '../parts/Busy.js';
import { MainButton } from '../parts/MainButton.js';
import { Page } from '../parts/Page.js';
import { Trouble } from '../parts/Trouble.js';
import { TabsLink } from '../tabs/TabsLink.js';
import { useTask } from '../useTask.js';
import { DoneNote } from './Done.js';
import { ProposalView } from './ProposalView.js';
import { RoleChoice } from './RoleChoice.js';
import { correctExam } from './said.js';
import { TabChoice } from './TabChoice.js';
import { type Adoption, useAdoption } from './useAdoption.js';

interface AdoptProps {
  tab?: string;
  role?: TabRole;
}

/** Makes a tab a table of the add-on where it stands. */
export function AdoptPage(props: AdoptProps) {
  const { words, state } = usePanel();
  if (state.tabs.length > 0) return <TabAdoption {...props} />;
  return (
    <Page title={words.adopt.title}>
      <p>{words.adopt.noTabs}</p>
    </Page>
  );
}

/** One tab: its reading as proposed, the teacher's corrections, and the adoption. */
function TabAdoption(props: AdoptProps) {
  const panel = usePanel();
  const { words, state } = panel;
  const [chosen, setChosen] = useState(props.tab ?? state.activeTab);
  const known = [chosen, state.activeTab].find((name) => state.tabs.some(({ tab: one }) => one === name));
  const tab = known ?? state.tabs[0]!.tab;
  const adoption = useAdoption(tab, props.role ?? null);
  const { session, reading } = adoption;
  const { proposal } = session;
  const looking = useTask();
  // The tab may have been renamed or deleted since: the list of tabs is asked for anew, then the tab read.
  const readAgain = () =>
    looking.start(words.adopt.reading, panel.refresh, ({ tabs }) => {
      if (tabs.some((one) => one.tab === tab)) adoption.propose();
    });
  return (
    <Page
      title={words.adopt.title}
      aside={
        <button type="button" class="link end" onClick={readAgain}>
          {words.app.reload}
        </button>
      }
      footer={<AdoptBar {...adoption} />}
    >
      {session.done !== null && (
        <DoneNote
          done={session.done}
          onAgain={adoption.adoptAgain}
          onExam={(exam) => adoption.correct(correctExam(adoption.corrections, exam))}
        />
      )}
      <TabChoice tab={tab} onTab={setChosen} beside={<TabsLink look="link" />} />
      <RoleChoice role={adoption.role} adopted={proposal?.adopted ?? null} onRole={adoption.chooseRole} />
      {looking.error !== null && <Trouble error={looking.error} speech={panel} />}
      {reading.error !== null && (
        <Trouble error={reading.error} speech={panel}>
          <button type="button" onClick={readAgain}>
            {words.app.retry}
          </button>
        </Trouble>
      )}
      {proposal !== null && <ProposalView key={tab} adoption={adoption} proposal={proposal} />}
      {proposal?.adopted && proposal.adopted.role !== 'exam' && (
        <MissingColumns
          key={`missing ${tab}`}
          tab={tab}
          role={proposal.adopted.role}
          missing={proposal.missing}
          onChange={adoption.propose}
        />
      )}
      {proposal?.adopted && (
        <div class="field">
          <button type="button" onClick={adoption.release}>
            {words.adopt.release}
          </button>
          <p class="hint">{words.adopt.releaseText}</p>
        </div>
      )}
    </Page>
  );
}

function AdoptBar({ session, role, open, ready, reading, writing, adopt }: Adoption) {
  const panel = usePanel();
  const { words } = panel;
  const busy = writing.busy ?? reading.busy;
  const label = session.proposal?.adopted ? words.adopt.update : words.adopt.adopt;
  return (
    <>
      {busy !== null && <Busy key={busy} text={busy} words={words} />}
      {writing.error !== null && <Trouble error={writing.error} speech={panel} />}
      {open > 0 && <p class="hint">{words.adopt.confirmMissing(open)}</p>}
      <MainButton label={label(words.roles[role])} disabled={!ready} busy={busy !== null} onClick={adopt} />
    </>
  );
}
