import { EXAM_KINDS } from '../../core/exam.js';
import type { SettingKey } from '../../core/ledger/settingValues.js';
import type { SettingsWords } from '../../locale/settingsWords.js';
import { SelectField } from '../parts/SelectField.js';
import { TextField } from '../parts/TextField.js';
import { DUTIES, type Duty, type SettingsDraft } from './draft.js';
import { Tick, type Told, ToldList } from './fields.js';

interface Props {
  draft: SettingsDraft;
  words: SettingsWords;
  problem(key: SettingKey): string | null;
  told(key: SettingKey): Told;
  onDraft(draft: SettingsDraft): void;
}

/** What is asked for how often; each can be left out. */
export function CadenceFields(props: Props) {
  const { draft, words, told, onDraft } = props;
  const { page } = words;
  const legend = (key: SettingKey) => <legend>{page.fields[key]}</legend>;
  const number: Record<Duty, string> = {
    talk: page.everyWeeks,
    evaluation: page.everyMonths,
    meeting: page.everyMonths,
    homeVisit: page.perTerm,
  };
  return (
    <>
      <fieldset class="setting-entry">
        {legend('tutoring')}
        <ToldList told={told('tutoring')} />
        <Tutoring {...props} />
      </fieldset>
      <fieldset class="setting-entry">
        {legend('examTalk')}
        <ToldList told={told('examTalk')} />
        <ExamTalk {...props} />
      </fieldset>
      {DUTIES.map((key) => {
        const duty = draft.duties[key];
        const set = (change: Partial<typeof duty>) =>
          onDraft({ ...draft, duties: { ...draft.duties, [key]: { ...duty, ...change } } });
        return (
          <fieldset key={key} class="setting-entry">
            {legend(key)}
            <ToldList told={told(key)} />
            <Tick label={page.ask} checked={duty.ask} onChange={(ask) => set({ ask })} />
            {duty.ask && (
              <TextField
                kind="number"
                label={number[key]}
                value={duty.number}
                onInput={(value) => set({ number: value })}
                problem={props.problem(key)}
              />
            )}
          </fieldset>
        );
      })}
    </>
  );
}

function Tutoring({ draft, words, problem, onDraft }: Props) {
  const { page } = words;
  const { tutoring } = draft;
  const set = (change: Partial<SettingsDraft['tutoring']>) =>
    onDraft({ ...draft, tutoring: { ...tutoring, ...change } });
  return (
    <>
      <Tick label={page.ask} checked={tutoring.ask} onChange={(ask) => set({ ask })} />
      {tutoring.ask && (
        <>
          <SelectField
            label={page.weekday}
            value={tutoring.weekday}
            options={words.weekdays.map((label, at) => ({ value: String(at + 1), label }))}
            onChange={(weekday) => set({ weekday })}
          />
          <TextField label={page.hoursFrom} value={tutoring.from} onInput={(from) => set({ from })} />
          <TextField
            label={page.hoursTo}
            value={tutoring.to}
            onInput={(to) => set({ to })}
            problem={problem('tutoring')}
          />
        </>
      )}
    </>
  );
}

function ExamTalk({ draft, words, problem, onDraft }: Props) {
  const { page } = words;
  const { examTalk } = draft;
  const set = (change: Partial<SettingsDraft['examTalk']>) =>
    onDraft({ ...draft, examTalk: { ...examTalk, ...change } });
  return (
    <>
      <Tick label={page.ask} checked={examTalk.ask} onChange={(ask) => set({ ask })} />
      {examTalk.ask && (
        <>
          <p class="hint">{page.examKinds}</p>
          {EXAM_KINDS.map((kind) => (
            <Tick
              key={kind}
              label={words.examKinds[kind]}
              checked={examTalk.kinds.includes(kind)}
              onChange={(on) =>
                set({ kinds: EXAM_KINDS.filter((one) => (one === kind ? on : examTalk.kinds.includes(one))) })
              }
            />
          ))}
          <TextField
            kind="number"
            label={page.withinDays}
            value={examTalk.days}
            onInput={(days) => set({ days })}
            problem={problem('examTalk')}
          />
        </>
      )}
    </>
  );
}
