import type { ExamChoice } from '../../addon/api.js';
import { policyPageWordsOf } from '../../locale/policyPageWords.js';
import { usePanel } from '../context.js';
import { SelectField } from '../parts/SelectField.js';
import { examLabel } from './examLabel.js';

/** Stands for the mean of several in the list of exams; no exam's key is blank. */
const MEAN = ' ';

/** The exams to compare, already guessed: one or the mean of several before, one now. */
export function ExamChoices(props: {
  baseline: readonly string[];
  current: string | null;
  onChange(exams: { baseline?: string[]; current?: string }): void;
}) {
  const { words, state } = usePanel();
  const { awards } = words;
  const say = policyPageWordsOf(state.language);
  const { baseline, current } = props;
  const same = current !== null && baseline.includes(current);
  const exams = state.exams.map((exam) => ({ value: exam.key, label: examLabel(exam, state.exams) }));
  const options = (key: string | null) =>
    key === null ? [{ value: '', label: awards.chooseExam }, ...exams] : exams;
  const hint = (key: string | null | undefined) => {
    const exam = state.exams.find((one) => one.key === key);
    return exam === undefined ? null : <ExamHint exam={exam} />;
  };
  const others = exams.filter(({ value }) => value !== current);
  const several = baseline.length > 1;
  return (
    <>
      <SelectField
        label={awards.fromLabel}
        value={several ? MEAN : (baseline[0] ?? '')}
        options={[
          ...options(baseline[0] ?? null),
          ...(others.length > 1 ? [{ value: MEAN, label: say.mean }] : []),
        ]}
        onChange={(key) =>
          props.onChange({ baseline: key === MEAN ? usualMean(state.exams, baseline, current) : [key] })
        }
        hint={several ? say.meanHint : hint(baseline[0])}
      />
      {several && (
        <fieldset class="field">
          <legend>{say.meanOf}</legend>
          <div class="checks">
            {others.map(({ value, label }) => (
              <label key={value}>
                <input
                  type="checkbox"
                  checked={baseline.includes(value)}
                  onChange={(event) =>
                    props.onChange({
                      baseline: others
                        .map((one) => one.value)
                        .filter((one) =>
                          one === value ? event.currentTarget.checked : baseline.includes(one),
                        ),
                    })
                  }
                />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <SelectField
        label={awards.toLabel}
        value={current ?? ''}
        options={options(current)}
        onChange={(key) => props.onChange({ current: key })}
        hint={hint(current)}
        problem={same ? awards.sameExam : null}
      />
    </>
  );
}

/** The exams of the term that was chosen, or the two that come first where that is a single one. */
function usualMean(
  exams: readonly ExamChoice[],
  baseline: readonly string[],
  current: string | null,
): string[] {
  const others = exams.filter(({ key }) => key !== current);
  const term = others.find(({ key }) => key === baseline[0])?.info.term ?? null;
  const ofTerm = others.filter(({ info }) => info.term === term);
  return (ofTerm.length > 1 ? ofTerm : others.slice(0, 2)).map(({ key }) => key);
}

function ExamHint({ exam }: { exam: ExamChoice }) {
  const { words } = usePanel();
  return (
    <>
      {exam.info.date ?? words.awards.noDate} · {words.awards.examTabs(exam.tabs.join(words.app.list))}
    </>
  );
}
