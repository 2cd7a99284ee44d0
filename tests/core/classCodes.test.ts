import { expect, test } from 'vitest';
import { ClassCodes } from '../../src/core/classCodes.js';

test('classes are numbered as they come, each spelling by itself, and the unknown one too', () => {
  const codes = new ClassCodes();
  const given = ['702', null, '701', '702', '七(1)班', null];
  expect(given.map((className) => codes.codeOf(className))).toEqual([0, 1, 2, 0, 3, 1]);
  expect(codes.names).toEqual(['702', null, '701', '七(1)班']);
});

test('spellings of one class have one key, and each has its place in the order of what is written', () => {
  const codes = new ClassCodes();
  for (const className of ['702', null, '701', '七(1)班']) codes.codeOf(className);
  const [, unknown, numbered, written] = codes.keys();
  expect(numbered).toBe(written);
  expect(unknown).toBe('');
  expect([...codes.places()]).toEqual([2, 0, 1, 3]);
});
