import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ColumnReading } from '../../tabs/reading.js';
import { usePanel } from '../context.js';
import { Fold } from '../parts/Fold.js';
import { TextField } from '../parts/TextField.js';
import { useColumnSpeech } from './useColumnSpeech.js';

/** The full mark of each subject, where it comes from, and room for a better one. */
export function FullMarks(props: {
  columns: readonly ColumnReading[];
  /** Columns whose full mark a person gave. */
  said: ReadonlySet<string>;
  onChange(column: ColumnReading, points: number | null): void;
}) {
  const { words } = usePanel();
  const { adopt } = words;
  const { say } = useColumnSpeech();
  const subjects = props.columns.filter(({ field, subject }) => field === 'score' && subject !== undefined);
  if (subjects.length === 0) return null;
  // Tables side by side say the same of a subject twice.
  const list = new Set(
    subjects.map(({ subject, fullMark, fullMarkFrom }) => {
      if (fullMark === undefined) return `${say(subject!)} ${adopt.fullMarkUnknown}`;
      // Seen in the marks and never counted with: other pages do not know it.
      return `${say(subject!)} ${fullMarkFrom === 'largest' ? adopt.fullMarkLikely(fullMark) : fullMark}`;
    }),
  );
  const known = subjects.some(({ fullMark }) => fullMark !== undefined);
  return (
    <Fold title={adopt.fullMarks(known ? [...list].join(words.app.list) : adopt.fullMarkUnknown)}>
      {subjects.map((column) => (
        <Points
          key={column.key}
          label={
            <>
              {adopt.fullMarkOf(say(column.subject!))}{' '}
              <span class="hint">{adopt.fullMarkFrom[sourceOf(column, props.said)]}</span>
            </>
          }
          points={column.fullMark ?? null}
          onChange={(points) => props.onChange(column, points)}
        />
      ))}
    </Fold>
  );
}

function sourceOf({ key, fullMark, fullMarkFrom }: ColumnReading, said: ReadonlySet<string>) {
  if (said.has(key)) return 'said';
  return fullMark === undefined ? 'none' : (fullMarkFrom ?? 'none');
}

/** A number that counts when the field is left or Enter is pressed. */
function Points(props: {
  label: ComponentChildren;
  points: number | null;
  onChange(points: number | null): void;
}) {
  const { adopt } = usePanel().words;
  const given = props.points === null ? '' : String(props.points);
  const [text, setText] = useState(given);
  useEffect(() => setText(given), [given]);
  const points = readPoints(text);
  return (
    <TextField
      kind="number"
      label={props.label}
      value={text}
      onInput={setText}
      onCommit={() => {
        if (points !== undefined && points !== props.points) props.onChange(points);
      }}
      problem={points === undefined ? adopt.fullMarkBad : null}
    />
  );
}

/** null: nothing is written; undefined: no full mark. */
export function readPoints(text: string): number | null | undefined {
  const clean = text.normalize('NFKC').trim();
  if (clean === '') return null;
  return /^\d+(\.\d+)?$/.test(clean) && Number(clean) > 0 ? Number(clean) : undefined;
}
