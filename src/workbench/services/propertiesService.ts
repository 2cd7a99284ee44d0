import type { KeyValueStore } from '../host.js';
import type { ServiceContext } from './context.js';
import { Service } from './service.js';
import { utf8Length } from './utf8.js';

const PROPERTY_VALUE_LIMIT = 9 * 1024;
const PROPERTY_STORE_LIMIT = 500 * 1024;

export class PropertiesService extends Service {
  constructor(context: ServiceContext) {
    super(context, 'PropertiesService');
  }

  getDocumentProperties(): Properties {
    return new Properties(this.context, this.context.options.stores.document);
  }

  getScriptProperties(): Properties {
    return new Properties(this.context, this.context.options.stores.script);
  }

  getUserProperties(): Properties {
    return new Properties(this.context, this.context.options.stores.user);
  }
}

/** One store of strings, with Google's limits: 9 KB a value, 500 KB in all. */
class Properties extends Service {
  constructor(
    context: ServiceContext,
    private readonly store: KeyValueStore,
  ) {
    super(context, 'Properties');
  }

  getProperty(key: string): string | null {
    const all = this.store.read();
    return Object.hasOwn(all, key) ? (all[key] ?? null) : null;
  }

  getProperties(): Record<string, string> {
    return { ...this.store.read() };
  }

  getKeys(): string[] {
    return Object.keys(this.store.read());
  }

  setProperty(key: string, value: unknown): this {
    return this.setProperties({ [key]: value });
  }

  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): this {
    const all = deleteAllOthers ? {} : { ...this.store.read() };
    for (const [key, value] of Object.entries(properties)) {
      const text = String(value);
      if (utf8Length(text) > PROPERTY_VALUE_LIMIT) throw new Error('Argument too large: value');
      all[key] = text;
    }
    const size = Object.entries(all).reduce(
      (sum, [key, value]) => sum + utf8Length(key) + utf8Length(value),
      0,
    );
    if (size > PROPERTY_STORE_LIMIT) {
      throw new Error(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.store.write(all);
    return this;
  }

  deleteProperty(key: string): this {
    const { [key]: _removed, ...rest } = this.store.read();
    this.store.write(rest);
    return this;
  }

  deleteAllProperties(): this {
    this.store.write({});
    return this;
  }
}
