/** The little XML that SpreadsheetML needs: text in and out, attributes, and slices of a part by element. */

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of an element or attribute as characters. */
export function unescapeXml(raw: string): string {
  let text = raw;
  if (text.includes('<![CDATA[')) {
    text = text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inside: string) => escapeXml(inside));
  }
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex?: string, dec?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(dec);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

/** Characters as text of an element or of an attribute in double quotes. */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replace(/[&<>"]/g, (char) =>
        char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&quot;',
      )
    : text;
}

/** Characters as text of an element, where quotes may stand as they are. */
export function escapeText(text: string): string {
  return escapeXml(text).replaceAll('&quot;', '"');
}

/** Text in an attribute: line breaks and tabs must be written as references, or they come back as spaces. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** ST_Xstring: characters that XML cannot hold are written `_xHHHH_`, and so is a text that looks like that. */
export function encodeXString(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be escaped
  if (!/[\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]|_x[0-9a-fA-F]{4}_/.test(text)) return text;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5f && /^_x[0-9a-fA-F]{4}_/.test(text.slice(i, i + 7))) {
      out += '_x005F_';
    } else if (isPairAt(text, i)) {
      out += text[i]! + text[i + 1]!;
      i++;
    } else if (isUnwritable(code)) {
      out += `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
    } else {
      out += text[i];
    }
  }
  return out;
}

function isPairAt(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  const low = text.charCodeAt(at + 1);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

function isUnwritable(code: number): boolean {
  return (code < 0x20 && code !== 9 && code !== 10) || (code >= 0xd800 && code <= 0xdfff) || code >= 0xfffe;
}

export function decodeXString(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

export type Attributes = Record<string, string>;

/** Attributes of an opening tag, given as `<name a="b" …>`. Namespace prefixes are kept. */
export function readAttributes(tag: string): Attributes {
  const attributes: Attributes = {};
  const pattern = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  for (let match = pattern.exec(tag); match !== null; match = pattern.exec(tag)) {
    attributes[match[1]!] = unescapeXml(match[2] ?? match[3] ?? '');
  }
  return attributes;
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** One element found in a part: where it stands, its opening tag, and what is inside. */
export interface Slice {
  start: number;
  end: number;
  tag: string;
  inner: string;
  attributes: Attributes;
}

/**
 * The next element of that name at or after `from`, or null. Elements of SpreadsheetML that are sought this way never
 * hold another of their own name.
 */
export function findElement(xml: string, name: string, from = 0): Slice | null {
  let start = xml.indexOf(`<${name}`, from);
  while (start >= 0 && !/[\s/>]/.test(xml[start + name.length + 1] ?? '')) {
    start = xml.indexOf(`<${name}`, start + 1);
  }
  if (start < 0) return null;
  const close = xml.indexOf('>', start);
  if (close < 0) return null;
  const tag = xml.slice(start, close + 1);
  if (tag.endsWith('/>')) {
    return { start, end: close + 1, tag, inner: '', attributes: readAttributes(tag) };
  }
  const stop = xml.indexOf(`</${name}>`, close);
  if (stop < 0) return null;
  return {
    start,
    end: stop + name.length + 3,
    tag,
    inner: xml.slice(close + 1, stop),
    attributes: readAttributes(tag),
  };
}

export function findElements(xml: string, name: string): Slice[] {
  const found: Slice[] = [];
  for (let next = findElement(xml, name); next !== null; next = findElement(xml, name, next.end))
    found.push(next);
  return found;
}

/** The text of a string item: all its `<t>`, the phonetic readings left out. */
export function textOfRuns(xml: string): string {
  const body = xml.includes('<rPh') ? xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '') : xml;
  let text = '';
  for (const piece of findElements(body, 't')) text += decodeXString(unescapeXml(piece.inner));
  return text;
}

/**
 * The part with the main namespace as the default one. Some programs write `<x:worksheet>`; the rest of the reader
 * and the writer then see one form only.
 */
export function withoutPrefix(xml: string, root: string): string {
  const match = new RegExp(`<([A-Za-z_][\\w.-]*):${root}[\\s>]`).exec(xml);
  if (match === null) return xml;
  const prefix = match[1]!;
  return xml
    .replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1')
    .replace(new RegExp(`\\sxmlns:${prefix}=`), ' xmlns=');
}

/** The text of an XML part, in UTF-8 or, by its byte order mark, UTF-16; said to be UTF-8, as it will be written. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'utf-8'
    ? text
    : text.replace(/^(<\?xml\b[^>]*?\bencoding=)["'][^"']*["']/, '$1"UTF-8"');
}
