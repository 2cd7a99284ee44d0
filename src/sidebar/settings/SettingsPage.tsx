import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SavedSettings, SettingsState } from '../../addon/api.js';
import type { SettingKey, SettingValues } from '../../core/ledger/settingValues.js';
import { type SettingsWords, settingsWordsOf } from '../../locale/settingsWords.js';
import { useKept, usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { MainButton } from '../parts/MainButton.js';
import { Page } from '../parts/Page.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';
import { changedKeys, hasProblems, readDraft, type SettingsDraft, toDraft } from './draft.js';
import { ToldList } from './fields.js';
import { SettingsForm } from './SettingsForm.js';
import { WhoIAm } from './WhoIAm.js';

/** The page's way back: what was saved last. */
interface Saved {
  tab: string;
  after: Partial<SettingValues>;
  before: Partial<SettingValues>;
}

/** What the school decides for itself, kept in one tab; and who the user is. */
export function SettingsPage() {
  const panel = usePanel();
  const { bridge, announce, state, refresh } = panel;
  const words = settingsWordsOf(state.language);
  const { page } = words;
  const [known, setKnown] = useState<SettingsState | null>(null);
  // What was typed stays while other pages are shown.
  const [draft, setDraft] = useKept<SettingsDraft | null>('settings.draft', null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [told, setTold] = useState('');
  const reading = useTask();
  const saving = useTask();
  const { start } = reading;
  const load = useCallback(
    () => start(page.loading, () => bridge.call('getSettings', {}), setKnown),
    [start, bridge, page],
  );
  useEffect(load, [load]);

  const shown = draft ?? (known === null ? null : toDraft(known.values));
  const read = shown === null ? null : readDraft(shown, page.bad);
  const changed = known === null || read === null ? [] : changedKeys(read.values, known.values);
  const pick = (values: SettingValues, keys: readonly SettingKey[]): Partial<SettingValues> =>
    Object.fromEntries(keys.map((key) => [key, values[key]]));

  const settle = (answer: SavedSettings, next: Saved | null, sentence: string) => {
    setKnown(answer);
    setDraft(null);
    setSaved(next);
    setTold(sentence);
    announce(sentence);
    // The word for the children and the language govern the whole panel.
    const governs = (key: SettingKey) => key === 'label' || key === 'language';
    if (answer.changed.some(governs)) void refresh().catch(() => undefined);
  };
  const save = () => {
    if (known === null || read === null) return;
    const changes = pick(read.values, changed);
    const before = pick(known.values, changed);
    saving.start(
      page.saving,
      () => bridge.call('saveSettings', { changes, before, tab: known.tab }),
      (answer) =>
        settle(answer, { tab: answer.tab, after: changes, before: answer.before }, page.saved(answer.tab)),
    );
  };
  const undo = ({ tab, after, before }: Saved) =>
    saving.start(
      page.undoing,
      () => {
        const keys = Object.keys(before) as SettingKey[];
        const expected = Object.fromEntries(keys.map((key) => [key, after[key]]));
        return bridge.call('saveSettings', { changes: before, before: expected, tab });
      },
      (answer) => settle(answer, null, page.undone),
    );
  const busy = reading.busy ?? saving.busy;
  return (
    <Page
      title={page.title}
      footer={
        <>
          {busy !== null && <Busy text={busy} words={panel.words} />}
          {saving.error !== null && <Trouble error={saving.error} speech={panel} />}
          {saved !== null && changed.length === 0 && (
            <div class="written">
              <p>{told}</p>
              <button type="button" onClick={() => undo(saved)}>
                {page.undo}
              </button>
            </div>
          )}
          {saved === null && told !== '' && changed.length === 0 && <p class="done">{told}</p>}
          <MainButton
            label={page.save}
            disabled={read === null || changed.length === 0 || hasProblems(read)}
            busy={saving.busy !== null}
            onClick={save}
          />
        </>
      }
    >
      {reading.error !== null && (
        <Trouble error={reading.error} speech={panel}>
          <button type="button" onClick={load}>
            {panel.words.app.retry}
          </button>
        </Trouble>
      )}
      <WhoIAm words={words} />
      {known !== null && shown !== null && read !== null && (
        <>
          <FromTab known={known} words={words} />
          <SettingsForm
            draft={shown}
            read={read}
            words={words}
            told={(key) => known.problems.filter((one) => one.key === key).map(({ message }) => message)}
            onDraft={(next) => {
              setTold('');
              setDraft(next);
            }}
          />
        </>
      )}
    </Page>
  );
}

/** Where the settings stand, and what there is no field to say it beside. */
function FromTab({ known, words }: { known: SettingsState; words: SettingsWords }) {
  const { bridge } = usePanel();
  const { page } = words;
  const { tab, problems } = known;
  if (tab === null) return <p>{page.usual}</p>;
  const elsewhere = problems.filter(({ key }) => key === null).map(({ message }) => message);
  return (
    <>
      {problems.length > 0 && <p class="wrong">{page.problems(problems.length)}</p>}
      <ToldList told={elsewhere} />
      <button type="button" class="link" onClick={() => void bridge.call('showTab', { tab })}>
        {page.openTab}
      </button>
    </>
  );
}
