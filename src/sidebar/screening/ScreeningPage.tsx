import { useCallback, useEffect, useState } from 'preact/hooks';
import type {
  AddToArchiveResult,
  ExamChoice,
  PanelState,
  ScreeningData,
  UndoAddResult,
} from '../../addon/api.js';
import { guessComparison } from '../../core/chooseExams.js';
import type { ScreeningOutcome, ScreeningRow } from '../../core/screeningOutcome.js';
import { type ScreeningFacts, type ScreeningWords, screeningWordsOf } from '../../locale/screeningWords.js';
import { examLabel } from '../awards/examLabel.js';
import { useKept, usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { Fold } from '../parts/Fold.js';
import { Page } from '../parts/Page.js';
import { ProblemList } from '../parts/ProblemList.js';
import { SelectField } from '../parts/SelectField.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';
import { AddBar } from './AddBar.js';
import { Added } from './Added.js';
import { CandidateList, UnjudgedList } from './CandidateList.js';
import { DEFAULT_DRAFT, type ScreeningDraft } from './draft.js';
import { RulesForm } from './RulesForm.js';
import { ScreeningEmpty } from './ScreeningEmpty.js';
import { chosenRows, useProposal } from './useProposal.js';

/** From an exam's marks to children a teacher may take into support; the teacher chooses every one. */
export function ScreeningPage() {
  const { state } = usePanel();
  const say = screeningWordsOf(state.language);
  return state.exams.length === 0 ? <ScreeningEmpty say={say} /> : <Screening say={say} />;
}

/** What the page keeps while another one is shown. undefined: as guessed; null: none. */
interface Choice {
  exam: string | undefined;
  baseline: string | null | undefined;
}

/** What was added last, kept with its way back while another page is shown. */
interface Addition {
  result: AddToArchiveResult;
  undone: UndoAddResult | null;
}

interface Loaded {
  exam: string;
  baseline: string | null;
  data: ScreeningData;
}

function Screening({ say }: { say: ScreeningWords }) {
  const panel = usePanel();
  const { words, bridge, state } = panel;
  const { page } = say;
  const [choice, setChoice] = useKept<Choice>('screening.exams', { exam: undefined, baseline: undefined });
  const [draft, setDraft] = useKept<ScreeningDraft>('screening.rules', DEFAULT_DRAFT);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [addition, setAddition] = useKept<Addition | null>('screening.added', null);
  const loading = useTask();
  const adding = useTask();
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
  const change = (next: Choice) => {
    setTicked(new Set());
    setAddition(null);
    adding.clear();
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
        setAddition({ result: answer, undone: null });
        setTicked(new Set());
        load();
      },
    );

  return (
    <Page
      title={page.title}
      badge={page.privateBadge}
      aside={
        <button type="button" class="link end" onClick={load}>
          {words.app.reload}
        </button>
      }
      footer={fresh !== null && <AddBar chosen={chosen} adding={adding} say={say} onAdd={add} />}
    >
      {addition !== null && (
        <Added
          key={addition.result.cell}
          {...addition}
          say={say}
          onUndone={(undone) => {
            setAddition({ ...addition, undone });
            load();
          }}
        />
      )}
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

function ExamFields(props: {
  exam: string;
  baseline: string | null;
  /** Only a rule about lost places asks for an earlier exam. */
  withBaseline: boolean;
  say: ScreeningWords;
  onChange(choice: Choice): void;
}) {
  const { state } = usePanel();
  const { page } = props.say;
  const { exam, baseline } = props;
  const option = (one: ExamChoice) => ({ value: one.key, label: examLabel(one, state.exams) });
  const others = state.exams.filter(({ key }) => key !== exam);
  return (
    <>
      <SelectField
        label={page.exam}
        value={exam}
        options={state.exams.map(option)}
        onChange={(key) => props.onChange({ exam: key, baseline: undefined })}
      />
      {props.withBaseline && others.length > 0 && (
        <SelectField
          label={page.baseline}
          value={baseline ?? ''}
          options={[{ value: '', label: page.noBaseline }, ...others.map(option)]}
          onChange={(key) => props.onChange({ exam, baseline: key || null })}
        />
      )}
    </>
  );
}

/** What was chosen, as long as there is such an exam; else the latest, and what the awards compare it with. */
function chosenExams(
  choice: Choice,
  { exams, guess }: PanelState,
): { exam: string; baseline: string | null } {
  const isKnown = (key: string | null | undefined) => exams.some((one) => one.key === key);
  const exam = isKnown(choice.exam) ? choice.exam! : (guess.current ?? exams[exams.length - 1]!.key);
  if (choice.baseline === null) return { exam, baseline: null };
  if (isKnown(choice.baseline) && choice.baseline !== exam) return { exam, baseline: choice.baseline! };
  // The exams are in the order of time.
  const until = exams.slice(0, exams.findIndex(({ key }) => key === exam) + 1);
  const guessed = guessComparison(until.map(({ info }) => info)).baseline;
  return { exam, baseline: guessed === null ? null : until[guessed]!.key };
}

function classesOf({ current }: ScreeningData): string[] {
  const byKey = new Set(current.students.flatMap(({ className }) => className ?? []));
  return [...byKey].sort((x, y) => x.localeCompare(y, 'zh', { numeric: true }));
}

function toStudent({ name, className, ids, weakSubjects }: ScreeningRow) {
  return { name, class: className, ids, weakSubjects };
}
