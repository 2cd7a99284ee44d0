import { PLAN_STAGES } from '../../core/ledger/plan.js';
import { writePolicy } from '../../core/ledger/policyText.js';
import type { SettingKey } from '../../core/ledger/settingValues.js';
import type { SettingsWords } from '../../locale/settingsWords.js';
import { Fold } from '../parts/Fold.js';
import { SelectField } from '../parts/SelectField.js';
import { TextField } from '../parts/TextField.js';
import { AwardFields } from './AwardFields.js';
import { CadenceFields } from './CadenceFields.js';
import { CAPS, type ReadDraft, type SettingsDraft } from './draft.js';
import { TextArea, type Told, ToldList } from './fields.js';
import { RangesEditor } from './RangesEditor.js';
import { TemplatesEditor } from './TemplatesEditor.js';
import { WorkdaysEditor } from './WorkdaysEditor.js';

const LANGUAGES = ['zh-CN', 'en'] as const;

/** All settings, folded by what they are about; what the tab says wrongly stands beside its field. */
export function SettingsForm(props: {
  draft: SettingsDraft;
  read: ReadDraft;
  words: SettingsWords;
  told(key: SettingKey): Told;
  onDraft(draft: SettingsDraft): void;
}) {
  const { draft, read, words, told, onDraft } = props;
  const { page } = words;
  const set = (change: Partial<SettingsDraft>) => onDraft({ ...draft, ...change });
  const problem = (key: SettingKey) => read.problems[key] ?? null;
  const ranges = (list: 'terms' | 'holidays') => (
    <fieldset class="field">
      <legend>{page.fields[list]}</legend>
      {page.hints[list] && <p class="hint">{page.hints[list]}</p>}
      <ToldList told={told(list)} />
      <RangesEditor
        list={list}
        ranges={draft[list]}
        problems={read.entries[list]}
        page={page}
        onChange={(next) => set({ [list]: next })}
      />
    </fieldset>
  );
  const lines = (key: 'causes' | 'habits') => (
    <>
      <ToldList told={told(key)} />
      <TextArea
        label={page.fields[key]}
        value={draft[key]}
        hint={page.hints[key]}
        problem={problem(key)}
        onInput={(value) => set({ [key]: value })}
      />
    </>
  );
  return (
    <>
      <Fold title={page.sections.terms} open={draft.terms.length === 0}>
        {ranges('terms')}
        {ranges('holidays')}
        <fieldset class="field">
          <legend>{page.fields.workdays}</legend>
          <p class="hint">{page.hints.workdays}</p>
          <ToldList told={told('workdays')} />
          <WorkdaysEditor
            workdays={draft.workdays}
            problems={read.entries.workdays}
            words={words}
            onChange={(workdays) => set({ workdays })}
          />
        </fieldset>
        <ToldList told={told('since')} />
        <TextField
          kind="date"
          label={page.fields.since}
          value={draft.since}
          onInput={(since) => set({ since })}
        />
        <p class="hint">{page.hints.since}</p>
      </Fold>
      <Fold title={page.sections.cadence}>
        <CadenceFields draft={draft} words={words} problem={problem} told={told} onDraft={onDraft} />
      </Fold>
      <Fold title={page.sections.general}>
        <ToldList told={told('label')} />
        <TextField
          label={page.fields.label}
          value={draft.label}
          onInput={(label) => set({ label })}
          problem={problem('label')}
        />
        <ToldList told={told('schooling')} />
        <SelectField
          label={page.fields.schooling}
          value={draft.schooling}
          options={(['compulsory', 'senior'] as const).map((value) => ({
            value,
            label: words.schooling[value],
          }))}
          onChange={(value) => set({ schooling: value === 'senior' ? 'senior' : 'compulsory' })}
        />
        <ToldList told={told('language')} />
        <SelectField
          label={page.fields.language}
          value={draft.language ?? ''}
          options={[
            { value: '', label: words.ownLanguage },
            ...LANGUAGES.map((value) => ({ value, label: words.languages[value] })),
          ]}
          onChange={(value) => set({ language: LANGUAGES.find((one) => one === value) ?? null })}
          hint={page.hints.language}
        />
        {(['school', 'signatory'] as const).map((key) => (
          <div key={key}>
            <ToldList told={told(key)} />
            <TextField
              label={page.fields[key]}
              value={draft[key]}
              onInput={(value) => set({ [key]: value })}
              problem={problem(key)}
            />
            <p class="hint">{page.hints[key]}</p>
          </div>
        ))}
      </Fold>
      <Fold title={page.sections.caps}>
        {CAPS.map((key) => (
          <div key={key}>
            <ToldList told={told(key)} />
            <TextField
              kind="number"
              label={page.fields[key]}
              value={draft.caps[key]}
              onInput={(value) => set({ caps: { ...draft.caps, [key]: value } })}
              problem={problem(key)}
            />
          </div>
        ))}
      </Fold>
      <Fold title={page.sections.lists}>
        {lines('causes')}
        {lines('habits')}
      </Fold>
      <Fold title={page.sections.awards}>
        <AwardFields draft={draft} page={page} problem={problem} told={told} onChange={set} />
      </Fold>
      <Fold title={page.sections.plans}>
        <ToldList told={told('stages')} />
        {PLAN_STAGES.map((stage) => {
          const length = draft.stages[stage];
          const change = (next: Partial<typeof length>) =>
            set({ stages: { ...draft.stages, [stage]: { ...length, ...next } } });
          return (
            <div key={stage} class="setting-pair">
              <TextField
                kind="number"
                label={page.count(words.stages[stage])}
                value={length.count}
                onInput={(count) => change({ count })}
              />
              <SelectField
                label={page.unit(words.stages[stage])}
                value={length.unit}
                options={(['week', 'month'] as const).map((value) => ({ value, label: page.units[value] }))}
                onChange={(value) => change({ unit: value === 'month' ? 'month' : 'week' })}
              />
            </div>
          );
        })}
        {problem('stages') !== null && <p class="wrong">{problem('stages')}</p>}
        <ToldList told={told('templates')} />
        <TemplatesEditor
          templates={draft.templates}
          problems={read.entries.templates}
          words={words}
          onChange={(templates) => set({ templates })}
        />
      </Fold>
      <Fold title={page.fields.policies}>
        <ToldList told={told('policies')} />
        <p class="hint">{page.hints.policies}</p>
        {draft.policies.map((policy, at) => (
          // Two may have one name for a while; their order is what tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <div key={at} class="card">
            <pre class="plain">{writePolicy(policy, words)}</pre>
            <button
              type="button"
              class="link"
              onClick={() => set({ policies: draft.policies.filter((_, index) => index !== at) })}
            >
              {page.remove(policy.name)}
            </button>
          </div>
        ))}
      </Fold>
    </>
  );
}
