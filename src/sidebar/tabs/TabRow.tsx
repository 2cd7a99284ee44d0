import { useId } from 'preact/hooks';
import type { TabGuess } from '../../addon/api.js';
import { subjectWord } from '../../locale/subjectWords.js';
import { tabsPageWordsOf } from '../../locale/tabsPageWords.js';
import { usePanel } from '../context.js';
import { isTickable } from './choices.js';

/** One tab: a tick where it can be set up here, what it holds, and why a person should look first. */
export function TabRow(props: { guess: TabGuess; ticked: boolean; onTick(on: boolean): void }) {
  const { state, go } = usePanel();
  const { guess } = props;
  const { tab, role, why } = guess;
  const said = tabsPageWordsOf(state.language);
  const below = useId();
  const tickable = isTickable(guess);
  return (
    <li>
      {tickable ? (
        <label>
          <input
            type="checkbox"
            checked={props.ticked}
            aria-describedby={below}
            onChange={(event) => props.onTick(event.currentTarget.checked)}
          />
          <span class="strong">{tab}</span>
        </label>
      ) : (
        <span class="strong">{tab}</span>
      )}
      <div id={below} class="hint">
        {role !== null && <Facts guess={guess} />}
        {why !== null && <p>{why}</p>}
      </div>
      {why !== null && (
        <button
          type="button"
          class="link"
          aria-label={said.checkTab(tab)}
          onClick={() => go(role === null ? { page: 'adopt', tab } : { page: 'adopt', tab, role })}
        >
          {said.check} →
        </button>
      )}
    </li>
  );
}

function Facts({ guess: { role, students, classes, subjects } }: { guess: TabGuess }) {
  const { words, state } = usePanel();
  const said = tabsPageWordsOf(state.language);
  const names = subjects.map((subject) => subjectWord(subject, state.language));
  const facts = [
    role === 'exam' || role === null ? '' : words.roles[role],
    said.students(students),
    classes.join(words.app.list),
    names.join(words.app.list),
  ];
  return <p>{facts.filter((fact) => fact !== '').join(' · ')}</p>;
}
