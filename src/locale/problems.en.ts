import type { MessageCatalogue } from './catalogue.js';
import { refusal, refusalsEn } from './refusalWords.js';
import { fill, listed, quoted } from './sentence.js';
import { subjectWord } from './subjectWords.js';

const the = quoted('“', '”');
const subject = (value: string | number | undefined) =>
  value === undefined ? undefined : subjectWord(String(value), 'en');
const subjects = (value: string | number | undefined) =>
  listed(value, ', ')
    .split(', ')
    .map((name) => subjectWord(name, 'en'))
    .join(', ');
const student = (name: string | number | undefined) => fill(name, 'This student');

export const problemsEn: MessageCatalogue['problems'] = {
  DUPLICATE_ID: (p) =>
    `The number ${fill(p.id, '?')} is there twice${p.other === undefined ? '' : `, also in ${p.other}`}. Correct one of them.`,
  DUPLICATE_NAME: (p) =>
    `${fill(p.className, 'One class')} has ${fill(the(p.name), 'one name')} twice${p.other === undefined ? '' : `, also in ${p.other}`}. They are told apart by student ID; add IDs where they are missing.`,
  ID_LOST_DIGITS: (p) =>
    `The last digits of ${fill(p.id, 'this number')} are lost. Format the column as text and fill it in again.`,
  NUMBER_OF_CLASS: (p) =>
    `${fill(the(p.header), 'This column')} begins anew in each class, so it is taken for a seat number. Students are found by class and name.`,
  CLASS_FROM_TITLE: (p) =>
    `${fill(the(p.className), 'Part of the title')} is read as the class. Please check; if it is not, add a column “Class”.`,
  INVALID_MARK: (p) =>
    `${student(p.name)}: ${fill(subject(p.subject), 'the mark')} says ${fill(the(p.value), 'something')}, which is no mark. Write a number, “absent” for who was away, or leave it blank.`,
  MARK_ABOVE_FULL: (p) =>
    `${student(p.name)}: ${fill(subject(p.subject), 'the mark')} ${fill(p.value, '?')} is above the full mark ${fill(p.fullMark, '?')}. Please check.`,
  MARK_BELOW_ZERO: (p) =>
    `${student(p.name)}: ${fill(subject(p.subject), 'the mark')} ${fill(p.value, '?')} is below 0. Please check.`,
  TOTAL_DIFFERS: (p) =>
    `${student(p.name)}: the total says ${fill(p.stated, '?')}, the subjects add up to ${fill(p.sum, '?')}. Nothing was changed; please check.`,
  RANK_DIFFERS: (p) =>
    `${student(p.name)}: the rank says ${fill(p.stated, '?')}, by the marks it is ${fill(p.computed, '?')}. Nothing was changed; please check.`,
  RANK_OF_NO_MARKS: (p) =>
    `${fill(the(p.header), 'This column of ranks')} follows none of the marks in this tab; look at ${fill(p.name, 'this student')} first. Nothing was changed; please check.`,
  ROW_WITHOUT_NAME: (p) =>
    p.hasId === undefined
      ? `Row ${fill(p.row, '?')} has content but no name and was not read. Add the name.`
      : `Row ${fill(p.row, '?')} has no name and goes by its number. Add the name.`,
  ROW_LEFT_OUT: (p) => `The row ${fill(the(p.text), 'here')} is not a student and was not read.`,
  DUPLICATE_SUBJECT: (p) =>
    `${fill(the(subject(p.subject)), 'A subject')} has two columns${p.header === undefined ? '' : `, the other is ${the(p.header)}`}. Set one of them to “not used”.`,
  COMPOSITE_SUBJECT: (p) =>
    `${fill(the(subject(p.subject)), 'This column')} adds up several subjects${p.parts === undefined || p.parts === '' ? '' : ` (${subjects(p.parts)})`} and is not added to the total again.`,
  EMPTY_COLUMN: (p) => `${fill(the(p.header), 'This column')} is empty and was not used.`,
  ARCHIVE_WITHOUT_IDS: () =>
    'The archive has no student IDs; students are found by class and name. IDs would be safer.',
  NO_STUDENTS: () => 'No students were found. Check the name column.',
  NO_HEADER: () => 'No header row was found. Write column names in the first row, such as ID, name, math.',
  NOT_AN_EXAM: (p) =>
    `This tab cannot be used${p.reason === undefined || p.reason === '' ? '' : `: ${refusal(p.reason, refusalsEn)}`}. Choose another tab, or put it right.`,
  SIDE_BY_SIDE: (p) =>
    `Two tables stand side by side${p.other === undefined ? '' : `, the other begins at ${p.other}`}. Choose which one to read; tables with equal headers can be read together.`,
  SECOND_TABLE: (p) =>
    `There is another table ${p.range === undefined ? 'here' : `at ${p.range}`}; it was not read. To use it, put it on a tab of its own.`,
  LOW_CONFIDENCE: (p) =>
    `Some columns are uncertain${p.columns === undefined || p.columns === '' ? '' : `: ${listed(p.columns, ', ')}`}. Check each column.`,
  PAIR_WITHOUT_HELPER: (p) => `${fill(p.name, 'This student')} has no helper yet. Add one.`,
  PAIR_WITHOUT_STUDENT: (p) =>
    `The row of the helper ${fill(the(p.helper), 'here')} names no student and was not read. Add the student’s name.`,
  DUPLICATE_PAIR: (p) =>
    `${fill(p.name, 'This student')} is paired with ${fill(p.helper, 'this helper')} twice${p.other === undefined ? '' : `, also in ${p.other}`}. Keep one row.`,
  TOTALS_LEAVE_OUT: (p) =>
    `The total is not the sum of the subjects for ${fill(p.count, 'many')} of ${fill(p.students, 'all')} students. Perhaps some subjects do not count; please check.`,
  DUPLICATE_MARK: (p) =>
    `${student(p.name)}: ${fill(subject(p.subject), 'one subject')} has two marks${p.other === undefined ? '' : `, also in ${p.other}`}. Keep one of them.`,
  SEVERAL_EXAMS: (p) =>
    `The tab holds more than one exam${p.exams === undefined || p.exams === '' ? '' : `: ${listed(p.exams, ', ')}`}. ${p.used === undefined || p.used === '' ? '' : `${the(p.used)} is read now. `}Choose which one is meant; each can be set up for itself.`,
};
