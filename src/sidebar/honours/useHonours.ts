import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AwardsUndo, HonoursData } from '../../addon/api.js';
import type { AwardKind } from '../../core/ledger/award.js';
import { type HonoursWords, honoursWordsOf } from '../../locale/honoursWords.js';
import { CallError } from '../bridge.js';
import { useKept, usePanel } from '../context.js';
import { type Task, useTask } from '../useTask.js';

/** What of the register is shown: the term, or one thing that is being entered. */
export type View =
  | { name: 'term' }
  | { name: 'nominate'; kind: AwardKind }
  | { name: 'progress'; baseline: string; current: string }
  | { name: 'contest'; exam: string }
  | { name: 'runs' | 'praise' };

/** What was written last, and how it is taken back. */
export interface Written {
  sentence: string;
  tab: string;
  undo: AwardsUndo | null;
}

export interface Honours {
  say: HonoursWords;
  /** null until it is read. */
  data: HonoursData | null;
  reading: Task;
  saving: Task;
  /** Who nominates and decides. */
  by: string;
  setBy(name: string): void;
  view: View;
  show(view: View): void;
  written: Written | null;
  setWritten(written: Written | null): void;
  chooseTerm(name: string): void;
  reload(): void;
  /** Runs a save, tells what came of it and reads the register anew. */
  save<T>(
    busy: string,
    work: () => Promise<T>,
    told: (answer: T) => Written,
    then?: (answer: T) => void,
  ): void;
  /** The last save was refused because there are not so many places. */
  isOverQuota: boolean;
}

export function useHonours(): Honours {
  const { bridge, state, announce, rememberMe } = usePanel();
  const say = honoursWordsOf(state.language);
  const [term, setTerm] = useKept<string | null>('honours.term', null);
  const [view, setView] = useKept<View>('honours.view', { name: 'term' });
  const [written, setWritten] = useKept<Written | null>('honours.written', null);
  const [typed, setTyped] = useKept<string | null>('honours.by', null);
  const [data, setData] = useState<HonoursData | null>(null);
  const reading = useTask();
  const saving = useTask();
  const { start } = reading;
  const by = typed ?? state.me ?? '';

  const read = useCallback(
    (of: string | null) => start(say.page.loading, () => bridge.call('readHonours', { term: of }), setData),
    [start, bridge, say],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, and when the language changes
  useEffect(() => read(term), [read]);

  return {
    say,
    data,
    reading,
    saving,
    by,
    setBy: setTyped,
    view,
    show: (next) => {
      saving.clear();
      setView(next);
    },
    written,
    setWritten,
    chooseTerm: (name) => {
      setTerm(name);
      setWritten(null);
      read(name);
    },
    reload: () => read(term),
    save: (busy, work, told, then) => {
      if (saving.busy !== null) return;
      saving.start(busy, work, (answer) => {
        const next = told(answer);
        setWritten(next);
        announce(next.sentence);
        rememberMe(by);
        then?.(answer);
        read(term);
      });
    },
    isOverQuota: saving.error instanceof CallError && saving.error.code === 'AWARD_QUOTA',
  };
}

/** What every save sends: the term and the places as the page shows them. */
export function saveOf({ tab, term, today, quotas }: HonoursData, by: string) {
  return { tab, term: term.name, day: today, quotas, by };
}
