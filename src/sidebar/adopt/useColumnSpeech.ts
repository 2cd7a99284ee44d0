import { useMemo } from 'preact/hooks';
import { subjectWord } from '../../locale/subjectWords.js';
import { usePanel } from '../context.js';
import type { ColumnSpeech } from './columns.js';

/** How this page speaks of columns. */
export function useColumnSpeech(): ColumnSpeech {
  const { words, state } = usePanel();
  return useMemo(
    () => ({ words, say: (subject) => subjectWord(subject, state.language) }),
    [words, state.language],
  );
}
