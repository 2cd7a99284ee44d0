import { classKey } from '../core/className.js';
import { ID_KINDS, type StudentIds } from '../core/exam.js';
import type { ArchiveRoom } from './archiveRoom.js';
import { hasEnded } from './archiveRows.js';
import type { Allowed, NewCells } from './newRows.js';

/** A student to be written into an archive. */
export interface NewStudent {
  name: string;
  className: string | null;
  ids: StudentIds;
  /** In the words of the archive's reader, the weakest first. */
  weakSubjects: readonly string[];
}

/** Words of the user's language for cells of an archive. */
export interface NewRowWords {
  subjectList(subjects: readonly string[]): string;
  inSupport: string;
}

/** Whether a student belongs into an archive that is one class's without saying so in every row. */
export function isOfOtherClass(room: ArchiveRoom, { className }: NewStudent): boolean {
  return (
    room.impliedClass !== null && className !== null && classKey(className) !== classKey(room.impliedClass)
  );
}

/** What a student's row says, in the archive's own columns and in its own way of writing. */
export function newCells(
  room: ArchiveRoom,
  student: NewStudent,
  words: NewRowWords,
  allowed: Allowed,
): NewCells {
  const { columns } = room;
  const cells: NewCells = new Map();
  const put = (column: number | null, text: string) => {
    if (column !== null && text !== '') cells.set(column, text);
  };
  const { given, family } = splitName(student.name, columns.familyName !== null);
  put(columns.name, given);
  put(columns.familyName, family);
  if (columns.class !== null && student.className !== null) {
    put(columns.class, classText(room, student.className, allowed(columns.class)));
  }
  for (const kind of ID_KINDS) put(columns.ids[kind] ?? null, student.ids[kind] ?? '');
  if (columns.weakSubject !== null) {
    put(columns.weakSubject, subjectsText(student.weakSubjects, words, allowed(columns.weakSubject)));
  }
  if (columns.state !== null)
    put(columns.state.column, stateText(room, words, allowed(columns.state.column)));
  return cells;
}

/** A name in one column as it is; in two, the last word is the family's. */
export function splitName(name: string, inTwo: boolean): { given: string; family: string } {
  const words = name.trim().split(/\s+/);
  if (!inTwo || words.length < 2) return { given: name, family: '' };
  return { given: words.slice(0, -1).join(' '), family: words[words.length - 1]! };
}

export function classText(
  room: Pick<ArchiveRoom, 'classSpelling'>,
  className: string,
  choices: readonly string[] | null,
): string {
  const key = classKey(className);
  const written = room.classSpelling.get(key) ?? className;
  if (choices === null || choices.includes(written)) return written;
  return choices.find((choice) => classKey(choice) === key) ?? '';
}

/** A drop-down that allows no list gets the weakest subject it knows. */
function subjectsText(
  subjects: readonly string[],
  words: NewRowWords,
  choices: readonly string[] | null,
): string {
  if (subjects.length === 0) return '';
  const list = words.subjectList(subjects);
  if (choices === null || choices.includes(list)) return list;
  return subjects.map((subject) => words.subjectList([subject])).find((word) => choices.includes(word)) ?? '';
}

/** Nothing written means that the support goes on, so a state is only written in a word that fits the column. */
function stateText(room: ArchiveRoom, words: NewRowWords, choices: readonly string[] | null): string {
  const { header } = room.columns.state!;
  if (room.stateWord !== null && (choices === null || choices.includes(room.stateWord)))
    return room.stateWord;
  if (choices !== null) {
    if (choices.includes(words.inSupport)) return words.inSupport;
    return choices.find((choice) => !hasEnded(choice, header)) ?? '';
  }
  return room.lastRow === null && !/是否/.test(header) ? words.inSupport : '';
}
