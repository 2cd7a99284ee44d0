import { csvOf } from '../core/honours/csv.js';
import { isSameTerm } from '../core/honours/granted.js';
import { honoursWordsOf } from '../locale/honoursWords.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { Registry } from '../sheets/registry.js';
import { awardCells } from '../tabs/awardRows.js';
import { awardKindWord, awardStateWord } from '../tabs/awardWords.js';
import { LEDGER_HEADERS } from '../tabs/ledgerHeaders.js';
import { LEDGER_COLUMNS } from '../tabs/ledgerTables.js';
import type { Language, SidebarApi } from './api.js';
import { AwardRegister, termAsked } from './awardRegister.js';
import { asObject, optionalText } from './checkRequest.js';
import { registeredExams } from './examChoices.js';

/** What no file name may hold on any system. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNFIT_NAME = /[\\/:*?"<>|\u0000-\u001f]+/g;

/**
 * The register of a term as a CSV file, in the order of its rows, under the headers of a language. Reads only.
 *
 * @throws AppError BAD_REQUEST
 */
export function exportTerm(request: unknown, language: Language): ReturnType<SidebarApi['exportRegister']> {
  const fields = request === undefined || request === null ? {} : asObject(request);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const finder = new LedgerFinder(spreadsheet, Registry.load(spreadsheet));
  const register = new AwardRegister(finder, language, null);
  const { term } = termAsked(register, registeredExams(finder.registry()), optionalText(fields, 'term'));
  const keys = LEDGER_COLUMNS.award.map(({ key }) => key);
  const header = keys.map((key) => LEDGER_HEADERS.award[key][language === 'en' ? 1 : 0]!);
  const own = register.entries.filter((entry) => isSameTerm(entry.term, term.name));
  const rows = own.map((entry) => {
    // A word that is none of ours stays as the person wrote it.
    const said = register.open?.table.rows.find(({ row }) => row === entry.row);
    const cells = {
      ...awardCells({ ...entry, kind: entry.kind ?? 'praise', state: entry.state ?? 'nominated' }, language),
      kind: entry.kind === null ? (said?.text('kind') ?? '') : awardKindWord(entry.kind, language),
      state: entry.state === null ? (said?.text('state') ?? '') : awardStateWord(entry.state, language),
    };
    return keys.map((key) => cells[key] ?? '');
  });
  const { text, guarded } = csvOf([header, ...rows]);
  const name = `${honoursWordsOf(language).fileName(term.name).replace(UNFIT_NAME, ' ').trim()}.csv`;
  return { name, text, rows: rows.length, guarded };
}
