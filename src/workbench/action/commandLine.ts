import type { FileLanguage } from '../files/index.js';

export interface FunctionCall {
  name: string;
  /** Its one argument, or none. */
  args: unknown[];
}

export interface ActionRequest {
  language: FileLanguage;
  inputs: string[];
  output: string | null;
  calls: FunctionCall[];
}

/** Why the arguments make no sense: the key of a sentence, and what fills it. */
export class UsageError extends Error {
  readonly reason: UsageReason;
  readonly detail: string;

  constructor(reason: UsageReason, detail = '') {
    super(`${reason} ${detail}`.trim());
    this.name = 'UsageError';
    this.reason = reason;
    this.detail = detail;
  }
}

export type UsageReason =
  | 'no-input'
  | 'no-function'
  | 'unknown-option'
  | 'missing-value'
  | 'two-outputs'
  | 'bad-language'
  | 'bad-json'
  | 'argument-without-function'
  | 'unknown-function'
  | 'output-is-input'
  | 'output-not-xlsx'
  | 'output-folder';

const FUNCTION_NAME = /^[A-Za-z$_][\w$]*$/;
const JSON_WORDS = new Set(['null', 'true', 'false']);

/** Reads the arguments. Throws `UsageError`. Returns null when help was asked for. */
export function readCommandLine(argv: readonly string[]): ActionRequest | null {
  const request: ActionRequest = { language: 'zh-CN', inputs: [], output: null, calls: [] };
  const words = [...argv];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '--help' || word === '-h') return null;
    if (word.startsWith('--')) readOption(word, words, request);
    else readWord(word, request);
  }
  if (request.inputs.length === 0) throw new UsageError('no-input');
  if (request.calls.length === 0) throw new UsageError('no-function');
  if (request.output !== null && /\.[^./\\]+$/.test(request.output) && !/\.xlsx$/i.test(request.output)) {
    throw new UsageError('output-not-xlsx', request.output);
  }
  return request;
}

function readOption(word: string, rest: string[], request: ActionRequest): void {
  const equals = word.indexOf('=');
  const option = equals < 0 ? word : word.slice(0, equals);
  if (!['--in', '--out', '--lang'].includes(option)) throw new UsageError('unknown-option', option);
  const value = equals < 0 ? rest.shift() : word.slice(equals + 1);
  if (value === undefined || value === '' || (equals < 0 && value.startsWith('--'))) {
    throw new UsageError('missing-value', option);
  }
  if (option === '--in') request.inputs.push(value);
  else if (option === '--lang') request.language = readLanguage(value);
  else if (request.output !== null) throw new UsageError('two-outputs');
  else request.output = value;
}

function readLanguage(value: string): FileLanguage {
  if (value === 'zh-CN' || value === 'en') return value;
  throw new UsageError('bad-language', value);
}

/** A word is a function's name, or the JSON argument of the function before it. */
function readWord(word: string, request: ActionRequest): void {
  if (FUNCTION_NAME.test(word) && !JSON_WORDS.has(word)) {
    request.calls.push({ name: word, args: [] });
    return;
  }
  const call = request.calls[request.calls.length - 1];
  if (call === undefined || call.args.length > 0) throw new UsageError('argument-without-function', word);
  call.args.push(parseJson(word));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError('bad-json', text);
    throw error;
  }
}
