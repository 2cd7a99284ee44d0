import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EvaluationData, StudentNamed } from '../../addon/api.js';
import { evaluationWordsOf } from '../../locale/planWords.js';
import { useKept, usePanel } from '../context.js';
import { followed } from '../followed.js';
import { newRequestId } from '../students/requestId.js';
import { studentKey } from '../students/StudentPicker.js';
import { type DraftParts, formOf, useDraftParts } from '../useDraft.js';
import { type Task, useTask } from '../useTask.js';
import { type EvaluationFields, emptyFields, fieldsOf } from './evaluationForm.js';

/** What the form of a month holds until it is saved. */
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
  /** What is not saved, by month. */
  unsaved: DraftParts<EvaluationDraft>;
  reading: Task;
  change(fields: EvaluationFields): void;
  choose(month: string): void;
  /** What was filled in of the month that is shown is done with. */
  drop(): void;
  /** Reads anew; what was filled in stays. */
  reload(): void;
}

/** A child's month, and the form that is being filled for it; each month has its own. */
export function useEvaluation(student: StudentNamed, asked: string | null): EvaluationState {
  const { bridge, state } = usePanel();
  const { page } = evaluationWordsOf(state.language);
  const me = state.me ?? '';
  const key = studentKey(student);
  const [month, setMonth] = useKept<string | null>(`evaluation.month ${key}`, null);
  const unsaved = useDraftParts<EvaluationDraft>(formOf('evaluation', key));
  const latest = useRef(unsaved);
  latest.current = unsaved;
  const [data, setData] = useState<EvaluationData | null>(null);
  const reading = useTask();
  const { start } = reading;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is drawn anew for another child
  const load = useCallback(
    (of: string | null, again: boolean) => {
      start(
        page.reading,
        () => bridge.call('readEvaluation', { student, month: of }),
        (fresh) => {
          // What somebody else has written is taken over when the page is read anew: until then a save tells of it.
          if (again) takeOver(latest.current, fresh);
          setData(fresh);
        },
      );
    },
    [bridge, page, start],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; another month is asked for by `choose`
  useEffect(() => load(asked ?? month, false), [load]);

  const first = useMemo(() => (data === null ? null : draftOf(data, me)), [data, me]);
  const shown = data?.month ?? '';
  const draft = data === null || !unsaved.ready ? null : (unsaved.of(shown) ?? first);
  return {
    data,
    draft,
    unsaved,
    reading,
    change: (fields) => {
      if (draft !== null) unsaved.set(shown, { ...draft, fields });
    },
    choose: (next) => {
      setMonth(next);
      load(next, false);
    },
    drop: () => unsaved.set(shown, null),
    reload: () => load(data?.month ?? month, true),
  };
}

function draftOf({ evaluation }: EvaluationData, me: string): EvaluationDraft {
  return {
    fields: evaluation === null ? emptyFields(me) : fieldsOf(evaluation),
    shown: evaluation,
    requestId: newRequestId(),
  };
}

/** An evaluation that somebody has changed meanwhile is shown as it stands, with what was filled in here on it. */
function takeOver(unsaved: DraftParts<EvaluationDraft>, { month, evaluation }: EvaluationData): void {
  const draft = unsaved.of(month);
  if (draft === null) return;
  const known = draft.shown !== null && evaluation !== null;
  const fields = known ? followed(draft.fields, fieldsOf(draft.shown!), fieldsOf(evaluation)) : draft.fields;
  unsaved.set(month, { ...draft, fields, shown: evaluation });
}
