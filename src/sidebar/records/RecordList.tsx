import type { ListedRecord } from '../../addon/api.js';
import { recordWordsOf } from '../../locale/recordWords.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { Fold } from '../parts/Fold.js';
import { JumpButton } from '../parts/JumpButton.js';
import { Trouble } from '../parts/Trouble.js';
import { RecordText } from './RecordText.js';
import type { Records } from './useRecords.js';

/** The latest records of a child, or of all, each to be corrected and taken back. */
export function RecordList(props: {
  records: Records;
  /** Whose they are; null: everybody's. */
  name: string | null;
  /** The id of the record that is being corrected. */
  correcting: string | null;
  onCorrect(record: ListedRecord): void;
  onTakeBack(record: ListedRecord): void;
}) {
  const panel = usePanel();
  const { words: common, state } = panel;
  const words = recordWordsOf(state.language).page;
  const { list, task, reload, readMore } = props.records;
  return (
    <section>
      <h2>{props.name === null ? words.latest : words.latestOf(props.name)}</h2>
      {task.busy !== null && <Busy text={task.busy} words={common} />}
      {task.error !== null && (
        <Trouble error={task.error} speech={panel}>
          <button type="button" onClick={reload}>
            {common.app.retry}
          </button>
        </Trouble>
      )}
      {list !== null && list.records.length === 0 && (
        <p>{props.name === null ? words.none : words.noneOf(props.name)}</p>
      )}
      {list !== null && list.records.length > 0 && (
        <ol class="runs">
          {list.records.map((record) => (
            <Item key={record.id} {...props} record={record} />
          ))}
        </ol>
      )}
      {list?.more && (
        <button type="button" class="second" onClick={readMore}>
          {words.more}
        </button>
      )}
    </section>
  );
}

function Item(props: {
  record: ListedRecord;
  correcting: string | null;
  onCorrect(record: ListedRecord): void;
  onTakeBack(record: ListedRecord): void;
}) {
  const { record } = props;
  const { state } = usePanel();
  const words = recordWordsOf(state.language).page;
  const { name, className } = record.student;
  const day = record.date ?? words.noDate;
  return (
    <li class="card">
      <p>
        <span class="strong">{name}</span> {className}
      </p>
      <RecordText record={record} />
      {record.earlier.length > 0 && (
        <Fold title={words.earlier(record.earlier.length)}>
          <ol class="runs">
            {record.earlier
              .slice()
              .reverse()
              .map((version) => (
                <li key={version.id}>
                  <RecordText record={version} />
                </li>
              ))}
          </ol>
        </Fold>
      )}
      <p class="row">
        <span>
          <button
            type="button"
            aria-label={words.correctOf(name, day)}
            disabled={props.correcting === record.id}
            onClick={() => props.onCorrect(record)}
          >
            {words.correct}
          </button>{' '}
          <button
            type="button"
            aria-label={words.takeBackOf(name, day)}
            onClick={() => props.onTakeBack(record)}
          >
            {words.takeBack}
          </button>
        </span>
        <JumpButton tab={record.tab} cell={`A${record.row}`} />
      </p>
    </li>
  );
}
