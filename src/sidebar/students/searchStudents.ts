import { classKey } from '../../core/className.js';
import type { StudentIds } from '../../core/exam.js';
import { nameKey } from '../../core/names.js';
import { compareNames, initialsOfName } from './pinyin.js';
import { readTyped, spells, type TypedPinyin } from './typedPinyin.js';

/** What a student can be found by. */
export interface Findable {
  name: string;
  class: string | null;
  ids: StudentIds;
  /** False once the support has ended: such students come last. */
  active: boolean;
}

/** One student made ready for searching. */
interface Entry<T> {
  student: T;
  name: string;
  initials: Array<readonly string[]>;
  class: string;
  classKey: string | null;
  ids: string[];
  /** All of the above in one text, and all first letters: most students are passed over by a look at these. */
  anywhere: string;
  letters: string;
}

/** Students in the order in which they are shown: those under support first, then by class and by name. */
export type StudentIndex<T> = ReadonlyArray<Entry<T>>;

export function indexStudents<T extends Findable>(students: readonly T[]): StudentIndex<T> {
  const entries = students.map((student): Entry<T> => {
    const name = plain(student.name);
    const initials = initialsOfName(student.name);
    const ofClass = plain(student.class ?? '');
    const ids = Object.values(student.ids).map(plain);
    return {
      student,
      name,
      initials,
      class: ofClass,
      classKey: student.class === null ? null : classKey(student.class),
      ids,
      anywhere: [name, ofClass, ...ids].join('\n'),
      letters: initials
        .flat()
        .map((initial) => initial[0])
        .join(''),
    };
  });
  // Grade 7 before grade 10, however the classes are written.
  const byClass = new Intl.Collator('zh', { numeric: true }).compare;
  return entries.sort(
    (x, y) =>
      Number(y.student.active) - Number(x.student.active) ||
      byClass(x.classKey ?? '', y.classKey ?? '') ||
      compareNames(x.name, y.name) ||
      compareNames(x.ids.join(' '), y.ids.join(' ')),
  );
}

function plain(text: string): string {
  return nameKey(text).toLowerCase();
}

/** How well a word fits, best first. A child's own name or number comes before a class. */
const FITS = [
  'whole', // the whole name, or the whole number
  'begins', // the name begins so
  'initials', // the initials of the whole name
  'someInitials', // the name's initials begin so
  'class',
  'number', // a number begins or ends so
  'inside', // somewhere in the name
  'initialsInside',
  'insideNumber',
] as const;
type Fit = (typeof FITS)[number];

interface Word {
  text: string;
  typed: TypedPinyin | null;
  classKey: string;
}

/**
 * Finds students by what was typed: the name or a part of it, the initials or the letters of its pinyin, a student
 * number or a part of it, the class; several words, each of which must fit. Nothing typed finds everyone.
 *
 * @returns the best fit first, else in the order of the index
 */
export function searchStudents<T>(index: StudentIndex<T>, query: string): T[] {
  const words = query
    .split(/[\s\u200b-\u200d\u2060\ufeff]+/)
    .map(plain)
    .filter((text) => text !== '')
    .map((text): Word => ({ text, typed: readTyped(text), classKey: classKey(text) }));
  const found = new Map<number, T[]>();
  for (const entry of index) {
    const fit = fitOfAll(entry, words);
    if (fit === null) continue;
    const alike = found.get(fit);
    if (alike) alike.push(entry.student);
    else found.set(fit, [entry.student]);
  }
  return [...found.keys()].sort((x, y) => x - y).flatMap((fit) => found.get(fit)!);
}

/** The sum of the places in `FITS`, or null where a word does not fit. */
function fitOfAll<T>(entry: Entry<T>, words: readonly Word[]): number | null {
  let sum = 0;
  for (const word of words) {
    const fit = fitOf(entry, word);
    if (fit === null) return null;
    sum += FITS.indexOf(fit);
  }
  return sum;
}

function fitOf<T>(entry: Entry<T>, { text, typed, classKey: key }: Word): Fit | null {
  const { name, initials, ids } = entry;
  const spellable = typed !== null && entry.letters.includes(typed.letters[0]!);
  const written = entry.anywhere.includes(text);
  if (!written && !spellable) return entry.classKey === key ? 'class' : null;
  if (name === text || ids.includes(text)) return 'whole';
  if (written && name.startsWith(text)) return 'begins';
  const spelt = spellable ? spells(typed, initials) : 'no';
  if (spelt !== 'no') return spelt === 'all' ? 'initials' : 'someInitials';
  if (entry.classKey === key || entry.class.includes(text)) return 'class';
  if (written && ids.some((id) => id.startsWith(text) || id.endsWith(text))) return 'number';
  if (written && name.includes(text)) return 'inside';
  if (spellable && initials.some((_, at) => at > 0 && spells(typed, initials, at) !== 'no'))
    return 'initialsInside';
  return written ? 'insideNumber' : null;
}
