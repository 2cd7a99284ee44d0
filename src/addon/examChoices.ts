import { AppError } from '../core/appError.js';
import { compareExams } from '../core/chooseExams.js';
import { nameKey } from '../core/names.js';
import type { Registry, RegistryEntry } from '../sheets/registry.js';
import type { ExamChoice } from './api.js';

/** An exam with the registry's entries behind it. */
export interface RegisteredExam extends ExamChoice {
  entries: RegistryEntry[];
}

/** The exams of a spreadsheet, earliest first. Tabs adopted under one name and term are one exam. */
export function registeredExams(registry: Registry): RegisteredExam[] {
  const byName = new Map<string, RegisteredExam>();
  for (const entry of registry.ofRole('exam')) {
    const info = entry.exam!;
    const key = `${nameKey(info.term ?? '')}\n${nameKey(info.name)}`;
    const known = byName.get(key);
    if (known) {
      known.tabs.push(entry.tab);
      known.entries.push(entry);
    } else {
      byName.set(key, { key: info.name, info, tabs: [entry.tab], entries: [entry] });
    }
  }
  const exams = [...byName.values()];
  for (const exam of exams) {
    const namesakes = exams.filter((other) => nameKey(other.info.name) === nameKey(exam.info.name));
    if (namesakes.length > 1 && exam.info.term !== null) exam.key = `${exam.info.term} ${exam.info.name}`;
  }
  return exams.sort((x, y) => compareExams(x.info, y.info));
}

/**
 * Finds an exam by its key, its name, or the name of one of its tabs, in this order.
 *
 * @throws AppError NOT_REGISTERED, AMBIGUOUS_EXAM
 */
export function findExam(exams: readonly RegisteredExam[], name: string): RegisteredExam {
  const wanted = nameKey(name);
  const byKey = exams.filter((exam) => nameKey(exam.key) === wanted);
  const byName = exams.filter((exam) => nameKey(exam.info.name) === wanted);
  const byTab = exams.filter((exam) => exam.tabs.includes(name));
  const found = [byKey, byName.length === 1 ? byName : [], byTab].find((list) => list.length > 0) ?? [];
  if (found.length === 1) return found[0]!;
  const several = found.length > 1 ? found : byName;
  if (several.length > 1) {
    throw new AppError('AMBIGUOUS_EXAM', { exam: name, choices: several.map((exam) => exam.key).join(', ') });
  }
  throw new AppError('NOT_REGISTERED', { exam: name });
}
