import { awardsEn } from './awards.en.js';
import { awardsZhCN } from './awards.zh-CN.js';
import type { AwardWords } from './awardWords.js';
import type { Language } from './catalogue.js';

export function awardWordsOf(language: Language): AwardWords {
  return language === 'en' ? awardsEn : awardsZhCN;
}
