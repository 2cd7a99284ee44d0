import type { DayRange } from '../../core/ledger/settings.js';
import type { SettingsPageWords } from '../../locale/settingsWords.js';
import { TextField } from '../parts/TextField.js';
import type { EntryProblems } from './draft.js';

/** Terms or holidays: a name and two days each. */
export function RangesEditor(props: {
  list: 'terms' | 'holidays';
  ranges: readonly DayRange[];
  problems: EntryProblems;
  page: SettingsPageWords;
  onChange(ranges: DayRange[]): void;
}) {
  const { list, ranges, problems, page, onChange } = props;
  const set = (index: number, change: Partial<DayRange>) =>
    onChange(ranges.map((range, at) => (at === index ? { ...range, ...change } : range)));
  return (
    <>
      {ranges.map((range, index) => {
        const title = page.entry[list](index + 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other name
          <fieldset key={index} class="setting-entry">
            <legend>{title}</legend>
            <TextField label={page.name} value={range.name} onInput={(name) => set(index, { name })} />
            <TextField
              kind="date"
              label={page.from}
              value={range.from}
              onInput={(from) => set(index, { from })}
            />
            <TextField
              kind="date"
              label={page.to}
              value={range.to}
              onInput={(to) => set(index, { to })}
              problem={problems[index] ?? null}
            />
            <button
              type="button"
              class="link"
              onClick={() => onChange(ranges.filter((_, at) => at !== index))}
            >
              {page.remove(range.name.trim() || title)}
            </button>
          </fieldset>
        );
      })}
      <button
        type="button"
        class="second"
        onClick={() => onChange([...ranges, { name: '', from: '', to: '' }])}
      >
        {page.add[list]}
      </button>
    </>
  );
}
