import { absoluteReference } from './a1.js';
import type { ServiceContext } from './context.js';
import { serialOfMoment } from './dates.js';
import { DataValidationCriteria } from './enumeration.js';
import type { Range } from './range.js';
import { Service } from './service.js';
import { type Criteria, criteriaValues, type RuleSettings } from './validationRules.js';

/** A rule in the making, as `SpreadsheetApp.newDataValidation()` hands it out. */
export class DataValidationBuilder extends Service {
  private settings: Omit<RuleSettings, 'criteria'> & { criteria: Criteria | null };

  constructor(context: ServiceContext, settings?: RuleSettings) {
    super(context, 'DataValidationBuilder');
    this.settings = settings ?? { criteria: null, allowInvalid: true, helpText: null };
  }

  requireValueInList(values: unknown[], showDropdown = true): this {
    return this.require('VALUE_IN_LIST', values.map(String), showDropdown);
  }

  requireValueInRange(range: Range, showDropdown = true): this {
    const reference = `=${absoluteReference(range.sheet.getName(), range.area)}`;
    return this.require('VALUE_IN_RANGE', [reference], showDropdown);
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

  requireNumberNotEqualTo(number: number): this {
    return this.require('NUMBER_NOT_EQUAL_TO', [number]);
  }

  requireDate(): this {
    return this.require('DATE_IS_VALID_DATE', []);
  }

  requireDateEqualTo(date: Date): this {
    return this.require('DATE_EQUAL_TO', [this.dayOf(date)]);
  }

  requireDateBetween(start: Date, end: Date): this {
    return this.require('DATE_BETWEEN', [this.dayOf(start), this.dayOf(end)]);
  }

  requireDateNotBetween(start: Date, end: Date): this {
    return this.require('DATE_NOT_BETWEEN', [this.dayOf(start), this.dayOf(end)]);
  }

  requireDateAfter(date: Date): this {
    return this.require('DATE_AFTER', [this.dayOf(date)]);
  }

  requireDateOnOrAfter(date: Date): this {
    return this.require('DATE_ON_OR_AFTER', [this.dayOf(date)]);
  }

  requireDateBefore(date: Date): this {
    return this.require('DATE_BEFORE', [this.dayOf(date)]);
  }

  requireDateOnOrBefore(date: Date): this {
    return this.require('DATE_ON_OR_BEFORE', [this.dayOf(date)]);
  }

  requireFormulaSatisfied(formula: string): this {
    return this.require('CUSTOM_FORMULA', [formula.startsWith('=') ? formula : `=${formula}`]);
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
    const { criteria } = this.settings;
    if (criteria === null) throw new Error('A data validation rule needs a criterion.');
    return new DataValidation(this.context, { ...this.settings, criteria });
  }

  private readonly require = (
    type: Criteria['type'],
    values: readonly (string | number)[],
    showDropdown = true,
  ): this => {
    this.settings = { ...this.settings, criteria: { type, values, showDropdown } };
    return this;
  };

  /** The time of day does not count. */
  private readonly dayOf = (date: Date): number =>
    Math.floor(serialOfMoment(date.getTime(), this.context.options.timeZone));
}

/** A rule, ready to be set on ranges. */
export class DataValidation extends Service {
  constructor(
    context: ServiceContext,
    readonly settings: RuleSettings,
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
    return criteriaValues(this.settings.criteria, this.context);
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.context, this.settings);
  }
}
