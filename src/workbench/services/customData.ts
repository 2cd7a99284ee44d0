import type { CustomData } from '@univerjs/presets';

/** A list that the workbench keeps under a name in an engine object's `custom` data, which the snapshot saves. */
export function listIn<T>(custom: CustomData | undefined, name: string): readonly T[] {
  const list: unknown = custom?.[name];
  return Array.isArray(list) ? (list as T[]) : [];
}

/** The same custom data with the list replaced; an empty list leaves nothing behind. */
export function withList<T>(
  custom: CustomData | undefined,
  name: string,
  list: readonly T[],
): Record<string, unknown> | undefined {
  const { [name]: _old, ...rest } = custom ?? {};
  const next: Record<string, unknown> = list.length === 0 ? rest : { ...rest, [name]: [...list] };
  return Object.keys(next).length === 0 ? undefined : next;
}
