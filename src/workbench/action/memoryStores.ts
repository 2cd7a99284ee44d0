import type { KeyValueStore, LockHost } from '../host.js';

/** Properties that last as long as the process. */
export function memoryStore(): KeyValueStore {
  let held: Record<string, string> = {};
  return {
    read: () => ({ ...held }),
    write: (all) => {
      held = { ...all };
    },
  };
}

/** One process, one user: the lock is free whenever it is not held by this very run. */
export function soleLock(): LockHost {
  let taken = false;
  return {
    tryTake: () => {
      if (taken) return false;
      taken = true;
      return true;
    },
    release: () => {
      taken = false;
    },
  };
}
