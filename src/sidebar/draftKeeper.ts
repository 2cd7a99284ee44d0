/** How long a form rests before what was typed is kept. */
export const REST_MS = 3_000;

/**
 * Sends what a form holds to be kept, so that closing the panel loses nothing: once the form has rested for a moment,
 * or at once when asked (a field was left). One call at a time, the newest text last, and none for a text that is kept
 * already.
 */
export class DraftKeeper {
  private waiting: string | null = null;
  private sending = false;
  private timer: ReturnType<typeof setTimeout> | null = null;

  /**
   * @param send keeps a text; false: it is too long to be kept
   * @param onKept whether the form's text is kept now
   * @param known the text that is kept already
   */
  constructor(
    private readonly send: (text: string) => Promise<boolean>,
    private readonly onKept: (kept: boolean) => void,
    private known: string,
  ) {}

  put(text: string): void {
    this.waiting = text;
    if (this.timer !== null) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.flush();
    }, REST_MS);
  }

  flush(): void {
    if (this.sending || this.waiting === null) return;
    const text = this.waiting;
    this.waiting = null;
    if (text === this.known) return;
    this.sending = true;
    const after = (kept: boolean) => {
      this.sending = false;
      this.known = kept ? text : '';
      this.onKept(kept);
      if (this.waiting !== null) this.put(this.waiting);
    };
    this.send(text).then(after, () => after(false));
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.flush();
  }
}
