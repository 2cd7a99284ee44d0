import type { ICellData, IWorksheetData } from '@univerjs/core';
import { defaultTreeAdapter as dom, parse } from 'parse5';
import { type CellMatrix, NUMBER, textCell } from './cells.js';
import type { Area } from './references.js';
import { sheetOfCells, writtenCell } from './tableSheet.js';

type Node = Parameters<typeof dom.getChildNodes>[0] | ReturnType<typeof dom.getChildNodes>[number];
type Element = Parameters<typeof dom.getTagName>[0];

/** Nobody merges more; a page may say so. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 10_000;

/**
 * The tables of a web page as one sheet, one below the other, with the lines of text around them as rows of their
 * own: many school systems export this and call it .xls. Null when the page has no table.
 */
export function readWebTable(text: string): Partial<IWorksheetData> | null {
  const document = parse(text);
  const page = new PageReader(textClasses(document));
  page.read(document);
  return page.tables === 0 ? null : sheetOfCells(page.cellData, page.merges);
}

/** Excel's own export keeps the formats of cells in classes. */
const TEXT_FORMAT = /(?:mso-number-format\s*:\s*["']?\\?@|vnd\.ms-excel\.numberformat\s*:\s*["']?\\?@)/i;

function textClasses(document: Node): ReadonlySet<string> {
  const classes = new Set<string>();
  for (const style of elementsOf(document, 'style')) {
    for (const [, name = '', body = ''] of contentOf(style).matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)) {
      if (TEXT_FORMAT.test(body)) classes.add(name);
    }
  }
  return classes;
}

class PageReader {
  readonly cellData: CellMatrix = {};
  readonly merges: Area[] = [];
  tables = 0;
  private row = 0;
  private line = '';

  constructor(private readonly textClasses: ReadonlySet<string>) {}

  read(node: Node): void {
    this.walk(node);
    this.endLine();
  }

  private walk(node: Node): void {
    if (dom.isTextNode(node)) {
      this.line += dom.getTextNodeContent(node);
      return;
    }
    if (!('childNodes' in node)) return;
    const name = dom.isElementNode(node) ? dom.getTagName(node) : '';
    if (SKIPPED.has(name)) return;
    const isBlock = BLOCKS.has(name);
    if (isBlock) this.endLine();
    if (name === 'table') this.readTable(node as Element);
    else for (const child of dom.getChildNodes(node)) this.walk(child);
    if (isBlock) this.endLine();
  }

  /** A line of text outside the tables. */
  private endLine(): void {
    const text = tidy(this.line);
    this.line = '';
    if (text === '') return;
    this.cellData[this.row] = { 0: writtenCell(text) };
    this.row++;
  }

  private readTable(table: Element): void {
    const rows = ownRows(table);
    if (rows.length === 0) return;
    this.tables++;
    /** Columns that a cell above still takes, with the number of rows left. */
    const taken = new Map<number, number>();
    for (const row of rows) {
      const cells = dom.getChildNodes(row).filter(isCell);
      if (cells.some((cell) => elementsOf(cell, 'table').length > 0)) {
        // A table that only lays out the page.
        for (const cell of cells) this.walk(cell);
        this.endLine();
      } else {
        this.readRow(cells, taken);
      }
    }
  }

  private readRow(cells: readonly Element[], taken: Map<number, number>): void {
    const line: Record<number, ICellData> = {};
    let column = 0;
    const started: Array<[column: number, rows: number]> = [];
    for (const cell of cells) {
      while (taken.has(column)) column++;
      const width = spanOf(cell, 'colspan', MOST_COLUMNS);
      const height = spanOf(cell, 'rowspan', MOST_ROWS);
      const content = this.cellOf(cell);
      if (content !== null) line[column] = content;
      if (width > 1 || height > 1) {
        this.merges.push({
          startRow: this.row,
          endRow: this.row + height - 1,
          startColumn: column,
          endColumn: column + width - 1,
        });
      }
      for (let index = 0; index < width; index++) started.push([column + index, height - 1]);
      column += width;
    }
    for (const [key, left] of [...taken]) {
      if (left <= 1) taken.delete(key);
      else taken.set(key, left - 1);
    }
    for (const [key, left] of started) if (left > 0) taken.set(key, left);
    if (Object.keys(line).length > 0) this.cellData[this.row] = line;
    this.row++;
  }

  private cellOf(cell: Element): ICellData | null {
    const attributes = new Map(dom.getAttrList(cell).map(({ name, value }) => [name, value]));
    const text = tidy(contentOf(cell));
    const number = attributes.get('x:num');
    if (number !== undefined && number !== '' && Number.isFinite(Number(number))) {
      return { v: Number(number), t: NUMBER };
    }
    if (text === '') return null;
    const classes = (attributes.get('class') ?? '').split(/\s+/);
    const isText =
      attributes.has('x:str') ||
      TEXT_FORMAT.test(attributes.get('style') ?? '') ||
      classes.some((name) => this.textClasses.has(name));
    return isText ? textCell(text) : writtenCell(text);
  }
}

const SKIPPED = new Set(['script', 'style', 'head', 'template', 'select', 'button']);
const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 center table tr td th li ul ol br hr body section header caption'.split(' '),
);

function isCell(node: Node): node is Element {
  return dom.isElementNode(node as Element) && ['td', 'th'].includes(dom.getTagName(node as Element));
}

/** The rows of a table, without those of tables inside it. */
function ownRows(table: Element): Element[] {
  return dom.getChildNodes(table).flatMap((child) => {
    if (!dom.isElementNode(child)) return [];
    const name = dom.getTagName(child);
    if (name === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(name) ? ownRows(child) : [];
  });
}

function elementsOf(node: Node, name: string): Element[] {
  if (!('childNodes' in node)) return [];
  return dom.getChildNodes(node).flatMap((child) => {
    const inside = elementsOf(child, name);
    return dom.isElementNode(child) && dom.getTagName(child) === name ? [child, ...inside] : inside;
  });
}

/** Text of a cell; its line breaks are kept, those of the page's source are not. */
function contentOf(node: Node): string {
  if (dom.isTextNode(node)) return dom.getTextNodeContent(node).replace(/[\r\n\t]+/g, ' ');
  if (!('childNodes' in node)) return '';
  const name = dom.isElementNode(node) ? dom.getTagName(node) : '';
  if (name === 'br') return '\n';
  const inside = dom.getChildNodes(node).map(contentOf).join('');
  return name === 'p' || name === 'div' ? `\n${inside}\n` : inside;
}

function tidy(text: string): string {
  return text
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.replace(/[ \t\r]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function spanOf(cell: Element, name: string, most: number): number {
  const value = dom.getAttrList(cell).find((attribute) => attribute.name === name)?.value;
  const count = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(count) ? Math.min(Math.max(count, 1), most) : 1;
}
