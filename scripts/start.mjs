/** npm start [-- files… --lang en --no-open --port N]: builds what is out of date, then runs the workbench. */

import { createRequire } from 'node:module';
import { ensureBuilt } from './fresh.mjs';

try {
  await ensureBuilt();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
createRequire(import.meta.url)('../build/start.cjs');
