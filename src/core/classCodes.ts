import { classKey } from './className.js';
import { compareText } from './compareText.js';

/** Classes as they are written, numbered from 0 in the order in which they come: they are few, and asked for often. */
export class ClassCodes {
  /** By number; null: not known. */
  readonly names: Array<string | null> = [];
  private readonly codes = new Map<string | null, number>();
  private last: string | null | undefined = undefined;
  private lastCode = 0;

  codeOf(className: string | null): number {
    // A tab lists a class together.
    if (className === this.last) return this.lastCode;
    let code = this.codes.get(className);
    if (code === undefined) {
      code = this.names.length;
      this.names.push(className);
      this.codes.set(className, code);
    }
    this.last = className;
    this.lastCode = code;
    return code;
  }

  /** By number, the form in which the classes compare; '' where none is known. */
  keys(): string[] {
    return this.names.map((className) => (className === null ? '' : classKey(className)));
  }

  /** By number, the place of each class among all as they are written. */
  places(): Int32Array {
    const written = this.names.map((className) => className ?? '');
    const places = new Map([...new Set(written)].sort(compareText).map((text, place) => [text, place]));
    return Int32Array.from(written, (text) => places.get(text)!);
  }
}
