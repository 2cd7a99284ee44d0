import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Where the workbench keeps unsaved work and settings: one folder per user of the computer. */
export function stateFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  const own = env.BANGFU_STATE_DIR;
  if (own) return path.resolve(own);
  const home = os.homedir();
  if (platform === 'win32') return path.join(env.APPDATA || path.join(home, 'AppData', 'Roaming'), 'bangfu');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'bangfu');
  return path.join(env.XDG_STATE_HOME || path.join(home, '.local', 'state'), 'bangfu');
}

/** Name of a document's own folder. The same files in the same order are the same document. */
export function documentKey(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 24);
}

/** The file's text, or null when there is no such file. */
export async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Replaces a file of the state folder whole: after a crash it holds the old contents or the new ones. */
export async function replaceFile(file: string, contents: string | Uint8Array): Promise<void> {
  // The folder holds children's marks: nobody else on the computer reads it.
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(contents);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
