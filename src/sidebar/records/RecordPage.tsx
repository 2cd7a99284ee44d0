import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListedRecord, StudentHandle } from '../../addon/api.js';
import { recordWordsOf } from '../../locale/recordWords.js';
import { type Destination, useKept, usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { DraftNote } from '../parts/DraftNote.js';
import { MainButton } from '../parts/MainButton.js';
import { onSaveKey } from '../parts/onSaveKey.js';
import { Page } from '../parts/Page.js';
import { Trouble } from '../parts/Trouble.js';
import { newRequestId } from '../students/requestId.js';
import { NoArchive, NoStudents } from '../students/StudentsEmpty.js';
import { useStudents } from '../students/useStudents.js';
import { RecordFields } from './RecordFields.js';
import { RecordList } from './RecordList.js';
import { correctionOf, emptyForm, isUnwritten, problemsIn, type RecordForm, usualOf } from './recordForm.js';
import { useRecordDraft } from './useRecordDraft.js';
import { useRecords } from './useRecords.js';
import { type Saving, useSave } from './useSave.js';

/** 记录: what was done with a child, in a few keys; below it what was done before. */
export function RecordPage(destination: Destination) {
  const { state } = usePanel();
  return state.hasArchive ? <Records {...destination} /> : <NoArchive />;
}

function Records(asked: Destination) {
  const panel = usePanel();
  const { state, words: common } = panel;
  const say = recordWordsOf(state.language);
  const words = say.page;
  const students = useStudents();
  const draft = useRecordDraft();
  const { form } = draft;
  const one = form.students.length === 1 ? form.students[0]! : null;
  const records = useRecords(one);
  const saving = useSave(draft, records);
  const [checked, setChecked] = useState(false);
  const [many, setMany] = useKept('records.many', false);
  const page = useRef<HTMLDivElement>(null);
  const by = form.by.trim() || (state.me ?? '');
  const problems = checked ? problemsIn({ ...form, by }, records.today()) : [];

  // biome-ignore lint/correctness/useExhaustiveDependencies: what another page asked for is begun once
  useEffect(() => {
    const begun = askedForm(asked, form);
    if (begun !== null) draft.begin(begun);
    // A meeting is about several.
    if (asked.kind === 'meeting') setMany(true);
  }, []);

  const focusPicker = () => focusLater(page, 'input[role=combobox], .picked button');
  const save = () => {
    if (saving.task.busy !== null) return;
    if (problemsIn({ ...form, by }, records.today()).length > 0) {
      setChecked(true);
      focusLater(page, '[aria-invalid=true]');
      return;
    }
    setChecked(false);
    saving.save(by, () => {
      page.current?.closest('.page')?.scrollTo(0, 0);
      focusPicker();
    });
  };
  const correct = (record: ListedRecord) => {
    setChecked(false);
    draft.begin(correctionOf(record, newRequestId()));
    focusLater(page, '.correcting');
  };
  const takeBack = (record: ListedRecord) =>
    saving.takeBack([record.id], by === '' ? record.by : by, words.takenBack(record.student.name), 'restore');
  const list = students.list?.students ?? [];
  const { corrects } = form;

  return (
    <Page
      title={words.title}
      badge={common.awards.privateBadge}
      aside={
        list.length > 0 &&
        corrects === null && (
          <button
            type="button"
            class="link end"
            aria-pressed={many}
            onClick={() => {
              setMany(!many);
              focusPicker();
            }}
          >
            {words.many}
          </button>
        )
      }
      footer={
        <>
          {saving.task.busy !== null && <Busy text={saving.task.busy} words={common} />}
          {saving.task.error !== null && <Trouble error={saving.task.error} speech={panel} />}
          {list.length > 0 && (
            <MainButton
              label={`${corrects === null ? words.save : words.saveCorrection}  Ctrl+Enter`}
              disabled={false}
              busy={saving.task.busy !== null}
              onClick={save}
            />
          )}
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: one key saves, wherever in the page it is pressed */}
      <div ref={page} onKeyDown={onSaveKey(save)}>
        <WrittenNote saving={saving} by={by} />
        {students.task.busy !== null && <Busy text={students.task.busy} words={common} />}
        {students.task.error !== null && (
          <Trouble error={students.task.error} speech={panel}>
            <button type="button" onClick={students.reload}>
              {common.app.retry}
            </button>
          </Trouble>
        )}
        {students.list !== null && list.length === 0 && (
          <NoStudents archive={students.list.archives[0] ?? ''} />
        )}
        {(draft.isBack || !draft.isKept) && <DraftNote draft={draft} onDiscard={draft.next} />}
        {corrects !== null && (
          <div class="card correcting" tabIndex={-1}>
            <p class="strong">{words.correcting(corrects.name, corrects.date ?? words.noDate)}</p>
            <button type="button" onClick={draft.next}>
              {words.cancel}
            </button>
          </div>
        )}
        {list.length > 0 && (
          <RecordFields
            form={form}
            students={list}
            many={many && corrects === null}
            problems={problems}
            last={corrects === null ? lastOf(records.list, one) : null}
            today={records.today()}
            onChange={(change) => {
              if (saving.task.busy === null) draft.change(change, records.today());
            }}
          />
        )}
        <RecordList
          records={records}
          name={one?.name ?? null}
          correcting={corrects?.id ?? null}
          onCorrect={correct}
          onTakeBack={takeBack}
        />
      </div>
    </Page>
  );
}

/** What was written last, and the way back. */
function WrittenNote({ saving, by }: { saving: Saving; by: string }) {
  const { state } = usePanel();
  const words = recordWordsOf(state.language).page;
  const { written, task } = saving;
  if (written === null) return null;
  const undo = written.back === 'undo';
  return (
    <div class="written row">
      <p>
        {undo && written.ids.length > 0 ? '✓ ' : ''}
        {written.sentence}
      </p>
      {written.ids.length > 0 && (
        <button
          type="button"
          aria-disabled={task.busy === null ? undefined : true}
          onClick={() => {
            if (task.busy !== null) return;
            if (undo) saving.takeBack(written.ids, by, words.undone, 'restore');
            else saving.takeBack(written.ids, by, words.restored, 'undo');
          }}
        >
          {undo ? words.undo : words.restore}
        </button>
      )}
    </div>
  );
}

/** The form that another page asks for; null when none is asked for, or the one that stands there is it. */
function askedForm({ student, kind, subject, day, by }: Destination, form: RecordForm): RecordForm | null {
  if (student === undefined && kind === undefined) return null;
  const usual = usualOf(form);
  const begun = emptyForm(
    { kind: kind ?? usual.kind, subject: subject ?? usual.subject, by: usual.by.trim() || (by ?? '') },
    newRequestId(),
  );
  const students = student === undefined ? [] : [formStudent(student)];
  const [there] = form.students;
  const sameChild =
    form.students.length === students.length &&
    there?.name === student?.name &&
    there?.class === students[0]?.class;
  const isIt = sameChild && form.corrects === null && (kind === undefined || form.kind === kind);
  return isIt && !isUnwritten(form) ? null : { ...begun, students, date: day ?? null };
}

function formStudent({
  name,
  class: ofClass = null,
  ids = {},
}: StudentHandle): RecordForm['students'][number] {
  return { name, class: ofClass, ids };
}

function lastOf(list: ReturnType<typeof useRecords>['list'], one: RecordForm['students'][number] | null) {
  return one !== null && list !== null && list.of === JSON.stringify(one) ? (list.records[0] ?? null) : null;
}

/** Once the page has been drawn anew. */
function focusLater(page: { current: HTMLElement | null }, selector: string): void {
  setTimeout(() => page.current?.querySelector<HTMLElement>(selector)?.focus());
}
