import { useState } from 'preact/hooks';
import type { ScreeningRow } from '../../core/screeningOutcome.js';
import type { ScreeningWords } from '../../locale/screeningWords.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { MainButton } from '../parts/MainButton.js';
import { SelectField } from '../parts/SelectField.js';
import { Trouble } from '../parts/Trouble.js';
import { type Task, useTask } from '../useTask.js';

/** The one button that adds, and to which archive; where there is none, how to come by one. */
export function AddBar(props: {
  chosen: readonly ScreeningRow[];
  adding: Task;
  say: ScreeningWords;
  onAdd(rows: readonly ScreeningRow[], tab: string): void;
}) {
  const { chosen, adding, say } = props;
  const { page } = say;
  const panel = usePanel();
  const archives = panel.state.tabs.flatMap(({ tab, adopted }) => (adopted?.role === 'archive' ? [tab] : []));
  const [asked, setAsked] = useState<string | null>(null);
  const tab = asked !== null && archives.includes(asked) ? asked : archives[0];
  if (tab === undefined) return <NoArchive say={say} />;
  return (
    <>
      {archives.length > 1 && (
        <SelectField
          label={page.archive}
          value={tab}
          options={archives.map((name) => ({ value: name, label: name }))}
          onChange={setAsked}
        />
      )}
      {adding.busy !== null && <Busy text={adding.busy} words={panel.words} />}
      {adding.error !== null && <Trouble error={adding.error} speech={panel} />}
      <p class="hint">{page.addHint(tab)}</p>
      <MainButton
        label={chosen.length === 0 ? page.addNone : page.add(chosen.length)}
        disabled={chosen.length === 0}
        busy={adding.busy !== null}
        onClick={() => props.onAdd(chosen, tab)}
      />
    </>
  );
}

function NoArchive({ say }: { say: ScreeningWords }) {
  const { page } = say;
  const panel = usePanel();
  const making = useTask();
  const make = () =>
    making.start(
      page.making,
      async () => {
        await panel.bridge.call('newTable', { role: 'archive' });
        return panel.refresh();
      },
      () => undefined,
    );
  return (
    <>
      <p class="strong">{page.noArchiveTitle}</p>
      <p class="hint">{page.noArchiveText}</p>
      {making.busy !== null && <Busy text={making.busy} words={panel.words} />}
      {making.error !== null && <Trouble error={making.error} speech={panel} />}
      <MainButton label={page.newArchive} disabled={false} busy={making.busy !== null} onClick={make} />
      <button type="button" class="second" onClick={() => panel.go({ page: 'adopt', role: 'archive' })}>
        {page.adoptArchive}
      </button>
    </>
  );
}
