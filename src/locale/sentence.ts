/** Small tools for the sentences: a blank that nobody filled must not be read aloud as `undefined`. */

type Value = string | number | undefined;

export function fill(value: Value, otherwise: string): string {
  return value === undefined || value === '' ? otherwise : String(value);
}

/** Puts a name in quotation marks; nothing when there is no name. */
export function quoted(open: string, close: string): (value: Value) => string {
  return (value) => (value === undefined || value === '' ? '' : `${open}${value}${close}`);
}

export function isSentence(value: Value): boolean {
  return typeof value === 'string' && /[.。]\s*$/.test(value);
}

/** A sentence as it came, with its full stop where it has none; what is said instead where there is none. */
export function ended(value: Value, otherwise: string, stop: string): string {
  const text = fill(value, otherwise);
  return isSentence(text) ? text : text + stop;
}

/** A list crosses as one text with commas; each language has its own comma. */
export function listed(value: Value, separator: string): string {
  return fill(value, '')
    .split(/\s*[,\uff0c、]\s*/)
    .filter((item) => item !== '')
    .join(separator);
}
