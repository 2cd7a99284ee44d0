import type { IResources, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { readCsv, type TextEncoding } from './csv.js';
import { namesResource } from './definedNames.js';
import { FileError } from './fileError.js';
import { markLines } from './lineMarks.js';
import { describeLosses } from './losses.js';
import type { Loss, Original } from './original.js';
import { safeTabName, TabNames, withoutExtension } from './sheetNames.js';
import { type RulesBySheet, validationsResource } from './validations.js';
import { XlsxPackage } from './xlsxPackage.js';
import { type ReadName, readXlsx } from './xlsxReader.js';

export interface InputFile {
  name: string;
  bytes: Uint8Array;
}

/** What became of one file. */
export interface FileReport {
  name: string;
  kind: 'xlsx' | 'csv';
  /** Its tabs, as the file calls them and as they are called now. */
  tabs: Array<{ from: string; to: string }>;
  encoding?: TextEncoding;
  separator?: string;
  /** What a save would not keep. */
  losses: Loss[];
}

export interface OpenReport {
  files: FileReport[];
  /** Whether the file may be saved over: one .xlsx of which a save keeps everything. */
  fullyRead: boolean;
}

export interface OpenedFiles {
  snapshot: IWorkbookData;
  report: OpenReport;
  /** To be given to `saveXlsx`, so that it can carry over what the snapshot does not hold. */
  originals: Original[];
}

type NamedSheet = Partial<IWorksheetData> & { id: string; name: string };

/** Opens .xlsx and .csv files as one workbook. Throws `FileError` for the first file that cannot be opened. */
export async function openFiles(files: readonly InputFile[]): Promise<OpenedFiles> {
  if (files.length === 0) throw new FileError('NO_FILES', '');
  const tabNames = new TabNames();
  const sheets: NamedSheet[] = [];
  const styles: Record<string, IStyleData> = {};
  const names: ReadName[] = [];
  const rules: RulesBySheet = {};
  const originals: Original[] = [];
  const reports: FileReport[] = [];
  let defaultStyle: IStyleData | null = null;
  files.forEach((file, index) => {
    const stem = withoutExtension(file.name);
    if (kindOf(file) === 'csv') {
      const { sheet, encoding, separator } = readCsv(file.bytes, file.name);
      const name = tabNames.take(safeTabName(stem, 'Sheet'), stem);
      sheets.push({ ...sheet, id: `sheet-${index + 1}-1`, name });
      originals.push({ name: file.name, xlsx: null, stylePrefix: '', sheets: [], notes: [] });
      reports.push({
        name: file.name,
        kind: 'csv',
        tabs: [{ from: stem, to: name }],
        encoding,
        separator,
        losses: [],
      });
      return;
    }
    const tabs: FileReport['tabs'] = [];
    const read = readXlsx(new XlsxPackage(file.name, file.bytes), index + 1, (from) => {
      const to = tabNames.take(from, stem);
      tabs.push({ from, to });
      return to;
    });
    // Only the first file's parts are carried over; they must follow the rows and columns of their sheets.
    const isBase = !originals.some((original) => original.xlsx !== null);
    if (isBase) for (const sheet of read.sheets) markLines(sheet);
    sheets.push(...read.sheets);
    Object.assign(styles, read.styles);
    Object.assign(rules, read.rules);
    defaultStyle ??= read.defaultStyle;
    addNames(names, read.names, read.original);
    originals.push(read.original);
    reports.push({
      name: file.name,
      kind: 'xlsx',
      tabs,
      losses: describeLosses(read.original, isBase ? 'carried-over' : 'added'),
    });
  });
  if (sheets.every((sheet) => sheet.hidden === 1) && sheets[0] !== undefined) sheets[0].hidden = 0;
  return {
    snapshot: snapshotOf(files, sheets, styles, defaultStyle, [
      ...namesResource(names),
      ...validationsResource(rules),
    ]),
    report: { files: reports, fullyRead: isFullyRead(reports) },
    originals,
  };
}

function isFullyRead(reports: readonly FileReport[]): boolean {
  const [only] = reports;
  return reports.length === 1 && only?.kind === 'xlsx' && only.losses.length === 0;
}

/** The first file's names win: a name means one thing in a workbook. */
function addNames(names: ReadName[], more: readonly ReadName[], original: Original): void {
  const key = (entry: ReadName) => `${entry.sheetId ?? ''} ${entry.name.toLowerCase()}`;
  const taken = new Set(names.map(key));
  for (const entry of more) {
    if (taken.has(key(entry))) {
      original.notes.push({
        'zh-CN': `定义的名称“${entry.name}”(已有同名的)`,
        en: `the defined name "${entry.name}" (another file has one of that name)`,
      });
    } else {
      names.push(entry);
    }
  }
}

function snapshotOf(
  files: readonly InputFile[],
  sheets: readonly NamedSheet[],
  styles: Record<string, IStyleData>,
  defaultStyle: IStyleData | null,
  resources: IResources,
): IWorkbookData {
  return {
    id: 'workbook',
    name: withoutExtension(files[0]?.name ?? ''),
    appVersion: '',
    // Univer's `LocaleType.ZH_CN`, by value: importing the enum would load the engine.
    locale: 'zhCN' as IWorkbookData['locale'],
    styles,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    ...(defaultStyle === null ? {} : { defaultStyle }),
    resources,
  };
}

/** Goes by the contents: a name may promise anything. Throws for what can be neither. */
function kindOf({ name, bytes }: InputFile): 'xlsx' | 'csv' {
  if (bytes.length === 0) throw new FileError('EMPTY_FILE', name);
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return 'xlsx';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw compoundError(name, bytes);
  // A BIFF stream without its container: Excel 2 to 4.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00) {
    throw new FileError('OLD_XLS', name);
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).split('\u0000').join('');
  const start = head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*/, '');
  if (/^<(?:!doctype\s+html|html|head|meta|table|body|style|\?xml|!--)/i.test(start)) {
    throw new FileError('WEB_PAGE', name);
  }
  if (/^%PDF|^\{\\rtf/.test(start)) throw new FileError('NOT_A_WORKBOOK', name);
  if (/\.xlsx$|\.xlsm$/i.test(name) && looksBinary(bytes)) {
    throw new FileError('DAMAGED', name, 'no zip archive');
  }
  return 'csv';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function looksBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return false;
  return bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}

/** An OLE container holds an old workbook, or a new one behind a password. */
function compoundError(name: string, bytes: Uint8Array): FileError {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string) => text.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return new FileError('ENCRYPTED', name);
  return new FileError(holds('Workbook') || holds('Book') ? 'OLD_XLS' : 'NOT_A_WORKBOOK', name);
}
