import type { ErrorCode, ErrorParams } from '../core/appError.js';
import type { ProblemCode } from '../tabs/reading.js';

export type Language = 'zh-CN' | 'en';

/** A sentence with its blanks filled. */
export type Sentence = (params: ErrorParams) => string;

/** One sentence for each error and each problem: a missing code does not compile. */
export interface MessageCatalogue {
  errors: Record<ErrorCode, Sentence>;
  problems: Record<ProblemCode, Sentence>;
}
