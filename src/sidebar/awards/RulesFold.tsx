import type { AwardData } from '../../addon/api.js';
import type { AwardOutcome } from '../../core/awardOutcome.js';
import {
  type AwardRule,
  type BandScheme,
  type Grouping,
  type RiseMeasure,
  type ThresholdUnit,
  type TiePolicy,
  type TotalBasis,
  thresholdUnitOf,
} from '../../core/awardRule.js';
import { policyPageWordsOf } from '../../locale/policyPageWords.js';
import { subjectWord } from '../../locale/subjectWords.js';
import { usePanel } from '../context.js';
import { Fold } from '../parts/Fold.js';
import { SelectField } from '../parts/SelectField.js';
import { TextField } from '../parts/TextField.js';
import type { AwardDraft, DraftProblems } from './draft.js';
import { useEffects } from './effects.js';

const MEASURES: readonly RiseMeasure[] = ['places', 'percentile', 't', 'band'];
const UNITS: readonly ThresholdUnit[] = ['places', 'percentile', 't'];
const TIES: readonly TiePolicy[] = ['promote', 'demote', 'score-gain'];
const BASES: readonly TotalBasis[] = ['stated', 'computed'];
const GROUPINGS: readonly Grouping[] = ['together', 'class'];
const AMONG: ReadonlyArray<AwardRule['rankAmong']> = ['cohort', 'everyone'];
const BANDS_BY: ReadonlyArray<BandScheme['by']> = ['rate', 'share'];

interface RulesProps {
  draft: AwardDraft;
  problems: DraftProblems;
  data: AwardData;
  rule: AwardRule | null;
  classes: readonly string[];
  subjects: readonly string[];
  outcome: AwardOutcome | null;
  onDraft(draft: AwardDraft): void;
}

/** The rest of the rule. Behind each choice stands what it would give: first, second and third prizes. */
export function RulesFold(props: RulesProps) {
  const { words } = usePanel();
  const { thresholdBad, weightsBad, bandsBad } = props.problems;
  return (
    <Fold title={words.awards.rules} open={thresholdBad || bandsBad || weightsBad.length > 0}>
      <Rules {...props} />
    </Fold>
  );
}

