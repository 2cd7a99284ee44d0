import type { ICellData, IStyleData, IWorkbookData } from '@univerjs/core';
import { blankPackage } from './blankPackage.js';
import { blankWorksheet } from './layoutWriter.js';
import { movesOf } from './lineMarks.js';
import { withLongLists } from './longLists.js';
import { FileMoves } from './moveReferences.js';
import type { Original } from './original.js';
import { PackageWriter } from './packageWriter.js';
import { moveSheetParts, moveSources } from './partMoves.js';
import { SharedStrings } from './sharedStrings.js';
import { namesForFile } from './sheetNames.js';
import { StyleBook } from './styleWriter.js';
import { placeTables } from './tables.js';
import { validationsOf } from './validations.js';
import { writeWorkbook } from './workbookWriter.js';
import { replaceEach, textOf, withAttribute } from './worksheetMoves.js';
import { readRows } from './worksheetReader.js';
import { type SavingContext, writeWorksheet } from './worksheetWriter.js';
import { contextOf, stylesOf } from './xlsxReader.js';
import { findElements, withoutPrefix } from './xml.js';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The snapshot as .xlsx. With `originals` the first .xlsx among them is carried over part by part, and only what the
 * snapshot holds is written anew; sheets of the others become plain sheets of it. Throws `FileError` for what an .xlsx
 * cannot hold.
 */
export async function saveXlsx(
  given: IWorkbookData,
  originals: readonly Original[] = [],
): Promise<Uint8Array> {
  const snapshot = withLongLists(given);
  const base = baseOf(originals);
  const out = base?.xlsx ? PackageWriter.from(base.xlsx) : blankPackage();
  const table = base?.xlsx ? stylesOf(base.xlsx) : null;
  const readingContext = base?.xlsx && table !== null ? contextOf(base.xlsx, table) : null;
  const stylesPath =
    out.workbookPart('styles') ?? out.addWorkbookPart('styles.xml', 'styles', `${TYPE}.styles+xml`);
  const stylesXml = out.text(stylesPath);
  const styles = new StyleBook(
    snapshot,
    stylesXml === null ? null : withoutPrefix(stylesXml, 'styleSheet'),
    base === null || table === null ? null : { prefix: base.stylePrefix, table },
  );
  const stringsPath = out.workbookPart('sharedStrings');
  const stringsXml = stringsPath === null ? null : out.text(stringsPath);
  const strings = new SharedStrings(stringsXml === null ? null : withoutPrefix(stringsXml, 'sst'));
  const fileNames = namesForFile(snapshot);
  const renamed = renamedSheets(snapshot, base, fileNames);
  const moves = base === null ? new FileMoves() : movesSince(snapshot, base);
  const rules = validationsOf(snapshot);
  const context: Omit<SavingContext, 'tab'> = {
    styles,
    strings,
    date1904: readingContext?.date1904 ?? false,
    styleOf: (style) => styleOf(snapshot, style),
    renamed: renamed.inSnapshot,
    renamedInFile: renamed.inFile,
    rulesOf: (sheetId) => rules[sheetId] ?? [],
    moves,
  };
  const paths = new Map<string, string>();
  for (const id of snapshot.sheetOrder) {
    const sheet = snapshot.sheets[id];
    if (sheet === undefined) continue;
    const entry = base?.sheets.find((candidate) => candidate.id === id)?.entry;
    const path = entry?.path ?? out.addSheetPart();
    const xml =
      entry === undefined ? blankWorksheet(sheet) : withoutPrefix(out.text(path) ?? '', 'worksheet');
    if (entry === undefined || readingContext === null) {
      out.setText(path, writeWorksheet(sheet, { xml, rows: [], name: null }, context));
    } else {
      const rows = readRows(xml, readingContext);
      const tables = placeTables(out, path, sheet, entry.name, moves);
      const kept = withoutTables(xml, tables.gone);
      if (kept !== xml) out.removeRelationships(path, tables.gone);
      const source = kept === xml ? { xml, rows } : { xml: kept, rows: readRows(kept, readingContext) };
      out.setText(path, writeWorksheet(tables.sheet, { ...source, name: entry.name }, context));
      const moved = moves.of(entry.name);
      if (moved !== null && moved !== 'gone') moveSheetParts(out, path, moved);
    }
    paths.set(id, path);
  }
  moveSources(out, moves);
  out.setText(stylesPath, styles.toXml());
  if (strings.changed) {
    const path =
      stringsPath ?? out.addWorkbookPart('sharedStrings.xml', 'sharedStrings', `${TYPE}.sharedStrings+xml`);
    out.setText(path, strings.toXml());
  }
  writeWorkbook(out, snapshot, base, paths, fileNames, { names: renamed.inFile, moves });
  return out.toBytes();
}

function baseOf(originals: readonly Original[]): Original | null {
  return originals.find((original) => original.xlsx !== null) ?? null;
}

/**
 * Sheets whose name in the file differs from the snapshot's (its formulas follow), and from what the carried-over
 * parts call them (the engine has renamed its own formulas, but knows nothing of those).
 */
function renamedSheets(
  snapshot: IWorkbookData,
  base: Original | null,
  fileNames: ReadonlyMap<string, string>,
): { inSnapshot: Map<string, string>; inFile: Map<string, string> } {
  const inSnapshot = new Map<string, string>();
  for (const [id, name] of fileNames) {
    const before = snapshot.sheets[id]?.name;
    if (before !== undefined && before !== name) inSnapshot.set(before, name);
  }
  const inFile = new Map<string, string>();
  for (const { id, entry } of base?.sheets ?? []) {
    const name = fileNames.get(id);
    if (name !== undefined && name !== entry.name) inFile.set(entry.name, name);
  }
  return { inSnapshot, inFile };
}

/** Rows, columns and tabs of the file that have moved or gone since it was opened. */
function movesSince(snapshot: IWorkbookData, base: Original): FileMoves {
  const moves = new FileMoves();
  for (const { id, entry } of base.sheets) {
    const sheet = snapshot.sheets[id];
    const moved = sheet === undefined || !snapshot.sheetOrder.includes(id) ? 'gone' : movesOf(sheet);
    if (moved !== null) moves.set(entry.name, moved);
  }
  return moves;
}

/** The worksheet part without its references to these tables. */
function withoutTables(xml: string, relationIds: readonly string[]): string {
  if (relationIds.length === 0) return xml;
  return replaceEach(xml, 'tableParts', ({ tag, inner }) => {
    const left = replaceEach(inner, 'tablePart', (part) =>
      Object.entries(part.attributes).some(
        ([key, value]) => key.endsWith(':id') && relationIds.includes(value),
      )
        ? ''
        : textOf(part, 'tablePart'),
    );
    const count = findElements(left, 'tablePart').length;
    return count === 0 ? '' : `${withAttribute(tag, 'count', String(count))}${left}</tableParts>`;
  });
}

function styleOf(snapshot: IWorkbookData, style: ICellData['s']): IStyleData | null {
  return (typeof style === 'string' ? snapshot.styles[style] : style) ?? null;
}
