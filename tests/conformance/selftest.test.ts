import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { MenuEntry } from '../../src/workbench/host.js';
import { createTestHost } from '../workbench/testHost.js';
import { buildSelftest, selftestFolder } from './selftestBuild.js';

const code = buildSelftest();

test('the built self-test agrees in every point and writes its findings into a sheet', () => {
  const host = createTestHost(code);
  const findings = host.run('runSelftest', []) as Array<{ name: string; result: string; seen: string }>;
  expect(findings.filter(({ result }) => result !== 'agrees')).toEqual([]);
  expect(findings.length).toBeGreaterThan(50);
  const written = host.script(
    "return [ss.getSheets().map(function (s) { return s.getName(); }), ss.getSheetByName('Conformance').getDataRange().getValues()]",
  ) as [string[], string[][]];
  expect(written[0]).toEqual(['表一', 'Conformance']);
  expect(written[1].slice(1).map((row) => [row[0], row[1]])).toEqual(
    findings.map(({ name }) => [name, 'agrees 一致']),
  );
  host.dispose();
});

test('the workbench agrees in an English spreadsheet on the other side of the world too', () => {
  const host = createTestHost(code, {
    userLocale: 'en',
    spreadsheetLocale: 'en_US',
    timeZone: 'America/New_York',
  });
  const findings = host.run('runSelftest', []) as Array<{ result: string }>;
  expect(findings.filter(({ result }) => result !== 'agrees')).toEqual([]);
  host.dispose();
});

test('a second run replaces the findings', () => {
  const host = createTestHost(code);
  const first = host.run('runSelftest', []) as unknown[];
  host.run('runSelftest', []);
  expect(host.script("return ss.getSheetByName('Conformance').getLastRow()")).toBe(first.length + 1);
  host.dispose();
});

test('a behaviour that is otherwise is reported with what was seen', () => {
  const host = createTestHost(code, {
    onServiceCall: (name) => {
      if (name === 'Sheet.getMaxRows') throw new Error('no rows here');
    },
  });
  expect(host.run('checkBehaviour', ['A new sheet has 1000 rows and 26 columns'])).toMatchObject({
    result: 'differs',
    seen: 'no rows here',
  });
  host.dispose();
});

test('onOpen makes a menu of one item', () => {
  const menus: MenuEntry[][] = [];
  const refuse = () => {
    throw new Error('not expected');
  };
  const ui = {
    setMenu: (_title: string, entries: MenuEntry[]) => menus.push(entries),
    showSidebar: refuse,
    showDialog: refuse,
    closeDialog: refuse,
    alert: refuse,
    prompt: refuse,
    toast: refuse,
  };
  const host = createTestHost(code, { ui });
  host.run('onOpen', []);
  expect(menus).toEqual([[{ caption: 'Run all', functionName: 'runSelftest' }]]);
  host.dispose();
});

test('the project can be pushed: manifest with the add-on’s scopes, and a script id to fill in', () => {
  const read = (file: string) =>
    JSON.parse(readFileSync(path.join(selftestFolder, file), 'utf8')) as Record<string, unknown>;
  expect(read('appsscript.json').oauthScopes).toEqual([
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
  ]);
  expect(read('.clasp.json')).toEqual({ scriptId: 'PUT-YOUR-SCRIPT-ID-HERE', rootDir: '.' });
  expect(existsSync(path.join(selftestFolder, 'Code.js'))).toBe(true);
});
