import { catalogueOf } from '../locale/catalogue.js';
import type { Problem, Reading } from '../tabs/reading.js';
import type { Language, SpokenProblem, SpokenReading } from './api.js';

/** A problem with its sentence. */
export function speakProblem(problem: Problem, language: Language): SpokenProblem {
  const params = problem.cell === null ? problem.params : { ...problem.params, cell: problem.cell };
  return { ...problem, message: catalogueOf(language).problems[problem.code](params) };
}

export function speakReading(reading: Reading, language: Language): SpokenReading {
  return { ...reading, problems: reading.problems.map((problem) => speakProblem(problem, language)) };
}
