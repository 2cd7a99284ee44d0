import { FileError } from './fileError.js';
import { isSpreadsheetXml } from './spreadsheetXml.js';

/** `html`: a web page with tables; `xml`: an XML Spreadsheet 2003. Both are often called .xls. */
export type FileKind = 'xlsx' | 'csv' | 'html' | 'xml';

/** Goes by the contents: a name may promise anything. Throws `FileError` for what can be none of these. */
export function kindOf(name: string, bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new FileError('EMPTY_FILE', name);
  if (name.startsWith('~$') && bytes.length < 1024) throw new FileError('LOCK_FILE', name);
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return 'xlsx';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw compoundError(name, bytes);
  // A BIFF stream without its container: Excel 2 to 4.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00) {
    throw new FileError('OLD_XLS', name);
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).split('\u0000').join('');
  const start = head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*/, '');
  if (/^<(?:\?xml|!--|(?:\w+:)?Workbook\b)/i.test(start) && isSpreadsheetXml(head)) return 'xml';
  if (/^<(?:!doctype\s+html|html|head|meta|div|table|body|style|\?xml|!--)/i.test(start)) return 'html';
  if (/^%PDF|^\{\\rtf/.test(start)) throw new FileError('NOT_A_WORKBOOK', name);
  if (/\.xlsx$|\.xlsm$/i.test(name) && looksBinary(bytes)) {
    throw new FileError('DAMAGED', name, 'no zip archive');
  }
  return 'csv';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** UTF-16 is full of zeros, and no binary. */
function looksBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return false;
  return bytes
    .subarray(0, 4096)
    .some((byte) => (byte > 0 && byte < 9) || (byte > 13 && byte < 32 && byte !== 27));
}

/** An OLE container holds an old workbook, or a new one behind a password. */
function compoundError(name: string, bytes: Uint8Array): FileError {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string) => text.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return new FileError('ENCRYPTED', name);
  return new FileError(holds('Workbook') || holds('Book') ? 'OLD_XLS' : 'NOT_A_WORKBOOK', name);
}
