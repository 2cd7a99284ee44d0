import type { PaperChoices } from '../../addon/api.js';
import { isHurtful, LONGEST_NAME } from '../../core/ledger/settingText.js';
import { paperWordsOf } from '../../locale/paperWords.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { TextField } from '../parts/TextField.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';
import type { PrintDraft } from './printDraft.js';

/** The school's name and who signs: as the settings have them, or as typed here for once; kept when asked. */
export function NamesOnPaper(props: {
  choices: PaperChoices;
  draft: PrintDraft;
  onChange(part: Partial<PrintDraft>): void;
  onKept(): void;
}) {
  const panel = usePanel();
  const { bridge, state, words: shared, announce } = panel;
  const { page: words } = paperWordsOf(state.language);
  const { choices, draft, onChange, onKept } = props;
  const keeping = useTask();
  const names = ['school', ...(draft.kind === 'certificates' ? (['signatory'] as const) : [])] as const;
  const typed = (key: 'school' | 'signatory') => draft[key] ?? choices[key];
  const changed = names.filter((key) => typed(key).trim() !== choices[key]);
  const problem = (key: 'school' | 'signatory') => {
    if (isHurtful(typed(key))) return words.hurtful;
    return typed(key).trim().length > LONGEST_NAME ? words.tooLong(LONGEST_NAME) : null;
  };
  const keep = () =>
    keeping.start(
      words.remembering,
      () => {
        const pick = (from: (key: 'school' | 'signatory') => string) =>
          Object.fromEntries(changed.map((key) => [key, from(key)]));
        return bridge.call('saveSettings', {
          changes: pick((key) => typed(key).trim()),
          before: pick((key) => choices[key]),
        });
      },
      ({ tab }) => {
        announce(words.remembered(tab));
        onKept();
      },
    );
  return (
    <>
      {names.map((key) => (
        <div key={key}>
          <TextField
            label={words[key]}
            value={typed(key)}
            onInput={(value) => onChange({ [key]: value })}
            problem={problem(key)}
          />
          {key === 'signatory' && <p class="hint">{words.signatoryHint}</p>}
        </div>
      ))}
      {keeping.busy !== null && <Busy text={keeping.busy} words={shared} />}
      {keeping.error !== null && <Trouble error={keeping.error} speech={panel} />}
      {changed.length > 0 && keeping.busy === null && names.every((key) => problem(key) === null) && (
        <button type="button" onClick={keep}>
          {words.remember}
        </button>
      )}
    </>
  );
}
