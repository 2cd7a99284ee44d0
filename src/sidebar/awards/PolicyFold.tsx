import { useState } from 'preact/hooks';
import type { AwardData } from '../../addon/api.js';
import { type AwardPolicy, PRESETS, presetRule } from '../../core/awardPolicy.js';
import { type AwardRule, type Cohort, DEFAULT_RULE } from '../../core/awardRule.js';
import { EXAM_KINDS, type ExamKind } from '../../core/exam.js';
import { policyPageWordsOf } from '../../locale/policyPageWords.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { Fold } from '../parts/Fold.js';
import { TextField } from '../parts/TextField.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';
import { type AwardDraft, draftOf } from './draft.js';
import { useEffects } from './effects.js';

interface PolicyProps {
  draft: AwardDraft;
  rule: AwardRule | null;
  cohort: Cohort;
  data: AwardData;
  onDraft(draft: AwardDraft): void;
}

/** The rules to choose from, the school's own first, each with its effect; and a way to keep the one in use. */
export function PolicyFold(props: PolicyProps) {
  const { state } = usePanel();
  const say = policyPageWordsOf(state.language);
  const { policy } = props.draft;
  return (
    <Fold title={policy === null ? say.policies : `${say.policies} · ${policy}`}>
      <Policies {...props} />
    </Fold>
  );
}

interface Offer {
  name: string;
  text: string;
  rule: AwardRule;
  /** null: one that every school may begin with. */
  policy: AwardPolicy | null;
}

function Policies({ draft, rule, cohort, data, onDraft }: PolicyProps) {
  const { state } = usePanel();
  const say = policyPageWordsOf(state.language);
  const { className } = draft;
  // What is not the rule's own stays as it is chosen: the students, the class, the shares.
  const base: AwardRule = { ...DEFAULT_RULE, cohort, className, shares: rule?.shares ?? DEFAULT_RULE.shares };
  const offers: Offer[] = [
    ...state.policies.map((policy) => ({
      name: policy.name,
      text: policy.kinds.map((kind) => say.kinds[kind]).join(' · '),
      rule: {
        ...policy.rule,
        className,
        cohort: data.archive === null ? ('everyone' as const) : policy.rule.cohort,
      },
      policy,
    })),
    ...PRESETS.map((preset) => ({ ...say.presets[preset], rule: presetRule(preset, base), policy: null })),
  ];
  const effects = useEffects(
    data,
    offers.map(({ rule: one }, at) => [String(at), one] as const),
  );
  const inUse = rule === null ? null : JSON.stringify(inOrder(rule));
  return (
    <>
      <p class="hint">{say.policiesHint}</p>
      <ul class="policies">
        {offers.map((offer, at) => {
          const effect = effects.get(String(at));
          const chosen = JSON.stringify(inOrder(offer.rule)) === inUse;
          return (
            <li key={`${offer.name} ${offer.policy === null}`}>
              <button
                type="button"
                aria-pressed={chosen}
                onClick={() =>
                  onDraft({
                    ...draftOf(offer.rule, offer.policy === null ? null : offer.name),
                    list: draft.list,
                  })
                }
              >
                <span class="strong">
                  {chosen && '✓ '}
                  {offer.name}
                </span>
                {offer.text !== '' && <span class="hint">{offer.text}</span>}
                <span>
                  {effect === undefined
                    ? '…'
                    : effect === null
                      ? say.noEffect
                      : say.effect(effect.first, effect.second, effect.third, effect.risers, effect.pool)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <KeepPolicy rule={rule} onKept={(name) => onDraft({ ...draft, policy: name })} />
    </>
  );
}

/** The same fields in one order, so that two rules can be compared as text. */
function inOrder(rule: AwardRule): unknown {
  return Object.entries(rule).sort(([one], [other]) => (one < other ? -1 : 1));
}

function KeepPolicy({ rule, onKept }: { rule: AwardRule | null; onKept(name: string): void }) {
  const panel = usePanel();
  const { state, words } = panel;
  const say = policyPageWordsOf(state.language);
  const [name, setName] = useState('');
  const [kinds, setKinds] = useState<readonly ExamKind[]>([]);
  const [asked, setAsked] = useState(false);
  const saving = useTask();
  const wanted = name.trim();
  const taken = state.policies.some((policy) => policy.name === wanted);
  const keep = () => {
    setAsked(true);
    if (rule === null || wanted === '' || saving.busy !== null) return;
    const policy: AwardPolicy = { name: wanted, kinds: [...kinds], rule: { ...rule, className: null } };
    const policies = [...state.policies.filter((one) => one.name !== wanted), policy];
    saving.start(
      say.saving,
      async () => {
        await panel.bridge.call('saveSettings', {
          changes: { policies },
          before: { policies: state.policies },
        });
        return panel.refresh();
      },
      () => {
        panel.announce(say.saved(wanted));
        onKept(wanted);
        setName('');
        setAsked(false);
      },
    );
  };
  return (
    <fieldset class="field">
      <legend>{say.save}</legend>
      <TextField
        label={say.saveName}
        value={name}
        onInput={setName}
        problem={asked && wanted === '' ? say.nameMissing : taken ? say.nameTaken(wanted) : null}
      />
      <p class="hint">{say.saveFor}</p>
      <div class="checks">
        {EXAM_KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={kinds.includes(kind)}
              onChange={() =>
                setKinds(
                  EXAM_KINDS.filter((one) => (one === kind ? !kinds.includes(one) : kinds.includes(one))),
                )
              }
            />
            {say.kinds[kind]}
          </label>
        ))}
      </div>
      {saving.busy !== null && <Busy text={saving.busy} words={words} />}
      {saving.error !== null && <Trouble error={saving.error} speech={panel} />}
      <button type="button" class="second" disabled={rule === null} onClick={keep}>
        {say.save}
      </button>
    </fieldset>
  );
}
