import { classKey } from './className.js';
import type { ExamInfo } from './exam.js';
import { nameKey } from './names.js';

/** One tab of an exam, with what its name and title let guess of the exam. */
export interface ExamTabGuess {
  tab: string;
  /** `name` is empty when nothing tells it. */
  exam: ExamInfo;
  classes: readonly string[];
  /** The exam was said by a person: it stays as it is. */
  fixed?: boolean;
}

/** One exam with its tabs, in the order of the tabs. */
export interface SharedExam {
  exam: ExamInfo;
  tabs: string[];
}

/**
 * Puts the tabs of one exam together: tabs, one a class, whose exam has the same name and no other term. What only one
 * of them tells (the term, the date) holds for all. Tabs that hold the same class are never one exam: each goes by its
 * own name then.
 */
export function shareExams(guesses: readonly ExamTabGuess[]): SharedExam[] {
  const shared = bucketsOf(guesses, ({ exam }) => nameKey(exam.name)).flatMap((sameName) =>
    ofOneTerm(sameName).flatMap((group) => (classesOverlap(group) ? group.map(alone) : [together(group)])),
  );
  const order = new Map(guesses.map(({ tab }, at) => [tab, at]));
  return shared.sort((x, y) => order.get(x.tabs[0]!)! - order.get(y.tabs[0]!)!);
}

function bucketsOf<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const buckets = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [item]);
    else bucket.push(item);
  }
  return [...buckets.values()];
}

/** A tab that tells no term belongs to the one term that is told; told two, it stands apart. */
function ofOneTerm(guesses: readonly ExamTabGuess[]): ExamTabGuess[][] {
  const byTerm = bucketsOf(guesses, ({ exam }) => nameKey(exam.term ?? ''));
  const told = byTerm.filter((bucket) => bucket[0]!.exam.term !== null);
  return told.length > 1 ? byTerm : [guesses.slice()];
}

/** A tab whose class nobody knows may hold any class. */
function classesOverlap(group: readonly ExamTabGuess[]): boolean {
  if (group.length < 2 || group.every(({ fixed }) => fixed)) return false;
  const seen = new Set<string>();
  return group.some(({ classes }) => {
    const keys = [...new Set(classes.map(classKey))];
    const known = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return known || keys.length === 0;
  });
}

function alone({ tab, exam, fixed }: ExamTabGuess): SharedExam {
  return { exam: fixed ? exam : { ...exam, name: tab }, tabs: [tab] };
}

function together(group: readonly ExamTabGuess[]): SharedExam {
  const said = group.find(({ fixed }) => fixed)?.exam;
  const first = <K extends keyof ExamInfo>(field: K) =>
    said?.[field] ?? group.find(({ exam }) => exam[field] !== null)?.exam[field] ?? null;
  return {
    exam: {
      name: said?.name ?? group[0]!.exam.name,
      term: first('term'),
      date: first('date'),
      kind: first('kind'),
    },
    tabs: group.map(({ tab }) => tab),
  };
}
