import type { IBorderStyleData, IColorStyle, IStyleData, IWorkbookData, Nullable } from '@univerjs/core';
import { BORDER_STYLES, BUILT_IN_FORMATS, HORIZONTAL, type StyleTable, VERTICAL } from './styleReader.js';
import { escapeAttribute, findElement, findElements } from './xml.js';

type StyleOf = Nullable<IStyleData | string>;

/** Formats that mean the same in every language of Excel; the others are written out. */
const SAFE_BUILT_INS = new Map([1, 2, 3, 4, 9, 10, 11, 49].map((id) => [BUILT_IN_FORMATS[id]!, id]));
const FIRST_OWN_FORMAT = 164;

/**
 * The cell formats of a workbook being saved: those of the file it came from, number by number, and behind them what
 * the snapshot has that the file had not.
 */
export class StyleBook {
  private readonly snapshot: IWorkbookData;
  private readonly original: { prefix: string; table: StyleTable } | null;
  private readonly xml: string;
  private readonly byId = new Map<string, number>();
  private readonly byLook = new Map<string, number>();
  private readonly base: IStyleData;
  private readonly added = {
    numFmts: [] as string[],
    fonts: [] as string[],
    fills: [] as string[],
    borders: [] as string[],
    cellXfs: [] as string[],
  };
  private readonly counts: Record<'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs', number>;
  private readonly places = new Map<string, number>();
  private nextFormat: number;

  constructor(
    snapshot: IWorkbookData,
    xml: string | null,
    original: { prefix: string; table: StyleTable } | null,
  ) {
    this.snapshot = snapshot;
    this.original = original;
    this.base = this.lookOf(snapshot.defaultStyle) ?? {};
    this.xml = xml ?? blankStyles(this.base);
    const count = (list: string, item: string) =>
      findElements(findElement(this.xml, list)?.inner ?? '', item).length;
    this.counts = {
      numFmts: count('numFmts', 'numFmt'),
      fonts: count('fonts', 'font'),
      fills: count('fills', 'fill'),
      borders: count('borders', 'border'),
      cellXfs: count('cellXfs', 'xf'),
    };
    const ids = findElements(findElement(this.xml, 'numFmts')?.inner ?? '', 'numFmt').map((item) =>
      Number(item.attributes.numFmtId),
    );
    this.nextFormat = Math.max(FIRST_OWN_FORMAT - 1, ...ids) + 1;
    original?.table.formats.forEach((style, index) => {
      const look = lookKey(style);
      if (!this.byLook.has(look)) this.byLook.set(look, index);
    });
    if (original === null) this.byLook.set(lookKey({}), 0);
  }

  /** Number of the cell format that shows this style. */
  formatOf(style: StyleOf): number {
    if (style === null || style === undefined) return 0;
    if (typeof style !== 'string') return this.formatOfLook(style);
    const known = this.byId.get(style);
    if (known !== undefined) return known;
    const look = this.snapshot.styles[style];
    const format = this.fileFormat(style, look) ?? (look == null ? 0 : this.formatOfLook(look));
    this.byId.set(style, format);
    return format;
  }

  /** The format of the file itself, when the style still looks as it did there: it may hold more than we model. */
  private fileFormat(id: string, look: Nullable<IStyleData>): number | null {
    if (this.original === null || !id.startsWith(this.original.prefix)) return null;
    const number = Number(id.slice(this.original.prefix.length));
    const own = this.original.table.formats[number];
    return own !== undefined && lookKey(own) === lookKey(look ?? {}) ? number : null;
  }

  private lookOf(style: StyleOf): Nullable<IStyleData> {
    return typeof style === 'string' ? this.snapshot.styles[style] : style;
  }

  private formatOfLook(style: IStyleData): number {
    const key = lookKey(style);
    const known = this.byLook.get(key);
    if (known !== undefined) return known;
    const format = this.add(
      'cellXfs',
      `${key}#${this.added.cellXfs.length}`,
      this.formatXml({ ...this.base, ...style }),
    );
    this.byLook.set(key, format);
    return format;
  }

  private add(list: keyof StyleBook['added'], key: string, xml: string): number {
    const place = `${list}:${key}`;
    const known = this.places.get(place);
    if (known !== undefined) return known;
    const index = this.counts[list] + this.added[list].length;
    this.added[list].push(xml);
    this.places.set(place, index);
    return index;
  }

  private formatXml(style: IStyleData): string {
    const fontXml = fontOf(style);
    const fillXml = fillOf(style);
    const borderXml = borderOf(style);
    const font = this.add('fonts', fontXml, fontXml);
    const fill = fillXml === null ? 0 : this.add('fills', fillXml, fillXml);
    const border = borderXml === null ? 0 : this.add('borders', borderXml, borderXml);
    const number = this.numberFormat(style.n?.pattern);
    const alignment = alignmentOf(style);
    const applied = [
      number > 0 ? ' applyNumberFormat="1"' : '',
      ' applyFont="1"',
      fill > 0 ? ' applyFill="1"' : '',
      border > 0 ? ' applyBorder="1"' : '',
      alignment === '' ? '' : ' applyAlignment="1"',
    ].join('');
    const open = `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${applied}`;
    return alignment === '' ? `${open}/>` : `${open}><alignment${alignment}/></xf>`;
  }

