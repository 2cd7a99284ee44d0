import { useState } from 'preact/hooks';
import type { ColumnReading, TabRole } from '../../tabs/reading.js';
import { usePanel } from '../context.js';
import { Chips } from '../parts/Chips.js';
import { Sheet } from '../parts/Sheet.js';
import { TextField } from '../parts/TextField.js';
import { columnChoices, columnLetters, OTHER_SUBJECT, subjectValue, valueOfColumn } from './columns.js';
import { useColumnSpeech } from './useColumnSpeech.js';

/** What one column is: picked from a list, or a subject by its name, or left to the recogniser again. */
export function ColumnSheet(props: {
  column: ColumnReading;
  role: TabRole;
  subjects: readonly string[];
  samples: readonly string[];
  /** A person said what the column is. */
  said: boolean;
  onPick(value: string): void;
  onRestore(): void;
  onClose(): void;
}) {
  const { words } = usePanel();
  const { adopt } = words;
  const speech = useColumnSpeech();
  const [naming, setNaming] = useState(false);
  const { column, samples } = props;
  return (
    <Sheet title={columnTitle(column, adopt)} onClose={props.onClose}>
      <p class="hint">{samples.length === 0 ? adopt.noValues : adopt.values(samples.join(words.app.list))}</p>
      {props.said && (
        <button type="button" onClick={props.onRestore}>
          {adopt.automatic}
        </button>
      )}
      {naming ? (
        <SubjectName onName={(subject) => props.onPick(subjectValue(subject))} />
      ) : (
        <Chips
          label={adopt.readAs}
          groups={columnChoices(props.role, column, props.subjects, speech)}
          value={valueOfColumn(column)}
          onPick={(value) => (value === OTHER_SUBJECT ? setNaming(true) : props.onPick(value))}
        />
      )}
    </Sheet>
  );
}

/** What to call a column: its letter, and its header where it has one. */
export function columnTitle(
  column: ColumnReading,
  adopt: ReturnType<typeof usePanel>['words']['adopt'],
): string {
  const letters = columnLetters(column.column);
  const named = column.header !== '' && column.header !== letters;
  return named ? adopt.columnTitle(letters, column.header) : adopt.columnTitleBare(letters);
}

function SubjectName({ onName }: { onName(subject: string): void }) {
  const { adopt } = usePanel().words;
  const [name, setName] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onName(name.trim());
      }}
    >
      <TextField label={adopt.otherSubjectLabel} value={name} onInput={setName} focus />
      <button type="submit" disabled={name.trim() === ''}>
        {adopt.takeSubject}
      </button>
    </form>
  );
}
