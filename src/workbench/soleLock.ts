import type { LockHost } from './host.js';

/** The document lock where one process or window is all that writes: free whenever no run of its own holds it. */
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
