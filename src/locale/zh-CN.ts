import type { MessageCatalogue } from './catalogue.js';
import { errorsZhCN } from './errors.zh-CN.js';
import { problemsZhCN } from './problems.zh-CN.js';

export const zhCN = {
  errors: errorsZhCN,
  problems: problemsZhCN,
} satisfies MessageCatalogue;
