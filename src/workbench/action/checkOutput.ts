import { stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './commandLine.js';

/** Refuses an output that is one of the inputs under any name, or that has no folder to be in. Throws `UsageError`. */
export async function checkOutput(output: string, inputs: readonly string[]): Promise<void> {
  const folder = path.dirname(path.resolve(output));
  const found = await statOrNull(folder);
  if (found === null || !found.isDirectory()) throw new UsageError('output-folder', folder);
  const target = await statOrNull(output);
  if (target?.isDirectory()) throw new UsageError('output-folder', output);
  for (const input of inputs) {
    const source = await statOrNull(input);
    // Links have paths of their own and the same file behind them.
    const sameFile =
      target !== null && source !== null && target.dev === source.dev && target.ino === source.ino;
    if (sameFile || path.resolve(input) === path.resolve(output)) {
      throw new UsageError('output-is-input', input);
    }
  }
}

async function statOrNull(file: string): Promise<Awaited<ReturnType<typeof stat>> | null> {
  try {
    return await stat(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      return null;
    }
    throw error;
  }
}
