/** Type-checks every part with its own configuration: the add-on sees no DOM, the pages no Apps Script. */
import { spawnSync } from 'node:child_process';

const parts = ['addon', 'sidebar', 'workbench', 'tests'];
let failed = false;
for (const part of parts) {
  const run = spawnSync('npx', ['tsc', '-p', `tsconfig.${part}.json`], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    failed = true;
    console.error(`types: ${part} failed`);
  }
}
process.exit(failed ? 1 : 0);
