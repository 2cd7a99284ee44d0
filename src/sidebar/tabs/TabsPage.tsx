import { tabsPageWordsOf } from '../../locale/tabsPageWords.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { MainButton } from '../parts/MainButton.js';
import { Page } from '../parts/Page.js';
import { Trouble } from '../parts/Trouble.js';
import { areNamed, chosenTabs } from './choices.js';
import { TabList } from './TabList.js';
import { TabsDone } from './TabsDone.js';
import { type TabsWork, useTabs } from './useTabs.js';

/** Sets up the tabs of a whole workbook together: what each one is, guessed, and open to change. */
export function TabsPage() {
  const panel = usePanel();
  const { words, state } = panel;
  const said = tabsPageWordsOf(state.language);
  const work = useTabs();
  const { choices, outcome, progress, reading } = work;
  const ready = choices?.guesses.filter((guess) => guess.ready && guess.adopted === null).length ?? 0;
  return (
    <Page title={said.title} footer={<TabsBar {...work} />}>
      {outcome !== null && <TabsDone outcome={outcome} onUndo={work.undo} />}
      {reading.error !== null && (
        <Trouble error={reading.error} speech={panel}>
          <button type="button" onClick={work.read}>
            {words.app.retry}
          </button>
        </Trouble>
      )}
      {progress === null && choices !== null && (
        <>
          <p class="hint">
            {choices.guesses.length < state.tabs.length
              ? said.stopped(choices.guesses.length, state.tabs.length)
              : said.read(choices.guesses.length, ready)}{' '}
            <button type="button" class="link" onClick={work.read}>
              {words.app.reload}
            </button>
          </p>
          <TabList choices={choices} onChange={work.change} />
        </>
      )}
    </Page>
  );
}

function TabsBar({ choices, progress, writing, stop, adopt }: TabsWork) {
  const panel = usePanel();
  const { words, state } = panel;
  const said = tabsPageWordsOf(state.language);
  if (progress !== null) {
    return (
      <>
        <Busy
          text={said.reading(progress.at, progress.of)}
          done={progress.at - 1}
          of={progress.of}
          words={words}
        />
        <button type="button" class="second" onClick={stop}>
          {said.stop}
        </button>
      </>
    );
  }
  const chosen = choices === null ? 0 : chosenTabs(choices).length;
  const named = choices === null || areNamed(choices);
  return (
    <>
      {writing.busy !== null && <Busy text={writing.busy} words={words} />}
      {writing.error !== null && <Trouble error={writing.error} speech={panel} />}
      {!named && <p class="hint">{said.nameMissing}</p>}
      <MainButton
        label={chosen === 0 ? said.adoptNone : said.adopt(chosen)}
        disabled={chosen === 0 || !named}
        busy={writing.busy !== null}
        onClick={adopt}
      />
    </>
  );
}
