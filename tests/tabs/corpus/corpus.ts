import { classes } from './classes.js';
import { english } from './english.js';
import { foreign } from './foreign.js';
import type { CorpusCase } from './format.js';
import { headers } from './headers.js';
import { ids } from './ids.js';
import { long } from './long.js';
import { lookalikes } from './lookalikes.js';
import { marks } from './marks.js';
import { neighbours } from './neighbours.js';
import { refused } from './refused.js';
import { rosters } from './rosters.js';
import { rows } from './rows.js';
import { wide } from './wide.js';

/** The corpus by family: small workbooks made by the project, each with its right reading beside it. */
export const CORPUS: Record<string, CorpusCase[]> = {
  classes,
  english,
  foreign,
  headers,
  ids,
  long,
  lookalikes,
  marks,
  neighbours,
  refused,
  rosters,
  rows,
  wide,
};
