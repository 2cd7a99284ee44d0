import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readCommandLine, type StartArguments } from './commandLine.js';
import { type DocumentLock, newLockId, takeDocumentLock } from './documentLock.js';
import { startServer } from './httpServer.js';
import { openBrowser } from './openBrowser.js';
import { sourceOf } from './openSource.js';
import { DocumentSession } from './session.js';
import { stateFolder } from './stateFolder.js';
import { SERVER_WORDS } from './words.js';
import { WorkingCopy } from './workingCopy.js';

// This file is bundled to build/start.cjs, beside the page. The add-on is in dist/; the tests host one of their own.
const pageFolder = path.join(__dirname, 'page');
const addonFolder = path.join(__dirname, '..', process.env.BANGFU_ADDON_DIR ?? 'dist');

async function main(): Promise<void> {
  const given = readCommandLine(process.argv.slice(2));
  if (given === null) {
    console.error(`${SERVER_WORDS['zh-CN'].usage}\n\n${SERVER_WORDS.en.usage}`);
    process.exitCode = 2;
    return;
  }
  const words = SERVER_WORDS[given.language];
  const token = randomBytes(24).toString('base64url');
  const lockId = newLockId();
  let opened: (session: DocumentSession) => void = () => undefined;
  const session = new Promise<DocumentSession>((resolve) => {
    opened = resolve;
  });
  // The server answers before the lock is taken: another process may ask it whether it lives.
  const { port } = await startServer({ port: given.port, pageFolder, token, lockId, session }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      console.error(words.portTaken(given.port));
      process.exit(1);
    },
  );
  const document = await openDocument(given, port, lockId);
  opened(document);
  const address = `http://127.0.0.1:${port}/#${token}`;
  report(document, given);
  console.log(words.ready(address));
  if (given.open) openBrowser(address);
}

async function openDocument(given: StartArguments, port: number, lockId: string): Promise<DocumentSession> {
  const root = stateFolder();
  const source = sourceOf(given.files, given.language);
  const folder = path.join(root, 'work', source.key);
  const lock = await takeDocumentLock(folder, port, lockId);
  if (lock) releaseAtEnd(lock);
  return DocumentSession.open({
    language: given.language,
    addon: await readAddon(),
    propertiesFolder: root,
    work: new WorkingCopy(folder),
    lock,
    openSource: source.open,
  });
}

async function readAddon(): Promise<{ code: string; pages: Record<string, string> }> {
  const names = (await readdir(addonFolder)).filter((name) => name.endsWith('.html'));
  const pages = await Promise.all(
    names.map(
      async (name) =>
        [name.slice(0, -'.html'.length), await readFile(path.join(addonFolder, name), 'utf8')] as const,
    ),
  );
  return {
    code: await readFile(path.join(addonFolder, 'Code.js'), 'utf8'),
    pages: Object.fromEntries(pages),
  };
}

function report(document: DocumentSession, given: StartArguments): void {
  const words = SERVER_WORDS[given.language];
  if (document.failure) console.error(`${document.failure.zh}\n${document.failure.en}`);
  else console.log(words.readyFor(document.title));
  if (document.readOnly) console.log(words.heldByOther);
}

function releaseAtEnd(lock: DocumentLock): void {
  process.on('exit', () => lock.release());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
