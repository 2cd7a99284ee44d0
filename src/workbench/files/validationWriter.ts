import type { IWorksheetData } from '@univerjs/core';
import { renameSheets, withFuturePrefixes } from './formulas.js';
import { LAST_COLUMN, LAST_ROW, markedSize } from './lineMarks.js';
import { moveFormula, moveSqref } from './moveReferences.js';
import { type Area, subtractAreas, writeArea } from './references.js';
import {
  boundInFile,
  CHECKBOX_LIST,
  listedValues,
  type Rule,
  readAreas,
  readRule,
  ruleId,
  rulePrefix,
  validationElements,
} from './validations.js';
import { moveRules, textOf, withAttribute } from './worksheetMoves.js';
import type { SavingContext } from './worksheetWriter.js';
import { escapeAttribute, escapeText, findElement, type Slice, unescapeXml } from './xml.js';

export interface RuleSource {
  /** The worksheet part that the sheet came from. */
  xml: string;
  /** The tab's name in the file; null for a new one. */
  name: string | null;
}

/**
 * `<dataValidations>` for a sheet, or nothing. A rule that the grid holds as it was read keeps its text; one that the
 * grid cannot hold keeps it too, but gives way where a new rule has been set.
 */
export function writeValidations(
  sheet: Partial<IWorksheetData>,
  rules: readonly Rule[],
  source: RuleSource,
  context: SavingContext,
): string {
  const { xml, name } = source;
  const idPrefix = rulePrefix(sheet.id ?? '');
  const elements = name === null ? [] : validationElements(xml);
  const size = markedSize(sheet);
  const own = new Set<string>();
  const originals = elements.map((element, index) => {
    const read =
      size === null
        ? null
        : readRule(element, index, { ...size, idPrefix, tab: name ?? '', date1904: context.date1904 });
    if (read !== null) own.add(ruleId(idPrefix, index));
    return { element, read };
  });
  const added = rules.filter((rule) => !own.has(rule.uid));
  const covered = added.flatMap((rule) => areasOf(rule, sheet));
  const byId = new Map(rules.map((rule) => [rule.uid, rule]));
  const items: string[] = [];
  for (const { element, read } of originals) {
    if (read === null) {
      items.push(heldBack(element, name ?? '', covered, context));
      continue;
    }
    const now = byId.get(read.uid);
    if (now !== undefined) items.push(keptOrWritten(element, read, now, sheet, name ?? '', context));
  }
  for (const rule of added) items.push(ruleXml(rule, areasOf(rule, sheet), context));
  const written = items.filter((item) => item !== '');
  if (written.length === 0) return '';
  const list = name === null ? null : findElement(xml, 'dataValidations', tailOf(xml));
  // Spaces between the rules stay, as long as the rules do.
  if (list !== null && sameText(written, elements)) return xml.slice(list.start, list.end);
  const count = String(written.length);
  const tag =
    list === null || list.attributes.count === undefined
      ? `<dataValidations count="${count}">`
      : withAttribute(list.tag, 'count', count);
  return `${tag}${written.join('')}</dataValidations>`;
}

function sameText(written: readonly string[], elements: readonly Slice[]): boolean {
  return (
    written.length === elements.length &&
    elements.every((element, index) => textOf(element, 'dataValidation') === written[index])
  );
}

const tailOf = (xml: string): number => Math.max(0, xml.lastIndexOf('</sheetData>'));

function heldBack(element: Slice, name: string, covered: readonly Area[], context: SavingContext): string {
  const moved = renamed(
    moveRules(textOf(element, 'dataValidation'), 'dataValidation', name, context.moves),
    context,
  );
  const item = findElement(moved, 'dataValidation');
  if (item === null || covered.length === 0) return moved;
  const areas = readAreas(item.attributes.sqref ?? '');
  const left = subtractAreas(areas, covered);
  if (left.length === 0) return '';
  const unchanged = subtractAreas(areas, left).length === 0;
  return unchanged ? moved : withSqref(item, left.map(writeArea).join(' '));
}

