import type { Severity } from '../../tabs/reading.js';

export interface ShownProblem {
  severity: Severity;
  code: string;
  message: string;
  tab: string | null;
  cell: string | null;
}

/** Problems of one kind. */
export interface ProblemGroup {
  severity: Severity;
  code: string;
  /** Those at hand, in their order. */
  problems: ShownProblem[];
  /** How many there are, at hand or not. */
  count: number;
  /** Too many to show each at once. */
  folded: boolean;
}

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'note'];
const SHOWN_AT_ONCE = 3;

/** Problems by kind, gravest first, kinds in the order in which they first appear. */
export function groupProblems(
  problems: readonly ShownProblem[],
  counts: Readonly<Record<string, number>>,
): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const severity of GRAVEST_FIRST) {
    for (const problem of problems) {
      if (problem.severity !== severity) continue;
      const key = `${severity} ${problem.code}`;
      const group = groups.get(key) ?? {
        severity,
        code: problem.code,
        problems: [],
        count: 0,
        folded: false,
      };
      group.problems.push(problem);
      groups.set(key, group);
    }
  }
  const total = (code: string) => problems.filter((problem) => problem.code === code).length;
  for (const group of groups.values()) {
    // A kind may have two severities: what is not at hand is counted with the graver one.
    const unlisted = Math.max(0, (counts[group.code] ?? 0) - total(group.code));
    const first = [...groups.values()].find(({ code }) => code === group.code) === group;
    group.count = group.problems.length + (first ? unlisted : 0);
    group.folded = group.count > SHOWN_AT_ONCE;
  }
  return [...groups.values()];
}
