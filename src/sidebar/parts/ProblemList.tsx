import type { Severity } from '../../tabs/reading.js';
import { usePanel } from '../context.js';
import { Fold } from './Fold.js';
import { JumpButton } from './JumpButton.js';
import { groupProblems, type ProblemGroup, type ShownProblem } from './problemGroups.js';

/**
 * Problems, gravest first; each that has a cell leads to it. Many of a kind are one line that unfolds.
 *
 * @param props.counts how many there are of a kind, where not all are at hand
 * @param props.withTab they are of several tabs
 */
export function ProblemList(props: {
  problems: readonly ShownProblem[];
  counts?: Readonly<Record<string, number>>;
  withTab?: boolean;
}) {
  const { words } = usePanel();
  return (
    <ul class="problems">
      {groupProblems(props.problems, props.counts ?? {}).map((group) =>
        group.folded ? (
          <li key={`${group.severity} ${group.code}`}>
            <Fold
              title={
                <>
                  <SeverityMark severity={group.severity} />{' '}
                  {words.app.ofAKind(kindOf(group, words), group.count)}
                </>
              }
            >
              <ul class="problems">
                {group.problems.map((problem) => (
                  <Line key={lineKey(problem)} problem={problem} withTab={props.withTab ?? false} />
                ))}
              </ul>
              {group.count > group.problems.length && (
                <p class="hint">{words.app.notListed(group.count - group.problems.length)}</p>
              )}
            </Fold>
          </li>
        ) : (
          group.problems.map((problem) => (
            <Line key={lineKey(problem)} problem={problem} withTab={props.withTab ?? false} marked />
          ))
        ),
      )}
    </ul>
  );
}

function kindOf({ code, problems }: ProblemGroup, words: ReturnType<typeof usePanel>['words']): string {
  const kinds: Readonly<Record<string, string>> = words.problemKinds;
  return kinds[code] ?? problems[0]!.message;
}

function lineKey({ tab, cell, message }: ShownProblem): string {
  return `${tab} ${cell} ${message}`;
}

function SeverityMark({ severity }: { severity: Severity }) {
  const { words } = usePanel();
  return <span class={`severity ${severity}`}>{words.app.severity[severity]}</span>;
}

function Line(props: { problem: ShownProblem; withTab: boolean; marked?: boolean }) {
  const { severity, message, tab, cell } = props.problem;
  return (
    <li>
      {props.marked && (
        <>
          <SeverityMark severity={severity} />{' '}
        </>
      )}
      {message}{' '}
      {tab !== null && cell !== null && <JumpButton tab={tab} cell={cell} withTab={props.withTab} />}
    </li>
  );
}
