import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PaperChoices, PaperKind } from '../../addon/api.js';
import { isHurtful } from '../../core/ledger/settingText.js';
import { paperWordsOf } from '../../locale/paperWords.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { MainButton } from '../parts/MainButton.js';
import { Page } from '../parts/Page.js';
import { SelectField } from '../parts/SelectField.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';
import { NamesOnPaper } from './NamesOnPaper.js';
import { PaperPreview } from './PaperPreview.js';
import { chosenChildren, jobOf, newDraft, type PrintDraft } from './printDraft.js';
import { WhoFor } from './WhoFor.js';

/** Slips for families, and certificates: of which results, for whom, how one looks; then the window that prints. */
export function PrintPage({ kind }: { kind: PaperKind }) {
  const panel = usePanel();
  const { bridge, state, words: shared } = panel;
  const { page: words } = paperWordsOf(state.language);
  const [choices, setChoices] = useState<PaperChoices | null>(null);
  const [draft, setDraft] = useState<PrintDraft>(() => newDraft(kind));
  const [source, setSource] = useState<Source>({ run: null, term: null });
  const reading = useTask();
  const opening = useTask();
  const change = (part: Partial<PrintDraft>) => setDraft({ ...draft, ...part });

  const read = useCallback(
    () =>
      reading.start(
        words.loading,
        () => bridge.call('readPaperChoices', { ...source, kind: draft.kind }),
        setChoices,
      ),
    [bridge, source, draft.kind, words, reading.start],
  );
  useEffect(read, [read]);

  // Of another kind or run than is chosen now: the children of it are on their way.
  const other = (one: 'run' | 'term') => source[one] !== null && choices?.[one] !== source[one];
  const stale = choices === null || choices.kind !== draft.kind || other('run') || other('term');
  const job = choices === null ? null : jobOf(choices, draft);
  const count = stale ? 0 : chosenChildren(choices.children, draft).length;
  const hurts = job !== null && (isHurtful(job.school) || isHurtful(job.signatory));
  const open = () => {
    if (job === null) return;
    opening.start(
      words.opening,
      () => bridge.call('openPrint', job),
      () => panel.announce(words.opened),
    );
  };
  const noRuns = choices !== null && choices.run === null && choices.term === null;
  return (
    <Page
      title={words.title}
      footer={
        noRuns ? (
          <button type="button" class="main" onClick={() => panel.go({ page: 'awards' })}>
            {words.toAwards}
          </button>
        ) : (
          <>
            {opening.busy !== null && <Busy text={opening.busy} words={shared} />}
            {opening.error !== null && <Trouble error={opening.error} speech={panel} />}
            <MainButton
              label={words.print(count)}
              disabled={count === 0 || hurts}
              busy={opening.busy !== null}
              onClick={open}
            />
          </>
        )
      }
    >
      {reading.busy !== null && <Busy text={reading.busy} words={shared} />}
      {reading.error !== null && (
        <Trouble error={reading.error} speech={panel}>
          <button type="button" onClick={read}>
            {shared.app.retry}
          </button>
        </Trouble>
      )}
      {choices !== null && (
        <fieldset class="field">
          <legend>{words.what}</legend>
          <div class="radios">
            {(['slips', 'certificates'] as const).map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="paper"
                  checked={draft.kind === one}
                  onChange={() => {
                    // The register has certificates only.
                    if (source.term !== null) setSource({ run: null, term: null });
                    change({ kind: one, child: null, class: null });
                  }}
                />
                {words.kinds[one]}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {noRuns && <p>{words.noRuns}</p>}
      {choices !== null && job !== null && (
        <>
          <p class="hint">{job.showRanks ? words.privacyWithRanks : words.privacy}</p>
          <SelectField
            label={words.run}
            value={optionOf(stale ? source : choices)}
            options={[
              ...choices.runs.map(({ id, at, baseline, current }) => ({
                value: optionOf({ run: id, term: null }),
                label: words.runOption(at, baseline, current),
              })),
              ...choices.terms.map((term) => ({
                value: optionOf({ run: null, term }),
                label: words.termOption(term),
              })),
            ]}
            onChange={(value) => {
              setSource(sourceOf(value));
              change({ child: null, class: null });
            }}
          />
          <WhoFor choices={choices} draft={draft} words={words} onChange={change} />
          <NamesOnPaper choices={choices} draft={draft} onChange={change} onKept={read} />
          {count > 0 && <PaperPreview choices={choices} draft={draft} />}
          {count === 0 && !stale && <p>{words.nobody}</p>}
        </>
      )}
    </Page>
  );
}

/** What papers are made from: a run, or a term of the register. Neither: the latest. */
interface Source {
  run: string | null;
  term: string | null;
}

function optionOf({ run, term }: Source): string {
  return term === null ? `run ${run ?? ''}` : `term ${term}`;
}

function sourceOf(value: string): Source {
  const name = value.slice(value.indexOf(' ') + 1);
  return value.startsWith('term ') ? { run: null, term: name } : { run: name, term: null };
}
