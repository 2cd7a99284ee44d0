import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileError } from '../../../src/workbench/files/fileError.js';
import type { DocumentState } from '../../../src/workbench/server/protocol.js';
import type { DocumentSession } from '../../../src/workbench/server/session.js';
import { openTextSession, temporaryFolder, workbook } from './harness.js';

let folder: string;
let file: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
  file = path.join(folder, 'exam.xlsx');
  await writeFile(file, 'as in the file');
});
afterEach(() => remove());

const change = { id: 'sheet.mutation.set', params: {} };
const state = async (session: DocumentSession) => (await session.describe()) as DocumentState;
const onDisk = () => readFile(file, 'utf8');

async function edited(text: string): Promise<DocumentSession> {
  const session = await openTextSession({ folder, file });
  await session.replace(1, workbook(text));
  return session;
}

describe('keeping', () => {
  test('a change does not touch the file', async () => {
    await edited('changed');
    expect(await onDisk()).toBe('as in the file');
  });

  test('unsaved work comes back when the file is opened again, and is said to', async () => {
    const before = await edited('changed');
    await before.append(2, [change]);
    const again = await state(await openTextSession({ folder, file }));
    expect(again).toMatchObject({ restored: true, unsaved: true, seq: 2, journal: [change] });
    expect(again.snapshot.name).toBe('changed');
    expect(again.notices).toHaveLength(1);
  });

  test('it comes back with a warning when the file was changed meanwhile, and Save does not overwrite it', async () => {
    await edited('changed');
    await writeFile(file, 'by another program');
    const again = await openTextSession({ folder, file });
    expect((await state(again)).notices).toHaveLength(2);
    expect(await again.save()).toMatchObject({ saved: false, suggestion: 'new.xlsx' });
    expect(await onDisk()).toBe('by another program');
  });

  test('discarding gives the file as it is', async () => {
    await edited('changed');
    const again = await openTextSession({ folder, file });
    await again.discard();
    expect(await state(again)).toMatchObject({ restored: false, unsaved: false, seq: 0 });
    expect((await state(again)).snapshot.name).toBe('as in the file');
  });

  test('saved work is read from the file the next time', async () => {
    await (await edited('changed')).save();
    const again = await state(await openTextSession({ folder, file }));
    expect(again).toMatchObject({ restored: false, unsaved: false, seq: 0 });
  });

  test('properties of the user outlive the document', async () => {
    const session = await openTextSession({ folder, file });
    await session.writeStores({ user: { who: '王老师' }, script: {}, document: { a: '1' } });
    const again = await state(await openTextSession({ folder, file }));
    expect(again.stores).toEqual({ user: { who: '王老师' }, script: {}, document: { a: '1' } });
  });
});

