import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileError, readFileWhole, writeFileWhole } from '../../../src/workbench/files/index.js';

const bytes = (text: string) => new TextEncoder().encode(text);
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'whole-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof FileError ? error.code : `no FileError: ${String(error)}`;
}

describe('a file is written whole or not at all', () => {
  test('a new file holds the bytes and nothing is left beside it', async () => {
    await writeFileWhole(path.join(folder, 'a.xlsx'), bytes('new'));
    expect(await readdir(folder)).toEqual(['a.xlsx']);
    expect(await readFile(path.join(folder, 'a.xlsx'), 'utf8')).toBe('new');
  });

  test('a replaced file keeps its mode', async () => {
    const file = path.join(folder, 'a.xlsx');
    await writeFile(file, 'old');
    await chmod(file, 0o640);
    await writeFileWhole(file, bytes('new'));
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect(await readFile(file, 'utf8')).toBe('new');
  });

  test('a link stays a link to the file that was written', async () => {
    const file = path.join(folder, 'a.xlsx');
    const link = path.join(folder, 'link.xlsx');
    await writeFile(file, 'old');
    await symlink(file, link);
    await writeFileWhole(link, bytes('new'));
    expect(await readFile(file, 'utf8')).toBe('new');
  });

  test('a target that changed since it was read is refused and stays as it is', async () => {
    const file = path.join(folder, 'a.xlsx');
    await writeFile(file, 'old');
    const { stamp } = await readFileWhole(file);
    await writeFile(file, 'ola');
    expect(await codeOf(writeFileWhole(file, bytes('new'), stamp))).toBe('CHANGED_ON_DISK');
    expect(await readFile(file, 'utf8')).toBe('ola');
    expect(await readdir(folder)).toEqual(['a.xlsx']);
  });

  test('a target that vanished since it was read is not made again', async () => {
    const file = path.join(folder, 'a.xlsx');
    await writeFile(file, 'old');
    const { stamp } = await readFileWhole(file);
    await rm(file);
    expect(await codeOf(writeFileWhole(file, bytes('new'), stamp))).toBe('CHANGED_ON_DISK');
    expect(await readdir(folder)).toEqual([]);
  });

  test('the stamp of one write is what the next one expects', async () => {
    const file = path.join(folder, 'a.xlsx');
    const stamp = await writeFileWhole(file, bytes('one'));
    await writeFileWhole(file, bytes('two'), stamp);
    expect(await readFile(file, 'utf8')).toBe('two');
    expect(await codeOf(writeFileWhole(file, bytes('three'), stamp))).toBe('CHANGED_ON_DISK');
  });

  test('a target that is a folder, or whose folder is missing, is an error that leaves nothing behind', async () => {
    await mkdir(path.join(folder, 'dir.xlsx'));
    expect(await codeOf(writeFileWhole(path.join(folder, 'dir.xlsx'), bytes('x')))).toBe('CANNOT_WRITE');
    expect(await codeOf(writeFileWhole(path.join(folder, 'no', 'a.xlsx'), bytes('x')))).toBe('CANNOT_WRITE');
    expect(await readdir(folder)).toEqual(['dir.xlsx']);
  });

  test('a file that is not there is named', async () => {
    expect(await codeOf(readFileWhole(path.join(folder, 'none.xlsx')))).toBe('FILE_NOT_FOUND');
  });
});
