import type { ServiceContext } from './context.js';

/** Fails when another sheet has the name; capitals do not make a difference. */
export function checkSheetName(context: ServiceContext, name: string, exceptId: string | null): void {
  if (name === '') throw new Error('The sheet name cannot be empty.');
  const taken = context.workbook
    .getSheets()
    .some(
      (sheet) => sheet.getSheetId() !== exceptId && sheet.getSheetName().toLowerCase() === name.toLowerCase(),
    );
  if (taken) throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

/** Google's sheet identifiers are numbers: the engine's own when it is one, else a hash of it. */
export function sheetIdOf(engineId: string): number {
  if (/^(0|[1-9]\d{0,9})$/.test(engineId)) return Number(engineId);
  let hash = 0x811c9dc5;
  for (const character of engineId) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash & 0x7fffffff;
}
