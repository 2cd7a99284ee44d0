import { expect, test } from 'vitest';
import { readCommandLine } from '../../../src/workbench/server/commandLine.js';

test('without arguments the sample opens in Chinese, in the browser, on any free port', () => {
  expect(readCommandLine([])).toEqual({ files: [], language: 'zh-CN', open: true, port: 0 });
});

test('files and flags may stand in any order', () => {
  const expected = { files: ['a.xlsx', 'b.csv'], language: 'en', open: false, port: 8123 };
  expect(readCommandLine(['a.xlsx', '--lang', 'en', 'b.csv', '--no-open', '--port', '8123'])).toEqual(
    expected,
  );
  expect(readCommandLine(['--port=8123', '--lang=en-GB', '--no-open', 'a.xlsx', 'b.csv'])).toEqual(expected);
});

test.each([[['--lang', 'fr']], [['--lang']], [['--port', '70000']], [['--port', 'x']], [['--colour']]])(
  '%j is not understood',
  (args) => {
    expect(readCommandLine(args)).toBeNull();
  },
);
