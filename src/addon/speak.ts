import { catalogueOf } from '../locale/catalogue.js';
import { moreOfAKind } from '../locale/moreOfAKind.js';
import type { Problem, Reading } from '../tabs/reading.js';
import type { Language, SpokenProblem, SpokenReading } from './api.js';

/** A problem with its sentence. */
export function speakProblem(problem: Problem, language: Language): SpokenProblem {
  const params = problem.cell === null ? problem.params : { ...problem.params, cell: problem.cell };
  return { ...problem, message: catalogueOf(language).problems[problem.code](params) };
}

export function speakReading(reading: Reading, language: Language): SpokenReading {
  return { ...reading, problems: speakProblems(reading.problems, language) };
}

/** Hundreds of one kind say no more than the first of them and their number. Errors are for mending one by one. */
const MOST_OF_A_KIND = { error: 1000, warning: 100, note: 100 } as const;

/** Problems with their sentences: of each kind the first, then how many more there are. */
function speakProblems(problems: readonly Problem[], language: Language): SpokenProblem[] {
  const kinds = new Map<string, { first: Problem; count: number }>();
  const told: SpokenProblem[] = [];
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.code}`;
    const kind = kinds.get(key) ?? { first: problem, count: 0 };
    kinds.set(key, kind);
    kind.count++;
    if (kind.count <= MOST_OF_A_KIND[problem.severity]) told.push(speakProblem(problem, language));
  }
  for (const { first, count } of kinds.values()) {
    const { severity, code } = first;
    const more = count - MOST_OF_A_KIND[severity];
    if (more <= 0) continue;
    told.push({ severity, code, cell: null, params: { more }, message: moreOfAKind(code, more, language) });
  }
  return told;
}
