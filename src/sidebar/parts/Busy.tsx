import { useEffect, useState } from 'preact/hooks';
import type { PageWords } from '../../locale/pageWords.js';

const SAY_ELAPSED_AFTER = 3;

/** What is being done, a moving bar, and after a moment for how long. */
export function Busy({ text, words }: { text: string; words: PageWords }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div class="busy">
      <p role="status">{text}</p>
      <progress aria-label={text} />
      {seconds >= SAY_ELAPSED_AFTER && <p class="hint">{words.app.elapsed(seconds)}</p>}
    </div>
  );
}
