import type { ExamChoice, PanelState } from '../../addon/api.js';
import { guessComparison } from '../../core/chooseExams.js';
import type { ScreeningWords } from '../../locale/screeningWords.js';
import { examLabel } from '../awards/examLabel.js';
import { usePanel } from '../context.js';
import { SelectField } from '../parts/SelectField.js';

/** What the page keeps while another one is shown. undefined: as guessed; null: none. */
export interface ExamsAsked {
  exam: string | undefined;
  baseline: string | null | undefined;
}

export function ExamFields(props: {
  exam: string;
  baseline: string | null;
  /** Only a rule about lost places asks for an earlier exam. */
  withBaseline: boolean;
  say: ScreeningWords;
  onChange(asked: ExamsAsked): void;
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

/** What was asked for, as long as there is such an exam; else the latest, and what the awards compare it with. */
export function chosenExams(
  asked: ExamsAsked,
  { exams, guess }: PanelState,
): { exam: string; baseline: string | null } {
  const isKnown = (key: string | null | undefined) => exams.some((one) => one.key === key);
  const exam = isKnown(asked.exam) ? asked.exam! : (guess.current ?? exams[exams.length - 1]!.key);
  if (asked.baseline === null) return { exam, baseline: null };
  if (isKnown(asked.baseline) && asked.baseline !== exam) return { exam, baseline: asked.baseline! };
  // The exams are in the order of time.
  const until = exams.slice(0, exams.findIndex(({ key }) => key === exam) + 1);
  const guessed = guessComparison(until.map(({ info }) => info)).baseline;
  return { exam, baseline: guessed === null ? null : until[guessed]!.key };
}
