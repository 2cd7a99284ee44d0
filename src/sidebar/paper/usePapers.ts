import { useCallback, useRef, useState } from 'preact/hooks';
import type { CertificatesPart, Language, PaperLeftOff, PrintJob, SlipsPart } from '../../addon/api.js';
import { type Bridge, speaking } from '../bridge.js';

const AT_ONCE = 100;

export interface Papers {
  slips: SlipsPart['slips'];
  certificates: CertificatesPart['certificates'];
  leftOff: PaperLeftOff[];
  day: string;
  term: string | null;
  total: number | null;
}

const NONE: Papers = { slips: [], certificates: [], leftOff: [], day: '', term: null, total: null };

export type FetchState = 'fetching' | 'stopped' | 'ready' | { failed: unknown };

/** Fetches the papers part by part. Stopping leaves what has come, and going on asks for the rest. */
export function usePapers(bridge: Bridge, job: PrintJob | null, language: Language) {
  const [papers, setPapers] = useState<Papers>(NONE);
  const [state, setState] = useState<FetchState>('fetching');
  /** A reply to a run that was stopped is not waited for. */
  const run = useRef(0);
  const kept = useRef<Papers>(NONE);

  const start = useCallback(async () => {
    if (job === null) return;
    run.current += 1;
    const own = run.current;
    setState('fetching');
    try {
      for (;;) {
        const next = await fetchPart(speaking(bridge, language), job, kept.current);
        if (run.current !== own) return;
        kept.current = next;
        setPapers(next);
        if (doneOf(next) >= next.total!) break;
      }
      setState('ready');
    } catch (failed) {
      if (run.current === own) setState({ failed });
    }
  }, [bridge, job, language]);

  const stop = useCallback(() => {
    run.current += 1;
    setState('stopped');
  }, []);

  return { papers, state, start, stop };
}

export function doneOf({ slips, certificates }: Papers): number {
  return slips.length + certificates.length;
}

async function fetchPart(bridge: Bridge, job: PrintJob, known: Papers): Promise<Papers> {
  const { run, term, class: className, students, prizesOnly } = job;
  const part = { run, term, class: className, students, prizesOnly, from: doneOf(known), count: AT_ONCE };
  if (job.kind === 'slips') {
    const { slips, leftOff, day, term, total } = await bridge.call('readSlips', {
      ...part,
      showRanks: job.showRanks,
    });
    return {
      ...known,
      day,
      term,
      // A part without anybody ends it, whatever was said before.
      total: slips.length === 0 ? doneOf(known) : total,
      slips: [...known.slips, ...slips],
      leftOff: [...known.leftOff, ...leftOff],
    };
  }
  const { certificates, leftOff, total } = await bridge.call('readCertificates', part);
  return {
    ...known,
    total: certificates.length === 0 ? doneOf(known) : total,
    certificates: [...known.certificates, ...certificates],
    leftOff: [...known.leftOff, ...leftOff],
  };
}
