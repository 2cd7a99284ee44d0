import type { Language } from './catalogue.js';
import { studentsEn } from './students.en.js';
import { studentsZhCN } from './students.zh-CN.js';

/** What choosing a child and the page about one child say. */
export interface StudentsWords {
  picker: PickerWords;
}

export interface PickerWords {
  /** What can be typed. */
  hint: string;
  found(n: number): string;
  nobody(typed: string): string;
  more(n: number): string;
  ended: string;
  change: string;
  changeOf(name: string): string;
  remove(name: string): string;
  chosen: string;
  added(name: string): string;
  removed(name: string): string;
}

export function studentsWordsOf(language: Language): StudentsWords {
  return language === 'en' ? studentsEn : studentsZhCN;
}
