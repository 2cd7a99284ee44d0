import type { ErrorCode, ErrorParams } from '../core/appError.js';
import type { ProblemCode } from '../tabs/reading.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export type Language = 'zh-CN' | 'en';

/** A sentence with its blanks filled. */
export type Sentence = (params: ErrorParams) => string;

/** One sentence for each error and each problem: a missing code does not compile. */
export interface MessageCatalogue {
  errors: Record<ErrorCode, Sentence>;
  problems: Record<ProblemCode, Sentence>;
}

/** What the add-on says. The pages have words of their own in `pageWords.ts`. */
export type Catalogue = typeof zhCN;

export function catalogueOf(language: Language): Catalogue {
  return language === 'en' ? en : zhCN;
}
