import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface Holder {
  pid: number;
  /** Address of the holder's own server, and what it answers there. */
  port: number;
  id: string;
}

export interface DocumentLock {
  release(): void;
}

/** What a server answers on `GET /held/<id>`, so that another process can tell a live lock from a dead one. */
export const HELD_PATH = '/held/';

/**
 * Takes the lock of a document for this process, or returns null when a live process holds it. The lock of a
 * process that died is taken over: its number may have been dealt again, so its server is asked as well.
 */
export async function takeDocumentLock(
  folder: string,
  port: number,
  id: string,
): Promise<DocumentLock | null> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, 'lock.json');
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (tryCreate(file, { pid: process.pid, port, id })) return { release: () => releaseOwn(file, id) };
    const holder = readHolder(file);
    if (holder !== null && (await isAlive(holder))) return null;
    removeStale(file, holder?.id ?? null);
  }
  return null;
}

export function newLockId(): string {
  return randomUUID();
}

function tryCreate(file: string, holder: Holder): boolean {
  // Linked into place with its contents: nobody ever reads a lock that is half written.
  const whole = `${file}.${holder.id}`;
  writeFileSync(whole, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(whole, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(whole, { force: true });
  }
}

/** Removes the dead process's lock, but not one that a third process has taken in the meantime. */
function removeStale(file: string, staleId: string | null): void {
  const aside = `${file}.${randomUUID()}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(aside);
  if ((moved?.id ?? null) !== staleId) {
    try {
      linkSync(aside, file);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
  rmSync(aside, { force: true });
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

function releaseOwn(file: string, id: string): void {
  if (readHolder(file)?.id === id) rmSync(file, { force: true });
}

async function isAlive(holder: Holder): Promise<boolean> {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    if (codeOf(error) === 'ESRCH') return false;
  }
  try {
    const answer = await fetch(`http://127.0.0.1:${holder.port}${HELD_PATH}${holder.id}`, {
      signal: AbortSignal.timeout(2000),
    });
    return answer.ok;
  } catch (error) {
    // A busy server is slow to answer; only a port that nobody listens on proves that it is gone.
    return error instanceof Error && error.name === 'TimeoutError';
  }
}
