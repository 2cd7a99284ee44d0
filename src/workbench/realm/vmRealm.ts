import vm from 'node:vm';
import type { Intrinsics, Realm, ScriptFunction } from './realm.js';

/** Node's realm: a bare `vm` context. For the `action` command and tests; a browser cannot import this. */
export function createVmRealm(): Realm {
  const context = vm.createContext(Object.create(null) as vm.Context);
  // V8 gives every context these two; Apps Script has no such `console`, and no WebAssembly.
  vm.runInContext('delete globalThis.console; delete globalThis.WebAssembly;', context);
  const intrinsics = vm.runInContext('({ Date, Error, TypeError, JSON })', context) as Intrinsics;
  return {
    intrinsics,
    load(code, globals) {
      for (const [name, value] of Object.entries(globals)) {
        Object.defineProperty(context, name, {
          value,
          writable: true,
          configurable: true,
          enumerable: false,
        });
      }
      vm.runInContext(code, context, { filename: 'Code.js' });
      const functions = new Map<string, ScriptFunction>();
      for (const name of Object.keys(context)) {
        const value = (context as Record<string, unknown>)[name];
        if (typeof value === 'function') functions.set(name, value as ScriptFunction);
      }
      return functions;
    },
  };
}
