import type { IWorksheetData } from '@univerjs/core';
import { cellsOf, cellValue } from './cells.js';
import type { PackageWriter } from './packageWriter.js';
import { readArea } from './references.js';
import { encodeXString, escapeXml, findElement } from './xml.js';

/**
 * A table (超级表) repeats its header cells as the names of its columns, and Excel calls a file damaged where the two
 * differ. Writes the header cells of a saved sheet into its tables.
 */
export function syncTableHeaders(
  out: PackageWriter,
  sheetPath: string,
  sheet: Partial<IWorksheetData>,
): void {
  for (const relation of out.relationships(sheetPath)) {
    if (!relation.type.endsWith('/table')) continue;
    const xml = out.text(relation.target);
    if (xml !== null) {
      const synced = withHeaders(xml, sheet);
      if (synced !== xml) out.setText(relation.target, synced);
    }
  }
}

function withHeaders(xml: string, sheet: Partial<IWorksheetData>): string {
  const table = findElement(xml, 'table')?.attributes;
  const area = readArea(table?.ref ?? '');
  if (area === null || table?.headerRowCount === '0') return xml;
  const line = cellsOf(sheet)[area.startRow] ?? {};
  let column = area.startColumn;
  return xml.replace(/(<tableColumn\b[^>]*?\sname=")([^"]*)(?=")/g, (whole, open: string, old: string) => {
    const cell = line[column++];
    const header = cell === undefined ? null : cellValue(cell);
    if (header === null || header === '') return whole;
    // The attribute writes a line break as an escape, like a control character.
    const name = escapeXml(encodeXString(String(header)).replace(/\n/g, '_x000a_').replace(/\t/g, '_x0009_'));
    return open + (name.toLowerCase() === old.toLowerCase() ? old : name);
  });
}
