import type { HelperToSave } from '../../addon/api.js';
import type { HelperLoad } from '../../core/pairing/pairLoads.js';
import type { PairingWords } from '../../locale/pairingWords.js';
import { Fold } from '../parts/Fold.js';
import { SelectField } from '../parts/SelectField.js';
import { TextField } from '../parts/TextField.js';
import { type Draft, useDraft } from '../useDraft.js';
import { LongList } from './Shown.js';
import type { Pairing } from './usePairing.js';

/** What each person has, of how many places; and the list of helpers, to be changed. */
export function Loads({ pairing, say }: { pairing: Pairing; say: PairingWords }) {
  const { page, kinds } = say;
  const loads = pairing.data?.loads ?? [];
  const form = useDraft<HelperDraft>('helper');
  const isEdit = form.value?.isEdit === true;
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
                  <button type="button" class="link" onClick={() => form.begin(draftOf(one, say))}>
                    {page.edit(one.name)}
                  </button>
                )}
              </>
            )}
          </LongList>
        </Fold>
      )}
      {isEdit ? (
        <HelperForm form={form} pairing={pairing} say={say} />
      ) : (
        <Fold title={page.people} open={form.value !== null}>
          <p class="hint">{page.peopleText}</p>
          <HelperForm form={form} pairing={pairing} say={say} />
        </Fold>
      )}
    </section>
  );
}

const SEPARATORS = /[、,，;；\n]+/;
const wordsIn = (text: string) => text.split(SEPARATORS).flatMap((word) => word.trim() || []);

/** A row of the list of helpers as it is typed. */
interface HelperDraft extends Record<'name' | 'subjects' | 'classes' | 'places', string> {
  kind: HelperToSave['kind'];
  /** Somebody who is there already. */
  isEdit: boolean;
}

const NOBODY: HelperDraft = {
  name: '',
  kind: 'teacher',
  subjects: '',
  classes: '',
  places: '',
  isEdit: false,
};

function draftOf({ name, kind, subjects, classes, cap }: HelperLoad, say: PairingWords): HelperDraft {
  return {
    name,
    kind: kind === 'class' ? 'class' : 'teacher',
    subjects: say.subjectList(subjects),
    classes: classes.join('、'),
    places: String(cap),
    isEdit: true,
  };
}

function HelperForm(props: { form: Draft<HelperDraft>; pairing: Pairing; say: PairingWords }) {
  const { form, pairing, say } = props;
  const { page, kinds } = say;
  const draft = form.value ?? NOBODY;
  const { name, kind, subjects, classes, places, isEdit } = draft;
  const set = (field: 'name' | 'subjects' | 'classes' | 'places') => (text: string) =>
    form.put({ ...draft, [field]: text });
  const wrong = places.trim() !== '' && !/^\d{1,3}$/.test(places.trim());
  const ready = name.trim() !== '' && !wrong && pairing.writing.busy === null;
  const save = () => {
    if (!ready) return;
    const cap = places.trim() === '' ? null : Number(places);
    const helper = { name: name.trim(), kind, subjects: wordsIn(subjects), classes: wordsIn(classes), cap };
    pairing.saveHelper(helper, () => form.put(null));
  };
  return (
    <div class="card">
      <TextField label={page.name} value={name} onInput={set('name')} focus={isEdit && !form.isBack} />
      <SelectField
        label={page.kind}
        value={kind}
        options={[
          { value: 'teacher', label: kinds.teacher },
          { value: 'class', label: kinds.class },
        ]}
        onChange={(value) => form.put({ ...draft, kind: value === 'class' ? 'class' : 'teacher' })}
      />
      <TextField
        label={`${page.subjects} (${page.subjectsHint})`}
        value={subjects}
        onInput={set('subjects')}
      />
      <TextField label={`${page.classes} (${page.classesHint})`} value={classes} onInput={set('classes')} />
      <TextField
        label={`${page.places} (${page.placesHint})`}
        kind="number"
        value={places}
        onInput={set('places')}
        problem={wrong ? page.badPlaces : null}
      />
      <p class="row">
        <button type="button" disabled={!ready} onClick={save}>
          {page.savePerson}
        </button>
        {form.value !== null && (
          <button type="button" onClick={() => form.put(null)}>
            {page.cancel}
          </button>
        )}
      </p>
    </div>
  );
}
