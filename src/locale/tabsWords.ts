import type { Language } from './catalogue.js';
import { several } from './labelWords.js';

/** Why a tab is not set up together with the others. */
export interface TabsWords {
  roster(label: string): string;
  empty: string;
  unknown: string;
  /** Monthly and unit exams in compulsory schooling. */
  notHeld(tabs: readonly string[]): string;
}

const zhCN: TabsWords = {
  roster: (label) => `像一份普通名单，没有帮扶内容的列。里面都是${label}时，才把它设为档案。`,
  empty: '还没有学生，只有表头。',
  unknown: '没有读懂这张表。',
  notHeld: (tabs) =>
    `「${tabs.join('」「')}」是月考或单元考试。教育部 2021 年的通知说，义务教育学校不组织这两种考试，成绩不排名、不公布。表已经设好，用不用由学校决定；名次只写在给老师看的结果里。高中请在设置里改学段。`,
};

const en: TabsWords = {
  roster: (label) =>
    `It looks like a plain list of students, with no column about support. Use it as the archive only when all of them are ${several(label)}.`,
  empty: 'There are no students yet, only a header.',
  unknown: 'This tab was not understood.',
  notHeld: (tabs) =>
    `“${tabs.join('”, “')}”: a monthly or unit exam. By the notice of the Ministry of Education of 2021, schools of compulsory education hold neither, and marks are not ranked or published. It is set up; whether to use it is for the school to decide. Ranks stand in the teachers’ results only. A senior school says so under Settings.`,
};

export function tabsWordsOf(language: Language): TabsWords {
  return language === 'en' ? en : zhCN;
}
