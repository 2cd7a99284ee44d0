import { useState } from 'preact/hooks';
import type { EvidenceRecord, HonoursChild, HonoursData } from '../../addon/api.js';
import { nominationProblems } from '../../core/honours/nomination.js';
import type { AwardKind } from '../../core/ledger/award.js';
import { isAbout } from '../../core/ledger/studentRef.js';
import { usePanel } from '../context.js';
import { DraftNote } from '../parts/DraftNote.js';
import { LongText } from '../parts/LongText.js';
import { MainButton } from '../parts/MainButton.js';
import { onSaveKey } from '../parts/onSaveKey.js';
import { SelectField } from '../parts/SelectField.js';
import { TextField } from '../parts/TextField.js';
import { WriterField } from '../parts/WriterField.js';
import { newRequestId } from '../students/requestId.js';
import { StudentPicker } from '../students/StudentPicker.js';
import { useDraft } from '../useDraft.js';
import { HonoursFrame } from './HonoursFrame.js';
import { type Honours, saveOf } from './useHonours.js';

interface Form {
  requestId: string;
  student: HonoursChild | null;
  title: string;
  reason: string;
  evidence: string[];
}

const empty = (): Form => ({ requestId: newRequestId(), student: null, title: '', reason: '', evidence: [] });

/** Names one child for an award, with a reason and the records that it rests on. Praise is granted at once. */
export function NominateForm(props: { honours: Honours; data: HonoursData; kind: AwardKind }) {
  const { honours, data, kind } = props;
  const { bridge } = usePanel();
  const { say, by } = honours;
  const { page } = say;
  const draft = useDraft<Form>(`honours.${kind}`);
  const [first, setFirst] = useState(empty);
  const [tried, setTried] = useState(false);
  const form = draft.value ?? first;
  const change = (next: Partial<Form>) => draft.put({ ...form, ...next });
  const award = data.names[kind];
  const isPraise = kind === 'praise';
  const student = form.student;
  const own = student === null ? [] : data.praise.filter((record) => isOf(record, student));
  const entries =
    student === null
      ? []
      : [
          {
            student: { ...student, className: student.class },
            title: kind === 'scholarship' ? award : form.title.trim(),
            reason: form.reason.trim(),
            evidence: form.evidence,
          },
        ];
  const problems = tried ? nominationProblems(kind, entries, by) : [];
  const wrong = (field: (typeof problems)[number]['field']) => {
    const problem = problems.find((one) => one.field === field);
    return problem === undefined ? null : say.problem(problem.code, say.fields[field]);
  };
  const send = (overQuota: boolean) => {
    setTried(true);
    if (student === null || nominationProblems(kind, entries, by).length > 0) return;
    const [entry] = entries;
    honours.save(
      page.saving,
      () =>
        bridge.call('nominateAwards', {
          ...saveOf(data, by),
          requestId: form.requestId,
          kind,
          entries: [{ student, title: entry!.title, reason: entry!.reason, evidence: entry!.evidence }],
          grant: isPraise,
          overQuota,
        }),
      ({ tab, undo, differs }) => ({
        sentence: differs ? page.differs : page.saved(student.name, award, tab),
        tab,
        undo,
      }),
      () => {
        setTried(false);
        setFirst(empty());
        draft.begin(null);
      },
    );
  };
  return (
    <HonoursFrame
      honours={honours}
      title={page.nominate(award)}
      onOver={() => send(true)}
      button={
        <MainButton
          label={`${isPraise ? page.savePraise : page.save}  Ctrl+Enter`}
          disabled={false}
          busy={honours.saving.busy !== null}
          onClick={() => send(false)}
        />
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: one key saves, wherever in the form it is pressed */}
      <div onKeyDown={onSaveKey(() => send(false))}>
        {draft.value !== null && !isBlank(form) && (
          <DraftNote draft={draft} onDiscard={() => draft.begin(null)} />
        )}
        <p class="hint">
          {page.count(data.counts[kind].granted, data.counts[kind].nominated, data.counts[kind].places)}
        </p>
        <StudentPicker
          label={page.who}
          students={data.children.map(asPicked)}
          chosen={student === null ? [] : [asPicked(student)]}
          focus={student === null}
          problem={wrong('students')}
          onChoose={([next]) =>
            change({
              student: next === undefined ? null : { name: next.name, class: next.class, ids: next.ids },
              evidence: [],
            })
          }
        />
        {kind === 'classStar' && (
          <SelectField
            label={page.titleField}
            value={form.title}
            options={[
              { value: '', label: page.choose },
              ...data.starTitles.map((title) => ({ value: title, label: title })),
            ]}
            problem={wrong('title')}
            onChange={(title) => change({ title })}
          />
        )}
        {(kind === 'contest' || kind === 'progress') && (
          <TextField
            label={page.titleField}
            value={form.title}
            problem={wrong('title')}
            onInput={(title) => change({ title })}
          />
        )}
        <LongText
          label={page.reason}
          rows={2}
          value={form.reason}
          problem={wrong('reason')}
          onInput={(reason) => change({ reason })}
        />
        <p class="hint">{page.reasonHint}</p>
        {student !== null && own.length > 0 && (
          <fieldset class="field">
            <legend>{page.evidenceOf(student.name)}</legend>
            {own.map((record) => (
              <label key={record.id} class="tick">
                <input
                  type="checkbox"
                  checked={form.evidence.includes(record.id)}
                  onChange={() => change({ evidence: toggled(form.evidence, record.id) })}
                />
                <span>
                  {record.date} {record.content}
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <WriterField label={page.by} value={by} problem={wrong('by')} onInput={honours.setBy} />
      </div>
    </HonoursFrame>
  );
}

function isOf(record: EvidenceRecord, { name, class: className, ids }: HonoursChild): boolean {
  return isAbout(record.student, { name, className, ids });
}

/** The picker tells supported children from others; here everyone is one of the class. */
function asPicked(child: HonoursChild) {
  return { ...child, weakSubjects: [], active: true };
}

function isBlank(form: Form): boolean {
  return form.student === null && form.title === '' && form.reason.trim() === '';
}

export function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
}
