import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AdoptionProposal } from '../../addon/api.js';
import { SURE } from '../../core/confidence.js';
import type { ExamInfo } from '../../core/exam.js';
import type { Corrections, TabRole } from '../../tabs/reading.js';
import { usePanel } from '../context.js';
import { type Task, useTask } from '../useTask.js';

/** What has been chosen for one tab so far. */
interface Session {
  tab: string;
  /** null: as the tab was adopted, or as the recogniser says. */
  role: TabRole | null;
  /** null: nothing was changed here, so what was said when the tab was adopted stays in effect. */
  corrections: Corrections | null;
  proposal: AdoptionProposal | null;
  edits: Partial<ExamInfo>;
  confirmed: boolean;
  /** What was done last, in words. */
  done: string | null;
}

export interface Adoption {
  session: Session;
  role: TabRole;
  exam: ExamInfo | null;
  /** The reading is uncertain: a person must say that it is right. */
  unsure: boolean;
  ready: boolean;
  reading: Task;
  writing: Task;
  update(changes: Partial<Session>): void;
  propose(): void;
  adopt(): void;
  release(): void;
}

/** Reads a tab as it would be adopted, anew with every correction, and adopts or releases it. */
export function useAdoption(tab: string, firstRole: TabRole | null): Adoption {
  const panel = usePanel();
  const { words, bridge } = panel;
  const [stored, setStored] = useState<Session>(() => freshSession(tab, firstRole));
  // Another tab is another session; the page itself stays, and the focus with it.
  const session = stored.tab === tab ? stored : freshSession(tab, firstRole);
  const update = useCallback(
    (changes: Partial<Session>) =>
      setStored((last) => ({ ...(last.tab === tab ? last : freshSession(tab, firstRole)), ...changes })),
    [tab, firstRole],
  );
  const reading = useTask();
  const writing = useTask();
  const { proposal, corrections } = session;
  const chosenRole = session.role;

  const propose = useCallback(() => {
    const said = {
      ...(chosenRole === null ? {} : { role: chosenRole }),
      ...(corrections === null ? {} : { corrections }),
    };
    reading.start(
      words.adopt.reading,
      () => bridge.call('proposeAdoption', { tab, ...said }),
      (fresh) => update({ proposal: fresh }),
    );
  }, [bridge, tab, chosenRole, corrections, words, reading.start, update]);
  useEffect(propose, [propose]);

  const role = chosenRole ?? proposal?.adopted?.role ?? proposal?.reading.role ?? 'exam';
  const exam = proposal && { ...proposal.exam, ...session.edits };
  const fits = proposal !== null && proposal.reading.role === role;
  const unsure = fits && proposal.reading.confidence < SURE;

  /** Writes, then asks for the panel's state, even if the teacher has gone to another page meanwhile. */
  const write = (busy: string, work: () => Promise<unknown>, done: string) =>
    writing.start(
      busy,
      () => work().then(panel.refresh),
      () => {
        update({ done });
        propose();
      },
    );
  const adopt = () => {
    if (exam === null) return;
    const request = {
      tab,
      role,
      ...(role === 'exam' ? { exam: trimmed(exam) } : {}),
      ...(corrections === null ? {} : { corrections }),
      ...(session.confirmed ? { confirm: true } : {}),
    };
    write(
      words.adopt.adopting(tab),
      () => bridge.call('adoptTab', request),
      words.adopt.adopted(tab, words.roles[role]),
    );
  };
  const release = () =>
    write(words.adopt.releasing(tab), () => bridge.call('releaseTab', { tab }), words.adopt.released(tab));

  const named = role !== 'exam' || (exam !== null && exam.name.trim() !== '');
  const ready = fits && named && (!unsure || session.confirmed);
  return { session, role, exam, unsure, ready, reading, writing, update, propose, adopt, release };
}

function freshSession(tab: string, role: TabRole | null): Session {
  return { tab, role, corrections: null, proposal: null, edits: {}, confirmed: false, done: null };
}

function trimmed(exam: ExamInfo): ExamInfo {
  return { ...exam, name: exam.name.trim(), term: exam.term?.trim() || null };
}
