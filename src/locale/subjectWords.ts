import type { Language } from './catalogue.js';

/** Canonical subjects in English. A school's own subject keeps its own name. */
const ENGLISH = new Map([
  ['语文', 'Chinese'],
  ['数学', 'Mathematics'],
  ['英语', 'English'],
  ['日语', 'Japanese'],
  ['俄语', 'Russian'],
  ['法语', 'French'],
  ['德语', 'German'],
  ['西班牙语', 'Spanish'],
  ['物理', 'Physics'],
  ['化学', 'Chemistry'],
  ['生物', 'Biology'],
  ['政治', 'Politics'],
  ['历史', 'History'],
  ['地理', 'Geography'],
  ['科学', 'Science'],
  ['体育', 'PE'],
  ['音乐', 'Music'],
  ['美术', 'Art'],
  ['信息技术', 'ICT'],
  ['通用技术', 'General technology'],
  ['技术', 'Technology'],
  ['劳动', 'Labour'],
  ['书法', 'Calligraphy'],
  ['编程', 'Programming'],
  ['综合实践', 'Integrated practice'],
]);

/** What a canonical subject is called for a reader of this language. */
export function subjectWord(subject: string, language: Language): string {
  return language === 'en' ? (ENGLISH.get(subject) ?? subject) : subject;
}
