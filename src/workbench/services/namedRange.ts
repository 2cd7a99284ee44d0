import type { FWorkbook } from '@univerjs/preset-sheets-node-core';
import { absoluteReference, parseA1 } from './a1.js';
import type { ServiceContext } from './context.js';
import type { Range } from './range.js';
import { Service } from './service.js';

type DefinedName = ReturnType<FWorkbook['getDefinedNames']>[number];

export class NamedRange extends Service {
  constructor(
    context: ServiceContext,
    private readonly name: string,
  ) {
    super(context, 'NamedRange');
  }

  getName(): string {
    return this.name;
  }

  getRange(): Range | null {
    return rangeByName(this.context, this.name);
  }

  setRange(range: Range): this {
    setNamedRange(this.context, this.name, range);
    return this;
  }

  remove(): void {
    this.context.workbook.deleteDefinedName(this.name);
  }
}

export function namedRanges(context: ServiceContext): NamedRange[] {
  return context.workbook
    .getDefinedNames()
    .filter((defined) => rangeOf(context, defined) !== null)
    .map((defined) => new NamedRange(context, defined.getName()));
}

export function rangeByName(context: ServiceContext, name: string): Range | null {
  const defined = context.workbook
    .getDefinedNames()
    .find((candidate) => candidate.getName().toLowerCase() === name.toLowerCase());
  return defined === undefined ? null : rangeOf(context, defined);
}

export function setNamedRange(context: ServiceContext, name: string, range: Range): void {
  if (!/^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) || /^[a-z]{1,3}\d+$/i.test(name)) {
    throw new Error('Invalid named range name.');
  }
  if (rangeByName(context, name) !== null) context.workbook.deleteDefinedName(name);
  context.workbook.insertDefinedName(name, absoluteReference(range.sheet.getName(), range.area));
}

/** The range a defined name stands for; null when it is a formula, or refers to cells that are gone. */
function rangeOf(context: ServiceContext, defined: DefinedName): Range | null {
  const reference = defined.getFormulaOrRefString().replace(/^=/, '');
  const sheetName = reference.slice(0, reference.lastIndexOf('!'));
  const sheet = context.spreadsheet.getSheetByName(sheetName.replace(/^'(.*)'$/, '$1').replaceAll("''", "'"));
  if (sheet === null) return null;
  const { rows, columns } = sheet.gridSize();
  const parsed = parseA1(reference, rows, columns);
  return parsed === null || parsed.area.endRow >= rows || parsed.area.endColumn >= columns
    ? null
    : sheet.rangeOf(parsed.area);
}
