/**
 * Everything that must hold, in one run: build, types, lint, unit, bundle and real-browser tests.
 * The last lines count all suites: `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const reports = path.join(root, 'build', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const total = { passed: 0, failed: 0 };

function run(command, args) {
  const started = Date.now();
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return { ok: result.status === 0, seconds: ((Date.now() - started) / 1000).toFixed(1) };
}

function count(name, passed, failed, seconds) {
  total.passed += passed;
  total.failed += failed;
  console.log(`\n${name}: ${passed} passed, ${failed} failed (${seconds} s)\n`);
}

/** A check that is one yes or no. */
function check(name, command, args) {
  const { ok, seconds } = run(command, args);
  count(name, ok ? 1 : 0, ok ? 0 : 1, seconds);
  return ok;
}

function suite(name, config) {
  const report = path.join(reports, `${name}.json`);
  const { ok, seconds } = run('npx', [
    'vitest',
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  let counts = { numPassedTests: 0, numFailedTests: 0 };
  try {
    counts = JSON.parse(readFileSync(report, 'utf8'));
  } catch (error) {
    console.error(`${name}: no report (${error.message})`);
  }
  // A file that does not even load fails no test; it must fail the run all the same.
  const failed = ok ? counts.numFailedTests : Math.max(1, counts.numFailedTests);
  count(name, counts.numPassedTests, failed, seconds);
  return counts;
}

const built = check('build', process.execPath, ['build.mjs']);
check('self-test build', process.execPath, ['build.mjs', '--selftest']);
check('types', process.execPath, ['scripts/typecheck.mjs']);
check('lint and format', 'npx', ['biome', 'check', '.']);
suite('unit', 'vitest.config.ts');
if (built) {
  suite('built', 'vitest.built.config.ts');
  suite('browser', 'vitest.e2e.config.ts');
}

console.log('');
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
