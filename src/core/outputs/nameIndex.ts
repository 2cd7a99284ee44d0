import { classKey } from '../className.js';
import { type PlainText, plainText } from './plainText.js';

/** A child as far as its name can stand in a text. */
export interface Named {
  name: string;
  className: string | null;
}

/** One way in which a text can name a child. */
interface Form {
  key: string;
  name: string;
  /** A given name alone means a child of this class; null: a whole name, wherever the child is. */
  className: string | null;
}

type Span = readonly [from: number, to: number];

const WORD = /[\p{Script=Latin}\p{Nd}]/u;
const CHINESE_NAME = /^\p{Script=Han}{3,4}$/u;

/**
 * Every child that the spreadsheet knows, to find in a text those that it names. Made once for many texts: a text of n
 * letters costs n look-ups, however many children there are.
 *
 * A name counts however it is spaced (`李 明`). One that lies inside the child's own name does not (李明 in 李明轩), nor
 * does a part of a longer word of Latin letters or digits (Ann in planned, 学生1 in 学生12). A Chinese given name alone
 * (明轩) counts for the children of one class, who are called so.
 */
export class NameIndex {
  private readonly forms = new Map<string, Form[]>();

  constructor(people: Iterable<Named>) {
    const seen = new Set<string>();
    for (const { name, className } of people) {
      for (const form of formsOf(name, className)) {
        const known = `${form.key}\n${form.className ?? ''}`;
        if (seen.has(known)) continue;
        seen.add(known);
        const start = form.key.slice(0, 2);
        const list = this.forms.get(start);
        if (list === undefined) this.forms.set(start, [form]);
        else list.push(form);
      }
    }
  }

  /** The names of other children in a text, each once. A namesake cannot be told from the child itself. */
  othersIn(text: string, own: Named): string[] {
    const plain = plainText(text);
    const mine = formsOf(own.name, own.className).flatMap(({ key }) => spansOf(plain, key));
    const ownClass = own.className === null ? null : classKey(own.className);
    const found = new Set<string>();
    for (let from = 0; from < plain.text.length; from += 1) {
      for (const form of this.startingAt(plain.text, from)) {
        const to = from + form.key.length;
        if (form.className !== null && form.className !== ownClass) continue;
        if (!isWhole(plain, from, to)) continue;
        if (!mine.some(([start, end]) => start <= from && to <= end)) found.add(form.name);
      }
    }
    return [...found];
  }

  private startingAt(text: string, from: number): Form[] {
    const two = this.forms.get(text.slice(from, from + 2)) ?? [];
    const fitting = two.filter(({ key }) => text.startsWith(key, from));
    // A name of one letter; at the end of the text it was looked up already.
    const one = from + 1 < text.length ? (this.forms.get(text.charAt(from)) ?? []) : [];
    return [...fitting, ...one];
  }
}

function formsOf(name: string, className: string | null): Form[] {
  const key = plainText(name).text;
  if (key === '') return [];
  const whole: Form = { key, name, className: null };
  if (className === null || !CHINESE_NAME.test(key)) return [whole];
  return [whole, { key: [...key].slice(-2).join(''), name, className: classKey(className) }];
}

function spansOf(plain: PlainText, key: string): Span[] {
  const spans: Span[] = [];
  for (let from = plain.text.indexOf(key); from >= 0; from = plain.text.indexOf(key, from + 1)) {
    if (isWhole(plain, from, from + key.length)) spans.push([from, from + key.length]);
  }
  return spans;
}

/** Whether what stands there is no part of a longer word. A single letter of any script must stand alone. */
function isWhole({ raw, text, at }: PlainText, from: number, to: number): boolean {
  const before = raw.charAt(at[from]! - 1);
  const after = raw.charAt(at[to - 1]! + 1);
  const joins = to - from === 1 ? /[\p{L}\p{Nd}]/u : WORD;
  const open = (letter: string, neighbour: string) =>
    (to - from > 1 && !WORD.test(letter)) || !joins.test(neighbour);
  return open(text.charAt(from), before) && open(text.charAt(to - 1), after);
}
