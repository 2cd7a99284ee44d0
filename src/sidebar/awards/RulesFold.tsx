import type { AwardOutcome } from '../../core/awardOutcome.js';
import type { TiePolicy, TotalBasis } from '../../core/awardRule.js';
import { subjectWord } from '../../locale/subjectWords.js';
import { usePanel } from '../context.js';
import { Fold } from '../parts/Fold.js';
import { SelectField } from '../parts/SelectField.js';
import { TextField } from '../parts/TextField.js';
import type { AwardDraft, DraftProblems } from './draft.js';

const TIES: readonly TiePolicy[] = ['promote', 'demote', 'score-gain'];
const BASES: readonly TotalBasis[] = ['stated', 'computed'];

/** The rest of the rule: threshold, ties, basis of the total, ranking, class, subject. */
export function RulesFold(props: {
  draft: AwardDraft;
  problems: DraftProblems;
  classes: readonly string[];
  subjects: readonly string[];
  outcome: AwardOutcome | null;
  onDraft(draft: AwardDraft): void;
}) {
  const { words, state } = usePanel();
  const { awards, app } = words;
  const subjectName = (subject: string) => subjectWord(subject, state.language);
  const { draft, outcome } = props;
  const set = (changes: Partial<AwardDraft>) => props.onDraft({ ...draft, ...changes });
  const basis = outcome && [
    awards.totalUsed(awards.totalNames[outcome.rule.total]),
    ...(outcome.rule.subjects.length > 0
      ? [awards.subjectsUsed(outcome.rule.subjects.map(subjectName).join(app.list))]
      : []),
  ];
  return (
    <Fold title={awards.rules} open={props.problems.thresholdBad}>
      <TextField
        kind="number"
        label={awards.threshold}
        value={draft.threshold}
        onInput={(threshold) => set({ threshold })}
        problem={props.problems.thresholdBad ? awards.thresholdBad : null}
      />
      <SelectField
        label={awards.ties}
        value={draft.ties}
        options={TIES.map((value) => ({ value, label: awards.tiesNames[value] }))}
        onChange={(value) => set({ ties: TIES.find((ties) => ties === value) ?? draft.ties })}
      />
      <SelectField
        label={awards.subject}
        value={draft.subject ?? ''}
        options={named(awards.wholeTotal, props.subjects, draft.subject, subjectName)}
        onChange={(value) => set({ subject: value || null })}
      />
      {draft.subject === null && (
        <SelectField
          label={awards.total}
          value={draft.total ?? ''}
          options={[
            { value: '', label: awards.totalAuto },
            ...BASES.map((value) => ({ value, label: awards.totalNames[value] })),
          ]}
          onChange={(value) => set({ total: BASES.find((total) => total === value) ?? null })}
          hint={basis?.join(' · ')}
        />
      )}
      <SelectField
        label={awards.ranking}
        value={draft.ranking}
        options={(['competition', 'dense'] as const).map((value) => ({
          value,
          label: awards.rankingNames[value],
        }))}
        onChange={(value) => set({ ranking: value === 'dense' ? 'dense' : 'competition' })}
      />
      <SelectField
        label={awards.className}
        value={draft.className ?? ''}
        options={named(awards.allClasses, props.classes, draft.className)}
        onChange={(value) => set({ className: value || null })}
      />
    </Fold>
  );
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
