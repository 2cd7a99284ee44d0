import type { ExamChoice } from '../../addon/api.js';
import { usePanel } from '../context.js';
import { SelectField } from '../parts/SelectField.js';
import { examLabel } from './examLabel.js';

/** The two exams to compare, already guessed. */
export function ExamChoices(props: {
  baseline: string | null;
  current: string | null;
  onChange(side: 'baseline' | 'current', key: string): void;
}) {
  const { words, state } = usePanel();
  const { awards } = words;
  const same = props.baseline !== null && props.baseline === props.current;
  const exams = state.exams.map((exam) => ({ value: exam.key, label: examLabel(exam, state.exams) }));
  const options = (key: string | null) =>
    key === null ? [{ value: '', label: awards.chooseExam }, ...exams] : exams;
  const hint = (key: string | null) => {
    const exam = state.exams.find((one) => one.key === key);
    return exam === undefined ? null : <ExamHint exam={exam} />;
  };
  return (
    <>
      <SelectField
        label={awards.fromLabel}
        value={props.baseline ?? ''}
        options={options(props.baseline)}
        onChange={(key) => props.onChange('baseline', key)}
        hint={hint(props.baseline)}
      />
      <SelectField
        label={awards.toLabel}
        value={props.current ?? ''}
        options={options(props.current)}
        onChange={(key) => props.onChange('current', key)}
        hint={hint(props.current)}
        problem={same ? awards.sameExam : null}
      />
    </>
  );
}

function ExamHint({ exam }: { exam: ExamChoice }) {
  const { words } = usePanel();
  return (
    <>
      {exam.info.date ?? words.awards.noDate} · {words.awards.examTabs(exam.tabs.join(words.app.list))}
    </>
  );
}
