import { appendFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { JournalGap, WorkingCopy } from '../../../src/workbench/server/workingCopy.js';
import { temporaryFolder, workbook } from './harness.js';

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  const made = await temporaryFolder();
  folder = path.join(made.folder, 'work');
  remove = made.remove;
});
afterEach(() => remove());

const change = (n: number) => ({ id: 'sheet.mutation.set', params: { n } });
const begun = () => {
  const work = new WorkingCopy(folder);
  work.begin(workbook('start'), []);
  return work;
};

test('nothing is kept on disk before the first change', async () => {
  begun();
  expect(await new WorkingCopy(folder).load()).toBeNull();
});

test('a change is on disk when append has resolved', async () => {
  const work = begun();
  await work.append(1, [change(1)]);
  await work.append(2, [change(2), change(3)]);
  const kept = await new WorkingCopy(folder).load();
  expect(kept?.snapshot.name).toBe('start');
  expect(kept?.journal).toEqual([change(1), change(2), change(3)]);
});

test('a change that comes twice is kept once', async () => {
  const work = begun();
  await work.append(1, [change(1), change(2)]);
  await work.append(2, [change(2), change(3)]);
  await work.append(1, [change(1)]);
  expect(work.journal).toEqual([change(1), change(2), change(3)]);
  expect(work.seq).toBe(3);
});

test('a change after a gap is refused, and what was there stays', async () => {
  const work = begun();
  await work.append(1, [change(1)]);
  await expect(work.append(3, [change(3)])).rejects.toBeInstanceOf(JournalGap);
  expect(work.journal).toEqual([change(1)]);
});

test('changes that arrive at once are kept in order', async () => {
  const work = begun();
  await Promise.all([1, 2, 3, 4, 5].map((n) => work.append(n, [change(n)])));
  expect((await new WorkingCopy(folder).load())?.journal).toEqual([1, 2, 3, 4, 5].map(change));
});

test('a snapshot takes the place of the journal', async () => {
  const work = begun();
  await work.append(1, [change(1)]);
  await work.replace(2, workbook('later'));
  await work.append(3, [change(3)]);
  const kept = await new WorkingCopy(folder).load();
  expect(kept).toMatchObject({ seq: 2, snapshot: { name: 'later' }, journal: [change(3)] });
});

test('a snapshot older than what is kept is left aside', async () => {
  const work = begun();
  await work.append(1, [change(1), change(2)]);
  await work.replace(1, workbook('old'));
  expect(work.snapshot.name).toBe('start');
});

test('a journal older than the snapshot is not applied again after a crash between the two', async () => {
  const work = begun();
  await work.append(1, [change(1), change(2)]);
  const journal = await readFile(path.join(folder, 'journal.jsonl'), 'utf8');
  await work.replace(2, workbook('later'));
  await writeFile(path.join(folder, 'journal.jsonl'), journal);
  expect((await new WorkingCopy(folder).load())?.journal).toEqual([]);
});

test('a last line cut off by a crash costs that line only', async () => {
  const work = begun();
  await work.append(1, [change(1)]);
  await appendFile(path.join(folder, 'journal.jsonl'), '{"seq":2,"id":"sheet.mut');
  const kept = await new WorkingCopy(folder).load();
  expect(kept?.journal).toEqual([change(1)]);
  const resumed = new WorkingCopy(folder);
  resumed.resume(kept!);
  await resumed.append(2, [change(2)]);
  expect((await new WorkingCopy(folder).load())?.journal).toEqual([change(1), change(2)]);
});

test('work is unsaved until it is marked saved', async () => {
  const work = begun();
  expect(work.unsaved).toBe(false);
  await work.append(1, [change(1)]);
  expect(work.unsaved).toBe(true);
  await work.replace(1, workbook('one'));
  await work.markSaved(1, []);
  expect(work.unsaved).toBe(false);
  const kept = await new WorkingCopy(folder).load();
  expect(kept!.seq + kept!.journal.length).toBe(kept!.meta.savedSeq);
});

test('discarded work is gone, properties stay', async () => {
  const work = begun();
  await work.writeProperties({ a: '1' });
  await work.append(1, [change(1)]);
  await work.discard();
  expect(await new WorkingCopy(folder).load()).toBeNull();
  expect(await new WorkingCopy(folder).readProperties()).toEqual({ a: '1' });
});

test.skipIf(process.platform === 'win32')('nobody else on the computer can read what is kept', async () => {
  const work = begun();
  await work.append(1, [change(1)]);
  await work.writeProperties({ a: '1' });
  expect((await stat(folder)).mode & 0o077).toBe(0);
  for (const name of await readdir(folder)) {
    expect((await stat(path.join(folder, name))).mode & 0o077, name).toBe(0);
  }
});
