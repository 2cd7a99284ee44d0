import type { CorpusCase } from './format.js';
import { long } from './long.js';
import { refused } from './refused.js';
import { wide } from './wide.js';

/** The corpus by family: small workbooks made by the project, each with its right reading beside it. */
export const CORPUS: Record<string, CorpusCase[]> = { wide, long, refused };
