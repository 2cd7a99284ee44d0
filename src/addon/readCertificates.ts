import { makeCertificate } from '../core/outputs/certificate.js';
import { paperWordsOf } from '../locale/paperWords.js';
import { subjectWord } from '../locale/subjectWords.js';
import { readArchiveTables } from '../sheets/archiveTables.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { Registry } from '../sheets/registry.js';
import type { CertificatesPart, Language } from './api.js';
import { archiveEntries } from './archiveEntries.js';
import { asObject } from './checkRequest.js';
import { familyRules } from './familyRules.js';
import { partOf, readScope } from './paperScope.js';
import { settingsOf } from './schoolSettings.js';

/**
 * Certificates for the prizes of a run. Reads only, each tab once.
 *
 * @throws AppError BAD_REQUEST, RUN_NOT_FOUND
 */
export function read(request: unknown, language: Language): CertificatesPart {
  const fields = asObject(request);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const { run, children } = readScope(spreadsheet, fields, 'certificates');
  const part = partOf(fields, children);
  const registry = Registry.load(spreadsheet);
  const entries = archiveEntries(readArchiveTables(spreadsheet, registry));
  const settings = settingsOf(new LedgerFinder(spreadsheet, registry), language);
  const rules = familyRules(spreadsheet, registry, entries, run.outcome.rows, settings);
  const { certificate: words } = paperWordsOf(language);
  const { subject } = run.outcome.rule;
  const reasonWords = subject === null ? words.reason.all : words.reason.of(subjectWord(subject, language));
  const made = part.map(({ name, class: className, prize }) =>
    makeCertificate(
      {
        name,
        className,
        awardTitle: words.progress,
        prize,
        reasonWords,
        day: run.at.slice(0, 10),
      },
      rules,
      words.progress,
    ),
  );
  return {
    total: children.length,
    certificates: made.map(({ certificate }) => certificate),
    leftOff: made.flatMap(({ certificate: { name }, leftOff }) =>
      leftOff.map((one) => ({ ...one, name, part: 'certificate' as const, tab: null, row: null })),
    ),
  };
}
