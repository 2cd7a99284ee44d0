import type { ProblemCode } from '../tabs/reading.js';
import type { Language } from './catalogue.js';
import { problemKindsEn, problemKindsZhCN } from './problemKinds.js';

/** That there are more problems of a kind than are listed one by one. */
export function moreOfAKind(code: ProblemCode, more: number, language: Language): string {
  return language === 'en'
    ? `${problemKindsEn[code]}: ${more} more not listed.`
    : `${problemKindsZhCN[code]}：还有 ${more} 处没有列出。`;
}
