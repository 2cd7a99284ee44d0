import type { Severity } from '../../tabs/reading.js';
import { usePanel } from '../context.js';
import { useTask } from '../useTask.js';
import { Trouble } from './Trouble.js';

export interface ShownProblem {
  severity: Severity;
  message: string;
  tab: string | null;
  cell: string | null;
}

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/** Problems, gravest first; each that has a cell leads to it. `withTab`: they are of several tabs. */
export function ProblemList(props: { problems: readonly ShownProblem[]; withTab?: boolean }) {
  const { problems } = props;
  const panel = usePanel();
  const { words } = panel;
  const jump = useTask();
  const sorted = ORDER.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
  const place = ({ tab, cell }: ShownProblem) => (props.withTab ? `${tab} ${cell}` : String(cell));
  const show = (tab: string, cell: string) =>
    jump.start(
      words.app.jumpTo(cell),
      () => panel.bridge.call('showTab', { tab, cell }),
      () => panel.announce(words.app.jumped(tab, cell)),
    );
  return (
    <>
      {jump.error !== null && <Trouble error={jump.error} speech={panel} />}
      <ul class="problems">
        {sorted.map((problem) => (
          <li key={`${problem.tab} ${problem.cell} ${problem.message}`}>
            <span class={`severity ${problem.severity}`}>{words.app.severity[problem.severity]}</span>{' '}
            {problem.message}
            {problem.tab !== null && problem.cell !== null && (
              <button
                type="button"
                class="link"
                aria-label={words.app.jumpTo(place(problem))}
                onClick={() => show(problem.tab!, problem.cell!)}
              >
                → {place(problem)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
