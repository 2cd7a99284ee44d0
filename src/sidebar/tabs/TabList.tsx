import type { TabGuess } from '../../addon/api.js';
import { tabsPageWordsOf } from '../../locale/tabsPageWords.js';
import { usePanel } from '../context.js';
import { type TabChoices, withExam, withTick } from './choices.js';
import { ExamCard } from './ExamCard.js';
import { TabRow } from './TabRow.js';

/** Every tab by what it is: exams with their classes, lists, what cannot be used, what is set up already. */
export function TabList({ choices, onChange }: { choices: TabChoices; onChange(choices: TabChoices): void }) {
  const { state, words } = usePanel();
  const said = tabsPageWordsOf(state.language);
  const open = choices.guesses.filter(({ adopted, own }) => adopted === null && !own);
  const byTab = new Map(open.map((guess) => [guess.tab, guess]));
  const exams = choices.exams.map(({ exam, tabs }, at) => ({
    at,
    exam,
    guesses: tabs.flatMap((tab) => byTab.get(tab) ?? []),
  }));
  const some = exams.filter(({ guesses }) => guesses.length > 0);
  const lists = open.filter(({ role }) => role !== null && role !== 'exam');
  const refused = open.filter(({ role }) => role === null);
  const done = choices.guesses.filter(({ adopted }) => adopted !== null);
  const rows = (guesses: readonly TabGuess[]) =>
    guesses.map((guess) => (
      <TabRow
        key={guess.tab}
        guess={guess}
        ticked={choices.ticked.has(guess.tab)}
        onTick={(on) => onChange(withTick(choices, guess.tab, on))}
      />
    ));
  return (
    <>
      {some.length === 0 && lists.length === 0 && <p>{said.nothing}</p>}
      {some.length > 0 && <h2>{said.exams}</h2>}
      {some.map(({ at, exam, guesses }) => (
        <ExamCard
          key={guesses[0]!.tab}
          exam={exam}
          tabs={guesses.length}
          onEdit={(changes) => onChange(withExam(choices, at, changes))}
        >
          {rows(guesses)}
        </ExamCard>
      ))}
      {lists.length > 0 && (
        <>
          <h2>{said.lists}</h2>
          <ul class="tabs">{rows(lists)}</ul>
        </>
      )}
      {refused.length > 0 && (
        <>
          <h2>{said.refused(refused.length)}</h2>
          <ul class="tabs">{rows(refused)}</ul>
        </>
      )}
      {done.length > 0 && (
        <>
          <h2>{said.done(done.length)}</h2>
          <ul class="tabs">
            {done.map(({ tab, adopted }) => (
              <li key={tab}>
                <span class="strong">{tab}</span>{' '}
                <span class="hint">
                  {words.roles[adopted!.role]}
                  {adopted!.exam !== null && ` · ${adopted!.exam.name}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
