import type { Language } from '../../addon/api.js';
import type { SupportRecord } from '../../core/ledger/record.js';
import { RECORD_TEXTS } from '../../core/ledger/recordRules.js';
import { type RecordWords, recordWordsOf } from '../../locale/recordWords.js';
import { subjectWord } from '../../locale/subjectWords.js';
import { usePanel } from '../context.js';

/** Day, kind, subject and minutes in a line. */
export function headOf(record: SupportRecord, say: RecordWords, language: Language): string {
  const { date, kind, subject, minutes } = record;
  return [
    date ?? say.page.noDate,
    kind === null ? null : say.kinds[kind],
    subject === null ? null : subjectWord(subject, language),
    minutes === null ? null : say.page.minutes(minutes),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** All that one version of a record says. */
export function RecordText({ record }: { record: SupportRecord }) {
  const { state } = usePanel();
  const say = recordWordsOf(state.language);
  return (
    <>
      <p class="hint">{headOf(record, say, state.language)}</p>
      {RECORD_TEXTS.map(
        (field) =>
          record[field] !== '' && (
            <p key={field} class="record-text">
              {field !== 'content' && <span class="strong">{say.fields[field]} </span>}
              {record[field]}
            </p>
          ),
      )}
      {record.by !== '' && <p class="hint">{say.page.by(record.by)}</p>}
    </>
  );
}
