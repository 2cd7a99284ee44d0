/** npm run --silent action -- --in a.xlsx … : builds what is out of date, then runs the add-on's functions. */

import { createRequire } from 'node:module';
import { ensureBuilt } from './fresh.mjs';

try {
  await ensureBuilt();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
createRequire(import.meta.url)('../build/action.cjs');