  private numberFormat(pattern: string | undefined): number {
    if (pattern === undefined || pattern === '' || /^general$/i.test(pattern)) return 0;
    const builtIn = SAFE_BUILT_INS.get(pattern);
    if (builtIn !== undefined) return builtIn;
    const key = `format:${pattern}`;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const id = this.nextFormat++;
    this.added.numFmts.push(`<numFmt numFmtId="${id}" formatCode="${escapeAttribute(pattern)}"/>`);
    this.places.set(key, id);
    return id;
  }

  /** styles.xml with what was added. */
  toXml(): string {
    let xml = this.xml;
    for (const [list, items] of Object.entries(this.added)) {
      if (items.length === 0) continue;
      const place = findElement(xml, list);
      const count = this.counts[list as keyof StyleBook['counts']] + items.length;
      const inner = (place?.inner ?? '') + items.join('');
      const element = `<${list} count="${count}">${inner}</${list}>`;
      if (place !== null) xml = xml.slice(0, place.start) + element + xml.slice(place.end);
      // Only number formats may be missing; they come first.
      else xml = xml.replace(/<styleSheet\b[^>]*>/, (root) => root + element);
    }
    return xml;
  }
}

/** Two styles look alike when what they say, leaving out what says nothing, is the same. */
function lookKey(style: IStyleData): string {
  return JSON.stringify(plain(style));
}

function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== undefined)
    .map(([key, inner]) => [key, plain(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function rgbOf(color: Nullable<IColorStyle>): string | null {
  const text = color?.rgb?.trim() ?? '';
  const hex = /^#([0-9a-f]{6})/i.exec(text)?.[1];
  if (hex !== undefined) return hex.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short !== null) {
    return short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')
      .toUpperCase();
  }
  const parts = /^rgba?\((\d+)[,\s]+(\d+)[,\s]+(\d+)/.exec(text);
  if (parts === null) return null;
  return parts
    .slice(1)
    .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

function fontOf(style: IStyleData): string {
  const color = rgbOf(style.cl);
  return [
    '<font>',
    style.bl === 1 ? '<b/>' : '',
    style.it === 1 ? '<i/>' : '',
    style.st?.s === 1 ? '<strike/>' : '',
    style.ul?.s === 1 ? '<u/>' : '',
    style.va === 2 ? '<vertAlign val="subscript"/>' : '',
    style.va === 3 ? '<vertAlign val="superscript"/>' : '',
    `<sz val="${style.fs ?? 11}"/>`,
    color === null ? '' : `<color rgb="FF${color}"/>`,
    `<name val="${escapeAttribute(style.ff ?? DEFAULT_FONT)}"/>`,
    '</font>',
  ].join('');
}

const DEFAULT_FONT = '宋体';

function fillOf(style: IStyleData): string | null {
  const rgb = rgbOf(style.bg);
  if (rgb === null) return null;
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderOf(style: IStyleData): string | null {
  const border = style.bd;
  if (border == null) return null;
  const side = (name: string, data: Nullable<IBorderStyleData>) => {
    const line = BORDER_STYLES[data?.s ?? 0];
    if (data == null || line === undefined || line === 'none') return `<${name}/>`;
    return `<${name} style="${line}"><color rgb="FF${rgbOf(data.cl) ?? '000000'}"/></${name}>`;
  };
  const diagonal = border.tl_br ?? border.bl_tr;
  const flags = `${border.bl_tr ? ' diagonalUp="1"' : ''}${border.tl_br ? ' diagonalDown="1"' : ''}`;
  const sides =
    side('left', border.l) +
    side('right', border.r) +
    side('top', border.t) +
    side('bottom', border.b) +
    side('diagonal', diagonal);
  return /style=/.test(sides) ? `<border${flags}>${sides}</border>` : null;
}

function alignmentOf(style: IStyleData): string {
  const horizontal = HORIZONTAL[style.ht ?? 0];
  const vertical = VERTICAL[style.vt ?? 0];
  const angle = style.tr?.v === 1 ? 255 : rotationOf(style.tr?.a ?? 0);
  return [
    horizontal ? ` horizontal="${horizontal}"` : '',
    vertical ? ` vertical="${vertical}"` : '',
    angle === 0 ? '' : ` textRotation="${angle}"`,
    style.tb === 3 ? ' wrapText="1"' : '',
  ].join('');
}

function rotationOf(angle: number): number {
  const turn = Math.max(-90, Math.min(90, Math.round(angle)));
  return turn <= 0 ? -turn : 90 + turn;
}

function blankStyles(base: IStyleData): string {
  const font = fontOf({ fs: base.fs ?? 11, ff: base.ff ?? DEFAULT_FONT });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<fonts count="1">${font}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
