import { usePanel } from '../context.js';

/** Leads to a cell, or to a tab as a whole. `short`: the tab is told beside it. */
export function CellLink(props: {
  tab: string;
  cell: string | null;
  short?: boolean;
  onError(error: unknown): void;
}) {
  const { tab, cell, short } = props;
  const { words, bridge, announce } = usePanel();
  const request: { tab: string; cell?: string } = cell === null ? { tab } : { tab, cell };
  const place = cell === null ? tab : `${tab} ${cell}`;
  return (
    <button
      type="button"
      class="link"
      aria-label={words.app.jumpTo(place)}
      onClick={() => {
        bridge
          .call('showTab', request)
          .then(
            () => announce(cell === null ? words.app.showingTab(tab) : words.app.jumped(tab, cell)),
            props.onError,
          );
      }}
    >
      {short && cell !== null ? cell : `→ ${place}`}
    </button>
  );
}
