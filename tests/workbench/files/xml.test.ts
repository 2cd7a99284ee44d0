import { expect, test } from 'vitest';
import { decodeXml } from '../../../src/workbench/files/xml.js';

const HEAD = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return Uint8Array.from(littleEndian ? bytes : bytes.swap16());
}

test.each([
  ['little', true],
  ['big', false],
])('a part in UTF-16, %s end first, reads as text that may be written as UTF-8', (_name, littleEndian) => {
  const bytes = utf16(`${HEAD('UTF-16')}<si><t>张三</t></si>`, littleEndian);
  expect(decodeXml(bytes)).toBe(`${HEAD('UTF-8')}<si><t>张三</t></si>`);
});

test('a part in UTF-8 reads as it is, without its byte order mark', () => {
  const bytes = new TextEncoder().encode(`\ufeff${HEAD('utf-8')}<si/>`);
  expect(decodeXml(bytes)).toBe(`${HEAD('utf-8')}<si/>`);
});
