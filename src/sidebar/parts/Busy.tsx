import { useEffect, useState } from 'preact/hooks';
import type { PageWords } from '../../locale/pageWords.js';

const SAY_ELAPSED_AFTER = 3;

/** What is being done, a moving bar (or how much is done of how much), and after a moment for how long. */
export function Busy({
  text,
  words,
  done,
  of,
}: {
  text: string;
  words: PageWords;
  done?: number;
  of?: number;
}) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div class="busy">
      <p role="status">{text}</p>
      <progress aria-label={text} value={done} max={of} />
      {seconds >= SAY_ELAPSED_AFTER && <p class="hint">{words.app.elapsed(seconds)}</p>}
    </div>
  );
}
