import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const BIOME = path.resolve('node_modules', '@biomejs', 'biome', 'bin', 'biome');
const FORBIDDEN = [
  ['src/core', '../tabs/reading.js'],
  ['src/core', 'hucre'],
  ['src/core/ledger', '../../tabs/reading.js'],
  ['src/core/ledger', '../pairing/helper.js'],
  ['src/tabs', '../sheets/table.js'],
  ['src/tabs', '../checks/checkTables.js'],
  ['src/checks', '../sheets/table.js'],
  ['src/checks', '../locale/sentence.js'],
  ['src/locale', '../addon/language.js'],
  ['src/sheets', '../addon/language.js'],
  ['src/addon', '../workbench/host.js'],
  ['src/addon', 'preact'],
  ['src/addon/api', '../../sheets/table.js'],
  ['src/addon/api', '../../sidebar/bridge.js'],
  ['src/sidebar', '../sheets/table.js'],
  ['src/sidebar', '../addon/computeAwards.js'],
  ['src/workbench', '../core/ranks.js'],
  ['src/workbench/page', '../../addon/language.js'],
] as const;
const ALLOWED = [
  ['src/core/ledger', '../exam.js'],
  ['src/core/pairing', '../ledger/pair.js'],
  ['src/tabs', '../core/ranks.js'],
  ['src/checks', '../tabs/reading.js'],
  ['src/sheets', '../checks/finding.js'],
  ['src/sheets', '../tabs/reading.js'],
  ['src/addon', '../sheets/table.js'],
  ['src/addon/api', '../../core/ranks.js'],
  ['src/sidebar', '../core/ranks.js'],
  ['src/sidebar', '../addon/api.js'],
  ['src/workbench', './host.js'],
] as const;

const root = mkdtempSync(path.join(tmpdir(), 'imports-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Lints one file for each import under the project's own configuration; returns the files refused. */
function refusedFiles(): Set<string> {
  cpSync('biome.json', path.join(root, 'biome.json'));
  [...FORBIDDEN, ...ALLOWED].forEach(([folder, imported], at) => {
    mkdirSync(path.join(root, folder), { recursive: true });
    writeFileSync(
      path.join(root, folder, `x${at}.ts`),
      `import * as x from '${imported}';\n\nexport const y = x;\n`,
    );
  });
  const run = spawnSync(
    process.execPath,
    [BIOME, 'lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=github', '.'],
    { cwd: root, encoding: 'utf8' },
  );
  const lines = (run.stdout + run.stderr).split('\n').filter((line) => line.includes('noRestrictedImports'));
  return new Set(lines.map((line) => /src[\\/][\w\\/]+\.ts/.exec(line)?.[0].replaceAll('\\', '/') ?? line));
}

describe('imports run one way, and the linter says so', () => {
  const refused = refusedFiles();

  test.each(FORBIDDEN.map(([folder, imported], at) => [folder, imported, at] as const))(
    '%s may not import %s',
    (folder, _imported, at) => {
      expect([...refused]).toContain(`${folder}/x${at}.ts`);
    },
  );

  test.each(ALLOWED.map(([folder, imported], at) => [folder, imported, at + FORBIDDEN.length] as const))(
    '%s may import %s',
    (folder, _imported, at) => {
      expect([...refused]).not.toContain(`${folder}/x${at}.ts`);
    },
  );
});
