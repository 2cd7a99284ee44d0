import { AppError } from '../core/appError.js';
import { classKey } from '../core/className.js';
import type { ExamRecord } from '../core/exam.js';
import { ownerFinder } from '../core/ledger/whoseRows.js';
import type { SupportedStudent } from '../core/pairing/proposal.js';
import { strongPeers } from '../core/pairing/strongPeers.js';
import { suggestPairs } from '../core/pairing/suggestPairs.js';
import { DEFAULT_PARTS } from '../core/screeningRule.js';
import { weakSubjects } from '../core/weakSubjects.js';
import { pairingWordsOf, sayReason } from '../locale/pairingWords.js';
import { readExam } from '../sheets/adoptedTables.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { Registry } from '../sheets/registry.js';
import { localTime } from '../sheets/time.js';
import type { Language, PairingSuggestion } from './api.js';
import { findExam, registeredExams } from './examChoices.js';
import { readTables } from './pairingData.js';
import { checkSuggestion } from './pairingRequest.js';
import { asPaired } from './readPairing.js';

/**
 * Proposes the pairs that are missing, each with its reasons, and names the children for whom nobody was found. Reads
 * only.
 *
 * @throws AppError BAD_REQUEST, NO_ARCHIVE, NOT_REGISTERED, AMBIGUOUS_EXAM, REGISTERED_TAB_MISSING, NO_STUDENTS
 */
export function suggest(request: unknown, language: Language): PairingSuggestion {
  const { exam: wanted, strength } = checkSuggestion(request);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const registry = Registry.load(spreadsheet);
  const { pairs, students, helpers, caps } = readTables(new LedgerFinder(spreadsheet, registry), language);
  if (students === null) throw new AppError('NO_ARCHIVE', { to: 'add' });
  const exams = registeredExams(registry);
  const chosen =
    wanted === null ? undefined : wanted === undefined ? exams[exams.length - 1] : findExam(exams, wanted);
  const exam =
    chosen === undefined ? null : readExam(spreadsheet, registry, chosen.info, chosen.entries).record;
  const day = localTime(spreadsheet).slice(0, 10);
  const { pairs: proposed, unplaced } = suggestPairs({
    day,
    students: exam === null ? students : withWeakSubjects(students, exam),
    pairs,
    helpers,
    peers: exam === null ? [] : strongPeers(exam, students, strength),
    examClasses: exam === null ? [] : exam.students.flatMap(({ className }) => className ?? []),
    caps,
  });
  const words = pairingWordsOf(language);
  return {
    day,
    exam: chosen?.key ?? null,
    strength,
    pairs: proposed.map(({ student, reasons, ...pair }) => ({
      ...pair,
      student: asPaired(student),
      reasons: reasons.map((reason) => sayReason(words, reason)),
    })),
    unplaced: unplaced
      // Without an exam nobody can be strong in it: that is said once.
      .filter(({ kind }) => exam !== null || kind !== 'peer')
      .map(({ student, ...rest }) => ({
        ...rest,
        student: asPaired(student),
        message: words.unplaced[rest.why](rest.subject),
      })),
    notes: exam === null ? [words.noExam] : [],
  };
}

/** Where the archive tells no weak subject of a child, the exam does. */
function withWeakSubjects(students: readonly SupportedStudent[], exam: ExamRecord): SupportedStudent[] {
  const classes = exam.students.map(({ className }) => (className === null ? null : classKey(className)));
  const pass = { percent: DEFAULT_PARTS.belowPass.percent, fullMarks: exam.fullMarks ?? {} };
  const found = weakSubjects(exam, classes, pass);
  const ownerOf = ownerFinder(exam.students);
  return students.map((student) => {
    const at = student.weakSubjects.length > 0 ? null : ownerOf(student);
    return at === null ? student : { ...student, weakSubjects: found[at]! };
  });
}
