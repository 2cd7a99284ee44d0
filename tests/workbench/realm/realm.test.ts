import { describe, expect, test } from 'vitest';
import { createShadowRealm } from '../../../src/workbench/realm/shadowRealm.js';
import { createVmRealm } from '../../../src/workbench/realm/vmRealm.js';
import { createTestHost } from '../testHost.js';

const HOST_ONLY = [
  'window',
  'document',
  'setTimeout',
  'fetch',
  'localStorage',
  'process',
  'require',
  'URL',
  'TextEncoder',
  'structuredClone',
  'crypto',
  'globalThis.process',
];

const CODE = `
var Bundle = (function () { function inner() { return 1; } return { inner: inner }; })();
function visible(name) {
  try { return eval('typeof ' + name); } catch (e) { return 'undefined'; }
}
function service() { return Greeting.hello; }
function sum(a, b) { return a + b; }
async function later() { return 1; }
let notThere = 1;
`;

describe.each([
  ['bare context', createVmRealm],
  ['page with its globals hidden', createShadowRealm],
])('in a %s', (_name, createRealm) => {
  const load = () => createRealm().load(CODE, { Greeting: { hello: 'hi' } });

  test('the top-level functions are found, those inside the bundle are not', () => {
    expect([...load().keys()].sort()).toEqual(['later', 'service', 'sum', 'visible']);
  });

  test('the globals it is given are there', () => {
    expect(load().get('service')?.()).toBe('hi');
    expect(load().get('sum')?.(1, 2)).toBe(3);
  });

  test.each(HOST_ONLY)('there is no %s', (name) => {
    expect(load().get('visible')?.(name)).toBe('undefined');
  });

  test.each(['JSON', 'Map', 'Promise', 'Intl'])('there is %s', (name) => {
    expect(load().get('visible')?.(name)).not.toBe('undefined');
  });
});

test('a host lists the bundle’s public functions', () => {
  const host = createTestHost('function onOpen() {}\nfunction secret_() {}');
  expect([...host.functionNames].sort()).toEqual(['evaluate', 'onOpen']);
  host.dispose();
});

test('a bundle that throws while it loads is not a host', () => {
  expect(() => createTestHost("throw new Error('bad bundle');")).toThrow('bad bundle');
});

test('dates handed out are instances of the realm’s Date, tables are arrays there', () => {
  const host = createTestHost();
  const seen = host.script(`
    var values = sheet.getRange('A1:B1').setValues([['2026-01-02', 'x']]).getValues();
    return [values[0][0] instanceof Date, Array.isArray(values), Array.isArray(values[0])];`);
  expect(seen).toEqual([true, true, true]);
  host.dispose();
});
