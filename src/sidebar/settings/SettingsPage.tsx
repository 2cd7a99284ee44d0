import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SavedSettings, SettingsState } from '../../addon/api.js';
import type { SettingKey, SettingValues } from '../../core/ledger/settingValues.js';
import { type SettingsWords, settingsWordsOf } from '../../locale/settingsWords.js';
import { usePanel } from '../context.js';
import { type DraftText, PLAIN } from '../drafts.js';
import { followed } from '../followed.js';
import { Busy } from '../parts/Busy.js';
import { DraftNote } from '../parts/DraftNote.js';
import { MainButton } from '../parts/MainButton.js';
import { Page } from '../parts/Page.js';
import { Trouble } from '../parts/Trouble.js';
import { useDraft } from '../useDraft.js';
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

/** The settings as they are being typed, and as the form was filled from them: what a save expects to find. */
interface Typed {
  draft: SettingsDraft;
  from: SettingValues;
}

/** What an older version kept has fewer fields: it is left alone. */
const TEXT: DraftText<Typed> = {
  write: PLAIN.write,
  read: (text) => {
    const typed = PLAIN.read(text) as Typed | null;
    return typed !== null && 'quotas' in typed.draft ? typed : null;
  },
};

/** What the school decides for itself, kept in one tab; and who the user is. */
export function SettingsPage() {
  const panel = usePanel();
  const { bridge, announce, state, refresh } = panel;
  const words = settingsWordsOf(state.language);
  const { page } = words;
  const [known, setKnown] = useState<SettingsState | null>(null);
  const typed = useDraft<Typed>('settings', TEXT);
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

  const before = typed.value?.from ?? known?.values ?? null;
  const shown = !typed.ready || before === null ? null : (typed.value?.draft ?? toDraft(before));
  const read = shown === null ? null : readDraft(shown, page.bad);
  const changed = before === null || read === null ? [] : changedKeys(read.values, before);
  const pick = (values: SettingValues, keys: readonly SettingKey[]): Partial<SettingValues> =>
    Object.fromEntries(keys.map((key) => [key, values[key]]));

  const settle = (answer: SavedSettings, next: Saved | null, sentence: string) => {
    setKnown(answer);
    typed.put(null);
    setSaved(next);
    setTold(sentence);
    announce(sentence);
    // The word for the children and the language govern the whole panel.
    const governs = (key: SettingKey) => key === 'label' || key === 'language';
    if (answer.changed.some(governs)) void refresh().catch(() => undefined);
  };
  const save = () => {
    if (known === null || before === null || read === null) return;
    const changes = pick(read.values, changed);
    saving.start(
      page.saving,
      () => bridge.call('saveSettings', { changes, before: pick(before, changed), tab: known.tab }),
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
  /** What a colleague has set meanwhile is taken over where nothing was typed here. */
  const readAgain = () =>
    start(
      page.loading,
      () => bridge.call('getSettings', {}),
      (fresh) => {
        const { value } = typed;
        if (value !== null) {
          const draft = followed(value.draft, toDraft(value.from), toDraft(fresh.values));
          typed.put({ draft, from: fresh.values });
        }
        saving.clear();
        setKnown(fresh);
      },
    );
  const busy = reading.busy ?? saving.busy;
  return (
    <Page
      title={page.title}
      footer={
        <>
          {busy !== null && <Busy text={busy} words={panel.words} />}
          {saving.error !== null && (
            <Trouble error={saving.error} speech={panel}>
              <button type="button" onClick={readAgain}>
                {panel.words.app.reload}
              </button>
            </Trouble>
          )}
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
          {changed.length > 0 && <DraftNote draft={typed} onDiscard={() => typed.put(null)} />}
          <SettingsForm
            draft={shown}
            read={read}
            words={words}
            told={(key) => known.problems.filter((one) => one.key === key).map(({ message }) => message)}
            onDraft={(next) => {
              setTold('');
              typed.put({ draft: next, from: before! });
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
