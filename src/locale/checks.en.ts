import type { CheckWords } from './checkWords.js';
import { several } from './labelWords.js';
import { listed, quoted } from './sentence.js';
import { subjectWord } from './subjectWords.js';

const the = quoted('“', '”');
const names = (value: string | number | undefined) => listed(value, ', ');
const subject = (value: string | number | undefined) => subjectWord(String(value ?? ''), 'en');
const who = (p: Record<string, string | number>) => `${p.name === '' ? 'This student' : p.name}`;
const inClass = (p: Record<string, string | number>) =>
  `${who(p)}${p.className === undefined || p.className === '' ? '' : ` (${p.className})`}`;
const cells = (count: string | number | undefined) => (Number(count) === 1 ? '1 cell' : `${count} cells`);

export const checksEn: CheckWords = {
  sentences: {
    TAB_MISSING: (p) => `The tab ${the(p.tab)} is gone. Bring it back, or set up the tab you use now.`,
    TAB_UNREADABLE: (p) =>
      `The tab ${the(p.tab)} can no longer be read as the table it was. Check its header row, or set it up again.`,
    ID_ON_TWO_TABS: (p) =>
      p.name === p.otherName
        ? `${who(p)} has the number ${p.id} in ${p.place} too, with other marks. Check which row is right.`
        : `The number ${p.id} is ${who(p)} here and ${p.otherName} in ${p.place}. Correct one of the numbers.`,
    ID_OF_TWO_STUDENTS: (p) =>
      `The number ${p.id} is ${who(p)} here and ${p.otherName} in ${p.place}. One number is one student; please check.`,
    ID_TWO_NAMES: (p) =>
      `The number ${p.id} is written ${the(p.name)} here and ${the(p.otherName)} in ${p.place}. Check the name and write it the same way.`,
    NAME_OTHER_ID: (p) =>
      `${who(p)} has the number ${p.id} here; the same name and class in ${p.place} has ${p.otherId}. If it is one student, make them the same.`,
    NAME_ON_TWO_TABS: (p) =>
      `${inClass(p)} is in ${p.place} too, and no number tells them apart. Please check, or add IDs.`,
    SAME_ROW_TWICE: (p) =>
      `${who(p)} has the very same row in ${p.place}; it counts once. Delete the row that is too many.`,
    AMBIGUOUS_STUDENT: (p) =>
      `${p.count} rows are called ${the(p.name)}, and it cannot be told which are one student (see also ${p.places}). Add IDs or classes.`,
    ID_ZEROS_LOST: (p) =>
      `Leading zeros are missing from this many ${p.idKindName} entries: ${p.count}. ${who(p)} has ${p.id} here and ${p.full} on other tabs. Put them back.`,
    ID_MISSING: (p) =>
      `${who(p)} has no ${p.idKindName} here; the same name and class in ${p.place} has ${p.id}. Please add it.`,
    NO_ID_COLUMN: (p) =>
      `This tab has no IDs; students are found by class and name. A column ${the(p.otherKindName)} would be safer.`,
    OTHER_ID_KIND: (p) =>
      `This tab has the ${p.idKindName}, other tabs the ${p.otherKindName}; the two cannot be matched. Add a column ${the(p.otherKindName)}.`,
    NOT_IN_EXAM: (p) =>
      `${inClass(p)} is in the archive but not in: ${names(p.exams)}. Nothing to do after an absence; otherwise check name and ID.`,
    NOT_IN_ARCHIVE: (p) =>
      `${inClass(p)} is in ${names(p.exams)} but not in the archive. Add the student if wanted.`,
    SOME_NOT_IN_ARCHIVE: (p) =>
      `Students in exams but not in the archive: ${p.count} (${names(p.names)}${Number(p.count) > 5 ? ' …' : ''}). Nothing to do if the archive lists ${several(String(p.label))} only.`,
    PAIRED_NOT_IN_ARCHIVE: (p) =>
      `${inClass(p)} is in the pairing table but not in the archive. Check the name, or add the student.`,
    NO_CONSENT: (p) =>
      p.said === ''
        ? `The guardian’s consent for ${inClass(p)} is not filled in. Ask for it, then note it here.`
        : `The guardian’s consent for ${inClass(p)} says ${the(p.said)}. Please do not use the data until there is consent.`,
    NO_CONSENT_COLUMN: () =>
      'The archive has no column for the guardian’s consent. Add one, ask each family, and note the answer.',
    CLASS_SPELLING: (p) =>
      p.unseen === 1
        ? `The class ${the(p.to)} has spaces or unseen characters in ${cells(p.count)}.`
        : `The class ${the(p.from)} is mostly written ${the(p.to)} elsewhere; here it is in ${cells(p.count)}. One way is easier to find.`,
    CLASS_WITHOUT_GRADE: (p) =>
      `The class ${the(p.className)} does not say its grade; elsewhere there is ${the(p.otherClass)}. If they are one class, write them the same way.`,
    SUBJECT_RENAMED: (p) =>
      `${the(p.header)} in ${the(p.exam)} is called ${the(p.otherHeader)} in ${the(p.otherExam)}; both are read as ${subject(p.subject)}. If they are two subjects, say so under “Set up”.`,
    SUBJECT_ONCE: (p) =>
      `Only ${the(p.exam)} has ${the(subject(p.subject))}. It does not count when totals of two exams are compared. If only its name has changed, say so under “Set up”.`,
    FULL_MARK_DIFFERS: (p) =>
      `${subject(p.subject)} is out of ${p.fullMark} in ${the(p.exam)} and out of ${p.otherFullMark} in ${the(p.otherExam)}. Please check; if it is right, compare ranks rather than marks.`,
    MARK_AS_TEXT: (p) =>
      `${subject(p.subject)} has marks stored as text in ${cells(p.count)}, such as ${the(p.value)}. They are read here, but the sheet’s own formulas leave them out.`,
    NAME_SPACING: (p) =>
      `Names with spaces or full-width characters: ${p.count}, such as ${the(p.text)}. Matching is not affected; searching is.`,
    ID_SPACING: (p) =>
      `Numbers with spaces or full-width characters: ${p.count}, such as ${p.text}. Matching is not affected; searching is.`,
  },
  titles: {
    TAB_MISSING: 'Tab is gone',
    TAB_UNREADABLE: 'Tab cannot be read',
    ID_ON_TWO_TABS: 'ID on two tabs',
    ID_OF_TWO_STUDENTS: 'One ID, two students',
    ID_TWO_NAMES: 'One ID, a name in two spellings',
    NAME_OTHER_ID: 'Same class and name, other ID',
    NAME_ON_TWO_TABS: 'Same class and name on two tabs',
    SAME_ROW_TWICE: 'The same row on two tabs',
    AMBIGUOUS_STUDENT: 'Cannot be told apart',
    ID_ZEROS_LOST: 'IDs without their leading zeros',
    ID_MISSING: 'ID missing here',
    NO_ID_COLUMN: 'No IDs',
    OTHER_ID_KIND: 'Another kind of ID',
    NOT_IN_EXAM: 'In the archive, not in an exam',
    NOT_IN_ARCHIVE: 'In an exam, not in the archive',
    SOME_NOT_IN_ARCHIVE: 'Students outside the archive',
    PAIRED_NOT_IN_ARCHIVE: 'Paired, not in the archive',
    NO_CONSENT: 'No consent yet',
    NO_CONSENT_COLUMN: 'No column for consent',
    CLASS_SPELLING: 'Classes in several spellings',
    CLASS_WITHOUT_GRADE: 'Class without its grade',
    SUBJECT_RENAMED: 'Subject under another name',
    SUBJECT_ONCE: 'Subject in one exam only',
    FULL_MARK_DIFFERS: 'Full marks differ',
    MARK_AS_TEXT: 'Marks stored as text',
    NAME_SPACING: 'Spaces in names',
    ID_SPACING: 'Spaces in IDs',
  },
  otherRemarks: 'Other remarks',
  idKinds: {
    studentId: 'student ID',
    registryId: 'registry number',
    nationalId: 'national ID',
    examId: 'exam number',
  },
  place: (tab, cell) => (cell === null ? `“${tab}”` : `“${tab}” ${cell}`),
  mend: {
    CLASS_SPELLING: (p) => `Write ${the(p.to)} in ${cells(p.count)}`,
    NAME_SPACING: (p) => `Take spaces and full-width characters out of ${cells(p.count)} with names`,
    ID_SPACING: (p) =>
      `Take spaces and full-width characters out of ${cells(p.count)} with IDs, kept as text`,
    ID_ZEROS_LOST: (p) => `Put the leading zeros back in ${cells(p.count)}, kept as text`,
    mark: (p) => `Store the marks in ${cells(p.count)} as numbers`,
  },
  skipped: {
    changed: 'was changed just now and not written',
    formula: 'is a formula and not written',
    protected: 'this tab is protected and was not written',
    gone: 'this tab is gone',
    settled: 'is mended already, or needs no mending',
  },
  mended: (changed, skipped) =>
    `Mended ${cells(changed)}.${skipped === 0 ? '' : ` Left as they are: ${skipped}; the reasons are below.`}`,
  undoable: (changes, kinds) => `Last mended ${cells(changes)}: ${kinds}`,
  restored: (restored, skipped) =>
    `Put back ${cells(restored)}.${skipped === 0 ? '' : ` Changed since and left alone: ${skipped}.`}`,
  list: ', ',
};
