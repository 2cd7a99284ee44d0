import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AdoptionProposal } from '../../addon/api.js';
import type { ExamInfo } from '../../core/exam.js';
import type { Corrections, TabRole } from '../../tabs/reading.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { Page } from '../parts/Page.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';
import { Done } from './Done.js';
import { ProposalView } from './ProposalView.js';
import { SURE } from './previewRows.js';
import { RoleChoice } from './RoleChoice.js';
import { TabChoice } from './TabChoice.js';

/** One tab: its reading as proposed, the teacher's corrections, and the adoption. */
export function Adoption(props: { tab: string; role: TabRole | null; onTab(tab: string): void }) {
  const panel = usePanel();
  const { words, bridge } = panel;
  const { adopt } = words;
  const { tab } = props;
  const [role, setRole] = useState<TabRole | null>(props.role);
  // null: nothing was changed here, so what was said when the tab was adopted stays in effect.
  const [corrections, setCorrections] = useState<Corrections | null>(null);
  const [proposal, setProposal] = useState<AdoptionProposal | null>(null);
  const [edits, setEdits] = useState<Partial<ExamInfo>>({});
  const [confirmed, setConfirmed] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const reading = useTask();
  const writing = useTask();

  const propose = useCallback(() => {
    const chosen = { ...(role === null ? {} : { role }), ...(corrections === null ? {} : { corrections }) };
    reading.start(adopt.reading, () => bridge.call('proposeAdoption', { tab, ...chosen }), setProposal);
  }, [bridge, tab, role, corrections, adopt, reading.start]);
  useEffect(propose, [propose]);

  const shownRole = role ?? proposal?.adopted?.role ?? proposal?.reading.role ?? 'exam';
  const exam = proposal && { ...proposal.exam, ...edits };
  const correct = (next: Corrections) => {
    setConfirmed(false);
    setCorrections(next);
  };
  const finish = (sentence: string) => {
    setDone(sentence);
    reading.start(adopt.reading, () => panel.refresh(), propose);
  };
  const adoptNow = () =>
    exam !== null &&
    writing.start(
      adopt.adopting(tab),
      () =>
        bridge.call('adoptTab', {
          tab,
          role: shownRole,
          ...(shownRole === 'exam' ? { exam: trimmed(exam) } : {}),
          ...(corrections === null ? {} : { corrections }),
          ...(confirmed ? { confirm: true } : {}),
        }),
      () => finish(adopt.adopted(tab, words.roles[shownRole])),
    );
  const release = () =>
    writing.start(
      adopt.releasing(tab),
      () => bridge.call('releaseTab', { tab }),
      () => finish(adopt.released(tab)),
    );

  const unsure = proposal !== null && proposal.reading.confidence < SURE;
  const ready =
    proposal !== null &&
    proposal.reading.role === shownRole &&
    (!unsure || confirmed) &&
    (shownRole !== 'exam' || (exam !== null && exam.name.trim() !== ''));
  const busy = writing.busy ?? reading.busy;
  const roleWord = words.roles[shownRole];
  return (
    <Page
      title={adopt.title}
      footer={
        <>
          {busy !== null && <Busy key={busy} text={busy} words={words} />}
          {writing.error !== null && <Trouble error={writing.error} speech={panel} />}
          {unsure && !confirmed && proposal.reading.role === shownRole && (
            <p class="hint">{adopt.confirmMissing}</p>
          )}
          <button type="button" class="main" disabled={!ready || busy !== null} onClick={adoptNow}>
            {proposal?.adopted ? adopt.update(roleWord) : adopt.adopt(roleWord)}
          </button>
        </>
      }
    >
      {done !== null && <Done sentence={done} />}
      <TabChoice tab={tab} onTab={props.onTab} />
      <RoleChoice role={shownRole} adopted={proposal?.adopted ?? null} onRole={setRole} />
      {reading.error !== null && (
        <Trouble error={reading.error} speech={panel}>
          <button type="button" onClick={propose}>
            {words.app.retry}
          </button>
        </Trouble>
      )}
      {proposal !== null && exam !== null && (
        <ProposalView
          proposal={proposal}
          role={shownRole}
          exam={exam}
          corrections={corrections ?? proposal.corrections}
          confirmed={confirmed}
          busy={busy !== null}
          onCorrect={correct}
          onExam={(changes) => setEdits({ ...edits, ...changes })}
          onConfirm={setConfirmed}
        />
      )}
      {proposal?.adopted && (
        <div class="field">
          <button type="button" disabled={busy !== null} onClick={release}>
            {adopt.release}
          </button>
          <p class="hint">{adopt.releaseText}</p>
        </div>
      )}
    </Page>
  );
}

function trimmed(exam: ExamInfo): ExamInfo {
  return { ...exam, name: exam.name.trim(), term: exam.term?.trim() || null };
}
