import { useId } from 'preact/hooks';
import type { ScreeningData } from '../../addon/api.js';
import { SCREENING_PARTS, type ScreeningPart } from '../../core/screeningRule.js';
import type { ScreeningWords } from '../../locale/screeningWords.js';
import { subjectWord } from '../../locale/subjectWords.js';
import { usePanel } from '../context.js';
import { Fold } from '../parts/Fold.js';
import { SelectField } from '../parts/SelectField.js';
import { TextField } from '../parts/TextField.js';
import {
  type Bounds,
  boundsOf,
  FULL_MARK_BOUNDS,
  PASS_BOUNDS,
  readFigure,
  type ScreeningDraft,
} from './draft.js';

interface RulesProps {
  draft: ScreeningDraft;
  data: ScreeningData;
  classes: readonly string[];
  say: ScreeningWords;
  onDraft(draft: ScreeningDraft): void;
}

/** The rules a child can be proposed by: each on or off with its figure, the details folded. */
export function RulesForm(props: RulesProps) {
  const { draft, say, classes } = props;
  const { page } = say;
  const set = (changes: Partial<ScreeningDraft>) => props.onDraft({ ...draft, ...changes });
  return (
    <fieldset class="field">
      <legend>{page.rules}</legend>
      <p class="hint">{page.anyOf}</p>
      {SCREENING_PARTS.map((part) => (
        <RulePart key={part} part={part} draft={draft} say={say} onDraft={props.onDraft} />
      ))}
      {classes.length > 1 && (
        <SelectField
          label={page.className}
          value={draft.className ?? ''}
          options={[
            { value: '', label: page.allClasses },
            ...withChosen(classes, draft.className).map((name) => ({ value: name, label: name })),
          ]}
          onChange={(value) => set({ className: value || null })}
        />
      )}
      <Fold title={page.moreRules}>
        <Details {...props} />
      </Fold>
    </fieldset>
  );
}

function RulePart(props: {
  part: ScreeningPart;
  draft: ScreeningDraft;
  say: ScreeningWords;
  onDraft(draft: ScreeningDraft): void;
}) {
  const { part, draft, say } = props;
  const words = say.page.parts[part];
  const below = useId();
  const bounds = boundsOf(part, draft.unit);
  const on = draft.on[part];
  const problem = on ? problemOf(draft.figure[part], bounds, say) : null;
  return (
    <div class="rule">
      <label>
        <input
          type="checkbox"
          checked={on}
          onChange={() => props.onDraft({ ...draft, on: { ...draft.on, [part]: !on } })}
        />
        {words.label}
      </label>
      <input
        type="text"
        inputMode="numeric"
        autocomplete="off"
        aria-label={words.figure}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? undefined : below}
        disabled={!on}
        value={draft.figure[part]}
        onInput={(event) =>
          props.onDraft({ ...draft, figure: { ...draft.figure, [part]: event.currentTarget.value } })
        }
      />
      <span>{part === 'belowMean' ? say.page.unitNames[draft.unit] : say.page.units[part]}</span>
      {problem !== null && (
        <p id={below} class="wrong">
          {problem}
        </p>
      )}
    </div>
  );
}

function Details({ draft, data, say, onDraft }: RulesProps) {
  const { language } = usePanel().state;
  const { page } = say;
  const set = (changes: Partial<ScreeningDraft>) => onDraft({ ...draft, ...changes });
  const { subjects, fullMarks } = data.current;
  const untold = subjects.filter((subject) => fullMarks?.[subject] === undefined);
  return (
    <>
      <SelectField
        label={page.within}
        value={draft.within}
        options={(['class', 'grade'] as const).map((value) => ({ value, label: page.withinNames[value] }))}
        onChange={(value) => set({ within: value === 'grade' ? 'grade' : 'class' })}
      />
      <SelectField
        label={page.ties}
        value={draft.ties}
        options={(['in', 'out'] as const).map((value) => ({ value, label: page.tiesNames[value] }))}
        onChange={(value) => set({ ties: value === 'out' ? 'out' : 'in' })}
      />
      <TextField
        kind="number"
        label={page.passPercent}
        value={draft.passPercent}
        onInput={(passPercent) => set({ passPercent })}
        problem={draft.on.belowPass ? problemOf(draft.passPercent, PASS_BOUNDS, say) : null}
      />
      {untold.length > 0 && <p class="hint">{page.fullMarkHint}</p>}
      {untold.map((subject) => (
        <TextField
          key={subject}
          kind="number"
          label={page.fullMark(subject)}
          value={draft.fullMarks[subject] ?? ''}
          onInput={(text) => set({ fullMarks: { ...draft.fullMarks, [subject]: text } })}
          problem={
            (draft.fullMarks[subject] ?? '').trim() === ''
              ? null
              : problemOf(draft.fullMarks[subject]!, FULL_MARK_BOUNDS, say)
          }
        />
      ))}
      <SelectField
        label={page.meanUnit}
        value={draft.unit}
        options={(['percent', 'points'] as const).map((value) => ({ value, label: page.unitNames[value] }))}
        onChange={(value) => set({ unit: value === 'points' ? 'points' : 'percent' })}
      />
      <SelectField
        label={page.meanOf}
        value={draft.subject ?? ''}
        options={[
          { value: '', label: page.total },
          ...withChosen(subjects, draft.subject).map((subject) => ({
            value: subject,
            label: subjectWord(subject, language),
          })),
        ]}
        onChange={(value) => set({ subject: value || null })}
      />
    </>
  );
}

function problemOf(text: string, bounds: Bounds, { page }: ScreeningWords): string | null {
  if (readFigure(text, bounds) !== null) return null;
  return bounds.whole ? page.bad.whole(bounds.least, bounds.most) : page.bad.above(bounds.most);
}

/** A name chosen before stays visible although this exam lacks it. */
function withChosen(names: readonly string[], chosen: string | null): string[] {
  return chosen === null || names.includes(chosen) ? [...names] : [...names, chosen];
}
