import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WorkbenchServer } from '../../../src/workbench/server/httpServer.js';
import { openTextSession, send, startTestServer, TOKEN, temporaryFolder } from './harness.js';

let running: WorkbenchServer;
let own: Record<string, string>;
let removeFolder: () => Promise<void>;

beforeAll(async () => {
  const { folder, remove } = await temporaryFolder();
  removeFolder = remove;
  const page = path.join(folder, 'page');
  await mkdir(page);
  await writeFile(path.join(page, 'index.html'), '<!doctype html><title>page</title>');
  const file = path.join(folder, 'exam.xlsx');
  await writeFile(file, 'as in the file');
  running = await startTestServer(await openTextSession({ folder, file }), page);
  own = {
    Host: `127.0.0.1:${running.port}`,
    Origin: `http://127.0.0.1:${running.port}`,
    'X-Bangfu-Token': TOKEN,
  };
});

afterAll(async () => {
  running.server.closeAllConnections();
  running.server.close();
  await removeFolder();
});

const get = (target: string, headers: Record<string, string>) => send(running.port, 'GET', target, headers);
const without = (name: string) => Object.fromEntries(Object.entries(own).filter(([key]) => key !== name));

describe('the API answers', () => {
  test('its own page, with the token of this start', async () => {
    const answer = await get('/api/document', own);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text).title).toBe('exam.xlsx');
  });
  test('a read without an Origin, as a browser sends it for the same origin', async () => {
    expect((await get('/api/document', without('Origin'))).status).toBe(200);
  });
});

describe('the API refuses, and tells nothing of the document,', () => {
  const refused: Array<[string, () => Record<string, string>]> = [
    ['another site', () => ({ ...own, Origin: 'https://evil.example' })],
    ['another port of the same machine', () => ({ ...own, Origin: 'http://127.0.0.1:1' })],
    ['a page without an origin (a sandboxed frame, a local file)', () => ({ ...own, Origin: 'null' })],
    ['a name that was rebound to this address', () => ({ ...own, Host: `evil.example:${running.port}` })],
    [
      'localhost by name, which can be rebound as well',
      () => ({ ...own, Host: `localhost:${running.port}` }),
    ],
    ['the right address with another port', () => ({ ...own, Host: '127.0.0.1:1' })],
    ['a missing token', () => without('X-Bangfu-Token')],
    ['a wrong token', () => ({ ...own, 'X-Bangfu-Token': TOKEN.replace('a', 'b') })],
    ['a token that is only begun', () => ({ ...own, 'X-Bangfu-Token': TOKEN.slice(0, 5) })],
    [
      'what the browser marks as cross-site',
      () => ({ ...without('Origin'), 'Sec-Fetch-Site': 'cross-site' }),
    ],
    [
      'what the browser marks as same-site only',
      () => ({ ...without('Origin'), 'Sec-Fetch-Site': 'same-site' }),
    ],
  ];
  test.each(refused)('%s', async (_who, headers) => {
    const answer = await get('/api/document', headers());
    expect(answer.status).toBe(403);
    expect(answer.text).not.toContain('exam.xlsx');
  });
  test('a write without an Origin', async () => {
    const answer = await send(running.port, 'POST', '/api/discard', without('Origin'), '{"window":"w"}');
    expect(answer.status).toBe(403);
  });
  test.each(['null', '""', '[]', '7', '{}', '{"window":null}'])(
    'a write of %s while no window is open',
    async (body) => {
      for (const target of ['/api/save', '/api/discard', '/api/snapshot']) {
        const answer = await send(running.port, 'POST', target, own, body);
        expect([target, answer.status >= 400 && answer.status < 500]).toEqual([target, true]);
      }
    },
  );
  test.each(['//', '//evil.example/api/document', 'http://evil.example/api/document'])(
    'the target %s, which is no path',
    async (target) => {
      expect((await get(target, own)).status).toBe(400);
    },
  );
  test('a write that is no JSON', async () => {
    expect((await send(running.port, 'POST', '/api/save', own, '{bad')).status).toBe(400);
  });
  test('a write from a window that is not the writer', async () => {
    const answer = await send(running.port, 'POST', '/api/save', own, '{"window":"stranger"}');
    expect(answer.status).toBe(409);
    expect(JSON.parse(answer.text).error.code).toBe('NOT_WRITER');
  });
});

test('the page is refused under a rebound name', async () => {
  expect((await get('/', { Host: 'evil.example' })).status).toBe(403);
});

test('no answer allows another origin to read it', async () => {
  for (const target of ['/', '/api/document', '/nowhere']) {
    const answer = await get(target, own);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
  }
  const preflight = await send(running.port, 'OPTIONS', '/api/document', {
    ...own,
    Origin: 'https://evil.example',
  });
  expect(preflight.status).toBe(403);
});

test('the page cannot be framed, and can reach nothing but its server', async () => {
  const policy = String((await get('/', own)).headers['content-security-policy']);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toMatch(/script-src 'self' 'unsafe-eval'(;|$)/);
});

test("the add-on's page is served once, in a sandbox that can reach nothing", async () => {
  const put = await send(running.port, 'POST', '/api/frame', own, '<p>panel</p>');
  const { path: target } = JSON.parse(put.text) as { path: string };
  const first = await get(target, { Host: own.Host! });
  expect(first.text).toBe('<p>panel</p>');
  const policy = String(first.headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('connect-src');
  expect(policy).toMatch(/sandbox (?!.*allow-same-origin)/);
  expect((await get(target, { Host: own.Host! })).status).toBe(404);
});

test('files beside the page are not served', async () => {
  for (const target of ['/../exam.xlsx', '/%2e%2e/exam.xlsx', '/index.html', '/state/work/snapshot.json']) {
    expect((await get(target, own)).status, target).toBe(404);
  }
});

test('only the loopback interface listens', async () => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address && !address.internal && address.family === 'IPv4')?.address;
  expect(running.server.address()).toMatchObject({ address: '127.0.0.1' });
  // A machine without a network has no other interface to try.
  if (outside === undefined) return;
  const reached = await new Promise<boolean>((resolve) => {
    const socket = connect({ host: outside, port: running.port, timeout: 1000 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
    socket.on('timeout', () => end(false));
  });
  expect(reached).toBe(false);
});
