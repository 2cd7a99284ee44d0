import type { TabColumn } from './columns.js';
import { parseHeaderText } from './headerText.js';
import type { Field, TabRole } from './reading.js';
import { HEALTH, NO_DAY, WHEN } from './refusalWords.js';

const ARCHIVE_FIELDS: ReadonlySet<Field> = new Set<Field>([
  'difficulty',
  'cause',
  'background',
  'habit',
  'interest',
  'weakSubject',
  'state',
  'consent',
]);
const ROSTER_FIELDS: ReadonlySet<Field> = new Set<Field>([
  'studentId',
  'registryId',
  'nationalId',
  'examId',
  'class',
  'guardian',
  'welfare',
  'grade',
]);

/** Fields that stand on a list of marks too. */
const BESIDE_MARKS: ReadonlySet<Field> = new Set<Field>([
  'name',
  'studentId',
  'examId',
  'class',
  'grade',
  'school',
  'rank',
  'scaled',
  'status',
  'exam',
]);

const ABOUT_PAIRS = /结对|一帮一|师徒|一对一|pair|budd(?:y|ies)|mentor/i;
const ABOUT_ROSTER = /档案|名单|花名册|台账|学困生|roster|register|archive|support list/i;
const ABOUT_STUDENTS = /班|学生|名单|花名册|学籍|档案|student|pupil|class|roster|register|grade|year|form/i;
const ANYBODY = /^(?:name|fullname|id|idno|firstname|lastname)$/;

/** ID and Name may be a customer's, a task's or a child's. */
function speaksOfStudents(columns: readonly TabColumn[], titles: readonly string[]): boolean {
  if (titles.some((title) => ABOUT_STUDENTS.test(title))) return true;
  return columns.some(
    ({ field, header }) =>
      field !== null &&
      (field === 'name' || ROSTER_FIELDS.has(field)) &&
      !ANYBODY.test(parseHeaderText(header).compact) &&
      !/phone|email|contact|mobile|tel/i.test(header),
  );
}

function isOfStudent({ field, header }: TabColumn): boolean {
  if (field === 'class' || field === 'registryId' || field === 'examId') return true;
  return field === 'studentId' && !ANYBODY.test(parseHeaderText(header).compact);
}

function holdsExercises(columns: readonly TabColumn[]): boolean {
  return columns.filter(({ header }) => HEALTH.test(parseHeaderText(header).compact)).length >= 2;
}

/** A day and a reason, and nothing else of an archive: something that happened. */
function isIncident(columns: readonly TabColumn[]): boolean {
  const kept = columns.filter(({ field }) => field !== null && ARCHIVE_FIELDS.has(field));
  const words = columns.map(({ header }) => parseHeaderText(header).compact);
  return (
    kept.every(({ header }) => /^(?:原因|reasons?)$/.test(parseHeaderText(header).compact)) &&
    words.some((word) => WHEN.test(word) && !NO_DAY.test(word))
  );
}

/**
 * The role a table's headers speak for.
 *
 * @param titles the tab's name and what stands above the header
 * @param unknownMarks how many columns hold what looks like marks under headers that say nothing known
 * @param unknownResults such columns hold figures or grades of any kind
 */
export function roleOf(
  columns: readonly TabColumn[],
  unknownMarks: number,
  unknownResults: boolean,
  titles: readonly string[],
): { role: TabRole; confidence: number } {
  const has = (field: Field) => columns.some((column) => column.field === field);
  const scores = columns.filter((column) => column.field === 'score').length;
  const archive = columns.filter(({ field }) => field !== null && ARCHIVE_FIELDS.has(field)).length;
  const marks = scores + (has('total') ? 1 : 0);
  if (has('helper') && marks === 0) {
    // 帮扶教师 is a column of many archives; a pairing table says little else.
    if (archive >= 2 || columns.some(({ field }) => field === 'difficulty' || field === 'cause')) {
      return { role: 'archive', confidence: 0.88 };
    }
    const about = titles.join(' ');
    if (ABOUT_PAIRS.test(about)) return { role: 'pairing', confidence: 0.9 };
    if (archive > 0 && ABOUT_ROSTER.test(about)) return { role: 'archive', confidence: 0.85 };
    return { role: 'pairing', confidence: has('goal') || has('period') || archive === 0 ? 0.9 : 0.7 };
  }
  if (marks > 0) {
    if (archive >= 2) return { role: 'archive', confidence: archive > marks ? 0.85 : 0.7 };
    // 9月总分 | 10月总分: totals of several exams.
    const ofExams = columns.filter(({ field, meaning }) => field === 'total' && meaning.order === 20).length;
    if (ofExams >= 2 && scores === 0) return { role: 'exam', confidence: 0.5 };
    // A total alone beside figures of who knows what: 50米 and 肺活量, or a questionnaire's.
    if (scores === 0 && (unknownResults || holdsExercises(columns))) return { role: 'exam', confidence: 0.6 };
    return { role: 'exam', confidence: archive === 0 ? 0.98 : marks >= 2 ? 0.85 : 0.75 };
  }
  const besideMarks = columns.every(({ field }) => field === null || BESIDE_MARKS.has(field));
  if (unknownMarks > 0 && besideMarks) return { role: 'exam', confidence: 0.6 };
  if (archive > 0) return { role: 'archive', confidence: isIncident(columns) ? 0.6 : 0.95 };
  const roster = columns.filter(({ field }) => field !== null && ROSTER_FIELDS.has(field)).length;
  if (!speaksOfStudents(columns, titles)) return { role: 'archive', confidence: 0.7 };
  if (unknownResults && !has('class')) return { role: 'archive', confidence: 0.6 };
  const unknown = columns.filter(({ header, meaning }) => header !== '' && !meaning.known).length;
  const known = columns.filter(({ meaning }) => meaning.known).length;
  if (roster === 0 && known < 2) return { role: 'archive', confidence: unknown === 0 ? 0.8 : 0.5 };
  if (unknown < known && unknown <= 2) return { role: 'archive', confidence: 0.92 };
  // A name beside a student's number or class is a roster, whatever else a school keeps there.
  const asks = columns.some(({ header }) => /[?？]/.test(header));
  const plain = has('name') && !unknownResults && !asks && columns.some(isOfStudent);
  return { role: 'archive', confidence: plain ? 0.85 : unknown >= known ? 0.6 : 0.8 };
}
