import type { KeyValueStore } from '../host.js';

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