describe('saving', () => {
  test('writes the file', async () => {
    const session = await edited('changed');
    expect(await session.save()).toMatchObject({ saved: true, title: 'exam.xlsx' });
    expect(await onDisk()).toBe('changed');
    expect((await state(session)).unsaved).toBe(false);
  });

  test('twice in a row writes the file twice', async () => {
    const session = await edited('changed');
    await session.save();
    await session.replace(2, workbook('changed again'));
    expect(await session.save()).toMatchObject({ saved: true });
    expect(await onDisk()).toBe('changed again');
  });

  test('does not overwrite a file that another program changed', async () => {
    const session = await edited('changed');
    await writeFile(file, 'by another program');
    expect(await session.save()).toMatchObject({ saved: false, suggestion: 'new.xlsx' });
    expect(await onDisk()).toBe('by another program');
  });

  test('under another name goes beside the file, which stays as it was', async () => {
    const session = await edited('changed');
    expect(await session.save('other')).toMatchObject({ saved: true, title: 'other.xlsx' });
    expect(await readFile(path.join(folder, 'other.xlsx'), 'utf8')).toBe('changed');
    expect(await onDisk()).toBe('as in the file');
  });

  test('goes on in the new file', async () => {
    const session = await edited('changed');
    await session.save('other');
    await session.replace(2, workbook('later'));
    expect(await session.save()).toMatchObject({ saved: true, title: 'other.xlsx' });
    expect(await readFile(path.join(folder, 'other.xlsx'), 'utf8')).toBe('later');
    expect(await onDisk()).toBe('as in the file');
  });

  test('does not take the name of a file that is there, and proposes a free one', async () => {
    await writeFile(path.join(folder, 'new.xlsx'), 'mine');
    const session = await edited('changed');
    expect(await session.save('new')).toMatchObject({ saved: false, suggestion: 'new-2.xlsx' });
    expect(await readFile(path.join(folder, 'new.xlsx'), 'utf8')).toBe('mine');
  });

  test.each(['../up', 'a/b', 'a\\b', 'con:', '.hidden', 'line\nbreak'])(
    'refuses the name %j',
    async (name) => {
      const before = await readdir(path.dirname(folder));
      const session = await edited('changed');
      expect(await session.save(name)).toMatchObject({ saved: false });
      expect(await readdir(path.dirname(folder))).toEqual(before);
      expect((await readdir(folder)).sort()).toEqual(['exam.xlsx', 'state']);
    },
  );

  test('a file that could not be read fully is never overwritten, and the reason is told', async () => {
    const session = await openTextSession({
      folder,
      file,
      change: (source) => {
        source.target = null;
        source.notices = ['It holds a chart.'];
      },
    });
    await session.replace(1, workbook('changed'));
    expect(await session.save()).toEqual({
      saved: false,
      message: 'It holds a chart.',
      suggestion: 'new.xlsx',
    });
    expect(await onDisk()).toBe('as in the file');
  });

  test('a disk that cannot be written leaves the work unsaved and says so', async () => {
    const session = await openTextSession({
      folder,
      file,
      change: (source) => {
        source.write = async () => {
          throw new FileError('CANNOT_WRITE', 'exam.xlsx', 'ENOSPC');
        };
      },
    });
    await session.replace(1, workbook('changed'));
    const answer = await session.save();
    expect(answer).toMatchObject({ saved: false });
    expect('message' in answer && answer.message).toContain('ENOSPC');
    expect((await state(session)).unsaved).toBe(true);
  });

  test('a document without a folder is offered as a download', async () => {
    const session = await openTextSession({
      folder,
      file,
      change: (source) => {
        source.folder = null;
        source.target = null;
      },
    });
    await session.replace(1, workbook('changed'));
    expect(await session.save()).toMatchObject({ saved: false, download: 'new.xlsx' });
    expect(Buffer.from(await session.download()).toString()).toBe('changed');
  });
});

describe('without the lock', () => {
  test('the document can be read, and nothing can be changed', async () => {
    const session = await openTextSession({ folder, file, locked: true });
    expect(await state(session)).toMatchObject({ readOnly: 'other-process' });
    await expect(session.append(1, [change])).rejects.toThrow();
    await expect(session.replace(1, workbook('changed'))).rejects.toThrow();
    await expect(session.save()).rejects.toThrow();
    await expect(session.discard()).rejects.toThrow();
    await expect(session.writeStores({ user: {}, script: {}, document: {} })).rejects.toThrow();
  });

  test("the other process's saved work is not discarded", async () => {
    const first = await edited('changed');
    await first.save();
    await openTextSession({ folder, file, locked: true });
    expect(await readdir(path.join(folder, 'state', 'work'))).toContain('snapshot.json');
  });
});

test('a file that cannot be opened is a sentence in both languages', async () => {
  const session = await openTextSession({
    folder,
    file,
    change: () => {
      throw new FileError('OLD_XLS', 'exam.xls');
    },
  });
  const answer = await session.describe();
  expect('failure' in answer && answer.failure.zh).toContain('另存为');
  expect('failure' in answer && answer.failure.en).toContain('Save As');
});
