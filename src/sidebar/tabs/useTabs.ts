import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { RefusedTab } from '../../addon/api.js';
import { tabsPageWordsOf } from '../../locale/tabsPageWords.js';
import { useKept, usePanel } from '../context.js';
import { type Task, useTask } from '../useTask.js';
import { firstChoices, requestsOf, type TabChoices, withAdopted } from './choices.js';
import { readInTurn } from './readInTurn.js';

/** What came of setting up: what can be undone, and what was refused. */
export interface TabsOutcome {
  adopted: string[];
  refused: RefusedTab[];
  /** What is said once of monthly and unit exams in compulsory schooling. */
  notice?: string;
  undone: boolean;
}

export interface TabsWork {
  /** null while nothing has been read. */
  choices: TabChoices | null;
  change(choices: TabChoices): void;
  outcome: TabsOutcome | null;
  /** The tab being read, 1-based, and how many there are; null when none is. */
  progress: { at: number; of: number } | null;
  reading: Task;
  writing: Task;
  read(): void;
  stop(): void;
  adopt(): void;
  undo(): void;
}

/** Reads every tab of the workbook, one after another, and sets up the chosen ones in one go. */
export function useTabs(): TabsWork {
  const panel = usePanel();
  const { bridge, state, announce } = panel;
  const words = tabsPageWordsOf(state.language);
  const [kept, keep] = useKept<TabChoices | null>('tabs', null);
  const [outcome, setOutcome] = useState<TabsOutcome | null>(null);
  const [at, setAt] = useState(0);
  const reading = useTask();
  const writing = useTask();
  const stopped = useRef(false);
  const tabs = state.tabs.map(({ tab }) => tab);
  const choices = kept === null ? null : withAdopted(kept, state.tabs);

  const read = () => {
    stopped.current = false;
    setOutcome(null);
    reading.start(
      words.title,
      () =>
        readInTurn(
          tabs,
          (some) => bridge.call('proposeTabs', { tabs: some }).then((answer) => answer.tabs),
          setAt,
          () => !stopped.current,
        ),
      (guesses) => {
        const first = firstChoices(guesses);
        keep(first);
        announce(
          guesses.length < tabs.length
            ? words.stopped(guesses.length, tabs.length)
            : words.read(guesses.length, first.ticked.size),
        );
      },
    );
  };
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  // Reading begins with the page, and ends with it. What was read before is shown again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (kept === null || !sameTabs(kept, tabs)) read();
    return stop;
  }, []);

  const adopt = () => {
    if (choices === null) return;
    const requests = requestsOf(choices);
    writing.start(
      words.adopting(requests.length),
      async () => {
        const answer = await bridge.call('adoptTabs', { tabs: requests });
        await panel.refresh();
        return answer;
      },
      (answer) => setOutcome({ ...answer, undone: false }),
    );
  };
  const undo = () => {
    if (outcome === null) return;
    writing.start(
      words.undoing(outcome.adopted.length),
      async () => {
        for (const tab of outcome.adopted) await bridge.call('releaseTab', { tab });
        await panel.refresh();
      },
      () => setOutcome({ adopted: [], refused: [], undone: true }),
    );
  };
  const progress = reading.busy === null ? null : { at: Math.max(at, 1), of: tabs.length };
  return { choices, change: keep, outcome, progress, reading, writing, read, stop, adopt, undo };
}

function sameTabs({ guesses }: TabChoices, tabs: readonly string[]): boolean {
  return guesses.length === tabs.length && guesses.every(({ tab }) => tabs.includes(tab));
}
