import { GOAL_MEASURES } from '../../core/ledger/plan.js';
import type { SettingsWords } from '../../locale/settingsWords.js';
import { SelectField } from '../parts/SelectField.js';
import { TextField } from '../parts/TextField.js';
import type { EntryProblems, TemplateDraft } from './draft.js';
import { TextArea } from './fields.js';

const BLANK: TemplateDraft = {
  name: '',
  subject: '',
  measure: 'words',
  target: '',
  goal: '',
  measures: '',
  risk: '',
};

/** The templates of plans. */
export function TemplatesEditor(props: {
  templates: readonly TemplateDraft[];
  problems: EntryProblems;
  words: SettingsWords;
  onChange(templates: TemplateDraft[]): void;
}) {
  const { templates, problems, words, onChange } = props;
  const { page, templateParts: parts } = words;
  const set = (index: number, change: Partial<TemplateDraft>) =>
    onChange(templates.map((template, at) => (at === index ? { ...template, ...change } : template)));
  return (
    <>
      {templates.map((template, index) => {
        const title = page.entry.templates(index + 1);
        const text = (part: 'name' | 'subject' | 'target') => (
          <TextField
            label={parts[part]}
            value={template[part]}
            onInput={(value) => set(index, { [part]: value })}
            problem={part === 'name' ? (problems[index] ?? null) : null}
          />
        );
        const area = (part: 'goal' | 'measures' | 'risk') => (
          <TextArea
            label={parts[part]}
            value={template[part]}
            onInput={(value) => set(index, { [part]: value })}
          />
        );
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other name
          <fieldset key={index} class="setting-entry">
            <legend>{title}</legend>
            {text('name')}
            {text('subject')}
            <SelectField
              label={parts.measure}
              value={template.measure}
              options={GOAL_MEASURES.map((value) => ({ value, label: words.measures[value] }))}
              onChange={(value) =>
                set(index, { measure: GOAL_MEASURES.find((one) => one === value) ?? 'words' })
              }
            />
            {text('target')}
            {area('goal')}
            {area('measures')}
            {area('risk')}
            <button
              type="button"
              class="link"
              onClick={() => onChange(templates.filter((_, at) => at !== index))}
            >
              {page.remove(template.name.trim() || title)}
            </button>
          </fieldset>
        );
      })}
      <button type="button" class="second" onClick={() => onChange([...templates, BLANK])}>
        {page.add.templates}
      </button>
    </>
  );
}
