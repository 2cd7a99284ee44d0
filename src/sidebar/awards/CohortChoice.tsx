import type { Cohort } from '../../core/awardRule.js';
import { usePanel } from '../context.js';

/** Supported students or everyone, each with its number; null where there is no such cohort. */
export function CohortChoice(props: {
  cohort: Cohort;
  supported: number | null;
  everyone: number | null;
  onChange(cohort: Cohort): void;
}) {
  const { words, go, state } = usePanel();
  const { awards } = words;
  const label = (cohort: Cohort): string => {
    const count = props[cohort];
    if (cohort === 'supported')
      return count === null ? awards.supportedNone(state.label) : awards.supported(state.label, count);
    return count === null ? words.history.cohort.everyone : awards.everyone(count);
  };
  return (
    <fieldset class="field">
      <legend>{awards.cohort}</legend>
      <div class="radios">
        {(['supported', 'everyone'] as const).map((cohort) => (
          <label key={cohort}>
            <input
              type="radio"
              name="cohort"
              checked={props.cohort === cohort}
              disabled={cohort === 'supported' && props.supported === null}
              onChange={() => props.onChange(cohort)}
            />
            {label(cohort)}
          </label>
        ))}
      </div>
      {props.supported === null && (
        <p class="hint">
          {awards.noArchive(state.label)}{' '}
          <button type="button" class="link" onClick={() => go({ page: 'adopt', role: 'archive' })}>
            {awards.adoptArchive}
          </button>
        </p>
      )}
    </fieldset>
  );
}
