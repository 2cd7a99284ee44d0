import type { DataValidationType as EngineType, IDataValidationRule } from '@univerjs/presets';
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
} from '@univerjs/presets';
import type { ServiceContext } from './context.js';
import { momentOfSerial } from './dates.js';
import type { DataValidationCriteria } from './enumeration.js';

/** What a rule asks of a cell, in Google's words. */
export interface Criteria {
  type: keyof typeof DataValidationCriteria;
  /** The listed values; the bounds (dates as serial numbers); or a formula, with its equals sign. */
  values: readonly (string | number)[];
  showDropdown: boolean;
}

export interface RuleSettings {
  criteria: Criteria;
  allowInvalid: boolean;
  helpText: string | null;
}

export type EngineRule = Omit<IDataValidationRule, 'uid' | 'ranges'>;

type Comparison = readonly [type: EngineType, operator: DataValidationOperator | undefined];

const { DECIMAL, DATE } = DataValidationType;

const COMPARISONS: Partial<Record<Criteria['type'], Comparison>> = {
  NUMBER_BETWEEN: [DECIMAL, DataValidationOperator.BETWEEN],
  NUMBER_NOT_BETWEEN: [DECIMAL, DataValidationOperator.NOT_BETWEEN],
  NUMBER_GREATER_THAN: [DECIMAL, DataValidationOperator.GREATER_THAN],
  NUMBER_GREATER_THAN_OR_EQUAL_TO: [DECIMAL, DataValidationOperator.GREATER_THAN_OR_EQUAL],
  NUMBER_LESS_THAN: [DECIMAL, DataValidationOperator.LESS_THAN],
  NUMBER_LESS_THAN_OR_EQUAL_TO: [DECIMAL, DataValidationOperator.LESS_THAN_OR_EQUAL],
  NUMBER_EQUAL_TO: [DECIMAL, DataValidationOperator.EQUAL],
  NUMBER_NOT_EQUAL_TO: [DECIMAL, DataValidationOperator.NOT_EQUAL],
  DATE_IS_VALID_DATE: [DATE, undefined],
  DATE_EQUAL_TO: [DATE, DataValidationOperator.EQUAL],
  DATE_BETWEEN: [DATE, DataValidationOperator.BETWEEN],
  DATE_NOT_BETWEEN: [DATE, DataValidationOperator.NOT_BETWEEN],
  DATE_AFTER: [DATE, DataValidationOperator.GREATER_THAN],
  DATE_ON_OR_AFTER: [DATE, DataValidationOperator.GREATER_THAN_OR_EQUAL],
  DATE_BEFORE: [DATE, DataValidationOperator.LESS_THAN],
  DATE_ON_OR_BEFORE: [DATE, DataValidationOperator.LESS_THAN_OR_EQUAL],
};

/** The engine's rule for a script's; where it applies is not part of it. */
export function engineRule({ criteria, allowInvalid, helpText }: RuleSettings): EngineRule {
  return {
    ...engineCriteria(criteria),
    allowBlank: true,
    errorStyle: allowInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    showErrorMessage: true,
    ...(helpText === null ? {} : { prompt: helpText, error: helpText, showInputMessage: true }),
  };
}

function engineCriteria({ type, values, showDropdown }: Criteria): EngineRule {
  const list = {
    type: DataValidationType.LIST,
    showDropDown: showDropdown,
    // The cell's text as it is, with an arrow beside it; the engine's own choice is a coloured chip.
    renderMode: showDropdown ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT,
  };
  switch (type) {
    case 'CHECKBOX':
      return { type: DataValidationType.CHECKBOX };
    case 'VALUE_IN_LIST':
      return { ...list, formula1: listFormula(values.map(String)) };
    case 'VALUE_IN_RANGE':
      return { ...list, formula1: String(values[0]) };
    case 'CUSTOM_FORMULA':
      return { type: DataValidationType.CUSTOM, formula1: String(values[0]) };
  }
  const [engineType, operator] = COMPARISONS[type] ?? [DECIMAL, undefined];
  const [formula1, formula2] = values.map(String);
  return {
    type: engineType,
    ...(operator === undefined ? {} : { operator }),
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
  };
}

