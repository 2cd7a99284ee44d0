import type { FDataValidation } from '@univerjs/preset-sheets-node-core';
import { DataValidationErrorStyle, DataValidationOperator, DataValidationType } from '@univerjs/presets';
import type { ServiceContext } from './context.js';
import { DataValidationCriteria } from './enumeration.js';
import type { Range } from './range.js';
import { Service } from './service.js';
import type { Sheet } from './sheet.js';
import type { CellContent } from './typedInput.js';

/** What a rule asks of a cell, in Google's words. */
interface Criteria {
  type: keyof typeof DataValidationCriteria;
  /** The listed values, or the bounds. */
  values: readonly (string | number)[];
  showDropdown: boolean;
}

interface RuleSettings {
  criteria: Criteria | null;
  allowInvalid: boolean;
  helpText: string | null;
}

export class DataValidationBuilder extends Service {
  private settings: RuleSettings;

  constructor(context: ServiceContext, settings?: RuleSettings) {
    super(context, 'DataValidationBuilder');
    this.settings = settings ?? { criteria: null, allowInvalid: true, helpText: null };
  }

  requireValueInList(values: (string | number)[], showDropdown = true): this {
    return this.require('VALUE_IN_LIST', values.map(String), showDropdown);
  }

  requireNumberBetween(start: number, end: number): this {
    return this.require('NUMBER_BETWEEN', [start, end]);
  }

  requireNumberNotBetween(start: number, end: number): this {
    return this.require('NUMBER_NOT_BETWEEN', [start, end]);
  }

