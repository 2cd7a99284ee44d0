import type { StudentsWords } from './studentsWords.js';

export const studentsEn: StudentsWords = {
  picker: {
    hint: 'Name, pinyin initials, ID or class',
    found: (n) => (n === 1 ? '1 student found' : `${n} students found`),
    nobody: (typed) =>
      `Nobody found for “${typed}”. Try the family name alone, pinyin initials, or the end of the ID.`,
    more: (n) => `${n} more. Type a little more to find them.`,
    ended: 'support has ended',
    change: 'Change',
    changeOf: (name) => `Change, now ${name}`,
    remove: (name) => `Remove ${name}`,
    chosen: 'Chosen students',
    added: (name) => `${name} chosen.`,
    removed: (name) => `${name} removed.`,
  },
};
