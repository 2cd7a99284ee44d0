import type { Language, MessageCatalogue } from './catalogue.js';
import { errorsEn } from './errors.en.js';
import { errorsZhCN } from './errors.zh-CN.js';
import { pagesEn } from './pages.en.js';
import { pagesZhCN } from './pages.zh-CN.js';

export type PageWords = typeof pagesZhCN;

/** What the pages say: their own words, and the errors, since the preview meets them without the add-on. */
export interface PageCatalogue {
  words: PageWords;
  errors: MessageCatalogue['errors'];
}

export function pageCatalogueOf(language: Language): PageCatalogue {
  return language === 'en' ? { words: pagesEn, errors: errorsEn } : { words: pagesZhCN, errors: errorsZhCN };
}
