import { expect, test } from 'vitest';
import type { MenuEntry, UiHost } from '../../../src/workbench/host.js';
import { createTestHost, memoryLock } from '../testHost.js';

interface Shown {
  menus: Array<{ title: string; entries: MenuEntry[] }>;
  calls: unknown[][];
}

function recordingUi(answers: { button: string; text: string } = { button: 'OK', text: '' }): UiHost & Shown {
  const shown: Shown = { menus: [], calls: [] };
  return {
    ...shown,
    setMenu: (title, entries) => shown.menus.push({ title, entries }),
    showSidebar: (...args) => shown.calls.push(['sidebar', ...args]),
    showDialog: (...args) => shown.calls.push(['dialog', ...args]),
    closeDialog: () => shown.calls.push(['close']),
    alert: (...args) => {
      shown.calls.push(['alert', ...args]);
      return answers.button;
    },
    prompt: (...args) => {
      shown.calls.push(['prompt', ...args]);
      return answers;
    },
    toast: (...args) => shown.calls.push(['toast', ...args]),
  };
}

test('a menu reaches the page with its items, separators and sub-menus', () => {
  const ui = recordingUi();
  const host = createTestHost('', { ui });
  host.script(`
    var u = SpreadsheetApp.getUi();
    u.createMenu('帮扶').addItem('计算奖项', 'computeAwards').addSeparator()
      .addSubMenu(u.createMenu('把当前标签页设为').addItem('考试成绩', 'adoptExam')).addToUi();`);
  expect(ui.menus).toEqual([
    {
      title: '帮扶',
      entries: [
        { caption: '计算奖项', functionName: 'computeAwards' },
        { caption: null },
        { caption: '把当前标签页设为', children: [{ caption: '考试成绩', functionName: 'adoptExam' }] },
      ],
    },
  ]);
  host.dispose();
});

test('the sidebar and dialogs get the page’s source, title and size', () => {
  const ui = recordingUi();
  const host = createTestHost('', { ui, pages: { sidebar: '<p>hello</p>' } });
  host.script(`
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('帮扶'));
    SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<b>x</b>').setWidth(300), '标题');
    ss.toast('done', 'title', 3);`);
  expect(ui.calls).toEqual([
    ['sidebar', '<p>hello</p>', '帮扶'],
    ['dialog', '<b>x</b>', '标题', { width: 300, height: 400 }, true],
    ['toast', 'done', 'title', 3],
  ]);
  expect(() => host.script("HtmlService.createHtmlOutputFromFile('toString')")).toThrow(
    'No HTML file named toString was found.',
  );
  host.dispose();
});

test('alert and prompt answer with the button that was pressed', () => {
  const ui = recordingUi({ button: 'YES', text: '甲' });
  const host = createTestHost('', { ui });
  const seen = host.script(`
    var u = SpreadsheetApp.getUi();
    var p = u.prompt('问', u.ButtonSet.OK_CANCEL);
    return [u.alert('标题', '话', u.ButtonSet.YES_NO) === u.Button.YES, p.getResponseText(),
      p.getSelectedButton().toString()];`);
  expect(seen).toEqual([true, '甲', 'YES']);
  expect(ui.calls).toEqual([
    ['prompt', '', '问', 'OK_CANCEL'],
    ['alert', '标题', '话', 'YES_NO'],
  ]);
  host.dispose();
});

test('outside an editor there is no Ui', () => {
  const host = createTestHost();
  expect(() => host.script('SpreadsheetApp.getUi()')).toThrow(
    'Cannot call SpreadsheetApp.getUi() from this context.',
  );
  host.dispose();
});

test('the lock is let go at the end of a run, after an error too', () => {
  const lock = memoryLock();
  const host = createTestHost('', { lock });
  expect(host.script('return LockService.getDocumentLock().tryLock(0)')).toBe(true);
  expect(lock.held).toBe(false);
  expect(() => host.script("LockService.getDocumentLock().waitLock(0); throw new Error('boom')")).toThrow(
    'boom',
  );
  expect(lock.held).toBe(false);
  host.dispose();
});

test('the lock does not outlive an alert', () => {
  const host = createTestHost('', { ui: recordingUi() });
  const seen = host.script(`
    var lock = LockService.getDocumentLock();
    lock.waitLock(0);
    var before = lock.hasLock();
    SpreadsheetApp.getUi().alert('x');
    return [before, lock.hasLock()];`);
  expect(seen).toEqual([true, false]);
  host.dispose();
});

test('a lock that somebody else holds is waited for, then refused with Google’s words', () => {
  const lock = memoryLock();
  lock.heldByOther = true;
  const host = createTestHost('', { lock });
  const start = performance.now();
  expect(host.script('return LockService.getDocumentLock().tryLock(120)')).toBe(false);
  expect(performance.now() - start).toBeGreaterThanOrEqual(110);
  expect(() => host.script('LockService.getDocumentLock().waitLock(10)')).toThrow(
    'Lock timeout: another process was holding the lock for too long.',
  );
  expect(lock.held).toBe(false);
  host.dispose();
});

test('properties live in the store they were put in, as strings', () => {
  const host = createTestHost();
  const seen = host.script(`
    PropertiesService.getUserProperties().setProperty('n', 1);
    PropertiesService.getDocumentProperties().setProperties({ a: 'x', b: 'y' }).deleteProperty('a');
    return [PropertiesService.getUserProperties().getProperty('n'),
      PropertiesService.getDocumentProperties().getProperties(),
      PropertiesService.getScriptProperties().getKeys()];`);
  expect(seen).toEqual(['1', { b: 'y' }, []]);
  expect(host.options.stores.document.read()).toEqual({ b: 'y' });
  host.dispose();
});

test('a store of properties holds 500 KB, counted in bytes', () => {
  const host = createTestHost();
  expect(() =>
    host.script(`
      var many = {};
      for (var i = 0; i < 60; i++) many['key' + i] = new Array(3000).join('字');
      PropertiesService.getDocumentProperties().setProperties(many);`),
  ).toThrow('You have exceeded the property storage quota.');
  expect(host.options.stores.document.read()).toEqual({});
  host.dispose();
});

test('a cached value is gone when its time is over', () => {
  const host = createTestHost();
  const seen = host.script(`
    var cache = CacheService.getDocumentCache();
    cache.put('a', 'x', 60); cache.put('b', 'y', 0);
    return [cache.get('a'), cache.get('b'), CacheService.getUserCache().get('a')];`);
  expect(seen).toEqual(['x', null, null]);
  host.dispose();
});

test('who the user is needs a scope that nobody asked for', () => {
  const host = createTestHost();
  expect(() => host.script('Session.getActiveUser()')).toThrow('userinfo.email');
  expect(host.script('return [Session.getActiveUserLocale(), Session.getScriptTimeZone()]')).toEqual([
    'zh_CN',
    'Asia/Shanghai',
  ]);
  host.dispose();
});

test('bytes and text go through base64 and back, with Java’s signs', () => {
  const host = createTestHost();
  expect(
    host.script(
      "return [Utilities.base64Encode('帮扶'), Utilities.base64Decode('5biu'), Utilities.getUuid().length]",
    ),
  ).toEqual(['5biu5om2', [-27, -72, -82], 36]);
  expect(() => host.script("Utilities.base64Decode('*')")).toThrow('Could not decode string.');
  host.dispose();
});
