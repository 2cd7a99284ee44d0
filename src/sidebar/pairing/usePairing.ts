import { useCallback, useEffect, useState } from 'preact/hooks';
import type {
  EndPairResult,
  HelperToSave,
  PairingData,
  PairingSuggestion,
  PairToSave,
  PairView,
  SavePairsResult,
  SuggestedPair,
  SuggestRequest,
} from '../../addon/api.js';
import type { PairingWords } from '../../locale/pairingWords.js';
import { useKept, usePanel } from '../context.js';
import { useTask } from '../useTask.js';

/** What was written last, with its way back. */
export type Done =
  | { kind: 'saved'; result: SavePairsResult; undone: string | null; kept: string[] }
  | { kind: 'ended'; result: EndPairResult; undone: string | null }
  | { kind: 'helper'; report: string; tab: string };

/** Everything the page does, one thing of a kind at a time. */
export function usePairing(say: PairingWords) {
  const { bridge } = usePanel();
  const { page } = say;
  const [data, setData] = useState<PairingData | null>(null);
  const [suggestion, setSuggestion] = useKept<PairingSuggestion | null>('pairing.suggestion', null);
  const [done, setDone] = useKept<Done | null>('pairing.done', null);
  const [tab, setTab] = useKept<string | null>('pairing.tab', null);
  const loading = useTask();
  const suggesting = useTask();
  const writing = useTask();
  const table = data?.tables.find((one) => one.tab === tab) ?? data?.tables[0];

  const load = useCallback(() => {
    loading.start(page.loading, () => bridge.call('readPairing', {}), setData);
  }, [bridge, page, loading.start]);
  useEffect(load, [load]);

  const suggest = (request: SuggestRequest) =>
    suggesting.start(page.suggesting, () => bridge.call('suggestPairing', request), setSuggestion);

  const save = (pairs: PairToSave[], then: () => void = () => undefined) =>
    writing.start(
      page.accepting,
      () => bridge.call('savePairs', { ...(table === undefined ? {} : { table }), pairs }),
      (result) => {
        setDone({ kind: 'saved', result, undone: null, kept: [] });
        then();
        load();
      },
    );

  const accept = (chosen: readonly SuggestedPair[]) => {
    if (suggestion === null) return;
    save(
      chosen.map(({ student, kind, helper, subject }) => ({
        student,
        kind,
        helper,
        subject,
        from: suggestion.day,
      })),
      () =>
        setSuggestion({ ...suggestion, pairs: suggestion.pairs.filter((pair) => !chosen.includes(pair)) }),
    );
  };

  const end = (pair: PairView, to: string, then: () => void) =>
    writing.start(
      page.ending,
      () => {
        const own = data?.tables.find((one) => one.tab === pair.tab);
        const { student, kind, helper, subjects, from, row } = pair;
        const which = { student, kind, helper, subjects, from, row, tab: pair.tab };
        return bridge.call('endPair', { ...(own === undefined ? {} : { table: own }), pair: which, to });
      },
      (result) => {
        setDone({ kind: 'ended', result, undone: null });
        then();
        load();
      },
    );

  const saveHelper = (helper: HelperToSave, then: () => void) =>
    writing.start(
      page.savingPerson,
      () => {
        const known = data?.helpersTab ?? null;
        return known === null
          ? bridge.call('saveHelper', { helper })
          : bridge.call('saveHelper', { tab: known, helper });
      },
      ({ report, tab: written }) => {
        setDone({ kind: 'helper', report, tab: written });
        then();
        load();
      },
    );

  const undo = () => {
    if (done?.kind === 'saved' && done.result.undo !== null) {
      const { undo: added } = done.result;
      writing.start(
        page.undoing,
        () => bridge.call('undoSavePairs', added),
        ({ report, kept }) => {
          setDone({ ...done, undone: report, kept });
          load();
        },
      );
    }
    if (done?.kind === 'ended') {
      writing.start(
        page.undoing,
        () => bridge.call('undoEndPair', done.result.undo),
        ({ report }) => {
          setDone({ ...done, undone: report });
          load();
        },
      );
    }
  };

  return {
    data,
    table,
    setTab,
    suggestion,
    done,
    loading,
    suggesting,
    writing,
    load,
    suggest,
    accept,
    save,
    end,
    saveHelper,
    undo,
  };
}

export type Pairing = ReturnType<typeof usePairing>;
