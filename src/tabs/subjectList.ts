import { canonicalSubject } from './subjects.js';
import { compactText } from './view.js';

const SEPARATORS = /[、,，;；/\n|和与&+]+/;

/** The subjects that a cell names (数学、英语), canonical; a word that is none stays as it is. In the order written. */
export function subjectsIn(text: string): string[] {
  const whole = canonicalSubject(text);
  if (whole !== null) return [...(whole.parts ?? [whole.subject])];
  const found = text
    .split(SEPARATORS)
    .flatMap(wordsOf)
    .flatMap((part) => {
      const word = part.trim();
      if (/^[-—–]*$|^无$/.test(compactText(word))) return [];
      const known = canonicalSubject(word);
      return known === null ? [word] : (known.parts ?? [known.subject]);
    });
  return [...new Set(found)];
}

/** 数学 英语 are two; Business studies is one. */
function wordsOf(part: string): string[] {
  const words = part.trim().split(/\s+/);
  return words.every((word) => canonicalSubject(word) !== null) ? words : [part];
}

const CLASS_SEPARATORS = /[、,，;；/\n|]+/;

/** The classes that a cell names (八(1)班、八(2)班). */
export function classesIn(text: string): string[] {
  const found = text
    .split(CLASS_SEPARATORS)
    .flatMap((part) => (compactText(part) === '' ? [] : [part.trim()]));
  return [...new Set(found)];
}
