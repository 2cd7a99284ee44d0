import type { ProblemCode } from '../tabs/reading.js';
import type { Language } from './catalogue.js';
import { problemKindsOf } from './problemKinds.js';

/** That there are more problems of a kind than are listed one by one. */
export function moreOfAKind(code: ProblemCode, more: number, language: Language): string {
  const kind = problemKindsOf(language)[code];
  return language === 'en' ? `${kind}: ${more} more not listed.` : `${kind}：还有 ${more} 处没有列出。`;
}
