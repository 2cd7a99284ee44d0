import { compactText, isBlankValue } from './view.js';

/** A student number in the form in which numbers compare, or why there is none. */
export type StudentIdReading = { id: string } | { lost: string } | null;

const DIGITS = /^\d+$/;
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d{2,}$/i;
const NO_ID = /^(?:-+|—+|\/|n\/a|null|none)$/i;
/** Spreadsheets keep 15 digits; a longer number typed as a number has lost its end. */
const FIRST_UNSAFE = 1e15;

/**
 * Reads a student number: NFKC, white space and a leading `#` or `'` removed, upper case.
 * Leading zeros stay: of a number stored as a number, the displayed digits count.
 */
export function readStudentId(value: unknown, display: string | null): StudentIdReading {
  if (isBlankValue(value)) return null;
  if (typeof value === 'number') return numericId(value, display);
  if (typeof value !== 'string') return null;
  if (DIGITS.test(value)) return { id: value };
  const text = compactText(value)
    .replace(/^[#'’`]+/, '')
    .toUpperCase();
  if (text === '' || NO_ID.test(text) || isWords(value, text)) return null;
  return SCIENTIFIC.test(text) ? { lost: text } : { id: text };
}

/** 转学, 优生率(%), Class teacher: Mrs Kovacs: words in the column of numbers, which may have letters of their own. */
function isWords(value: string, text: string): boolean {
  return (
    text.includes(':') || (!/\d/.test(text) && (/\p{Script=Han}/u.test(text) || /\p{L}\s+\p{L}/u.test(value)))
  );
}

function numericId(value: number, display: string | null): StudentIdReading {
  if (!Number.isFinite(value)) return null;
  if (Math.abs(value) >= FIRST_UNSAFE) return { lost: display ?? String(value) };
  const shown = display === null ? '' : compactText(display);
  return { id: /^\d+$/.test(shown) && Number(shown) === value ? shown : String(value) };
}
