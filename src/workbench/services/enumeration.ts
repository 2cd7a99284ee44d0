/** A constant of an Apps Script enumeration: compared by identity, readable by name. */
export interface EnumConstant {
  name(): string;
  ordinal(): number;
  toString(): string;
  toJSON(): string;
}

export function enumeration<Name extends string>(
  names: readonly Name[],
): Readonly<Record<Name, EnumConstant>> {
  const constants = names.map((name, ordinal) => {
    const constant: EnumConstant = {
      name: () => name,
      ordinal: () => ordinal,
      toString: () => name,
      toJSON: () => name,
    };
    return [name, Object.freeze(constant)] as const;
  });
  return Object.freeze(Object.fromEntries(constants)) as Record<Name, EnumConstant>;
}

export const BorderStyle = enumeration([
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
]);
export const WrapStrategy = enumeration(['OVERFLOW', 'WRAP', 'CLIP']);
export const MetadataVisibility = enumeration(['DOCUMENT', 'PROJECT']);
export const MetadataLocationType = enumeration(['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN']);
export const ProtectionType = enumeration(['RANGE', 'SHEET']);
export const Button = enumeration(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']);
export const ButtonSet = enumeration(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);
export const Dimension = enumeration(['COLUMNS', 'ROWS']);
export const DataValidationCriteria = enumeration([
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'NUMBER_BETWEEN',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_EQUAL_TO',
  'NUMBER_NOT_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_EQUAL_TO',
  'DATE_BETWEEN',
  'DATE_NOT_BETWEEN',
  'DATE_AFTER',
  'DATE_ON_OR_AFTER',
  'DATE_BEFORE',
  'DATE_ON_OR_BEFORE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
]);
