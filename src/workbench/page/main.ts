import type { DocumentState, OpeningFailure, WindowRole } from '../server/protocol.js';
import { element } from './element.js';
import { ServerClient, ServerError } from './serverClient.js';
import { PAGE_WORDS } from './words.js';
import { Workbench } from './workbench.js';
import './style.css';

/** Under which the window finds its own role again after a reload. */
const WINDOW_KEY = 'bangfu-window';

async function main(): Promise<void> {
  const token = location.hash.slice(1);
  if (token === '') return showSentences(PAGE_WORDS['zh-CN'].noToken, PAGE_WORDS.en.noToken);
  const server = new ServerClient(token);
  let workbench: Workbench | null = null;
  let known: WindowRole | null = null;
  const role = new Promise<WindowRole>((resolve, reject) => {
    const wanted = sessionStorage.getItem(WINDOW_KEY);
    server
      .window(wanted, (told) => {
        sessionStorage.setItem(WINDOW_KEY, told.window);
        if (known === null) resolve(told);
        // The window that wrote has closed: what it left is loaded, and this one writes.
        else if (told.role !== known.role) location.reload();
        known = told;
      })
      .then(
        () => workbench?.serverGone(),
        (error: unknown) => {
          if (known === null) reject(error);
          else workbench?.serverGone();
        },
      );
  });
  const answer = await role.then(() => server.document());
  if ('failure' in answer) return showFailure(answer);
  workbench = await openWorkbench(server, answer, await role);
}

async function openWorkbench(
  server: ServerClient,
  document: DocumentState,
  role: WindowRole,
): Promise<Workbench> {
  const readOnly = document.readOnly ?? (role.role === 'reader' ? 'other-window' : null);
  const workbench = new Workbench({ server, document: { ...document, readOnly }, window: role.window });
  await workbench.start();
  return workbench;
}

function showFailure({ failure, language }: OpeningFailure): void {
  document.documentElement.lang = language;
  const [first, second] = language === 'en' ? [failure.en, failure.zh] : [failure.zh, failure.en];
  showSentences(first, second);
}

function showSentences(first: string, second: string): void {
  const lines = [first, second].map((line) =>
    element('p', { lang: /[\u4e00-\u9fff]/.test(line.slice(0, 8)) ? 'zh-CN' : 'en' }, line),
  );
  document.body.replaceChildren(
    element('main', { class: 'sentences' }, element('h1', {}, '帮扶 Bangfu'), ...lines),
  );
}

main().catch((error: unknown) => {
  console.error(error);
  const refused = error instanceof ServerError && error.code === 'FORBIDDEN';
  if (refused) showSentences(PAGE_WORDS['zh-CN'].noToken, PAGE_WORDS.en.noToken);
  else if (error instanceof ServerError && error.code === null)
    showSentences(PAGE_WORDS['zh-CN'].serverGone, PAGE_WORDS.en.serverGone);
  else showSentences(String(error), error instanceof Error ? (error.stack ?? '') : '');
});
