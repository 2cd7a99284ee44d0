import { useState } from 'preact/hooks';
import type { SavedRecords } from '../../addon/api.js';
import { recordWordsOf } from '../../locale/recordWords.js';
import { usePanel } from '../context.js';
import { newRequestId } from '../students/requestId.js';
import { type Task, useTask } from '../useTask.js';
import { entryIn, type RecordForm, tellsMore } from './recordForm.js';
import type { DraftState } from './useRecordDraft.js';
import type { Records } from './useRecords.js';

/** What was written last, in a sentence, and the rows that take it back. */
export interface Written {
  sentence: string;
  /** The ids of rows to take back; empty when there is nothing to take back. */
  ids: string[];
  /** What taking these back is called. */
  back: 'undo' | 'restore';
}

export interface Saving {
  task: Task;
  written: Written | null;
  /** @param then after the answer, when the form was saved */
  save(by: string, then: () => void): void;
  /** Takes rows back. */
  takeBack(ids: string[], by: string, sentence: string, next: Written['back']): void;
}

export function useSave(draft: DraftState, records: Records): Saving {
  const { bridge, state, announce, rememberMe } = usePanel();
  const words = recordWordsOf(state.language).page;
  const [written, show] = useState<Written | null>(null);
  const setWritten = (next: Written) => {
    show(next);
    announce(next.sentence);
  };
  const task = useTask();
  const { tab } = records;

  const send = (form: RecordForm, by: string): Promise<SavedRecords> => {
    const entry = { ...entryIn(form, records.today()), kind: form.kind, by };
    const request = { ...entry, requestId: form.requestId, tab };
    const { corrects, students } = form;
    if (corrects === null) return bridge.call('saveRecord', { ...request, students });
    const { id, version } = corrects;
    return bridge.call('correctRecord', { ...request, id, version, student: students[0]! });
  };

  const save = (by: string, then: () => void) => {
    const { form } = draft;
    task.start(
      words.saving,
      () => send(form, by),
      (answer) => {
        records.reload();
        rememberMe(by);
        const [first] = answer.records;
        if (answer.differs && first !== undefined) return sentBefore(form, answer);
        const names = form.students.map(({ name }) => name);
        const list = names.join(state.language === 'en' ? ', ' : '、');
        if (form.corrects === null) {
          setWritten({
            sentence: words.saved(list, names.length),
            ids: answer.records.map(({ id }) => id),
            back: 'undo',
          });
        } else {
          const isNew = first !== undefined && first.version !== form.corrects.version;
          setWritten({
            sentence: isNew ? words.corrected(list) : words.unchanged(list),
            ids: isNew ? [first.version] : [],
            back: 'undo',
          });
        }
        draft.next();
        then();
      },
    );
  };

  /** The first send had arrived, and something was changed since: what was typed becomes a correction. */
  const sentBefore = (form: RecordForm, { records: kept }: SavedRecords) => {
    const [record] = kept;
    if (kept.length !== 1 || form.students.length !== 1 || record === undefined) {
      setWritten({ sentence: words.sentBeforeMany, ids: [], back: 'undo' });
      draft.next();
      return;
    }
    const { id, version, student, date } = record;
    const corrects = { id, version, name: student.name, date, tells: tellsMore(record) };
    draft.change({ requestId: newRequestId(), corrects }, records.today());
    setWritten({ sentence: words.sentBefore, ids: [], back: 'undo' });
  };

  const takeBack = (ids: string[], by: string, sentence: string, next: Written['back']) => {
    const requestId = newRequestId();
    task.start(
      words.undoing,
      () => bridge.call('retractRecord', { requestId, tab, ids, by }),
      ({ retractions }) => {
        setWritten({ sentence, ids: retractions, back: next });
        records.reload();
      },
    );
  };

  return { task, written, save, takeBack };
}
