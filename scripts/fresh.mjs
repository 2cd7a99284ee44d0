/** Builds dist/ and build/ when a source is newer than what was built from it. */

import { spawn } from 'node:child_process';
import { mkdir, readdir, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const INPUTS = ['src', 'build.mjs', 'package-lock.json', 'appsscript.json'];
const OUTPUTS = [
  'dist/Code.js',
  'dist/sidebar.html',
  'dist/appsscript.json',
  'build/action.cjs',
  'build/start.cjs',
  'build/page/workbench.js',
  'build/page/workbench.css',
  'build/page/index.html',
];
/** A build takes seconds; a lock this old belongs to a build that died. */
const ABANDONED_AFTER_MS = 120_000;

async function newest(file) {
  const info = await stat(file);
  if (!info.isDirectory()) return info.mtimeMs;
  const names = await readdir(file);
  // A directory's own time tells of files that were removed.
  return Math.max(info.mtimeMs, ...(await Promise.all(names.map((name) => newest(path.join(file, name))))));
}

async function writtenAt(file) {
  try {
    return (await stat(path.join(root, file))).mtimeMs;
  } catch (error) {
    if (error.code === 'ENOENT') return 0;
    throw error;
  }
}

/** True when something that was built is missing or older than a source. */
export async function isStale() {
  const sources = await Promise.all(INPUTS.map((input) => newest(path.join(root, input))));
  const built = await Promise.all(OUTPUTS.map(writtenAt));
  return Math.max(...sources) > Math.min(...built);
}

/** Builds when needed. Two processes that start together build once. Standard output stays empty. */
export async function ensureBuilt() {
  if (!(await isStale())) return;
  await withBuildLock(async () => {
    if (await isStale()) await runBuild();
  });
}

async function withBuildLock(work) {
  const lock = path.join(root, 'node_modules', '.bangfu-building');
  for (;;) {
    try {
      await mkdir(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const held = await stat(lock).catch(() => null);
      if (held && Date.now() - held.mtimeMs > ABANDONED_AFTER_MS) await rmdir(lock).catch(() => {});
      else await sleep(100);
    }
  }
  try {
    await work();
  } finally {
    await rmdir(lock);
  }
}

function runBuild() {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'build.mjs')], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The build failed (${code}).`))));
  });
}
