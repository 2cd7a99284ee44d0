import { readdirSync, readFileSync } from 'node:fs';
import vm from 'node:vm';
import { describe, expect, test } from 'vitest';

const code = readFileSync('dist/Code.js', 'utf8');

/** A realm with ECMAScript and nothing else; the services are put in by name. */
function bareRealm(services: Record<string, unknown> = {}): vm.Context {
  const realm = vm.createContext({ ...services });
  vm.runInContext(code, realm);
  return realm;
}

function isFunction(realm: vm.Context, name: string): boolean {
  return vm.runInContext(`typeof globalThis[${JSON.stringify(name)}]`, realm) === 'function';
}

/** Records what the menu would call. */
function menuRecorder() {
  const called: string[] = [];
  const captions: string[] = [];
  const menu = {
    addItem: (caption: string, name: string) => {
      captions.push(caption);
      called.push(name);
      return menu;
    },
    addSeparator: () => {
      captions.push('—');
      return menu;
    },
    addSubMenu: () => menu,
    addToUi: () => undefined,
  };
  const ui = { createAddonMenu: () => menu, createMenu: () => menu };
  return {
    called,
    captions,
    services: {
      SpreadsheetApp: { getUi: () => ui },
      Session: { getActiveUserLocale: () => 'zh_CN' },
    },
  };
}

/** The functions that the pages may call, as their contract lists them. */
function apiNames(): string[] {
  return readdirSync('src/addon/api').flatMap((file) => {
    const part = readFileSync(`src/addon/api/${file}`, 'utf8');
    const body = /interface \w+Api \{([\s\S]*?)\n\}/.exec(part)![1]!;
    return [...body.matchAll(/^ {2}(\w+)\(/gm)].map((match) => match[1]!);
  });
}

describe('the built script in a realm that has only ECMAScript', () => {
  test('loads without touching any service', () => {
    expect(() => bareRealm()).not.toThrow();
  });

  test('has the two triggers as real top-level functions', () => {
    const realm = bareRealm();
    expect(isFunction(realm, 'onOpen')).toBe(true);
    expect(isFunction(realm, 'onInstall')).toBe(true);
  });

  test('builds a menu whose every item names a function that exists', () => {
    const { called, services } = menuRecorder();
    const realm = bareRealm(services);
    vm.runInContext('onOpen({ authMode: "NONE" })', realm);
    expect(called.length).toBeGreaterThan(4);
    for (const name of called) expect([name, isFunction(realm, name)]).toEqual([name, true]);
  });

  test('puts what is done daily first in the menu, set apart from the rest', () => {
    const { captions, services } = menuRecorder();
    vm.runInContext('onOpen({ authMode: "NONE" })', bareRealm(services));
    expect(captions.slice(0, captions.indexOf('—'))).toEqual([
      '打开帮扶面板',
      '今日要做的',
      '写记录',
      '学生',
      '计算奖项',
    ]);
    expect(captions).toEqual(expect.arrayContaining(['结对', '考试成绩', '档案', '结对表', '设置', '帮助']));
    expect(new Set(captions.filter((caption) => caption !== '—')).size).toBe(
      captions.filter((caption) => caption !== '—').length,
    );
  });

  test('has every function that the pages call', () => {
    const names = apiNames();
    expect(names.length).toBeGreaterThan(8);
    const realm = bareRealm();
    for (const name of names) expect([name, isFunction(realm, name)]).toEqual([name, true]);
  });

  test('shows no other function: triggers, menu items and what the pages call, and nothing else', () => {
    const names = [...code.matchAll(/^function (\w+)\(/gm)].map((match) => match[1]!);
    const menu = readFileSync('src/addon/menu.ts', 'utf8');
    const items = [...menu.matchAll(/addItem\([\w.]+, '(\w+)'\)/g)].map((match) => match[1]!);
    expect(items.length).toBeGreaterThan(5);
    expect(names.sort()).toEqual(['onOpen', 'onInstall', ...items, ...apiNames()].sort());
  });

  test('parses where Apps Script stops: no private names, no static fields', () => {
    expect(code).not.toMatch(/#\w+\s*[=(;]/);
    expect(code).not.toMatch(/\bstatic\s+\w+\s*=/);
  });

  test('names no way out of the spreadsheet', () => {
    for (const service of [
      'UrlFetchApp',
      'XMLHttpRequest',
      'fetch(',
      'openById',
      'openByUrl',
      'DriveApp',
      'MailApp',
    ]) {
      expect(code.includes(service), service).toBe(false);
    }
  });
});

describe('the manifest', () => {
  test('asks for exactly two scopes', () => {
    const manifest = JSON.parse(readFileSync('dist/appsscript.json', 'utf8')) as { oauthScopes: string[] };
    expect(manifest.oauthScopes.slice().sort()).toEqual([
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
    ]);
  });
});
