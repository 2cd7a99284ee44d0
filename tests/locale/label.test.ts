import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inHeadings, several } from '../../src/locale/labelWords.js';

test('no catalogue but that of the settings says what the children are called', () => {
  const saying = readdirSync('src/locale').filter((file) => {
    const code = readFileSync(`src/locale/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    return /帮扶对象|supported student/i.test(code);
  });
  expect(saying).toEqual(['settings.en.ts', 'settings.zh-CN.ts']);
});

test.each([
  ['supported student', 'Supported student', 'supported students'],
  ['buddy', 'Buddy', 'buddies'],
  ['fellow', 'Fellow', 'fellows'],
  ['boy', 'Boy', 'boys'],
  ['coach', 'Coach', 'coaches'],
  ['帮扶对象', '帮扶对象', '帮扶对象'],
])('%s begins a line as %s and is many as %s', (label, heading, many) => {
  expect(inHeadings(label)).toBe(heading);
  expect(several(label)).toBe(many);
});
