import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, type FileHandle, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { FileError } from './fileError.js';

/** A file as it was when it was read: what a later write compares with. */
export interface FileStamp {
  size: number;
  /** Milliseconds since 1970. */
  modified: number;
  sha256: string;
}

export interface ReadFile {
  bytes: Uint8Array;
  stamp: FileStamp;
}

/** Reads a file and remembers how it was. Throws `FileError`. */
export async function readFileWhole(file: string): Promise<ReadFile> {
  try {
    const bytes = await readFile(file);
    const { mtimeMs } = await stat(file);
    return { bytes, stamp: stampOf(bytes, mtimeMs) };
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') throw new FileError('FILE_NOT_FOUND', path.basename(file), '', { cause: error });
    throw new FileError('FILE_UNREADABLE', path.basename(file), code, { cause: error });
  }
}

/**
 * Writes a file whole or not at all: beside the target, down to the disk, then in its place. What was there stays
 * until the new one is complete.
 *
 * @param expected how the target was when it was read; when it is no longer so, nothing is written and the error is
 *   `CHANGED_ON_DISK`. Without it the target is replaced whatever it holds.
 * @returns the stamp of what was written, for the next write
 */
export async function writeFileWhole(
  file: string,
  bytes: Uint8Array,
  expected?: FileStamp,
): Promise<FileStamp> {
  const name = path.basename(file);
  const target = await followLink(file);
  let temporary: string | null = null;
  try {
    const mode = await checkTarget(target, name, expected);
    temporary = path.join(path.dirname(target), `.${name}.${randomBytes(6).toString('hex')}.tmp`);
    const handle = await open(temporary, 'wx', mode ?? 0o666);
    await fill(handle, bytes, mode);
    await checkTarget(target, name, expected);
    await rename(temporary, target);
    temporary = null;
    await syncFolder(path.dirname(target));
    return stampOf(bytes, (await stat(target)).mtimeMs);
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError('CANNOT_WRITE', name, errorCode(error), { cause: error });
  } finally {
    if (temporary !== null) await rm(temporary, { force: true });
  }
}

async function fill(handle: FileHandle, bytes: Uint8Array, mode: number | null): Promise<void> {
  try {
    await handle.writeFile(bytes);
    // The mode given to `open` passes through the umask; a file that is replaced keeps its own.
    if (mode !== null) await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Replacing a symbolic link would leave the file it points to behind. */
async function followLink(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return path.resolve(file);
    throw new FileError('CANNOT_WRITE', path.basename(file), errorCode(error), { cause: error });
  }
}

/** The target's mode, or null when there is none. Throws when it may not be written or is not what was read. */
async function checkTarget(
  target: string,
  name: string,
  expected: FileStamp | undefined,
): Promise<number | null> {
  let found: Awaited<ReturnType<typeof stat>>;
  try {
    found = await stat(target);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    if (expected !== undefined) throw new FileError('CHANGED_ON_DISK', name);
    return null;
  }
  if (!found.isFile()) throw new FileError('CANNOT_WRITE', name, 'EISDIR');
  // A rename would go through although the file is marked read-only.
  await access(target, constants.W_OK);
  if (expected !== undefined) {
    // The time alone proves nothing: programs that synchronise set it back.
    const same = found.size === expected.size && digest(await readFile(target)) === expected.sha256;
    if (!same) throw new FileError('CHANGED_ON_DISK', name);
  }
  return found.mode & 0o7777;
}

/** Makes the rename itself last. Not every system lets a folder be opened. */
async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle;
  try {
    handle = await open(folder, 'r');
  } catch (error) {
    if (['EISDIR', 'EPERM', 'EACCES'].includes(errorCode(error))) return;
    throw error;
  }
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'ENOTSUP'].includes(errorCode(error))) throw error;
  } finally {
    await handle.close();
  }
}

export function stampOf(bytes: Uint8Array, modified: number): FileStamp {
  return { size: bytes.length, modified, sha256: digest(bytes) };
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
