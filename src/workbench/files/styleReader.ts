import type { IBorderData, IBorderStyleData, IStyleData } from '@univerjs/core';
import { type Attributes, findElement, findElements, isTrue, readAttributes } from './xml.js';

/** What styles.xml says, as far as the grid can show it. */
export interface StyleTable {
  /** One for each cell format (`xf`), in the file's order; an empty object is the default look. */
  formats: IStyleData[];
  /** Font of the workbook's normal style. */
  defaultFont: { ff?: string; fs?: number };
}

/** Number formats that a file may use by number alone (ECMA-376 § 18.8.30; 27–58 as in Chinese Excel). */
export const BUILT_IN_FORMATS: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** In the order of Univer's `BorderStyleTypes`. */
export const BORDER_STYLES = [
  'none',
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
];
/** In the order of Univer's `HorizontalAlign` and `VerticalAlign`. */
export const HORIZONTAL = ['', 'left', 'center', 'right', 'justify', '', 'distributed'];
export const VERTICAL = ['', 'top', 'center', 'bottom'];

export function isDatePattern(pattern: string): boolean {
  const bare = pattern.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

export function readStyles(xml: string, themeColors: readonly string[]): StyleTable {
  const numberFormats = new Map<number, string>();
  for (const { attributes } of findElements(findElement(xml, 'numFmts')?.inner ?? '', 'numFmt')) {
    numberFormats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
  }
  const palette = readPalette(xml);
  const color = (attributes: Attributes) => readColor(attributes, themeColors, palette);
  const fonts = findElements(findElement(xml, 'fonts')?.inner ?? '', 'font').map((font) =>
    readFont(font.inner, color),
  );
  const fills = findElements(findElement(xml, 'fills')?.inner ?? '', 'fill').map((fill) =>
    readFill(fill.inner, color),
  );
  const borders = findElements(findElement(xml, 'borders')?.inner ?? '', 'border').map((border) =>
    readBorder(border.tag, border.inner, color),
  );
  const base = fonts[0] ?? {};
  const formats = findElements(findElement(xml, 'cellXfs')?.inner ?? '', 'xf').map(
    ({ attributes, inner }) => {
      const style: IStyleData = { ...fonts[Number(attributes.fontId ?? 0)] };
      if (style.ff === base.ff) delete style.ff;
      if (style.fs === base.fs) delete style.fs;
      const fill = fills[Number(attributes.fillId ?? 0)];
      if (fill !== undefined) style.bg = { rgb: fill };
      const border = borders[Number(attributes.borderId ?? 0)];
      if (border !== undefined) style.bd = border;
      const id = Number(attributes.numFmtId ?? 0);
      const pattern = numberFormats.get(id) ?? BUILT_IN_FORMATS[id];
      if (pattern !== undefined && !/^general$/i.test(pattern)) style.n = { pattern };
      const alignment = findElement(inner, 'alignment');
      if (alignment !== null) readAlignment(alignment.attributes, style);
      return style;
    },
  );
  const defaultFont: StyleTable['defaultFont'] = {};
  if (typeof base.ff === 'string') defaultFont.ff = base.ff;
  if (base.fs !== undefined) defaultFont.fs = base.fs;
  return { formats, defaultFont };
}

type ColorOf = (attributes: Attributes) => string | undefined;

function readFont(inner: string, color: ColorOf): IStyleData {
  const style: IStyleData = {};
  const attributesOf = (name: string) => findElement(inner, name)?.attributes;
  const on = (attributes: Attributes | undefined) =>
    attributes !== undefined && (attributes.val === undefined || isTrue(attributes.val));
  const name = attributesOf('name')?.val;
  if (name !== undefined) style.ff = name;
  const size = Number(attributesOf('sz')?.val);
  if (size > 0) style.fs = size;
  if (on(attributesOf('b'))) style.bl = 1;
  if (on(attributesOf('i'))) style.it = 1;
  if (on(attributesOf('strike'))) style.st = { s: 1 };
  const underline = attributesOf('u');
  if (underline !== undefined && underline.val !== 'none') style.ul = { s: 1 };
  const raised = attributesOf('vertAlign')?.val;
  if (raised === 'subscript') style.va = 2;
  if (raised === 'superscript') style.va = 3;
  const rgb = color(attributesOf('color') ?? {});
  if (rgb !== undefined && rgb !== '#000000') style.cl = { rgb };
  return style;
}

function readFill(inner: string, color: ColorOf): string | undefined {
  const pattern = findElement(inner, 'patternFill');
  if (pattern === null) {
    const stop = findElement(inner, 'color');
    return stop === null ? undefined : color(stop.attributes);
  }
  const type = pattern.attributes.patternType ?? 'none';
  if (type === 'none') return undefined;
  const fore = color(findElement(pattern.inner, 'fgColor')?.attributes ?? {});
  const back = color(findElement(pattern.inner, 'bgColor')?.attributes ?? {});
  return type === 'solid' ? (fore ?? '#000000') : (back ?? fore);
}

function readBorder(tag: string, inner: string, color: ColorOf): IBorderData | undefined {
  const side = (name: string): IBorderStyleData | undefined => {
    const element = findElement(inner, name);
    const style = BORDER_STYLES.indexOf(element?.attributes.style ?? 'none');
    if (element === null || style <= 0) return undefined;
    const colorTag = findElement(element.inner, 'color');
    return { s: style, cl: { rgb: color(colorTag?.attributes ?? {}) ?? '#000000' } };
  };
  const border: IBorderData = {};
  const put = (key: keyof IBorderData, value: IBorderStyleData | undefined) => {
    if (value !== undefined) border[key] = value;
  };
  put('l', side('left') ?? side('start'));
  put('r', side('right') ?? side('end'));
  put('t', side('top'));
  put('b', side('bottom'));
  const attributes = readAttributes(tag);
  if (isTrue(attributes.diagonalDown)) put('tl_br', side('diagonal'));
  if (isTrue(attributes.diagonalUp)) put('bl_tr', side('diagonal'));
  return Object.keys(border).length > 0 ? border : undefined;
}

function readAlignment(attributes: Attributes, style: IStyleData): void {
  const horizontal = attributes.horizontal === 'centerContinuous' ? 'center' : (attributes.horizontal ?? '');
  const ht = horizontal === '' ? -1 : HORIZONTAL.indexOf(horizontal);
  if (ht > 0) style.ht = ht;
  const vt = VERTICAL.indexOf(attributes.vertical ?? '');
  if (vt > 0) style.vt = vt;
  if (isTrue(attributes.wrapText)) style.tb = 3;
  const rotation = Number(attributes.textRotation ?? 0);
  if (rotation === 255) style.tr = { a: 0, v: 1 };
  // The file counts 1–90 upwards and 91–180 downwards; the grid counts downwards as positive.
  else if (rotation > 0) style.tr = { a: rotation <= 90 ? -rotation : rotation - 90 };
}

const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

function readPalette(xml: string): string[] {
  const own = findElement(xml, 'indexedColors');
  if (own === null) return INDEXED;
  return findElements(own.inner, 'rgbColor').map(({ attributes }) => (attributes.rgb ?? '').slice(-6));
}

function readColor(
  attributes: Attributes,
  theme: readonly string[],
  palette: readonly string[],
): string | undefined {
  let hex: string | undefined;
  if (attributes.rgb !== undefined) hex = attributes.rgb.slice(-6);
  else if (attributes.theme !== undefined) hex = theme[Number(attributes.theme)];
  else if (attributes.indexed !== undefined) hex = palette[Number(attributes.indexed)];
  if (hex === undefined || !/^[0-9a-fA-F]{6}$/.test(hex)) return undefined;
  const tint = Number(attributes.tint ?? 0);
  return `#${(tint === 0 ? hex : tinted(hex, tint)).toUpperCase()}`;
}

/** ECMA-376 § 18.3.1.15: the tint moves the lightness towards white or black. */
function tinted(hex: string, tint: number): string {
  const [r, g, b] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const lightness = (max + min) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = max - min;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * lightness - 1));
  let hue = 0;
  if (chroma > 0) {
    if (max === r) hue = ((g - b) / chroma + 6) % 6;
    else if (max === g) hue = (b - r) / chroma + 2;
    else hue = (r - g) / chroma + 4;
  }
  const spread = saturation * Math.min(target, 1 - target);
  return [0, 8, 4]
    .map((shift) => {
      const k = (shift + hue * 2) % 12;
      const value = target - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1));
      return Math.round(value * 255)
        .toString(16)
        .padStart(2, '0');
    })
    .join('');
}

/** Theme colours in the order in which cells number them: light and dark change places (§ 20.1.6.2). */
export function readThemeColors(xml: string): string[] {
  const scheme = findElement(xml.replace(/<(\/?)a:/g, '<$1'), 'clrScheme')?.inner ?? '';
  const order = [
    'lt1',
    'dk1',
    'lt2',
    'dk2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ];
  return order.map((name) => {
    const entry = findElement(scheme, name)?.inner ?? '';
    const system = findElement(entry, 'sysClr')?.attributes.lastClr;
    return system ?? findElement(entry, 'srgbClr')?.attributes.val ?? '000000';
  });
}
