import { useState } from 'preact/hooks';
import type { RunComparison, RunSummary } from '../../addon/api.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { SelectField } from '../parts/SelectField.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';

/** Two runs of the same exams held against each other: whose results differ, and why. */
export function CompareRuns({ runs }: { runs: readonly RunSummary[] }) {
  const panel = usePanel();
  const { words, bridge } = panel;
  const { history } = words;
  const [first, second] = usualPair(runs);
  const [b, setB] = useState(first);
  const [a, setA] = useState(second);
  const [found, setFound] = useState<RunComparison | null>(null);
  const comparing = useTask();
  const compare = () => {
    setFound(null);
    comparing.start(history.comparing, () => bridge.call('compareRuns', { a, b }), setFound);
  };
  const options = runs.map((run) => ({
    value: run.id,
    label: `${run.at} ${history.item(run.baseline, run.current)}`,
  }));
  return (
    <details>
      <summary>{history.compare}</summary>
      <p class="hint">{history.compareHint}</p>
      <SelectField label={history.compareFirst} value={a} options={options} onChange={setA} />
      <SelectField label={history.compareSecond} value={b} options={options} onChange={setB} />
      <button type="button" onClick={compare} disabled={comparing.busy !== null || a === b}>
        {history.compareStart}
      </button>
      {comparing.busy !== null && <Busy text={comparing.busy} words={words} />}
      {comparing.error !== null && <Trouble error={comparing.error} speech={panel} />}
      {found !== null && <Difference found={found} />}
    </details>
  );
}

/** The latest run and the one before it of the same exams; else the one before it. */
function usualPair(runs: readonly RunSummary[]): [string, string] {
  const standing = runs.filter(({ takenBack }) => !takenBack);
  const [latest, ...others] = standing.length > 1 ? standing : runs;
  const same = others.find((run) => run.baseline === latest!.baseline && run.current === latest!.current);
  return [latest!.id, (same ?? others[0] ?? latest!).id];
}

function Difference({ found }: { found: RunComparison }) {
  return (
    <div role="status">
      <p class="strong">{found.summary}</p>
      {found.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <ul class="runs">
        {found.students.map(({ name, class: className, studentId, sentences }) => (
          <li key={`${studentId} ${className} ${name}`} class="card">
            <p class="strong">
              {name} {className !== null && <span class="hint">{className}</span>}
            </p>
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
