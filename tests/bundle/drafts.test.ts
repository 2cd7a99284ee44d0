import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { memoryStore, type OpenWorkbook, openWorkbook } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');
const TABS = { 课程表: [['一'], ['语文']] };
const FORM = 'plan.1a2b3c';

let workbook: OpenWorkbook;
let user = memoryStore();
function start(): void {
  user = memoryStore();
  workbook = openWorkbook(code, TABS, { stores: { user, document: memoryStore(), script: memoryStore() } });
}
afterEach(() => workbook.dispose());

const run = <T>(name: string, request: unknown) => workbook.host.run(name, [request]) as T;
const keep = (form: string, text: string) => run<{ kept: boolean }>('keepDraft', { form, text }).kept;
const drafts = () => run<{ drafts: Record<string, string> }>('readDrafts', undefined).drafts;
const stored = () => Object.keys(user.read()).filter((key) => key.includes('bangfu.draft'));

describe('half-written forms', () => {
  test('of many children take no room once they are done with', () => {
    start();
    for (let child = 0; child < 30; child++) keep(`plan.${child}`, '字'.repeat(3_500));
    expect(Object.keys(drafts())).toHaveLength(30);
    for (let child = 0; child < 30; child++) keep(`plan.${child}`, '');
    expect(stored()).toEqual([]);
  });

  test('that get shorter leave no piece behind', () => {
    start();
    keep(FORM, '字'.repeat(30_000));
    expect(stored()).toHaveLength(10);
    keep(FORM, '短');
    expect([stored().length, drafts()]).toEqual([1, { [FORM]: '短' }]);
  });

  test('take the same few calls, however many others are kept', () => {
    start();
    const calls = () => {
      workbook.calls.length = 0;
      keep(FORM, '写到一半');
      return workbook.calls.length;
    };
    const first = calls();
    for (let child = 0; child < 40; child++) keep(`plan.${child}`, '字'.repeat(100));
    expect([first, calls()]).toEqual([5, 5]);
  });

  test('with a fault at any service call hold the old text or the new one, whole, and no other form is touched', () => {
    const old = '旧'.repeat(10_000);
    const fresh = '新'.repeat(4_000);
    const begin = () => {
      start();
      keep(FORM, old);
      keep('settings', '别的');
      workbook.calls.length = 0;
    };
    for (const text of [fresh, '']) {
      begin();
      keep(FORM, text);
      const calls = workbook.calls.length;
      workbook.dispose();
      expect(calls).toBeGreaterThan(6);
      for (let at = 0; at < calls; at++) {
        begin();
        workbook.onCall = (_name, index) => {
          if (index === at) throw new Error('Service error');
        };
        expect(() => keep(FORM, text)).toThrow();
        workbook.onCall = null;
        const { [FORM]: now = '', settings } = drafts();
        expect([old, text], `call ${at}`).toContain(now);
        expect(settings).toBe('别的');
        expect(keep(FORM, text)).toBe(true);
        expect(drafts()[FORM] ?? '').toBe(text);
        workbook.dispose();
      }
    }
    start();
  });

  test('are refused when the store is full, and what was kept stays', () => {
    start();
    keep(FORM, '写到一半');
    user.write({ ...user.read(), other: 'x'.repeat(511_000) });
    expect(() => keep(FORM, '字'.repeat(3_000))).toThrow(/quota/);
    expect(drafts()).toEqual({ [FORM]: '写到一半' });
  });
});
