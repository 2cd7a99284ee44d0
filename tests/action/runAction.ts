import { spawn } from 'node:child_process';
import path from 'node:path';

const PROGRAM = path.resolve('build/action.cjs');

export interface ActionLine {
  function: string | null;
  ok: boolean;
  result?: Record<string, unknown>;
  error?: { code: string; message: string };
}

export interface ActionRun {
  status: number | null;
  lines: ActionLine[];
  errors: string;
  milliseconds: number;
}

/** Runs the built command as a child process. Every line of standard output must be JSON. */
export function runAction(args: readonly string[]): Promise<ActionRun> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, ['--max-old-space-size=900', PROGRAM, ...args]);
    let out = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      const texts = out.split('\n');
      if (texts.pop() !== '') reject(new Error(`Standard output ends in the middle of a line: ${out}`));
      else {
        const lines = texts.map((text) => JSON.parse(text) as ActionLine);
        resolve({ status, lines, errors, milliseconds: performance.now() - started });
      }
    });
  });
}
