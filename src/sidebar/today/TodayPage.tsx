import { useCallback, useEffect, useState } from 'preact/hooks';
import type { TodayData } from '../../addon/api.js';
import { type TodayWords, todayWordsOf } from '../../locale/todayWords.js';
import { useKept, usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { MainButton } from '../parts/MainButton.js';
import { Page } from '../parts/Page.js';
import { SelectField } from '../parts/SelectField.js';
import { TextField } from '../parts/TextField.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';
import { groupTasks } from './destination.js';
import { TaskGroup } from './TaskList.js';

/** What is asked for; `helper` undefined: whoever the user is. */
interface Question {
  helper?: string | null;
  day?: string;
}

/** What is due today and late, for one helper or for everybody, and how much of the week's is done. */
export function TodayPage() {
  const panel = usePanel();
  const { bridge, go, has } = panel;
  const words = todayWordsOf(panel.state.language);
  const { page } = words;
  const [question, setQuestion] = useKept<Question>('today.question', {});
  const [data, setData] = useState<TodayData | null>(null);
  const reading = useTask();
  const { start } = reading;
  const read = useCallback(
    (asked: Question) => start(page.reading, () => bridge.call('getToday', asked), setData),
    [start, bridge, page],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it opens only; a changed question reads by itself
  useEffect(() => read(question), []);
  const ask = (next: Question) => {
    setQuestion(next);
    read(next);
  };
  return (
    <Page
      title={page.title}
      badge={panel.words.awards.privateBadge}
      footer={
        <>
          {reading.busy !== null && <Busy text={reading.busy} words={panel.words} />}
          {has('records') ? (
            <MainButton
              label={page.record}
              disabled={false}
              busy={false}
              onClick={() => go({ page: 'records' })}
            />
          ) : (
            <MainButton
              label={page.refresh}
              disabled={false}
              busy={reading.busy !== null}
              onClick={() => read(question)}
            />
          )}
        </>
      }
    >
      {reading.error !== null && (
        <Trouble error={reading.error} speech={panel}>
          <button type="button" onClick={() => read(question)}>
            {panel.words.app.retry}
          </button>
        </Trouble>
      )}
      {data !== null && <Loaded data={data} words={words} question={question} onAsk={ask} />}
    </Page>
  );
}

interface LoadedProps {
  data: TodayData;
  words: TodayWords;
  question: Question;
  onAsk(question: Question): void;
}

function Loaded(props: LoadedProps) {
  const { go } = usePanel();
  const { data, words } = props;
  const { page } = words;
  if (data.students === 0 && data.tasks.length === 0) {
    return (
      <>
        <h2>{page.noStudentsTitle(data.label)}</h2>
        <p>{page.noStudentsText}</p>
        <button type="button" class="second" onClick={() => go({ page: 'screening' })}>
          {page.toScreening}
        </button>
        <button type="button" class="second" onClick={() => go({ page: 'adopt', role: 'archive' })}>
          {page.toArchive}
        </button>
      </>
    );
  }
  return (
    <>
      <Question {...props} />
      {data.notes.map(({ code, message }) => (
        <p key={code + message} class="wrong">
          {message}{' '}
          {(code === 'NO_TERMS' || code === 'BAD_SETTINGS') && (
            <button type="button" class="link" onClick={() => go({ page: 'settings' })}>
              {page.settings}
            </button>
          )}
        </p>
      ))}
      {data.schoolWeek ? <Due data={data} words={words} /> : <NoSchool {...props} />}
    </>
  );
}

/** Whose tasks of which day; both stay as they are chosen while the panel is open. */
function Question({ data, words, question, onAsk }: LoadedProps) {
  const { page } = words;
  const { helper, helpers, me, day, today } = data;
  const known = helper === null || helpers.includes(helper) ? helpers : [...helpers, helper];
  const other = day !== today;
  return (
    <>
      <p class="strong">{words.day(day)}</p>
      {known.length > 0 && (
        <SelectField
          label={page.whose}
          value={helper ?? ''}
          options={[
            { value: '', label: page.everybody },
            ...known.map((name) => ({ value: name, label: name === me ? page.mine(name) : name })),
          ]}
          onChange={(value) => onAsk({ ...question, helper: value || null })}
        />
      )}
      <TextField
        kind="date"
        label={page.day}
        value={day}
        onInput={(value) => {
          // While a date is being typed the field is empty.
          if (/^\d{4}-\d{2}-\d{2}$/.test(value) && value >= '1900-01-01') onAsk({ ...question, day: value });
        }}
      />
      {other && (
        <button type="button" class="link" onClick={() => onAsk(withoutDay(question))}>
          {page.backToToday}
        </button>
      )}
    </>
  );
}

function withoutDay({ helper }: Question): Question {
  return helper === undefined ? {} : { helper };
}

function Due({ data, words }: { data: TodayData; words: TodayWords }) {
  const { page } = words;
  const { tasks, day, weekEnd, week } = data;
  const groups = groupTasks(tasks, day, weekEnd);
  return (
    <>
      <div class="week-done">
        <p>
          {page.week} <span class="strong">{page.weekOf(week.done, week.needed)}</span>
        </p>
        {week.needed > 0 && <progress aria-label={page.week} value={week.done} max={week.needed} />}
      </div>
      {groups.map((group) => (
        <TaskGroup key={group.name} group={group} shown={data} />
      ))}
      {groups.length === 0 && <p class="done">{week.done > 0 ? page.allDone : page.nothingDue}</p>}
    </>
  );
}

function NoSchool({ data, words, question, onAsk }: LoadedProps) {
  const { page } = words;
  const { nearest, day } = data;
  return (
    <>
      <p>{page.noSchool(words.day(day))}</p>
      {nearest !== null && (
        <button type="button" class="second" onClick={() => onAsk({ ...question, day: nearest })}>
          {page.lookAt(words.day(nearest))}
        </button>
      )}
    </>
  );
}
