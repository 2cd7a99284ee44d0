import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AdoptionProposal, AdoptRequest } from '../../addon/api.js';
import { SURE } from '../../core/confidence.js';
import type { ExamInfo } from '../../core/exam.js';
import type { ColumnReading, Corrections, TabRole } from '../../tabs/reading.js';
import { usePanel } from '../context.js';
import { type Task, useTask } from '../useTask.js';
import { doubtfulColumns, openDoubts } from './doubtful.js';
import { confirmColumn, stillThere } from './said.js';

/** What has been chosen for one tab so far. */
interface Session {
  tab: string;
  /** null: as the tab was adopted, or as the recogniser says. */
  role: TabRole | null;
  /** null: nothing was changed here, so what was said when the tab was adopted stays in effect. */
  corrections: Corrections | null;
  proposal: AdoptionProposal | null;
  edits: Partial<ExamInfo>;
  /** Uncertain columns, by key, that a person found right. */
  ticked: ReadonlySet<string>;
  /** A person found the whole of an uncertain reading right. */
  confirmed: boolean;
  /** What was done last, in words, and how to take it back. */
  done: Done | null;
}

export interface Done {
  sentence: string;
  /** What is said once of a monthly or unit exam in compulsory schooling. */
  notice: string | null;
  /** What would set the tab up again as it was before its release: one request for each of its exams. */
  again: readonly AdoptRequest[];
  /** Other exams of the tab that are not set up yet. */
  others: readonly string[];
}

export interface Adoption {
  session: Session;
  role: TabRole;
  exam: ExamInfo | null;
  /** What was said of the tab, here or when it was adopted. */
  corrections: Corrections;
  /** The reading is of the role asked for, and holds students. */
  usable: boolean;
  /** The reading is uncertain: a person must say that it is right. */
  unsure: boolean;
  /** Exams of the tab that are set up already. */
  adoptedExams: readonly string[];
  /** Columns to check one by one; null: the reading as a whole. */
  doubts: readonly ColumnReading[] | null;
  /** How many checks are still to be made. */
  open: number;
  ready: boolean;
  reading: Task;
  writing: Task;
  chooseRole(role: TabRole): void;
  correct(corrections: Corrections): void;
  tick(keys: readonly string[], ticked: boolean): void;
  confirm(confirmed: boolean): void;
  editExam(changes: Partial<ExamInfo>): void;
  propose(): void;
  adopt(): void;
  release(): void;
  adoptAgain(requests: readonly AdoptRequest[]): void;
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
  const { proposal } = session;

  const ask = useCallback(
    (role: TabRole | null, corrections: Corrections | null) => {
      const said = { ...(role === null ? {} : { role }), ...(corrections === null ? {} : { corrections }) };
      reading.start(
        words.adopt.reading,
        () => bridge.call('proposeAdoption', { tab, ...said }),
        (fresh) => update({ proposal: fresh }),
      );
    },
    [bridge, tab, words, reading.start, update],
  );
  useEffect(() => ask(firstRole, null), [ask, firstRole]);
  const propose = () => ask(session.role, session.corrections);

  const role = session.role ?? proposal?.adopted?.role ?? proposal?.reading.role ?? 'exam';
  const exam = proposal && { ...proposal.exam, ...session.edits };
  const corrections = session.corrections ?? proposal?.corrections ?? {};
  const fits = proposal !== null && proposal.reading.role === role;
  const students = proposal?.reading.students ?? 0;
  // An empty archive or pairing table may be filled later; an exam without students is none.
  const usable = fits && (students > 0 || role !== 'exam');
  const unsure = usable && (proposal.reading.confidence < SURE || students === 0);
  const doubts = unsure
    ? doubtfulColumns(proposal.reading.columns, proposal.reading.problems, corrections)
    : [];
  const open = unsure ? openDoubts(doubts, session.ticked, session.confirmed) : 0;
  const known = panel.state.tabs.find((one) => one.tab === tab)?.adopted ?? null;
  const adoptedExams = (known?.exams ?? []).map(({ part }) => part);
  const named = role !== 'exam' || (exam !== null && exam.name.trim() !== '');

