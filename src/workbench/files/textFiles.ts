import type { IWorksheetData } from '@univerjs/core';
import { readCsv } from './csv.js';
import { FileError } from './fileError.js';
import type { FileKind } from './fileKind.js';
import type { Loss } from './original.js';
import { readSpreadsheetXml } from './spreadsheetXml.js';
import { decodeText, type TextEncoding } from './textEncoding.js';
import { readWebTable } from './webTable.js';

/** What is read of a file that is text: its tabs, of which one without a name is called after the file. */
export interface TextFile {
  tabs: Array<{ name: string | null; hidden: boolean; sheet: Partial<IWorksheetData> }>;
  encoding: TextEncoding;
  separator?: string;
  losses: Loss[];
}

const LOOKS: Loss = { 'zh-CN': '原文件的字体、颜色和边框', en: 'the fonts, colours and borders of the file' };
const FORMULAS: Loss = { 'zh-CN': '公式(保留它们的值)', en: 'formulas (their values are kept)' };

/** Throws `FileError` for a page without a table, or a workbook without a tab. */
export function readTextFile(kind: Exclude<FileKind, 'xlsx'>, bytes: Uint8Array, file: string): TextFile {
  if (kind === 'csv') {
    const { sheet, encoding, separator } = readCsv(bytes, file);
    return { tabs: [{ name: null, hidden: false, sheet }], encoding, separator, losses: [] };
  }
  const { text, encoding } = decodeText(bytes, declaredEncoding(bytes));
  if (kind === 'html') {
    const sheet = readWebTable(text);
    if (sheet === null) throw new FileError('WEB_PAGE', file);
    return { tabs: [{ name: null, hidden: false, sheet }], encoding, losses: [LOOKS] };
  }
  const { sheets, formulas } = readSpreadsheetXml(text);
  if (sheets.length === 0) throw new FileError('DAMAGED', file, 'no Worksheet');
  const tabs = sheets.map(({ name, hidden, sheet }) => ({ name: name === '' ? null : name, hidden, sheet }));
  return { tabs, encoding, losses: formulas ? [LOOKS, FORMULAS] : [LOOKS] };
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /\b(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null;
}
