/** The spreadsheet's clock, as the panel last heard it, `2026-11-23 16:05`, and when that was. */
export interface Clock {
  now: string;
  heardAt: number;
}

/** The day that it is now in the spreadsheet's time zone, also when the panel has been open over midnight. */
export function dayAt({ now, heardAt }: Clock, at: number): string {
  const then = Date.parse(`${now.replace(' ', 'T')}:00Z`);
  return new Date(then + Math.max(0, at - heardAt)).toISOString().slice(0, 10);
}

/** Until the spreadsheet has told, the clock of this computer. */
export function ownClock(at: number): Clock {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return { now: local.toISOString().slice(0, 16).replace('T', ' '), heardAt: at };
}
