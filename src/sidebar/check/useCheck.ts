import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CheckData, SkippedChange } from '../../addon/api.js';
import { checkPageWordsOf } from '../../locale/checkPageWords.js';
import { usePanel } from '../context.js';
import { type Task, useTask } from '../useTask.js';

/** What the last mend or undo did. */
export interface Outcome {
  report: string;
  skipped: SkippedChange[];
}

export interface Check {
  /** Null until the first answer. */
  data: CheckData | null;
  outcome: Outcome | null;
  reading: Task;
  writing: Task;
  again(): void;
  showMore(group: string, count: number): void;
  mend(id: string, cells: number): void;
  undo(id: string): void;
}

/** Looks over everything as the page opens, and again after each change. */
export function useCheck(): Check {
  const { bridge, state, announce } = usePanel();
  const words = checkPageWordsOf(state.language);
  const [data, setData] = useState<CheckData | null>(null);
  const [show, setShow] = useState<Record<string, number>>({});
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const reading = useTask();
  const writing = useTask();

  const read = useCallback(() => {
    reading.start(
      words.checking,
      () => bridge.call('checkData', { show }),
      (fresh) => {
        setData(fresh);
        announce(words.live(fresh.groups.length));
      },
    );
  }, [bridge, show, words, reading.start, announce]);
  useEffect(read, [read]);

  const write = (busy: string, work: () => Promise<Outcome>) => {
    if (writing.busy !== null || reading.busy !== null) return;
    setOutcome(null);
    writing.start(busy, work, (done) => {
      setOutcome(done);
      read();
    });
  };
  return {
    data,
    outcome,
    reading,
    writing,
    again: () => {
      if (writing.busy !== null || reading.busy !== null) return;
      setOutcome(null);
      writing.clear();
      read();
    },
    showMore: (group, count) => setShow((last) => ({ ...last, [group]: count })),
    mend: (id, cells) => write(words.mending(cells), () => bridge.call('mendData', { mends: [id] })),
    undo: (id) => write(words.undoing, () => bridge.call('undoMend', { id })),
  };
}
