import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
export const selftestFolder = path.join(root, 'build/selftest');

/** Builds the self-test project and returns its script. */
export function buildSelftest(): string {
  execFileSync(process.execPath, ['build.mjs', '--selftest'], { cwd: root });
  return readFileSync(path.join(selftestFolder, 'Code.js'), 'utf8');
}
