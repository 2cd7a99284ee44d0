import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { EvaluationData, StudentNamed } from '../../addon/api.js';
import { evaluationWordsOf } from '../../locale/planWords.js';
import { useKept, usePanel } from '../context.js';
import { newRequestId } from '../students/requestId.js';
import { studentKey } from '../students/StudentPicker.js';
import { type Task, useTask } from '../useTask.js';
import { type EvaluationFields, emptyFields, fieldsOf, filledOnto } from './evaluationForm.js';

/** What the form of a month holds, also while another page is shown. */
export interface EvaluationDraft {
  fields: EvaluationFields;
  /** The evaluation as the form was filled from it: what a save expects to find. */
  shown: EvaluationData['evaluation'];
  requestId: string;
}

export interface EvaluationState {
  /** null until the month has been read. */
  data: EvaluationData | null;
  draft: EvaluationDraft | null;
  reading: Task;
  change(fields: EvaluationFields): void;
  choose(month: string): void;
  /** Reads anew; what was filled in stays, unless the form is to start over. */
  reload(startOver?: boolean): void;
}

type Drafts = Readonly<Record<string, EvaluationDraft>>;

/** A child's month, and the form that is being filled for it; each month has its own. */
export function useEvaluation(student: StudentNamed, asked: string | null): EvaluationState {
  const { bridge, state } = usePanel();
  const { page } = evaluationWordsOf(state.language);
  const me = state.me ?? '';
  const key = studentKey(student);
  const [month, setMonth] = useKept<string | null>(`evaluation.month ${key}`, null);
  const [drafts, setDrafts] = useKept<Drafts>(`evaluation.forms ${key}`, {});
  const [data, setData] = useState<EvaluationData | null>(null);
  const reading = useTask();
  const { start } = reading;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is drawn anew for another child
  const load = useCallback(
    (of: string | null, then: (fresh: EvaluationData) => void) => {
      start(
        page.reading,
        () => bridge.call('readEvaluation', { student, month: of }),
        (fresh) => {
          setData(fresh);
          then(fresh);
        },
      );
    },
    [bridge, page, start],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; another month is asked for by `choose`
  useEffect(() => load(asked ?? month, () => undefined), [load]);

  const first = useMemo(() => (data === null ? null : draftOf(data, me)), [data, me]);
  const filled = data === null ? undefined : drafts[data.month];
  const draft = data === null || filled === undefined ? first : onto(filled, data);
  return {
    data,
    draft,
    reading,
    change: (fields) => {
      if (data !== null && draft !== null) setDrafts({ ...drafts, [data.month]: { ...draft, fields } });
    },
    choose: (next) => {
      setMonth(next);
      load(next, () => undefined);
    },
    reload: (startOver = false) =>
      load(data?.month ?? month, (fresh) => {
        if (!startOver) return;
        const { [fresh.month]: _, ...others } = drafts;
        setDrafts(others);
      }),
  };
}

function draftOf({ evaluation }: EvaluationData, me: string): EvaluationDraft {
  return {
    fields: evaluation === null ? emptyFields(me) : fieldsOf(evaluation),
    shown: evaluation,
    requestId: newRequestId(),
  };
}

function onto(draft: EvaluationDraft, { evaluation }: EvaluationData): EvaluationDraft {
  return {
    ...draft,
    fields: filledOnto(draft.fields, draft.shown, evaluation),
    shown: evaluation,
  };
}
