import type { IResources, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { namesResource } from './definedNames.js';
import { FileError } from './fileError.js';
import { type FileKind, kindOf } from './fileKind.js';
import { markLines } from './lineMarks.js';
import { describeLosses } from './losses.js';
import type { Loss, Original } from './original.js';
import { safeTabName, TabNames, withoutExtension } from './sheetNames.js';
import type { TextEncoding } from './textEncoding.js';
import { readTextFile } from './textFiles.js';
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
  kind: FileKind;
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

/** Opens .xlsx, .csv and web tables as one workbook. Throws `FileError` for the first file that cannot be opened. */
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
    const kind = kindOf(file.name, file.bytes);
    if (kind !== 'xlsx') {
      const { tabs: read, ...about } = readTextFile(kind, file.bytes, file.name);
      const tabs = read.map(({ name, hidden, sheet }, place) => {
        const from = name ?? stem;
        const to = tabNames.take(name ?? safeTabName(stem, 'Sheet'), stem);
        const id = `sheet-${index + 1}-${place + 1}`;
        sheets.push({ ...sheet, id, name: to, hidden: hidden ? 1 : 0 });
        return { from, to };
      });
      originals.push({ name: file.name, xlsx: null, stylePrefix: '', sheets: [], notes: [] });
      reports.push({ name: file.name, kind, tabs, ...about });
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
