/**
 * Sheets keep a date as a serial number: days since 30 December 1899, in the spreadsheet's own wall-clock time.
 */
const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Wall-clock time in the zone, as if it were UTC milliseconds. */
export function wallClock(timeMs: number, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  const parts: Record<string, string> = {};
  for (const part of formatter.formatToParts(timeMs)) parts[part.type] = part.value;
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  // Zones are whole seconds off UTC, so the fraction passes through.
  return wall.getTime() + (((timeMs % 1000) + 1000) % 1000);
}

/** The moment at which the zone's clocks show this wall-clock time. */
function momentOf(wallMs: number, timeZone: string): number {
  const guess = wallMs - (wallClock(wallMs, timeZone) - wallMs);
  // A second look settles the hours around a change of the clocks.
  return wallMs - (wallClock(guess, timeZone) - guess);
}

export function serialOfMoment(timeMs: number, timeZone: string): number {
  return (wallClock(timeMs, timeZone) - EPOCH_MS) / DAY_MS;
}

export function momentOfSerial(serial: number, timeZone: string): number {
  return momentOf(EPOCH_MS + Math.round(serial * DAY_MS), timeZone);
}

/** Serial of a calendar date, or null when there is no such date. */
export function serialOfDate(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return (date.getTime() - EPOCH_MS) / DAY_MS;
}
