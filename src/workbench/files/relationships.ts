import { findElements, withoutPrefix } from './xml.js';

export interface Relationship {
  id: string;
  type: string;
  /** A path within the archive, or an address outside it. */
  target: string;
  external: boolean;
  /** Where its element stands in the text of the relationships. */
  start: number;
  end: number;
}

/** The relationships of the part `from` as their own part tells them; none when there is no such part. */
export function readRelationships(
  xml: string | null,
  from: string,
  parts: ReadonlyMap<string, unknown>,
): Relationship[] {
  if (xml === null) return [];
  return findElements(withoutPrefix(xml, 'Relationships'), 'Relationship').map(
    ({ attributes, start, end }) => {
      const external = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      return {
        id: attributes.Id ?? '',
        type: attributes.Type ?? '',
        target: external ? target : actualPath(parts, resolvePath(from, target)),
        external,
        start,
        end,
      };
    },
  );
}

/** The target of the first relationship of a type such as `styles`, whichever namespace it is in. */
export function targetOfType(relationships: readonly Relationship[], type: string): string | null {
  return relationships.find((relation) => relation.type.endsWith(`/${type}`))?.target ?? null;
}

export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

/** Names of parts do not depend on case (ECMA-376 part 2 § 6.2.2.3), and some programs write them in two ways. */
export function actualPath(parts: ReadonlyMap<string, unknown>, path: string): string {
  if (parts.has(path)) return path;
  const key = path.toLowerCase();
  for (const name of parts.keys()) if (name.toLowerCase() === key) return name;
  return path;
}

/**
 * The parts with the names under which they are looked for: relationships as the part they belong to is written, and
 * the two that every archive has.
 */
export function withUsualNames<T>(parts: ReadonlyMap<string, T>): Map<string, T> {
  const usual = new Map<string, string>();
  for (const path of ['[Content_Types].xml', relationshipsPath('')]) usual.set(path.toLowerCase(), path);
  for (const path of parts.keys()) {
    const relations = relationshipsPath(path);
    usual.set(relations.toLowerCase(), relations);
  }
  return new Map([...parts].map(([path, part]) => [usual.get(path.toLowerCase()) ?? path, part]));
}

/** `../drawings/drawing1.xml` seen from `xl/worksheets/sheet1.xml` is `xl/drawings/drawing1.xml`. */
export function resolvePath(from: string, target: string): string {
  const clean = target.replace(/\\/g, '/');
  if (clean.startsWith('/')) return clean.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of clean.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
