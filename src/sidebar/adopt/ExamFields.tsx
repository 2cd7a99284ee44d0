import { EXAM_KINDS, type ExamInfo } from '../../core/exam.js';
import { usePanel } from '../context.js';
import { SelectField } from '../parts/SelectField.js';
import { TextField } from '../parts/TextField.js';

/** What is to be known of the exam: guessed, and open to change. */
export function ExamFields({ exam, onEdit }: { exam: ExamInfo; onEdit(changes: Partial<ExamInfo>): void }) {
  const { words } = usePanel();
  const { adopt } = words;
  const optional = (label: string) => (
    <>
      {label} <span class="hint">{adopt.optional}</span>
    </>
  );
  return (
    <fieldset class="plain">
      <legend>{adopt.examTitle}</legend>
      <TextField
        label={adopt.examName}
        value={exam.name}
        onInput={(name) => onEdit({ name })}
        problem={exam.name.trim() === '' ? adopt.examNameMissing : null}
      />
      <TextField
        label={optional(adopt.examTerm)}
        value={exam.term ?? ''}
        onInput={(term) => onEdit({ term: term || null })}
      />
      <SelectField
        label={adopt.examKind}
        value={exam.kind ?? ''}
        options={[
          { value: '', label: words.kindUnknown },
          ...EXAM_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] })),
        ]}
        onChange={(value) => onEdit({ kind: EXAM_KINDS.find((kind) => kind === value) ?? null })}
      />
      <TextField
        kind="date"
        label={optional(adopt.examDate)}
        value={exam.date ?? ''}
        onInput={(date) => onEdit({ date: date || null })}
      />
    </fieldset>
  );
}
