import { useCallback, useEffect, useReducer } from 'preact/hooks';
import { usePanel } from './context.js';
import { type DraftText, PLAIN } from './drafts.js';

/** A form that is being written. */
export interface Draft<T> {
  /** Whether it is known what was kept before. */
  ready: boolean;
  /** null: nothing is being written. */
  value: T | null;
  /** It was written before the panel was opened. */
  isBack: boolean;
  /** Whether closing the panel now loses nothing of it. */
  isKept: boolean;
  /** null: it is done with. */
  put(value: T | null): void;
  /** Another form stands there now. */
  begin(value: T | null): void;
}

/** What a form holds until it is done with, also while another page is shown or the panel is closed. */
export function useDraft<T>(form: string, how?: DraftText<T>): Draft<T> {
  const { drafts } = usePanel();
  const { read, write } = how ?? (PLAIN as DraftText<T>);
  const [, redraw] = useReducer<number, void>((n) => n + 1, 0);
  useEffect(() => {
    const end = drafts.watch(() => redraw());
    void drafts.ask();
    return () => {
      end();
      drafts.flush();
    };
  }, [drafts]);

  const before = drafts.before();
  if (before !== null && !drafts.has(form)) {
    const value = read(before[form] ?? '');
    if (value !== null) drafts.bringBack(form, value);
  }
  const put = useCallback(
    (value: T | null) => drafts.put(form, value, value === null ? '' : write(value)),
    [drafts, form, write],
  );
  const begin = useCallback(
    (value: T | null) => {
      drafts.forgetBack(form);
      put(value);
    },
    [drafts, form, put],
  );
  return {
    ready: before !== null,
    value: drafts.get(form) as T | null,
    isBack: drafts.isBack(form),
    isKept: drafts.isKept(form),
    put,
    begin,
  };
}

/** The drafts of a form that has several parts: a child's plans, months, cells. They are kept as one. */
export interface DraftParts<T> extends Pick<Draft<unknown>, 'ready' | 'isBack' | 'isKept'> {
  /** The parts in which something is being written. */
  names: string[];
  of(part: string): T | null;
  /** null: it is done with. */
  set(part: string, value: T | null): void;
  /** All parts are done with. */
  clear(): void;
}

export function useDraftParts<T>(form: string): DraftParts<T> {
  const { drafts } = usePanel();
  const { ready, isBack, isKept, value, put } = useDraft<Record<string, T>>(form);
  const set = useCallback(
    (part: string, next: T | null) => {
      const { [part]: _, ...others } = (drafts.get(form) ?? {}) as Record<string, T>;
      const all = next === null ? others : { ...others, [part]: next };
      put(Object.keys(all).length === 0 ? null : all);
    },
    [drafts, form, put],
  );
  return {
    ready,
    isBack,
    isKept,
    names: Object.keys(value ?? {}),
    of: (part) => value?.[part] ?? null,
    set,
    clear: () => put(null),
  };
}

/** The name under which a form about one child is kept. It tells nothing of the child. */
export function formOf(form: string, key: string): string {
  return `${form}.${hash(key, 0x811c9dc5)}${hash(key, 0x9747b28c)}`;
}

/** FNV-1a in 32 bits. */
function hash(text: string, seed: number): string {
  let sum = seed;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
}