  requireNumberGreaterThan(number: number): this {
    return this.require('NUMBER_GREATER_THAN', [number]);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.require('NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }

  requireNumberLessThan(number: number): this {
    return this.require('NUMBER_LESS_THAN', [number]);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this.require('NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }

  requireNumberEqualTo(number: number): this {
    return this.require('NUMBER_EQUAL_TO', [number]);
  }

  requireCheckbox(): this {
    return this.require('CHECKBOX', []);
  }

  setAllowInvalid(allowInvalidData: boolean): this {
    this.settings = { ...this.settings, allowInvalid: allowInvalidData };
    return this;
  }

  setHelpText(helpText: string): this {
    this.settings = { ...this.settings, helpText };
    return this;
  }

  build(): DataValidation {
    if (this.settings.criteria === null) throw new Error('A data validation rule needs a criterion.');
    return new DataValidation(this.context, { ...this.settings, criteria: this.settings.criteria });
  }

  private readonly require = (
    type: Criteria['type'],
    values: readonly (string | number)[],
    showDropdown = true,
  ): this => {
    this.settings = { ...this.settings, criteria: { type, values, showDropdown } };
    return this;
  };
}

export class DataValidation extends Service {
  constructor(
    context: ServiceContext,
    readonly settings: RuleSettings & { criteria: Criteria },
  ) {
    super(context, 'DataValidation');
  }

  getAllowInvalid(): boolean {
    return this.settings.allowInvalid;
  }

  getHelpText(): string | null {
    return this.settings.helpText;
  }

  getCriteriaType(): unknown {
    return DataValidationCriteria[this.settings.criteria.type];
  }

  getCriteriaValues(): unknown[] {
    const { type, values, showDropdown } = this.settings.criteria;
    return type === 'VALUE_IN_LIST' ? [[...values], showDropdown] : [...values];
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.context, this.settings);
  }
}

const OPERATORS = {
  NUMBER_BETWEEN: DataValidationOperator.BETWEEN,
  NUMBER_NOT_BETWEEN: DataValidationOperator.NOT_BETWEEN,
  NUMBER_GREATER_THAN: DataValidationOperator.GREATER_THAN,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  NUMBER_LESS_THAN: DataValidationOperator.LESS_THAN,
  NUMBER_LESS_THAN_OR_EQUAL_TO: DataValidationOperator.LESS_THAN_OR_EQUAL,
  NUMBER_EQUAL_TO: DataValidationOperator.EQUAL,
  NUMBER_NOT_EQUAL_TO: DataValidationOperator.NOT_EQUAL,
} as const;

/** Sets or removes the rule of every cell in the range. */
export function setRule(range: Range, rule: DataValidation | null): void {
  const target = range.facade();
  if (rule === null) {
    if (typeof target.setDataValidation === 'function') target.setDataValidation(null);
    return;
  }
  const { univerAPI } = range.context;
  if (typeof univerAPI.newDataValidation !== 'function') {
    throw new Error('The engine runs without its data validation part.');
  }
  const { criteria, allowInvalid, helpText } = rule.settings;
  const engineRule = univerAPI.newDataValidation().requireCheckbox().build();
  Object.assign(engineRule.rule, engineCriteria(criteria));
  engineRule.setOptions({
    allowBlank: true,
    errorStyle: allowInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    showErrorMessage: true,
    ...(helpText === null ? {} : { prompt: helpText, error: helpText, showInputMessage: true }),
  } as Parameters<FDataValidation['setOptions']>[0]);
  target.setDataValidation(engineRule);
}

function engineCriteria({ type, values, showDropdown }: Criteria): Partial<FDataValidation['rule']> {
  if (type === 'CHECKBOX') return { type: DataValidationType.CHECKBOX };
  if (type === 'VALUE_IN_LIST') {
    return { type: DataValidationType.LIST, formula1: values.join(','), showDropDown: showDropdown };
  }
  const [formula1, formula2] = values.map(String);
  return {
    type: DataValidationType.DECIMAL,
    operator: OPERATORS[type as keyof typeof OPERATORS],
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
  };
}

function settingsOf(rule: FDataValidation['rule']): DataValidation['settings'] {
  const allowInvalid = rule.errorStyle !== DataValidationErrorStyle.STOP;
  const helpText = rule.prompt ?? null;
  const showDropdown = rule.showDropDown ?? true;
  if (rule.type === DataValidationType.LIST || rule.type === DataValidationType.LIST_MULTIPLE) {
    const values = (rule.formula1 ?? '').replace(/^"(.*)"$/s, '$1').split(',');
    return { allowInvalid, helpText, criteria: { type: 'VALUE_IN_LIST', values, showDropdown } };
  }
  if (rule.type === DataValidationType.CHECKBOX) {
    return { allowInvalid, helpText, criteria: { type: 'CHECKBOX', values: [], showDropdown } };
  }
  const type = Object.entries(OPERATORS).find(([, operator]) => operator === rule.operator)?.[0];
  const values = [rule.formula1, rule.formula2].filter((bound) => bound !== undefined && bound !== '');
  return {
    allowInvalid,
    helpText,
    criteria: {
      type: (type ?? 'NUMBER_BETWEEN') as Criteria['type'],
      values: values.map(Number),
      showDropdown,
    },
  };
}

function rulesOf(sheet: Sheet): FDataValidation[] {
  const { facade } = sheet.grid;
  return typeof facade.getDataValidations === 'function' ? facade.getDataValidations() : [];
}

export function getRules(range: Range): (DataValidation | null)[][] {
  const rules = rulesOf(range.sheet);
  const { startRow, startColumn } = range.area;
  return Array.from({ length: range.getNumRows() }, (_line, row) =>
    Array.from({ length: range.getNumColumns() }, (_cell, column) => {
      const rule = rules.find((candidate) => covers(candidate, startRow + row, startColumn + column));
      return rule === undefined ? null : new DataValidation(range.context, settingsOf(rule.rule));
    }),
  );
}

function covers({ rule }: FDataValidation, row: number, column: number): boolean {
  return (rule.ranges as Array<Record<string, number>>).some(
    ({ startRow = 0, endRow = 0, startColumn = 0, endColumn = 0 }) =>
      row >= startRow && row <= endRow && column >= startColumn && column <= endColumn,
  );
}

/** Tells whether a rule that rejects refuses a content; null when the sheet has no such rule. */
export function rejectionOf(
  sheet: Sheet,
): ((row: number, column: number, content: CellContent) => boolean) | null {
  const rejecting = rulesOf(sheet)
    .filter(({ rule }) => rule.errorStyle === DataValidationErrorStyle.STOP)
    .map((rule) => ({ rule, criteria: settingsOf(rule.rule).criteria }));
  if (rejecting.length === 0) return null;
  return (row, column, content) =>
    // A formula's value is not known yet, and a blank is always let in.
    content.kind !== 'blank' &&
    content.kind !== 'formula' &&
    rejecting.some(({ rule, criteria }) => covers(rule, row, column) && !fits(content.value, criteria));
}

function fits(value: string | number | boolean, { type, values }: Criteria): boolean {
  if (type === 'VALUE_IN_LIST') return values.map(String).includes(String(value));
  if (type === 'CHECKBOX') return typeof value === 'boolean';
  if (typeof value !== 'number') return false;
  const [low = 0, high = 0] = values.map(Number);
  switch (type) {
    case 'NUMBER_BETWEEN':
      return value >= low && value <= high;
    case 'NUMBER_NOT_BETWEEN':
      return value < low || value > high;
    case 'NUMBER_GREATER_THAN':
      return value > low;
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return value >= low;
    case 'NUMBER_LESS_THAN':
      return value < low;
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return value <= low;
    case 'NUMBER_EQUAL_TO':
      return value === low;
    case 'NUMBER_NOT_EQUAL_TO':
      return value !== low;
    default:
      return true;
  }
}
