import type { IResources, IWorkbookData } from '@univerjs/core';
import type { ReadName } from './xlsxReader.js';

/** Where Univer keeps a workbook's defined names: a JSON object by id in this resource. */
const DEFINED_NAMES = 'SHEET_DEFINED_NAME_PLUGIN';
const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

export interface DefinedName {
  id: string;
  name: string;
  formulaOrRefString: string;
  comment?: string;
  localSheetId?: string;
  hidden?: boolean;
}

export function namesResource(names: readonly ReadName[]): IResources {
  if (names.length === 0) return [];
  const byId: Record<string, DefinedName> = {};
  names.forEach((read, index) => {
    const id = `name-${index + 1}`;
    byId[id] = {
      id,
      name: read.name,
      formulaOrRefString: read.refersTo,
      localSheetId: read.sheetId ?? WHOLE_WORKBOOK,
      ...(read.hidden ? { hidden: true } : {}),
      ...(read.comment === null ? {} : { comment: read.comment }),
    };
  });
  return [{ name: DEFINED_NAMES, data: JSON.stringify(byId) }];
}

export function namesOf(snapshot: IWorkbookData): DefinedName[] {
  const data = snapshot.resources?.find((resource) => resource.name === DEFINED_NAMES)?.data;
  if (data === undefined || data === '') return [];
  return Object.values(JSON.parse(data) as Record<string, DefinedName>).map((entry) => {
    const { localSheetId, ...rest } = entry;
    return localSheetId === undefined || localSheetId === WHOLE_WORKBOOK ? rest : { ...rest, localSheetId };
  });
}
