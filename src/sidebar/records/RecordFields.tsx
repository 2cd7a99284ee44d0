import { useId, useState } from 'preact/hooks';
import type { ListedRecord, StudentListRow } from '../../addon/api.js';
import { RECORD_KINDS } from '../../core/ledger/record.js';
import type { RecordField, RecordProblem, RecordText } from '../../core/ledger/recordRules.js';
import { recordWordsOf } from '../../locale/recordWords.js';
import { subjectWord } from '../../locale/subjectWords.js';
import { usePanel } from '../context.js';
import { LongText } from '../parts/LongText.js';
import { TextField } from '../parts/TextField.js';
import { WriterField } from '../parts/WriterField.js';
import { type PickedStudent, StudentPicker, studentKey } from '../students/StudentPicker.js';
import { LastRecord } from './LastRecord.js';
import { type FormStudent, type RecordForm, textsOf } from './recordForm.js';

/** What is offered for the subject; any other can be typed. */
const USUAL_SUBJECTS = ['语文', '数学', '英语', '物理', '化学', '生物', '政治', '历史', '地理', '科学'];
const ROWS: Record<RecordText, number> = { content: 3, wentWell: 2, toImprove: 2, nextStep: 2 };

export interface RecordFieldsProps {
  form: RecordForm;
  students: readonly StudentListRow[];
  many: boolean;
  problems: readonly RecordProblem[];
  /** The child's last record, to stand beside the new one. */
  last: ListedRecord | null;
  today: string;
  onChange(change: Partial<RecordForm>): void;
}

export function RecordFields(props: RecordFieldsProps) {
  const { form, problems, onChange } = props;
  const { state } = usePanel();
  const say = recordWordsOf(state.language);
  const words = say.page;
  const subjects = useId();
  const wrong = (field: RecordField): string | null => {
    const problem = problems.find((one) => one.field === field);
    return problem === undefined ? null : say.problem(problem.code, say.fields[field]);
  };
  const text = (field: RecordText) => (
    <LongText
      label={say.fields[field]}
      rows={ROWS[field]}
      value={form[field]}
      problem={wrong(field)}
      onInput={(typed) => onChange({ [field]: typed })}
    />
  );
  const shown = textsOf(form.kind);
  const chosen = form.students.map((one) => picked(one, props.students));
  return (
    <>
      <StudentPicker
        label={words.who}
        students={props.students}
        chosen={chosen}
        many={props.many || form.students.length > 1}
        focus={form.students.length === 0}
        problem={wrong('students')}
        onChoose={(next: PickedStudent[]) =>
          onChange({ students: next.map(({ name, class: ofClass, ids }) => ({ name, class: ofClass, ids })) })
        }
      />
      {props.last !== null && <LastRecord record={props.last} />}
      <KindChoice value={form.kind} onPick={(kind) => onChange({ kind })} />
      {form.kind === 'counselling' && (
        <p class="hint">
          {words.confidential}
          {form.corrects?.tells && ` ${words.confidentialBefore}`}
        </p>
      )}
      <div class="record-row">
        <div class="field">
          <label for={`${subjects}-field`}>{say.fields.subject}</label>
          <input
            id={`${subjects}-field`}
            type="text"
            autocomplete="off"
            list={subjects}
            value={form.subject}
            aria-invalid={wrong('subject') === null ? undefined : true}
            onInput={(event) => onChange({ subject: event.currentTarget.value })}
          />
          <datalist id={subjects}>
            {USUAL_SUBJECTS.map((subject) => (
              <option key={subject} value={subjectWord(subject, state.language)} />
            ))}
          </datalist>
        </div>
        <DayField
          date={form.date ?? props.today}
          today={props.today}
          problem={wrong('date')}
          onInput={(date) => onChange({ date })}
        />
        <TextField
          label={say.fields.minutes}
          kind="number"
          value={form.minutes}
          problem={wrong('minutes')}
          onInput={(minutes) => onChange({ minutes })}
        />
      </div>
      {wrong('subject') !== null && <p class="wrong">{wrong('subject')}</p>}
      {shown.includes('content') && text('content')}
      {shown.includes('wentWell') && (
        <div class="record-pair">
          {text('wentWell')}
          {text('toImprove')}
        </div>
      )}
      {text('nextStep')}
      <WhoWrites key={form.requestId} form={form} problem={wrong('by')} onChange={onChange} />
    </>
  );
}

/** Who writes: asked while nobody has said so, else a line with the way to name somebody else. */
function WhoWrites(props: {
  form: RecordForm;
  problem: string | null;
  onChange(change: Partial<RecordForm>): void;
}) {
  const { form, problem, onChange } = props;
  const { state } = usePanel();
  const { fields, page } = recordWordsOf(state.language);
  const [asked, setAsked] = useState(false);
  const { me } = state;
  const name = form.by.trim();
  if (me === null || asked || (name !== '' && name !== me)) {
    return (
      <WriterField label={fields.by} value={form.by} problem={problem} onInput={(by) => onChange({ by })} />
    );
  }
  const ask = () => {
    setAsked(true);
    onChange({ by: me });
  };
  return (
    <p class="row">
      <span class="hint">
        {fields.by} {me}
      </span>
      <button type="button" class="link" aria-label={page.otherBy} onClick={ask}>
        {page.change}
      </button>
    </p>
  );
}

/** The child as the list shows it; one that is in no archive any more as the record names it. */
function picked(one: FormStudent, students: readonly StudentListRow[]): PickedStudent {
  const key = studentKey(one);
  const sameName = students.filter(({ name }) => name === one.name);
  return (
    students.find((student) => studentKey(student) === key) ??
    (sameName.length === 1 ? { ...sameName[0]!, ...one } : { ...one, weakSubjects: [], active: true })
  );
}

/** One of the kinds: a group of radio buttons that look like chips. */
function KindChoice(props: { value: RecordForm['kind']; onPick(kind: RecordForm['kind']): void }) {
  const { state } = usePanel();
  const say = recordWordsOf(state.language);
  const name = useId();
  return (
    <fieldset class="field kinds">
      <legend>{say.fields.kind}</legend>
      {RECORD_KINDS.map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            name={name}
            value={kind}
            checked={kind === props.value}
            onChange={() => props.onPick(kind)}
          />
          {say.kinds[kind]}
        </label>
      ))}
    </fieldset>
  );
}

/** Today in one stop of the Tab key; another day in a field of its own. */
function DayField(props: {
  date: string;
  today: string;
  problem: string | null;
  onInput(date: string): void;
}) {
  const { state } = usePanel();
  const say = recordWordsOf(state.language);
  const [open, setOpen] = useState(false);
  const label = say.fields.date;
  if (open || props.date !== props.today) {
    return (
      <TextField
        label={label}
        kind="date"
        focus={open}
        value={props.date}
        problem={props.problem}
        onInput={props.onInput}
      />
    );
  }
  return (
    <div class="field">
      <p class="strong" aria-hidden="true">
        {label}
      </p>
      <button type="button" aria-label={`${label} ${say.page.today}`} onClick={() => setOpen(true)}>
        {say.page.today} ▾
      </button>
    </div>
  );
}
