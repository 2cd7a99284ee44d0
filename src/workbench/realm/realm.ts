/** The constructors of a realm that errors and dates handed to its script must come from. */
export interface Intrinsics {
  Date: DateConstructor;
  Error: ErrorConstructor;
  TypeError: TypeErrorConstructor;
  JSON: JSON;
}

export type ScriptFunction = (...args: unknown[]) => unknown;

/** A place that has ECMAScript and what it is given, and nothing of its host. */
export interface Realm {
  readonly intrinsics: Intrinsics;
  /** Runs a script with these globals and returns its top-level functions by name. */
  load(code: string, globals: Readonly<Record<string, unknown>>): ReadonlyMap<string, ScriptFunction>;
}

export type RealmFactory = () => Realm;
