import { useMemo, useState } from 'preact/hooks';
import type { PaperChoices } from '../../addon/api.js';
import type { PaperPageWords } from '../../locale/paperWords.js';
import { SelectField } from '../parts/SelectField.js';
import { TextField } from '../parts/TextField.js';
import { indexStudents, searchStudents } from '../students/searchStudents.js';
import { classesOf, type PrintDraft } from './printDraft.js';

const MOST_FOUND = 8;

/** For everyone of the run, a class, or one child. */
export function WhoFor(props: {
  choices: PaperChoices;
  draft: PrintDraft;
  words: PaperPageWords;
  onChange(part: Partial<PrintDraft>): void;
}) {
  const { choices, draft, words, onChange } = props;
  const classes = classesOf(choices.children);
  const labels = { everyone: words.everyone, class: words.ofClass, one: words.one };
  return (
    <>
      <fieldset class="field">
        <legend>{words.who}</legend>
        <div class="radios">
          {(['everyone', 'class', 'one'] as const).map((who) => (
            <label key={who}>
              <input
                type="radio"
                name="who"
                checked={draft.who === who}
                disabled={who === 'class' && classes.length === 0}
                onChange={() => onChange({ who })}
              />
              {labels[who]}
            </label>
          ))}
        </div>
      </fieldset>
      {draft.who === 'class' && (
        <SelectField
          label={words.ofClass}
          value={draft.class ?? classes[0] ?? ''}
          options={classes.map((value) => ({ value, label: value }))}
          onChange={(value) => onChange({ class: value })}
        />
      )}
      {draft.who === 'one' && <FindChild {...props} />}
      {draft.kind === 'slips' && draft.who !== 'one' && (
        <Tick
          label={words.prizesOnly}
          checked={draft.prizesOnly}
          onChange={(prizesOnly) => onChange({ prizesOnly })}
        />
      )}
      {draft.kind === 'slips' && choices.schooling === 'senior' && (
        <>
          <Tick
            label={words.showRanks}
            checked={draft.showRanks}
            onChange={(showRanks) => onChange({ showRanks })}
          />
          <p class="hint">{words.showRanksHint}</p>
        </>
      )}
    </>
  );
}

function Tick(props: { label: string; checked: boolean; onChange(checked: boolean): void }) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />{' '}
      {props.label}
    </label>
  );
}

function FindChild(props: {
  choices: PaperChoices;
  draft: PrintDraft;
  words: PaperPageWords;
  onChange(part: Partial<PrintDraft>): void;
}) {
  const { choices, draft, words, onChange } = props;
  const [typed, setTyped] = useState('');
  const index = useMemo(
    () => indexStudents(choices.children.map((child) => ({ ...child, ids: {}, active: true }))),
    [choices.children],
  );
  const found = typed.trim() === '' ? [] : searchStudents(index, typed);
  const chosen = choices.children.find(({ at }) => at === draft.child) ?? null;
  return (
    <div class="find-child">
      <TextField label={words.find} value={typed} onInput={setTyped} />
      <p class="hint">{words.findHint}</p>
      {typed.trim() !== '' && found.length === 0 && <p role="status">{words.nobodyFound}</p>}
      <ul class="plain">
        {found.slice(0, MOST_FOUND).map(({ at, name, class: className }) => (
          <li key={at}>
            <button
              type="button"
              onClick={() => {
                onChange({ child: at });
                setTyped('');
              }}
            >
              {name} <span class="hint">{className ?? ''}</span>
            </button>
          </li>
        ))}
      </ul>
      {chosen !== null && (
        <p class="child-name">
          {chosen.name} <span class="hint">{chosen.class ?? ''}</span>
        </p>
      )}
    </div>
  );
}
