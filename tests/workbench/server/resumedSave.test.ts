import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFiles } from '../../../src/workbench/files/index.js';
import { sourceOf } from '../../../src/workbench/server/openSource.js';
import { DocumentSession } from '../../../src/workbench/server/session.js';
import { WorkingCopy } from '../../../src/workbench/server/workingCopy.js';
import { fixture, partOf } from '../files/fixtures.js';
import { temporaryFolder } from './harness.js';

const RULE =
  '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting>';
const CELL = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
});
afterEach(() => remove());

async function open(file: string): Promise<DocumentSession> {
  return DocumentSession.open({
    language: 'en',
    addon: { code: '', pages: {} },
    propertiesFolder: path.join(folder, 'state'),
    work: new WorkingCopy(path.join(folder, 'state', 'work')),
    lock: { release: () => undefined },
    openSource: sourceOf([file], 'en').open,
  });
}

async function snapshotOf(session: DocumentSession) {
  const answer = await session.describe();
  if ('failure' in answer) throw new Error(answer.failure.en);
  return structuredClone(answer.snapshot);
}

/** A session on a file of two tabs, of which the second has a rule; the tabs have changed places and were saved. */
async function savedInOtherOrder(file: string) {
  await writeFile(
    file,
    fixture({
      sheets: [
        { name: 'plain', xml: CELL },
        { name: 'ruled', xml: CELL + RULE },
      ],
    }),
  );
  const session = await open(file);
  const snapshot = await snapshotOf(session);
  snapshot.sheetOrder.reverse();
  await session.replace(1, snapshot);
  expect(await session.save()).toMatchObject({ saved: true });
  return { session, snapshot };
}

async function tabWithRule(file: string): Promise<string[]> {
  const bytes = await readFile(file);
  const { originals } = await openFiles([{ name: 'a.xlsx', bytes }]);
  return (originals[0]?.sheets ?? [])
    .filter(({ entry }) => partOf(bytes, entry.path)?.includes('<conditionalFormatting'))
    .map(({ entry }) => entry.name);
}

test('work that goes on after a save and a crash is saved on what it started from', async () => {
  const file = path.join(folder, 'exam.xlsx');
  const { session, snapshot } = await savedInOtherOrder(file);
  await session.replace(2, snapshot);
  const again = await open(file);
  expect(await again.save()).toMatchObject({ saved: true });
  expect(await tabWithRule(file)).toEqual(['ruled']);
});

test('what the work started from is forgotten with the work', async () => {
  const file = path.join(folder, 'exam.xlsx');
  const { session, snapshot } = await savedInOtherOrder(file);
  await session.replace(2, snapshot);
  const again = await open(file);
  await again.discard();
  const order = (await snapshotOf(again)).sheetOrder;
  const fresh = await snapshotOf(again);
  await again.replace(1, fresh);
  expect(await again.save()).toMatchObject({ saved: true });
  expect(order).toEqual(['sheet-1-1', 'sheet-1-2']);
  expect(await tabWithRule(file)).toEqual(['ruled']);
});

test('changes left by work that was being thrown away are not taken for new ones', async () => {
  const work = path.join(folder, 'work');
  await mkdir(work, { recursive: true });
  await appendFile(path.join(work, 'journal.jsonl'), '{"seq":1,"id":"old","params":0}\n');
  const copy = new WorkingCopy(work);
  copy.begin({ id: 'w' } as never, []);
  await copy.append(1, [{ id: 'new', params: 1 }]);
  expect((await new WorkingCopy(work).load())?.journal).toEqual([{ id: 'new', params: 1 }]);
});
