import type { Weekday, Workday } from '../../core/ledger/settings.js';
import type { SettingsWords } from '../../locale/settingsWords.js';
import { SelectField } from '../parts/SelectField.js';
import { TextField } from '../parts/TextField.js';
import type { EntryProblems } from './draft.js';

const SCHOOL_WEEK: readonly Weekday[] = [1, 2, 3, 4, 5];

/** Make-up school days: a day each, and whose timetable it follows. */
export function WorkdaysEditor(props: {
  workdays: readonly Workday[];
  problems: EntryProblems;
  words: SettingsWords;
  onChange(workdays: Workday[]): void;
}) {
  const { workdays, problems, words, onChange } = props;
  const { page, weekdays } = words;
  const set = (index: number, change: Partial<Workday>) =>
    onChange(workdays.map((workday, at) => (at === index ? { ...workday, ...change } : workday)));
  return (
    <>
      {workdays.map((workday, index) => {
        const title = page.entry.workdays(index + 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other name
          <fieldset key={index} class="setting-entry">
            <legend>{title}</legend>
            <TextField
              kind="date"
              label={page.day}
              value={workday.day}
              onInput={(day) => set(index, { day })}
              problem={problems[index] ?? null}
            />
            <SelectField
              label={page.follows}
              value={String(workday.follows ?? '')}
              options={[
                { value: '', label: page.noFollows },
                ...weekdaysFor(workday).map((day) => ({ value: String(day), label: weekdays[day - 1]! })),
              ]}
              onChange={(value) => set(index, { follows: value === '' ? null : (Number(value) as Weekday) })}
            />
            <button
              type="button"
              class="link"
              onClick={() => onChange(workdays.filter((_, at) => at !== index))}
            >
              {page.remove(workday.day || title)}
            </button>
          </fieldset>
        );
      })}
      <button
        type="button"
        class="second"
        onClick={() => onChange([...workdays, { day: '', follows: null }])}
      >
        {page.add.workdays}
      </button>
    </>
  );
}

/** A weekend's timetable that somebody has written in the tab stays to be chosen. */
function weekdaysFor({ follows }: Workday): Weekday[] {
  return follows !== null && follows > 5 ? [...SCHOOL_WEEK, follows] : SCHOOL_WEEK.slice();
}
