import type { PageWords } from '../../locale/pageWords.js';
import type { ColumnReading, Field, TabRole } from '../../tabs/reading.js';
import type { Option } from '../parts/SelectField.js';

/** Subjects that can be named without typing, whatever the tab holds. */
const COMMON_SUBJECTS = [
  '语文', '数学', '英语', '物理', '化学', '生物', '政治', '历史', '地理',
  '科学', '体育', '音乐', '美术', '信息技术', '日语', '俄语',
] as const; // biome-ignore format: a list reads better in lines

const WHO: readonly Field[] = [
  'name', 'studentId', 'registryId', 'nationalId', 'examId', 'class', 'grade', 'school',
]; // biome-ignore format: a list reads better in lines
const FIGURES: readonly Field[] = ['total', 'rank', 'scaled', 'status'];
const LONG: readonly Field[] = ['exam', 'subject', 'score'];
const ABOUT: Record<'archive' | 'pairing', readonly Field[]> = {
  archive: [
    'state', 'kind', 'difficulty', 'cause', 'weakSubject', 'background', 'habit', 'interest', 'guardian',
    'welfare', 'consent', 'helper', 'goal', 'period', 'status',
  ],
  pairing: ['helper', 'helperRole', 'subject', 'goal', 'period', 'state'],
}; // biome-ignore format: a list reads better in lines

/** The choice that asks for a subject's name. */
export const OTHER_SUBJECT = 'score?';
const SUBJECT_PREFIX = 'score:';

/** A column's reading as the value of a choice: '', a field, or `score:` with the subject. */
export function valueOfColumn({ field, subject }: Pick<ColumnReading, 'field' | 'subject'>): string {
  if (field === null) return '';
  return field === 'score' && subject !== undefined ? SUBJECT_PREFIX + subject : field;
}

export function subjectValue(subject: string): string {
  return SUBJECT_PREFIX + subject;
}

/** What a choice says of the column. */
export function fieldOfValue(value: string): { field: Field | null; subject?: string } {
  if (value.startsWith(SUBJECT_PREFIX))
    return { field: 'score', subject: value.slice(SUBJECT_PREFIX.length) };
  return { field: value === '' ? null : (value as Field) };
}

/** How to speak of columns: the page's words, and what a canonical subject is called in them. */
export interface ColumnSpeech {
  words: PageWords;
  say(subject: string): string;
}

export interface ChoiceGroup {
  label: string;
  options: Option[];
}

/** What a column may be read as, by the role of its tab; the present reading is always among them. */
export function columnChoices(
  role: TabRole,
  column: ColumnReading,
  subjects: readonly string[],
  speech: ColumnSpeech,
): ChoiceGroup[] {
  const { words, say } = speech;
  const { groups } = words.adopt;
  const fields = (list: readonly Field[]) =>
    list.map((field) => ({ value: field, label: words.fields[field] }));
  const named = [...new Set([...subjects, ...COMMON_SUBJECTS])].map((subject) => ({
    value: SUBJECT_PREFIX + subject,
    label: say(subject),
  }));
  const who = { label: groups.who, options: [{ value: '', label: words.fieldUnused }, ...fields(WHO)] };
  const choices: ChoiceGroup[] =
    role === 'exam'
      ? [
          who,
          {
            label: groups.subjects,
            options: [...named, { value: OTHER_SUBJECT, label: words.adopt.otherSubject }],
          },
          { label: groups.figures, options: fields(FIGURES) },
          { label: groups.long, options: fields(LONG) },
        ]
      : [who, { label: groups.about, options: fields(ABOUT[role]) }];
  const present = valueOfColumn(column);
  if (
    column.field === null ||
    choices.some(({ options }) => options.some(({ value }) => value === present))
  ) {
    return choices;
  }
  const last = choices[choices.length - 1]!;
  last.options.push({ value: present, label: columnLabel({ ...column, scope: null }, speech) });
  return choices;
}

/** What a column is read as, in a word or two. */
export function columnLabel(
  column: Pick<ColumnReading, 'field' | 'subject' | 'scope'>,
  { words, say }: ColumnSpeech,
): string {
  const { field, subject, scope } = column;
  if (field === null) return words.fieldUnused;
  if (field === 'score') return subject === undefined ? words.fields.score : say(subject);
  const what = scope ? words.adopt.scopes[scope] : words.fields[field];
  return subject === undefined ? what : words.adopt.subjectOf(say(subject), what);
}

/** 1 → A, 27 → AA: as the sheet names its columns. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest > 0 ? columnLetters(rest) + letter : letter;
}
