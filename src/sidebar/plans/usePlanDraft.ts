import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PlanData, PlanShown, StudentNamed } from '../../addon/api.js';
import { planWordsOf } from '../../locale/planWords.js';
import { useKept, usePanel } from '../context.js';
import { followed } from '../followed.js';
import { newRequestId } from '../students/requestId.js';
import { studentKey } from '../students/StudentPicker.js';
import { type DraftParts, formOf, useDraftParts } from '../useDraft.js';
import { type Task, useTask } from '../useTask.js';
import { emptyFields, fieldsOf, type PlanFields } from './planForm.js';

/** What the form holds until it is saved. */
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
  /** What is not saved, by plan; of a new one under an empty name. */
  unsaved: DraftParts<PlanDraft>;
  reading: Task;
  change(fields: PlanFields): void;
  /** Shows another plan, or an empty form; undefined: the one that comes first. */
  choose(plan: PlanShown | null | undefined): void;
  /** A form that was sent before and has changed since: what was typed stays, on the plan that was written. */
  retype(plan: PlanShown, fields: PlanFields): void;
  /** What was typed of the plan that is shown is done with. */
  drop(): void;
  /** Reads anew; what was typed stays. */
  reload(): void;
}

/** A child's plans and the form that is being filled. */
export function usePlanDraft(student: StudentNamed): PlanDraftState {
  const { bridge, state } = usePanel();
  const { page } = planWordsOf(state.language);
  const me = state.me ?? '';
  const key = studentKey(student);
  const [data, setData] = useState<PlanData | null>(null);
  const [chosen, setChosen] = useKept<PlanShown | null | undefined>(`plans.chosen ${key}`, undefined);
  const unsaved = useDraftParts<PlanDraft>(formOf('plan', key));
  const latest = useRef(unsaved);
  latest.current = unsaved;
  const readBefore = useRef(false);
  const reading = useTask();
  const { start } = reading;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is drawn anew for another child
  const reload = useCallback(() => {
    start(
      page.reading,
      () => bridge.call('readPlan', { student }),
      (fresh) => {
        // What somebody else has written is taken over when the page is read anew: until then a save tells of it.
        if (readBefore.current) takeOver(latest.current, fresh);
        readBefore.current = true;
        setData(fresh);
      },
    );
  }, [bridge, page, start]);
  useEffect(reload, [reload]);

  const [begun] = unsaved.names;
  const usual = begun === undefined ? (data?.plans[0]?.id ?? '') : begun;
  const id = chosen === undefined ? usual : (chosen?.id ?? '');
  const first = useMemo(() => {
    const plan = data?.plans.find((one) => one.id === id) ?? (chosen?.id === id ? chosen : null);
    return draftOf(plan, me);
  }, [data, chosen, id, me]);
  const draft = data === null || !unsaved.ready ? null : (unsaved.of(id) ?? first);
  return {
    data,
    draft,
    unsaved,
    reading,
    change: (fields) => {
      if (draft !== null) unsaved.set(id, { ...draft, fields });
    },
    choose: setChosen,
    retype: (plan, fields) =>
      unsaved.set(plan.id, { ...draftOf(plan, me), fields: { ...fields, planId: plan.id } }),
    drop: () => unsaved.set(id, null),
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
function takeOver(unsaved: DraftParts<PlanDraft>, { plans }: PlanData): void {
  for (const id of unsaved.names) {
    const draft = unsaved.of(id)!;
    const now = plans.find((plan) => plan.id === id);
    if (draft.shown === null || now === undefined) continue;
    const fields = followed(draft.fields, fieldsOf(draft.shown), fieldsOf(now));
    unsaved.set(id, { ...draft, fields, shown: now });
  }
}
