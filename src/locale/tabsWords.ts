import type { Language } from './catalogue.js';
import { several } from './labelWords.js';

/** Why a tab is not set up together with the others. */
export interface TabsWords {
  roster(label: string): string;
  empty: string;
  unknown: string;
}

const zhCN: TabsWords = {
  roster: (label) => `像一份普通名单，没有帮扶内容的列。里面都是${label}时，才把它设为档案。`,
  empty: '还没有学生，只有表头。',
  unknown: '没有读懂这张表。',
};

const en: TabsWords = {
  roster: (label) =>
    `It looks like a plain list of students, with no column about support. Use it as the archive only when all of them are ${several(label)}.`,
  empty: 'There are no students yet, only a header.',
  unknown: 'This tab was not understood.',
};

export function tabsWordsOf(language: Language): TabsWords {
  return language === 'en' ? en : zhCN;
}
