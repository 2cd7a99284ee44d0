import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PanelState } from '../addon/api.js';
import type { Bridge } from './bridge.js';
import { type Destination, type Panel, PanelProvider, speechOf } from './context.js';
import { BAR, isInMore, PAGES } from './pages.js';
import { Busy } from './parts/Busy.js';
import { Trouble } from './parts/Trouble.js';
import { useTask } from './useTask.js';

/** The panel: asks once for its state, then shows one page at a time above the bar of pages. */
export function App({ bridge }: { bridge: Bridge }) {
  const [state, setState] = useState<PanelState | null>(null);
  const opening = useTask();
  const open = useCallback(() => {
    opening.start(
      speechOf(browserLanguage()).words.app.loading,
      () => bridge.call('getPanelState'),
      setState,
    );
  }, [bridge, opening.start]);
  useEffect(open, [open]);

  const speech = speechOf(state?.language ?? browserLanguage());
  if (state !== null) return <OpenPanel bridge={bridge} state={state} setState={setState} />;
  return (
    <main class="page">
      <h1>{speech.words.app.name}</h1>
      {opening.busy !== null && <Busy text={opening.busy} words={speech.words} />}
      {opening.error !== null && (
        <Trouble error={opening.error} speech={speech}>
          <button type="button" onClick={open}>
            {speech.words.app.retry}
          </button>
        </Trouble>
      )}
    </main>
  );
}

/** Until the add-on says which language it is, the browser's is the best guess. */
function browserLanguage(): PanelState['language'] {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

function OpenPanel(props: { bridge: Bridge; state: PanelState; setState(state: PanelState): void }) {
  const { bridge, state, setState } = props;
  const [destination, setDestination] = useState<Destination>(() => firstDestination(state));
  const [announcement, setAnnouncement] = useState('');
  const kept = useRef(new Map<string, unknown>()).current;
  const speech = useMemo(() => speechOf(state.language), [state.language]);
  const { words } = speech;

  useEffect(() => {
    document.documentElement.lang = state.language;
    document.title = words.app.name;
  }, [state.language, words]);

  const panel = useMemo<Panel>(
    () => ({
      ...speech,
      bridge,
      state,
      go: (to) => {
        setAnnouncement('');
        setDestination(to);
      },
      refresh: async () => {
        const fresh = await bridge.call('getPanelState');
        setState(fresh);
        return fresh;
      },
      announce: setAnnouncement,
      kept,
    }),
    [speech, bridge, state, setState, kept],
  );

  const Shown = PAGES[destination.page]!;
  return (
    <PanelProvider value={panel}>
      <Shown key={JSON.stringify(destination)} {...destination} />
      <p class="announcer" role="status">
        {announcement}
      </p>
      <nav class="bar" aria-label={words.app.pages}>
        {BAR.map((page) => (
          <button
            key={page}
            type="button"
            aria-current={mark(page, destination)}
            onClick={() => panel.go({ page })}
          >
            {words.nav[page]}
          </button>
        ))}
      </nav>
    </PanelProvider>
  );
}

/** The bar marks the page that is shown, or the page that led to it. */
function mark(page: Destination['page'], { page: shown }: Destination): 'page' | 'true' | undefined {
  if (page === shown) return 'page';
  return page === 'more' && isInMore(shown) ? 'true' : undefined;
}

function firstDestination(state: PanelState): Destination {
  const page = state.page !== null && state.page in PAGES ? state.page : 'awards';
  if (page !== 'adopt') return { page };
  return state.pageRole === null
    ? { page, tab: state.activeTab }
    : { page, tab: state.activeTab, role: state.pageRole };
}