/** What a script is told of the engine's rule; null for a kind of rule that scripts do not know. */
export function settingsOf(rule: EngineRule): RuleSettings | null {
  const criteria = criteriaOf(rule);
  if (criteria === null) return null;
  const allowInvalid = rule.errorStyle !== DataValidationErrorStyle.STOP;
  return { criteria, allowInvalid, helpText: rule.prompt ?? null };
}

function criteriaOf(rule: EngineRule): Criteria | null {
  const { type, formula1 = '', formula2, operator } = rule;
  const showDropdown = rule.showDropDown ?? true;
  if (type === DataValidationType.CHECKBOX) return { type: 'CHECKBOX', values: [], showDropdown };
  if (type === DataValidationType.CUSTOM) return { type: 'CUSTOM_FORMULA', values: [formula1], showDropdown };
  if (type === DataValidationType.LIST || type === DataValidationType.LIST_MULTIPLE) {
    return formula1.startsWith('=')
      ? { type: 'VALUE_IN_RANGE', values: [formula1], showDropdown }
      : { type: 'VALUE_IN_LIST', values: listedValues(formula1), showDropdown };
  }
  const wanted = type === DataValidationType.WHOLE ? DECIMAL : type;
  const found = Object.entries(COMPARISONS).find(
    ([, comparison]) => comparison[0] === wanted && comparison[1] === operator,
  );
  if (found === undefined) return null;
  const bounds = [formula1, formula2].flatMap((bound) => (bound ? [boundOf(bound)] : []));
  return { type: found[0] as Criteria['type'], values: bounds, showDropdown };
}

/** The engine separates values with commas; it reads JSON too, and only so can a value hold one. */
function listFormula(values: readonly string[]): string {
  const plain = values.every((value) => !value.includes(',')) && !/^[[=]/.test(values[0] ?? '');
  return plain ? values.join(',') : JSON.stringify(values);
}

function listedValues(formula: string): string[] {
  if (!formula.startsWith('[')) return formula.split(',');
  try {
    const list: unknown = JSON.parse(formula);
    if (Array.isArray(list)) return list.map(String);
  } catch {
    // Not JSON after all: a list whose first value begins with a bracket.
  }
  return formula.split(',');
}

/** The engine writes a date's day as `2026-09-01`. */
function boundOf(bound: string): number {
  const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(bound);
  if (day === null) return Number(bound);
  return Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) / 86_400_000 + 25_569;
}

/** `getCriteriaValues()`: as the methods of the builder take them. */
export function criteriaValues({ type, values, showDropdown }: Criteria, context: ServiceContext): unknown[] {
  if (type === 'VALUE_IN_LIST') return [[...values], showDropdown];
  if (type === 'VALUE_IN_RANGE')
    return [context.spreadsheet.getRange(String(values[0]).slice(1)), showDropdown];
  if (!type.startsWith('DATE')) return [...values];
  const { timeZone } = context.options;
  return values.map((serial) => new context.intrinsics.Date(momentOfSerial(Number(serial), timeZone)));
}

/** Whether a value is what the rule asks for; `listed` are the values of a range that a list names. */
export function fits(
  value: string | number | boolean,
  { type, values }: Criteria,
  listed: () => ReadonlySet<string>,
): boolean {
  if (type === 'VALUE_IN_LIST') return values.map(String).includes(String(value));
  if (type === 'VALUE_IN_RANGE') return listed().has(String(value));
  if (type === 'CHECKBOX') return typeof value === 'boolean';
  // What a formula says of the value is known only after it has been computed.
  if (type === 'CUSTOM_FORMULA') return true;
  if (typeof value !== 'number') return false;
  const day = type.startsWith('DATE') ? Math.floor(value) : value;
  const [low = 0, high = 0] = values.map(Number);
  switch (COMPARISONS[type]?.[1]) {
    case DataValidationOperator.BETWEEN:
      return day >= low && day <= high;
    case DataValidationOperator.NOT_BETWEEN:
      return day < low || day > high;
    case DataValidationOperator.GREATER_THAN:
      return day > low;
    case DataValidationOperator.GREATER_THAN_OR_EQUAL:
      return day >= low;
    case DataValidationOperator.LESS_THAN:
      return day < low;
    case DataValidationOperator.LESS_THAN_OR_EQUAL:
      return day <= low;
    case DataValidationOperator.EQUAL:
      return day === low;
    case DataValidationOperator.NOT_EQUAL:
      return day !== low;
    default:
      return true;
  }
}
