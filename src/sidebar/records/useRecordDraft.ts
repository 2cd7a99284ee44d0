import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { usePanel } from '../context.js';
import { DraftKeeper } from '../draftKeeper.js';
import { newRequestId } from '../students/requestId.js';
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
const KEPT = 'records.draft';
const KEEPER = 'records.keeper';

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
  /** Keeps what stands in the form at once. */
  flush(): void;
}

/** Keeps the record's form while other pages are shown, and while the panel is closed. */
export function useRecordDraft(): DraftState {
  const { bridge, kept } = usePanel();
  const [draft, setDraft] = useState<RecordDraft>(() => (kept.get(KEPT) as RecordDraft) ?? firstDraft());
  const [isBack, setBack] = useState(false);
  const [isKept, setKept] = useState(true);
  const current = useRef(draft);
  const tellKept = useRef(setKept);
  tellKept.current = setKept;

  const put = useCallback(
    (next: RecordDraft) => {
      current.current = next;
      kept.set(KEPT, next);
      setDraft(next);
      (kept.get(KEEPER) as DraftKeeper | undefined)?.put(draftText(next));
    },
    [kept],
  );

  // Once for the panel: what was kept before comes back, behind what has been typed meanwhile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    if (kept.has(KEEPER)) return;
    const ready = (text: string) => {
      const send = (told: string) =>
        bridge.call('keepDraft', { form: FORM, text: told }).then((answer) => answer.kept);
      const keeper = new DraftKeeper(send, (all) => tellKept.current(all), text);
      kept.set(KEEPER, keeper);
      const before = draftFrom(text);
      const typed = current.current;
      if (before === null) return isBlankForm(typed.form) ? undefined : put(typed);
      if (isBlankForm(typed.form)) {
        setBack(!isBlankForm(before.form));
        put(before);
      } else {
        const waiting = isBlankForm(before.form) ? [] : [before.form];
        put({ ...typed, parked: [...before.parked, ...waiting] });
      }
    };
    bridge.call('readDrafts').then(
      ({ drafts }) => ready(drafts[FORM] ?? ''),
      // What is kept cannot be read now: it stays until something is written.
      () => ready(''),
    );
  }, []);

  const flush = useCallback(() => (kept.get(KEEPER) as DraftKeeper | undefined)?.flush(), [kept]);
  useEffect(() => {
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [flush]);

  const { form, parked } = draft;
  // A correction says nothing of what the next record will be.
  const latestUsual = () => (form.corrects === null ? usualOf(form) : draft.usual);
  return {
    form,
    parked,
    isBack,
    isKept: isKept || isBlankForm(form),
    change: (change, today) =>
      put({ ...current.current, form: changed(current.current.form, change, today) }),
    begin: (next) => {
      setBack(false);
      put({ form: next, parked: isUnwritten(form) ? parked : [...parked, form], usual: latestUsual() });
    },
    next: () => {
      setBack(false);
      const waiting = parked[parked.length - 1];
      const usual = latestUsual();
      put({ form: waiting ?? emptyForm(usual, newRequestId()), parked: parked.slice(0, -1), usual });
      flush();
    },
    flush,
  };
}
