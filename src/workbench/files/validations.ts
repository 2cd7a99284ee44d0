import type { IResources, IWorkbookData } from '@univerjs/core';
import { quoteSheetName } from './formulas.js';
import { type Area, readArea } from './references.js';
import { type Attributes, findElement, findElements, isTrue, type Slice, unescapeXml } from './xml.js';

/** Where Univer keeps the data validation rules: JSON lists by sheet id in this resource. */
const VALIDATIONS = 'SHEET_DATA_VALIDATION_PLUGIN';

/** A rule of the snapshot, by Univer's names. */
export interface Rule {
  uid: string;
  ranges: Area[];
  type: string;
  operator?: string;
  formula1?: string;
  formula2?: string;
  allowBlank?: boolean;
  /** 0 informs, 1 rejects, 2 warns. */
  errorStyle?: number;
  showErrorMessage?: boolean;
  errorTitle?: string;
  error?: string;
  showInputMessage?: boolean;
  promptTitle?: string;
  prompt?: string;
  showDropDown?: boolean;
  /** 0 text, 1 text with an arrow, 2 a coloured chip. */
  renderMode?: number;
}

const [REJECTS, WARNS] = [1, 2];
const STYLES: Record<string, number> = { information: 0, stop: REJECTS, warning: WARNS };
const COMPARED = new Set(['whole', 'decimal', 'date', 'textLength']);
const DAY_0 = 25_569;
const DAYS_BETWEEN_SYSTEMS = 1462;
/** What Excel makes of a list of these two is what a checkbox holds. */
export const CHECKBOX_LIST = 'TRUE,FALSE';

/** Rules of a snapshot, by sheet id. */
export type RulesBySheet = Record<string, Rule[]>;

export function validationsResource(rules: RulesBySheet): IResources {
  const some = Object.entries(rules).filter(([, list]) => list.length > 0);
  return some.length === 0 ? [] : [{ name: VALIDATIONS, data: JSON.stringify(Object.fromEntries(some)) }];
}

export function validationsOf(snapshot: IWorkbookData): RulesBySheet {
  const data = snapshot.resources?.find((resource) => resource.name === VALIDATIONS)?.data;
  return data === undefined || data === '' ? {} : (JSON.parse(data) as RulesBySheet);
}

export function withValidations(snapshot: IWorkbookData, rules: RulesBySheet): IWorkbookData {
  const others = (snapshot.resources ?? []).filter((resource) => resource.name !== VALIDATIONS);
  return { ...snapshot, resources: [...others, ...validationsResource(rules)] };
}

/** The rules of a worksheet part, in its order. */
export function validationElements(xml: string): Slice[] {
  const list = findElement(xml, 'dataValidations', Math.max(0, xml.lastIndexOf('</sheetData>')));
  return list === null ? [] : findElements(list.inner, 'dataValidation');
}

export interface ValidationContext {
  /** Begins the ids of a sheet's rules; a save knows them by it. */
  idPrefix: string;
  /** Name of the tab that the rules are read from. */
  tab: string;
  date1904: boolean;
  /** The grid's size: rules often reach to the last row a file can have. */
  rows: number;
  columns: number;
}

/**
 * The rules that the grid can hold: lists, numbers, dates and lengths with fixed bounds. Others (formulas, and what a
 * file keeps behind everything else) stay in the file only, where a save carries them over.
 */
export function readValidations(xml: string, context: ValidationContext): Rule[] {
  return validationElements(xml).flatMap((element, index) => readRule(element, index, context) ?? []);
}

/** Whether a worksheet part has rules that the grid cannot hold. */
export function holdsForeignRules(xml: string): boolean {
  const anywhere = { idPrefix: '', tab: '', date1904: false, rows: Infinity, columns: Infinity };
  return (
    /<x14:dataValidation[\s>]/.test(xml) ||
    validationElements(xml).some((element) => readRule(element, 0, anywhere) === null)
  );
}

export function rulePrefix(sheetId: string): string {
  return `${sheetId}-rule`;
}

export function ruleId(prefix: string, index: number): string {
  return `${prefix}-${index}`;
}

/** One rule as the grid holds it; null when it cannot. */
export function readRule(
  { attributes, inner }: Pick<Slice, 'attributes' | 'inner'>,
  index: number,
  context: ValidationContext,
): Rule | null {
  const condition = readCondition(attributes, inner, context);
  if (condition === null) return null;
  const ranges = readAreas(attributes.sqref ?? '').flatMap((area) => clipped(area, context) ?? []);
  if (ranges.length === 0) return null;
  const messages = isTrue(attributes.showErrorMessage);
  return {
    uid: ruleId(context.idPrefix, index),
    ranges,
    ...condition,
    allowBlank: isTrue(attributes.allowBlank),
    // A rule that shows no message lets everything in.
    errorStyle: messages ? (STYLES[attributes.errorStyle ?? 'stop'] ?? REJECTS) : WARNS,
    showErrorMessage: messages,
    ...texts(attributes),
  };
}

