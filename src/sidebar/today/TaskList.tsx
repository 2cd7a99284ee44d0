import { useState } from 'preact/hooks';
import type { TodayTask } from '../../addon/api.js';
import { todayWordsOf } from '../../locale/todayWords.js';
import { usePanel } from '../context.js';
import { type DueGroup, formFor, type Shown } from './destination.js';

/** So many of a group are drawn at first: a school's list is long. */
const SHOWN = 30;

export function TaskGroup({ group, shown }: { group: DueGroup; shown: Shown }) {
  const { state } = usePanel();
  const { page } = todayWordsOf(state.language);
  const [all, setAll] = useState(false);
  const { name, tasks } = group;
  const hidden = all ? 0 : Math.max(0, tasks.length - SHOWN);
  return (
    <section>
      <h2 class={`due-head ${name}`}>{page[name](tasks.length)}</h2>
      <ul class="due-list">
        {tasks.slice(0, tasks.length - hidden).map((task) => (
          <li key={keyOf(task)}>
            <Task task={task} shown={shown} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {page.more(hidden)}
        </button>
      )}
    </section>
  );
}

/** One task; a click opens its form, where there is one. */
function Task({ task, shown }: { task: TodayTask; shown: Shown }) {
  const { state, go, has } = usePanel();
  const { page } = todayWordsOf(state.language);
  const { student, helpers, what, when, why, late } = task;
  const form = formFor(task, shown);
  const whose = helpers.length === 0 ? page.nobody : helpers.join('、');
  const below = [why, shown.helper === null && student !== null ? whose : '']
    .filter((text) => text !== '')
    .join(' · ');
  const body = (
    <>
      <span class="due-line">
        <span>
          <span class="due-name">{student === null ? page.everybodyTogether : student.name}</span> {what}
        </span>
        <span class={`due-when ${late > 0 ? 'late' : ''}`}>{when}</span>
      </span>
      {below !== '' && <span class="hint">{below}</span>}
    </>
  );
  if (!has(form.page)) return <div class="due-task">{body}</div>;
  return (
    <button type="button" class="due-task" onClick={() => go(form)}>
      {body}
    </button>
  );
}

function keyOf({ kind, student, subject, reason }: TodayTask): string {
  const plan = reason.kind === 'planStage' ? `${reason.plan} ${reason.stage}` : '';
  return JSON.stringify([kind, student?.ids, student?.className, student?.name, subject, plan]);
}
