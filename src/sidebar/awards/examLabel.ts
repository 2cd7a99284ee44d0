import type { ExamChoice } from '../../addon/api.js';

/** Term and name; the key as well where two exams would read alike. */
export function examLabel(exam: ExamChoice, all: readonly ExamChoice[]): string {
  const label = plainLabel(exam);
  const alike = all.some((other) => other.key !== exam.key && plainLabel(other) === label);
  return alike ? `${label} (${exam.key})` : label;
}

function plainLabel({ info: { name, term } }: ExamChoice): string {
  if (term === null || name.includes(term)) return name;
  return term + afterOverlap(term, name);
}

/** The name without what the term has just said: after "2025–26 Term 1", "Term 1 Final" is " Final". */
function afterOverlap(term: string, name: string): string {
  for (let length = Math.min(term.length, name.length - 1); length >= 2; length--) {
    if (term.endsWith(name.slice(0, length))) return ` ${name.slice(length).trim()}`;
  }
  return ` ${name}`;
}
