import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { PlanData, PlanShown, StudentNamed } from '../../addon/api.js';
import { planWordsOf } from '../../locale/planWords.js';
import { useKept, usePanel } from '../context.js';
import { newRequestId } from '../students/requestId.js';
import { studentKey } from '../students/StudentPicker.js';
import { type Task, useTask } from '../useTask.js';
import { emptyFields, fieldsOf, type PlanFields, typedOnto } from './planForm.js';

/** What the form holds, also while another page is shown. */
export interface PlanDraft {
  fields: PlanFields;
  /** The plan as the form was filled from it: what a save expects to find. */
  shown: PlanShown | null;
  /** One name for what is sent, however often it is sent. */
  requestId: string;
}

export interface PlanDraftState {
  /** null until the plans have been read. */
  data: PlanData | null;
  draft: PlanDraft | null;
  reading: Task;
  change(fields: PlanFields): void;
  /** Fills the form from a plan, or empties it. */
  begin(plan: PlanShown | null): void;
  /** Reads anew; what was typed stays, unless the form is to start over. */
  reload(startOver?: boolean): void;
}

/** A child's plans and the form that is being filled. */
export function usePlanDraft(student: StudentNamed): PlanDraftState {
  const { bridge, state } = usePanel();
  const { page } = planWordsOf(state.language);
  const me = state.me ?? '';
  const [data, setData] = useState<PlanData | null>(null);
  const [typed, setTyped] = useKept<PlanDraft | null>(`plans.form ${studentKey(student)}`, null);
  const reading = useTask();
  const { start } = reading;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is drawn anew for another child
  const reload = useCallback(
    (startOver = false) => {
      start(
        page.reading,
        () => bridge.call('readPlan', { student }),
        (fresh) => {
          setData(fresh);
          if (startOver) setTyped(null);
        },
      );
    },
    [bridge, page, start, setTyped],
  );
  useEffect(() => reload(), [reload]);

  const first = useMemo(() => (data === null ? null : draftOf(data.plans[0] ?? null, me)), [data, me]);
  const draft = typed === null || data === null ? first : onto(typed, data);
  return {
    data,
    draft,
    reading,
    change: (fields) => {
      if (draft !== null) setTyped({ ...draft, fields });
    },
    begin: (plan) => setTyped(draftOf(plan, me)),
    reload,
  };
}

function draftOf(plan: PlanShown | null, me: string): PlanDraft {
  return {
    fields: plan === null ? emptyFields(me) : fieldsOf(plan),
    shown: plan,
    requestId: newRequestId(),
  };
}

/** A plan that somebody has changed meanwhile is shown as it stands, with what was typed here on it. */
function onto(draft: PlanDraft, { plans }: PlanData): PlanDraft {
  const now = plans.find(({ id }) => id === draft.shown?.id) ?? draft.shown;
  return { ...draft, fields: typedOnto(draft.fields, draft.shown, now), shown: now };
}
