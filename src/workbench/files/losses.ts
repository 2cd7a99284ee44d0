import type { FileLanguage } from './fileError.js';
import type { Loss, Original } from './original.js';
import { holdsForeignRules } from './validations.js';
import type { XlsxPackage } from './xlsxPackage.js';

/** `carried-over`: the file a save is built on. `added`: its sheets were joined to another file's. */
export type SavedAs = 'carried-over' | 'added';

interface Trait {
  loss: Loss;
  /** Parts of the archive that show it. */
  part?: RegExp;
  /** Elements of a worksheet that show it. */
  element?: RegExp;
  /** Tells of a worksheet whether it shows it. */
  sheet?: (xml: string) => boolean;
}

const NEVER_KEPT: Trait[] = [
  { part: /vbaProject\.bin$/, loss: { 'zh-CN': '宏', en: 'macros' } },
  { part: /^_xmlsignatures\//, loss: { 'zh-CN': '数字签名', en: 'digital signatures' } },
  {
    part: /\/(?:macrosheets|dialogsheets)\//,
    loss: { 'zh-CN': '宏工作表', en: 'macro sheets' },
  },
];

const KEPT_IN_PLACE_ONLY: Trait[] = [
  { part: /\/charts\//, loss: { 'zh-CN': '图表', en: 'charts' } },
  { part: /\/media\//, loss: { 'zh-CN': '图片', en: 'pictures' } },
  { part: /\/drawings\/drawing/, loss: { 'zh-CN': '图形和文本框', en: 'shapes and text boxes' } },
  { part: /\/comments|\/threadedComments\//, loss: { 'zh-CN': '批注', en: 'comments' } },
  { part: /\/pivotTables\//, loss: { 'zh-CN': '数据透视表', en: 'pivot tables' } },
  { part: /\/tables\//, loss: { 'zh-CN': '表格样式(超级表)', en: 'tables' } },
  { part: /\/externalLinks\//, loss: { 'zh-CN': '到其他工作簿的链接', en: 'links to other workbooks' } },
  { element: /<conditionalFormatting[\s>]/, loss: { 'zh-CN': '条件格式', en: 'conditional formats' } },
  {
    sheet: holdsForeignRules,
    loss: {
      'zh-CN': '用公式写的数据验证(下拉列表)',
      en: 'data validation with formulas (drop-down lists)',
    },
  },
  { element: /<hyperlinks[\s>]/, loss: { 'zh-CN': '超链接', en: 'hyperlinks' } },
  { element: /<autoFilter[\s>]/, loss: { 'zh-CN': '筛选', en: 'filters' } },
  { element: /<sheetProtection[\s/>]/, loss: { 'zh-CN': '工作表保护', en: 'sheet protection' } },
  { element: /<pageSetup[\s/>]|<headerFooter[\s>]/, loss: { 'zh-CN': '打印设置', en: 'print set-up' } },
];

/** What a save of this file would not keep, in words. Empty when it keeps everything. */
export function describeLosses(original: Original, savedAs: SavedAs = 'carried-over'): Loss[] {
  const { xlsx } = original;
  if (xlsx === null) return [...original.notes];
  const traits = savedAs === 'added' ? [...NEVER_KEPT, ...KEPT_IN_PLACE_ONLY] : NEVER_KEPT;
  const losses = traits.filter((trait) => shows(xlsx, original, trait)).map((trait) => trait.loss);
  if (savedAs === 'added' && xlsx.sharedStrings().length > 0 && hasRichText(xlsx)) {
    losses.push({ 'zh-CN': '单元格内的局部文字格式', en: 'formats of parts of a text' });
  }
  return [...losses, ...original.notes];
}

function shows(xlsx: XlsxPackage, original: Original, trait: Trait): boolean {
  const { part, element, sheet } = trait;
  if (part !== undefined && [...xlsx.parts.keys()].some((path) => part.test(path))) return true;
  if (element === undefined && sheet === undefined) return false;
  return original.sheets.some(({ entry }) => {
    const xml = xlsx.sheetXml(entry.path);
    return element?.test(xml) === true || sheet?.(xml) === true;
  });
}

function hasRichText(xlsx: XlsxPackage): boolean {
  const path = xlsx.workbookPart('sharedStrings');
  return path !== null && /<(?:\w+:)?r>/.test(xlsx.text(path) ?? '');
}

/** Losses as one sentence for a person. */
export function speakLosses(losses: readonly Loss[], language: FileLanguage): string {
  if (losses.length === 0) return '';
  const list = losses.map((loss) => loss[language]);
  return language === 'en'
    ? `Saving would not keep: ${list.join(', ')}. The file itself stays as it is; save under a new name.`
    : `保存时保不住：${list.join('、')}。原文件不会被改动，请另存为新的名字。`;
}
