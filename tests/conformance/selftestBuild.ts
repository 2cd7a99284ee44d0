import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
export const selftestFolder = path.join(root, 'build/selftest');

/** Builds the self-test project in its folder and returns its script. */
export function buildSelftest(): string {
  execFileSync(process.execPath, ['build.mjs', '--selftest'], { cwd: root });
  return readFileSync(path.join(selftestFolder, 'Code.js'), 'utf8');
}

/** The same script, without touching the folder: test files run side by side. */
export function bundleSelftest(): string {
  const print = `
    import { buildAppsScript } from './build.mjs';
    process.stdout.write((await buildAppsScript('src/conformance/selftest.ts')).source);`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', print], {
    cwd: root,
    encoding: 'utf8',
  });
}
