import type { Language } from './protocol.js';

export interface StartArguments {
  files: string[];
  language: Language;
  open: boolean;
  /** 0: any free port. */
  port: number;
}

/** The command line as given after `npm start --`, or null when it cannot be understood. */
export function readCommandLine(args: readonly string[]): StartArguments | null {
  const result: StartArguments = { files: [], language: 'zh-CN', open: true, port: 0 };
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] as string;
    const [flag, inline] = arg.startsWith('--') ? splitFlag(arg) : [arg, undefined];
    if (!flag.startsWith('--')) result.files.push(arg);
    else if (flag === '--no-open') result.open = false;
    else if (flag === '--lang' || flag === '--port') {
      const value = inline ?? args[++i];
      if (value === undefined || !assign(result, flag, value)) return null;
    } else return null;
  }
  return result;
}

function splitFlag(arg: string): [string, string | undefined] {
  const at = arg.indexOf('=');
  return at < 0 ? [arg, undefined] : [arg.slice(0, at), arg.slice(at + 1)];
}

function assign(result: StartArguments, flag: '--lang' | '--port', value: string): boolean {
  if (flag === '--port') {
    if (!/^\d{1,5}$/.test(value) || Number(value) > 65535) return false;
    result.port = Number(value);
    return true;
  }
  const language = /^en\b/i.test(value) ? 'en' : /^zh\b/i.test(value) ? 'zh-CN' : null;
  if (language === null) return false;
  result.language = language;
  return true;
}
