import type { Intrinsics } from './realm.js';

/**
 * What `google.script.run` lets through: primitives, null, arrays and plain objects, copied.
 * See developers.google.com/apps-script/guides/html/reference/run ("Parameters and return values").
 */

/** Copies one argument into the script's realm. Throws a TypeError on a date, a function or any other object. */
export function copyArgument(value: unknown, intrinsics: Intrinsics): unknown {
  checkArgument(value, 'argument');
  const text = JSON.stringify(value, undefinedInArrayIsNull);
  return text === undefined ? undefined : intrinsics.JSON.parse(text);
}

function checkArgument(value: unknown, path: string): void {
  if (value === null || value === undefined) return;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return;
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      checkArgument(item, `${path}[${index}]`);
    });
  } else if (isPlainObject(value)) {
    for (const [key, item] of Object.entries(value)) checkArgument(item, `${path}.${key}`);
  } else {
    throw new TypeError(`Failed due to illegal value in property: ${path}`);
  }
}

const DATE_INSIDE = Symbol('date inside');

/**
 * Copies a result out of the script's realm. A date anywhere makes the whole result null, as it does in Google;
 * a function or any other object fails.
 */
export function copyResult(value: unknown): unknown {
  const copy = copyOut(value, new Set());
  return copy === DATE_INSIDE ? null : (copy ?? null);
}

function copyOut(value: unknown, parents: Set<object>): unknown {
  if (value === null || value === undefined) return value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (isDate(value)) return DATE_INSIDE;
  if (typeof value !== 'object' || parents.has(value)) throw unsupportedResult();
  if (!Array.isArray(value) && !isPlainObject(value)) throw unsupportedResult();
  parents.add(value);
  const copy = Array.isArray(value) ? copyList(value, parents) : copyRecord(value, parents);
  parents.delete(value);
  return copy;
}

function copyList(list: readonly unknown[], parents: Set<object>): unknown {
  const copy: unknown[] = [];
  for (const item of list) {
    const copied = copyOut(item, parents);
    if (copied === DATE_INSIDE) return DATE_INSIDE;
    copy.push(copied ?? null);
  }
  return copy;
}

function copyRecord(record: object, parents: Set<object>): unknown {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(record)) {
    const copied = copyOut((record as Record<string, unknown>)[key], parents);
    if (copied === DATE_INSIDE) return DATE_INSIDE;
    if (copied === undefined) continue;
    // Set like any other, a prototype would be taken over.
    if (key !== '__proto__') copy[key] = copied;
    else
      Object.defineProperty(copy, key, {
        value: copied,
        writable: true,
        enumerable: true,
        configurable: true,
      });
  }
  return copy;
}

function unsupportedResult(): Error {
  return new TypeError('The script completed but the returned value is not a supported return type.');
}

function undefinedInArrayIsNull(this: unknown, _key: string, value: unknown): unknown {
  return value === undefined && Array.isArray(this) ? null : value;
}

/** Dates of any realm. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** `{…}` of any realm: its prototype is the end of the chain or one step from it. */
function isPlainObject(value: unknown): value is object {
  if (Object.prototype.toString.call(value) !== '[object Object]') return false;
  const prototype = Object.getPrototypeOf(value) as object | null;
  return (
    prototype === null ||
    (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'hasOwnProperty'))
  );
}
