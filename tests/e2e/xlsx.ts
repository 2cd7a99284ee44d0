import { type Fixture, fixture } from '../workbench/files/fixtures.js';

export interface XlsxTab {
  rows: ReadonlyArray<ReadonlyArray<string | number>>;
  /** Ranges in A1 notation. */
  merges?: readonly string[];
}

/** An .xlsx as a teacher has one: texts and numbers, merged cells, several tabs. */
export function xlsxOf(tabs: Readonly<Record<string, XlsxTab>>): Uint8Array {
  const sheets: Fixture['sheets'] = Object.entries(tabs).map(([name, { rows, merges = [] }]) => ({
    name: escaped(name),
    xml: `<sheetData>${rows.map(rowXml).join('')}</sheetData>${mergeXml(merges)}`,
  }));
  return fixture({ sheets });
}

function rowXml(cells: ReadonlyArray<string | number>, at: number): string {
  const inside = cells.map((value, column) => {
    if (value === '') return '';
    const place = `r="${letters(column)}${at + 1}"`;
    return typeof value === 'number'
      ? `<c ${place}><v>${value}</v></c>`
      : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  });
  return `<row r="${at + 1}">${inside.join('')}</row>`;
}

function mergeXml(merges: readonly string[]): string {
  if (merges.length === 0) return '';
  const list = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<mergeCells count="${merges.length}">${list}</mergeCells>`;
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