function Rules(props: RulesProps) {
  const { words, state } = usePanel();
  const { awards, app } = words;
  const say = policyPageWordsOf(state.language);
  const subjectName = (subject: string) => subjectWord(subject, state.language);
  const { draft, outcome, problems, rule, data } = props;
  // Any other choice makes it another rule than the one that was kept.
  const set = (changes: Partial<AwardDraft>) => props.onDraft({ ...draft, policy: null, ...changes });
  const effects = useEffects(data, rule === null ? [] : alternatives(rule, props.subjects));
  const withEffect = (field: string, value: string, label: string) => {
    const effect = effects.get(`${field} ${value}`);
    if (effect === undefined) return label;
    return `${label}  ${effect === null ? say.noEffect : say.shortEffect(effect.first, effect.second, effect.third)}`;
  };
  const choose = <Value extends string>(
    field: keyof AwardDraft,
    label: string,
    values: readonly Value[],
    names: Record<Value, string>,
    value: Value,
  ) => (
    <SelectField
      label={label}
      value={value}
      options={values.map((one) => ({ value: one, label: withEffect(field, one, names[one]) }))}
      onChange={(text) => set({ [field]: values.find((one) => one === text) ?? value })}
    />
  );
  const basis = outcome && [
    awards.totalUsed(awards.totalNames[outcome.rule.total]),
    ...(outcome.rule.subjects.length > 0
      ? [awards.subjectsUsed(outcome.rule.subjects.map(subjectName).join(app.list))]
      : []),
  ];
  const unit = thresholdUnitOf(draft);
  const places = draft.measure !== 'band';
  return (
    <>
      {choose('measure', say.measure, MEASURES, say.measures, draft.measure)}
      {draft.measure === 'band' && <BandFields draft={draft} bad={problems.bandsBad} set={set} />}
      <TextField
        kind="number"
        label={say.threshold[unit]}
        value={draft.threshold}
        onInput={(threshold) => set({ threshold })}
        problem={problems.thresholdBad ? say.thresholdBad[unit] : null}
      />
      {places && (
        <SelectField
          label={say.thresholdUnit}
          value={unit}
          options={UNITS.map((value) => ({ value, label: say.thresholdUnits[value] }))}
          onChange={(value) => {
            const chosen = UNITS.find((one) => one === value) ?? null;
            set({ thresholdUnit: chosen === draft.measure ? null : chosen });
          }}
        />
      )}
      {choose('ties', awards.ties, TIES, awards.tiesNames, draft.ties)}
      {places && choose('ranksIn', say.ranksIn, GROUPINGS, say.groupings, draft.ranksIn)}
      {choose('prizesIn', say.prizesIn, GROUPINGS, say.groupings, draft.prizesIn)}
      {places && choose('rankAmong', say.rankAmong, AMONG, say.rankAmongNames, draft.rankAmong)}
      {places &&
        choose(
          'ranking',
          awards.ranking,
          ['competition', 'dense'] as const,
          awards.rankingNames,
          draft.ranking,
        )}
      <SelectField
        label={awards.subject}
        value={draft.subject ?? ''}
        options={named(awards.wholeTotal, props.subjects, draft.subject, (subject) =>
          withEffect('subject', subject, subjectName(subject)),
        )}
        onChange={(value) => set({ subject: value || null })}
      />
      {draft.subject === null && (
        <SelectField
          label={awards.total}
          value={draft.total ?? ''}
          options={[
            { value: '', label: awards.totalAuto },
            ...BASES.map((value) => ({ value, label: withEffect('total', value, awards.totalNames[value]) })),
          ]}
          onChange={(value) => set({ total: BASES.find((total) => total === value) ?? null })}
          hint={basis?.join(' · ')}
        />
      )}
      {draft.subject === null && draft.total !== 'stated' && props.subjects.length > 1 && (
        <fieldset class="field">
          <legend>{say.weights}</legend>
          <div class="weights">
            {props.subjects.map((subject) => (
              <TextField
                key={subject}
                kind="number"
                label={subjectName(subject)}
                value={draft.weights[subject] ?? ''}
                onInput={(weight) => set({ weights: { ...draft.weights, [subject]: weight } })}
                problem={problems.weightsBad.includes(subject) ? say.weightsBad : null}
              />
            ))}
          </div>
          <p class="hint">{say.weightsHint}</p>
        </fieldset>
      )}
      <SelectField
        label={awards.className}
        value={draft.className ?? ''}
        options={named(awards.allClasses, props.classes, draft.className)}
        onChange={(value) => props.onDraft({ ...draft, className: value || null })}
      />
    </>
  );
}

function BandFields(props: { draft: AwardDraft; bad: boolean; set(changes: Partial<AwardDraft>): void }) {
  const { state } = usePanel();
  const say = policyPageWordsOf(state.language);
  const { draft, set } = props;
  return (
    <>
      <SelectField
        label={say.bandsBy}
        value={draft.bandsBy}
        options={BANDS_BY.map((value) => ({ value, label: say.bandsByNames[value] }))}
        onChange={(value) => set({ bandsBy: BANDS_BY.find((by) => by === value) ?? draft.bandsBy })}
      />
      <TextField
        label={say.bandNames}
        value={draft.bandNames}
        onInput={(bandNames) => set({ bandNames })}
        problem={props.bad ? say.bandsBad : null}
      />
      <TextField
        label={say.bandCuts[draft.bandsBy]}
        value={draft.bandCuts}
        onInput={(bandCuts) => set({ bandCuts })}
        problem={props.bad ? say.bandsBad : null}
      />
    </>
  );
}

/** What each choice would make of the rule, by field and value. */
function alternatives(rule: AwardRule, subjects: readonly string[]): Array<readonly [string, AwardRule]> {
  const of = <Field extends keyof AwardRule>(field: Field, values: ReadonlyArray<AwardRule[Field]>) =>
    values.map((value) => [`${field} ${value}`, { ...rule, [field]: value }] as const);
  return [
    ...of('measure', MEASURES),
    ...of('ties', TIES),
    ...of('ranksIn', GROUPINGS),
    ...of('prizesIn', GROUPINGS),
    ...of('rankAmong', AMONG),
    ...of('ranking', ['competition', 'dense']),
    ...of('total', BASES),
    ...of('subject', subjects),
  ];
}

/** All, or one of the names; a name chosen before stays visible although these exams lack it. */
function named(
  all: string,
  names: readonly string[],
  chosen: string | null,
  say: (name: string) => string = (name) => name,
) {
  const list = chosen === null || names.includes(chosen) ? names : [...names, chosen];
  return [{ value: '', label: all }, ...list.map((name) => ({ value: name, label: say(name) }))];
}
