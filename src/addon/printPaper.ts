import { AppError } from '../core/appError.js';
import { isHurtful, LONGEST_NAME } from '../core/ledger/settingText.js';
import { paperWordsOf } from '../locale/paperWords.js';
import { settingsWordsOf } from '../locale/settingsWords.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { Registry } from '../sheets/registry.js';
import type { Language, PaperChoices, PaperKind, PrintJob } from './api.js';
import { termsWithAwards } from './certificateAwards.js';
import { asObject, optionalBoolean, optionalText, requiredWord } from './checkRequest.js';
import { list } from './history.js';
import {
  childrenOf,
  childrenOfTerm,
  type PaperSource,
  paperChild,
  readAwardRun,
  readScope,
} from './paperScope.js';
import { settingsOf } from './schoolSettings.js';

const KINDS: readonly PaperKind[] = ['slips', 'certificates'];
const JOB_KEY = 'bangfu.print';
/** Long enough for a slow window to open, in seconds; and for one that is opened anew. */
const JOB_SECONDS = 600;
const WINDOW = { width: 860, height: 640 };

/**
 * What the page offers: the runs of the history, for certificates the terms of the register too, and the children of one.
 *
 * @throws AppError BAD_REQUEST, RUN_NOT_FOUND
 */
export function choices(request: unknown, language: Language): PaperChoices {
  const fields = asObject(request);
  const kind = requiredWord(fields, 'kind', KINDS);
  const source = sourceOf(language);
  const { spreadsheet, finder, settings } = source;
  // Prizes that were taken back are nobody's.
  const runs = list(language).flatMap(({ id, at, baseline, current, rule, takenBack }) =>
    takenBack ? [] : [{ id, at, baseline, current, subject: rule.subject }],
  );
  const terms = kind === 'certificates' ? termsWithAwards(finder, language) : [];
  const [latestRun, latestTerm] = [runs[0]?.id ?? null, terms[0] ?? null];
  const asked = optionalText(fields, 'term') ?? (latestRun === null ? latestTerm : null);
  const term = kind === 'certificates' ? asked : null;
  const run = term === null ? (optionalText(fields, 'run') ?? latestRun) : null;
  const children =
    term !== null
      ? childrenOfTerm(source, term)
      : run === null
        ? []
        : childrenOf(readAwardRun(spreadsheet, run), kind, language);
  return {
    schooling: settings.schooling,
    school: settings.school,
    signatory: settings.signatory,
    runs,
    terms,
    run,
    term,
    kind,
    children: children.map(paperChild),
  };
}

function sourceOf(language: Language): PaperSource {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const finder = new LedgerFinder(spreadsheet, Registry.load(spreadsheet));
  return { spreadsheet, finder, settings: settingsOf(finder, language), language };
}

/**
 * Opens the window that prints, which asks for its job itself: a page that is shown gets nothing with it.
 *
 * @throws AppError BAD_REQUEST, BAD_SETTING, RUN_NOT_FOUND
 */
export function open(request: unknown, language: Language): { title: string } {
  const fields = asObject(request);
  const kind = requiredWord(fields, 'kind', KINDS);
  const name = (key: 'school' | 'signatory'): string => {
    const text = (optionalText(fields, key) ?? '').trim();
    if (text.length <= LONGEST_NAME && !isHurtful(text)) return text;
    const { items, notes } = settingsWordsOf(language);
    throw new AppError('BAD_SETTING', { setting: items[key], how: notes[key] });
  };
  const job: PrintJob = {
    kind,
    run: optionalText(fields, 'run'),
    term: optionalText(fields, 'term'),
    class: optionalText(fields, 'class'),
    students: (fields.students ?? null) as number[] | null,
    prizesOnly: optionalBoolean(fields, 'prizesOnly'),
    showRanks: optionalBoolean(fields, 'showRanks'),
    school: name('school'),
    signatory: name('signatory'),
  };
  // Nothing opens for what cannot be printed.
  readScope(sourceOf(language), fields, kind);
  CacheService.getUserCache().put(JOB_KEY, JSON.stringify({ job, language }), JOB_SECONDS);
  const title = paperWordsOf(language).page.kinds[kind];
  const page = HtmlService.createHtmlOutputFromFile('print').setWidth(WINDOW.width).setHeight(WINDOW.height);
  SpreadsheetApp.getUi().showModalDialog(page, title);
  return { title };
}

/** What the window is to print. It may ask again: it is opened anew when it is reloaded. */
export function job(language: Language): { job: PrintJob | null; language: Language } {
  const kept = CacheService.getUserCache().get(JOB_KEY);
  return kept === null
    ? { job: null, language }
    : (JSON.parse(kept) as { job: PrintJob; language: Language });
}
