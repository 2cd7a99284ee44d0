import { useEffect, useRef } from 'preact/hooks';
import { usePanel } from '../context.js';
import type { DraftText } from '../drafts.js';
import { newRequestId } from '../students/requestId.js';
import { useDraft } from '../useDraft.js';
import {
  changed,
  draftFrom,
  draftText,
  emptyForm,
  FIRST_USUAL,
  isBlankForm,
  isUnwritten,
  type RecordDraft,
  type RecordForm,
  usualOf,
} from './recordForm.js';

const FORM = 'record';
const TEXT: DraftText<RecordDraft> = { write: draftText, read: draftFrom };

const firstDraft = (): RecordDraft => ({
  form: emptyForm(FIRST_USUAL, newRequestId()),
  parked: [],
  usual: FIRST_USUAL,
});

/** The form that is being written, and those that wait for it to be done. */
export interface DraftState {
  form: RecordForm;
  parked: RecordForm[];
  /** What stands in the form was written before the panel was closed. */
  isBack: boolean;
  /** Whether closing the panel now loses nothing of the form. */
  isKept: boolean;
  change(change: Partial<RecordForm>, today: string): void;
  /** Puts another form in front; one with something written in it waits until that is done. */
  begin(form: RecordForm): void;
  /** The form is done with: the one that waits, or an empty one for the next. */
  next(): void;
}

/** Keeps the record's form while other pages are shown, and while the panel is closed. */
export function useRecordDraft(): DraftState {
  const { drafts, state } = usePanel();
  const draft = useDraft<RecordDraft>(FORM, TEXT);
  const first = useRef<RecordDraft | null>(null);
  first.current ??= firstDraft();
  const value = draft.value ?? first.current;
  const current = useRef(value);
  current.current = value;
  const put = (next: RecordDraft) => {
    current.current = next;
    draft.put(next);
  };

  // This form can be typed into before it is known what was kept: that waits behind it then.
  const early = useRef(!draft.ready);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once it is known
  useEffect(() => {
    if (!draft.ready || !early.current) return;
    early.current = false;
    const before = draftFrom(drafts.before()?.[FORM] ?? '');
    if (before === null || draft.value === null || draft.isBack) return;
    if (isBlankForm(value.form)) {
      drafts.bringBack(FORM, before);
      return put(before);
    }
    const waiting = isBlankForm(before.form) ? [] : [before.form];
    put({ ...value, parked: [...before.parked, ...waiting, ...value.parked] });
  }, [draft.ready]);

  const { form, parked } = value;
  // A correction says nothing of what the next record will be.
  // Who writes is asked once; a name for one record alone is not carried on.
  const own = <Named extends { by: string }>(named: Named): Named =>
    state.me === null ? named : { ...named, by: '' };
  const latestUsual = () => (form.corrects === null ? usualOf(form) : value.usual);
  return {
    form,
    parked,
    isBack: draft.isBack && !isBlankForm(form),
    isKept: draft.isKept || isBlankForm(form),
    change: (change, today) =>
      put({ ...current.current, form: changed(current.current.form, change, today) }),
    begin: (next) =>
      draft.begin({
        form: own(next),
        parked: isUnwritten(form) ? parked : [...parked, form],
        usual: latestUsual(),
      }),
    next: () => {
      const waiting = parked[parked.length - 1];
      const usual = latestUsual();
      draft.begin({
        form: waiting ?? emptyForm(own(usual), newRequestId()),
        parked: parked.slice(0, -1),
        usual,
      });
      drafts.flush();
    },
  };
}
