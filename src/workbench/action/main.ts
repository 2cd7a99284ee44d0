import path from 'node:path';
import {
  FileError,
  type InputFile,
  type OpenedFiles,
  openFiles,
  readFileWhole,
  saveXlsx,
  speakLosses,
  writeFileWhole,
} from '../files/index.js';
import { type LoadedAddon, loadAddon } from './addon.js';
import { checkOutput } from './checkOutput.js';
import { type ActionRequest, readCommandLine, UsageError } from './commandLine.js';
import { ACTION_WORDS } from './words.js';

// This file is bundled to build/action.cjs; the add-on is in dist/.
const ADDON = path.join(__dirname, '..', process.env.BANGFU_ADDON_DIR ?? 'dist');

const OK = 0;
const FAILED = 1;
const BAD_USAGE = 2;

interface SpokenError {
  code: string;
  message: string;
}

async function main(argv: readonly string[]): Promise<number> {
  let request: ActionRequest | null;
  try {
    request = readCommandLine(argv);
  } catch (error) {
    return badUsage(error, languageAskedFor(argv));
  }
  if (request === null) {
    say(`${ACTION_WORDS['zh-CN'].usage}\n${ACTION_WORDS.en.usage}`);
    return OK;
  }
  let opened: OpenedFiles;
  try {
    if (request.output !== null) await checkOutput(request.output, request.inputs);
    opened = await openFiles(await readInputs(request.inputs));
  } catch (error) {
    if (error instanceof UsageError) return badUsage(error, request.language);
    if (!(error instanceof FileError)) throw error;
    await fileFailed(error, request);
    return BAD_USAGE;
  }
  const addon = await loadAddon(ADDON, opened.snapshot, request.language);
  try {
    return await runAll(request, addon, opened);
  } catch (error) {
    if (error instanceof UsageError) return badUsage(error, request.language);
    throw error;
  } finally {
    addon.dispose();
  }
}

/** The language of the usage text, when the arguments as a whole could not be read. */
function languageAskedFor(argv: readonly string[]): 'zh-CN' | 'en' {
  return argv.includes('--lang=en') || (argv.includes('--lang') && argv[argv.indexOf('--lang') + 1] === 'en')
    ? 'en'
    : 'zh-CN';
}

async function readInputs(paths: readonly string[]): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const file of paths) {
    const { bytes } = await readFileWhole(file);
    files.push({ name: path.basename(file), bytes });
  }
  return files;
}

async function runAll(request: ActionRequest, addon: LoadedAddon, opened: OpenedFiles): Promise<number> {
  const { host } = addon;
  const unknown = request.calls.find((call) => !host.functionNames.includes(call.name));
  if (unknown !== undefined) throw new UsageError('unknown-function', unknown.name);
  const words = ACTION_WORDS[request.language];
  for (const call of request.calls) {
    let result: unknown;
    try {
      result = host.run(call.name, call.args);
      // What the next function reads, and what is saved, are computed values.
      await host.settled();
    } catch (error) {
      await print({ function: call.name, ok: false, error: spoken(error) });
      if (request.output !== null) say(words.notWritten);
      return FAILED;
    }
    await print({ function: call.name, ok: true, result });
  }
  const kept = host.keptFormulas();
  if (kept.length > 0) say(words.keptFormulas(kept.length, JSON.stringify(kept.slice(0, 5))));
  if (request.output === null) return OK;
  const losses = opened.report.files.flatMap((file) => file.losses);
  if (losses.length > 0) say(speakLosses(losses, request.language));
  try {
    await writeFileWhole(request.output, await saveXlsx(addon.save(), opened.originals));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    await fileFailed(error, request);
    return FAILED;
  }
  return OK;
}

/** The add-on's own errors carry a code, and a message that starts with it for the pages' sake. */
function spoken(error: unknown): SpokenError {
  const message = messageOf(error);
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') {
    const prefix = `[${error.code}] `;
    return {
      code: error.code,
      message: message.startsWith(prefix) ? message.slice(prefix.length) : message,
    };
  }
  return { code: 'UNEXPECTED', message };
}

/** Errors of the bundle's realm are no instances of this realm's Error. */
function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
  return String(error);
}

async function fileFailed(error: FileError, request: ActionRequest): Promise<void> {
  const message = error.messages[request.language];
  await print({ function: null, ok: false, error: { code: error.code, message } });
  say(message);
}

function badUsage(error: unknown, language: 'zh-CN' | 'en'): number {
  if (!(error instanceof UsageError)) throw error;
  const words = ACTION_WORDS[language];
  say(`${words.reasons[error.reason](error.detail)}\n${words.usage}`);
  return BAD_USAGE;
}

/** One line of JSON on standard output; nothing else goes there. */
function print(line: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${JSON.stringify(line)}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

main(process.argv.slice(2)).then(
  // The engine keeps timers of its own: what is done is done.
  (status) => process.exit(status),
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(FAILED);
  },
);
