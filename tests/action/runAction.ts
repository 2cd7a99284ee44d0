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
  /** Of the whole process, user and system together: the wall clock tells of what else the machine does. */
  cpuMilliseconds: number;
  peakMegabytes: number;
}

/** Loaded before the program; its line is taken off standard error again. */
const METER = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeSync(2, '\\nMETER ' + (userCPUTime + systemCPUTime) / 1000 + ' ' + maxRSS / 1024);
});`;

/** Runs the built command as a child process. Every line of standard output must be JSON. */
export function runAction(args: readonly string[]): Promise<ActionRun> {
  return new Promise((resolve, reject) => {
    const meter = `data:text/javascript,import{createRequire}from'node:module';const require=createRequire('file:///');${encodeURIComponent(METER)}`;
    const child = spawn(process.execPath, ['--import', meter, PROGRAM, ...args]);
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
        const [, said = '', cpu, peak] = /^([\s\S]*)\nMETER ([\d.]+) ([\d.]+)$/.exec(errors) ?? [];
        resolve({ status, lines, errors: said, cpuMilliseconds: Number(cpu), peakMegabytes: Number(peak) });
      }
    });
  });
}
