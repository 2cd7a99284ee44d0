export type TextEncoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  text: string;
  encoding: TextEncoding;
}

/**
 * The text of a file: by its byte order mark, else UTF-8 unless its rules are broken, else GB18030, which Chinese
 * Excel writes, or what the file itself declares.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const decode = (encoding: TextEncoding): DecodedText => ({
    text: new TextDecoder(encoding).decode(bytes),
    encoding,
  });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be');
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return decode(wide);
  const utf8 = decode('utf-8');
  const broken = utf8.text.split('\ufffd').length - 1;
  if (broken === 0) return utf8;
  // A file cut off within a character, or with one bad byte, is still what the rest of it is.
  let foreign = 0;
  for (let index = 0; index < utf8.text.length; index++) if (utf8.text.charCodeAt(index) > 127) foreign++;
  if (broken * 20 <= foreign) return utf8;
  return decode(declared !== null && /^(?:x-x-)?big5/i.test(declared) ? 'big5' : 'gb18030');
}

const LOOKED_AT = 2048;

/** Every second byte of separators, digits and line breaks is 0 in UTF-16, and none is in any other text. */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | null {
  const size = Math.min(bytes.length, LOOKED_AT) & ~1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < size; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  const some = size / 20;
  if (odd > some && even === 0) return 'utf-16le';
  return even > some && odd === 0 ? 'utf-16be' : null;
}
