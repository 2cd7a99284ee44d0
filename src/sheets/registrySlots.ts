import { nameKey } from '../core/names.js';
import { kindOf } from '../tabs/examGuess.js';
import { compactText } from '../tabs/view.js';
import type { RegistryEntry } from './registry.js';

/** The exam that an entry stands for in a tab that holds several; null for a tab that is one table. */
export function examPart({ role, corrections }: Pick<RegistryEntry, 'role' | 'corrections'>): string | null {
  return role === 'exam' && corrections.exam !== undefined ? corrections.exam : null;
}

/** Whether two entries of one tab can stand beside one another: two exams that the tab names. */
export function standApart(
  one: Pick<RegistryEntry, 'role' | 'corrections'>,
  other: Pick<RegistryEntry, 'role' | 'corrections'>,
): boolean {
  const [a, b] = [examPart(one), examPart(other)];
  return a !== null && b !== null && compactText(a) !== compactText(b);
}

/** The entry that stands for a tab, or for one exam of it. */
export function entryOf(
  entries: readonly RegistryEntry[],
  tab: string,
  part: string | null,
): RegistryEntry | null {
  const ofTab = entries.filter((entry) => entry.tab === tab);
  if (part === null) return ofTab[0] ?? null;
  return (
    ofTab.find((entry) => compactText(examPart(entry) ?? '') === compactText(part)) ??
    ofTab.find((entry) => examPart(entry) === null) ??
    null
  );
}

/**
 * Which of a tab's exams an adopted one is, that was adopted when the tab held no other: the one of its name, else the
 * only one of its kind; null when that cannot be told.
 */
export function partOfExam(exam: RegistryEntry['exam'], parts: readonly string[]): string | null {
  if (exam === null) return null;
  const named = parts.find((part) => nameKey(part) === nameKey(exam.name));
  if (named !== undefined) return named;
  const alike = exam.kind === null ? [] : parts.filter((part) => kindOf(part) === exam.kind);
  return alike.length === 1 ? alike[0]! : null;
}
