import { useState } from 'preact/hooks';
import type { SettingsWords } from '../../locale/settingsWords.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { TextField } from '../parts/TextField.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';

/** The user's own name: theirs alone, and no part of the school's settings. */
export function WhoIAm({ words }: { words: SettingsWords }) {
  const panel = usePanel();
  const { me: text } = words.page;
  const [name, setName] = useState(panel.state.me ?? '');
  const [done, setDone] = useState<string | null>(null);
  const saving = useTask();
  const save = () =>
    saving.start(
      text.saving,
      () => panel.setMe(name),
      (me) => {
        const said = me === null ? '' : text.saved(me);
        setDone(said);
        panel.announce(said);
      },
    );
  return (
    <div class="setting-entry">
      <h2>{text.title}</h2>
      <TextField label={text.label} value={name} onInput={setName} />
      <p class="hint">{text.hint}</p>
      {saving.busy !== null && <Busy text={saving.busy} words={panel.words} />}
      {saving.error !== null && <Trouble error={saving.error} speech={panel} />}
      {done && <p class="done">{done}</p>}
      <button type="button" class="second" onClick={save}>
        {text.save}
      </button>
    </div>
  );
}
