import type { Catalogue } from './catalogue.js';
import { errorsEn } from './errors.en.js';
import { problemsEn } from './problems.en.js';

export const en: Catalogue = {
  errors: errorsEn,
  problems: problemsEn,
};
