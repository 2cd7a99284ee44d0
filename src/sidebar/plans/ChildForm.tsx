import { type ComponentChildren, Fragment } from 'preact';
import type { StudentNamed } from '../../addon/api.js';
import { type Destination, usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { MainButton } from '../parts/MainButton.js';
import { onSaveKey } from '../parts/onSaveKey.js';
import { Page } from '../parts/Page.js';
import { Trouble } from '../parts/Trouble.js';
import { studentKey } from '../students/StudentPicker.js';
import { NoArchive } from '../students/StudentsEmpty.js';
import type { Task } from '../useTask.js';
import { useWhoFor } from './WhoFor.js';

/** What a form about one child is called, and what its button and key say. */
interface FormWords {
  title: string;
  save: string;
  saveKeys: string;
}

interface ChildPageProps {
  destination: Destination;
  page: FormWords;
  /** The form of the child that was chosen. */
  form(student: StudentNamed, picker: preact.JSX.Element): ComponentChildren;
}

/** A page with a form about one child: first whom it is about. */
export function ChildPage(props: ChildPageProps) {
  const { state } = usePanel();
  return state.hasArchive ? <ForChild {...props} /> : <NoArchive />;
}

function ForChild({ destination, page, form }: ChildPageProps) {
  const { words } = usePanel();
  const { chosen, picker } = useWhoFor(destination);
  if (chosen === null) {
    return (
      <Page title={page.title} badge={words.awards.privateBadge}>
        {picker}
      </Page>
    );
  }
  const { name, class: className, ids } = chosen;
  // Nothing of one child's form is left in the next one's.
  return <Fragment key={studentKey(chosen)}>{form({ name, class: className, ids }, picker)}</Fragment>;
}

/** The frame of such a form: the child, what is being read or saved, what is wrong, and one button and one key to save. */
export function ChildForm(props: {
  page: FormWords;
  picker: preact.JSX.Element;
  reading: Task;
  saving: Task;
  /** What keeps the form from being saved, in sentences. */
  problems: readonly string[];
  /** What can be done when a save has failed. */
  help?: string;
  /** Whether there is a form yet. */
  ready: boolean;
  onReload(): void;
  onSave(): void;
  children: ComponentChildren;
}) {
  const panel = usePanel();
  const { words } = panel;
  const { page, reading, saving, problems, onReload, onSave } = props;
  return (
    <Page
      title={page.title}
      badge={words.awards.privateBadge}
      aside={
        <button type="button" class="link end" onClick={onReload}>
          {words.app.reload}
        </button>
      }
      footer={
        props.ready && (
          <>
            {saving.busy !== null && <Busy text={saving.busy} words={words} />}
            {saving.error !== null && (
              <Trouble error={saving.error} speech={panel}>
                {props.help && <p>{props.help}</p>}
              </Trouble>
            )}
            {problems.length > 0 && (
              <div role="alert">
                {problems.map((problem) => (
                  <p key={problem} class="wrong">
                    {problem}
                  </p>
                ))}
              </div>
            )}
            <MainButton label={page.save} disabled={false} busy={saving.busy !== null} onClick={onSave} />
            <p class="hint">{page.saveKeys}</p>
          </>
        )
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: one key saves from wherever the form has the focus */}
      <div onKeyDown={onSaveKey(onSave)}>
        {props.picker}
        {reading.busy !== null && <Busy text={reading.busy} words={words} />}
        {reading.error !== null && (
          <Trouble error={reading.error} speech={panel}>
            <button type="button" onClick={onReload}>
              {words.app.retry}
            </button>
          </Trouble>
        )}
        {props.children}
      </div>
    </Page>
  );
}
