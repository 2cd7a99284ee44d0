import { useEffect, useRef } from 'preact/hooks';

/** What was done, in words, and the way back where there is one. */
export interface Note {
  sentence: string;
  undo: { label: string; run(): void } | null;
}

export function DoneNote({ note }: { note: Note }) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each note is brought into sight
  useEffect(() => place.current?.focus(), [note]);
  return (
    <div class="written" ref={place} tabIndex={-1} role="status">
      <p>✓ {note.sentence}</p>
      {note.undo !== null && (
        <button type="button" onClick={note.undo.run}>
          {note.undo.label}
        </button>
      )}
    </div>
  );
}