function keptOrWritten(
  element: Slice,
  read: Rule,
  now: Rule,
  sheet: Partial<IWorksheetData>,
  name: string,
  context: SavingContext,
): string {
  const moves = context.moves.of(name);
  const sqref = element.attributes.sqref ?? '';
  const expected = moves === null || moves === 'gone' ? sqref : moveSqref(sqref, moves);
  const areas = areasOf(now, sheet);
  // What a file says of rows and columns that the grid does not have is its own.
  const limit = limitOf(sheet, name, context);
  const here = sameCells(within(readAreas(expected), limit), within(areas, limit));
  if (!sameCondition(read, now, name, context)) {
    return ruleXml(now, here ? readAreas(expected) : areas, context);
  }
  const moved = renamed(
    moveRules(textOf(element, 'dataValidation'), 'dataValidation', name, context.moves),
    context,
  );
  const item = findElement(moved, 'dataValidation') ?? element;
  return here && expected !== ''
    ? textOf(item, 'dataValidation')
    : withSqref(item, areas.map(writeArea).join(' '));
}

function withSqref(item: Slice, sqref: string): string {
  return textOf({ ...item, tag: withAttribute(item.tag, 'sqref', sqref) }, 'dataValidation');
}

/** The last row and column that the grid had when the file was opened, where they are now. */
function limitOf(sheet: Partial<IWorksheetData>, name: string, context: SavingContext): Area {
  const size = markedSize(sheet) ?? { rows: LAST_ROW + 1, columns: LAST_COLUMN + 1 };
  const moves = context.moves.of(name);
  const still = moves === null || moves === 'gone';
  return {
    startRow: 0,
    startColumn: 0,
    endRow: still ? size.rows - 1 : moves.rows.lastMarked,
    endColumn: still ? size.columns - 1 : moves.columns.lastMarked,
  };
}

function within(areas: readonly Area[], limit: Area): Area[] {
  return areas
    .filter((area) => area.startRow <= limit.endRow && area.startColumn <= limit.endColumn)
    .map((area) => ({
      ...area,
      endRow: Math.min(area.endRow, limit.endRow),
      endColumn: Math.min(area.endColumn, limit.endColumn),
    }));
}

function sameCells(some: readonly Area[], others: readonly Area[]): boolean {
  return subtractAreas(some, others).length === 0 && subtractAreas(others, some).length === 0;
}

const COMPARED = [
  'type',
  'operator',
  'formula2',
  'errorStyle',
  'errorTitle',
  'error',
  'promptTitle',
  'prompt',
] as const;
const FLAGS = ['allowBlank', 'showErrorMessage', 'showInputMessage'] as const;

/** Whether the grid's rule still says what the file's does. */
function sameCondition(read: Rule, now: Rule, name: string, context: SavingContext): boolean {
  if (COMPARED.some((key) => (read[key] ?? '') !== (now[key] ?? ''))) return false;
  if (FLAGS.some((key) => (read[key] ?? false) !== (now[key] ?? false))) return false;
  if (read.type === 'list' && (read.showDropDown ?? true) !== (now.showDropDown ?? true)) return false;
  const formula = read.formula1 ?? '';
  if (formula === (now.formula1 ?? '') || !formula.startsWith('=')) return formula === (now.formula1 ?? '');
  // What the engine itself has rewritten begins with the workbook's id, and has not always moved: the save moves it.
  if (ENGINE_MADE.test(now.formula1 ?? '')) return true;
  // The engine moves references and follows renamed tabs as the save does.
  const moved = moveFormula(formula, name, context.moves);
  const found = unquoted(now.formula1 ?? '');
  return [moved, renameSheets(moved, context.renamedInFile)].some((text) => unquoted(text) === found);
}

const ENGINE_MADE = /^='?\[[^\]]*\]/;

