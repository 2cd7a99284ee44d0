import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AddToArchiveResult, ScreeningData, UndoAddResult } from '../../addon/api.js';
import type { ScreeningOutcome, ScreeningRow } from '../../core/screeningOutcome.js';
import { type ScreeningFacts, type ScreeningWords, screeningWordsOf } from '../../locale/screeningWords.js';
import { useKept, usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { Fold } from '../parts/Fold.js';
import { Page } from '../parts/Page.js';
import { ProblemList } from '../parts/ProblemList.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';
import { AddBar } from './AddBar.js';
import { Added, EarlierAddition, type TakeBack, TakenBack } from './Added.js';
import { CandidateList, UnjudgedList } from './CandidateList.js';
import { DEFAULT_DRAFT, type ScreeningDraft } from './draft.js';
import { chosenExams, ExamFields, type ExamsAsked } from './ExamFields.js';
import { RulesForm } from './RulesForm.js';
import { ScreeningEmpty } from './ScreeningEmpty.js';
import { chosenRows, useProposal } from './useProposal.js';

/** From an exam's marks to children a teacher may take into support; the teacher chooses every one. */
export function ScreeningPage() {
  const { state } = usePanel();
  const say = screeningWordsOf(state.language);
  return state.exams.length === 0 ? <ScreeningEmpty say={say} /> : <Screening say={say} />;
}

/** What was done last, kept while another page is shown. */
type Last = { added: AddToArchiveResult } | { takenBack: UndoAddResult; id: string };

interface Loaded {
  exam: string;
  baseline: string | null;
  data: ScreeningData;
}

function Screening({ say }: { say: ScreeningWords }) {
  const panel = usePanel();
  const { words, bridge, state } = panel;
  const { page } = say;
  const [choice, setChoice] = useKept<ExamsAsked>('screening.exams', {
    exam: undefined,
    baseline: undefined,
  });
  const [draft, setDraft] = useKept<ScreeningDraft>('screening.rules', DEFAULT_DRAFT);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [last, setLast] = useKept<Last | null>('screening.last', null);
  const loading = useTask();
  const adding = useTask();
  const undoing = useTask();
  const { exam, baseline } = chosenExams(choice, state);

  const load = useCallback(() => {
    loading.start(
      page.reading,
      () => bridge.call('readScreeningData', { exam, baseline }),
      (data) => setLoaded({ exam, baseline, data }),
    );
  }, [exam, baseline, bridge, page, loading.start]);
  useEffect(load, [load]);

  const fresh = loaded !== null && loaded.exam === exam && loaded.baseline === baseline ? loaded.data : null;
  const { outcome, failure } = useProposal(fresh, draft);
  const chosen = chosenRows(outcome, ticked);
  const facts: ScreeningFacts = { baseline: fresh?.baseline?.info.name ?? null };
  const change = (next: ExamsAsked) => {
    setTicked(new Set());
    setLast(null);
    adding.clear();
    undoing.clear();
    setChoice(next);
  };
  const tick = (keys: readonly string[], on: boolean) => {
    const next = new Set(ticked);
    for (const key of keys) {
      if (on) next.add(key);
      else next.delete(key);
    }
    setTicked(next);
  };
  const add = (rows: readonly ScreeningRow[], tab: string) =>
    adding.start(
      page.adding(rows.length),
      () => bridge.call('addToArchive', { tab, students: rows.map(toStudent) }),
      (answer) => {
        setLast({ added: answer });
        setTicked(new Set());
        load();
      },
    );
  const takeBack: TakeBack = {
    task: undoing,
    start: (id) =>
      undoing.start(
        page.undoing,
        () => bridge.call('undoAddToArchive', { id }),
        (answer) => {
          setLast({ takenBack: answer, id });
          load();
        },
      ),
  };
  const added = last !== null && 'added' in last ? last.added : null;
  const done = last !== null && 'takenBack' in last ? last : null;
  // What was read before it was taken back still offers it.
  const earlier = added === null && fresh !== null && fresh.undo?.id !== done?.id ? fresh.undo : null;

  return (
    <Page
      title={page.title}
      badge={words.awards.privateBadge}
      aside={
        <button type="button" class="link end" onClick={load}>
          {words.app.reload}
        </button>
      }
      footer={fresh !== null && <AddBar chosen={chosen} adding={adding} say={say} onAdd={add} />}
    >
      {added !== null && <Added result={added} say={say} takeBack={takeBack} />}
      {done !== null && <TakenBack result={done.takenBack} say={say} />}
      {earlier !== null && <EarlierAddition undo={earlier} say={say} takeBack={takeBack} />}
      <p class="hint">{page.privateText}</p>
      <ExamFields exam={exam} baseline={baseline} withBaseline={draft.on.fall} say={say} onChange={change} />
      {loading.busy !== null && <Busy text={loading.busy} words={words} />}
      {loading.error !== null && (
        <Trouble error={loading.error} speech={panel}>
          <button type="button" onClick={load}>
            {words.app.retry}
          </button>
        </Trouble>
      )}
      {fresh !== null && (
        <>
          <RulesForm draft={draft} data={fresh} classes={classesOf(fresh)} say={say} onDraft={setDraft} />
          {failure !== null && <Trouble error={failure} speech={panel} />}
          {outcome !== null && (
            <Outcome outcome={outcome} say={say} facts={facts} ticked={ticked} onTick={tick} />
          )}
          {fresh.notes.length > 0 && (
            <Fold title={page.notes(fresh.notes.length)}>
              <ProblemList problems={fresh.notes} withTab />
            </Fold>
          )}
        </>
      )}
    </Page>
  );
}

function Outcome(props: {
  outcome: ScreeningOutcome;
  say: ScreeningWords;
  facts: ScreeningFacts;
  ticked: ReadonlySet<string>;
  onTick(keys: readonly string[], on: boolean): void;
}) {
  const { outcome, say, facts } = props;
  const { candidates, unjudged, students, clear } = outcome;
  const counts = { students, clear, candidates: candidates.length, unjudged: unjudged.length };
  const honest = outcome.notes.filter(({ code }) => code === 'one-exam' || code === 'regression');
  const others = outcome.notes.filter((note) => !honest.includes(note));
  return (
    <>
      {others.map((note) => (
        <p key={note.code} class="wrong">
          {say.note(note)}
        </p>
      ))}
      <p class="facts" role="status">
        {say.counts(counts)}
      </p>
      <CandidateList rows={candidates} say={say} facts={facts} ticked={props.ticked} onTick={props.onTick} />
      {honest.map((note) => (
        <p key={note.code} class="hint">
          {say.note(note)}
        </p>
      ))}
      {unjudged.length > 0 && (
        <Fold title={say.page.unjudged(unjudged.length)}>
          <UnjudgedList rows={unjudged} say={say} facts={facts} />
        </Fold>
      )}
    </>
  );
}

function classesOf({ current }: ScreeningData): string[] {
  const byKey = new Set(current.students.flatMap(({ className }) => className ?? []));
  return [...byKey].sort((x, y) => x.localeCompare(y, 'zh', { numeric: true }));
}

function toStudent({ name, className, ids, weakSubjects }: ScreeningRow) {
  return { name, class: className, ids, weakSubjects };
}
