import type { Language } from './catalogue.js';
import { checkPageEn } from './checkPage.en.js';
import { type CheckPageWords, checkPageZhCN } from './checkPage.zh-CN.js';

export function checkPageWordsOf(language: Language): CheckPageWords {
  return language === 'en' ? checkPageEn : checkPageZhCN;
}
