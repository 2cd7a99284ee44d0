import type { PageWords } from '../../locale/pageWords.js';
import type { ColumnReading, Corrections, Field, TabRole } from '../../tabs/reading.js';
import type { Option } from '../parts/SelectField.js';

/** Subjects that can be named without typing, whatever the tab holds. */
const COMMON_SUBJECTS = [
  '语文', '数学', '英语', '物理', '化学', '生物', '政治', '历史', '地理',
  '科学', '体育', '音乐', '美术', '信息技术', '日语', '俄语',
] as const; // biome-ignore format: a list reads better in lines

const WHO: readonly Field[] = [
  'name',
  'studentId',
  'registryId',
  'nationalId',
  'examId',
  'class',
  'grade',
  'school',
];
const FIELDS_OF: Record<TabRole, readonly Field[]> = {
  exam: [...WHO, 'total', 'rank', 'scaled', 'status', 'exam', 'subject', 'score'],
  archive: [
    ...WHO,
    'state',
    'kind',
    'difficulty',
    'cause',
    'weakSubject',
    'background',
    'habit',
    'interest',
    'guardian',
    'welfare',
    'consent',
    'helper',
    'goal',
    'period',
    'status',
  ],
  pairing: [...WHO, 'helper', 'helperRole', 'subject', 'goal', 'period', 'state'],
};

/** The choice that asks for a subject's name. */
export const OTHER_SUBJECT = 'score?';
const SUBJECT_PREFIX = 'score:';

/** A column's reading as the value of its select: '', a field, or `score:` with the subject. */
export function valueOfColumn({ field, subject }: Pick<ColumnReading, 'field' | 'subject'>): string {
  if (field === null) return '';
  return field === 'score' && subject !== undefined ? SUBJECT_PREFIX + subject : field;
}

/**
 * What a column may be read as, by the role of its tab; the present reading is always among them.
 *
 * @param say what a canonical subject is called in the reader's language
 */
export function columnOptions(
  role: TabRole,
  column: ColumnReading,
  subjects: readonly string[],
  words: PageWords,
  say: (subject: string) => string = (subject) => subject,
): Option[] {
  const fields = FIELDS_OF[role].map((field): Option => ({ value: field, label: words.fields[field] }));
  const named = [...new Set([...subjects, ...COMMON_SUBJECTS])].map(
    (subject): Option => ({ value: SUBJECT_PREFIX + subject, label: words.adopt.subjectWord(say(subject)) }),
  );
  const options: Option[] = [
    { value: '', label: words.fieldUnused },
    ...fields,
    ...(role === 'exam' ? [...named, { value: OTHER_SUBJECT, label: words.adopt.otherSubject }] : []),
  ];
  const present = valueOfColumn(column);
  if (options.some((option) => option.value === present) || column.field === null) return options;
  const label = present.startsWith(SUBJECT_PREFIX)
    ? words.adopt.subjectWord(say(present.slice(SUBJECT_PREFIX.length)))
    : words.fields[column.field];
  return [...options, { value: present, label }];
}

/** The corrections with one more: the column of this header is read as the chosen value. */
export function correctColumn(corrections: Corrections, header: string, value: string): Corrections {
  const subject = value.startsWith(SUBJECT_PREFIX) ? value.slice(SUBJECT_PREFIX.length) : undefined;
  const field = value === '' ? null : subject === undefined ? (value as Field) : 'score';
  return {
    ...corrections,
    fields: { ...corrections.fields, [header]: subject === undefined ? { field } : { field, subject } },
  };
}

export function subjectValue(subject: string): string {
  return SUBJECT_PREFIX + subject;
}

/** 1 → A, 27 → AA: as the sheet names its columns. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest > 0 ? columnLetters(rest) + letter : letter;
}
