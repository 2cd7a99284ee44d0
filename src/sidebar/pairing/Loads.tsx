import { useState } from 'preact/hooks';
import type { HelperToSave } from '../../addon/api.js';
import type { HelperLoad } from '../../core/pairing/pairLoads.js';
import type { PairingWords } from '../../locale/pairingWords.js';
import { Fold } from '../parts/Fold.js';
import { SelectField } from '../parts/SelectField.js';
import { TextField } from '../parts/TextField.js';
import { LongList } from './Shown.js';
import type { Pairing } from './usePairing.js';

/** What each person has, of how many places; and the list of helpers, to be changed. */
export function Loads({ pairing, say }: { pairing: Pairing; say: PairingWords }) {
  const { page, kinds } = say;
  const loads = pairing.data?.loads ?? [];
  const [edited, setEdited] = useState<HelperLoad | null>(null);
  return (
    <section>
      <h2>{page.loads}</h2>
      {loads.length > 0 && (
        <Fold title={page.loads}>
          <p class="hint">{page.loadText}</p>
          <LongList items={loads} say={say} keyOf={(one) => `${one.kind} ${one.className} ${one.name}`}>
            {(one) => (
              <>
                <div class="row">
                  <span>
                    <span class="strong">{one.name}</span> {kinds[one.kind]} {one.className}
                  </span>
                  <span class={one.load > one.cap ? 'over' : undefined}>
                    {page.load(one.load, one.cap)}
                    {one.load > one.cap && ` ${page.loadOver}`}
                  </span>
                </div>
                <progress
                  class="load-bar"
                  aria-label={one.name}
                  value={Math.min(one.load, one.cap)}
                  max={one.cap || 1}
                />
                {(one.kind === 'class' || one.kind === 'teacher') && (
                  <button type="button" class="link" onClick={() => setEdited(one)}>
                    {page.edit(one.name)}
                  </button>
                )}
              </>
            )}
          </LongList>
        </Fold>
      )}
      {edited !== null && (
        <HelperForm
          key={`${edited.kind} ${edited.name}`}
          start={edited}
          pairing={pairing}
          say={say}
          onClose={() => setEdited(null)}
        />
      )}
      {edited === null && (
        <Fold title={page.people}>
          <p class="hint">{page.peopleText}</p>
          <HelperForm start={null} pairing={pairing} say={say} onClose={() => undefined} />
        </Fold>
      )}
    </section>
  );
}

const SEPARATORS = /[、,，;；\n]+/;
const wordsIn = (text: string) => text.split(SEPARATORS).flatMap((word) => word.trim() || []);

function HelperForm(props: {
  start: HelperLoad | null;
  pairing: Pairing;
  say: PairingWords;
  onClose(): void;
}) {
  const { start, pairing, say } = props;
  const { page, kinds } = say;
  const [name, setName] = useState(start?.name ?? '');
  const [kind, setKind] = useState<HelperToSave['kind']>(start?.kind === 'class' ? 'class' : 'teacher');
  const [subjects, setSubjects] = useState(say.subjectList(start?.subjects ?? []));
  const [classes, setClasses] = useState((start?.classes ?? []).join('、'));
  const [places, setPlaces] = useState(start === null ? '' : String(start.cap));
  const wrong = places.trim() !== '' && !/^\d{1,3}$/.test(places.trim());
  const ready = name.trim() !== '' && !wrong && pairing.writing.busy === null;
  const save = () => {
    if (!ready) return;
    const cap = places.trim() === '' ? null : Number(places);
    const helper = { name: name.trim(), kind, subjects: wordsIn(subjects), classes: wordsIn(classes), cap };
    pairing.saveHelper(helper, () => {
      setName('');
      setSubjects('');
      setClasses('');
      setPlaces('');
      props.onClose();
    });
  };
  return (
    <div class="card">
      <TextField label={page.name} value={name} onInput={setName} focus={start !== null} />
      <SelectField
        label={page.kind}
        value={kind}
        options={[
          { value: 'teacher', label: kinds.teacher },
          { value: 'class', label: kinds.class },
        ]}
        onChange={(value) => setKind(value === 'class' ? 'class' : 'teacher')}
      />
      <TextField label={`${page.subjects} (${page.subjectsHint})`} value={subjects} onInput={setSubjects} />
      <TextField label={`${page.classes} (${page.classesHint})`} value={classes} onInput={setClasses} />
      <TextField
        label={`${page.places} (${page.placesHint})`}
        kind="number"
        value={places}
        onInput={setPlaces}
        problem={wrong ? page.badPlaces : null}
      />
      <p class="row">
        <button type="button" disabled={!ready} onClick={save}>
          {page.savePerson}
        </button>
        {start !== null && (
          <button type="button" onClick={props.onClose}>
            {page.cancel}
          </button>
        )}
      </p>
    </div>
  );
}
