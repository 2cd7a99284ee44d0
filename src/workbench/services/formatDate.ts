import { wallClock } from './dates.js';

const TOKEN = /'((?:[^']|'')*)'|([a-zA-Z])\2*/g;

/** A moment in a zone, by a pattern of Java's SimpleDateFormat (English names). */
export function formatDate(timeMs: number, timeZone: string, pattern: string): string {
  const wallMs = wallClock(timeMs, timeZone);
  const wall = new Date(wallMs);
  const offsetMinutes = Math.round((wallMs - timeMs) / 60_000);
  return pattern.replace(TOKEN, (token, quoted: string | undefined) => {
    if (token === "''") return "'";
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    return field(token, wall, offsetMinutes);
  });
}

function field(token: string, wall: Date, offsetMinutes: number): string {
  const number = (value: number) => String(value).padStart(token.length, '0');
  const hour = wall.getUTCHours();
  switch (token[0]) {
    case 'y':
      return token.length === 2
        ? String(wall.getUTCFullYear() % 100).padStart(2, '0')
        : number(wall.getUTCFullYear());
    case 'M':
      return token.length > 2
        ? name(wall, { month: token.length > 3 ? 'long' : 'short' })
        : number(wall.getUTCMonth() + 1);
    case 'd':
      return number(wall.getUTCDate());
    case 'E':
      return name(wall, { weekday: token.length > 3 ? 'long' : 'short' });
    case 'u':
      return number(wall.getUTCDay() || 7);
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return number(hour);
    case 'k':
      return number(hour || 24);
    case 'h':
      return number(hour % 12 || 12);
    case 'K':
      return number(hour % 12);
    case 'm':
      return number(wall.getUTCMinutes());
    case 's':
      return number(wall.getUTCSeconds());
    case 'S':
      return number(wall.getUTCMilliseconds());
    case 'Z':
      return offset(offsetMinutes, '');
    case 'z':
      return `GMT${offset(offsetMinutes, ':')}`;
    case 'X':
      return offsetMinutes === 0
        ? 'Z'
        : offset(offsetMinutes, token.length === 3 ? ':' : '').slice(0, token.length === 1 ? 3 : 6);
    default:
      throw new Error(`Illegal pattern character '${token[0]}'`);
  }
}

function name(wall: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(wall);
}

function offset(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${separator}${two(size % 60)}`;
}
