import type { ServiceContext } from './context.js';
import { Service } from './service.js';
import { utf8Length } from './utf8.js';

const CACHE_VALUE_LIMIT = 100 * 1024;
const CACHE_KEY_LIMIT = 250;
const DEFAULT_SECONDS = 600;
const LONGEST_SECONDS = 21_600;

interface Entry {
  value: string;
  expires: number;
}

/** Caches live as long as the host. */
export class CacheService extends Service {
  private readonly caches = {
    document: new Map<string, Entry>(),
    script: new Map<string, Entry>(),
    user: new Map<string, Entry>(),
  };

  constructor(context: ServiceContext) {
    super(context, 'CacheService');
  }

  getDocumentCache(): Cache {
    return new Cache(this.context, this.caches.document);
  }

  getScriptCache(): Cache {
    return new Cache(this.context, this.caches.script);
  }

  getUserCache(): Cache {
    return new Cache(this.context, this.caches.user);
  }
}

class Cache extends Service {
  constructor(
    context: ServiceContext,
    private readonly entries: Map<string, Entry>,
  ) {
    super(context, 'Cache');
  }

  get(key: string): string | null {
    const entry = this.entries.get(key);
    if (entry === undefined) return null;
    if (entry.expires > Date.now()) return entry.value;
    this.entries.delete(key);
    return null;
  }

  getAll(keys: string[]): Record<string, string> {
    const found = keys.map((key) => [key, this.get(key)] as const);
    return Object.fromEntries(found.filter((pair): pair is [string, string] => pair[1] !== null));
  }

  put(key: string, value: string, expirationInSeconds = DEFAULT_SECONDS): void {
    if (key.length > CACHE_KEY_LIMIT) throw new Error('Argument too large: key');
    if (utf8Length(String(value)) > CACHE_VALUE_LIMIT) throw new Error('Argument too large: value');
    const seconds = Math.min(LONGEST_SECONDS, expirationInSeconds);
    this.entries.set(key, { value: String(value), expires: Date.now() + seconds * 1000 });
  }

  putAll(values: Record<string, string>, expirationInSeconds = DEFAULT_SECONDS): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, expirationInSeconds);
  }

  remove(key: string): void {
    this.entries.delete(key);
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.entries.delete(key);
  }
}