export function readAreas(sqref: string): Area[] {
  return sqref
    .trim()
    .split(/\s+/)
    .flatMap((ref) => readArea(ref) ?? []);
}

export function clipped(area: Area, { rows, columns }: { rows: number; columns: number }): Area | null {
  if (area.startRow >= rows || area.startColumn >= columns) return null;
  return {
    ...area,
    endRow: Math.min(area.endRow, rows - 1),
    endColumn: Math.min(area.endColumn, columns - 1),
  };
}

function texts(attributes: Attributes): Partial<Rule> {
  const { error, errorTitle, prompt, promptTitle } = attributes;
  return {
    ...(error === undefined ? {} : { error }),
    ...(errorTitle === undefined ? {} : { errorTitle }),
    ...(prompt === undefined ? {} : { prompt, showInputMessage: isTrue(attributes.showInputMessage) }),
    ...(promptTitle === undefined ? {} : { promptTitle }),
  };
}

type Condition = Pick<Rule, 'type' | 'operator' | 'formula1' | 'formula2' | 'showDropDown' | 'renderMode'>;

function readCondition(attributes: Attributes, inner: string, context: ValidationContext): Condition | null {
  const { type } = attributes;
  const first = formulaIn(inner, 'formula1');
  const second = formulaIn(inner, 'formula2');
  if (first === null) return null;
  if (type === 'list') return readList(first, !isTrue(attributes.showDropDown), context.tab);
  if (type === undefined || !COMPARED.has(type)) return null;
  const operator = attributes.operator ?? 'between';
  const twice = operator === 'between' || operator === 'notBetween';
  const formula1 = bound(first, type, context);
  const formula2 = twice ? bound(second ?? '', type, context) : undefined;
  if (formula1 === null || formula2 === null) return null;
  // So a rule for any date is written.
  if (type === 'date' && operator === 'greaterThanOrEqual' && Number(first) <= 1) return { type };
  return { type, operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
}

/** The dropdown attribute hides the arrow, against its name. */
function readList(formula: string, arrow: boolean, tab: string): Condition | null {
  const look = { showDropDown: arrow, renderMode: arrow ? 1 : 0 };
  const literal = /^"((?:[^"]|"")*)"$/s.exec(formula)?.[1]?.replace(/""/g, '"');
  if (literal !== undefined) {
    if (literal.toUpperCase() === CHECKBOX_LIST) return { type: 'checkbox' };
    const values = literal.split(',').map((value) => value.trim());
    const plain = !/^[[=]/.test(literal);
    return { type: 'list', formula1: plain ? values.join(',') : JSON.stringify(values), ...look };
  }
  // The grid knows references with a tab's name, and without one; both are read with it.
  const reference =
    /^((?:'(?:[^']|'')*'|[^\s'!"()[\]]+)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i.exec(formula);
  if (reference === null || !/^\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/i.test(reference[2] ?? '')) return null;
  return { type: 'list', formula1: `=${reference[1] ?? `${quoteSheetName(tab)}!`}${reference[2]}`, ...look };
}

/** A bound that is no number is a formula. */
function bound(text: string, type: string, context: ValidationContext): string | null {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return null;
  if (type !== 'date') return String(value);
  const serial = context.date1904 ? value + DAYS_BETWEEN_SYSTEMS : value;
  if (!Number.isInteger(serial) || serial < 0) return null;
  return new Date((serial - DAY_0) * 86_400_000).toISOString().slice(0, 10);
}

/** The day of a bound as a file counts it. */
export function boundInFile(bound: string, type: string, date1904: boolean): string {
  const day = type === 'date' ? /^(\d{4})-(\d\d)-(\d\d)/.exec(bound) : null;
  if (day === null) return bound;
  const serial = Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) / 86_400_000 + DAY_0;
  return String(date1904 ? serial - DAYS_BETWEEN_SYSTEMS : serial);
}

function formulaIn(inner: string, name: string): string | null {
  const element = findElement(inner, name);
  return element === null ? null : unescapeXml(element.inner).trim();
}

/** The values that a list spells out; null for any other rule. */
export function listedValues({ type, formula1 = '' }: Rule): string[] | null {
  if (!type.startsWith('list') || formula1.startsWith('=')) return null;
  if (formula1.startsWith('[')) {
    try {
      return (JSON.parse(formula1) as unknown[]).map(String);
    } catch {
      // A list whose first value begins with a bracket.
    }
  }
  return formula1.split(',');
}
