import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { PanelState } from '../addon/api.js';
import { AdoptPage } from './adopt/AdoptPage.js';
import { type AwardsMemory, AwardsPage, NO_AWARDS_MEMORY } from './awards/AwardsPage.js';
import type { Bridge } from './bridge.js';
import { type Destination, PAGES, type Panel, PanelProvider, speechOf } from './context.js';
import { HelpPage } from './help/HelpPage.js';
import { HistoryPage } from './history/HistoryPage.js';
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
  const [memory, setMemory] = useState<AwardsMemory>(NO_AWARDS_MEMORY);
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
    }),
    [speech, bridge, state, setState],
  );

  return (
    <PanelProvider value={panel}>
      {destination.page === 'awards' && <AwardsPage memory={memory} onMemory={setMemory} />}
      {destination.page === 'adopt' && (
        <AdoptPage
          key={`${destination.tab ?? ''}\n${destination.role ?? ''}`}
          tab={destination.tab ?? null}
          role={destination.role ?? null}
        />
      )}
      {destination.page === 'history' && <HistoryPage />}
      {destination.page === 'help' && <HelpPage />}
      <p class="announcer" role="status">
        {announcement}
      </p>
      <nav class="bar" aria-label={words.app.pages}>
        {PAGES.map((page) => (
          <button
            key={page}
            type="button"
            aria-current={destination.page === page ? 'page' : undefined}
            onClick={() => panel.go({ page })}
          >
            {words.nav[page]}
          </button>
        ))}
      </nav>
    </PanelProvider>
  );
}

function firstDestination(state: PanelState): Destination {
  if (state.page !== 'adopt') return { page: state.page ?? 'awards' };
  return state.pageRole === null
    ? { page: 'adopt', tab: state.activeTab }
    : { page: 'adopt', tab: state.activeTab, role: state.pageRole };
}
