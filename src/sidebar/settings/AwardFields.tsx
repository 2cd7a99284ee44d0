import type { SettingKey } from '../../core/ledger/settingValues.js';
import type { SettingsPageWords } from '../../locale/settingsWords.js';
import { SelectField } from '../parts/SelectField.js';
import { TextField } from '../parts/TextField.js';
import { QUOTAS, type QuotaDraft, type SettingsDraft } from './draft.js';
import { TextArea, type Told, ToldList } from './fields.js';

const WAYS = ['class', 'term', 'none'] as const satisfies ReadonlyArray<QuotaDraft['way']>;

/** How many may have each award, and what awards are called. */
export function AwardFields(props: {
  draft: SettingsDraft;
  page: SettingsPageWords;
  problem(key: SettingKey): string | null;
  told(key: SettingKey): Told;
  onChange(change: Partial<SettingsDraft>): void;
}) {
  const { draft, page, problem, told, onChange } = props;
  return (
    <>
      {QUOTAS.map((key) => {
        const quota = draft.quotas[key];
        const name = page.fields[key];
        const change = (next: Partial<QuotaDraft>) =>
          onChange({ quotas: { ...draft.quotas, [key]: { ...quota, ...next } } });
        return (
          <div key={key}>
            <ToldList told={told(key)} />
            <div class="setting-pair">
              <SelectField
                label={page.quotaPer(name)}
                value={quota.way}
                options={WAYS.map((value) => ({ value, label: page.quotaWays[value] }))}
                onChange={(value) => change({ way: WAYS.find((way) => way === value) ?? 'none' })}
              />
              {quota.way !== 'none' && (
                <TextField
                  kind="number"
                  label={page.quotaCount(name)}
                  value={quota.count}
                  problem={problem(key)}
                  onInput={(count) => change({ count })}
                />
              )}
            </div>
          </div>
        );
      })}
      <ToldList told={told('starTitles')} />
      <TextArea
        label={page.fields.starTitles}
        value={draft.starTitles}
        hint={page.hints.starTitles}
        problem={problem('starTitles')}
        onInput={(starTitles) => onChange({ starTitles })}
      />
      <ToldList told={told('scholarshipName')} />
      <TextField
        label={page.fields.scholarshipName}
        value={draft.scholarshipName}
        problem={problem('scholarshipName')}
        onInput={(scholarshipName) => onChange({ scholarshipName })}
      />
    </>
  );
}
