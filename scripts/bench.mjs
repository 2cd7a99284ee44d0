/**
 * npm run bench [-- name … --flag …]: prints the figures of the named benchmarks in tests/bench, or of all. Flags are
 * for the benchmarks: `npm run bench -- awards --write-docs` also puts its tables into docs/benchmarks.md.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ensureBuilt } from './fresh.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const known = readdirSync(path.join(root, 'tests/bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.basename(file, '.ts'));
const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const names = wanted.length > 0 ? wanted : known;
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}

await ensureBuilt();
for (const name of names) {
  const outfile = path.join(root, 'build/bench', `${name}.cjs`);
  await build({
    entryPoints: [path.join(root, 'tests/bench', `${name}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Starts the browser; it finds its own files beside it.
    external: ['playwright-core'],
    define: { 'import.meta.url': 'importMetaUrl', 'import.meta.dirname': '__dirname' },
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    outfile,
    logLevel: 'warning',
  });
  // One helper thread for the engine, as in `npm run action`: four crowd out the work itself where there are two cores.
  const { status } = spawnSync(process.execPath, ['--v8-pool-size=1', outfile, ...flags], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
