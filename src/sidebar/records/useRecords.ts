import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ListedRecord, RecordList, StudentHandle } from '../../addon/api.js';
import { recordWordsOf } from '../../locale/recordWords.js';
import { useKept, usePanel } from '../context.js';
import { type Task, useTask } from '../useTask.js';
import { type Clock, dayAt, ownClock } from './today.js';

const AT_ONCE = 10;

/** The latest records of one student or of all, and the spreadsheet's day. */
export interface Records {
  /** null: not read yet. Of whom they are: `of`. */
  list: { records: ListedRecord[]; more: boolean; of: string } | null;
  /** What the log's tab is called; null when there is none. */
  tab: string | null;
  task: Task;
  today(): string;
  reload(): void;
  readMore(): void;
}

/** @param student null: of all */
export function useRecords(student: StudentHandle | null): Records {
  const { bridge, state } = usePanel();
  const words = recordWordsOf(state.language).page;
  const [clock, setClock] = useKept<Clock>('records.clock', ownClock(Date.now()));
  const [tab, setTab] = useKept<string | null>('records.tab', state.ledger.log ?? null);
  const [list, setList] = useState<Records['list']>(null);
  const task = useTask();
  const { start } = task;
  const of = student === null ? '' : JSON.stringify(student);

  const read = useCallback(
    (shown: ListedRecord[], limit: number) => {
      const before = shown[shown.length - 1]?.id ?? null;
      const one = of === '' ? null : (JSON.parse(of) as StudentHandle);
      const hear = ({ tab: found, now, records, more }: RecordList) => {
        setTab(found);
        setClock({ now, heardAt: Date.now() });
        setList({ records: [...shown, ...records], more, of });
      };
      start(words.reading, () => bridge.call('listRecords', { tab, student: one, limit, before }), hear);
    },
    [of, bridge, start, words, tab, setTab, setClock],
  );
  const reload = useCallback(() => read([], AT_ONCE), [read]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew for another student; the tab's name is only a hint
  useEffect(reload, [of]);

  return {
    list,
    tab,
    task,
    today: () => dayAt(clock, Date.now()),
    reload,
    readMore: () => read(list?.records ?? [], AT_ONCE),
  };
}
