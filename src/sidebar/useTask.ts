import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { StaleReply } from './bridge.js';

/** Work under way, or how the last work failed. */
export interface Task {
  /** What is being done, in words; null when nothing is. */
  busy: string | null;
  error: unknown;
  /** Runs the work; its result goes to `then`, unless the page is gone or a newer question was asked. */
  start<T>(busy: string, work: () => Promise<T>, then: (result: T) => void): void;
  clear(): void;
}

/** One thing at a time: a page shows its progress, then its result or its error. */
export function useTask(): Task {
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(0);

  useEffect(
    () => () => {
      latest.current = -1;
    },
    [],
  );

  const start = useCallback(<T>(what: string, work: () => Promise<T>, then: (result: T) => void) => {
    latest.current += 1;
    const id = latest.current;
    setBusy(what);
    setError(null);
    work().then(
      (result) => {
        if (latest.current !== id) return;
        setBusy(null);
        then(result);
      },
      (reason: unknown) => {
        if (latest.current !== id || reason instanceof StaleReply) return;
        setBusy(null);
        setError(reason);
      },
    );
  }, []);

  const clear = useCallback(() => setError(null), []);
  return { busy, error, start, clear };
}
