const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Between these an eastern and a western zone share a clock, a day apart: nobody can tell which. */
const FIRST_DOUBTFUL = 10 * HOUR_MS;
const LAST_DOUBTFUL = 12 * HOUR_MS;

/**
 * The day that it is now in the time zone in which a moment is a midnight: its time of day in UTC tells the zone. null
 * where two zones share it (Honolulu and Kiritimati).
 *
 * @param midnight milliseconds since 1970
 * @param now milliseconds since 1970
 */
export function dayFromMidnight(midnight: number, now: number): string | null {
  const inUtc = ((midnight % DAY_MS) + DAY_MS) % DAY_MS;
  if (Number.isNaN(inUtc) || (inUtc >= FIRST_DOUBTFUL && inUtc <= LAST_DOUBTFUL)) return null;
  const ahead = inUtc > LAST_DOUBTFUL ? DAY_MS - inUtc : -inUtc;
  return new Date(now + ahead).toISOString().slice(0, 10);
}
