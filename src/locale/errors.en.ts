import type { MessageCatalogue } from './catalogue.js';
import { honoursEn } from './honours.en.js';
import type { AwardRefusal } from './honoursWords.js';
import { recordsEn } from './records.en.js';
import type { RecordRefusal } from './recordWords.js';
import { refusal, refusalsEn } from './refusalWords.js';
import { ended, fill, isSentence, listed, quoted } from './sentence.js';
import { subjectWord } from './subjectWords.js';

const the = quoted('“', '”');
const tab = (value: string | number | undefined) => `the tab ${the(value)}`.trim();
const Tab = (value: string | number | undefined) => `The tab ${the(value)}`.trim();
const subjectOf = (value: string | number | undefined) =>
  value === undefined ? undefined : subjectWord(String(value), 'en');
// The list may come with commas or with spaces.
const subjectsOf = (value: string | number | undefined) =>
  listed(value, ' ')
    .split(' ')
    .map((name) => subjectWord(name, 'en'))
    .join(', ');
const exam = (value: string | number | undefined) => fill(the(value), 'the exam');

/** Each sentence says what happened, then what to do. */
export const errorsEn: MessageCatalogue['errors'] = {
  BAD_REQUEST: (p) =>
    `Something is missing or wrong: ${fill(p.field, 'the request')}. ${p.choices === undefined ? '' : `It can be: ${listed(p.choices, ', ')}. `}Correct it and try again.`,
  TAB_NOT_FOUND: (p) =>
    `There is no tab ${fill(the(p.tab), 'of that name')}. It may have been renamed or deleted; choose a tab again.`,
  NOT_RECOGNISED: (p) => {
    const what = `${Tab(p.tab)} cannot be read as such a table`;
    // A whole sentence has said already what to do.
    if (isSentence(p.reason)) return `${what}. ${p.reason}`;
    const why = p.reason === undefined ? '' : `: ${refusal(p.reason, refusalsEn)}`;
    return `${what}${why}. Choose another tab, or check its header row.`;
  },
  NEEDS_CONFIRMATION: (p) =>
    p.reason !== undefined
      ? `${p.reason} Check ${tab(p.tab)}, then confirm.`
      : `Some columns of ${tab(p.tab)} are uncertain${p.columns === undefined || p.columns === '' ? '' : `: ${listed(p.columns, ', ')}`}. Check them, then confirm.`,
  NOT_REGISTERED: (p) =>
    `${fill(the(p.exam), 'That')} is not an exam yet. Open “Set up” and use its tab as exam marks.`,
  NOT_SET_UP: (p) => `${Tab(p.tab)} is not set up, so there is nothing to stop.`,
  NO_EXAM: () => 'There are no exam marks yet. Open “Set up” and use a tab as exam marks.',
  AMBIGUOUS_EXAM: (p) =>
    `More than one exam has ${p.exam === undefined ? 'that name' : `the name ${the(p.exam)}`}${p.choices === undefined ? '' : `: ${listed(p.choices, ', ')}`}. Choose one of them.`,
  EXAM_NOT_IN_TAB: (p) =>
    `The tab ${fill(the(p.tab), 'of that name')} no longer holds the exam ${fill(the(p.exam), 'of that name')}${p.exams === undefined || p.exams === '' ? '' : `; it holds ${listed(p.exams, ', ')}`}. Put its name back, or choose an exam again under Set up.`,
  REGISTERED_TAB_MISSING: (p) =>
    `${Tab(p.tab)} is gone or cannot be read. Restore it, or set up the present tab again.`,
  NO_ARCHIVE: (p) =>
    `There is no archive yet. Set up the archive tab, or ${p.to === 'add' ? 'make a new one' : 'choose everyone'}.`,
  SAME_EXAM: (p) =>
    `The same exam was chosen twice${p.exam === undefined ? '' : `: ${the(p.exam)}`}. Choose another one to compare with.`,
  NO_STUDENTS: (p) =>
    p.role === 'archive' || p.role === 'pairing'
      ? `${Tab(p.tab)} has no students yet. If they come later, check the headers and confirm; else check the name column.`
      : `${Tab(p.tab)} has no students. Check the name column, or choose another tab.`,
  NO_COMMON_STUDENT: (p) => {
    const ofClass = p.class === undefined ? '' : ` of class ${the(p.class)}`;
    const both = `${exam(p.baseline)} and ${exam(p.current)}`;
    if (p.archive === undefined) {
      return `No student${ofClass} is in both ${both}. Check that IDs, names and classes are written alike.`;
    }
    return `No student${ofClass} in the archive ${the(p.archive)} is in both ${both}. Check the IDs, names and classes of the archive, or choose everyone.`;
  },
  NO_COMMON_SUBJECT: (p) =>
    `${fill(the(p.baseline), 'The first exam')} and ${fill(the(p.current), 'the second exam')} share no subject. Check the subject headers of both tabs.`,
  NO_STATED_TOTAL: (p) =>
    `${fill(the(p.exam), 'An exam')} has no total column. Use the sum of common subjects, or add a total.`,
  SUBJECT_NOT_FOUND: (p) =>
    `There is no subject ${fill(the(subjectOf(p.subject)), 'of that name')} in ${fill(the(p.exam), 'both exams')}${p.subjects === undefined || p.subjects === '' ? '' : `; there are ${subjectsOf(p.subjects)}`}. Choose another subject.`,
  CLASS_NOT_FOUND: (p) =>
    `There is no class ${fill(the(p.class), 'of that name')}${p.classes === undefined || p.classes === '' ? '' : `; there are ${listed(p.classes, ', ')}`}. Choose another class.`,
  BAD_SHARES: (p) =>
    `The prize shares${p.shares === undefined ? '' : ` (${listed(p.shares, ', ')})`} cannot be used. Whole numbers, at least one above 0, at most 100 together.`,
  BAD_THRESHOLD: (p) =>
    `The least rise${p.threshold === undefined ? '' : ` (${p.threshold})`} cannot be used. Places and bands are whole numbers from 1; percentile points may have one decimal, T-scores two, above 0.`,
  BAD_WEIGHTS: (p) =>
    p.problem === 'stated'
      ? 'Subjects can be weighed only where totals are summed; a total that the tab states cannot. Choose totals summed over the common subjects.'
      : p.problem === 'nothing'
        ? 'Every subject that both exams have weighs 0, so there is no total. Give at least one of them a weight above 0.'
        : `The weight${p.subject === undefined ? '' : ` of ${subjectOf(p.subject)}`}${p.weight === undefined ? '' : ` (${p.weight})`} cannot be used. A whole number from 0 to 1000; 100 counts as it is.`,
  BAD_BANDS: (p) =>
    p.problem === 'names'
      ? 'The names of the bands cannot be used. 2 to 12 different names, the best first, and one cut fewer than names.'
      : p.problem === 'rate'
        ? 'The cuts of the bands cannot be used. By score rate they are whole numbers from 1 to 99, falling.'
        : 'The shares of the bands cannot be used. Whole numbers from 1 to 99, less than 100 together; the rest is the last band.',
  NO_FULL_MARK: (p) =>
    `${fill(the(p.exam), 'The exam')} does not tell the full mark of ${fill(subjectsOf(p.subjects), 'the total')}, so no bands by score rate. Write it in the header, as in “Maths (120)”, or sort into bands by share.`,
  BAD_DATE: (p) => `The date ${fill(the(p.date), 'given')} cannot be read. Write it like 2026-01-20.`,
  BAD_KIND: (p) =>
    `There is no ${p.kind === undefined ? 'such kind of exam' : `kind of exam ${the(p.kind)}`}. Use monthly, midterm, final, unit or contest.`,
  NOT_A_LIST: (p) =>
    `${Tab(p.tab)} is set up neither as an archive nor as a pairing table. Set it up first, then add columns.`,
  TABLE_NOT_EMPTY: (p) =>
    `${Tab(p.tab)} holds something by now and was not deleted. Delete it in the spreadsheet if you want to.`,
  NO_PLACE_FOR_COLUMNS: (p) =>
    `No columns can be added at the right of ${tab(p.tab)}: it would be misread. Write the headers at its right yourself. Nothing was changed.`,
  LEDGER_COLUMN_MISSING: (p) =>
    `${fill(the(p.tab), 'The tab')} lacks ${fill(the(p.column), 'a column')}. Add the column to its header. Nothing was changed.`,
  BAD_SETTING: (p) =>
    `${p.setting === undefined ? 'This setting' : `“${p.setting}”`} cannot be taken like this. ${p.how === undefined ? '' : `${p.how}. `}Nothing was changed.`,
  ENDS_BEFORE_START: (p) =>
    `The last day ${fill(the(p.date), 'given')} is before the first, ${fill(the(p.from), 'that the row tells')}. Choose another day.`,
  NO_END_COLUMN: (p) =>
    `${Tab(p.tab)} has no column for the last day. Add one headed “End date” at the far right, then end the pair.`,
  ROW_CHANGED: (p) =>
    `Someone has just changed this${p.tab === undefined ? '' : ` in ${the(p.tab)}`}. Nothing was written; look at the new contents first.`,
  TEXT_TOO_LONG: (p) =>
    `${fill(the(p.field), 'This text')} is too long: at most ${fill(p.limit, '30000')} characters. Split it into several entries.`,
  UNFIT_CHARACTERS: (p) =>
    `${fill(the(p.field), 'This text')} holds characters that a spreadsheet cannot keep. Delete those and save again.`,
  STUDENT_NOT_FOUND: (p) =>
    `${fill(the(p.name), 'This student')} is not in the archive. The name, ID or class may have changed; look again.`,
  STUDENT_UNCLEAR: (p) =>
    `Several students of the archive are called ${fill(the(p.name), 'so')}. Add their IDs to the archive, then look again.`,
  CELL_NOT_PLAIN: (p) =>
    `${fill(p.cell, 'That cell')} of the tab ${fill(the(p.tab), 'in question')} holds a formula, a date or a tick box; change it in the sheet. Nothing was changed.`,
  CHOICE_REFUSED: (p) =>
    `${fill(p.cell, 'That cell')} of the tab ${fill(the(p.tab), 'in question')} takes only what its drop-down offers. Pick one of these. Nothing was changed.`,
  BAD_RECORD: (p) => recordsEn.problem(p.problem as RecordRefusal, fill(p.field, 'The text')),
  RECORD_NOT_FOUND: () =>
    'This record is no longer in the spreadsheet; someone may have deleted its row. Read the records anew.',
  BAD_PLAN: (p) => `The plan cannot be saved yet. ${ended(p.reason, 'See what is missing.', '.')}`,
  BAD_EVALUATION: (p) =>
    `The evaluation cannot be saved yet. ${ended(p.reason, 'See what is missing.', '.')}`,
  BAD_AWARD: (p) => honoursEn.problem(p.problem as AwardRefusal, fill(p.field, 'This')),
  AWARD_QUOTA: (p) =>
    `${fill(the(p.award), 'This award')} has ${fill(p.count, '0')} places${p.class === undefined ? '' : ` in ${p.class}`}. ${fill(p.used, '0')} are taken, and ${fill(p.adding, '1')} more would be too many. Nothing has been changed. Confirm to go over.`,
  AWARD_TWICE: (p) =>
    `${fill(p.name, 'This student')} has ${fill(the(p.award), 'this award')} in the register already. Nothing has been changed. Look at the register first.`,
  AWARD_DECIDED: (p) =>
    `The nomination of ${fill(p.name, 'this student')} is ${fill(the(p.state), 'decided')} already. Nothing has been changed. Read the page again.`,
  LOCKED: () =>
    'Another teacher is writing in this spreadsheet. Nothing was changed; click again in a few seconds.',
  PROTECTED: (p) =>
    `${Tab(p.tab)} is protected and you may not write there. Ask the owner of the spreadsheet. Nothing was changed.`,
  RUN_TAKEN_BACK: (p) =>
    `The results${p.at === undefined ? '' : ` of ${p.at}`} were taken back, so their prizes cannot be registered. Nothing was changed. Choose other results, or compute anew.`,
  NOT_LATEST_RUN: (p) =>
    `Only the latest results can be taken back${p.at === undefined ? '' : `, those of ${p.at}`}. Nothing was changed.`,
  RESULTS_EDITED: (p) =>
    `${fill(p.tabs, 'The results')} were changed by somebody since. Taking the results back writes over that. Keep a copy of what you need, then choose to take them back anyway. Nothing was changed.`,
  NO_OTHER_RUN: () => 'There is only one result of these two exams, so there is nothing to compare it with.',
  OTHER_EXAMS: () => 'These two compare different exams. Choose two of the same exams.',
  RUN_NOT_FOUND: () => 'That record cannot be found any more. Open this page again.',
  UNEXPECTED: (p) =>
    `That did not work${p.message === undefined || p.message === '' ? '' : `: ${p.message}`}. Please try again.`,
};
