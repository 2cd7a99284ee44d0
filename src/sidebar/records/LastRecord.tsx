import type { ListedRecord } from '../../addon/api.js';
import { recordWordsOf } from '../../locale/recordWords.js';
import { usePanel } from '../context.js';
import { headOf } from './RecordText.js';

/** The child's last record beside the new one: what was done, and what was to come next. */
export function LastRecord({ record }: { record: ListedRecord }) {
  const { state } = usePanel();
  const say = recordWordsOf(state.language);
  const { content, nextStep } = record;
  return (
    <aside class="card last-record" aria-label={say.page.last}>
      <p class="hint">
        {say.page.last} {headOf(record, say, state.language)}
      </p>
      {content !== '' && <p class="record-text">{content}</p>}
      {nextStep !== '' && (
        <p class="record-text">
          <span class="strong">{say.fields.nextStep}</span> {nextStep}
        </p>
      )}
    </aside>
  );
}
