import type { Settings } from '../core/ledger/settings.js';
import type { FamilyRules } from '../core/outputs/fitForFamily.js';
import { type Named, NameIndex } from '../core/outputs/nameIndex.js';
import type { Registry } from '../sheets/registry.js';
import type { ArchiveEntry } from './archiveEntries.js';
import { readExamRecords } from './studentExams.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * What a family may read, with every child that the spreadsheet knows: of the archives, of every adopted exam, and who
 * else is given. Service calls follow the number of adopted exams.
 */
export function familyRules(
  spreadsheet: Spreadsheet,
  registry: Registry,
  archive: readonly ArchiveEntry[],
  more: Iterable<Named>,
  { label }: Pick<Settings, 'label'>,
): FamilyRules {
  const { records } = readExamRecords(spreadsheet, registry);
  const people: Named[] = [...more];
  for (const { student } of archive) people.push(student);
  for (const exam of records) people.push(...exam.students);
  return { names: new NameIndex(people), label };
}
