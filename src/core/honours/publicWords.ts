import { isHurtful } from '../ledger/settingText.js';

/** A figure that could be a mark or a rank, however it is written. */
const FIGURE =
  /\p{N}|[一二三四五六七八九十百两]+\s*(?:分|名|位)|名次|排名|\brank(?:ed|s|ing)?\b|\bmarks?\b/iu;

/**
 * The words of a reason as far as they may stand where everybody reads them: null for none, and for any that name a
 * figure, a rank or a label. Rather too few words are let through than one mark.
 */
export function publicWords(text: string): string | null {
  const words = text.trim();
  return words === '' || FIGURE.test(words.normalize('NFKC')) || isHurtful(words) ? null : words;
}
