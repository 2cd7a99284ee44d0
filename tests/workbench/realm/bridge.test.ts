import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTestHost } from '../testHost.js';

const CODE = `
function echo(value) { return value; }
function kinds(value) { return [Array.isArray(value), value instanceof Object, Object.prototype.toString.call(value)]; }
function nothing() {}
function nestedDate() { return { rows: [[1, new Date(0)]] }; }
function date() { return new Date(0); }
function holes() { return [undefined, 1, { a: undefined, b: [undefined] }]; }
function method() { return { f: function () {} }; }
function service() { return { sheet: SpreadsheetApp.getActive() }; }
function loop() { var a = {}; a.a = a; return a; }
function infinite() { return [NaN, 1 / 0]; }
function fails() { throw new TypeError('wrong'); }
function failsWithData() { var e = new Error('NO_EXAM'); e.code = 'NO_EXAM'; e.params = { exam: '期中' }; throw e; }
function hidden_() { return 1; }
var notAFunction = 1;
`;

function withHost<T>(use: (run: (name: string, ...args: unknown[]) => unknown) => T): T {
  const host = createTestHost(CODE);
  try {
    return use((name, ...args) => host.run(name, args));
  } finally {
    host.dispose();
  }
}

test('plain data comes back equal, and is a copy', () => {
  withHost((run) => {
    const data = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(data, (value) => {
        const back = run('echo', value);
        expect(JSON.stringify(back)).toBe(JSON.stringify(value));
        if (typeof value === 'object' && value !== null) expect(back).not.toBe(value);
      }),
    );
  });
});

test('arguments are objects of the script’s realm', () => {
  withHost((run) => {
    expect(run('kinds', [1])).toEqual([true, true, '[object Array]']);
    expect(run('kinds', { a: 1 })).toEqual([false, true, '[object Object]']);
  });
});

describe('an argument is refused when anywhere in it is', () => {
  test.each([
    ['a date', new Date(0)],
    ['a date in an object', { a: [new Date(0)] }],
    ['a function', () => 1],
    ['a function in an array', [{ f: () => 1 }]],
    ['a map', new Map()],
    ['a symbol', Symbol('x')],
    ['a big integer', 1n],
  ])('%s', (_name, value) => {
    withHost((run) => expect(() => run('echo', value)).toThrow(TypeError));
  });
});

describe('a result', () => {
  test('that is missing is null', () => withHost((run) => expect(run('nothing')).toBeNull()));
  test('with a date anywhere in it is null as a whole', () =>
    withHost((run) => {
      expect(run('nestedDate')).toBeNull();
      expect(run('date')).toBeNull();
    }));
  test('has null where an array has nothing', () =>
    withHost((run) => expect(run('holes')).toEqual([null, 1, { b: [null] }])));
  test('has null for what is no finite number', () =>
    withHost((run) => expect(run('infinite')).toEqual([null, null])));
  test.each(['method', 'service', 'loop'])('that is not plain data fails: %s', (name) => {
    withHost((run) => expect(() => run(name)).toThrow('not a supported return type'));
  });
});

test('an error arrives as it was thrown', () => {
  withHost((run) => {
    expect(() => run('fails')).toThrow('wrong');
    let seen: unknown;
    try {
      run('failsWithData');
    } catch (error) {
      seen = error;
    }
    expect(seen).toMatchObject({ message: 'NO_EXAM', code: 'NO_EXAM', params: { exam: '期中' } });
  });
});

describe('a function is not found', () => {
  test.each(['hidden_', 'noSuch', 'notAFunction', 'toString', 'constructor', '__proto__'])('%s', (name) => {
    withHost((run) => expect(() => run(name)).toThrow(`Script function not found: ${name}`));
  });
});
