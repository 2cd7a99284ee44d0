import type { ColumnReading } from '../../tabs/reading.js';
import { usePanel } from '../context.js';
import { columnTitle } from './ColumnSheet.js';
import { columnLabel, columnLetters } from './columns.js';
import { useColumnSpeech } from './useColumnSpeech.js';

/** The columns that are uncertain: each with its guess and what stands in it, to be ticked or changed. */
export function ColumnDoubts(props: {
  columns: readonly ColumnReading[];
  samplesOf(column: ColumnReading): readonly string[];
  ticked: ReadonlySet<string>;
  onTick(keys: readonly string[], ticked: boolean): void;
  onChange(key: string): void;
}) {
  const { words } = usePanel();
  const { adopt } = words;
  const speech = useColumnSpeech();
  const { columns, ticked } = props;
  const allTicked = columns.every(({ key }) => ticked.has(key));
  return (
    <section class="confirm" aria-label={adopt.doubtTitle(columns.length)}>
      <h2>{adopt.doubtTitle(columns.length)}</h2>
      <p>{adopt.doubtText}</p>
      <ul class="plain">
        {columns.map((column) => {
          const letters = columnLetters(column.column);
          const samples = props.samplesOf(column);
          return (
            <li key={column.key}>
              <p class="strong">{columnTitle(column, adopt)}</p>
              <p class="hint">
                {samples.length === 0 ? adopt.noValues : adopt.values(samples.join(words.app.list))}
              </p>
              <div class="row">
                <label>
                  <input
                    type="checkbox"
                    checked={ticked.has(column.key)}
                    onChange={(event) => props.onTick([column.key], event.currentTarget.checked)}
                  />
                  {column.field === null
                    ? adopt.doubtUnused(letters)
                    : adopt.doubtRight(letters, columnLabel(column, speech))}
                </label>
                <button
                  type="button"
                  aria-haspopup="dialog"
                  aria-label={adopt.doubtChangeOf(letters)}
                  onClick={() => props.onChange(column.key)}
                >
                  {adopt.doubtChange}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      {columns.length > 2 && (
        <label>
          <input
            type="checkbox"
            checked={allTicked}
            onChange={(event) =>
              props.onTick(
                columns.map(({ key }) => key),
                event.currentTarget.checked,
              )
            }
          />
          {adopt.doubtAll}
        </label>
      )}
    </section>
  );
}

/** A tab of several exams of which nobody has said yet which is meant. */
export function ExamDoubt(props: { exam: string; count: number; onTake(): void }) {
  const { adopt } = usePanel().words;
  return (
    <section class="confirm" aria-label={adopt.whichExam(props.count)}>
      <h2>{adopt.whichExam(props.count)}</h2>
      <p>{adopt.whichExamText}</p>
      <button type="button" onClick={props.onTake}>
        {adopt.takeExam(props.exam)}
      </button>
    </section>
  );
}

/** A reading that is uncertain as a whole: to be looked at and ticked. */
export function WholeDoubt(props: { ticked: boolean; onTick(ticked: boolean): void }) {
  const { adopt } = usePanel().words;
  return (
    <section class="confirm" aria-label={adopt.unsureTitle}>
      <h2>{adopt.unsureTitle}</h2>
      <p>{adopt.unsureText}</p>
      <label>
        <input
          type="checkbox"
          checked={props.ticked}
          onChange={(event) => props.onTick(event.currentTarget.checked)}
        />
        {adopt.unsureRight}
      </label>
    </section>
  );
}
