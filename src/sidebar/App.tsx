import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PanelState } from '../addon/api.js';
import { type Bridge, speaking } from './bridge.js';
import { type Destination, type Panel, PanelProvider, type Speech, speechOf } from './context.js';
import { Drafts } from './drafts.js';
import { BAR, isInMore, PAGES } from './pages.js';
import { Busy } from './parts/Busy.js';
import { Trouble } from './parts/Trouble.js';
import { type Task, useTask } from './useTask.js';

/**
 * The panel: asks once for its state, then shows one page at a time above the bar of pages. The bar stands there from
 * the beginning: a page that is chosen while the panel opens is shown as soon as it can be.
 */
export function App({ bridge }: { bridge: Bridge }) {
  const [state, setState] = useState<PanelState | null>(null);
  const [destination, setDestination] = useState<Destination | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const opening = useTask();
  const speech = useMemo(() => speechOf(state?.language ?? browserLanguage()), [state?.language]);

  const open = useCallback(() => {
    opening.start(
      speechOf(browserLanguage()).words.app.loading,
      () => bridge.call('getPanelState'),
      (fresh) => {
        setDestination((chosen) => chosen ?? firstDestination(fresh));
        setState(fresh);
      },
    );
  }, [bridge, opening.start]);
  useEffect(open, [open]);

  const go = useCallback((to: Destination) => {
    setAnnouncement('');
    setDestination(to);
  }, []);

  return (
    <>
      {state === null || destination === null ? (
        <Opening opening={opening} speech={speech} onRetry={open} />
      ) : (
        <OpenPanel
          bridge={bridge}
          state={state}
          setState={setState}
          speech={speech}
          destination={destination}
          go={go}
          announce={setAnnouncement}
        />
      )}
      <p class="announcer" role="status">
        {announcement}
      </p>
      <nav class="bar" aria-label={speech.words.app.pages}>
        {BAR.map((page) => (
          <button
            key={page}
            type="button"
            aria-current={mark(page, destination)}
            onClick={() => {
              go({ page });
              if (opening.error !== null) open();
            }}
          >
            {speech.words.nav[page]}
          </button>
        ))}
      </nav>
    </>
  );
}

/** Until the add-on says which language it is, the browser's is the best guess. */
function browserLanguage(): PanelState['language'] {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

function Opening({ opening, speech, onRetry }: { opening: Task; speech: Speech; onRetry(): void }) {
  const { words } = speech;
  return (
    <main class="page">
      <h1>{words.app.name}</h1>
      {opening.busy !== null && <Busy text={opening.busy} words={words} />}
      {opening.error !== null && (
        <Trouble error={opening.error} speech={speech}>
          <button type="button" onClick={onRetry}>
            {words.app.retry}
          </button>
        </Trouble>
      )}
    </main>
  );
}

function OpenPanel(props: {
  bridge: Bridge;
  state: PanelState;
  setState(state: PanelState): void;
  speech: Speech;
  destination: Destination;
  go(destination: Destination): void;
  announce(sentence: string): void;
}) {
  const { bridge, state, setState, speech, destination, go, announce } = props;
  const kept = useRef(new Map<string, unknown>()).current;
  // The same as long as the language is: pages read anew when it changes.
  const asking = useMemo(() => speaking(bridge, state.language), [bridge, state.language]);
  // What is half written outlives a change of language.
  const [drafts] = useState(() => new Drafts(asking));
  drafts.bridge = asking;

  // Closing the panel gives no time to wait for a form's rest, nor does a teacher who has gone on to the next field.
  useEffect(() => {
    const moments = ['pagehide', 'visibilitychange', 'focusout'];
    for (const moment of moments) window.addEventListener(moment, drafts.flush);
    return () => {
      for (const moment of moments) window.removeEventListener(moment, drafts.flush);
    };
  }, [drafts]);

  useEffect(() => {
    document.documentElement.lang = state.language;
    document.title = speech.words.app.name;
  }, [state.language, speech]);

  const setMe = useCallback(
    async (name: string) => {
      const { me } = await asking.call('setMe', { name });
      setState({ ...state, me });
      return me;
    },
    [asking, state, setState],
  );
  const panel = useMemo<Panel>(
    () => ({
      ...speech,
      bridge: asking,
      state,
      go,
      from: destination.from ?? null,
      has: (page) => page in PAGES,
      refresh: async () => {
        const fresh = await bridge.call('getPanelState');
        setState(fresh);
        return fresh;
      },
      setMe,
      rememberMe: (name) => {
        if (state.me === null && name.trim() !== '') setMe(name).catch(() => undefined);
      },
      announce,
      drafts,
      kept,
    }),
    [speech, bridge, asking, state, setState, go, destination.from, setMe, announce, drafts, kept],
  );

  const Shown = PAGES[destination.page]!;
  return (
    <PanelProvider value={panel}>
      <Shown key={JSON.stringify(destination)} {...destination} />
    </PanelProvider>
  );
}

/** The bar marks the page that is shown, or the page that led to it. */
function mark(page: Destination['page'], shown: Destination | null): 'page' | 'true' | undefined {
  if (shown === null) return undefined;
  if (page === shown.page) return 'page';
  return page === 'more' && isInMore(shown.page) ? 'true' : undefined;
}

function firstDestination(state: PanelState): Destination {
  // Once records are kept, what is due comes first.
  const usual = state.ledger.log === undefined ? 'awards' : 'today';
  const page = state.page !== null && state.page in PAGES ? state.page : usual;
  if (page !== 'adopt') return { page };
  return state.pageRole === null
    ? { page, tab: state.activeTab }
    : { page, tab: state.activeTab, role: state.pageRole };
}
