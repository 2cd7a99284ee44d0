import type { Cohort } from '../../core/awardRule.js';
import { usePanel } from '../context.js';

/** Supported students or everyone, each with its number; null where there is no such cohort. */
export function CohortChoice(props: {
  cohort: Cohort;
  supported: number | null;
  everyone: number | null;
  onChange(cohort: Cohort): void;
}) {
  const { words, go } = usePanel();
  const { awards } = words;
  const label = (cohort: Cohort): string => {
    const count = props[cohort];
    if (count !== null) return awards[cohort](count);
    return cohort === 'supported' ? awards.supportedNone : words.history.cohort.everyone;
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
          {awards.noArchive}{' '}
          <button type="button" class="link" onClick={() => go({ page: 'adopt', role: 'archive' })}>
            {awards.adoptArchive}
          </button>
        </p>
      )}
    </fieldset>
  );
}
