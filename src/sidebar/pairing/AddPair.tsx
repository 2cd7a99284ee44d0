import { useMemo } from 'preact/hooks';
import { PAIR_KINDS, type PairKind } from '../../core/ledger/pair.js';
import type { PairingWords } from '../../locale/pairingWords.js';
import { DraftNote } from '../parts/DraftNote.js';
import { Fold } from '../parts/Fold.js';
import { SelectField } from '../parts/SelectField.js';
import { TextField } from '../parts/TextField.js';
import { StudentPicker, studentKey } from '../students/StudentPicker.js';
import { useDraft } from '../useDraft.js';
import type { Pairing } from './usePairing.js';

interface Draft {
  /** Keys; a group takes several at once. */
  students: string[];
  kind: PairKind;
  helper: string;
  subject: string;
  goal: string;
  from: string | null;
}

const EMPTY: Draft = { students: [], kind: 'teacher', helper: '', subject: '', goal: '', from: null };

/** A pair that a teacher makes without a suggestion; a half-written one is kept. */
export function AddPair({ pairing, say }: { pairing: Pairing; say: PairingWords }) {
  const { page } = say;
  const { value } = useDraft<Draft>('pair');
  return (
    <Fold title={page.add} open={value !== null}>
      <AddForm pairing={pairing} say={say} />
    </Fold>
  );
}

function AddForm({ pairing, say }: { pairing: Pairing; say: PairingWords }) {
  const { page, kinds } = say;
  const form = useDraft<Draft>('pair');
  const draft = form.value ?? EMPTY;
  const students = useMemo(
    () => (pairing.data?.students ?? []).map((student) => ({ ...student, active: true })),
    [pairing.data],
  );
  const many = draft.kind === 'group';
  const named = students.filter((student) => draft.students.includes(studentKey(student)));
  const chosen = many ? named : named.slice(0, 1);
  const from = draft.from ?? pairing.data?.day ?? '';
  const busy = pairing.writing.busy !== null;
  const ready = chosen.length > 0 && draft.helper.trim() !== '' && from !== '';
  const change = (part: Partial<Draft>) => form.put({ ...draft, ...part });
  const save = () => {
    if (!ready || busy) return;
    const { kind, helper, subject, goal } = draft;
    pairing.save(
      chosen.map(({ name, class: className, ids }) => ({
        student: { name, class: className, ids },
        kind,
        helper: helper.trim(),
        subject: subject.trim() || null,
        goal: goal.trim() || null,
        from,
      })),
      () => form.put(null),
    );
  };
  return (
    <>
      {form.value !== null && <DraftNote draft={form} onDiscard={() => form.put(null)} />}
      <SelectField
        label={page.kind}
        value={draft.kind}
        options={PAIR_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
        onChange={(value) => change({ kind: PAIR_KINDS.find((kind) => kind === value) ?? 'teacher' })}
      />
      <StudentPicker
        label={page.student}
        students={students}
        chosen={chosen}
        many={many}
        onChoose={(next) => change({ students: next.map(studentKey) })}
      />
      <TextField label={page.helper} value={draft.helper} onInput={(helper) => change({ helper })} />
      <TextField label={page.subject} value={draft.subject} onInput={(subject) => change({ subject })} />
      <TextField label={page.goal} value={draft.goal} onInput={(goal) => change({ goal })} />
      <TextField label={page.from} kind="date" value={from} onInput={(day) => change({ from: day })} />
      {!ready && <p class="hint">{page.saveHint}</p>}
      <button
        type="button"
        class="second"
        disabled={!ready}
        aria-disabled={busy ? true : undefined}
        onClick={save}
      >
        {page.save}
      </button>
    </>
  );
}
