import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Language, PrintJob } from '../../addon/api.js';
import { type PaperWords, paperWordsOf } from '../../locale/paperWords.js';
import type { Bridge } from '../bridge.js';
import { LeftOffList } from './LeftOffList.js';
import { printNow } from './printNow.js';
import { Sheets, SLIPS_A_PAGE } from './Sheets.js';
import { doneOf, type FetchState, type Papers, usePapers } from './usePapers.js';

/** The window that fetches the papers, shows each as it will come out, and prints. Nothing of it is printed itself. */
export function PaperWindow({ bridge, close }: { bridge: Bridge; close(): void }) {
  const [asked, setAsked] = useState<{ job: PrintJob | null; language: Language } | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const ask = useCallback(() => {
    setFailed(null);
    bridge.call('readPrintJob').then(setAsked, setFailed);
  }, [bridge]);
  useEffect(ask, [ask]);
  const language = asked?.language ?? (navigator.language.startsWith('zh') ? 'zh-CN' : 'en');
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const words = paperWordsOf(language);
  if (asked === null || asked.job === null) {
    return (
      <main class="tools">
        <h1>{words.window.print}</h1>
        {failed !== null && <Failed error={failed} words={words} onRetry={ask} />}
        {failed === null && (
          <p role="status">{asked === null ? words.window.loading : words.window.nothingAsked}</p>
        )}
      </main>
    );
  }
  return <Job bridge={bridge} job={asked.job} language={language} words={words} close={close} />;
}

function Job(props: { bridge: Bridge; job: PrintJob; language: Language; words: PaperWords; close(): void }) {
  const { bridge, job, language, words, close } = props;
  const { papers, state, start, stop } = usePapers(bridge, job, language);
  const [stuck, setStuck] = useState(false);
  useEffect(() => {
    void start();
  }, [start]);
  const landscape = job.kind === 'certificates';
  const title = words.page.kinds[job.kind];
  useEffect(() => {
    document.title = title;
  }, [title]);
  const done = doneOf(papers);
  return (
    <>
      {/* Of the paper: no other rule of the window depends on it. */}
      <style>{`@page { size: A4 ${landscape ? 'landscape' : 'portrait'}; margin: 0; }`}</style>
      <header class="tools">
        <h1>{title}</h1>
        <Progress
          papers={papers}
          state={state}
          job={job}
          words={words}
          onStop={stop}
          onGoOn={() => void start()}
        />
        {done > 0 && state !== 'fetching' && (
          <p>
            <button type="button" class="main" onClick={() => printNow((opened) => setStuck(!opened))}>
              {words.window.print}
            </button>{' '}
            <button type="button" onClick={close}>
              {words.window.close}
            </button>{' '}
            <span class="hint">{words.window.printHint}</span>
          </p>
        )}
        {stuck && <p role="alert">{words.window.cannotPrint}</p>}
        <LeftOffList leftOff={papers.leftOff} words={words} />
      </header>
      <main class={landscape ? 'sheets landscape' : 'sheets'}>
        <Sheets papers={papers} job={job} language={language} />
      </main>
    </>
  );
}

function Progress(props: {
  papers: Papers;
  state: FetchState;
  job: PrintJob;
  words: PaperWords;
  onStop(): void;
  onGoOn(): void;
}) {
  const { papers, state, job, words, onStop, onGoOn } = props;
  const { window: said } = words;
  const done = doneOf(papers);
  const total = papers.total;
  if (state === 'fetching') {
    const text = total === null ? said.loading : said.fetching(done, total);
    return (
      <p class="progress">
        <span role="status">{text}</span>
        <progress aria-label={text} value={total === null ? undefined : done} max={total ?? undefined} />
        <button type="button" onClick={onStop}>
          {said.cancel}
        </button>
      </p>
    );
  }
  if (typeof state === 'object') return <Failed error={state.failed} words={words} onRetry={onGoOn} />;
  if (state === 'stopped') {
    return (
      <p class="progress">
        <span role="status">{said.stopped(done, total ?? done)}</span>{' '}
        <button type="button" onClick={onGoOn}>
          {said.goOn}
        </button>
      </p>
    );
  }
  const ready =
    job.kind === 'slips'
      ? said.ready.slips(done, Math.ceil(done / SLIPS_A_PAGE))
      : said.ready.certificates(done);
  return <p role="status">{done === 0 ? said.none : ready}</p>;
}

function Failed({ error, words, onRetry }: { error: unknown; words: PaperWords; onRetry(): void }) {
  return (
    <p role="alert">
      {error instanceof Error ? error.message : String(error)}{' '}
      <button type="button" onClick={onRetry}>
        {words.window.goOn}
      </button>
    </p>
  );
}
