import { makeCertificate } from '../core/outputs/certificate.js';
import { paperWordsOf } from '../locale/paperWords.js';
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
 * Certificates for the prizes of a run, or for what the register says was granted in a term. Reads only, each tab once.
 *
 * @throws AppError BAD_REQUEST, RUN_NOT_FOUND
 */
export function read(request: unknown, language: Language): CertificatesPart {
  const fields = asObject(request);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const registry = Registry.load(spreadsheet);
  const finder = new LedgerFinder(spreadsheet, registry);
  const settings = settingsOf(finder, language);
  const { run, children } = readScope({ spreadsheet, finder, settings, language }, fields, 'certificates');
  const part = partOf(fields, children);
  const entries = archiveEntries(readArchiveTables(spreadsheet, registry));
  const named = [...(run?.outcome.rows ?? []), ...children.map(({ award }) => award!)];
  const rules = familyRules(spreadsheet, registry, entries, named, settings);
  const usual = paperWordsOf(language).certificate.progress;
  const made = part.map(({ award }) => makeCertificate(award!, rules, usual));
  return {
    total: children.length,
    certificates: made.map(({ certificate }) => certificate),
    leftOff: made.flatMap(({ certificate: { name }, leftOff }) =>
      leftOff.map((one) => ({ ...one, name, part: 'certificate' as const, tab: null, row: null })),
    ),
  };
}
