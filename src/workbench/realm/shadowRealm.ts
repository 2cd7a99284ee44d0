import type { Realm, ScriptFunction } from './realm.js';

/** What a page has and Apps Script has not. The script sees `undefined` under these names. */
const SHADOWED = [
  'window',
  'self',
  'globalThis',
  'document',
  'parent',
  'top',
  'frames',
  'opener',
  'location',
  'history',
  'navigator',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'cookieStore',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'MessageChannel',
  'postMessage',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'clearInterval',
  'queueMicrotask',
  'requestAnimationFrame',
  'requestIdleCallback',
  'structuredClone',
  'crypto',
  'performance',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'Blob',
  'File',
  'FileReader',
  'Headers',
  'Request',
  'Response',
  'AbortController',
  'Image',
  'alert',
  'confirm',
  'prompt',
  'atob',
  'btoa',
  'process',
  'require',
  'module',
  'exports',
  'Buffer',
  'global',
  'WebAssembly',
] as const;

const TOP_LEVEL_FUNCTION = /^(?:async\s+)?function\s*\*?\s*([A-Za-z$_][\w$]*)\s*\(/gm;

/** A browser's realm: the page's own, with everything that Apps Script lacks hidden from the script. */
export function createShadowRealm(): Realm {
  return {
    intrinsics: { Date, Error, TypeError, JSON },
    load(code, globals) {
      const names = [...new Set([...code.matchAll(TOP_LEVEL_FUNCTION)].map((match) => match[1] ?? ''))];
      const shadowed = SHADOWED.filter((name) => !(name in globals));
      const exported = names.map((name) => `${name}: typeof ${name} === 'function' ? ${name} : undefined`);
      const body = `${code}\n;return { ${exported.join(', ')} };\n//# sourceURL=Code.js`;
      const parameters = [...Object.keys(globals), ...shadowed];
      const run = new Function(...parameters, body) as ScriptFunction;
      const found = run.call(undefined, ...Object.values(globals)) as Record<string, unknown>;
      const functions = new Map<string, ScriptFunction>();
      for (const [name, value] of Object.entries(found)) {
        if (typeof value === 'function') functions.set(name, value as ScriptFunction);
      }
      return functions;
    },
  };
}
