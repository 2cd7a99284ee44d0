import { numfmt } from '@univerjs/presets';

/** What `getNumberFormat` says of a cell that nobody has formatted. */
export const AUTOMATIC_FORMAT = '0.###############';
const TEXT_FORMAT = '@';

/** The engine's own spelling of "no format", "plain text" and Google's "automatic", as one. */
export function canonicalFormat(pattern: string | null | undefined): string | null {
  if (!pattern || pattern === 'General' || pattern === AUTOMATIC_FORMAT) return null;
  return pattern === '@@@' ? TEXT_FORMAT : pattern;
}

export function isTextFormat(pattern: string | null): boolean {
  return canonicalFormat(pattern) === TEXT_FORMAT;
}

const dateFormats = new Map<string, boolean>();

export function isDateFormat(pattern: string | null): boolean {
  if (!pattern) return false;
  let known = dateFormats.get(pattern);
  if (known === undefined) {
    known = numfmt.isValidFormat(pattern) && numfmt.isDateFormat(pattern);
    dateFormats.set(pattern, known);
  }
  return known;
}

/** As many characters as a number without a format shows as it is. */
const SHOWN_AS_IS = 10;
const DECIMAL_POINT = /^(?:zh|en)/;

/** What a cell shows for a number. `locale` as in `zh_CN`. */
export function formatNumber(value: number, pattern: string | null, locale: string): string {
  const format = canonicalFormat(pattern) ?? 'General';
  if (format === 'General' && DECIMAL_POINT.test(locale)) {
    // Nearly every mark there is; the engine's formatter takes twenty times as long.
    const text = String(value);
    if (text.length <= SHOWN_AS_IS && !text.includes('e') && Number.isFinite(value)) return text;
  }
  // Sheets count days without the 29 February 1900 that Excel invented.
  const options = { locale: locale.replace('_', '-'), leap1900: false, throws: false, invalid: '' };
  const text = numfmt.format(format, value, options);
  return text === '' && !numfmt.isValidFormat(format) ? numfmt.format('General', value, options) : text;
}
