import { useEffect, useRef } from 'preact/hooks';
import type { AddToArchiveResult, ScreeningData, UndoAddResult } from '../../addon/api.js';
import type { ScreeningWords } from '../../locale/screeningWords.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { Trouble } from '../parts/Trouble.js';
import { type Task, useTask } from '../useTask.js';

/** The way back, and how it goes. */
export interface TakeBack {
  task: Task;
  start(id: string): void;
}

/** Who was added and where, who was not and why, the way there, and the way back. */
export function Added(props: { result: AddToArchiveResult; say: ScreeningWords; takeBack: TakeBack }) {
  const { result, say, takeBack } = props;
  const { page } = say;
  const { undo, cell, tab } = result;
  return (
    <section class="written">
      <Heading text={`✓ ${result.report}`} />
      <Left title={page.notAdded} students={result.skipped} />
      {undo !== null && <p>{page.next}</p>}
      <div class="row">
        <ShowArchive tab={tab} cell={cell} say={say} />
        {undo !== null && <TakeBackButton id={undo.id} say={say} takeBack={takeBack} />}
      </div>
      <TakingBack task={takeBack.task} />
    </section>
  );
}

/** Who was taken back, and who was left and why. */
export function TakenBack({ result, say }: { result: UndoAddResult; say: ScreeningWords }) {
  return (
    <section class="written">
      <Heading text={result.report} />
      <Left title={say.page.notTakenBack} students={result.kept} />
      <ShowArchive tab={result.tab} cell={null} say={say} />
    </section>
  );
}

/** An addition of an earlier day, or a colleague's: it can be taken back as long as it stands. */
export function EarlierAddition(props: {
  undo: NonNullable<ScreeningData['undo']>;
  say: ScreeningWords;
  takeBack: TakeBack;
}) {
  const { undo, say, takeBack } = props;
  return (
    <div class="card">
      <p>{undo.sentence}</p>
      <p class="hint">{say.page.undoHint(undo.at)}</p>
      <TakeBackButton id={undo.id} say={say} takeBack={takeBack} />
      <TakingBack task={takeBack.task} />
    </div>
  );
}

/** What is said anew takes the focus that the pressed button leaves behind. */
function Heading({ text }: { text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each text takes the focus anew
  useEffect(() => heading.current?.focus(), [text]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {text}
    </h2>
  );
}

function Left(props: { title: string; students: ReadonlyArray<{ name: string; message: string }> }) {
  if (props.students.length === 0) return null;
  return (
    <>
      <p>{props.title}</p>
      <ul>
        {props.students.map(({ name, message }) => (
          <li key={`${name} ${message}`}>
            {name}: {message}
          </li>
        ))}
      </ul>
    </>
  );
}

function ShowArchive({ tab, cell, say }: { tab: string; cell: string | null; say: ScreeningWords }) {
  const panel = usePanel();
  const { bridge, words } = panel;
  const showing = useTask();
  const show = () =>
    showing.start(
      say.page.open(tab),
      () => (cell === null ? bridge.call('showTab', { tab }) : bridge.call('showTab', { tab, cell })),
      () => panel.announce(words.app.showingTab(tab)),
    );
  return (
    <div>
      <button type="button" onClick={show}>
        {say.page.open(tab)}
      </button>
      {showing.error !== null && <Trouble error={showing.error} speech={panel} />}
    </div>
  );
}

function TakeBackButton({ id, say, takeBack }: { id: string; say: ScreeningWords; takeBack: TakeBack }) {
  const busy = takeBack.task.busy !== null;
  return (
    <button
      type="button"
      aria-disabled={busy ? true : undefined}
      onClick={() => {
        if (!busy) takeBack.start(id);
      }}
    >
      {say.page.undo}
    </button>
  );
}

function TakingBack({ task }: { task: Task }) {
  const panel = usePanel();
  return (
    <>
      {task.busy !== null && <Busy text={task.busy} words={panel.words} />}
      {task.error !== null && <Trouble error={task.error} speech={panel} />}
    </>
  );
}