const unquoted = (formula: string): string => formula.replaceAll("'", '');

/** Tabs renamed since the file was opened: what is carried over still uses the old names. */
function renamed(xml: string, context: SavingContext): string {
  if (context.renamedInFile.size === 0) return xml;
  return xml.replace(
    /(<formula[12]>)([^<]*)(?=<)/g,
    (_, open: string, formula: string) =>
      open + escapeText(renameSheets(unescapeXml(formula), context.renamedInFile)),
  );
}

/** A rule that somebody set on whole rows or columns may leave their ends open. */
function areasOf(rule: Rule, sheet: Partial<IWorksheetData>): Area[] {
  return rule.ranges.map(({ startRow, startColumn, endRow, endColumn }) => ({
    startRow: startRow || 0,
    startColumn: startColumn || 0,
    endRow: Math.min(endRow ?? (sheet.rowCount ?? 1) - 1, LAST_ROW),
    endColumn: Math.min(endColumn ?? (sheet.columnCount ?? 1) - 1, LAST_COLUMN),
  }));
}

const ERROR_STYLES = ['information', 'stop', 'warning'];
/** Excel calls a file damaged that goes beyond these. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

function ruleXml(rule: Rule, areas: readonly Area[], context: SavingContext): string {
  const condition = conditionOf(rule, context);
  if (condition === null || areas.length === 0) return '';
  const attributes: Record<string, string | undefined> = {
    type: condition.type,
    errorStyle: rule.errorStyle === 1 ? undefined : ERROR_STYLES[rule.errorStyle ?? 2],
    operator: condition.operator === 'between' ? undefined : condition.operator,
    allowBlank: rule.allowBlank === false ? undefined : '1',
    // The attribute hides the arrow, against its name.
    showDropDown: rule.type.startsWith('list') && rule.showDropDown === false ? '1' : undefined,
    showInputMessage: rule.prompt === undefined ? undefined : '1',
    showErrorMessage: rule.showErrorMessage === false ? undefined : '1',
    errorTitle: rule.errorTitle?.slice(0, LONGEST_TITLE),
    error: rule.error?.slice(0, LONGEST_MESSAGE),
    promptTitle: rule.promptTitle?.slice(0, LONGEST_TITLE),
    prompt: rule.prompt?.slice(0, LONGEST_MESSAGE),
    sqref: areas.map(writeArea).join(' '),
  };
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join('');
  const formulas = condition.formulas
    .map((formula, index) => `<formula${index + 1}>${escapeText(formula)}</formula${index + 1}>`)
    .join('');
  return `<dataValidation${written}>${formulas}</dataValidation>`;
}

function conditionOf(
  rule: Rule,
  context: SavingContext,
): { type: string; operator?: string | undefined; formulas: string[] } | null {
  const { type, operator, formula1 = '', formula2 } = rule;
  const formula = (text: string) =>
    withFuturePrefixes(renameSheets(text.slice(1).replace(/^('?)\[[^\]]*\]/, '$1'), context.renamed));
  if (type === 'checkbox') return { type: 'list', formulas: [`"${CHECKBOX_LIST}"`] };
  if (type.startsWith('list')) {
    const values = listedValues(rule);
    const text = values === null ? formula(formula1) : `"${values.join(',').replaceAll('"', '""')}"`;
    return { type: 'list', formulas: [text] };
  }
  if (type === 'date' && operator === undefined) {
    return { type, operator: 'greaterThanOrEqual', formulas: ['1'] };
  }
  if (!['whole', 'decimal', 'date', 'time', 'textLength', 'custom'].includes(type)) return null;
  const bounds = [formula1, ...(formula2 === undefined || formula2 === '' ? [] : [formula2])];
  return {
    type,
    operator,
    formulas: bounds.map((text) =>
      text.startsWith('=') ? formula(text) : boundInFile(text, type, context.date1904),
    ),
  };
}
