import { usePanel } from '../context.js';
import { useTask } from '../useTask.js';
import { Trouble } from './Trouble.js';

/** Leads to a cell of the sheet. `withTab`: the tab's name is worth telling. */
export function JumpButton({ tab, cell, withTab }: { tab: string; cell: string; withTab?: boolean }) {
  const panel = usePanel();
  const { words } = panel;
  const jump = useTask();
  const place = withTab ? `${tab} ${cell}` : cell;
  const show = () =>
    jump.start(
      words.app.jumpTo(place),
      () => panel.bridge.call('showTab', { tab, cell }),
      () => panel.announce(words.app.jumped(tab, cell)),
    );
  return (
    <>
      <button type="button" class="link" aria-label={words.app.jumpTo(place)} onClick={show}>
        → {place}
      </button>
      {jump.error !== null && <Trouble error={jump.error} speech={panel} />}
    </>
  );
}
