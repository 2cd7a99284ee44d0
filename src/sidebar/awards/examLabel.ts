import type { ExamChoice } from '../../addon/api.js';

/** Term and name; the key as well where two exams would read alike. */
export function examLabel(exam: ExamChoice, all: readonly ExamChoice[]): string {
  const label = plainLabel(exam);
  const alike = all.some((other) => other.key !== exam.key && plainLabel(other) === label);
  return alike ? `${label} (${exam.key})` : label;
}

function plainLabel({ info }: ExamChoice): string {
  return info.term === null || info.name.includes(info.term) ? info.name : `${info.term} ${info.name}`;
}