  /** Writes, then asks for the panel's state, even if the teacher has gone to another page meanwhile. */
  const write = (
    busy: string,
    work: () => Promise<unknown>,
    done: () => Done,
    next: Pick<Session, 'role' | 'corrections'>,
  ) =>
    writing.start(
      busy,
      () => work().then(panel.refresh),
      () => {
        update({ ...next, done: done(), edits: {}, ticked: new Set(), confirmed: false });
        ask(next.role, next.corrections);
      },
    );
  const send = (requests: readonly AdoptRequest[]) => {
    const { role: asked, corrections: said } = requests[0]!;
    let notice: string | null = null;
    const adoptOne = async (request: AdoptRequest) => {
      const answer = await bridge.call('adoptTab', request);
      notice = answer.notice ?? notice;
    };
    write(
      words.adopt.adopting(tab),
      // One after the other: each takes the document's lock.
      () =>
        requests.reduce<Promise<void>>((before, one) => before.then(() => adoptOne(one)), Promise.resolve()),
      () => ({
        notice,
        sentence:
          said?.exam !== undefined && requests.length === 1
            ? words.adopt.adoptedExam(tab, said.exam)
            : words.adopt.adopted(tab, words.roles[asked]),
        again: [],
        others: otherExams(proposal, requests, adoptedExams),
      }),
      // Of a tab with several exams the one that was set up stays on the page.
      { role: asked, corrections: said?.exam === undefined ? null : said },
    );
  };

  return {
    session,
    role,
    exam,
    corrections,
    usable,
    unsure,
    adoptedExams,
    doubts,
    open,
    ready: usable && named && open === 0,
    reading,
    writing,
    chooseRole: (next) => {
      update({ role: next, ticked: new Set(), confirmed: false });
      ask(next, session.corrections);
    },
    correct: (next) => {
      update({
        corrections: next,
        confirmed: false,
        ...(next.exam === corrections.exam ? {} : { edits: {}, done: null }),
      });
      ask(session.role, next);
    },
    tick: (keys, ticked) => {
      const next = new Set(session.ticked);
      for (const key of keys) {
        if (ticked) next.add(key);
        else next.delete(key);
      }
      update({ ticked: next });
    },
    confirm: (confirmed) => update({ confirmed }),
    editExam: (changes) => update({ edits: { ...session.edits, ...changes } }),
    propose,
    adopt: () => {
      if (exam === null) return;
      // What was found right is said to be so, and needs no second check when the tab is opened again.
      const ticked = (doubts ?? []).filter(({ key }) => session.ticked.has(key));
      const said = ticked.reduce(confirmColumn, corrections);
      send([
        {
          tab,
          role,
          ...(role === 'exam' ? { exam: trimmed(exam) } : {}),
          ...(session.corrections === null && ticked.length === 0 ? {} : { corrections: said }),
          ...(unsure ? { confirm: true } : {}),
        },
      ]);
    },
    release: () =>
      write(
        words.adopt.releasing(tab),
        () => bridge.call('releaseTab', { tab }),
        () => ({
          sentence: words.adopt.released(tab),
          notice: null,
          again: asAdopted(proposal),
          others: [],
        }),
        { role, corrections: null },
      ),
    adoptAgain: send,
  };
}

/** What sets the tab up as it is set up now: a request for each of its exams. */
function asAdopted(proposal: AdoptionProposal | null): AdoptRequest[] {
  if (!proposal?.adopted) return [];
  const { tab, role, exam, exams = [] } = proposal.adopted;
  const corrections = stillThere(proposal.saved, proposal.reading.columns);
  if (exams.length === 0) {
    return [{ tab, role, ...(exam === null ? {} : { exam }), corrections, confirm: true }];
  }
  return exams.map(({ part, exam: info }) => ({
    tab,
    role,
    exam: info,
    corrections: { ...corrections, exam: part },
    confirm: true,
  }));
}

/** The tab's exams that will not be set up when these requests are done. */
function otherExams(
  proposal: AdoptionProposal | null,
  requests: readonly AdoptRequest[],
  adopted: readonly string[],
): string[] {
  if (proposal === null) return [];
  const { exams = [], exam } = proposal.reading;
  const done = [...requests.map(({ corrections }) => corrections?.exam ?? exam), ...adopted];
  return exams.filter((name) => !done.includes(name));
}

function freshSession(tab: string, role: TabRole | null): Session {
  return {
    tab,
    role,
    corrections: null,
    proposal: null,
    edits: {},
    ticked: new Set(),
    confirmed: false,
    done: null,
  };
}

function trimmed(exam: ExamInfo): ExamInfo {
  return { ...exam, name: exam.name.trim(), term: exam.term?.trim() || null };
}
