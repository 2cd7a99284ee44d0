import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HELD_PATH, takeDocumentLock } from '../../../src/workbench/server/documentLock.js';
import { temporaryFolder } from './harness.js';

let folder: string;
let remove: () => Promise<void>;
let servers: Server[];
beforeEach(async () => {
  const made = await temporaryFolder();
  folder = path.join(made.folder, 'work');
  remove = made.remove;
  servers = [];
});
afterEach(async () => {
  for (const server of servers) server.close();
  await remove();
});

/** A workbench that answers for its lock. */
function living(id: string): Promise<number> {
  const server = createServer((request, response) => {
    response.statusCode = request.url === `${HELD_PATH}${id}` ? 200 : 404;
    response.end();
  });
  servers.push(server);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
}

function lockLeftBy(holder: object | string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'lock.json'), typeof holder === 'string' ? holder : JSON.stringify(holder));
}

test('a second workbench does not get the lock of a living one', async () => {
  const port = await living('first');
  expect(await takeDocumentLock(folder, port, 'first')).not.toBeNull();
  expect(await takeDocumentLock(folder, 1, 'second')).toBeNull();
});

test('a released lock can be taken, and leaves nothing behind', async () => {
  const port = await living('first');
  (await takeDocumentLock(folder, port, 'first'))!.release();
  expect(existsSync(path.join(folder, 'lock.json'))).toBe(false);
  expect(await takeDocumentLock(folder, port, 'second')).not.toBeNull();
  expect(readdirSync(folder)).toEqual(['lock.json']);
});

test('the lock of a dead process is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  lockLeftBy({ pid, port: await living('dead'), id: 'dead' });
  expect(await takeDocumentLock(folder, 1, 'second')).not.toBeNull();
});

test('the lock of a process whose number was dealt again is taken over', async () => {
  // This process lives, but nothing answers for the lock on that port.
  const port = await living('another');
  lockLeftBy({ pid: process.pid, port, id: 'gone' });
  expect(await takeDocumentLock(folder, 1, 'second')).not.toBeNull();
});

test('a lock file that was cut off is taken over', async () => {
  lockLeftBy('{"pid":');
  expect(await takeDocumentLock(folder, 1, 'second')).not.toBeNull();
});

test('of many that start at once on a stale lock exactly one gets it', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  lockLeftBy({ pid, port: 1, id: 'dead' });
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const taken = await Promise.all(ids.map(async (id) => takeDocumentLock(folder, await living(id), id)));
  expect(taken.filter((lock) => lock !== null)).toHaveLength(1);
});

test('releasing does not remove the lock of another', async () => {
  const first = await takeDocumentLock(folder, await living('first'), 'first');
  lockLeftBy({ pid: process.pid, port: 1, id: 'other' });
  first!.release();
  expect(existsSync(path.join(folder, 'lock.json'))).toBe(true);
});
